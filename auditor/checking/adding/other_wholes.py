"""The total of a list that stands elsewhere than the list seems to say."""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.checking.index import Index, units_fit
from auditor.checking.summing import TELLING
from auditor.model import Partition

_LEVELS = ("main", "average")
_LOOK_BACK = 16  #: figures before a list among which another total of it is looked for
#: 市本级 and 县（市、区）: the two that make up 全市.
_SEAT, _BELOW = re.compile("本级"), re.compile("[县区]")
_ALL = re.compile("全[省市州县区]")
_SIDES = 2
_LITTLE = Decimal("0.03")


def other_whole(index: Index, partition: Partition, total: Decimal) -> int:
    """Another level before the list that the parts do make up: 受理1,260宗，办结1,218宗；其中….

    Where the total stands in the sentence of its list, a level of another sentence does not
    excuse it: 收入合计 100万元，其中…, after 本年收入 101万元, has two totals that differ.
    """
    whole = index.facts[partition.whole]
    if whole.place.table is not None:
        return -1  # a table says itself which row is the total
    beside = whole.sentence == index.facts[min(partition.parts)].sentence
    first = min(partition.parts)
    for at in range(first - 1, max(first - _LOOK_BACK, -1), -1):
        fact = index.facts[at]
        if fact.role not in _LEVELS or fact.value != total or not units_fit(fact, whole):
            continue
        if beside and fact.sentence != whole.sentence:
            continue
        telling = len(index.digits(at)) >= TELLING or fact.sentence == whole.sentence
        if telling and index.section(fact) == index.section(whole):
            return at
    return -1


def missed_whole(index: Index, partition: Partition, parts: tuple[int, ...], total: Decimal) -> int:
    """The level of the whole place that a list by places misses by a little.

    全市教育支出68.42亿元；教育总投入91.75亿元。其中市本级支出22.36亿元，县（市、区）支出46.60亿元.
    """
    whole = index.facts[partition.whole]
    named = [f"{index.facts[part].item}{index.facts[part].subject}" for part in parts]
    by_place = len(parts) == _SIDES and _SEAT.search(named[0]) and _BELOW.search(named[1])
    if not by_place or whole.place.table is not None or _near(whole.value, total):
        return -1
    first = min(parts)
    found = [
        fact
        for fact in index.facts[max(first - _LOOK_BACK, 0) : first]
        if fact.role == "main"
        and fact.block == index.facts[first].block
        and units_fit(fact, whole)
        and _ALL.search(fact.item + fact.subject)
        and _near(fact.value, total)
    ]
    return found[-1].number if len({fact.value for fact in found}) == 1 else -1


def _near(stated: Decimal, total: Decimal) -> bool:
    return abs(stated - total) <= stated * _LITTLE
