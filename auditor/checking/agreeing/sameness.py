"""What makes two statements the same statement: the same task, the same words, the same item.

A link says why two statements are taken to be of one thing and whether it can carry a
contradiction; what is only alike (see `resemblance`) mostly cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

from auditor.checking.agreeing.aims import of_aim_and_result
from auditor.checking.agreeing.behind import in_order, may_be_some
from auditor.checking.agreeing.budgets import of_two_budgets
from auditor.checking.agreeing.copied import are_copied, of_one_thing
from auditor.checking.agreeing.equality import compatible
from auditor.checking.agreeing.extents import of_two_extents
from auditor.checking.agreeing.heads import headed_apart
from auditor.checking.agreeing.histories import told_apart
from auditor.checking.agreeing.likeness import overlap, wording
from auditor.checking.agreeing.matters import of_two_matters
from auditor.checking.agreeing.settings import of_two_settings
from auditor.checking.agreeing.wholes import of_two_wholes
from auditor.checking.agreeing.years import of_two_years
from auditor.checking.index import Index, printed_unit
from auditor.checking.judging import shortened
from auditor.checking.sentences import is_cell
from auditor.model import PERSONS, Fact

_T = TypeVar("_T")

CROWD = 24  #: statements under one key beyond which the key identifies nothing
_SPECIFIC = 5  #: characters that make an item specific enough to contradict another statement
_PLANNED = ("拟", "计划", "预计", "力争", "预期", "目标")
_TOGETHER = re.compile(
    r"[两二三四五六七八九十\d]\s?[个项][^，。；]{0,8}(?:项目|资金|单位|部门)?[^，。；\d]{0,6}合计"
)
#: 受上述因素影响 sums nothing up, nor does 稳定在130万亩以上.
_ABOVE = re.compile(
    r"(?:(?<![\d万亿元人亩%％个户家吨件次成名年岁级])以上|上述)(?!因素|原因|问题|影响|情况)"
)
_PLANS = frozenset(("年初预算数", "全年预算数", "预算数", "任务数"))
_RUNNING = ("累计", "截至", "以来", "历年", "现有", "存量", "往期")


class Link(NamedTuple):
    """Two statements of the same thing, why they are taken for it, and how sure that is."""

    one: int
    other: int
    by: str  #: target | subject | item | companion
    sure: bool  #: whether it can carry a contradiction


def is_statement(fact: Fact, text: str) -> bool:
    """Whether a figure states something by itself, outside of tables.

    Rows whose table a text does not show have figures without units, set off by blanks.
    """
    if fact.amount.flaw or is_cell(fact):
        return False
    if not fact.unit and fact.kind == "count" and 0 < fact.amount.ulp < 1:
        return text[fact.start - 1 : fact.start] not in " \u3000"
    return fact.role == "main" or (fact.role in ("rate", "each") and fact.head < 0)


def may_conflict(one: Fact, other: Fact, index: Index) -> bool:
    """Whether nothing in the words explains two figures for one thing."""
    if one.sentence == other.sentence or one.period != other.period:
        return False
    if headed_apart(one, other, index) or (
        of_two_matters(one, other, index) and not of_one_thing(one, other, index)
    ):
        return False
    if (
        of_aim_and_result(one, other, index)
        or of_two_budgets(one, other, index)
        or _sums_up(one, index) != _sums_up(other, index)
    ):
        return False
    if _own_figures(one, other, index) or _rate_between(one, other, index):
        return False
    if of_two_extents(one, other, index) or of_two_years(one, other, index):
        return False
    if _of_two_stages(one, other, index) or of_two_wholes(one, other, index):
        return False
    if ("总计" in one.subject) != ("总计" in other.subject):
        return False  # 收入总计 holds what was carried over, 收入 and 收入合计 do not
    for words in (_PLANNED, _RUNNING):
        if holds_any(one.subject, words) != holds_any(other.subject, words):
            return False
    return not (told_apart(one, other, index) or of_two_settings(one, other, index))


def _of_two_stages(one: Fact, other: Fact, index: Index) -> bool:
    """预算6000万元，其中基本支出3856万元: a part is planned or spent as its total is."""
    stages = [_planned_total(fact, index) for fact in (one, other)]
    return None not in stages and stages[0] != stages[1]


def _planned_total(fact: Fact, index: Index) -> bool | None:
    """Whether what a figure is a part of was planned; a quantity on its own came about."""
    if fact.measure in _PLANS:
        return None
    if fact.whole < 0:
        return False if fact.quantity else None
    return index.facts[fact.whole].measure in _PLANS


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
            if rate.role == "rate" and rate.kind == "percent":
                printed = shortened(ratio, printed_unit(rate), ROUND_HALF_UP)
                if printed == index.value(at).value:
                    return True
    return False


def _sums_up(fact: Fact, index: Index) -> bool:
    """Whether the sentence speaks of several together: 两个项目预算合计…，实际支出…."""
    text = index.sentences.words(fact.number)
    if ("以上" in text or "上述" in text) and _ABOVE.search(text) is not None:
        return True
    return "合计" in text and _TOGETHER.search(text) is not None


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands in the text."""
    return any(word in text for word in words)


