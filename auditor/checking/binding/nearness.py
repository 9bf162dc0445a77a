"""Of several candidates for a name: which is nearest, which are guesses, which are none."""

from __future__ import annotations

import re

from auditor.checking.index import Index, same_time
from auditor.model import Fact

_PAIR = 2  #: levels that leave no choice
_RATE = re.compile("[\u4e00-\u9fff]{0,2}([\u4e00-\u9fff]{2})率(?:为|是|达到?)?")  #: 参保率为


def is_set_off(index: Index, own: Fact, other: Fact) -> bool:
    """预算1.30亿元，支出1.12亿元；甲到位0.55亿元，为预算的91.7%: of the budget of 甲.

    总计95.7分 is of all that stands before it, not of the 满意度 beside it.
    """
    if own.is_total and not own.item and other.item:
        return True
    if own.head < 0 or not own.item or own.sentence != other.sentence:
        return False
    head = index.facts[own.head]
    return index.is_parted(other, head if head.sentence == own.sentence else own)


def of_one_time(own: Fact, other: Fact) -> bool:
    """Whether both are of one period; a balance at 2023-8月末 belongs to 2023."""
    stock = own.measure == "余额" and other.period == own.period[:4]
    return stock or same_time(own.period, other.period)


def with_whole(index: Index, own: Fact, near: list[int]) -> list[int]:
    """抽检1,200批次。其中合格1,176批次，合格率98.0%: the only level beside a rate is its part.

    What it is a part of is linked with it, or the only level of its unit in the sentence before;
    a rate that stands alone is of the two levels there, if there are but two.
    """
    if own.role != "rate" or own.kind != "percent" or (near and own.head != near[0]):
        return near
    if len(near) == 1 and (whole := index.facts[near[0]].whole) >= 0:
        return near if whole >= own.number else [*near, whole]
    first, _ = index.sentences[own.sentence]
    if len(near) > 1 or not first or index.facts[first - 1].block != own.block:
        return near
    levels = _levels_before(index, first)
    if near:
        part = index.facts[near[0]]
        levels = [fact for fact in levels if fact.unit == part.unit]
        larger = len(levels) == 1 and levels[0].value > part.value
        return [*near, levels[0].number] if larger else near
    named = _RATE.fullmatch(own.subject)
    if len(levels) != _PAIR or own.number != first or named is None:
        return near
    all_, some = levels
    of_one = all_.kind == some.kind == "count" and all_.unit == some.unit
    return [some.number, all_.number] if of_one and named[1] in some.subject else near


def _levels_before(index: Index, first: int) -> list[Fact]:
    """The levels of the sentence that ends before a figure, parts of them left out."""
    since, _ = index.sentences[index.facts[first - 1].sentence]
    here = index.facts[since:first]
    return [fact for fact in here if fact.role == "main" and fact.whole < 0]


def guesses(index: Index, own: Fact, near: list[int]) -> set[int]:
    """Any level nearby is a guess, unless there is but one of the kind between two semicolons."""
    beside = [at for at in near if not index.is_parted(own, index.facts[at])]
    return set(near) - set(beside if len(beside) == 1 else ())


def nearness(own: Fact, other: Fact, index: Index) -> tuple[int, int, int, bool, int]:
    """Same item first, then what no semicolon parts, the same period, said before, the nearest.

    合格4,238批次，合格率98.1%，抽检率5.1批次/千人: what a rate is of was mostly told before it.
    任务46.8万亩，其中新建31.5万亩；开工42.1万亩，开工率90.0%: and not of a part behind a semicolon.
    """
    parted = index.is_parted(own, other)
    different = 0 if own.item == other.item else 1
    otherwise = 0 if own.period == other.period else 1
    apart = own.number - other.number
    return (
        different,
        parted + (parted and other.whole >= 0),
        otherwise,
        apart < 0 and own.kind == "percent",
        2 * apart if apart > 0 else -2 * apart + 1,
    )
