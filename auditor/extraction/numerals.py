"""The number that a numeral stands for, in digits, Han characters or both: 1亿2000万, 三千二百万.

The only place where a report's number is born. It knows no units and no qualifiers in words.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

DIGITS = {
    "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
    "两": 2, "弌": 1, "幺": 1, "半": 5,
}  # fmt: skip
SCALES = {
    "十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "拾": 10, "佰": 100, "仟": 1000,
    "廿": 20, "卅": 30, "兆": 10**12,
}  # fmt: skip
_TOKEN = re.compile(
    r"(?P<number>[0-9]+(?:\.[0-9]+)?)|点(?P<fraction>[零一二三四五六七八九壹贰叁肆伍陆柒捌玖]+)"
    r"|(?P<digit>[零一二三四五六七八九壹贰叁肆伍陆柒捌玖两弌幺]+)"
    r"|(?P<scale>[十百千万亿拾佰仟廿卅])|(?P<few>[几数])|(?P<half>半)"
)
_FACTORS = {"": 1, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_PLAIN = re.compile(r"(?P<digits>[0-9]+(?:\.[0-9]+)?)(?P<scale>万亿?|亿|千|百|)")
_MORE = re.compile("[多余来上]")
_ZERO = Decimal(0)


class Numeral(NamedTuple):
    """A number as printed: 4300 is 4300 with ulp 1; 三四十 runs from 30 to 40."""

    value: Decimal
    ulp: Decimal  #: one unit of the last printed digit; 0 for Han integers, which are exact
    high: Decimal | None = None  #: upper end of a vague numeral: 十几, 数百, 三四十
    scaled: bool = False  #: written with 万, 亿 … after digits, or with decimals
    more: str = ""  #: 多, 余, 来 inside: 4300多万
    vague: str = ""  #: 几 or 数 inside


class _Part(NamedTuple):
    """A summand and its scale: 3千 of 3千5百."""

    low: Decimal
    high: Decimal
    scale: int


def read_numeral(printed: str) -> Numeral | None:
    """The number that `printed` stands for; None when it is no numeral.

    三千二百万 is 32000000; 3万5千 is 35000; 十几万 is 100000 to 200000.
    """
    text = printed
    if "," in text or "，" in text:
        text = _GROUPED.sub(_ungrouped, text)
    text = text.replace(" ", "").replace("个", "").replace("又", "")
    found = _MORE.search(text)
    more = found.group() if found else ""
    text = text.replace(more, "") if more else text
    plain = _PLAIN.fullmatch(text)
    if plain is not None:
        return _scaled(Decimal(plain["digits"]), plain["scale"])._replace(more=more)
    if not text:
        return None
    reading = _Reading()
    position = 0
    while position < len(text):
        token = _TOKEN.match(text, position)
        if token is None:
            return None
        reading.take(token)
        position = token.end()
    return reading.numeral(more)


def _ungrouped(number: re.Match[str]) -> str:
    return re.sub("[,，]", "", number.group())


#: 42,198 and 10, 000 are grouped; 4,40 is not, and stays unreadable.
_GROUPED = re.compile("(?<![0-9.,，])[0-9]{1,3}(?:[,，] ?[0-9]{3})+(?![0-9])")


def _scaled(number: Decimal, scale: str) -> Numeral:
    """A number in digits with at most a scale: 45242.97万."""
    ulp = _last_place(number)
    if not scale:
        return Numeral(number, ulp, scaled=ulp != 1)
    factor = _FACTORS[scale]
    return Numeral(number * factor, ulp * factor, scaled=True)


def _last_place(value: Decimal) -> Decimal:
    """42.10 -> 0.01."""
    return Decimal((0, (1,), int(value.as_tuple().exponent)))


class _Reading:
    """The sum so far, kept as parts, because a later 万 multiplies all smaller parts."""

    def __init__(self) -> None:
        self.parts: list[_Part] = []
        self.pending: tuple[Decimal, Decimal] | None = None
        self.ulp = _ZERO
        self.exact = True
        self.mixed = False
        self.last_scale = 1
        self.vague = ""
        self.bare = False  #: the last digit follows a scale directly: 三万五
        self.after_scale = False

    def take(self, token: re.Match[str]) -> None:
        kind, text = token.lastgroup, token.group()
        if kind == "scale":
            self._scale(SCALES[text])
            return
        self.bare = False
        if kind == "number":
            number = Decimal(text)
            bare = self.after_scale and len(text) == 1 and self.last_scale > SCALES["十"]
            self._put(number, number)
            self.ulp, self.exact, self.mixed, self.bare = _last_place(number), False, True, bare
        elif kind == "digit":
            self._han_digits(text)
        elif kind == "fraction":
            self._fraction(text[1:])
        elif kind == "half":
            self._half()
        else:
            self.vague = text
            # 十几 adds up to ten; 几十 multiplies by one to ten.
            ones = bool(self.parts) and self.parts[-1].scale in {10, 100, 1000}
            self._put(_ZERO if ones else Decimal(1), Decimal(10))
        self.after_scale = False

    def numeral(self, more: str) -> Numeral:
        self._flush()
        low = sum((part.low for part in self.parts), _ZERO)
        high = sum((part.high for part in self.parts), _ZERO)
        ulp = _ZERO if self.exact else self.ulp
        return Numeral(
            low, ulp, high if high != low else None, not self.exact, more=more, vague=self.vague
        )

    def _put(self, low: Decimal, high: Decimal) -> None:
        self._flush_pending()
        self.pending = (low, high)

    def _han_digits(self, text: str) -> None:
        digits = text.lstrip("零") or text
        values = [DIGITS[character] for character in digits]
        if len(values) == 1:
            self.bare = self.after_scale and digits == text and self.last_scale > SCALES["十"]
            self._put(Decimal(values[0]), Decimal(values[0]))
        elif values in ([values[0], values[0] + 1], [3, 5]) and values[0]:
            self._put(Decimal(values[0]), Decimal(values[1]))  # 三四十, 三五个
            self.vague = "几"
        else:
            number = Decimal("".join(map(str, values)))
            self._put(number, number)

    def _fraction(self, digits: str) -> None:
        fraction = Decimal("0." + "".join(str(DIGITS[character]) for character in digits))
        low, high = self.pending or (_ZERO, _ZERO)
        self.pending = (low + fraction, high + fraction)
        self.ulp, self.exact, self.last_scale = _last_place(fraction), False, 1

    def _half(self) -> None:
        # 一亿半 is 1.5亿; 两个半 is 2.5.
        scale = self.last_scale if self.after_scale else 1
        half = Decimal(scale) / 2
        self._flush()
        self.parts.append(_Part(half, half, 1))

    def _scale(self, scale: int) -> None:
        self._flush_pending()
        smaller: list[_Part] = []
        while self.parts and self.parts[-1].scale < scale:
            smaller.append(self.parts.pop())
        if not smaller and self.parts and scale > SCALES["千"] and self.parts[-1].scale >= scale:
            smaller.append(self.parts.pop())  # 万亿: ten thousand times 亿
        one = Decimal(1)
        low = sum((part.low for part in smaller), _ZERO) if smaller else one
        high = sum((part.high for part in smaller), _ZERO) if smaller else one
        self.parts.append(_Part(low * scale, high * scale, scale))
        self.ulp *= scale
        self.last_scale, self.after_scale, self.bare = scale, True, False

    def _flush(self) -> None:
        if self.pending is not None and self.bare:
            low, high = self.pending
            self.pending = None
            tenth = self.last_scale // 10  # 三万五 is 35000, 3亿5 is 3.5亿
            self.ulp *= tenth
            self.parts.append(_Part(low * tenth, high * tenth, 1))
        self._flush_pending()

    def _flush_pending(self) -> None:
        if self.pending is not None:
            self.parts.append(_Part(*self.pending, 1))
            self.pending = None
