"""What makes two statements the same statement: the same task, the same words, the same item.

A link says why two statements are taken to be of one thing and whether it can carry a
contradiction; what is only alike (see `resemblance`) mostly cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.agreeing.behind import in_order, may_be_some
from auditor.checking.agreeing.conflicting import may_conflict
from auditor.checking.agreeing.copied import are_copied, tells_whose
from auditor.checking.agreeing.equality import compatible
from auditor.checking.agreeing.likeness import overlap, wording
from auditor.checking.agreeing.links import Link, crowds, pairs
from auditor.checking.index import Index
from auditor.checking.recognising import place_of, title_of
from auditor.checking.sentences import is_cell
from auditor.model import PERSONS, Fact

#: What is said of a figure, and the digits of it that two figures do not share by accident.
_SAID, _TELLING = ("share", "growth"), 3
_SPECIFIC = 5  #: characters that make an item specific enough to contradict another statement
_DIGITS = frozenset("0123456789.,")
_BEFORE, _REACH = 12, 24  #: characters before a figure, without blanks and with them
#: 结转和结余资金 and 结转和结余 are one item, 失业保险参保人数 and 失业保险参保.
_CLOSING = ("资金", "经费", "金额", "人数")
_LEAST = 3  #: what is left must say what it is: 水利资金, and not 该资金
#: A figure that is no year.
_ANYTHING = frozenset(
    ("", "个", "项", "次", "家", "人", "人次", "户", "件", "处", "名", "份", "批", "年", "月")
)
_CLOSE = Decimal("1.25")
_WORDED = 4  #: characters before a figure that say what it counts
_FIGURE = re.compile(r"(?<![\d.])(?!(?:19|20)\d\d年)\d")


def is_statement(fact: Fact, text: str) -> bool:
    """Whether a figure states something by itself, outside of tables.

    Rows whose table a text does not show have figures without units, set off by blanks.
    """
    if fact.amount.flaw or is_cell(fact):
        return False
    if not fact.unit and fact.kind == "count" and 0 < fact.amount.ulp < 1:
        return text[fact.start - 1 : fact.start] not in " \u3000"
    return fact.role == "main" or (fact.role in ("rate", "each") and fact.head < 0)


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
            if one.sentence == other.sentence or one.period != other.period:
                continue
            told = not crowded and not compatible(one, other)  # most pairs are equal
            if told and one.item and other.item:
                told = one.item == other.item and tells_whose(one, other, index)
            elif told:
                told = _FIGURE.search(context) is not None or are_copied(one, other, index)
            yield from _link(one, other, "subject", index, told=told)


def by_item(stated: list[Fact], index: Index) -> Iterator[Link]:
    """The same item in the same respect, unit and period.

    收入总计 and 本年收入合计 are two quantities, though both are of 收入.
    """
    place = place_of(title_of(index.document, index.text))  # 番禺区仲裁 is 我区仲裁
    buckets: dict[tuple[str, str, str, str, str], list[Fact]] = {}
    for fact in stated:
        item, measure = fact.item, fact.measure  # 年末结转和结余 says all by itself, 支出 does not
        name = item[:-2] if item.endswith(_CLOSING) and len(item) > _LEAST else item
        name = (name or (fact.quantity if measure == "结余" else "")).replace("该", "")
        name = name.removeprefix(place)
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
                told = (
                    unique
                    and not compatible(one, other)  # most pairs are equal
                    and (bool(specific) or _says_the_same(one, other, index))
                    and _is_of_as_many(one, other, index)
                )
                yield from _link(one, other, "item", index, told=told)


def _says_the_same(one: Fact, other: Fact, index: Index) -> bool:
    """民生支出25.87亿元，占81.2%, and again 258,742万元，占81.2%: what is said of both is one."""
    told = [
        {
            (fact.role, fact.value)
            for at in index.elaborations.get(stated.number, ())
            if (fact := index.facts[at]).role in _SAID and len(index.digits(at)) >= _TELLING
        }
        for stated in (one, other)
    ]
    return bool(told[0] & told[1])


def _is_of_as_many(one: Fact, other: Fact, index: Index) -> bool:
    """为约1500人次免除诊查费: what may be of some is of all in a passage that is told twice."""
    return not may_be_some(one, other) or are_copied(one, other, index)


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
