"""The goal that another sentence states for what was done: 二、绩效目标：培训1,200人….

Only what bears the same name is one: a goal of 技能培训 is none for 创业培训.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.agreeing.aims import is_planned
from auditor.checking.agreeing.behind import in_order
from auditor.checking.agreeing.extents import of_two_extents
from auditor.checking.agreeing.heads import headed_apart
from auditor.checking.agreeing.matters import of_two_matters
from auditor.checking.binding.bound import Bound
from auditor.checking.index import DOCUMENT, SECTION, Index, units_fit
from auditor.model import Fact
from auditor.rulebook import interval
from auditor.rulebook.interval import meet

#: 完成预算的98%, 完成序时进度的95%: of no goal.
_OF_ANOTHER = re.compile("预算|序时|进度|调整|上年|去年")
_LEADING = re.compile(
    "^(?:全年|全[市县区省州镇]|年内|年度|当年|本年度?|今年|[共已拟]|累计|实际|计划|预计|力争|确保|下达|完成|实现|开展|举办|组织|达到?|各类)+"
)
_TRAILING = re.compile(
    "(?:任务|目标|计划|达到?|完成|不[低少]于|为|(?:实际|已|足额)?到位|(?<=..)(?:补助|专项)?资金)+$"
)
_ARRIVED = re.compile("到位|落实|拨付")
#: Goals of several years are none of one.
_YEARS = re.compile(
    "[两二三四五六]年(?:行动|共|计划|内|来|间)|十[三四五]五|累计|总体规划|到20\\d\\d年"
)
_LEAST = 2  #: characters of a name that says something
_CROWD = 500  #: levels that end alike, among which no goal is sought: time stays linear
_LONG = 4  #: characters of a goal's name within a longer one
_KINDS = ("count", "money")
#: A goal is at least so much.
_BOUNDS = frozenset(("", "以上", "及以上", "不低于", "不少于", "至少", "≥", "达到", "（含）以上"))


def goal_elsewhere(index: Index, anchor: int) -> list[Bound]:
    """The only goal of the name of what a rate of completion speaks of."""
    rate = index.facts[anchor]
    if rate.head < 0 or rate.base >= 0 or _OF_ANOTHER.search(f"{rate.subject}{rate.base_name}"):
        return []
    done = index.facts[rate.head]
    if done.sentence != rate.sentence or not done.amount.is_exact or done.place.table is not None:
        return []
    found = goals_of(done, index)
    if not found or _fits_another(index, rate, done, found):
        return []
    same = goal_name(found[0]) == goal_name(done)
    return [Bound(found[0].number, SECTION if same else DOCUMENT, named=same)]


def goals_of(done: Fact, index: Index) -> list[Fact]:
    """The statements of the one goal that bears the name of what was done."""
    name = goal_name(done)
    if len(name) < _LEAST or done.kind not in _KINDS or is_planned(done, index):
        return []
    named: dict[bool, list[Fact]] = {}
    for goal in _alike(name, done, index):
        named.setdefault(goal_name(goal) == name, []).append(goal)
    found = named.get(True) or named.get(False) or []
    return found if len({goal.value for goal in found}) == 1 else []


def _alike(name: str, done: Fact, index: Index) -> Iterator[Fact]:
    """Goals of which the name ends as that of what was done does."""
    ends = {name[-_LEAST:], _bare(done.item)[-_LEAST:]}
    if done.kind == "money":
        ends |= {f"{end}资金" for end in ends}
    alike = [index.spelled(end) for end in ends]
    if sum(map(len, alike)) > _CROWD:
        return
    for at in sorted({at for listed in alike for at in listed}):
        goal = index.facts[at]
        if goal.sentence == done.sentence or goal.role != "main" or not units_fit(goal, done):
            continue
        if goal.amount.flaw or goal.amount.qualifier not in _BOUNDS or goal.place.table is not None:
            continue
        own = goal_name(goal)
        apart = own != name and (goal.whole < 0) != (done.whole < 0)
        if goal.period[:4] != done.period[:4] or apart:
            continue
        if _is_of_name(own, name) and _is_due(goal, done, index):
            apart = of_two_extents(goal, done, index) or of_two_matters(goal, done, index)
            apart = apart or headed_apart(goal, done, index)
            if not apart and not _of_years(goal, done, index):
                yield goal


def _is_due(goal: Fact, done: Fact, index: Index) -> bool:
    """Whether one was to be done; funds are due where nothing says that they have come."""
    arrived, came = (_ARRIVED.search(f"{one.subject}{one.tail[:4]}") for one in (done, goal))
    return is_planned(goal, index) or (arrived is not None and came is None)


def goal_name(fact: Fact) -> str:
    """培训高素质农民 of 全年共培训高素质农民, 计划培训高素质农民."""
    return in_order(_bare(fact.item))


def plain_goal(fact: Fact) -> str:
    """The name of a goal, or of what was done, as it is written."""
    return _bare(fact.item)


def _bare(item: str) -> str:
    return _TRAILING.sub("", _LEADING.sub("", item))


def _is_of_name(goal: str, done: str) -> bool:
    """管网 or 铺设管网 for 铺设供水管网: the shorter within the longer, begun or ended alike."""
    short, long = sorted((goal, done), key=len)
    if short == long or long == in_order(long.removeprefix(short) + short):
        return True  # 改造楼栋 of 改造小区31个、楼栋268栋
    if len(short) < _LONG:
        return False
    rest = iter(long)
    return short[-_LEAST:] == long[-_LEAST:] and all(letter in rest for letter in short)


def _of_years(goal: Fact, done: Fact, index: Index) -> bool:
    """三年共改造86个小区 is no goal of the year."""
    said = [
        _YEARS.search(index.text[index.sentences.span(fact.number)[0] : fact.start]) is not None
        for fact in (goal, done)
    ]
    return said[0] != said[1]


def _fits_another(index: Index, rate: Fact, done: Fact, found: list[Fact]) -> bool:
    """Whether the rate is not of this goal, but just what another figure of the report gives."""
    if _fits(index, rate, done, found[0]):
        return False
    return any(
        _fits(index, rate, done, other)
        for at in index.by_kind[done.kind]
        if (other := index.facts[at]).unit == done.unit and other.value != done.value
    )


def _fits(index: Index, rate: Fact, done: Fact, goal: Fact) -> bool:
    due = index.value(goal.number)
    if not due.value:
        return False
    return meet(interval.divide(index.value(done.number), due), index.value(rate.number))
