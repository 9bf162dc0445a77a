"""What is in reach at one bracket depth."""

from __future__ import annotations

from auditor.extraction.levels import Level
from tests.extraction.stated import drafts


def test_a_sentence_begins_with_nothing_in_reach() -> None:
    level = Level(0, None)
    assert (0, None, None, None, "") == (
        level.depth,
        level.head,
        level.outer,
        level.from_,
        level.summing,
    )
    assert ([], [], [], []) == (level.mains, level.segment, level.partitions, level.series)


def test_in_a_bracket_the_level_before_it_is_in_reach() -> None:
    (before,) = drafts("收入5万元")
    level = Level(1, before)
    assert level.head is before
    assert level.outer is before
    assert [] == level.mains


def test_levels_share_nothing() -> None:
    outer, inner = Level(0, None), Level(1, None)
    outer.mains += drafts("收入5万元")
    assert [] == inner.mains