_DIGITS = frozenset("0123456789.,")
_BEFORE, _REACH = 12, 24  #: characters before a figure, without blanks and with them
#: 结转和结余资金 and 结转和结余 are one item.
_CLOSING = ("资金", "经费", "金额")
_LEAST = 3  #: what is left must say what it is: 水利资金, and not 该资金
#: A figure that is no year.
_ANYTHING = frozenset(
    ("", "个", "项", "次", "家", "人", "人次", "户", "件", "处", "名", "份", "批", "年", "月")
)
_CLOSE = Decimal("1.25")
_WORDED = 4  #: characters before a figure that say what it counts
_FIGURE = re.compile(r"(?<![\d.])(?!(?:19|20)\d\d年)\d")


def _link(one: Fact, other: Fact, by: str, index: Index, *, told: bool) -> Iterator[Link]:
    """Figures that can be equal confirm each other; others contradict if it is `told` of what."""
    if compatible(one, other):
        yield Link(one.number, other.number, by, sure=False)
    elif told and may_conflict(one, other, index):
        yield Link(one.number, other.number, by, sure=True)


def by_target(stated: list[Fact], index: Index) -> Iterator[Link]:
    """The same task with another result: 任务1400人 → 1560人 here and 7944人 there.

    What is only told right behind a plan (计划培训20场，实际举办22场) must name the same thing.
    """
    buckets: dict[tuple[Decimal, str, str], list[Fact]] = {}
    for fact in stated:
        if fact.target >= 0:
            target = index.facts[fact.target]
            behind = fact.target < fact.number
            named = not behind or len(fact.item) >= _SPECIFIC
            if target.value > 0 and named:
                key = (target.value, target.unit, fact.item if behind else "")
                buckets.setdefault(key, []).append(fact)
    for bucket in crowds(buckets):
        for one, other in pairs(bucket):
            if one.block != other.block and overlap(wording(one), wording(other)) >= 0.3:
                yield Link(one.number, other.number, "target", sure=True)


