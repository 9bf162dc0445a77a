"""Ways to fill the names of a condition beside one figure, and what comes of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice, product
from typing import NamedTuple

from auditor.checking.bound import Bound
from auditor.checking.index import LINKED, Index, printed_unit, same_item
from auditor.checking.judging import Judgement, judge
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
    for picked in islice(product(*options), _COMBINATIONS):
        facts = [fact for bound in picked if bound is not None for fact in bound.facts()]
        if len(set(facts)) < len(facts) or anchor in facts:
            continue
        if not _units_agree(rule, condition, index, anchor, picked):
            continue
        if not _items_agree(names, index, picked):
            continue
        figures: dict[Name, Value | Sequence[Value]] = {condition.names[0]: index.terms(anchor)}
        for name, bound in zip(names, picked, strict=True):
            figures[name] = NOTHING if bound is None else filled(index, bound)
        judgement = judged(rule, condition, index, anchor, figures)
        if judgement is None:
            continue
        tier = max((bound.tier for bound in picked if bound is not None), default=LINKED)
        guessed = any(bound.guessed for bound in picked if bound is not None)
        binding = tuple(
            (name, bound) for name, bound in zip(names, picked, strict=True) if bound is not None
        )
        yield Trial(binding, judgement, tier, guessed)


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


def _items_agree(names: Sequence[Name], index: Index, picked: tuple[Bound | None, ...]) -> bool:
    """Figures whose names share a template are of one item, whatever the anchor is of."""
    items: dict[str, str] = {}
    for name, bound in zip(names, picked, strict=True):
        if name.template and bound is not None:
            item = index.facts[bound.fact].item
            if not same_item(items.setdefault(name.template, item), item):
                return False
    return True


def _units_agree(
    rule: Rule,
    condition: Condition,
    index: Index,
    anchor: int,
    picked: tuple[Bound | None, ...],
) -> bool:
    """Figures of one relation have one unit, but for those whose kind the rule states."""
    if condition.uses("times", "free"):
        return True
    relative = index.facts[anchor].kind in ("percent", "points", "multiple", "ratio")
    if not relative and condition.uses("over"):
        return True  # 人均 = 总额 / 人数: the units differ, and the rule's author knows them
    units = set()
    added = condition.added if relative else frozenset()
    for name, at in zip(
        condition.names, (anchor, *(bound.fact if bound else -1 for bound in picked)), strict=True
    ):
        if at < 0:
            continue
        spec = rule.names.get(name.quantity)
        fact = index.facts[at]
        stated = spec is not None and spec.kind and name.quantity not in added
        if stated or fact.kind in ("percent", "points", "multiple"):
            continue
        units.add((fact.unit, fact.kind))
    if len(units) == 2 and {kind for _, kind in units} == {"count"}:
        return any(not unit for unit, _ in units)  # a count without a unit fits any
    return len(units) <= 1
