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
