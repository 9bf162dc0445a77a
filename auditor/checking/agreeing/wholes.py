"""Of which total a statement is a part: 专项1.05亿元 of the limit, 1.03亿元 of what is owed."""

from __future__ import annotations

import re

from auditor.checking.index import Index
from auditor.model import Fact

#: 此类工单25件 is of what the paragraph speaks of.
_REFERS = re.compile("[此该这]类")
#: 一是乐透型…提取比例为28%；…。二是竞猜型…提取比例为18%: of what the list names.
_LISTED = re.compile("(?<=[。；;：:，,])[一二三四五六七八九十]是")
#: 全市, 我县, 本年: of what a report is anyhow.
_OVER_ALL = re.compile("^(?:[全我本当该][国省市县区州镇乡校院局系年]统?)+")
_COUNTED = "人数"
_LEAST = 3  #: characters that two names must end in alike to be of one kind


def of_two_wholes(one: Fact, other: Fact, index: Index) -> bool:
    """限额5.70亿元，其中专项1.05亿元; 余额4.80亿元，其中专项1.03亿元: parts of two totals.

    So is what stands beside 中央企业资产总额 and 全部企业资产总额 of two bodies.
    """
    if one.block != other.block and _REFERS.search(f"{one.subject} {other.subject}"):
        return True
    if one.block == other.block and _LISTED.search(index.text, one.end, other.start):
        return True
    for of in (_whole, _opener):
        a, b = of(one, index), of(other, index)
        if a is None or b is None or a.value == b.value or a.item == b.item:
            continue
        if of is _whole or _of_one_kind(a.item, b.item):
            return True
    if _among_others(one, other, index):
        return True
    return one.block != other.block and _opened_apart(one, other, index)


def _among_others(one: Fact, other: Fact, index: Index) -> bool:
    """平均期限13.9年，其中一般债券15.5年; 剩余平均年限5.2年，其中一般债券4.9年: of two means."""
    means = _mean_of(one, index), _mean_of(other, index)
    return all(means) and means[0] != means[1]


def _mean_of(fact: Fact, index: Index) -> str:
    """The name of the mean of which a figure tells one part."""
    first, _ = index.sentences[fact.sentence]
    for level in reversed(index.facts[first : fact.number]):
        if index.is_parted(level, fact):
            break
        if level.role == "average" and "其中" in index.text[level.end : fact.start]:
            return level.subject
    return ""


def _opened_apart(one: Fact, other: Fact, index: Index) -> bool:
    """省政府实事共53个事项…; 市政府实事共50个事项…: paragraphs on two things of one kind."""
    first, second = (_first_named(fact, index) for fact in (one, other))
    if first is None or second is None:
        return False
    if not _of_one_kind(first.item, second.item) and not _of_one_list(first, second, index):
        return False
    if _stand_side_by_side(first, one) and _stand_side_by_side(second, other):
        return False
    names = [_OVER_ALL.sub("", opener.item or opener.subject) for opener in (first, second)]
    return not (names[0].endswith(names[1]) or names[1].endswith(names[0]))


def _of_one_list(one: Fact, other: Fact, index: Index) -> bool:
    """省级6项，计划投资…; 市级5项，计划投资…: paragraphs that open with so many of one sort."""
    opens = (
        index.text[index.document.blocks[fact.block].start : fact.start] == fact.subject
        for fact in (one, other)
    )
    return bool(one.unit) and one.unit == other.unit and one.kind == "count" and all(opens)


def _stand_side_by_side(opener: Fact, fact: Fact) -> bool:
    """养老保险参保人数88万人、失业保险参保83万人: of one kind themselves, and none is a part."""
    names = (one.item.removesuffix(_COUNTED) for one in (opener, fact))
    return fact.whole < 0 and _of_one_kind(*names)


def _first_named(fact: Fact, index: Index) -> Fact | None:
    """The level that a paragraph opens with, before a figure."""
    first, _ = index.blocks[fact.block]
    opener = index.facts[first]
    return opener if first < fact.number and opener.role == "main" and opener.subject else None


def _whole(fact: Fact, index: Index) -> Fact | None:
    """The total that a figure is a part of."""
    return index.facts[fact.whole] if fact.whole >= 0 else None


def _opener(fact: Fact, index: Index) -> Fact | None:
    """The level that a clause begins with, where the figure is another one of it."""
    first, _ = index.sentences[fact.sentence]
    for at in range(first, fact.number):
        level = index.facts[at]
        if level.role == "main" and level.unit == fact.unit and not index.is_parted(level, fact):
            return level
    return None


def _of_one_kind(one: str, other: str) -> bool:
    """中央企业资产总额 and 全部企业资产总额 end alike."""
    return len(one) > _LEAST and len(other) > _LEAST and one[-_LEAST:] == other[-_LEAST:]
