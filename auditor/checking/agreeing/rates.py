"""One amount with two rates of one name: 支出1,774.10万元，执行率96.67% here, 97.57% there.

Which of the two is wrong may stay open: of one amount and one budget there is one rate.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checking.agreeing.conflicting import may_conflict
from auditor.checking.agreeing.equality import compatible
from auditor.checking.agreeing.links import Link, crowds, pairs
from auditor.checking.index import Index
from auditor.checking.summing import prints
from auditor.model import Fact

_TELLING = 4  #: digits that two amounts share by no accident
_MOST = 2000  #: levels that are looked through for the base of a rate
_BUDGETS = ("年初预算", "调整")
_UNNAMED = "比率"  #: a percentage that does not say what rate it is


def by_level(index: Index) -> Iterator[Link]:
    """Rates of one name that two places tell of one amount."""
    buckets: dict[tuple[object, ...], list[Fact]] = {}
    for at in index.by_role.get("rate", ()):
        rate = index.facts[at]
        if rate.head < 0 or rate.measure == _UNNAMED or not rate.amount.is_exact:
            continue
        level = index.facts[rate.head]
        if level.role == "main" and len(index.digits(level.number)) >= _TELLING:
            key = (rate.measure, rate.base_name, level.value, level.unit, rate.period)
            buckets.setdefault(key, []).append(rate)
    for bucket in crowds(buckets):
        for one, other in pairs(bucket):
            if one.block == other.block or compatible(one, other):
                continue
            if _of_two_bases(one, other, index) or _of_two_budgets(one, other, index):
                continue
            if may_conflict(one, other, index):
                yield Link(one.number, other.number, "item", sure=True)


def _of_two_budgets(one: Fact, other: Fact, index: Index) -> bool:
    """占调整预算的97.57%; 按年初预算计算: whether the sentences name another budget each."""
    named = [
        {word for word in _BUDGETS if word in index.sentences.words(rate.number)}
        for rate in (one, other)
    ]
    return bool(named[0]) and bool(named[1]) and named[0].isdisjoint(named[1])


def _of_two_bases(one: Fact, other: Fact, index: Index) -> bool:
    """Whether each rate is of some level that the report states: 年初预算, 调整预算."""
    return all(_has_base(rate, index) for rate in (one, other))


def _has_base(rate: Fact, index: Index) -> bool:
    level = index.facts[rate.head]
    wholes = (index.facts[at] for at in index.by_kind.get(level.kind, ())[:_MOST])
    return any(
        prints(index, rate.number, level.value / whole.value)
        for whole in wholes
        if whole.role in ("main", "base", "prior") and whole.value and whole.unit == level.unit
    )
