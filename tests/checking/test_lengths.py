"""How long the time is that a figure is of, in months and in days."""

from __future__ import annotations

import pytest

from tests.checking.samples import rule, verdicts

_MONTHLY = "monthly-average-of-stretch-disagrees"
_DAILY = "daily-average-of-stretch-disagrees"


@pytest.mark.parametrize(
    ("stretch", "months"),
    [
        ("1—8月", 8),
        ("2024年1-8月", 8),
        ("2024年3月至8月", 6),
        ("上半年", 6),
        ("2023年下半年", 6),
        ("一季度", 3),
        ("2024年第三季度", 3),
        ("前三季度", 9),
        ("前8月", 8),
        ("1至11月", 11),
    ],
)
def test_the_months_of_a_stretch(stretch: str, months: int) -> None:
    total = 30 * months
    assert verdicts(f"{stretch}支付运行费{total}万元，月均30万元。", _MONTHLY) == ["holds"]
    assert verdicts(f"{stretch}支付运行费{total}万元，月均35万元。", _MONTHLY) == ["broken"]


@pytest.mark.parametrize(
    "text",
    [
        "截至8月支付运行费240万元，月均35万元。",
        "截至2024年8月15日支付运行费240万元，月均35万元。",
        "8月支付运行费240万元，月均35万元。",
        "2024年支付运行费240万元，月均35万元。",
        "支付运行费240万元，月均35万元。",
        "1—9月受理诉求27.9万件，三季度月均3.3万件。",
        "1—8月支付运行费240万元，上年月均35万元。",
        "8—13月支付运行费240万元，月均35万元。",
        "1—8月在册学员240人，月均35人。",
    ],
)
def test_what_tells_no_stretch_or_that_of_another_figure(text: str) -> None:
    assert "broken" not in verdicts(text, _MONTHLY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年1—2月接待游客60.0万人次，日均1.0万人次。", ["holds"]),  # 60 days, a leap year
        ("2024年1—2月接待游客60.0万人次，日均0.8万人次。", ["broken"]),
        ("2023年上半年接待游客181.0万人次，日均1.0万人次。", ["holds"]),
        ("2023年上半年接待游客181.0万人次，日均1.2万人次。", ["holds"]),  # on so many open days
        ("2023年上半年接待游客181.0万人次，日均0.9万人次。", ["broken"]),
    ],
)
def test_the_days_of_a_stretch(text: str, expected: list[str]) -> None:
    assert verdicts(text, _DAILY) == expected


def test_without_a_year_february_has_no_length() -> None:
    text = "1—2月接待游客60.0万人次，日均0.8万人次。"
    assert "broken" not in verdicts(text, _DAILY)


def test_the_length_may_be_that_of_the_reported_figure() -> None:
    made = rule("check: 月报件数 = 月数(月报件数)", "within: sentence")
    assert verdicts("1—8月月报件数为8件。", made) == ["holds"]
    assert verdicts("1—8月月报件数为7件。", made) == ["broken"]
    assert verdicts("月报件数为7件。", made) in ([], ["unchecked"])
