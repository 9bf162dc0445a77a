"""What a misprinted figure may have been."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.checking.diagnosing.alternatives import alternatives
from auditor.model import Fact
from tests.making import amount, fact


def becomes(kind: str, printed: Fact) -> list[str]:
    return [each.becomes for each in alternatives(kind, printed)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (fact("40.3元"), ["40.3万元", "40.3亿元"]),
        (fact("40.3万元"), ["40.3元", "40.3亿元"]),
        (fact("40.3千元"), ["40.3元", "40.3万元", "40.3亿元"]),
        (fact("356人"), ["356万人"]),
        (fact("97.4%"), []),
    ],
)
def test_the_same_digits_in_another_unit(printed: Fact, expected: list[str]) -> None:
    assert becomes("unit", printed) == expected


def test_a_cell_whose_table_has_the_unit_is_printed_with_its_own() -> None:
    cell = fact("403", amount=amount("403万元")._replace(text="403"))
    assert becomes("unit", cell) == ["403元", "403亿元"]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("97.4%", ["0.0974%", "0.974%", "9.74%", "974%", "9740%", "97400%"]),
        ("1,234.5万元", ["1.2345万元", "12.345万元", "123.45万元"]),
        ("356人", []),
        ("12345万元", ["12.345万元", "123.45万元", "1234.5万元"]),
    ],
)
def test_the_point_moves_where_there_is_or_may_be_one(printed: str, expected: list[str]) -> None:
    assert becomes("point", fact(printed))[: len(expected)] == expected
    assert bool(expected) == bool(becomes("point", fact(printed)))


def test_what_is_moved_keeps_its_digits_and_their_rounding() -> None:
    (found,) = [each for each in alternatives("point", fact("97.4%")) if each.becomes == "9.74%"]
    assert found.value == (Decimal("0.0974"), Decimal("0.09735"), Decimal("0.09745"))
    assert found.how == "小数点向左移1位"


def test_neighbours_change_places() -> None:
    assert becomes("swapped-digits", fact("1,234.5万元")) == [
        *("2,134.5万元", "1,324.5万元", "1,243.5万元", "1,235.4万元")
    ]


def test_a_digit_more_or_one_of_two_equal_ones_less() -> None:
    assert becomes("doubled-digit", fact("1,224.55万元")) == ["124.55万元"]
    assert "1,224.5万元" in becomes("dropped-digit", fact("1,24.5万元"))
    assert "0124人" not in becomes("dropped-digit", fact("124人"))


@pytest.mark.parametrize("text", ["1亿2000万元", "三千二百万元", "0元"])
def test_what_is_not_one_number_in_digits_is_no_misprint(text: str) -> None:
    printed = fact("320万元", amount=amount("320万元")._replace(text=text))
    kinds = ("unit", "point", "swapped-digits", "dropped-digit", "doubled-digit", "digit")
    assert not any(becomes(kind, printed) for kind in kinds)


def test_few_digits_are_near_any_others() -> None:
    assert becomes("digit", fact("30万元")) == []
