"""One comparison with its figures filled in: holds, rounded, truncated or broken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from auditor.model import Amount
from auditor.rulebook.expression import Comparison, Name
from auditor.rulebook.interval import Value, meet
from auditor.rulebook.tolerance import Tolerance

_CONTEXT = Context(prec=90)


class Judgement(NamedTuple):
    """A verdict with both sides as computed from the printed figures."""

    verdict: str
    left: Value
    right: Value


def judge(
    comparison: Comparison,
    figures: Mapping[Name, Value | Sequence[Value]],
    ulp: Decimal,
    rounding: str,
    allowed: Tolerance | None = None,
) -> Judgement:
    """Compare both sides; `ulp` is one unit of the reported (left) figure's last digit.

    44,636.53 / 45,242.97 = 98.6596 %: reported 98.66 % holds, 98.65 % is truncated, 98.57 % is
    broken. 44,636.53 against 8,423.22 + 36,213.3 = 44,636.52 is rounded: only the digits that
    are not printed can account for the difference.
    """
    left = comparison.left(figures)
    right = comparison.right(figures)
    if allowed is not None and allowed.is_none:
        left, right = allowed.widened(left), allowed.widened(right)
    if comparison.op == "=":
        verdict = _equal(left, right, ulp, rounding)
    else:
        verdict = _ordered(left, right, comparison.op)
    if allowed is not None and not allowed.is_none and verdict in ("truncated", "broken"):
        wide = allowed.widened(right)
        if comparison.op != "!=" and _ordered(left, wide, comparison.op) == "rounded":
            verdict = "rounded"
    return Judgement(verdict, left, right)


def _equal(left: Value, right: Value, ulp: Decimal, rounding: str) -> str:
    if left.value == right.value:
        return "holds"
    near = abs(right.value - left.value) <= ulp  # else no shortening leads from one to the other
    if near and shortened(right.value, ulp, ROUND_HALF_UP) == left.value:
        return "holds"
    cut = near and shortened(right.value, ulp, ROUND_DOWN) == left.value
    if cut and rounding in ("truncate", "either"):
        return "holds"
    if meet(left, right):
        return "rounded"
    return "truncated" if cut else "broken"


def shortened(value: Decimal, ulp: Decimal, how: str) -> Decimal | None:
    """The value as it would be printed with the given last digit."""
    if not ulp:
        return None
    return _CONTEXT.multiply(_CONTEXT.divide(value, ulp).to_integral_value(how), ulp)


def is_cut(one: Amount, other: Amount) -> bool:
    """Whether the shorter of two figures is the longer without its last digits, not rounded.

    5.92亿元 of 592,555,505.09元, which rounds to 5.93亿元.
    """
    return _is_shortened(one, other, ROUND_DOWN, ROUND_HALF_UP)


def is_rounded(one: Amount, other: Amount) -> bool:
    """Whether the shorter of two figures is the longer rounded up, not cut."""
    return _is_shortened(one, other, ROUND_HALF_UP, ROUND_DOWN)


def _is_shortened(one: Amount, other: Amount, how: str, other_than: str) -> bool:
    if one.ulp == other.ulp or not one.is_exact or not other.is_exact:
        return False
    short, long = (one, other) if one.ulp > other.ulp else (other, one)
    made = shortened(long.value, short.ulp, how)
    return made == short.value != shortened(long.value, short.ulp, other_than)


def _ordered(left: Value, right: Value, op: str) -> str:
    if op == "=":
        return "rounded" if meet(left, right) else "broken"
    if op == "!=":
        return "broken" if left.value == right.value else "holds"
    if op in (">", ">="):
        left, right = right, left
    strict = op in ("<", ">")
    if left.value < right.value or (left.value == right.value and not strict):
        return "holds"
    if left.low is None or right.high is None or left.low < right.high:
        return "rounded"
    if left.low == right.high and not strict:
        return "rounded"
    return "broken"
