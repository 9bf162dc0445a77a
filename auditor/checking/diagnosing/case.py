"""A finding's relation, to be computed again with other figures in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import NamedTuple

from auditor.checking.diagnosing.repairing import Change, stated, weight
from auditor.checking.index import Index, printed_unit
from auditor.checking.judging import shortened
from auditor.checking.outcome import Outcome
from auditor.rulebook import interval
from auditor.rulebook.condition import Condition, Term
from auditor.rulebook.interval import Undefined, Value, meet

Overrides = Mapping[int, Value]
_BENT = ("times", "over", "free")  #: what no gap between the sides can be read from


class Sides(NamedTuple):
    """Both sides of a relation, and one unit of the last digit of the left one."""

    left: Value
    right: Value
    ulp: Decimal

    @property
    def gap(self) -> Decimal:
        """By how much they differ."""
        return self.left.value - self.right.value

    @property
    def agree(self) -> bool:
        """Whether the right side gives the left one to its last printed digit."""
        shown = shortened(self.right.value, self.ulp, ROUND_HALF_UP)
        return self.left.value in (self.right.value, shown)

    @property
    def meet(self) -> bool:
        """Whether only digits that are not printed part them."""
        return self.agree or meet(self.left, self.right)

    @property
    def leeway(self) -> Decimal:
        """How many figures would agree as well, as a length."""
        if self.agree or self.right.low is None or self.right.high is None:
            return self.ulp
        return self.right.high - self.right.low + self.ulp


class Case:
    """An equality that does not hold: one figure on the left, what it should be on the right."""

    def __init__(self, outcome: Outcome, index: Index, around: Mapping[int, list[Outcome]]) -> None:
        self.outcome = outcome
        self.index = index
        self.around = around
        condition = equality(outcome)
        self.right: Term | None = condition.sides[1] if condition is not None else None
        self.facts = _facts(outcome, index)
        self.reported = outcome.reported

    @cached_property
    def as_stated(self) -> Sides:
        """Both sides as they stand; `case_of` makes sure that they have a value."""
        stated = self.sides({})
        assert stated is not None
        return stated

    @property
    def is_sum(self) -> bool:
        """Whether the right side only adds and takes away."""
        return self.right is None or all(one.made_by not in _BENT for one in self.right.parts())

    @property
    def is_fraction(self) -> bool:
        """Whether the right side is one figure divided by another."""
        right = self.right
        named = right is not None and right.does == "/" and all(one.name for one in right.of)
        return named and len(self.facts) == 3 and len(self.outcome.bound) == 2

    @property
    def gap(self) -> Decimal:
        """What is stated less what comes out."""
        return self.as_stated.gap

    @property
    def step(self) -> Decimal:
        """One unit of the last digit of the figure under question."""
        return self.as_stated.ulp

    def sides(self, overrides: Overrides) -> Sides | None:
        """Both sides with other figures in some places; None where the right one has no value."""
        left = overrides.get(self.reported) or self.index.value(self.reported)
        own = printed_unit(self.index.facts[self.reported])
        if self.reported in overrides and left.high is not None and left.low is not None:
            own = left.high - left.low
        right = self._right(overrides)
        return None if right is None else Sides(left, right, own or _ONE)

    def shifting(self, at: int) -> Callable[[Decimal], Decimal]:
        """How much the gap would change with another number in place of a figure.

        Hundreds of numbers are tried, so sums and fractions are not computed anew for each.
        """
        own, right = self.index.value(at).value, self.as_stated.right.value
        if at == self.reported:
            return lambda value: value - own
        if self.is_sum:
            one_more = self.sides({at: interval.exact(own + 1)})
            slope = one_more.gap - self.gap if one_more is not None else Decimal(0)
            return lambda value: slope * (value - own)
        if self.is_fraction and own and at == self.facts[1]:
            return lambda value: right - right * value / own
        if self.is_fraction and at == self.facts[-1]:
            return lambda value: right - right * own / value if value else Decimal(0)
        return lambda value: self._shift(at, value)

    def _shift(self, at: int, value: Decimal) -> Decimal:
        sides = self.sides({at: interval.exact(value)})
        return sides.gap - self.gap if sides is not None else Decimal(0)

    def weigh(self, at: int, value: Decimal) -> tuple[int, int]:
        """Relations around that a change would break, and, below zero, those it would mend."""
        return weight(self.outcome, Change(at, value), self.around, self.index)

    def _right(self, overrides: Overrides) -> Value | None:
        outcome, index = self.outcome, self.index

        def figure(at: int) -> Value:
            return overrides[at] if at in overrides else index.value(at)

        if outcome.rule.kind == "agree":
            return figure(self.facts[1])
        condition = equality(outcome)
        if condition is None:
            return interval.total([figure(at) for _, at in outcome.bound])
        figures = stated(outcome, condition, figure)
        try:
            return condition.comparisons[0].right(figures)
        except Undefined:
            return None


_ONE = Decimal(1)


def case_of(outcome: Outcome, index: Index, around: Mapping[int, list[Outcome]]) -> Case | None:
    """The finding as an equality; None where it is none."""
    if outcome.reported < 0 or outcome.expected is None or outcome.verdict != "broken":
        return None
    kind = outcome.rule.kind
    is_sum = kind in ("parts", "table") and outcome.relation.startswith(("总数 =", "正文 ="))
    if kind != "agree" and not is_sum and equality(outcome) is None:
        return None
    case = Case(outcome, index, around)
    return case if case.sides({}) is not None and case.gap else None


def equality(outcome: Outcome) -> Condition | None:
    """The outcome's condition, where it is one name, =, and what it should be."""
    condition = outcome.condition or outcome.rule.condition
    if condition is None or condition.ops != ("=",) or condition.sides[0].name is None:
        return None
    return condition


def _facts(outcome: Outcome, index: Index) -> tuple[int, ...]:
    """The facts of the relation; of statements that should agree, one of each figure."""
    if outcome.rule.kind != "agree":
        return tuple(dict.fromkeys(outcome.facts()))
    own = index.value(outcome.reported).value
    others = [at for _, at in outcome.bound if index.value(at).value != own]
    return (outcome.reported, *others[:1])
