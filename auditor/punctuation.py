"""Marks of a Chinese text in one form: a half-width , ; : beside Han is the full-width mark."""

from __future__ import annotations

import re

_WIDE = dict(zip(",;:()", "，；：（）", strict=True))
_HAN = "\u4e00-\u9fff"
#: What begins with a plain character class is passed over fast.
_HALF = re.compile(rf"[,;:](?:(?<=[{_HAN}%％”’》）)】][,;:])|(?=\s?[{_HAN}“‘《（(【]))|[()]")


def widened(text: str) -> str:
    """`text` with one form for each mark; as long as `text`: 增加3万元,其中:甲(乙)1,200元.

    Commas and colons among digits stay (1,200元, 9:30), as do those of other languages.
    """
    return _HALF.sub(lambda found: _WIDE[found[0]], text)
