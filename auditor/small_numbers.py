"""The small numbers that things are counted and numbered by: 12, 十二, 两."""

from __future__ import annotations

HAN = "一二三四五六七八九十"
_DIGITS = {han: value for value, han in enumerate(HAN[:-1], 1)} | {"零": 0, "两": 2}


def small_number(printed: str) -> int:
    """What a count of a few things prints: 两 2, 十 10, 二十三 23, 12 12; 0 for any other words."""
    if printed.isdecimal():
        return int(printed)
    tens, ten, ones = printed.rpartition("十")
    if (tens or "一") not in _DIGITS or (ones or "零") not in _DIGITS:
        return 0
    return (_DIGITS[tens or "一"] * 10 if ten else 0) + _DIGITS[ones or "零"]
