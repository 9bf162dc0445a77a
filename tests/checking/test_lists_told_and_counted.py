"""Lists whose number is said: titles in a row, （1）…（2）…; shares of all, quarters of rows."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings

LISTED = "listed-things-miscounted"
ITEMISED = "itemised-things-miscounted"
SHARES = "shares-do-not-make-100"
OF_ALL = "share-disagrees"
RATE = "rate-of-two-counts-disagrees"
STRETCHES = "stretches-of-the-year-do-not-add-up"
MONTHS = "months-disagree-with-dates"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("出台《招商办法》《用地细则》《评估规程》等三项制度。", []),
        ("出台《招商办法》《用地细则》和《评估规程》两项制度。", [LISTED]),
        ("出台《招商办法》《用地细则》等8项制度。", []),
        ("贯彻《招商办法》《用地细则》，开展3项检查。", []),
        ("主要有以下四点不足：（1）论证不足；（2）进度偏慢；（3）资料不全。", [ITEMISED]),
        ("主要有以下三点不足：（1）论证不足；（2）进度偏慢；（3）资料不全。", []),
        ("重点抓三方面工作：①宣传；②自查；③整改；④总结。", [ITEMISED]),
        ("依据第四条：（1）项、（2）项执行。", []),
    ],
)
def test_a_list_has_as_many_as_is_said(text: str, expected: list[str]) -> None:
    assert expected == findings(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("职工860名，其中女职工344名，占总数的40%。", []),
        ("职工860名，其中女职工344名，占总数的44%。", [OF_ALL]),
        # the part is itself a part, or its whole a share: of which total is not said
        ("职工860名，占系统的30%，其中女职工344名，占总数的12%。", []),
        ("用电中，工业占61.4%、农业占8.3%、居民及其他占30.3%。", []),
        ("用电中，工业占61.4%、农业占8.3%、居民及其他占31.3%。", [SHARES]),
        ("回收问卷380份，回收率95%；其中满意361份，满意率95%。", []),
        ("发放问卷400份，回收380份，回收率95%；其中满意361份，满意率97%。", [RATE]),
    ],
)
def test_shares_and_rates_of_the_one_total(text: str, expected: list[str]) -> None:
    assert expected == findings(text)


_ROWS = """| 项目 | 一季度 | 二季度 | 三季度 | 四季度 | 全年 |
| --- | --- | --- | --- | --- | --- |
| 接诉量（件） | 315 | 402 | 388 | 371 | {} |
| 走访量（户次） | 120 | 135 | 128 | 117 | 500 |
"""


@pytest.mark.parametrize(("total", "expected"), [("1,476", []), ("1,639", [STRETCHES])])
def test_quarters_in_a_row_make_up_the_year(total: str, expected: list[str]) -> None:
    assert expected == findings(_ROWS.format(total))


def test_levels_at_the_end_of_quarters_are_not_added() -> None:
    rows = _ROWS.format("371").splitlines(keepends=True)[:3]
    assert findings("".join(rows)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("租期自2021年7月1日至2022年6月30日，共计12个月。", []),
        ("租期自2021年7月1日至2022年6月30日，共计10个月。", [MONTHS]),
        ("租期自2021年7月15日至2022年7月14日，为期1年。", []),
        ("建设期2021年7月至2022年8月，共14个月。", []),
        ("建设期2021年7月至2022年8月，共13个月。", []),
        ("建设期2021年7月至2022年8月，共16个月。", [MONTHS]),
        # neither whole months nor planned for the whole time
        ("租期自2021年7月1日至2022年6月12日，共计11个月。", []),
        ("2021年7月至2022年8月开展培训，培训期3个月。", []),
    ],
)
def test_months_are_those_between_the_dates(text: str, expected: list[str]) -> None:
    assert expected == findings(text)
