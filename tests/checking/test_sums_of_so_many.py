"""Totals that say how many they add up, and means of firms."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "图书馆接待96.4万人次；博物馆接待54.28万人次；美术馆接待12.05万人次。三馆合计接待162.73万人次。",
            0,
        ),
        (
            "图书馆接待96.4万人次；博物馆接待54.28万人次；美术馆接待12.05万人次。三馆合计接待126.73万人次。",
            1,
        ),
        (
            "图书馆接待96.4万人次，博物馆接待54.28万人次，美术馆接待12.05万人次，三馆合计接待126.73万人次。",
            1,
        ),
        # of three only two are told
        ("图书馆接待96.4万人次，博物馆接待54.28万人次。三馆合计接待162.73万人次。", 0),
        ("两级财政共投入资金4,800万元，其中省级1,200万元。", 0),
    ],
)
def test_as_many_as_are_named_are_added_up(text: str, expected: int) -> None:
    assert len(findings(text, "parts-do-not-add-up")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("兑现纾困资金860万元，惠及企业172家，户均5万元。", 0),
        ("兑现纾困资金860万元，惠及企业172家，户均6万元。", 1),
        ("发放补贴2,450.5万元，惠及农户6.83万户、企业12家，户均359元。", 0),
        ("发放补贴860万元，走访单位172家，户均359元。", 0),
    ],
)
def test_firms_are_households_of_a_market(text: str, expected: int) -> None:
    assert len(findings(text, "average-disagrees")) == expected
