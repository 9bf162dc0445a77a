"""The clause that leads to a figure."""

from __future__ import annotations

_MARKS = "，。；：！？（(\n,;:"


def last_clause(words: str) -> str:
    """What stands behind the last mark, or the last 其中, of the words before a figure.

    Found from the end: the marks before the last one cost nothing.
    """
    return words[max(map(words.rfind, _MARKS)) + 1 :].rpartition("其中")[2]
