"""One comparison with its figures filled in."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from auditor.checking.index import printed_unit
from auditor.checking.judging import judge
from auditor.rulebook.expression import parse_condition
from auditor.rulebook.interval import Value, exact
from tests.checking.samples import value
from tests.making import fact


def judged(condition: str, *printed: str, rounding: str = "half-up") -> str:
    """The verdict when the names of the condition are, in their order, the printed figures."""
    parsed = parse_condition(condition)
    figures = dict(zip(parsed.names, map(value, printed), strict=True))
    ulp = printed_unit(fact(printed[0]))
    return judge(parsed.comparisons[0], figures, ulp, rounding).verdict


@pytest.mark.parametrize(
    ("rate", "done", "budget", "expected"),
    [
        ("98.66%", "44,636.53万元", "45,242.97万元", "holds"),
        ("98.65%", "44,636.53万元", "45,242.97万元", "truncated"),
        ("98.57%", "44,636.53万元", "45,242.97万元", "broken"),
        ("97.4%", "59,757.75万元", "61,296.75万元", "truncated"),
        ("97.5%", "58,290.02万元", "59,787.13万元", "holds"),
        ("100%", "267.59万元", "267.59万元", "holds"),
        ("33.34%", "1.0万元", "3.0万元", "rounded"),  # 1.0 may have been 1.04
        ("33.33%", "1.0万元", "3.0万元", "holds"),
    ],
)
def test_a_rate_against_its_two_amounts(rate: str, done: str, budget: str, expected: str) -> None:
    assert expected == judged("执行率 = 执行数 / 预算数", rate, done, budget)


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        ("44,636.53万元", ("8,423.22万元", "36,213.3万元"), "rounded"),
        ("44,636.52万元", ("8,423.22万元", "36,213.3万元"), "holds"),
        ("44,636.63万元", ("8,423.22万元", "36,213.3万元"), "broken"),
        ("45,242.97万元", ("42,198.27万元", "3,044.70万元"), "holds"),
        ("7人", ("3人", "5人"), "broken"),
    ],
)
def test_a_total_against_its_parts(total: str, parts: tuple[str, str], expected: str) -> None:
    assert expected == judged("总数 = 甲 + 乙", total, *parts)


@pytest.mark.parametrize(
    ("rounding", "rate", "expected"),
    [
        ("half-up", "97.4%", "truncated"),
        ("truncate", "97.4%", "holds"),
        ("either", "97.4%", "holds"),
        ("either", "97.5%", "holds"),
        ("either", "97.3%", "broken"),
    ],
)
def test_a_rule_may_let_figures_be_cut(rounding: str, rate: str, expected: str) -> None:
    condition = "执行率 = 执行数 / 预算数"
    assert expected == judged(condition, rate, "59,757.75万元", "61,296.75万元", rounding=rounding)


@pytest.mark.parametrize(
    ("condition", "one", "other", "expected"),
    [
        ("甲 != 乙", "5人", "5人", "broken"),
        ("甲 != 乙", "5人", "6人", "holds"),
        ("甲 >= 乙", "96.2%", "96%", "holds"),
        ("甲 >= 乙", "96%", "96%", "holds"),
        ("甲 >= 乙", "95.7%", "96%", "rounded"),  # 96% may have been 95.6%
        ("甲 >= 乙", "95.5%", "96%", "rounded"),
        ("甲 >= 乙", "95.2%", "96%", "broken"),
        ("甲 <= 乙", "6人", "5人", "broken"),
        ("甲 < 乙", "5人", "5人", "broken"),
        ("甲 > 乙", "5人", "5人", "broken"),
        ("甲 < 乙", "4人", "5人", "holds"),
        ("甲 > 乙", "4.0万元", "4.0万元", "rounded"),
    ],
)
def test_bounds_and_differences(condition: str, one: str, other: str, expected: str) -> None:
    assert expected == judged(condition, one, other)


def test_intervals_that_only_touch_are_enough_unless_the_bound_is_strict() -> None:
    at_most, less = (parse_condition(text) for text in ("甲 <= 乙", "甲 < 乙"))
    five = Value(Decimal(5), Decimal("4.5"), Decimal("5.5"))
    four = Value(Decimal(4), Decimal("3.5"), Decimal("4.5"))
    figures = dict(zip(at_most.names, (five, four), strict=True))
    assert "rounded" == judge(at_most.comparisons[0], figures, Decimal(1), "half-up").verdict
    assert "broken" == judge(less.comparisons[0], figures, Decimal(1), "half-up").verdict


def test_what_is_only_known_to_be_more_can_be_anything_above() -> None:
    condition = parse_condition("甲 <= 乙")
    more = Value(Decimal(400), Decimal(400), None)
    below = Value(Decimal(500), None, Decimal(500))
    for one, other in ((exact(Decimal(450)), more), (below, exact(Decimal(450)))):
        figures = dict(zip(condition.names, (one, other), strict=True))
        assert "rounded" == judge(condition.comparisons[0], figures, Decimal(0), "half-up").verdict


def test_both_sides_are_told_as_computed() -> None:
    condition = parse_condition("总分 = 甲 + 乙")
    printed = map(value, ("93.25分", "43.95分", "49.80分"))
    figures = dict(zip(condition.names, printed, strict=True))
    found = judge(condition.comparisons[0], figures, Decimal(0), "half-up")
    assert ("broken", Decimal("93.25"), Decimal("93.75")) == (
        found.verdict,
        found.left.value,
        found.right.value,
    )


amounts = st.decimals(min_value="0.01", max_value=10**9, places=2)
places = st.integers(min_value=0, max_value=4)


def _reported(done: Decimal, budget: Decimal, digits: int, how: str, rounding: str) -> str:
    """The verdict on done / budget as a percentage printed with so many decimals."""
    ulp = Decimal(1).scaleb(-digits - 2)
    rate = (done / budget / ulp).to_integral_value(how) * ulp
    condition = parse_condition("执行率 = 执行数 / 预算数")
    half = Decimal("0.005")
    figures = dict(
        zip(
            condition.names,
            (
                Value(rate, rate - ulp / 2, rate + ulp / 2),
                Value(done, done - half, done + half),
                Value(budget, budget - half, budget + half),
            ),
            strict=True,
        )
    )
    return judge(condition.comparisons[0], figures, ulp, rounding).verdict


@settings(deadline=None)
@given(amounts, amounts, places)
def test_a_rate_rounded_half_up_always_holds(done: Decimal, budget: Decimal, digits: int) -> None:
    assume(budget > Decimal("0.005"))
    assert "holds" == _reported(done, budget, digits, ROUND_HALF_UP, "half-up")


@settings(deadline=None)
@given(amounts, amounts, places)
def test_a_rate_that_was_cut_is_never_broken(done: Decimal, budget: Decimal, digits: int) -> None:
    assume(budget > Decimal("0.005"))
    assert "broken" != _reported(done, budget, digits, ROUND_DOWN, "half-up")
    assert "holds" == _reported(done, budget, digits, ROUND_DOWN, "either")
