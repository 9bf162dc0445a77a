"""Shows digits as Han numerals, as the formats [DBNum1] 一千二百 and [DBNum2] 壹仟贰佰 do."""

from __future__ import annotations

import re

_DIGITS = {"DBNum1": "〇一二三四五六七八九", "DBNum2": "零壹贰叁肆伍陆柒捌玖"}
_PLACES = {"DBNum1": ("", "十", "百", "千"), "DBNum2": ("", "拾", "佰", "仟")}
_GROUPS = ("", "万", "亿", "兆", "京")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_NUMBER = re.compile(r"(\d+)(?:\.(\d+))?")
_MOST = 4 * len(_GROUPS)


def han(shown: str, numerals: str) -> str:
    """`shown` with its digits in the numerals of a format: DBNum1, DBNum2 or DBNum3."""
    name = numerals[:6]
    if name not in _DIGITS:
        return shown.translate(_FULL_WIDTH)
    return _NUMBER.sub(lambda match: _spelled(match[1], match[2] or "", name), shown)


def _spelled(whole: str, fraction: str, name: str) -> str:
    digits = _DIGITS[name]
    if len(whole) > _MOST:
        text = "".join([digits[int(digit)] for digit in whole])
    else:
        text = _whole(whole.lstrip("0"), digits, _PLACES[name]) or digits[0]
    return text + ("." + "".join([digits[int(digit)] for digit in fraction]) if fraction else "")


def _whole(whole: str, digits: str, places: tuple[str, ...]) -> str:
    """一万二千〇五: a run of zeros is spoken once, and not at the end of a group."""
    text = ""
    zero = False
    for at, digit in enumerate(whole):
        group, place = divmod(len(whole) - at - 1, 4)
        if digit == "0":
            zero = True
        else:
            text += (digits[0] if zero else "") + digits[int(digit)] + places[place]
            zero = False
        if not place:
            filled = whole[max(at - 3, 0) : at + 1].strip("0")
            text += _GROUPS[group] if filled else ""
    return text
