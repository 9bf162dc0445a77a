"""How a place is told."""

from __future__ import annotations

import pytest

from auditor.model import Anchor, Place
from auditor.reporting.phrases import share, where

SPAN = (5, 9, 2, 1)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place(*SPAN, section="一/（三）"), "第 2 行，一/（三）"),
        (Place(*SPAN, table=0, row=6, col=2), "表 1 第 7 行第 3 列"),
        (Place(*SPAN, 4, anchor=Anchor(page=4)), "第 4 页"),
        (Place(*SPAN, 4, 0, 6, 2, anchor=Anchor(page=4)), "第 4 页 表 1 第 7 行第 3 列"),
        (Place(*SPAN, anchor=Anchor(paragraph=11)), "第 12 段"),
        (Place(*SPAN, anchor=Anchor(sheet="附表1", cell="B7")), "工作表“附表1” B7 单元格"),
        (Place(*SPAN, anchor=Anchor(path="/html/body/p")), "文中"),
        (Place(*SPAN, section="二", anchor=Anchor(path="/html/body/p")), "二"),
    ],
)
def test_a_place_is_told_as_its_file_can_be_searched(place: Place, expected: str) -> None:
    assert where(place) == expected


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(2, 3, "66.7%"), (1, 2000, "0.1%"), (0, 0, "0.0%"), (3, 3, "100.0%")],
)
def test_a_share_is_rounded_half_up(part: int, whole: int, expected: str) -> None:
    assert share(part, whole) == expected
