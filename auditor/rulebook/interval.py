"""Arithmetic with printed figures: each carries the interval that its printed digits stand for.

``97.4%`` is the value 0.974 and stands for [0.9735, 0.9745]; what is computed from it carries an
interval too, rounded outward, so that a contradiction is only ever claimed when there is one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import (
    MAX_EMAX,
    MIN_EMIN,
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    Context,
    Decimal,
)
from typing import NamedTuple

#: Two figures of 40 digits multiply without loss.
DIGITS = 80
_NEAR = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN, Emax=MAX_EMAX, Emin=MIN_EMIN)
_DOWN = Context(prec=DIGITS, rounding=ROUND_FLOOR, Emax=MAX_EMAX, Emin=MIN_EMIN)
_UP = Context(prec=DIGITS, rounding=ROUND_CEILING, Emax=MAX_EMAX, Emin=MIN_EMIN)
_ZERO = Decimal(0)
_INFINITE = Decimal("Infinity")


class Undefined(ArithmeticError):
    """A relation has no value here, such as a rate of a budget of nothing; the text says why."""


class Value(NamedTuple):
    """A pure number as printed (98.57% is 0.9857), and the interval it stands for.

    A bound of None is open: 近400人 has no `low`. For what is computed, `value` is the result of
    the printed values, and the interval holds every result that they could stand for.
    """

    value: Decimal
    low: Decimal | None
    high: Decimal | None


def exact(value: Decimal) -> Value:
    """A number that stands for itself alone, such as the 10 of a rule."""
    return Value(value, value, value)


def meet(a: Value, b: Value) -> bool:
    """Whether the intervals share a point: whether the two could be the same number."""
    return (a.low is None or b.high is None or a.low <= b.high) and (
        b.low is None or a.high is None or b.low <= a.high
    )


def add(a: Value, b: Value) -> Value:
    """8423.22 + 36213.3 = 44636.52, and stands for 44636.465 to 44636.575."""
    return Value(
        _NEAR.add(a.value, b.value),
        None if a.low is None or b.low is None else _DOWN.add(a.low, b.low),
        None if a.high is None or b.high is None else _UP.add(a.high, b.high),
    )


def subtract(a: Value, b: Value) -> Value:
    """The least of `a` minus the most of `b`, to the most of `a` minus the least of `b`."""
    return Value(
        _NEAR.subtract(a.value, b.value),
        None if a.low is None or b.high is None else _DOWN.subtract(a.low, b.high),
        None if a.high is None or b.low is None else _UP.subtract(a.high, b.low),
    )


def negate(a: Value) -> Value:
    """The mirror image at zero."""
    return Value(
        a.value.copy_negate(),
        None if a.high is None else a.high.copy_negate(),
        None if a.low is None else a.low.copy_negate(),
    )


def multiply(a: Value, b: Value) -> Value:
    """Signs may differ, so each pair of ends counts: [-2, 3] × [4, 5] = [-10, 15]."""
    value = _NEAR.multiply(a.value, b.value)
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return _closed(value, *_product(_ends(a), _ends(b)))
    if a.low >= 0 and b.low >= 0:
        return Value(value, _DOWN.multiply(a.low, b.low), _UP.multiply(a.high, b.high))
    return Value(value, *_product((a.low, a.high), (b.low, b.high)))


def divide(a: Value, b: Value) -> Value:
    """44636.53 / 45242.97 = 0.98659…; a divisor that may be nothing gives no result."""
    low, high = b.low, b.high
    if b.value == 0 or ((low is None or low <= 0) and (high is None or high >= 0)):
        raise Undefined("除数为 0，或可能为 0")
    value = _NEAR.divide(a.value, b.value)
    if a.low is None or a.high is None or low is None or high is None:
        return _closed(value, *_quotient(_ends(a), _ends(b)))
    if a.low >= 0 and low > 0:
        return Value(value, _DOWN.divide(a.low, high), _UP.divide(a.high, low))
    return Value(value, *_quotient((a.low, a.high), (low, high)))


def total(values: Sequence[Value]) -> Value:
    """The sum; of nothing it is nothing."""
    result = exact(_ZERO)
    for value in values:
        result = add(result, value)
    return result


def absolute(a: Value) -> Value:
    """How far from zero."""
    if a.low is not None and a.low >= 0:
        return a
    if a.high is not None and a.high <= 0:
        return negate(a)
    far = None if a.low is None or a.high is None else max(a.low.copy_abs(), a.high)
    return Value(a.value.copy_abs(), _ZERO, far)


def least(values: Sequence[Value]) -> Value:
    """The smallest: no further up than the nearest upper end."""
    _refuse_nothing(values)
    return Value(
        min(value.value for value in values),
        _if_all((value.low for value in values), min),
        min((value.high for value in values if value.high is not None), default=None),
    )


def greatest(values: Sequence[Value]) -> Value:
    """The largest: no further down than the farthest lower end."""
    _refuse_nothing(values)
    return Value(
        max(value.value for value in values),
        max((value.low for value in values if value.low is not None), default=None),
        _if_all((value.high for value in values), max),
    )


def nearest(share: Value, things: Value) -> Value:
    """The share of so many things that is nearest to the stated one: 98.0% of 48 is 47/48."""
    if things.value <= 0 or things.low != things.high or things.value != _half_up(things.value, 0):
        raise Undefined("总数不是一个确定的个数")
    return exact(_NEAR.divide(_half_up(_NEAR.multiply(share.value, things.value), 0), things.value))


def annual(last: Value, first: Value, years: int) -> Value:
    """The growth of one year that comes to the whole growth over the years: 1.331 in 3, 10%."""
    ratio = divide(last, first)
    if ratio.value <= 0 or ratio.low is None or ratio.low <= 0:
        raise Undefined("负数或零没有年均增长率")

    def root(value: Decimal, context: Context) -> Decimal:
        power = context.power(value, context.divide(Decimal(1), years))
        return context.subtract(power, Decimal(1))

    high = None if ratio.high is None else root(ratio.high, _UP)
    return Value(root(ratio.value, _NEAR), root(ratio.low, _DOWN), high)


def rounded(a: Value, places: int) -> Value:
    """Rounded half up, as reports do: 0.98659 to 4 places is 0.9866."""
    return Value(
        _half_up(a.value, places),
        None if a.low is None else _half_up(a.low, places),
        None if a.high is None else _half_up(a.high, places),
    )


def _half_up(value: Decimal, places: int) -> Decimal:
    # `quantize` refuses a result of more digits than its context has
    context = Context(prec=max(value.adjusted(), 0) + places + 2, Emax=MAX_EMAX, Emin=MIN_EMIN)
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, context)


def _refuse_nothing(values: Sequence[Value]) -> None:
    if not values:
        raise Undefined("没有数可取最大、最小")


def _if_all(
    bounds: Iterable[Decimal | None], choose: Callable[[Iterable[Decimal]], Decimal]
) -> Decimal | None:
    found = list(bounds)
    known = [bound for bound in found if bound is not None]
    return choose(known) if len(known) == len(found) else None


def _ends(a: Value) -> tuple[Decimal, Decimal]:
    return (-_INFINITE if a.low is None else a.low, _INFINITE if a.high is None else a.high)


def _closed(value: Decimal, low: Decimal, high: Decimal) -> Value:
    return Value(value, low if low.is_finite() else None, high if high.is_finite() else None)


def _product(a: tuple[Decimal, Decimal], b: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    pairs = [(x, y) for x in a for y in b]
    # nothing times anything is nothing, even when the other end is open
    low = min(_DOWN.multiply(x, y) if x and y else _ZERO for x, y in pairs)
    return low, max(_UP.multiply(x, y) if x and y else _ZERO for x, y in pairs)


def _quotient(a: tuple[Decimal, Decimal], b: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    pairs = [(x, y) for x in a for y in b]
    low = min(_ratio(_DOWN, x, y) for x, y in pairs)
    return low, max(_ratio(_UP, x, y) for x, y in pairs)


def _ratio(context: Context, x: Decimal, y: Decimal) -> Decimal:
    # towards an open end a quotient tends to nothing, or stays open when both ends are
    if y.is_infinite():
        return _ZERO
    return context.divide(x, y)
