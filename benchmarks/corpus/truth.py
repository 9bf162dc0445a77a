"""Whether a relation holds between printed figures: arithmetic of its own, apart from the auditor's."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from benchmarks.corpus.pen import HUNDRED, Figure

_SCALES = {"元": Decimal("0.0001"), "千元": Decimal("0.1"), "亿元": Decimal(10000)}


class _Range(NamedTuple):
    low: Decimal
    high: Decimal

    def meets(self, other: _Range) -> bool:
        return self.low <= other.high and other.low <= self.high


def _range(figure: Figure) -> _Range:
    scale = _SCALES.get(figure.unit, Decimal(1))
    return _Range((figure.value - figure.ulp) * scale, (figure.value + figure.ulp) * scale)


def holds(kind: str, figures: Sequence[Figure]) -> bool:
    """Whether some numbers that round to the printed ones fulfil the relation."""
    if kind == "listed":  # the names are what they are; only the number can have changed
        return True
    first, *rest = map(_range, figures)
    if kind == "equal":
        return all(first.meets(other) for other in rest)
    if kind == "bound":
        return all(first.low <= other.high for other in rest)
    return first.meets(_computed(kind, rest))


def _computed(kind: str, rest: Sequence[_Range]) -> _Range:
    if kind == "sum":
        return _Range(sum(r.low for r in rest) + Decimal(0), sum(r.high for r in rest) + Decimal(0))
    if kind == "rolling":
        start, income, spent = rest
        return _Range(start.low + income.low - spent.high, start.high + income.high - spent.low)
    a, b = rest
    if kind == "hidden-growth":
        before = _Range(a.low - b.high, a.high - b.low)
        return _Range(b.low / before.high * HUNDRED, b.high / before.low * HUNDRED)
    if kind == "difference":
        return _Range(a.low - b.high, a.high - b.low)
    if kind == "product":
        return _Range(a.low * b.low, a.high * b.high)
    if b.low <= 0:
        return _Range(Decimal(-(10**9)), Decimal(10**9))
    if kind == "ratio":
        return _Range(a.low / b.high * HUNDRED, a.high / b.low * HUNDRED)
    if kind == "average":
        return _Range(a.low / b.high, a.high / b.low)
    assert kind == "growth", kind
    low, high = (a.low / b.high - 1) * HUNDRED, (a.high / b.low - 1) * HUNDRED
    return _Range(low, high) if low >= 0 else _Range(*sorted((abs(high), abs(low))))
