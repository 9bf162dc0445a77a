"""Which figure is wrong: the least change under which all relations that share it hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from auditor.checking.index import Index, printed_unit
from auditor.checking.judging import judge
from auditor.checking.outcome import Outcome
from auditor.checking.slips import misreadings, one_slip_apart
from auditor.rulebook import interval
from auditor.rulebook.condition import Condition, Figures, Name
from auditor.rulebook.interval import Undefined, Value

_MOST = 3


class Change(NamedTuple):
    """A figure and the number (as `figure_value` gives them) that it should be."""

    fact: int
    value: Decimal


def least_changes(
    outcome: Outcome, outcomes: Mapping[int, list[Outcome]], index: Index
) -> list[Change]:
    """The single changes that mend the outcome and break nothing else, the likeliest first."""
    ranked = []
    for order, change in enumerate(_candidates(outcome, index)):
        broken, mended = weight(outcome, change, outcomes, index)
        old = index.value(change.fact).value
        slip = one_slip_apart(old, change.value)
        likelier = slip or outcome.rule.kind == "check"
        ranked.append(((broken, mended, not likelier, order), change))
    ranked.sort(key=lambda pair: pair[0])
    if not ranked:
        return []
    best = ranked[0][0][:3]
    return [change for rank, change in ranked if rank[:3] == best][:_MOST]


def weight(
    outcome: Outcome, change: Change, outcomes: Mapping[int, list[Outcome]], index: Index
) -> tuple[int, int]:
    """How many other relations a change breaks, and, below zero, how many it mends."""
    together = _restated(change.fact, outcomes, index)
    overrides = {fact: _moved(index, fact, change.value) for fact in together}
    touched = {id(o): o for fact in together for o in outcomes.get(fact, ())}.values()
    broken = mended = 0
    for other in touched:
        if other is outcome or other.verdict == "unchecked":
            continue
        holds = recheck(other, index, overrides)
        if holds is None:
            continue
        broken += other.verdict in ("holds", "rounded") and not holds
        mended += other.verdict in ("broken", "truncated") and holds
    return broken, -mended


def _candidates(outcome: Outcome, index: Index) -> list[Change]:
    """The changes of one figure under which the outcome itself holds."""
    if outcome.expected is None or outcome.reported < 0:
        return []
    kind = outcome.rule.kind
    claims = not index.facts[outcome.reported].amount.is_exact  # 七成以上 is many numbers
    if claims or kind in ("count", "claim", "grade") or not _is_equality(outcome):
        return []
    expected = outcome.expected.value
    found = [Change(outcome.reported, expected)]
    if kind in ("parts", "table") and outcome.relation.startswith("总数 ="):
        gap = index.value(outcome.reported).value - expected
        for _, part in outcome.bound:
            value = index.value(part).value + gap
            if value > 0 and index.value(part).value:
                found.append(Change(part, value))
    elif kind == "agree":
        own = index.value(outcome.reported).value
        found += [Change(at, own) for _, at in outcome.bound if index.value(at).value != own]
    elif outcome.condition is not None:
        found += _solved(outcome, index)
    elif kind == "check" and outcome.verdict == "broken":
        found += _slips(outcome, index)
    return found


def _is_equality(outcome: Outcome) -> bool:
    """A bound says that a figure is wrong, not what it should be; a ratio has several terms."""
    condition = outcome.rule.condition
    if condition is None:
        return "<=" not in outcome.relation
    alone = condition.sides[0].name is not None
    return alone and set(condition.ops) == {"="}


def _slips(outcome: Outcome, index: Index) -> list[Change]:
    """Operands in which one slip of the hand would explain the whole difference."""
    found = []
    for _, at in outcome.bound:
        holds = _trying(outcome, index, at)
        for value in misreadings(index.facts[at]):
            if holds(value):
                found.append(Change(at, value.value))
                break
    return found


def _trying(outcome: Outcome, index: Index, at: int) -> Callable[[Value], bool | None]:
    """Whether the outcome's relation holds with another number for one figure, of many numbers."""
    condition = outcome.condition or outcome.rule.condition
    assert condition is not None
    figures = stated(outcome, condition, index.value)
    own = index.value(at)
    filled = [name for name, value in figures.items() if value is own]
    if not filled:  # it is one of several that are added up
        return lambda value: recheck(outcome, index, {at: value})

    def holds(value: Value) -> bool | None:
        figures.update(dict.fromkeys(filled, value))
        return _hold(outcome, condition, figures, index)

    return holds


