"""With which year a change is compared, where the earlier level beside it is of a year written out.

由2020年的85%提高到2023年的93%，较2022年提高2个百分点: the points are not those between the two; nor
are 年均提高2.7个百分点, or what a level is 高于全省平均.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from auditor.checking.binding.bound import Bound
from auditor.checking.index import LINKED, Index, same_item
from auditor.model import Fact

_OTHERWISE = re.compile("年均|平均|比全|较全|高[于出]|低于|目标")
_OVER = re.compile(r"[较比]\s?(?:((?:19|20)\d\d)\s?年|(?:上|去)年)")
_DATED = re.compile(r"((?:19|20)\d\d)\s?年(?:度|末|底)?的?\s?$")
_YEAR = re.compile(r"((?:19|20)\d\d)\s?年")
_NEAR = 12  #: characters before a level that may date it
#: 比2025年预算执行数|减少8.2%
_OVER_LEVEL = re.compile(
    r"[较比与]\s?((?:19|20)\d\d)\s?年?度?\s?(?:当年)?[^，。；：\d]{0,6}?(执行|决算|预算)[数额]?[增减升降提下相]"
)
_MEASURES = {
    "预算": ("预算数", "年初预算数", "全年预算数"),
    "执行": ("执行数",),
    "决算": ("执行数",),
}
_LAST_YEAR = re.compile("[比较与][上去]年|同比")
_REACH = 60  #: characters before a change that may say with what it is compared


def of_another_year(index: Index, change: Fact, prior: Fact) -> bool:
    """Whether a change is compared with another year than that of the level before it."""
    text = index.text
    named = named_level(index, change) if prior.role == "main" else None
    if named is not None and prior.measure not in named.measures:
        return True  # 比2024年执行数: over what was spent, and no budget
    dated = _DATED.search(text, max(prior.start - _NEAR, 0), prior.start)
    if dated is None or change.sentence != prior.sentence or prior.number > change.number:
        return False
    since = max(change.start - _REACH, prior.end)
    clause = max(text.rfind(mark, since, change.start) for mark in "，；,;")
    words = text[max(clause, since) : change.start]
    if _OTHERWISE.search(words) is not None:
        return True
    over = _OVER.search(words)
    if over is None:
        return False
    if over[1]:
        return over[1] != dated[1]
    later = _YEAR.findall(text, prior.end, change.start)
    now = later[-1] if later else change.period[:4]
    return now.isdecimal() and int(now) - 1 != int(dated[1])


class Named(NamedTuple):
    """The level that a change is said to be over: 比2025年预算执行数."""

    year: str
    measures: tuple[str, ...]
    start: int
    end: int


def compared(index: Index, roles: Sequence[str], at: int) -> list[Bound]:
    """比2025年预算执行数减少8.2%: the level of that year that the words of a change name."""
    change = index.facts[at]
    if "prior" not in roles or change.head < 0:
        return []
    named = named_level(index, change)
    then = _last_year(index, change) if named is None else _level_of(index, change, named)
    return [] if then is None else [Bound(then.number, LINKED)]


def _last_year(index: Index, change: Fact) -> Fact | None:
    """上年会议费支出90万元。本年会议费支出120万元，比上年增加…: what the sentence before says."""
    now = index.facts[change.head]
    if _LAST_YEAR.search(change.subject) is None or change.depth != now.depth:
        return None
    for at in range(now.number - 1, index.blocks[now.block][0] - 1, -1):
        fact = index.facts[at]
        if fact.sentence < now.sentence - 1:
            break
        alike = (fact.item, fact.measure, fact.unit) == (now.item, now.measure, now.unit)
        if alike and fact.item and fact.role == "prior" and fact.head < 0:
            return fact
    return None


def named_level(index: Index, change: Fact) -> Named | None:
    """The year and the measure that the clause before a change names."""
    since = max(change.start - _REACH, 0)
    since = max(since, *(index.text.rfind(mark, since, change.start) + 1 for mark in "，；。,;\n"))
    found = _OVER_LEVEL.search(index.text, since, change.start)
    if found is None:
        return None
    return Named(found[1], _MEASURES[found[2]], found.start(), change.end)


def _level_of(index: Index, change: Fact, named: Named) -> Fact | None:
    """What the sentence says of that year, or else all that its paragraph says before it."""
    now, found = index.facts[change.head], None
    for at in range(change.number - 1, index.blocks[change.block][0] - 1, -1):
        fact = index.facts[at]
        then = fact.period == named.year != now.period and fact.measure in named.measures
        if not then or fact.role != "main" or fact.unit != now.unit or fact.depth != now.depth:
            continue
        if fact.item and not same_item(fact.item, now.item):
            continue
        if fact.sentence == change.sentence:
            return fact
        if found is not None and found.value != fact.value:
            return None
        found = fact
    return found
