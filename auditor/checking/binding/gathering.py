"""Names that stand for many figures: 各项目支出, one of each section, for a sum of them all."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.checking.binding.bound import Bound
from auditor.checking.index import Index, same_time, units_fit, within
from auditor.model import Fact

_FEWEST = 2  #: figures below which nothing is gathered


def gathered(
    index: Index, anchor: int, named: Sequence[int], every: str, farthest: int
) -> list[Bound]:
    """All figures of a name within reach as one candidate: the first of each `every`.

    What is stated again, or is a total that others are parts of, is not counted twice.
    """
    own = index.facts[anchor]
    first, last = index.reach(anchor, farthest)
    members: dict[object, Fact] = {}
    for at in within(list(named), first, last):
        fact = index.facts[at]
        if at == anchor or not units_fit(own, fact) or not same_time(own.period, fact.period):
            continue
        if not fact.amount.flaw:
            members.setdefault(_place(index, fact, every), fact)
    wholes = {fact.whole for fact in members.values() if fact.whole != anchor}
    kept = [fact for fact in members.values() if fact.number not in wholes]
    if len(kept) < _FEWEST:
        return []
    tier = max(index.distance(anchor, fact.number) for fact in kept)
    numbers = [fact.number for fact in kept]
    return [Bound(numbers[0], tier, others=tuple(numbers[1:]))]


def _place(index: Index, fact: Fact, every: str) -> object:
    """What a figure is the only one of."""
    if every == "figure":
        return index.section(fact), fact.value
    if every == "sentence":
        return fact.sentence
    if every == "paragraph":
        return fact.block
    return index.path(fact) if every == "item" else index.section(fact)
