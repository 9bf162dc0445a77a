"""Whether two figures, as printed, can be one number."""

from __future__ import annotations

from decimal import Decimal

from auditor.model import Amount, Fact

#: What rounds a figure off, and is no limit as 低于 and 超过 may be.
_ABOUT = "约"
_ROUNDING = frozenset(("多", "余", "近", _ABOUT))


def compatible(one: Fact, other: Fact) -> bool:
    """Whether two figures can be the same number: equal, or one within the other's interval."""
    a, b = one.amount, other.amount
    if a.value == b.value:
        return True
    if not (a.qualifier or b.qualifier or a.ulp != b.ulp):
        return False
    low = a.low is None or b.high is None or a.low <= b.high
    if not (low and (b.low is None or a.high is None or b.low <= a.high)):
        return False
    rounded = a.qualifier in _ROUNDING and b.qualifier in _ROUNDING
    about = _ABOUT in (a.qualifier, b.qualifier) and a.qualifier != b.qualifier
    return not rounded or about or _round_the_same(a, b)


def _round_the_same(one: Amount, other: Amount) -> bool:
    """Whether two figures that both say 多, both 近 or both 约 can be one.

    3,400多家 is less than 3,500家 and cannot be the 3,900多家 of elsewhere; 30多万 may be 33万多,
    and 约1,500人 about as many as 约1,480人.
    """
    small, large = sorted((one, other), key=lambda amount: amount.value)
    near = [large] if "近" in (one.qualifier, other.qualifier) else [small]
    if one.qualifier == _ABOUT:
        near = [small, large]
    exponents = [amount.value.normalize().as_tuple().exponent for amount in near]
    steps = [exponent for exponent in exponents if isinstance(exponent, int)]
    return not steps or large.value - small.value < Decimal(1).scaleb(max(steps))