def _solved(outcome: Outcome, index: Index) -> list[Change]:
    """Operands that make the relation hold when they take up the whole difference, or by a slip."""
    assert outcome.expected is not None
    gap = index.value(outcome.reported).value - outcome.expected.value
    found = []
    for _, at in outcome.bound:
        own = index.value(at).value
        found += [
            Change(at, value)
            for value in (own + gap, own - gap)
            if recheck(outcome, index, {at: interval.exact(value)})
        ]
    return found or _slips(outcome, index)


def _restated(fact: int, outcomes: Mapping[int, list[Outcome]], index: Index) -> set[int]:
    """The figure together with its restatements elsewhere: one is not changed without the other."""
    together = {fact}
    value = index.facts[fact].value
    for outcome in outcomes.get(fact, ()):
        if outcome.rule.kind == "agree":
            together.update(at for at in outcome.facts() if index.facts[at].value == value)
    return together


def _moved(index: Index, fact: int, value: Decimal) -> Value:
    half = printed_unit(index.facts[fact]) / 2
    return Value(value, value - half, value + half)


def recheck(outcome: Outcome, index: Index, overrides: Mapping[int, Value]) -> bool | None:
    """Whether the outcome's relation holds when some figures are other numbers."""

    def figure(at: int) -> Value:
        return overrides[at] if at in overrides else index.value(at)

    kind = outcome.rule.kind
    condition = outcome.condition or (outcome.rule.condition if kind == "check" else None)
    if condition is not None:
        return _hold(outcome, condition, stated(outcome, condition, figure), index)
    if kind == "parts" and not outcome.relation.startswith("总数 ="):
        return None  # a bound, or shares: no sum
    if kind in ("parts", "table"):
        total = interval.total([figure(at) for _, at in outcome.bound])
        whole = figure(outcome.reported)
        if kind == "table" and _is_exact(outcome, index):
            return whole.value == total.value
        return interval.meet(whole, total)
    if kind == "agree":
        return all(interval.meet(figure(outcome.reported), figure(at)) for _, at in outcome.bound)
    return None


def stated(
    outcome: Outcome, condition: Condition, figure: Callable[[int], Value]
) -> dict[Name, Value | Sequence[Value]]:
    """The figures of an outcome under the names of its condition; what nothing fills is zero."""
    names = condition.names
    if outcome.condition is not None:
        return dict(zip(names, map(figure, outcome.facts()), strict=True))
    bound: dict[str, list[Value]] = {}
    for label, at in outcome.bound:
        bound.setdefault(label, []).append(figure(at))
    figures: dict[Name, Value | Sequence[Value]] = {}
    for name in names:
        values = bound.get(name.label, _NOTHING)
        figures[name] = values[0] if len(values) == 1 else values
    figures[names[0]] = figure(outcome.reported)
    return figures


_NOTHING = [interval.exact(Decimal(0))]


def _is_exact(outcome: Outcome, index: Index) -> bool:
    """Whether a sum has no leeway: it came out exactly, or failed though rounding allowed it."""
    own = index.value(outcome.reported)
    total = interval.total([index.value(at) for _, at in outcome.bound])
    if outcome.verdict == "holds":
        return own.value == total.value
    return outcome.verdict == "broken" and interval.meet(own, total)


def _hold(outcome: Outcome, condition: Condition, figures: Figures, index: Index) -> bool | None:
    ulp = printed_unit(index.facts[outcome.reported])
    try:
        rule = outcome.rule
        judged = [
            judge(one, figures, ulp, rule.rounding, rule.allowed) for one in condition.comparisons
        ]
    except Undefined:
        return None
    return all(judgement.verdict in ("holds", "rounded") for judgement in judged)
