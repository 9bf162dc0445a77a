"""Gaps too large to be a fault: what nothing explains and lies far apart was seldom one thing.

A slip of the hand, last year's figure or a wrong base leaves a small gap, or one that its cause
accounts for to the last digit. Where a list comes to twice its total, or a rate to ten times what
is printed, and nothing accounts for it, the figures were most likely paired wrongly.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from auditor.checking.index import Index
from auditor.checking.outcome import Outcome
from auditor.checking.summing import TELLING, UNITS_APART, prints

#: How far apart, as a share of the larger, figures may lie that a rule paired by itself.
_SUM = Decimal("0.33")
_PART = Decimal("0.5")
_LIKE = Decimal("0.2")
_RELATED = Decimal("0.5")
_POINTS = Decimal("0.1")  #: a rate that is off by less is no wrong pair: 0.5% for 1.2%
_ROUNDED = Decimal("0.001")
#: What may stand between a total and the first of its parts: ，其中：行政人员
_AMONG = re.compile(r"[^0-9，。；（）()]{0,16}[，,；;：:（(]?其中[^0-9，。；]*")
#: Markers of rules that take none but figures whose words say what they are to each other.
_CERTAIN = (("换算",), ("年均增长",), ("扣分",), ("均值",))
#: 3,200万元（即3.2亿元）: ten times too much, or a tenth, is a slip of the unit.
_TENFOLD = frozenset(Decimal(10) ** power for power in range(-8, 9))
_NOTE = "相差悬殊，也可能不是同一口径的数"


def doubted_if_far(outcome: Outcome, index: Index) -> Outcome:
    """The contradiction that nothing explains, of low confidence where its figures lie far apart.

    Where the rule itself names all its figures there is no pairing to be doubted.
    """
    if outcome.verdict != "broken" or not _is_far(outcome, index):
        return outcome
    note = f"{outcome.note}；{_NOTE}" if outcome.note else _NOTE
    return outcome._replace(confidence="low", note=note)


def _is_far(outcome: Outcome, index: Index) -> bool:
    if outcome.reported < 0 or outcome.expected is None:
        return False
    own, other = index.value(outcome.reported).value, outcome.expected.value
    rule = outcome.rule
    apart = _apart(own, other)
    if rule.parts is not None:
        if "<=" in outcome.relation:
            return apart > _PART
        if index.facts[outcome.reported].role in ("growth", "rate"):
            return not _may_be_a_rate(own, other)
        sure = rule.parts.marker in _CERTAIN
        return apart > _SUM and not sure and not _is_listed(outcome, index)
    if rule.kind == "agree":
        return outcome.confidence != "high" and apart > _LIKE
    if rule.condition is None or not (rule.asking.nearby or rule.asking.links):
        return False
    fact = index.facts[outcome.reported]
    if fact.role == "share":
        return other > 1  # what is 40% or 85% of the same may well be a fault
    is_rate = fact.kind in ("percent", "points")
    is_slip = fact.role == "aside" and other and own / other in _TENFOLD
    if (
        is_slip
        or _is_unit_apart(index, outcome.reported, other)
        or apart <= _RELATED
        or (is_rate and _may_be_a_rate(own, other))
    ):
        return False
    return not _stand_alone(outcome, index)


def _is_unit_apart(index: Index, reported: int, made: Decimal) -> bool:
    """3,200户、960亿元，户均3,000元: all its digits are right, and 亿 stands where 万 is due."""
    printed = sum(map(str.isdecimal, index.facts[reported].amount.text.lstrip("0.")))
    return printed >= TELLING and any(
        prints(index, reported, made * factor) for factor in UNITS_APART
    )


def _is_listed(outcome: Outcome, index: Index) -> bool:
    """85人，其中：行政人员53人，…: the list stands right behind its total, and is full."""
    whole, first = index.facts[outcome.reported], index.facts[outcome.bound[0][1]]
    beside = whole.sentence == first.sentence and whole.number + 1 == first.number
    if outcome.confidence != "high" or not beside:
        return False
    return _AMONG.fullmatch(index.text, whole.end, first.start) is not None


def _stand_alone(outcome: Outcome, index: Index) -> bool:
    """受理2,383件，办结2,217件，办结率13.0%: a rate right behind all that it can be of.

    So do 按每人900元的标准，向165人发放3.3万元.
    """
    facts = [index.facts[at] for at in sorted(outcome.facts())]
    closes = facts[-1].number == outcome.reported and facts[-1].kind == "percent"
    if not closes and facts[0].role != "each":
        return False
    before = index.facts[max(facts[0].number - 1, 0)]
    led = before.sentence == facts[0].sentence and before.number != facts[0].number
    if led and not index.is_parted(before, facts[0]) and before.unit in {f.unit for f in facts}:
        return False
    return all(
        other.number == one.number + 1
        and other.sentence == one.sentence
        and not index.is_parted(one, other)
        for one, other in pairwise(facts)
    )


def _may_be_a_rate(own: Decimal, other: Decimal) -> bool:
    """0.5% for 1.2%; or 增长150% for what is 150% of the year before."""
    gap = abs(abs(own) - abs(other))
    return gap < _POINTS or abs(gap - 1) < _ROUNDED


def _apart(one: Decimal, other: Decimal) -> Decimal:
    """The gap as a share of the larger; the sign aside, for a wrong direction is a fault."""
    a, b = abs(one), abs(other)
    larger = max(a, b)
    return abs(a - b) / larger if larger else Decimal(0)
