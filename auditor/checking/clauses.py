"""The clause that leads to a figure, and the small numbers that it counts by."""

from __future__ import annotations

_MARKS = "，。；：！？（(\n,;:"
_SMALL = {han: at for at, han in enumerate("零一二三四五六七八九十")} | {"两": 2}


def last_clause(words: str) -> str:
    """What stands behind the last mark, or the last 其中, of the words before a figure.

    Found from the end: the marks before the last one cost nothing.
    """
    return words[max(map(words.rfind, _MARKS)) + 1 :].rpartition("其中")[2]


def small_number(printed: str) -> int:
    """What a count of a few things prints: 两 2, 十 10, 12 12; 0 for any other words."""
    return int(printed) if printed.isdecimal() else _SMALL.get(printed, 0)
