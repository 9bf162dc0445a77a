"""How the numbers of lists are written: 一, 壹, ①, 甲, iv; an unknown way as 1."""

from __future__ import annotations

from collections.abc import Callable

_HAN = "零一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_LARGEST = 9999


def written(value: int, way: str) -> str:
    """`value` written in the way that Word calls `way`."""
    if not 0 < value <= _LARGEST:
        return str(value)
    return _WAYS.get(way, str)(value)


def _han(value: int, digits: str = _HAN, steps: str = "千百十") -> str:
    text = ""
    for step, digit in zip((*steps, ""), f"{value:04d}", strict=True):
        text += digits[int(digit)] + (step if digit != "0" else "")
    zero = digits[0]
    while zero * 2 in text:
        text = text.replace(zero * 2, zero)
    return text.strip(zero)


def _counted(value: int) -> str:
    """十一, not 一十一: as numbers are counted."""
    text = _han(value)
    return text.removeprefix("一") if text.startswith("一十") else text


def _formal(value: int) -> str:
    return _han(value, _FORMAL, "仟佰拾")


def _digits(value: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(value))


def _roman(value: int) -> str:
    text = ""
    for step, sign in _ROMAN:
        text += sign * (value // step)
        value %= step
    return text


def _letters(value: int) -> str:
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _row(first: str, length: int) -> Callable[[int], str]:
    """Signs that stand in a row in the character set: ① ② ③."""
    return lambda value: chr(ord(first) + value - 1) if value <= length else str(value)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)]


_WAYS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda value: f"{value:02d}",
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerLetter": _letters,
    "chineseCounting": _counted,
    "chineseCountingThousand": _counted,
    "taiwaneseCounting": _counted,
    "taiwaneseCountingThousand": _counted,
    "japaneseCounting": _counted,
    "ideographDigital": _digits,
    "taiwaneseDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "chineseLegalSimplified": _formal,
    "ideographLegalTraditional": _formal,
    "japaneseLegal": _formal,
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "decimalEnclosedCircle": _row("①", 20),
    "decimalEnclosedCircleChinese": _row("①", 20),
    "decimalEnclosedParen": _row("⑴", 20),
    "decimalEnclosedFullstop": _row("⒈", 20),
    "ideographEnclosedCircle": _row("㊀", 10),
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
    "numberInDash": lambda value: f"- {value} -",
    "none": lambda _: "",
}
