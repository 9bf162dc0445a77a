"""Ratios as numbers: 1:15 as a fifteenth, 12.4:48.3:39.3 as its terms."""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.rulebook.interval import Value, divide, exact

_LEEWAY = Decimal("0.05")  #: what 约 leaves open
_ROUND = 2  #: digits of an aim that was set, and not rounded: 目标1.5万吨
_COLON = re.compile("[:：∶]")


def terms(text: str) -> list[Value]:
    """The terms, each with what its printed digits stand for."""
    return [_term(part) for part in _COLON.split(text)]


def quotient(text: str) -> Value | None:
    """What the first of two terms is to the second; a term of 1 is exact."""
    parts = _COLON.split(text)
    if len(parts) != 2:
        return None
    first, second = (exact(Decimal(1)) if part.strip() == "1" else _term(part) for part in parts)
    return divide(first, second) if second.value else None


def about(ratio: Value) -> Value:
    """约15:1 is said of 14.6:1 as well."""
    low, high = ratio.low or ratio.value, ratio.high or ratio.value
    return Value(ratio.value, low * (1 - _LEEWAY), high * (1 + _LEEWAY))


def is_round(number: Decimal) -> bool:
    """Whether a number has so few digits that somebody set it: 1.5, 3,000, 95."""
    return len(number.normalize().as_tuple().digits) <= _ROUND


def _term(printed: str) -> Value:
    number = Decimal(printed.strip())
    half = Decimal(1).scaleb(number.as_tuple().exponent) / 2  # type: ignore[arg-type]
    return Value(number, number - half, number + half)