def by_wording(stated: list[Fact], index: Index) -> Iterator[Link]:
    """The same words around the figure; they contradict if they say what it is.

    （项）2024年预算数为 does not, where two items stand before it; 任务1,400人，实际完成 does, by
    the figure it speaks of.
    """
    text = index.text
    buckets: dict[tuple[str, str], list[Fact]] = {}
    for fact in stated:
        near = "".join(text[max(fact.start - _REACH, 0) : fact.start].split())
        start = max(len(near) - _BEFORE, 0)
        while start and near[start] in _DIGITS and near[start - 1] in _DIGITS:
            start -= 1  # …800.00万元，支出决算为: the half of a figure is not the figure
        # digits stay: what follows another figure is the same statement only if that is the same
        context = f"{near[start:]}#{''.join(fact.tail[:6].split())}".replace(",", "")
        if len(context) >= 10:
            buckets.setdefault((context, fact.unit), []).append(fact)
    for (context, _), bucket in buckets.items():
        if len(bucket) < 2:
            continue
        crowded = len(bucket) > 4
        for one, other in pairs(bucket):
            if one.sentence != other.sentence and one.period == other.period:
                if one.item and other.item:
                    told = one.item == other.item
                else:
                    told = _FIGURE.search(context) is not None or are_copied(one, other, index)
                yield from _link(one, other, "subject", index, told=told and not crowded)


def by_item(stated: list[Fact], index: Index) -> Iterator[Link]:
    """The same item in the same respect, unit and period.

    收入总计 and 本年收入合计 are two quantities, though both are of 收入.
    """
    buckets: dict[tuple[str, str, str, str, str], list[Fact]] = {}
    for fact in stated:
        item, measure = fact.item, fact.measure  # 年末结转和结余 says all by itself, 支出 does not
        name = item[:-2] if item.endswith(_CLOSING) and len(item) > _LEAST else item
        name = (name or (fact.quantity if measure == "结余" else "")).replace("该", "")
        if len(name) >= 2:
            unit = "人" if fact.unit in PERSONS else fact.unit
            if measure in ("执行数", "支出") and fact.quantity.endswith("费"):
                name, measure = name.removesuffix("支出"), ""  # 公务接待费支出决算 is no other
            key = (in_order(name), measure, unit, fact.period, fact.quantity)
            buckets.setdefault(key, []).append(fact)
    for (item, measure, *_), bucket in buckets.items():
        if len(bucket) < 2:
            continue
        unique = _one_value_a_block(bucket, index)
        named = measure if bucket[0].role == "rate" else ""
        long = len(item + named) >= _SPECIFIC
        specific = long or bucket[0].quantity or (unique and _by_unit(bucket, stated))
        for one, other in pairs(bucket):
            if one.sentence != other.sentence:
                told = bool(specific) and unique and not may_be_some(one, other)
                yield from _link(one, other, "item", index, told=told)


def _by_unit(bucket: list[Fact], stated: list[Fact]) -> bool:
    """打井14眼, 打井16眼: few things are counted so; 实际供餐198天, 实际供餐196天."""
    unit, subject = bucket[0].unit, bucket[0].subject
    if unit in _ANYTHING or bucket[0].kind not in ("count", "duration"):
        return False
    low, high = min(fact.value for fact in bucket), max(fact.value for fact in bucket)
    item = in_order(bucket[0].item)
    if low * _CLOSE < high:
        return False  # of the whole and of a part
    worded = len(subject) >= _WORDED and all(fact.subject == subject for fact in bucket)
    return worded or all(in_order(fact.item) == item for fact in stated if fact.unit == unit)


def _one_value_a_block(bucket: list[Fact], index: Index) -> bool:
    """A key with several figures in one paragraph identifies nothing; …… begins another one."""
    seen: dict[int, Fact] = {}
    for fact in bucket:
        other = seen.setdefault(fact.block, fact)
        if other.value != fact.value and "……" not in index.text[other.end : fact.start]:
            return False
    return len({fact.value for fact in bucket}) <= 2


def crowds(buckets: Mapping[Any, list[_T]]) -> Iterator[list[_T]]:
    """The statements that have a key in common; most stand alone."""
    return (bucket for bucket in buckets.values() if len(bucket) > 1)


def pairs(bucket: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """All pairs of a small bucket; only neighbours of a crowded one, so that time stays linear."""
    if len(bucket) > CROWD:
        yield from pairwise(bucket)
        return
    for at, one in enumerate(bucket):
        for other in bucket[at + 1 :]:
            yield one, other
