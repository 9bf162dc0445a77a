"""Days between dates, the date of the report, the year before."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5月8日受理，5月20日办结，用时12天。", ["holds"]),
        ("5月8日受理，5月20日办结，用时13天。", ["holds"]),
        ("5月8日受理，5月20日办结，用时21天。", ["broken"]),
        ("5月8日受理，5月10日交办，5月20日办结，用时10天。", ["holds"]),
        ("工程历时92天（2023年4月1日至7月1日）。", ["holds"]),
        ("工程历时29天（2023年4月1日至7月1日）。", ["broken"]),
        ("公示期为2023年4月3日至4月7日，共5天。", ["holds"]),
        ("公示期为2023年4月3日至4月7日，共10天。", ["broken"]),
        ("合同约定工期为2023年3月1日至10月31日，共245天。", ["holds"]),
        ("合同约定工期为2023年3月1日至10月31日，共210天。", ["broken"]),
        # planned, working days, one date, an open year
        ("5月8日受理，5月20日办结，用时9个工作日。", []),
        ("5月8日开工，计划工期90天，5月20日竣工。", []),
        ("5月20日办结，用时12天。", []),
        ("12月8日受理，次年1月20日办结，用时12天。", []),
        ("2月8日受理，3月20日办结，用时12天。", []),
        ("5月8日受理，5月20日办结，平均每件12天。", []),
    ],
)
def test_days_lie_between_dates(text: str, expected: list[str]) -> None:
    assert verdicts(text, "days-disagree-with-dates") == expected


@pytest.mark.parametrize(
    ("date", "text", "expected"),
    [
        ("2023年5月30日", "截至2023年4月底，支付80万元。", ["holds"]),
        ("2023年5月30日", "截至2023年6月20日，支付80万元。", ["broken"]),
        ("2023年5月", "截至2023年5月31日，支付80万元。", ["holds"]),
        ("2023年5月30日", "截至2023年12月31日，预计支付80万元。", ["holds"]),
        ("2023年5月30日", "合同有效期至2024年12月31日。", ["holds"]),
    ],
)
def test_a_report_tells_of_nothing_after_its_date(
    date: str, text: str, expected: list[str]
) -> None:
    report = f"专项资金评价报告\n\n报告日期：{date}\n\n{text}\n"
    assert verdicts(report, "report-dated-before-what-it-tells") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("培训320人，较2022年增长6.7%（上年300人）。", ["holds"]),
        ("培训320人，较2021年增长6.7%（上年300人）。", ["broken"]),
        ("培训320人，较2021年增长6.7%。", []),
        ("2022年培训300人，较2021年增长6.7%（上年281人）。", []),
        ("培训320人，较2021年增长6.7%，其中线上培训80人（上年60人）。", []),
    ],
)
def test_last_year_is_the_year_before(text: str, expected: list[str]) -> None:
    assert verdicts(f"2023年度培训工作报告\n\n{text}\n", "last-year-named-wrongly") == expected
