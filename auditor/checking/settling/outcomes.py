"""From everything the rules said to what is told: one verdict a relation, one finding a fault.

A rate that fits one rule needs no other; a total that its own parts make up is not missing any;
the same wrong relation said twice is one finding with two places.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from auditor.checking.agreeing.extents import of_two_extents
from auditor.checking.index import Index, printed_unit
from auditor.checking.judging import is_cut, is_rounded
from auditor.checking.outcome import Outcome
from auditor.checking.settling.fitting import without_fitted
from auditor.checking.slips import one_slip_apart
from auditor.model import Fact

_SUMS = ("parts", "table")
_SUM_OF_PARTS = re.compile("总数 = .*之和")
_RANK = {"holds": 0, "rounded": 1, "truncated": 2, "broken": 3, "unchecked": 4}


class Habit(NamedTuple):
    """How a report shortens its rates, from those whose digits can tell."""

    rounded: int
    cut: int


def settle(outcomes: Iterable[Outcome], index: Index) -> list[Outcome]:
    """One outcome for each relation, in the order of their places."""
    outcomes = without_fitted(_without_borrowed(outcomes, index), index)
    borne = {
        (outcome.reported, _sort_of(outcome.relation))
        for outcome in outcomes
        if outcome.rule.kind in _SUMS and outcome.verdict in ("holds", "rounded")
    }
    kept = _one_for_each_figure(
        [outcome for outcome in outcomes if outcome.rule.kind == "check"], borne
    )
    kept += _one_for_each_partition([outcome for outcome in outcomes if outcome.rule.kind in _SUMS])
    kept += [outcome for outcome in outcomes if outcome.rule.kind not in ("check", *_SUMS)]
    return sorted(_told_once(kept, index), key=lambda outcome: _place(outcome, index))


def _without_borrowed(outcomes: Iterable[Outcome], index: Index) -> list[Outcome]:
    """Without the sums that fail with figures which make up another stage, year or extent.

    预算为26万元，决算为20.55万元，其中：接待费2.15万元 …: the parts are those of the 决算 that they
    make up, and say nothing of the budget; so are 税收收入 and 非税收入 of 全市 and not of 市本级,
    or of 总收入 where a list says that they make it up.
    """
    outcomes = list(outcomes)
    owners: dict[tuple[str, tuple[int, ...]], Fact] = {
        (outcome.rule.id, outcome.facts()[1:]): index.facts[outcome.reported]
        for outcome in outcomes
        if outcome.verdict == "holds" and _is_sum(outcome)
    }
    listed = {
        frozenset(outcome.facts()[1:]): index.facts[outcome.reported]
        for outcome in outcomes
        if outcome.verdict == "holds" and _SUM_OF_PARTS.match(outcome.relation)
    }

    def borrowed(outcome: Outcome) -> bool:
        if outcome.verdict not in ("broken", "truncated") or not _is_sum(outcome):
            return False
        owner = owners.get((outcome.rule.id, outcome.facts()[1:]))
        own = index.facts[outcome.reported]
        if owner is None and "-" not in outcome.relation:
            owner = listed.get(frozenset(outcome.facts()[1:]))  # 分结构看，税收…，非税…: of another
            return owner is not None and _is_beside(outcome, owner, index)
        if owner is None:
            return False
        apart = (own.measure, own.period) != (owner.measure, owner.period)
        return apart or of_two_extents(own, owner, index) or _is_elsewhere(outcome, owner, index)

    return [outcome for outcome in outcomes if not borrowed(outcome)]


def _is_elsewhere(outcome: Outcome, owner: Fact, index: Index) -> bool:
    """总收入35.9亿元，总支出28.7亿元，结余7.2亿元, and below it a fund: 结余4.1亿元."""
    own = index.facts[outcome.reported]
    if own.block == owner.block or one_slip_apart(own.value, owner.value):
        return False
    return all(index.facts[at].block == owner.block for at in outcome.facts()[1:])


def _is_beside(outcome: Outcome, owner: Fact, index: Index) -> bool:
    """What the operands make up, not where the total of the rule stands, nor that one mistyped."""
    own = index.facts[outcome.reported]
    elsewhere = all(index.facts[at].block != own.block for at in outcome.facts()[1:])
    return elsewhere and own.value != owner.value and not one_slip_apart(own.value, owner.value)


def _is_sum(outcome: Outcome) -> bool:
    return outcome.rule.kind == "check" and bool(outcome.bound) and _sort(outcome) == "sum"


def _place(outcome: Outcome, index: Index) -> tuple[int, str]:
    if outcome.reported >= 0:
        return index.facts[outcome.reported].start, outcome.rule.id
    return outcome.start, outcome.rule.id


def _one_for_each_figure(outcomes: list[Outcome], borne: set[tuple[int, str]]) -> list[Outcome]:
    """Of several rules for one reported figure, the one that it fits; else the nearest.

    None where its parts make it up, or the columns of its table: 支出率 = 支出 / 到位, not / 预算.
    """
    by_figure: dict[tuple[int, str], list[Outcome]] = {}
    for outcome in outcomes:
        by_figure.setdefault((outcome.reported, _sort(outcome)), []).append(outcome)
    kept = []
    for key, group in by_figure.items():
        # that 收入总计 is 支出总计 does not say of what it is made up
        equal = [one for one in group if one.verdict == "holds" and _is_equality(one.relation)]
        if equal and len(equal) < len(group):
            kept.append(equal[0])
            by_figure[key] = [one for one in group if one not in equal]
    for (reported, sort), group in by_figure.items():
        apt = _without_reversed(group)
        best = min(apt, key=lambda outcome: (_RANK[outcome.verdict], outcome.tier))
        lacks = best.verdict == "unchecked" or (best.verdict == "broken" and not _is_flow(best))
        if lacks and sort in ("sum", "ratio") and (reported, sort) in borne:
            continue
        kept.append(best)
    return kept


@lru_cache(maxsize=1024)
def _is_equality(relation: str) -> bool:
    """Whether two figures are to be one, and nothing is computed."""
    return "=" in relation and not re.search("[-+*/<>!≠≤≥(]|之和", relation)


def _is_flow(outcome: Outcome) -> bool:
    """年末余额 = 年初余额 + 新增 - 偿还: what its parts come to does not make that right."""
    return "-" in outcome.relation and "上年(" in outcome.relation


def _without_reversed(group: list[Outcome]) -> list[Outcome]:
    """Without what holds only upside down: of an 执行率, 预算数 ÷ 执行数 confirms nothing."""
    turned = {
        tuple(reversed(outcome.facts()[1:]))
        for outcome in group
        if outcome.verdict == "broken" and not outcome.rule.asking.nearby
    }
    return [
        outcome
        for outcome in group
        if not outcome.rule.asking.nearby or outcome.facts()[1:] not in turned
    ]


def _sort(outcome: Outcome) -> str:
    """Rules of one sort explain the same figure in different ways; bounds are separate."""
    return _sort_of(outcome.relation) or outcome.rule.id


@lru_cache(maxsize=1024)  # a relation is that of a rule, so there are few
def _sort_of(relation: str) -> str:
    """Whether it is a ratio or a sum; empty for a bound."""
    if any(mark in relation for mark in ("<", ">", "!=", "≠", "≤", "≥")):
        return ""
    return "ratio" if "/" in relation or "*" in relation else "sum"


def _one_for_each_partition(outcomes: list[Outcome]) -> list[Outcome]:
    """Several rules may speak of one partition; the first that says anything speaks for all."""
    by_figures: dict[tuple[int, ...], Outcome] = {}
    for outcome in outcomes:
        key = outcome.facts()
        known = by_figures.get(key)
        if known is None or _RANK[outcome.verdict] < _RANK[known.verdict]:
            by_figures[key] = outcome
    return list(by_figures.values())


def _told_once(outcomes: list[Outcome], index: Index) -> list[Outcome]:
    """A contradiction between the same figures is told once, with all its places."""
    told: dict[object, int] = {}
    kept: list[Outcome] = []
    broken = {
        outcome.reported: outcome
        for outcome in outcomes
        if outcome.verdict == "broken" and _sort(outcome) == "ratio"
    }
    for outcome in outcomes:
        if outcome.verdict not in ("broken", "truncated") or outcome.reported < 0:
            kept.append(outcome)
            continue
        if _is_within(outcome, broken.get(outcome.reported)):
            continue
        key = _figures(outcome, index)
        if key in told:
            first = kept[told[key]]
            known = (*first.facts(), *first.also)
            more = tuple(fact for fact in outcome.facts() if fact not in known)
            kept[told[key]] = first._replace(also=first.also + more)
        else:
            told[key] = len(kept)
            kept.append(outcome)
    return kept


def _is_within(outcome: Outcome, other: Outcome | None) -> bool:
    """增加2.50万元，下降27.78%: two directions that a wrong rate of three figures tells as well."""
    return (
        other is not None
        and other is not outcome
        and ">= 0" in outcome.relation
        and set(outcome.facts()) < set(other.facts())
    )


def _figures(outcome: Outcome, index: Index) -> object:
    if outcome.rule.kind in ("count", "grade", "claim"):
        return (outcome.rule.id, outcome.reported)
    facts = (index.facts[at] for at in outcome.facts())
    return frozenset(Counter((fact.value, fact.unit) for fact in facts).items())


def report_habit(outcomes: Iterable[Outcome], index: Index) -> Habit:
    """Whether the report rounds or cuts: 97.489 as 97.5 or 97.4 can tell, 97.42 cannot."""
    rounded = cut = 0
    for outcome in outcomes:
        if outcome.reported < 0 or outcome.expected is None:
            continue
        fact = index.facts[outcome.reported]
        if fact.kind == "money" and len(outcome.bound) == 1:
            # 5.92亿元（592,555,505.09元）: one figure told twice tells it too
            other = index.facts[outcome.bound[0][1]]
            cut += is_cut(fact.amount, other.amount)
            rounded += is_rounded(fact.amount, other.amount)
        if fact.kind != "percent" or outcome.verdict not in ("holds", "truncated"):
            continue
        ulp = printed_unit(fact)
        if not ulp:
            continue
        steps = outcome.expected.value / ulp
        if steps.to_integral_value(ROUND_DOWN) == steps.to_integral_value(ROUND_HALF_UP):
            continue
        if index.value(outcome.reported).value == steps.to_integral_value(ROUND_DOWN) * ulp:
            cut += 1
        else:
            rounded += 1
    return Habit(rounded, cut)


def severity(outcome: Outcome, habit: Habit) -> str | None:
    """How much a verdict matters; what rests on weaker evidence is no error."""
    said = outcome.rule.severity.of(outcome.verdict)
    if outcome.verdict != "broken" and said:
        return None if said == "none" else said
    if outcome.verdict == "truncated":
        return "info" if habit.cut > max(1, habit.rounded) else "warning"
    if outcome.verdict != "broken":
        return None
    if outcome.confidence == "high" or said != "error":
        return said if outcome.confidence != "low" else "info"
    return "warning" if outcome.confidence == "medium" else "info"


def decimal_key(value: Decimal) -> str:
    """A number without trailing zeros or exponent: 49.80 and 49.8 are one."""
    return f"{value.normalize():f}"
