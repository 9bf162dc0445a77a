"""A finding's relation, computed again with other figures in it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.checking.diagnosing.case import case_of
from auditor.checking.outcome import Outcome
from auditor.rulebook.interval import exact
from tests.checking.samples import figures, outcome, rule, value

PARTS = rule("parts: {exhaustive: as-stated}")
AGREE = rule("agree: {by: [item]}")
RATE = rule("check: 执行率 = 执行数 / 预算数")
BOUND = rule("check: 执行数 <= 预算数")
NAMES = (("执行数", 1), ("预算数", 2))


def test_the_gap_and_what_another_figure_makes_of_it() -> None:
    case = case_of(outcome(PARTS, "broken", 0, 1, 2, expected="93.75"), INDEX, {})
    assert case is not None
    assert case.is_sum
    assert case.gap == Decimal("-0.50")
    mended = case.sides({1: value("43.45分")})
    assert mended is not None
    assert mended.agree
    assert case.shifting(1)(Decimal("43.45")) == Decimal("0.50")


INDEX = figures("93.25分", "43.95分", "49.80分")


def test_a_rate_shifts_with_what_it_is_of() -> None:
    index = figures("98.57%", "44,636.53万元", "45,242.97万元")
    said = outcome(RATE, "broken", 0, expected="0.98659591", bound=NAMES)
    case = case_of(said, index, {})
    assert case is not None
    assert case.is_fraction
    assert not case.is_sum
    for at in (1, 2):
        other = case.index.value(at).value + 10_000
        sides = case.sides({at: exact(other)})
        assert sides is not None
        assert abs(case.shifting(at)(other) - (sides.gap - case.gap)) < Decimal("1e-20")


def test_of_statements_one_of_each_figure_counts() -> None:
    index = figures("24386件", "24286件", "24286件")
    case = case_of(outcome(AGREE, "broken", 0, 1, 2, expected="24286"), index, {})
    assert case is not None
    assert case.facts == (0, 1)


@pytest.mark.parametrize(
    "said",
    [
        outcome(PARTS, "holds", 0, 1, 2, expected="93.75"),
        outcome(PARTS, "broken", 0, 1, 2),
        outcome(PARTS, "broken", -1, expected="5"),
        outcome(PARTS, "broken", 0, 1, expected="5", relation="分项 <= 总数"),
        outcome(BOUND, "broken", 0, expected="5", bound=(("预算数", 1),)),
    ],
)
def test_what_is_no_failing_equality_is_no_case(said: Outcome) -> None:
    assert case_of(said, INDEX, {}) is None


def test_a_rate_of_nothing_is_no_case() -> None:
    index = figures("98%", "5人", "0人")
    assert case_of(outcome(RATE, "broken", 0, expected="1", bound=NAMES), index, {}) is None
