"""Slips of the hand: one digit wrong, or two neighbours swapped."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from auditor.checking.slips import misreadings, one_slip_apart
from tests.checking.samples import value
from tests.making import amount, fact


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("24320", "24340"),
        ("312", "321"),
        ("97.9", "99.7"),
        ("97.9", "79.9"),
        ("14601.9", "14001.9"),
        ("93.25", "93.75"),
        ("43.95", "43.45"),
        ("49.80", "49.3"),
        ("5", "6"),
    ],
)
def test_one_digit_or_two_neighbours_swapped(one: str, other: str) -> None:
    assert one_slip_apart(Decimal(one), Decimal(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("7944", "1560"),
        ("356", "269"),
        ("123", "321"),  # swapped, but no neighbours
        ("1234", "1243.5"),
        ("12.34", "123.4"),
        ("1400", "14000"),
        ("112", "221"),
        ("85", "85.0"),
    ],
)
def test_anything_else_is_no_slip(one: str, other: str) -> None:
    assert not one_slip_apart(Decimal(one), Decimal(other))


numbers = st.decimals(min_value=0, max_value=10**7, places=2)


@settings(deadline=None)
@given(numbers, numbers)
def test_a_slip_goes_both_ways(one: Decimal, other: Decimal) -> None:
    assert one_slip_apart(one, other) == one_slip_apart(other, one)


@settings(deadline=None)
@given(st.integers(100, 10**7), st.integers(0, 6), st.integers(0, 9))
def test_a_changed_digit_is_always_seen(number: int, at: int, digit: int) -> None:
    digits = str(number)
    assume(at < len(digits) and digits[at] != str(digit) and (at or digit))
    changed = digits[:at] + str(digit) + digits[at + 1 :]
    assume(number % 10 and int(changed) % 10)  # closing zeros do not count as digits
    assert one_slip_apart(Decimal(number), Decimal(changed))


def test_a_figure_is_misread_by_one_digit_or_one_swap() -> None:
    read = [str(found.value) for found in misreadings(fact("12人"))]
    assert [f"{digit}2" if digit else "2" for digit in (0, 2, 3, 4, 5, 6, 7, 8, 9)] == read[:9]
    assert ["10", "11", "13", "14", "15", "16", "17", "18", "19", "21"] == read[9:]


def test_a_misread_figure_keeps_its_unit_and_its_rounding() -> None:
    assert value("1,476.73万元") in list(misreadings(fact("1,467.73万元")))
    assert value("95.3%") in list(misreadings(fact("97.3%")))


def test_a_fall_is_misread_as_another_fall() -> None:
    read = [found.value for found in misreadings(fact("13.6%", sign=-1))]
    assert Decimal("-0.157") not in read
    assert Decimal("-0.163") in read
    assert all(found <= 0 for found in read)


def test_a_figure_without_bounds_is_misread_without_bounds() -> None:
    nearly = fact("40人", amount=amount("40人", low=None, high=Decimal(40), qualifier="近"))
    assert {(found.low, found.high) for found in misreadings(nearly) if found.value == 50} == {
        (Decimal(50), Decimal(50))
    }


def test_nothing_is_not_misread() -> None:
    assert [] == list(misreadings(fact("0万元")))


@pytest.mark.parametrize("text", ["三十人", "0人"])
def test_a_figure_whose_digits_do_not_say_it_is_not_misread(text: str) -> None:
    printed = amount("30人")._replace(text=text)
    assert [] == list(misreadings(fact("30人", amount=printed)))
