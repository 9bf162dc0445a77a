"""Ways to fill the names of a condition beside one figure, and what comes of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice, product
from typing import NamedTuple

from auditor.checking.binding.bound import Bound
from auditor.checking.index import LINKED, Index, printed_unit, same_item
from auditor.checking.judging import Judgement, is_cut, judge
from auditor.checking.trying.lengths import lengths
from auditor.model import PERSONS
from auditor.rulebook.expression import Condition, Name
from auditor.rulebook.interval import Undefined, Value
from auditor.rulebook.rule import Rule

_COMBINATIONS = 24  #: bindings tried for one reported figure
#: Verdicts from the best to the worst.
BEST_FIRST = ("holds", "rounded", "truncated", "broken")
NOTHING = Value(Decimal(0), Decimal(0), Decimal(0))


class Trial(NamedTuple):
    """One way to fill the names, and what comes of it."""

    binding: tuple[tuple[Name, Bound], ...]
    judgement: Judgement
    tier: int
    guessed: bool


def trials(
    rule: Rule,
    condition: Condition,
    index: Index,
    anchor: int,
    options: list[list[Bound | None]],
) -> Iterator[Trial]:
    """All bindings worth trying, the nearest first; a figure fills one name only."""
    names = condition.names[1:]
    # 师生比 = … compares the ratio 1:15, sum(结构比) = 100 adds its terms
    alone = condition.sides[0].name is not None
    own = index.value(anchor) if alone else index.terms(anchor)
    one_unit = _has_one_unit(condition, index, anchor)
    for picked in islice(product(*options), _COMBINATIONS):
        binding = [(name, one) for name, one in zip(names, picked, strict=True) if one is not None]
        facts = [fact for _, one in binding for fact in one.facts()]
        if anchor in facts or len(set(facts)) < len(facts):
            continue
        if one_unit and not _units_agree(rule, condition, index, anchor, binding):
            continue
        if not _items_agree(index, binding):
            continue
        figures: dict[Name, Value | Sequence[Value]] = dict.fromkeys(names, NOTHING)
        figures[condition.names[0]] = own
        if condition.lengths:
            bound_to = {name: bound.fact for name, bound in binding}
            figures |= lengths(condition, index, anchor, bound_to)
        for name, bound in binding:
            figures[name] = filled(index, bound)
        judgement = judged(rule, condition, index, anchor, figures)
        if judgement is None or (judgement.verdict == "rounded" and _says_nothing(own, judgement)):
            continue
        if judgement.verdict == "broken" and _is_retold(condition, binding):
            told = index.facts[binding[0][1].fact].amount
            if is_cut(index.facts[anchor].amount, told):
                judgement = judgement._replace(verdict="truncated")
        tier = max([bound.tier for _, bound in binding], default=LINKED)
        guessed = any(bound.guessed for _, bound in binding)
        yield Trial(tuple(binding), judgement, tier, guessed)


def _says_nothing(own: Value | Sequence[Value], judgement: Judgement) -> bool:
    """7个班超过55人: what may be any number bears no figure out that is a number itself."""
    if not isinstance(own, Value) or own.low is None or own.high is None:
        return False
    return judgement.right.low is None or judgement.right.high is None


def _is_retold(condition: Condition, binding: Sequence[tuple[Name, Bound]]) -> bool:
    """Whether the relation is that two figures are one: 括注 = 原数."""
    plain = all(side.name is not None for side in condition.sides)
    return plain and condition.ops == ("=",) and len(binding) == 1


def filled(index: Index, bound: Bound) -> Value | list[Value]:
    """The figure of a name, or all figures of a name that stands for many."""
    if not bound.others:
        return index.value(bound.fact)
    return [index.value(fact) for fact in bound.facts()]


def judged(
    rule: Rule,
    condition: Condition,
    index: Index,
    anchor: int,
    figures: Mapping[Name, Value | Sequence[Value]],
) -> Judgement | None:
    """The worst of the condition's comparisons; None where it has no value (a zero base)."""
    reported = index.facts[anchor]
    # 六成以上 is a bound: 59% does not round to it
    ulp = printed_unit(reported) if reported.amount.is_exact else Decimal(0)
    try:
        judged = [
            judge(one, figures, ulp, rule.rounding, rule.allowed) for one in condition.comparisons
        ]
    except Undefined:
        return None
    return max(judged, key=lambda judgement: BEST_FIRST.index(judgement.verdict))


def _items_agree(index: Index, binding: Sequence[tuple[Name, Bound]]) -> bool:
    """Figures whose names share a template are of one item, whatever the anchor is of."""
    items: dict[str, str] = {}
    for name, bound in binding:
        if name.template:
            item = index.facts[bound.fact].item
            if not same_item(items.setdefault(name.template, item), item):
                return False
    return True


def _has_one_unit(condition: Condition, index: Index, anchor: int) -> bool:
    """Whether all figures of the relation have one unit, but for those of stated kinds."""
    if condition.uses("times", "free"):
        return False
    # 人均 = 总额 / 人数: the units differ, and the rule's author knows them
    return _is_relative(index, anchor) or not condition.uses("over")


def _is_relative(index: Index, anchor: int) -> bool:
    return index.facts[anchor].kind in ("percent", "points", "multiple")


def _units_agree(
    rule: Rule,
    condition: Condition,
    index: Index,
    anchor: int,
    binding: Sequence[tuple[Name, Bound]],
) -> bool:
    """Figures of one relation have one unit, but for those whose kind the rule states."""
    asked = rule.asking.names
    units = set()
    added = condition.added if _is_relative(index, anchor) else frozenset()
    for name, at in ((condition.names[0], anchor), *((name, one.fact) for name, one in binding)):
        amount = index.facts[at].amount
        stated = asked[name].kinds and name.quantity not in added
        if not stated and amount.kind not in ("percent", "points", "multiple"):
            units.add((amount.unit, amount.kind))
    if len(units) == 2 and {kind for _, kind in units} == {"count"}:
        told = {unit for unit, _ in units}
        return "" in told or told <= PERSONS  # a count without a unit fits any
    return len(units) <= 1
