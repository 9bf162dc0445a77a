from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.rulebook import interval
from auditor.rulebook.interval import Undefined, Value, exact, meet


def value(printed: str, low: str | None, high: str | None) -> Value:
    return Value(
        Decimal(printed),
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
    )


def test_a_sum_of_printed_figures_stands_for_all_sums_of_what_they_stand_for() -> None:
    a = value("8423.22", "8423.215", "8423.225")
    b = value("36213.3", "36213.25", "36213.35")
    assert interval.add(a, b) == value("44636.52", "44636.465", "44636.575")


def test_a_difference_takes_the_far_ends() -> None:
    a, b = value("5", "4", "6"), value("3", "2", "3.5")
    assert interval.subtract(a, b) == value("2", "0.5", "4")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (value("2", "1", "3"), value("5", "4", "6"), value("10", "4", "18")),
        (value("1", "-2", "3"), value("4.5", "4", "5"), value("4.5", "-10", "15")),
        (value("-1", "-2", "-1"), value("-4", "-5", "-4"), value("4", "4", "10")),
        (value("400", None, "400"), value("2", "2", "2"), value("800", None, "800")),
        (value("400", "400", None), value("-2", "-2", "-2"), value("-800", None, "-800")),
        (value("0", "0", "0"), value("7", None, None), value("0", "0", "0")),
    ],
)
def test_products_heed_signs_and_open_ends(a: Value, b: Value, expected: Value) -> None:
    assert interval.multiply(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (value("6", "4", "8"), value("2", "2", "4"), value("3", "1", "4")),
        (value("-6", "-8", "-4"), value("2", "2", "4"), value("-3", "-4", "-1")),
        (value("6", "4", "8"), value("-2", "-4", "-2"), value("-3", "-4", "-1")),
        (value("8", "8", None), value("2", "2", "4"), value("4", "2", None)),
        (value("8", "8", "8"), value("2", "2", None), value("4", "0", "4")),
        (value("-8", None, "-8"), value("2", "2", None), value("-4", None, "0")),
    ],
)
def test_quotients_heed_signs_and_open_ends(a: Value, b: Value, expected: Value) -> None:
    assert interval.divide(a, b) == expected


@pytest.mark.parametrize(
    "nothing",
    [
        value("0", "0", "0"),
        value("0.0", "-0.05", "0.05"),
        value("1", "-1", "3"),
        value("5", None, "5"),
        value("-5", "-5", None),
        value("5", None, None),
    ],
)
def test_a_divisor_that_may_be_nothing_gives_no_result(nothing: Value) -> None:
    with pytest.raises(Undefined, match="除数"):
        interval.divide(exact(Decimal(1)), nothing)


def test_distance_from_zero() -> None:
    assert interval.absolute(value("3", "2", "4")) == value("3", "2", "4")
    assert interval.absolute(value("-3", "-4", "-2")) == value("3", "2", "4")
    assert interval.absolute(value("-1", "-4", "2")) == value("1", "0", "4")
    assert interval.absolute(value("-1", None, "2")) == value("1", "0", None)
    assert interval.absolute(value("-9", None, "-2")) == value("9", "2", None)


def test_least_and_greatest_keep_the_ends_that_can_be_known() -> None:
    a, b = value("1", "0.5", "1.5"), value("2", None, "2.5")
    c = value("3", "2.5", None)
    assert interval.least([a, b]) == value("1", None, "1.5")
    assert interval.least([a, c]) == value("1", "0.5", "1.5")
    assert interval.greatest([a, b]) == value("2", "0.5", "2.5")
    assert interval.greatest([a, c]) == value("3", "2.5", None)
    assert interval.least([value("4", None, None)]) == value("4", None, None)
    assert interval.greatest([value("4", None, None)]) == value("4", None, None)


@pytest.mark.parametrize("function", [interval.least, interval.greatest])
def test_of_nothing_there_is_no_least_or_greatest(function: object) -> None:
    assert callable(function)
    with pytest.raises(Undefined):
        function([])


def test_the_sum_of_nothing_is_nothing() -> None:
    assert interval.total([]) == exact(Decimal(0))


def test_rounding_is_half_up_away_from_zero() -> None:
    assert interval.rounded(value("0.98659", "0.98655", "0.98665"), 4) == value(
        "0.9866", "0.9866", "0.9867"
    )
    assert interval.rounded(value("-2.5", None, None), 0) == value("-3", None, None)


def test_figures_of_forty_digits_survive() -> None:
    long = Decimal(1234567890123456789012345678901234567890)
    sum_ = interval.add(exact(long), exact(Decimal("0.01")))
    assert str(sum_.value) == "1234567890123456789012345678901234567890.01"
    product = interval.multiply(exact(long), exact(long))
    assert int(product.value) == 1234567890123456789012345678901234567890**2
    assert product.low == product.high == product.value
    assert interval.rounded(exact(long), 4).value == long


def test_intervals_that_touch_meet() -> None:
    assert meet(value("1", "0.5", "1.5"), value("2", "1.5", "2.5"))
    assert not meet(value("1", "0.5", "1.4"), value("2", "1.5", "2.5"))
    assert not meet(value("2", "1.5", "2.5"), value("1", "0.5", "1.4"))


def test_an_open_end_meets_everything_on_its_side() -> None:
    nearly = value("400", None, "400")
    assert meet(nearly, exact(Decimal(-5)))
    assert meet(exact(Decimal(-5)), nearly)
    assert not meet(nearly, exact(Decimal(401)))
    assert meet(value("1", None, None), nearly)


numbers = st.decimals(-(10**12), 10**12, places=4)


@st.composite
def values(draw: st.DrawFn) -> Value:
    low, printed, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    return Value(printed, low, high)


NAMES = ["add", "subtract", "multiply", "divide"]
OPERATIONS = [
    (interval.add, lambda x, y: x + y),
    (interval.subtract, lambda x, y: x - y),
    (interval.multiply, lambda x, y: x * y),
    (interval.divide, lambda x, y: x / y),
]


@pytest.mark.parametrize(("operation", "truth"), OPERATIONS, ids=NAMES)
@given(a=values(), b=values(), at=st.tuples(st.integers(0, 4), st.integers(0, 4)))
def test_the_exact_result_of_any_two_points_lies_within(
    operation: object, truth: object, a: Value, b: Value, at: tuple[int, int]
) -> None:
    assert callable(operation)
    assert callable(truth)
    assert a.low is not None
    assert a.high is not None
    assert b.low is not None
    assert b.high is not None
    if operation is interval.divide and b.low <= 0 <= b.high:
        above = 1 - b.low
        b = Value(b.value + above, b.low + above, b.high + above)
    assert b.low is not None
    assert b.high is not None
    x = Fraction(a.low) + Fraction(a.high - a.low) * at[0] / 4
    y = Fraction(b.low) + Fraction(b.high - b.low) * at[1] / 4
    result = operation(a, b)
    assert Fraction(result.low) <= truth(x, y) <= Fraction(result.high)
