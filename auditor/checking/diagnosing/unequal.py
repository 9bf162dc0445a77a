"""Findings of rules that forbid an equality: nothing to divide by, percent for points."""

from __future__ import annotations

from auditor.checking.diagnosing.cause import Cause
from auditor.checking.index import Index
from auditor.checking.outcome import Outcome
from auditor.model import Fact

#: What is said where the difference of two percentages is called a percentage.
MEANT_POINTS = "两个百分数相减所得是百分点，疑应写“个百分点”"


def unequal(outcome: Outcome, index: Index) -> Cause | None:
    """What a broken `!=` says: the base is nothing, or points were written as percent."""
    condition = outcome.rule.condition
    if outcome.verdict != "broken" or condition is None or outcome.reported < 0:
        return None
    if condition.ops != ("!=",):
        return None
    fact = index.facts[outcome.reported]
    others = [index.facts[at] for _, at in outcome.bound]
    if not fact.value and all(other.kind == "percent" for other in others):
        return Cause("zero-base", "基数为0，比率无从计算，应写明不可比", outcome.reported)
    if fact.role == "change" and [other.number for other in others] == [fact.head]:
        return Cause("zero-base", "上年为0，增长率无从计算，应写明不可比", outcome.reported)
    if fact.role == "growth" and all(other.kind == "percent" for other in (fact, *others)):
        return Cause("points", MEANT_POINTS, outcome.reported, in_points(fact))
    return None


def in_points(fact: Fact) -> str:
    """5% as 5个百分点."""
    return fact.amount.text.replace("%", "个百分点").replace("％", "个百分点")
