"""Figures of many digits that differ by a swap of two neighbours, whatever they are called.

实际支出621.80万元 in the text, 612.80 in the table, whose row and total bear it out: five digits
and a swap are seldom an accident, and of two such figures one that nothing bears out is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from auditor.checking.agreeing.likeness import overlap, wording
from auditor.checking.agreeing.rates_again import disproven, told_twice
from auditor.checking.agreeing.settings import of_two_settings
from auditor.checking.index import DOCUMENT, Index, same_time
from auditor.checking.outcome import Outcome
from auditor.checking.sentences import is_cell
from auditor.checking.slips import slip_between
from auditor.checking.summing import sums_to
from auditor.model import PLANS, Fact
from auditor.rulebook.rule import Rule

_DIGITS = 5  #: that two figures of one report seldom share by accident
_MANY = 6  #: that they do not, even where nothing says what one of them is
_TOTALS = ("合计", "总计")
_CROWD = 6  #: figures with the same digits, beyond which they tell nothing
_SHORT = 3  #: digits of a companion that identifies a row; characters of a name
#: 年末仍有453.98万元未能支出: what was left, as 结转435.98万元 tells
_LEFT = re.compile("结[转余]|沉淀|闲置|剩余|未能?(?:形成)?(?:支出|使用|执行|拨付|支付)")
_EARLIER = re.compile("上年|去年|上一年|[年期]初|历年")  #: 上年结余 says itself of when it is
_REST = ("结余", "年末结转")
_ROLES = frozenset(("main", "prior", "rate"))


def check_swaps(rules: Iterable[Rule], index: Index, outcomes: Iterable[Outcome]) -> list[Outcome]:
    """One outcome for each figure of many digits that is a proven one again, or all but two digits.

    `outcomes` are those of all other rules; what one of them doubts has been told.
    """
    rule = next((rule for rule in rules if rule.agree and "swap" in rule.agree.by), None)
    if rule is None:
        return []
    alike: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in index.facts:
        if len(index.digits(fact.number)) < _DIGITS - 1 or fact.role not in _ROLES:
            continue
        digits = _telling(fact)
        if len(digits) >= _DIGITS and fact.amount.is_exact:
            alike.setdefault((fact.unit, fact.kind, "".join(sorted(digits))), []).append(fact)
    crowds = [facts for facts in alike.values() if 1 < len(facts) <= _CROWD]
    twice = told_twice(index)
    if not crowds and not twice:
        return []
    proven, doubted = _told(outcomes)
    proven |= _summed(index)
    found = [pair for facts in crowds for pair in _pairs(facts, proven, index)]
    return [
        _outcome(rule, one, other, index)
        for one, other in (*found, *disproven(twice, proven))
        if one.number not in doubted and other.number not in doubted
    ]


def _telling(fact: Fact) -> str:
    """The digits of a figure, with the zeros of 612.80, but without those of 6,000.00 and 6,000."""
    whole, _, decimals = fact.amount.text.partition(".")
    decimals = "".join(filter(str.isdecimal, decimals))
    digits = "".join(filter(str.isdecimal, whole))
    return (digits + decimals if decimals.strip("0") else digits.rstrip("0")).lstrip("0")


def _summed(index: Index) -> set[int]:
    """Totals that their parts make up, and those parts."""
    return {
        fact
        for whole, parts, *_ in index.statements.partitions
        if sums_to(index, whole, parts) == "holds"
        for fact in (whole, *parts)
    }


def _told(outcomes: Iterable[Outcome]) -> tuple[set[int], set[int]]:
    """The facts that an equation bears out, and those that are under question."""
    proven: set[int] = set()
    doubted: set[int] = set()
    for outcome in outcomes:
        if outcome.verdict in ("broken", "truncated"):
            doubted.update(outcome.facts())
        elif outcome.verdict in ("holds", "rounded"):
            condition = outcome.rule.condition
            bounds = condition is not None and condition.ops[0] != "="
            if not bounds and outcome.rule.kind in ("check", "parts", "table"):
                proven.update(outcome.facts())
    return proven, doubted


def _pairs(
    facts: list[Fact], proven: AbstractSet[int], index: Index
) -> Iterator[tuple[Fact, Fact]]:
    """Figures that nothing bears out, each with the proven one that it may be."""
    values = [fact.value for fact in facts]
    for one in facts:
        if one.number in proven or is_cell(one):
            continue
        again = values.count(one.value) > 1  # what is said again is no slip
        for other in facts:
            if other.number not in proven or other.block == one.block:
                continue
            same = one.value == other.value
            if same or (not again and _may_be_one(one, other, index)):
                yield one, other
                break


def _may_be_one(one: Fact, other: Fact, index: Index) -> bool:
    """Whether two figures may be of one thing: named alike, or beside the same figure.

    Six digits and a swap are enough where one of the two has no name.
    """
    if slip_between(one.value, other.value) != "swap":
        return False
    if not same_time(one.period, other.period):
        return False
    if (_EARLIER.search(one.subject) is None) != (_EARLIER.search(other.subject) is None):
        return False
    if (one.measure in PLANS) != (other.measure in PLANS):
        return False
    if one.quantity and other.quantity and one.quantity != other.quantity:
        return False
    if of_two_settings(one, other, index):
        return False
    unnamed = not one.item or not other.item or other.item in _TOTALS
    if len(_telling(one)) >= _MANY and unnamed:
        return True
    return _has_words(one, other, index) or _has_companion(one, other, index)


def _has_words(one: Fact, other: Fact, index: Index) -> bool:
    """Whether they are called alike, or the sentence of one names what the other is of."""
    if overlap(wording(one), wording(other)) > 0:
        return True
    if other.measure in _REST or other.quantity in _REST:
        return _LEFT.search(index.sentences.words(one.number)) is not None
    return any(
        len(named.item) > _SHORT and named.item in index.sentences.words(beside.number)
        for named, beside in ((one, other), (other, one))
    )


def _has_companion(one: Fact, other: Fact, index: Index) -> bool:
    """Whether a figure of the one's sentence stands in the row, or the sentence, of the other."""
    beside = {
        (fact.value, fact.unit)
        for fact in _of_sentence(one, index)
        if len(index.digits(fact.number)) >= _SHORT and fact.number != one.number
    }
    row = (other.place.table, other.place.row)
    return any(
        (fact.value, fact.unit) in beside
        for fact in _of_sentence(other, index)
        if not is_cell(other) or (fact.place.table, fact.place.row) == row
    )


def _of_sentence(fact: Fact, index: Index) -> list[Fact]:
    first, last = index.sentences[fact.sentence]
    return index.facts[first:last]


def _outcome(rule: Rule, one: Fact, other: Fact, index: Index) -> Outcome:
    return Outcome(
        rule,
        "holds" if one.value == other.value else "broken",
        one.number,
        (("另一处", other.number),),
        index.value(other.number),
        DOCUMENT,
        "high",
        "各处所述相同",
    )
