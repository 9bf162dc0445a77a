"""Sums of figures: what they come to, whether a total fits, whether one slip explains a gap."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.checking.index import Index
from auditor.checking.summing import is_loose, slip_explains, sums_to, total_of
from tests.checking.samples import by_hand, figures, verdicts
from tests.making import amount, fact


def parts_of(index: Index) -> tuple[int, ...]:
    return tuple(range(1, len(index.facts)))


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (("45,242.97万元", "42,198.27万元", "171.95万元", "2,872.75万元"), "holds"),
        (("44,636.53万元", "8,423.22万元", "36,213.3万元"), "rounded"),
        (("93.25分", "43.95分", "49.80分"), None),
        (("93.75分", "43.95分", "49.80分"), "holds"),
        (("53.8亿元", "40.01亿元", "11.49亿元", "2.32亿元"), "holds"),  # 53.82, as printed 53.8
        (("9个", "5个", "3个", "2个"), None),
    ],
)
def test_whether_a_total_and_its_parts_can_be_the_same_number(
    printed: tuple[str, ...], expected: str | None
) -> None:
    index = figures(*printed)
    assert expected == sums_to(index, 0, parts_of(index))


def test_a_sum_stands_for_all_sums_of_what_its_figures_stand_for() -> None:
    total = total_of(figures("8,423.22万元", "36,213.3万元"), (0, 1))
    assert Decimal(446365200) == total.value
    assert (Decimal(446364650), Decimal(446365750)) == (total.low, total.high)


@pytest.mark.parametrize(
    ("printed", "explained"),
    [
        (("93.25分", "43.95分", "49.80分"), True),  # 93.25 for 93.75
        (("12,724亿元", "10,851亿元", "1,973亿元"), True),  # 1,973 for 1,873
        (("7944人", "1000人", "560人"), False),
        (("100人", "5人", "299人"), False),  # no part can be less than nothing
    ],
)
def test_one_mistyped_digit_accounts_for_the_gap(
    printed: tuple[str, ...], *, explained: bool
) -> None:
    index = figures(*printed)
    gap = index.value(0).value - total_of(index, parts_of(index)).value
    assert explained == slip_explains(index, 0, parts_of(index), gap)


@pytest.mark.parametrize(
    ("printed", "loose"),
    [
        # 1,250万元 is printed without decimals, but hardly stands for 1,250.4万元
        (("5,359.08万元", "4,108.68万元", "1,250万元"), True),
        (("5,358.68万元", "4,108.68万元", "1,250万元"), False),
        (("5,358.69万元", "4,108.68万元", "1,250万元"), False),
        (("44,636.53万元", "8,423.22万元", "36,213.3万元"), False),
    ],
)
def test_closing_zeros_left_out_give_no_room(printed: tuple[str, ...], *, loose: bool) -> None:
    index = figures(*printed)
    assert loose == is_loose(index, 0, parts_of(index))


def test_counted_things_have_no_room_at_all() -> None:
    assert not is_loose(figures("9个", "5个", "3个"), 0, (1, 2))


amounts = st.decimals(min_value=0, max_value=10**8, places=4)


@settings(deadline=None)
@given(st.lists(amounts, min_size=2, max_size=8), st.integers(0, 3))
def test_parts_of_a_truly_full_total_always_fit(parts: list[Decimal], places: int) -> None:
    """Each figure is rounded by itself: 1.4 + 1.4 = 2.8 is printed 1 + 1 = 3."""
    ulp = Decimal(1).scaleb(-places)

    def printed(true: Decimal) -> str:
        return f"{true.quantize(ulp, ROUND_HALF_UP):f}元"

    index = by_hand(*(fact(printed(true)) for true in (sum(parts, Decimal(0)), *parts)))
    assert sums_to(index, 0, parts_of(index)) in ("holds", "rounded")
    assert not is_loose(index, 0, parts_of(index))


def test_what_is_only_known_to_be_less_fits_whatever_is_less() -> None:
    nearly = fact("400人", amount=amount("400人", low=None, qualifier="近"))
    assert "rounded" == sums_to(by_hand(nearly, fact("150人"), fact("200人")), 0, (1, 2))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("总投资4.2亿元，其中债券2.7亿元、上级补助0.8亿元、自筹0.9亿元。", ["broken"]),
        ("总投资4.3亿元，其中债券2.7亿元、上级补助0.8亿元、自筹0.9亿元。", ["rounded"]),
        ("总投资4.4亿元，其中债券2.7亿元、上级补助0.8亿元、自筹0.9亿元。", ["holds"]),
        (
            "自评得分87.5分，其中：投入得分8.7分，产出得分40.2分，效益得分29.7分，满意度得分9分。",
            ["broken"],
        ),
        (
            "自评得分87.6分，其中：投入得分8.7分，产出得分40.2分，效益得分29.7分，满意度得分9分。",
            ["holds"],
        ),
    ],
)
def test_roundings_do_not_all_lie_at_the_edge(text: str, found: list[str]) -> None:
    assert found == verdicts(text, "parts-do-not-add-up")
