"""Totals that a report states again: its score, a sum said twice in a sentence, its budget.

What all of a report comes to is known by what it is, whatever the words around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.agreeing.conflicting import may_rival
from auditor.checking.agreeing.links import CROWD, Link, crowds, pairs
from auditor.checking.index import Index
from auditor.checking.slips import one_slip_apart, slip_between
from auditor.model import Fact

_SUMMED = frozenset(("累计", "共", "共计", "合计", "总计"))
_WHOLE = re.compile("总|合计|整体|全部")
_OWN_SCORE = re.compile("(?:自评|综合|评价)得分")
_CONCLUDES = re.compile("综上|综合来?看|总的来[看说]|总体(?:上|而言)|经[^，。]{0,6}评价|最终")
_CONCLUSION = re.compile("结论|总体评价|综合评价$")
_MANY = 6  #: digits that two totals share by no accident
_OFTEN = 3  #: places that make a total known


def by_score(stated: list[Fact], index: Index) -> Iterator[Link]:
    """综合评价得分86.37分 in the summary, 85.37分 in the conclusion: the total score of the report.

    Only where all that it states of that kind are two values, one slip apart.
    """
    totals: dict[tuple[str, bool, str], list[Fact]] = {}
    for fact in stated:
        if not fact.amount.is_exact or fact.measure not in ("总分", "得分"):
            continue
        own = fact.measure == "得分" and _is_own(fact)
        if fact.measure == "总分" or (own and _concludes(fact, index)):
            totals.setdefault(("总分", "自评" in fact.subject, fact.period), []).append(fact)
        if own:
            totals.setdefault(("得分", "自评" in fact.subject, fact.period), []).append(fact)
    for known in totals.values():
        values = {fact.value for fact in known}
        items = {fact.item for fact in known} - {""}
        if len(values) != 2 or len(items) > 1 or not one_slip_apart(*values):
            continue
        by_total = any(fact.measure == "总分" for fact in known)
        if not by_total and not any(_concludes(fact, index) for fact in known):
            continue  # of two projects, each in a section of its own
        for one, other in pairs(known[:CROWD]):
            if one.value != other.value and may_rival(one, other, index):
                yield Link(one.number, other.number, "item", sure=True)


def _is_own(fact: Fact) -> bool:
    """本项目自评得分: of all that is evaluated, and not of one indicator."""
    return not fact.item and fact.whole < 0 and _OWN_SCORE.search(fact.subject) is not None


def _concludes(fact: Fact, index: Index) -> bool:
    """Whether its sentence sums up the report: 综上，…; or what it stands under: 七、评价结论."""
    start, _ = index.sentences.span(fact.number)
    if _CONCLUDES.search(index.text, start, fact.start) is not None:
        return True
    return any(_CONCLUSION.search(heading) for heading in index.headings(fact.block))


def by_total(stated: list[Fact], index: Index) -> Iterator[Link]:
    """86批次，累计748人次，其中…，累计784人次: one sum said twice in a sentence, digits swapped."""
    buckets: dict[tuple[int, str, str], list[Fact]] = {}
    for fact in stated:
        if fact.subject in _SUMMED and fact.amount.is_exact:
            buckets.setdefault((fact.sentence, fact.subject, fact.unit), []).append(fact)
    for bucket in crowds(buckets):
        for one, other in pairs(bucket):
            if len(index.digits(one.number)) > 2 and _are_swapped(one, other, index):
                yield Link(one.number, other.number, "companion", sure=True)


def by_frequency(stated: list[Fact], index: Index) -> Iterator[Link]:
    """A total of many digits that stands in many places, and once with two digits swapped."""
    places: dict[tuple[str, Decimal], list[Fact]] = {}
    for fact in stated:
        if fact.amount.kind == "money" and len(fact.amount.text) > _MANY:
            places.setdefault((fact.amount.unit, fact.amount.value), []).append(fact)
    often = [known for known in places.values() if len(known) >= _OFTEN]
    totals = [fact for known in often for fact in known if _WHOLE.search(fact.subject)]
    if not totals:
        return
    once: dict[str, list[Fact]] = {}
    for known in places.values():
        if len(known) == 1:
            once.setdefault(_sorted_digits(known[0], index), []).append(known[0])
    for total in {fact.value: fact for fact in reversed(totals)}.values():
        key = _sorted_digits(total, index)
        for fact in once.get(key, ()) if len(key) >= _MANY else ():
            apart = total.sentence != fact.sentence and total.period == fact.period
            if apart and _are_swapped(total, fact, index) and _is_of_all(fact, index):
                yield Link(total.number, fact.number, "companion", sure=True)


def _sorted_digits(fact: Fact, index: Index) -> str:
    return "".join(sorted(index.digits(fact.number)))


def _are_swapped(one: Fact, other: Fact, index: Index) -> bool:
    """Whether two figures, written with the same digits, differ by a swap of two neighbours."""
    if sorted(index.digits(one.number)) != sorted(index.digits(other.number)):
        return False
    return one.unit == other.unit and slip_between(one.value, other.value) == "swap"


def _is_of_all(fact: Fact, index: Index) -> bool:
    start, _ = index.sentences.span(fact.number)
    return _WHOLE.search(index.text, start, fact.start) is not None
