"""The clause that leads to a figure, and the one around it."""

from __future__ import annotations

import re
from sys import intern

_MARKS = "，。；：！？（(\n,;:"
_ENDS = "。；！？\n"
_END = re.compile(f"[{_ENDS}]")
_BEFORE, _BEHIND = 48, 24  #: characters of a long clause on either side of a figure
_NUMERIC = "0123456789.,%"  #: where a clause is never cut
_LEFT_OUT = "……"


def last_clause(words: str) -> str:
    """What stands behind the last mark, or the last 其中, of the words before a figure.

    Found from the end: the marks before the last one cost nothing.
    """
    return words[max(map(words.rfind, _MARKS)) + 1 :].rpartition("其中")[2]


def ends_clause(text: str, end: int) -> bool:
    """Whether nothing of a clause is left behind a place."""
    return end >= len(text) or text[end] in _ENDS or text[end - 1] in _ENDS


def clause_around(text: str, start: int, end: int) -> str:
    """The clause around a figure, short enough to be read; …… stands for what is left out."""
    low = max(start - _BEFORE, 0)
    first = max([text.rfind(mark, low, start) for mark in _ENDS]) + 1
    while 0 < low < start and text[low] in _NUMERIC and text[low - 1] in _NUMERIC:
        low += 1  # a figure at the edge has a quotation of its own, with its name
    close = _END.search(text, end, end + _BEHIND)
    last = close.start() if close is not None else min(end + _BEHIND, len(text))
    while 0 < last < len(text) and text[last] in _NUMERIC and text[last - 1] in _NUMERIC:
        last += 1
    before = "" if first or not low or text[low - 1] in _ENDS else _LEFT_OUT
    behind = "" if ends_clause(text, last) else _LEFT_OUT
    return intern(
        f"{before}{text[first or low : last].strip()}{behind}"
    )  # several figures share it
