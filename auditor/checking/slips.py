"""Slips of the hand: one digit wrong, two neighbours swapped, a digit or the unit lost.

A relation that is off by just such a slip is very likely a fault; one that is off by some other
amount may as well have been bound to the wrong figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from auditor.checking.index import figure_value
from auditor.model import Fact
from auditor.rulebook.interval import Value

_NUMBER = re.compile(r"\d[\d,，\s]*(?:\.\d+)?")


def misreadings(fact: Fact) -> Iterator[Value]:
    """The values that the figure would have had before one slip of the hand."""
    value = figure_value(fact)
    printed = _NUMBER.search(fact.amount.text)
    if printed is None or not value.value:
        return
    digits = re.sub(r"[,，\s]", "", printed[0])
    number = Decimal(digits)
    if not number:
        return
    scale = value.value / number
    half = (
        (value.high - value.value)
        if value.high is not None and value.low is not None
        else Decimal(0)
    )
    for other in _neighbours(digits):
        shifted = Decimal(other) * scale
        yield Value(shifted, shifted - half, shifted + half)


def _neighbours(digits: str) -> Iterator[str]:
    """All numbers one digit away, or two neighbouring digits swapped, the point aside."""
    places = [at for at, digit in enumerate(digits) if digit != "."]
    for at in places:
        for other in "0123456789":
            if other != digits[at]:
                yield digits[:at] + other + digits[at + 1 :]
    for at, after in pairwise(places):
        if digits[at] != digits[after]:
            swapped = list(digits)
            swapped[at], swapped[after] = swapped[after], swapped[at]
            yield "".join(swapped)


def one_slip_apart(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers differ in one digit or by a swap of two neighbours (97.9 and 99.7)."""
    return slip_between(one, other) != ""


def slip_between(one: Decimal, other: Decimal) -> str:
    """Which slip leads from one number to the other: digit, swap, or none."""
    a, b = _aligned(one, other)
    if a == b or len(a) != len(b) or a.find(".") != b.find("."):
        return ""
    a, b = a.replace(".", ""), b.replace(".", "")
    differing = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(differing) == 1:
        return "digit"
    if len(differing) == 2:
        i, j = differing
        return "swap" if j == i + 1 and a[i] == b[j] and a[j] == b[i] else ""
    return ""


def _aligned(one: Decimal, other: Decimal) -> tuple[str, str]:
    """Both with as many decimals as the longer has: 1,873,214.07 beside 1,873,214.00."""
    places = max(0, *(-int(each.normalize().as_tuple().exponent) for each in (one, other)))
    return f"{one:.{places}f}", f"{other:.{places}f}"
