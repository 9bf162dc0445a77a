"""What a printed figure would have been before it was misprinted: other unit, point, digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from auditor.checking.index import figure_value
from auditor.model import Fact
from auditor.rulebook.interval import Value

_NUMBER = re.compile(r"\d[\d,，]*(?:\.\d+)?")
_MONEY = {Decimal(1): "元", Decimal(10**3): "千元", Decimal(10**4): "万元", Decimal(10**8): "亿元"}
_COUNTS = {Decimal(1): "", Decimal(10**4): "万"}
_DIGITS = "0123456789"
_TELLING = 3  #: digits without which any figure is near any other


class _Printed(NamedTuple):
    """A figure as printed: its number with what stands around it, and what one of it is worth."""

    before: str
    digits: str
    after: str
    grouped: bool
    scale: Decimal
    half: Decimal  #: of one unit of the last digit

    def as_printed(self, digits: str) -> str:
        """Other digits in the same dress."""
        whole, point, rest = digits.partition(".")
        return (
            f"{self.before}{int(whole):,d}{point}{rest}{self.after}"
            if self.grouped
            else (f"{self.before}{digits}{self.after}")
        )


class Alternative(NamedTuple):
    """One thing that the figure may have been meant to be."""

    number: Decimal
    half: Decimal  #: of one unit of its last digit
    digits: str
    dress: _Printed  #: what the digits are printed in
    how: str = ""  #: the unit, or how far the point moved, for the message

    @property
    def value(self) -> Value:
        """The number, and the interval that it would stand for."""
        return Value(self.number, self.number - self.half, self.number + self.half)

    @property
    def becomes(self) -> str:
        """As it would be printed."""
        return self.dress.as_printed(self.digits)


#: Kinds of misprint, the ones that say most first.
MISPRINTS = ("unit", "swapped-digits", "point", "doubled-digit", "dropped-digit", "digit")


def alternatives(kind: str, fact: Fact) -> Iterator[Alternative]:
    """All figures that one misprint of a kind may have made into this one."""
    printed = _printed(fact)
    if printed is None or len(printed.digits.replace(".", "").strip("0")) < _TELLING:
        return
    if kind == "unit":
        yield from _units(fact, printed)
    elif kind == "point":
        yield from _points(fact, printed)
    else:
        for digits in _REWRITTEN[kind](printed.digits):
            if digits != printed.digits and not _leads_with_nothing(digits):
                yield Alternative(Decimal(digits) * printed.scale, printed.half, digits, printed)


def _printed(fact: Fact) -> _Printed | None:
    text = fact.amount.text
    found = _NUMBER.findall(text)
    match = _NUMBER.search(text)
    if len(found) != 1 or match is None:
        return None  # 1亿2000万元, 12.4:48.3
    digits = re.sub("[,，]", "", match[0])
    value = figure_value(fact)
    if not value.value or not Decimal(digits):
        return None
    high = value.high if value.high is not None else value.value
    return _Printed(
        text[: match.start()], digits, text[match.end() :], "," in match[0],
        value.value / Decimal(digits), high - value.value,
    )  # fmt: skip


def _units(fact: Fact, printed: _Printed) -> Iterator[Alternative]:
    """The same digits in another unit: 40.3万元 for 40.3元."""
    names = {"money": _MONEY, "count": _COUNTS}.get(fact.kind, {})
    own = names.get(abs(printed.scale))
    if own is None or (fact.kind == "money" and fact.unit != "元"):
        return
    for scale, name in names.items():
        if name in (own, "千元"):
            continue  # who prints 千元 prints it throughout
        rest = printed.after.removeprefix(own) if printed.after.startswith(own) else printed.after
        if fact.kind == "money" and rest == printed.after and own not in printed.after:
            rest = ""  # a cell: its unit stands at the head of the table
        by = scale / abs(printed.scale)
        number, half = Decimal(printed.digits) * printed.scale * by, printed.half * by
        dress = printed._replace(after=name + rest, grouped=False)
        how = name + (fact.unit if fact.kind == "count" else "")
        yield Alternative(number, half, printed.digits, dress, how)


def _points(fact: Fact, printed: _Printed) -> Iterator[Alternative]:
    """The point up to three places to either side; what was counted has none to move."""
    had = "." in printed.digits
    counted = fact.kind in ("count", "duration")
    for places in (-3, -2, -1, 1, 2, 3):
        number = Decimal(printed.digits).scaleb(places)
        has = number % 1 != 0
        if not (had or has) or (counted and has and not had):
            continue
        by = Decimal(10) ** places
        worth, half = Decimal(printed.digits) * printed.scale * by, printed.half * by
        side = "右" if places > 0 else "左"
        how = f"小数点向{side}移{abs(places)}位"
        yield Alternative(worth, half, f"{number:f}", printed, how)


def _leads_with_nothing(digits: str) -> bool:
    return len(digits) > 1 and digits[0] == "0" and digits[1] != "."


def _whole(digits: str) -> int:
    """How many digits stand before the point."""
    return len(digits.partition(".")[0])


def _changed(digits: str) -> Iterator[str]:
    for at, own in enumerate(digits):
        if own != ".":
            yield from (digits[:at] + other + digits[at + 1 :] for other in _DIGITS if other != own)


def _swapped(digits: str) -> Iterator[str]:
    places = [at for at, digit in enumerate(digits) if digit != "."]
    for at, after in pairwise(places):
        turned = list(digits)
        turned[at], turned[after] = turned[after], turned[at]
        yield "".join(turned)


def _dropped(digits: str) -> Iterator[str]:
    """With one digit more before the point."""
    for at in range(_whole(digits) + 1):
        yield from dict.fromkeys(digits[:at] + other + digits[at:] for other in _DIGITS)


def _doubled(digits: str) -> Iterator[str]:
    """Without one of two equal neighbours before the point."""
    for at, after in pairwise(range(_whole(digits))):
        if digits[at] == digits[after]:
            yield digits[:at] + digits[after:]


_REWRITTEN = {
    "digit": _changed,
    "swapped-digits": _swapped,
    "dropped-digit": _dropped,
    "doubled-digit": _doubled,
}
