"""Lines that are rows of a table whose rules a text does not show: heads, and names with figures.

Such a line goes on with nothing, and nothing goes on with it.
"""

from __future__ import annotations

import re

#: What a sentence has and a row has not.
_PROSE = re.compile("[，。；！？]")
_HEADS = re.compile(r"(?:[^\s\d]{2,}[ \u3000]+){2,}[^\s\d]{2,}")
#: Two figures side by side, or a figure right before a name: no unit stands between.
_FIGURES = re.compile(
    r"\d\.\d{1,2}[ \u3000]+(?:-?[\d,]+\.\d|[一二三四五六七八九十]{1,3}、|[本总年合])"
)
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、[^\s\d]+[ \u3000]+-?[\d,]+\.\d{1,2}")


def is_row(text: str, following: str) -> bool:
    """Whether a line is a row; `following` is the line after it, which may open with a unit."""
    if (" " not in text and "\u3000" not in text) or _PROSE.search(text) is not None:
        return False
    if _FIGURES.search(text) is not None or _HEADS.fullmatch(text) is not None:
        return True
    return _NUMBERED.fullmatch(text) is not None and not following.startswith(("万", "亿", "元"))
