"""What a paragraph about a budget item states twice: 小学教育（项）46万元，…，支出决算为46万元."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checking.agreeing.equality import compatible
from auditor.checking.agreeing.links import Link
from auditor.checking.index import Index
from auditor.model import Fact

_STEPS = ("项）", "项)")
_PLAIN = ("金额", "支出")  #: no stage said: what was spent, where the paragraph goes on to say so
_FAR = 4  #: figures between the two: the year of what it was for, the budget


def by_opening(stated: list[Fact], index: Index) -> Iterator[Link]:
    """The figure right behind the name of an item, and what is said to be spent on it."""
    for fact in stated:
        if fact.measure in _PLAIN and fact.item.endswith(_STEPS):
            spent = _spent(fact, index)
            if spent is not None:
                equal = compatible(fact, spent)
                yield Link(fact.number, spent.number, "item", sure=not equal)


def _spent(fact: Fact, index: Index) -> Fact | None:
    """What the paragraph says was spent on the item, if that is of the same year."""
    for other in index.facts[fact.number + 1 : fact.number + 1 + _FAR]:
        if other.item == fact.item and other.measure == "执行数" and other.role == "main":
            alike = other.period == fact.period and other.unit == fact.unit
            return other if alike and other.block - fact.block <= 1 else None
    return None
