"""A printed figure as an `Amount`: its numeral, unit and qualifiers, and the interval it means."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from auditor.extraction.numerals import Numeral, read_numeral
from auditor.extraction.units import Unit, shipped_units
from auditor.model import Amount

_ZERO = Decimal(0)
_ONE = Decimal(1)
_TEN = Decimal(10)
_PERCENT = Unit("%", "percent")
_TIMES = Unit("倍", "multiple")
#: Kinds whose bare integers are exact: 7 人 are seven, but 7% and 7元 are rounded figures.
_EXACT = frozenset(("count", "score", "duration"))

_DASH = re.compile(r"(?<=[^-])(?:[至到]|[-—–~]+)")
_RATIO = re.compile(r"[0-9.]+(?:[:：][0-9.]+)+")
_PER = re.compile(r"(?P<scale>[百千万])分之(?P<part>.+)")
_FRACTION = re.compile(r"(?P<whole>.+)分之(?P<part>.+)|(?P<over>[1-9])/(?P<under>[0-9]+)")
_HALF = re.compile("(?P<whole>[^半]+?)(?:(?P<of>[吨米斤亩倍顷]|公[里斤顷])半|个半(?P<each>[^半]+))")
_COINS = re.compile(r"(?:(?P<jiao>[^元块角毛分]+)[角毛])?(?:(?P<fen>[^元块角毛分]+)分)?[整正]?")


class Setting(NamedTuple):
    """What stands around a printed figure and belongs to its meaning."""

    before: str = ""  #: qualifier before it: 超过
    after: str = ""  #: qualifier behind it: 以上
    unit: str = ""  #: scale and unit that it takes from elsewhere: 亿元 of 1.2、3.4和5.6亿元


class _Reading(NamedTuple):
    """A figure's numeral in its base unit, before qualifiers."""

    numeral: Numeral
    unit: Unit
    top: Decimal | None = None  #: upper end of a range


BARE = Setting()


@lru_cache(maxsize=1 << 15)
def read_amount(printed: str, setting: Setting = BARE) -> Amount | None:
    """The amount printed as `printed` (normalised); None when it is no figure.

    1.79亿元 is 179000000 元, one unit of its last digit is 1000000 元.
    """
    text = printed.replace(" ", "")
    negative = text[:1] in {"-", "负", "(", "（"}
    if text[:1] in {"(", "（"}:
        text = re.sub("[()（）]", "", text, count=2)  # （3.20）万元
    text = text.lstrip("-负+")
    reading = _special(text) or _range(text + setting.unit) or _plain(text + setting.unit)
    if reading is None:
        return None
    numeral, unit, top = reading
    value, high, ulp = numeral.value, numeral.high, numeral.ulp
    if negative:
        value, high = -value, None
    nothing = not value and "." not in text and unit.kind != "percent"  # 0.07% is printed as 0%
    if nothing or (unit.kind in _EXACT and not numeral.scaled):
        ulp = _ZERO
    amount = Amount(
        text=printed,
        value=value,
        unit=unit.base,
        kind=unit.kind,
        ulp=ulp,
        low=value if ulp == _ZERO else value - ulp / 2,
        high=value if ulp == _ZERO else value + ulp / 2,
        qualifier=setting.before + (numeral.vague or numeral.more) + setting.after,
        flaw="range" if top is not None else "vague" if high is not None else "",
    )
    if top is not None or high is not None:
        amount = amount._replace(low=value, high=top if high is None else high)
    for word in (setting.before, numeral.more, setting.after):
        if word:
            amount = _bounded(amount, word)
    return amount


def _bounded(amount: Amount, word: str) -> Amount:
    """The amount within the bounds that a qualifier sets: 超过40.0% is above 40.0%."""
    value = amount.value
    match shipped_units().bounds.get(word):
        case "above" | "least":
            return amount._replace(low=value, high=None)
        case "most" | "below":
            return amount._replace(low=None, high=amount.high if amount.flaw else value)
        case "nearly":
            return amount._replace(low=value * 9 / 10, high=value)
        case "more":
            return amount._replace(low=value, high=value + _last_digit(value))
        case "around":
            leeway = max(abs(value) / 20, _last_digit(value))
            return amount._replace(low=value - leeway, high=value + leeway)
        case _:
            return amount


def _last_digit(value: Decimal) -> Decimal:
    """One unit of the last digit that is not zero: 4300 -> 100."""
    return Decimal((0, (1,), int(value.normalize().as_tuple().exponent)))


def _plain(text: str) -> _Reading | None:
    """A numeral and its unit: 42,198.27万元, 6538 人, ¥3,200."""
    if text[:1] == "¥":
        text = text[1:] + ("" if text.endswith("元") else "元")
    coins = _with_coins(text)
    if coins is not None:
        return coins
    units = shipped_units()
    if half := _HALF.fullmatch(text):  # 两个半月 is 2.5个月, 一吨半 is 1.5吨
        of = half["of"] or "个" + half["each"]
        text = f"{half['whole']}半{of}"
    digits = _DIGITS.match(text)
    for at in range(digits.end() if digits else 1, len(text)):
        unit = units.find(text[at:])
        numeral = read_numeral(text[:at]) if unit is not None else None
        if unit is not None and numeral is not None:
            more = "多" if text[at:] == "个多月" else numeral.more
            scaled = _scaled(numeral._replace(more=more), unit.factor, text[:at])
            return _Reading(scaled, unit)
    numeral = read_numeral(text)
    # Colloquial 1个亿 is said of money only.
    unit = Unit("元", "money") if text.endswith("个亿") else Unit("", "count")
    return None if numeral is None else _Reading(_scaled(numeral, _ONE, text), unit)


