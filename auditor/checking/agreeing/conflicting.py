"""Whether two figures for one thing contradict each other, or the words explain why they differ."""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.checking.agreeing.aims import of_aim_and_result
from auditor.checking.agreeing.budgets import of_two_budgets
from auditor.checking.agreeing.copied import of_one_thing
from auditor.checking.agreeing.extents import of_two_extents
from auditor.checking.agreeing.heads import headed_apart
from auditor.checking.agreeing.histories import told_apart
from auditor.checking.agreeing.matters import of_two_matters
from auditor.checking.agreeing.settings import of_two_settings
from auditor.checking.agreeing.wholes import of_two_wholes
from auditor.checking.agreeing.years import of_two_years
from auditor.checking.index import Index
from auditor.checking.summing import prints
from auditor.model import PLANS, Fact

_TOGETHER = re.compile(
    r"[两二三四五六七八九十\d]\s?[个项][^，。；]{0,8}(?:项目|资金|单位|部门)?[^，。；\d]{0,6}合计"
)
#: 受上述因素影响 sums nothing up, nor does 稳定在130万亩以上.
_ABOVE = re.compile(
    r"(?:(?<![\d万亿元人亩%％个户家吨件次成名年岁级])以上|上述)(?!因素|原因|问题|影响|情况)"
)
#: Words that speak of other figures where only one of two has them.
_SAID = (
    ("总计",),
    ("拟", "计划", "预计", "力争", "预期", "目标"),
    ("累计", "截至", "以来", "历年", "现有", "存量", "往期"),
)


def may_conflict(one: Fact, other: Fact, index: Index) -> bool:
    """Whether nothing in the words explains two figures for one thing."""
    return may_rival(one, other, index) and not _one_sums_up(one, other, index)


def may_rival(one: Fact, other: Fact, index: Index) -> bool:
    """Whether nothing does, where both sum up by what they are: 以上四项，总得分92.8分."""
    if one.sentence == other.sentence or one.period != other.period:
        return False
    return not any(explains(one, other, index) for explains in _EXPLANATIONS)


def _of_matters_apart(one: Fact, other: Fact, index: Index) -> bool:
    return of_two_matters(one, other, index) and not of_one_thing(one, other, index)


def _one_sums_up(one: Fact, other: Fact, index: Index) -> bool:
    return _sums_up(one, index) != _sums_up(other, index)


def _only_one_says(one: Fact, other: Fact, _: Index) -> bool:
    """收入总计 holds what was carried over; 拟 is to come, 累计 counts what was before."""
    return any(_says(one, words) != _says(other, words) for words in _SAID)


def _says(fact: Fact, words: tuple[str, ...]) -> bool:
    return any(word in fact.subject for word in words)


def _of_two_stages(one: Fact, other: Fact, index: Index) -> bool:
    """预算6000万元，其中基本支出3856万元: a part is planned or spent as its total is."""
    stages = [_planned_total(fact, index) for fact in (one, other)]
    return None not in stages and stages[0] != stages[1]


def _planned_total(fact: Fact, index: Index) -> bool | None:
    """Whether what a figure is a part of was planned; a quantity on its own came about."""
    if fact.measure in PLANS:
        return None
    if fact.whole < 0:
        return False if fact.quantity else None
    return index.facts[fact.whole].measure in PLANS


def _own_figures(one: Fact, other: Fact, index: Index) -> bool:
    """儿童15,106人，系统管理率94.3%; 孕产妇3,958人，系统管理率93.9%: rates of different levels."""
    if one.role != "rate" or other.role != "rate":
        return False
    levels = [_level_before(fact, index) for fact in (one, other)]
    return None not in levels and levels[0] != levels[1]


def _level_before(fact: Fact, index: Index) -> tuple[Decimal, str] | None:
    """The level that stands right before a rate in its sentence."""
    first, _ = index.sentences[fact.sentence]
    for before in reversed(index.facts[first : fact.number]):
        if before.role in ("main", "average") and before.kind in ("count", "money"):
            return before.value, before.unit
    return None


def _rate_between(one: Fact, other: Fact, index: Index) -> bool:
    """装备购置安排680万元; 装备购置646万元，执行率95.0%: planned and done, as their rate tells."""
    for done, planned in ((one, other), (other, one)):
        if not planned.value:
            continue
        ratio = done.value / planned.value
        for at in index.elaborations.get(done.number, ()):
            rate = index.facts[at]
            if rate.role == "rate" and rate.kind == "percent" and prints(index, at, ratio):
                return True
    return False


def _sums_up(fact: Fact, index: Index) -> bool:
    """Whether the sentence speaks of several together: 两个项目预算合计…，实际支出…."""
    text = index.sentences.words(fact.number)
    if ("以上" in text or "上述" in text) and _ABOVE.search(text) is not None:
        return True
    return "合计" in text and _TOGETHER.search(text) is not None


#: Each tells whether two figures may differ, for a reason of its own.
_EXPLANATIONS = (
    headed_apart,
    _of_matters_apart,
    of_aim_and_result,
    of_two_budgets,
    _own_figures,
    _rate_between,
    of_two_extents,
    of_two_years,
    _of_two_stages,
    of_two_wholes,
    _only_one_says,
    told_apart,
    of_two_settings,
)
