"""Rates computed otherwise."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, causes, repairs

GROWTH = "growth-rate-against-prior-disagrees"
RATE = "execution-rate-disagrees"


@pytest.mark.parametrize(
    ("text", "rule", "cause", "told"),
    [
        (
            "培训费由上年的123.45万元增加到156.78万元，增长21.26%。",
            GROWTH,
            "this-year-base",
            "以本年数156.78万元为基数则相符，疑应以上年数为基数",
        ),
        (
            "培训费156.78万元，比上年增加33.33万元，增长21.26%。",
            "growth-rate-disagrees",
            "this-year-base",
            "以本年数156.78万元为基数则相符，疑应以上年数为基数",
        ),
        (
            "培训费2023年156.78万元，比上年123.45万元增加33.33万元，增长21.26%。",
            "growth-rate-of-change-disagrees",
            "this-year-base",
            "以本年数156.78万元为基数则相符，疑应以上年数为基数",
        ),
        (
            "培训费由上年的123.45万元增加到156.78万元，下降27.00%。",
            GROWTH,
            "direction",
            "数值相符而方向写反，按所列数应为增长",
        ),
        (
            "全年预算数4,780.91万元，执行数4,744.58万元，预算执行率100.77%。",
            RATE,
            "inverted",
            "分子、分母对调则相符，疑除反了",
        ),
        (
            "年初预算数1,200.50万元。全年预算数1,310.75万元，执行数1,250.25万元，执行率104.14%。",
            RATE,
            "other-total",
            "以年初预算数1,200.50万元计算则相符，疑分母取错",
        ),
        (
            "满意度由92.5%提高到95.0%，提高2.70个百分点。",
            "points-change-disagrees",
            "points",
            "数值恰为增长率，疑把百分之几写成了百分点",
        ),
        (
            "满意度由92.5%提高到95.0%，增长2.5%。",
            GROWTH,
            "points",
            "两个百分数相减所得是百分点，疑应写“个百分点”",
        ),
    ],
)
def test_a_rate_that_another_reckoning_gives(text: str, rule: str, cause: str, told: str) -> None:
    assert causes(text, rule) == [(cause, told)]


def test_a_turned_direction_is_no_matter_of_another_figure() -> None:
    text = "培训费由上年的123.45万元增加到156.78万元，下降27.00%。"
    assert repairs(broken(text, GROWTH)) == []


def test_of_two_totals_that_fit_none_is_told() -> None:
    text = (
        "年初预算数1,200.50万元，调整预算数1,200.49万元。"
        "全年预算数1,310.75万元，执行数1,250.25万元，执行率104.1%。"
    )
    assert causes(text, RATE) == []


def test_a_total_that_fails_elsewhere_too_is_wrong_itself() -> None:
    text = (
        "某局2023年度决算说明\n本年支出9,473.75万元。"
        "支出合计13,929.03万元，其中：基本支出4,455.28万元，占47.03%；项目支出5,018.47万元，占52.97%。"
    )
    found = causes(text, "share-disagrees", "year-expenditure-disagrees")
    assert {cause for cause, _ in found} <= {"stale-copy", "one-figure", "counted-twice"}


def test_a_fraction_upside_down_is_no_other_rate() -> None:
    text = "全年预算数820.00万元，执行数744.58万元，预算执行率110.13%。"
    assert causes(text) == [("inverted", "分子、分母对调则相符，疑除反了")]
