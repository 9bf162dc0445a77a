"""Statements that are only alike: equal figures confirm each other, figures one slip apart do not.

The fewer digits two figures have, the more their words must have in common before a slip of the
hand is likelier than chance.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from auditor.checking.agreeing.conflicting import may_conflict
from auditor.checking.agreeing.equality import compatible
from auditor.checking.agreeing.likeness import bigrams, overlap, wording
from auditor.checking.agreeing.links import CROWD, Link, crowds, pairs
from auditor.checking.index import Index
from auditor.checking.slips import one_slip_apart, slip_between
from auditor.model import PERSONS, Fact

#: Measures of what came about: 决算数, 支出, or nothing said.
_ACTUAL = frozenset(("金额", "数量", "执行数", "支出", "收入", "总额"))
_COMMON = (0, 100)  #: values that any two figures may have
_LONG = 5  #: digits that two figures do not share by accident
_TELLING = 4  #: digits that two amounts have in common by no accident
_ENOUGH = 5  #: last characters of two names that say they name one thing: 共接待游客
_SAME = 0.75  #: the words before two figures of which only the first or last differ
_FEW = 4  #: statements of one value that are compared with those of another


def by_name(stated: list[Fact], index: Index) -> Iterator[Link]:
    """The same quantity of the vocabulary under other words: “三公”经费决算, 三公经费财政拨款支出.

    Only a slip of the hand tells that two figures are meant to be one.
    """
    buckets: dict[tuple[str, str, str, str, str], list[Fact]] = {}
    for fact in stated:
        if fact.quantity and len(index.digits(fact.number)) > 1:
            stage = "" if fact.measure in _ACTUAL else fact.measure
            owner = "" if fact.owner == "财政拨款" else fact.owner  # see `of_two_budgets`
            key = (fact.quantity, owner, fact.unit, fact.period.removesuffix("年末"), stage)
            buckets.setdefault(key, []).append(fact)
    for bucket in buckets.values():
        if 1 < len(bucket) <= CROWD and len({fact.value for fact in bucket}) == 2:
            for one, other in pairs(bucket):
                # 2022年末实有在职人员 and 在职人员 in a report about 2022
                now = one._replace(subject=one.subject.replace("现有", "实有"))
                then = other._replace(
                    period=one.period, subject=other.subject.replace("现有", "实有")
                )
                if not one_slip_apart(one.value, other.value):
                    continue
                telling = len(index.digits(one.number)) > 2 or _shared_companion(one, other, index)
                if telling and may_conflict(now, then, index):
                    yield Link(one.number, other.number, "item", sure=True)


def by_value(stated: list[Fact], index: Index) -> Iterator[Link]:
    """The same telling figure under like words: no contradiction, but a confirmation."""
    buckets: dict[tuple[Decimal, str], list[Fact]] = {}
    for fact in stated:
        amount = fact.amount
        telling = len(index.digits(fact.number)) >= 2 or amount.qualifier
        if telling and amount.value not in _COMMON:
            buckets.setdefault((amount.value, amount.unit), []).append(fact)
    for bucket in crowds(buckets):
        for one, other in pairs(bucket):
            if one.sentence == other.sentence:
                continue
            like = overlap(_around(one, index), _around(other, index))
            digits = len(index.digits(one.number))
            if like >= (0.15 if digits >= 4 else 0.3 if digits >= 2 else 0.5):
                yield Link(one.number, other.number, "companion", sure=False)


def by_bound(stated: list[Fact], index: Index) -> Iterator[Link]:
    """A rounded figure and the exact one that it stands for: 647万多元 and 647.49万元."""
    bounded = [fact for fact in stated if fact.amount.qualifier]
    exact: dict[str, list[Fact]] = {fact.amount.unit: [] for fact in bounded}
    for fact in stated if bounded else ():
        amount = fact.amount
        if amount.unit in exact and amount.is_exact and len(index.digits(fact.number)) >= 2:
            exact[amount.unit].append(fact)
    for known in exact.values():
        known.sort(key=_value)
    for fact in bounded:
        low, high = fact.amount.low, fact.amount.high
        if low is None or high is None:
            continue
        known = exact[fact.unit]
        first, last = bisect_left(known, low, key=_value), bisect_right(known, high, key=_value)
        for other in known[first : min(last, first + CROWD)]:
            if other.sentence == fact.sentence:
                continue
            if overlap(_around(fact, index), _around(other, index)) >= 0.3:
                yield Link(fact.number, other.number, "companion", sure=False)


def by_slip(stated: list[Fact], index: Index) -> Iterator[Link]:
    """Like words with figures one slip apart: 312套 here, 321套 there; 24320个 and 24340个."""
    values: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in stated:
        digits = index.digits(fact.number)
        if len(digits) >= 2 and fact.amount.is_exact:
            unit = "人" if fact.unit in PERSONS else fact.unit
            alike = values.setdefault((unit, fact.measure, digits), [])
            if len(alike) < _FEW:
                alike.append(fact)
    as_long: dict[tuple[str, str, int], list[tuple[int, str]]] = {}
    for number, ((unit, measure, digits), alike) in enumerate(values.items()):
        as_long.setdefault((unit, measure, len(digits)), []).append((number, digits))
        text = alike[0].amount.text
        if text[-2:-1] == "0" or text[-1:] == "0":  # 306份 and 360份 are a swap apart
            full = "".join(filter(str.isdecimal, text))
            if "." not in text and len(full) == len(digits) + 1:
                as_long.setdefault((unit, measure, len(full)), []).append((number, full))
    groups = list(values.values())
    met = {pair for alike in crowds(as_long) for pair in _a_slip_apart(alike)}
    for first, second in sorted(met):
        yield from _slipped(groups[first], groups[second], index)


def _a_slip_apart(numbered: list[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """The numbers of those whose digits, all as many, one slip may set apart."""
    buckets: dict[str, list[int]] = {}
    for number, digits in numbered:
        for key in _slip_keys(digits):
            buckets.setdefault(key, []).append(number)
    for bucket in crowds(buckets):
        if len(bucket) <= CROWD:
            yield from combinations(bucket, 2)


def _value(fact: Fact) -> Decimal:
    return fact.amount.value


def by_point(stated: list[Fact], index: Index) -> Iterator[Link]:
    """One amount with its point or its unit lost: 1240.50万元 and 12405万元; 190元 and 190万元."""
    buckets: dict[tuple[str, str], list[Fact]] = {}
    for fact in stated:
        digits = index.digits(fact.number)
        if fact.kind == "money" and fact.amount.is_exact and len(digits) >= 2:
            alike = buckets.setdefault((fact.unit, digits), [])
            if len(alike) < CROWD:
                alike.append(fact)
    for bucket in buckets.values():
        for one, other in pairs(bucket):
            if one.value == other.value or one.sentence == other.sentence:
                continue
            if _lost_point(one, other, index) and may_conflict(one, other, index):
                yield Link(one.number, other.number, "companion", sure=True)


def _lost_point(one: Fact, other: Fact, index: Index) -> bool:
    """Whether two amounts of the same digits are of one thing, as their names say."""
    named = bool(one.item) and (one.item.startswith(other.item) or other.item.startswith(one.item))
    unit_lost = one.amount.text.rstrip("元万亿") == other.amount.text.rstrip("元万亿")
    digits = len(index.digits(one.number))
    if unit_lost and digits >= _LONG:
        return True  # 279.16元 beside 279.16万元 is no accident, whatever they are called
    if digits >= _TELLING:
        return named and bool(other.item)
    of_one = one.measure == other.measure and one.measure not in ("金额", "数量")
    return unit_lost and (of_one or (named and bool(other.item)))


def _slip_keys(digits: str) -> Iterator[str]:
    """What digits that one slip sets apart have in common."""
    yield "".join(sorted(digits))
    if len(digits) >= 3:
        for at in range(len(digits)):
            yield f"{digits[:at]}*{digits[at + 1 :]}"


def _slipped(ones: list[Fact], others: list[Fact], index: Index) -> Iterator[Link]:
    for one in ones:
        for other in others:
            if one.sentence == other.sentence:
                continue
            if not _alike_enough(one, other, index) or _compared_apart(one, other, index):
                continue
            if one_slip_apart(one.value, other.value) and may_conflict(one, other, index):
                yield Link(one.number, other.number, "companion", sure=True)


def _compared_apart(one: Fact, other: Fact, index: Index) -> bool:
    """87.9%，上升3个百分点; 89.9%，上升0.8个百分点: a slip leaves the next figure as it is.

    So do 160家景区共接待游客207.3万人次 and 106家重点景区共接待游客237.08万人次.
    """
    a, b = _change_behind(one, index), _change_behind(other, index)
    if a is not None and b is not None:
        return (a.value, a.sign) != (b.value, b.sign)
    a, b = _behind(one, index), _behind(other, index)
    if a is None or b is None or {a.role, b.role} != {"main"} or a.unit != b.unit:
        return False
    named = a.item[-_ENOUGH:] == b.item[-_ENOUGH:] and len(a.item) >= _ENOUGH
    return named and not compatible(a, b)


def _change_behind(fact: Fact, index: Index) -> Fact | None:
    """What is said, right behind a figure, of how it changed."""
    behind = _behind(fact, index)
    told = behind is not None and behind.item in ("", fact.item)
    return behind if told and behind is not None and behind.role in ("change", "growth") else None


def _behind(fact: Fact, index: Index) -> Fact | None:
    """The next figure of the sentence."""
    at = fact.number + 1
    behind = index.facts[at] if at < len(index.facts) else None
    return behind if behind is not None and behind.sentence == fact.sentence else None


def _alike_enough(one: Fact, other: Fact, index: Index) -> bool:
    """The fewer digits, the more the words must have in common: chance makes slips too."""
    if not one.item and not other.item:
        return _say_one_measure(one, other, index)
    words, others = wording(one), wording(other)
    shared, like = len(words & others), overlap(words, others)
    digits = max(len(index.digits(one.number)), len(index.digits(other.number)))
    swapped = sorted(index.digits(one.number)) == sorted(index.digits(other.number))
    if len(index.digits(one.number)) != len(index.digits(other.number)):
        swapped = slip_between(one.value, other.value) == "swap"
        if not swapped:
            return False
    if digits == 2:
        return like >= 0.3 and swapped and _shared_companion(one, other, index)
    if swapped:
        return like >= 0.45
    return like >= (0.6 if digits >= 4 else 0.75) and shared >= (2 if digits >= 4 else 3)


def _say_one_measure(one: Fact, other: Fact, index: Index) -> bool:
    """服务对象满意度96.8% and 98.6%: a measure of nothing else, told twice in one report.

    Two neighbours swapped, and no third of that name, or of either value, of which it may be.
    """
    if one.measure != other.measure or one.measure in _ACTUAL | {"比率"}:
        return False
    if slip_between(one.value, other.value) != "swap":
        return False
    if overlap(bigrams(one.subject), bigrams(other.subject)) < _SAME:
        return False
    named = [index.facts[at] for at in index.by_name.get(one.measure, ())]
    alone = sum(not fact.item for fact in named) == len((one, other))
    return alone and sum(fact.value in (one.value, other.value) for fact in named) == len(
        (one, other)
    )


def _shared_companion(one: Fact, other: Fact, index: Index) -> bool:
    """Whether the figures beside both are the same: …场，提供岗位1.2万个 in both places."""
    for step in (1, -1):
        a, b = one.number + step, other.number + step
        if not (0 <= a < len(index.facts) and 0 <= b < len(index.facts)):
            continue
        first, second = index.facts[a], index.facts[b]
        if first.sentence != one.sentence or second.sentence != other.sentence:
            continue
        same = first.value == second.value and first.unit == second.unit
        named = first.quantity != "" and first.quantity == second.quantity
        if same and (named or overlap(wording(first), wording(second)) >= 0.5):
            return True
    return False


def _around(fact: Fact, index: Index) -> frozenset[str]:
    start = max(fact.start - 24, index.document.blocks[fact.block].start)
    return bigrams(index.text[start : fact.start] + fact.tail)
