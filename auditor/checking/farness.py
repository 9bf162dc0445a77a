"""Gaps too large to be a fault: what nothing explains and lies far apart was seldom one thing.

A slip of the hand, last year's figure or a wrong base leaves a small gap, or one that its cause
accounts for to the last digit. Where a list comes to twice its total, or a rate to ten times what
is printed, and nothing accounts for it, the figures were most likely paired wrongly.
"""

from __future__ import annotations

from decimal import Decimal

from auditor.checking.index import Index
from auditor.checking.outcome import Outcome

#: How far apart, as a share of the larger, figures may lie that a rule paired by itself.
_SUM = Decimal("0.33")
_PART = Decimal("0.5")
_LIKE = Decimal("0.2")
_RELATED = Decimal("0.5")
_POINTS = Decimal("0.1")  #: a rate that is off by less is no wrong pair: 0.5% for 1.2%
_ROUNDED = Decimal("0.001")
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
    if rule.kind == "parts":
        if "<=" in outcome.relation:
            return apart > _PART
        return apart > _SUM
    if rule.kind == "agree":
        return outcome.confidence != "high" and apart > _LIKE
    if rule.condition is None or not (rule.asking.nearby or rule.asking.linked):
        return False
    fact = index.facts[outcome.reported]
    if fact.role == "share":
        return other > 1  # what is 40% or 85% of the same may well be a fault
    is_rate = fact.kind in ("percent", "points")
    return apart > _RELATED and not (is_rate and _may_be_a_rate(own, other))


def _may_be_a_rate(own: Decimal, other: Decimal) -> bool:
    """0.5% for 1.2%; or 增长150% for what is 150% of the year before."""
    gap = abs(abs(own) - abs(other))
    return gap < _POINTS or abs(gap - 1) < _ROUNDED


def _apart(one: Decimal, other: Decimal) -> Decimal:
    """The gap as a share of the larger; the sign aside, for a wrong direction is a fault."""
    a, b = abs(one), abs(other)
    larger = max(a, b)
    return abs(a - b) / larger if larger else Decimal(0)
