"""Why a figure is not tied: which rules could have used it, as what, and why they did not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from auditor.checking.binding.binder import Binder
from auditor.checking.index import LINKED, SENTENCE, TIERS, Index, units_fit
from auditor.model import Document, Fact, Statements, Verdict
from auditor.rulebook.rule import Rule

_REACH = {
    "sentence": "同一句里", "paragraph": "同一段里", "item": "同一条里", "section": "同一节里",
    "document": "全文", "table": "同一张表里",
}  # fmt: skip
_NEAREST = 3  #: reported figures beside the one asked about that are looked at


SORTS = ("settled", "silent", "absent")


class Attempt(NamedTuple):
    """One rule that can mean the figure by one of its names, and why it did not use it."""

    rule: str
    name: str  #: in its condition: 预算数
    why: str
    sort: str = ""  #: one of SORTS where many rules say the same
    lacks: str = ""  #: the name that no figure has, of the sort "absent"


def unused(
    document: Document,
    statements: Statements,
    rules: Iterable[Rule],
    facts: Iterable[Fact],
    verdicts: Collection[Verdict],
) -> list[list[Attempt]]:
    """For each figure the rules with a condition that could have used it and did not."""
    index = Index(document, statements)
    conditions = [rule for rule in rules if rule.condition is not None]
    return [_left(conditions, index, fact, verdicts) for fact in facts]


def _left(
    rules: list[Rule], index: Index, fact: Fact, verdicts: Collection[Verdict]
) -> list[Attempt]:
    used = {verdict.rule for verdict in verdicts if fact.number in verdict.figures()}
    return [
        attempt for rule in rules if rule.id not in used for attempt in _attempts(rule, index, fact)
    ]


def _attempts(rule: Rule, index: Index, fact: Fact) -> Iterator[Attempt]:
    assert rule.condition is not None
    binder = Binder(rule, index, TIERS[rule.within])
    first, *others = rule.condition.names
    if fact.number in binder.anchors(first):
        yield Attempt(rule.id, first.quantity, *_silent(rule, fact))
        return
    for name in others:
        if any(fact.number in rank for rank in binder.ranked(name.quantity)):
            anchors = sorted(binder.anchors(first), key=lambda at: (abs(at - fact.number), at))[
                :_NEAREST
            ]
            if anchors:
                yield Attempt(rule.id, name.quantity, _why_not(rule, index, fact, anchors))
            else:
                why = f"全文没有可作“{first.quantity}”的数"
                yield Attempt(rule.id, name.quantity, why, "absent", first.quantity)
            return


def _silent(rule: Rule, fact: Fact) -> tuple[str, str]:
    """Why a rule says nothing of a figure that it could report, and of which sort that is."""
    if fact.amount.flaw or not fact.amount.is_exact:
        return "带“约、近、超”等限定，或是一个范围，不作等式的被核对数", ""
    if rule.when or rule.unless:
        return "句中没有规则要有的词，或有它不管的词（when、unless）", "silent"
    return "已由别的规则核对，不再说", "settled"


def _why_not(rule: Rule, index: Index, fact: Fact, anchors: list[int]) -> str:
    """Why none of the figures that the rule reports took this one beside it."""
    far = [at for at in anchors if index.distance(at, fact.number) > TIERS[rule.within]]
    told = [_objection(rule, index, fact, at) for at in anchors if at not in far]
    if far:
        listed = "、".join(dict.fromkeys(index.facts[at].amount.text for at in far))
        told.append(f"离{listed}太远，规则只管{_REACH[rule.within]}的（within: {rule.within}）")
    return "；".join(dict.fromkeys(told))


def _objection(rule: Rule, index: Index, fact: Fact, anchor: int) -> str:
    own = index.facts[anchor]
    tier = index.distance(anchor, fact.number)
    told = own.amount.text
    if own.period != fact.period and tier > SENTENCE:
        return f"与{told}期间不同（{own.period or '未言明'}，{fact.period or '未言明'}）"
    if own.depth != fact.depth and tier > SENTENCE:
        return f"与{told}一个在括号里，一个在括号外"
    condition = rule.condition.text if rule.condition is not None else ""
    if not any(mark in condition for mark in "*/×÷") and not units_fit(own, fact):
        return f"与{told}单位不同"
    if own.item and fact.item and own.item != fact.item and tier > LINKED:
        return f"与{told}科目不同（{own.item}，{fact.item}）"
    return f"{told}另有更近、更合的数"
