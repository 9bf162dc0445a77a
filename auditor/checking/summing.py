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
    return interval.total([index.value(part) for part in parts])


def slip_explains(index: Index, whole: int, parts: tuple[int, ...], gap: Decimal) -> bool:
    """Whether one mistyped digit in the total or in a part accounts for the gap exactly."""
    target = index.value(whole).value
    if one_slip_apart(target, target - gap):
        return True
    values = (index.value(part).value for part in parts)
    return any(one_slip_apart(value, value + gap) for value in values if value + gap > 0)
