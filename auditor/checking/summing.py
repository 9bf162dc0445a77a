"""Sums of figures: what they come to, whether a total fits, whether one slip explains a gap."""

from __future__ import annotations

from decimal import Decimal

from auditor.checking.index import Index, printed_unit
from auditor.checking.slips import one_slip_apart
from auditor.rulebook import interval
from auditor.rulebook.interval import Value, meet

TELLING = 3  #: digits that a total needs before a sum can be no accident


def sums_to(index: Index, whole: int, parts: tuple[int, ...]) -> str | None:
    """holds, rounded, or None when the sum and the total cannot be the same number."""
    total, target = total_of(index, parts), index.value(whole)
    if total.value == target.value:
        return "holds"
    ulp = printed_unit(index.facts[whole])
    if ulp and abs(total.value - target.value) * 2 < ulp:
        return "holds"
    return "rounded" if meet(total, target) else None


def total_of(index: Index, parts: tuple[int, ...]) -> Value:
    """What the figures come to, and what their printed digits leave open."""
    return interval.total([index.value(part) for part in parts])


def slip_explains(index: Index, whole: int, parts: tuple[int, ...], gap: Decimal) -> bool:
    """Whether one mistyped digit in the total or in a part accounts for the gap exactly."""
    target = index.value(whole).value
    if one_slip_apart(target, target - gap):
        return True
    values = (index.value(part).value for part in parts)
    return any(one_slip_apart(value, value + gap) for value in values if value + gap > 0)


def is_loose(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """Whether a sum is saved only by a figure without decimals among figures that have them.

    Reports leave out closing zeros: 1,250万元 beside 4,108.68万元 is hardly 1,250.4万元. The
    tolerance of such a group is half a unit of its finest digit for each of its figures.
    """
    figures = (whole, *parts)
    finest = min((ulp for at in figures if (ulp := printed_unit(index.facts[at]))), default=None)
    if finest is None:
        return False
    gap = index.value(whole).value - total_of(index, parts).value
    return abs(gap) > finest * len(figures) / 2 and slip_explains(index, whole, parts, gap)