def _scaled(numeral: Numeral, factor: Decimal, printed: str) -> Numeral:
    """The numeral in the base unit; a bare 49.80 keeps its last zero, 0.350万 becomes 3500."""
    value, ulp = numeral.value * factor, numeral.ulp * factor
    if factor != _ONE or not _DIGITS.fullmatch(printed):
        value, ulp = _without_zeros(value), _without_zeros(ulp)
    high = None if numeral.high is None else _without_zeros(numeral.high * factor)
    return numeral._replace(value=value, ulp=ulp, high=high)


_DIGITS = re.compile(r"[0-9.,，]+")


def _without_zeros(value: Decimal) -> Decimal:
    """179000000.00 -> 179000000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _with_coins(text: str) -> _Reading | None:
    """123元4角5分 is 123.45 元."""
    yuan, mark, rest = text.partition("元")
    coins = _COINS.fullmatch(rest) if mark and rest else None
    if coins is None:
        return None
    total, ulp = _ZERO, _ZERO
    for part, factor in ((yuan, "1"), (coins["jiao"], "0.1"), (coins["fen"], "0.01")):
        numeral = read_numeral(part) if part else None
        if part and numeral is None:
            return None
        if numeral is not None:
            total += numeral.value * Decimal(factor)
            ulp = numeral.ulp * Decimal(factor)
    return _Reading(Numeral(_without_zeros(total), ulp, scaled=True), Unit("元", "money"))


def _range(text: str) -> _Reading | None:
    """3至5万元 is 30000 to 50000 元; 8000至1万元 is 8000 to 10000 元."""
    first, *rest = _DASH.split(text, maxsplit=1)
    high = _plain(rest[0].lstrip("-负")) if rest and rest[0] else None
    low = _plain(first) if high is not None else None
    if high is None or low is None:
        return None
    top, unit = high.numeral.value, high.unit
    if rest[0][0] in {"-", "负"}:
        top = -top  # -5%至-3%
    bottom = low.numeral
    if not low.unit.base:
        scale = _SCALE.search(rest[0])
        factor = unit.factor
        if scale is not None and not _SCALE.search(first):
            shared = read_numeral(scale.group())
            if shared is not None and bottom.value * shared.value * factor <= top:
                factor *= shared.value
        bottom = _scaled(bottom, factor, first)
    return _Reading(bottom, unit, top)


_SCALE = re.compile("[百千万亿]+(?![米克瓦])")


def _special(text: str) -> _Reading | None:
    """Figures without an ordinary unit: 12.4:48.3, 百分之三, 三分之一, 九成, 翻一番."""
    if _RATIO.fullmatch(text):
        first = read_numeral(re.split("[:：]", text, maxsplit=1)[0])
        return None if first is None else _Reading(first, Unit("", "ratio"))
    if text.endswith("番"):
        times = read_numeral(text.strip("翻了番") or "一")
        return None if times is None else _Reading(Numeral(2**times.value, _ZERO), _TIMES)
    if text in ("一半", "半数"):
        return _Reading(Numeral(Decimal(50), _ZERO), _PERCENT)
    per = _PER.fullmatch(text)
    if per is not None:
        part = read_numeral(per["part"])
        factor = {"百": _ONE, "千": Decimal("0.1"), "万": Decimal("0.01")}[per["scale"]]
        return None if part is None else _Reading(_scaled(part, factor, ""), _PERCENT)
    return _fraction(text) or _tenths(text) or _discount(text)


def _fraction(text: str) -> _Reading | None:
    """三分之二 and 2/3 are 66.67 %, to the last digit that arithmetic keeps."""
    fraction = _FRACTION.fullmatch(text)
    whole = read_numeral(fraction["whole"] or fraction["under"]) if fraction else None
    part = read_numeral(fraction["part"] or fraction["over"]) if fraction else None
    if whole is None or part is None or not whole.value:
        return None
    floor, ceiling = Context(28, ROUND_FLOOR), Context(28, ROUND_CEILING)
    hundredfold = part.value * 100
    low, high = (context.divide(hundredfold, whole.value) for context in (floor, ceiling))
    near = Context(28, ROUND_HALF_UP).divide(hundredfold, whole.value)
    return _Reading(Numeral(_without_zeros(near), (high - low) * 2), _PERCENT)


def _tenths(text: str) -> _Reading | None:
    """九成 is 90 %, 三成五 is 35 %, 2-3成 is 20 to 30 %."""
    tens, mark, ones = text.partition("成")
    least, *most = _DASH.split(tens, maxsplit=1)
    numeral = read_numeral(least) if mark else None
    if numeral is not None and most:
        top = read_numeral(most[0])
        numeral = top and numeral._replace(high=top.value)
    more = read_numeral(ones or "零") if mark else None
    if numeral is None or more is None:
        return None
    extra = Decimal(5) if ones == "半" else more.value
    value = numeral.value * 10 + extra
    high = None if numeral.high is None else numeral.high * 10
    # nobody who writes 九成 means 90.0 %
    ulp = _ONE if extra or numeral.value % 1 else _TEN
    return _Reading(Numeral(value, ulp, high, scaled=True, vague=numeral.vague), _PERCENT)


def _discount(text: str) -> _Reading | None:
    """八折 is 80 % of the price, 七五折, 75折 and 7.5折 are 75 %."""
    numeral = read_numeral(text.removesuffix("折")) if text.endswith("折") else None
    if numeral is None or numeral.value <= 0:
        return None
    value = numeral.value if numeral.value > _TEN else numeral.value * _TEN
    return _Reading(Numeral(_without_zeros(value), _ZERO), _PERCENT)
