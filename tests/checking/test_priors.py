"""What a change or a growth is measured against."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings

DIRECTIONS = "change-and-growth-directions-differ"
GROWTH = "growth-rate-disagrees"


@pytest.mark.parametrize(
    "text",
    [
        "收入100.00万元，比上年增加10.00万元，较年初预算下降5.0%。",
        "收入100.00万元，较年初预算增加10.00万元，比上年下降5.0%。",
        "事故比上年少3起，车速26.4公里/小时，提升5.2%。",
        "外贸进口增加12亿元，出口下降5%。",
        "比上年增加12亿元，其中出口下降5%。",
    ],
)
def test_a_rate_is_not_of_an_amount_of_something_else(text: str) -> None:
    assert [] == findings(text, DIRECTIONS, GROWTH)


def test_opposite_directions_are_told_once() -> None:
    text = "公务接待费6.50万元，比上年增加2.50万元，下降27.78%。"
    assert [GROWTH] == findings(text, DIRECTIONS, GROWTH)


def test_opposite_directions_are_told_without_a_level() -> None:
    assert [DIRECTIONS] == findings("水费同比增加31.7万元，降幅26.2%。", DIRECTIONS, GROWTH)


def test_the_amount_may_be_told_behind_its_rate() -> None:
    text = "2023年同类资金拨付4,950万元，2024年比2023年增长16.0%，增加额为729万元。"
    assert ["growth-rate-of-change-disagrees"] == findings(text)
    assert [] == findings(text.replace("729", "792"))


def test_a_level_before_told_behind_a_list_is_that_of_its_total() -> None:
    text = (
        "收入合计48217.35万元，其中：财政拨款46902.18万元；其他收入1315.17万元。"
        "与上年相比，收入合计增加6340.12万元，上年收入合计54557.47万元。"
    )
    assert ["change-amount-disagrees"] == findings(text)
    assert [] == findings(text.replace("增加6340", "减少6340"))
