"""What is said to be left, against what a rate told elsewhere is made of.

预算1,000万元，支出913万元，执行率91.3% in one chapter, 年末尚有78万元预算未执行 among the problems:
87万元 were left, and 78万元 are a slip of the hand away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from auditor.checking.index import DOCUMENT, Index, same_time
from auditor.checking.outcome import Outcome
from auditor.checking.ranges import first_from
from auditor.checking.sentences import is_cell
from auditor.checking.slips import slip_between
from auditor.checking.summing import comes_to, prints
from auditor.model import Fact
from auditor.rulebook.interval import Value, subtract
from auditor.rulebook.rule import Rule

_DONE = "支出|使用|执行|拨付|支付|报账|下达|分配"
#: Each way begins with a character of its own, so that all others are passed over at once.
_CUE = re.compile(f"结余|结转|沉淀|闲置|剩余|尚余|未(?:能|形成|实际|完成)*(?:{_DONE})")
_BEHIND = re.compile("[^，。；：、\\d]{0,12}")
_BEFORE = re.compile("[^，。；：、\\d]{0,10}")
_LED = re.compile("(?:尚|仍|还|共|余|目前)有?[^，。；：、\\d]{0,4}$")
#: Of another time, of a part, of what was left before.
_OTHER = re.compile("其中|上年|去年|年初|以前|历年|累计|滚存|预计|计划|明年|(?<!转)下年|每|按")
_RATES = frozenset(("执行率", "总体执行率", "资金到位率", "比率", "完成率"))
_NEAR, _FAR = 8, 40  #: figures before a rate among which what was spent, and of what, is sought
_TELLING = 4  #: digits that a remainder shares with the only other one by no accident
_MANY = 5  #: digits that it shares with none of several


class _Pair(NamedTuple):
    """What was to be spent, what was spent of it, and what that leaves."""

    due: Fact
    spent: Fact
    left: Value


def check_remaining(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each remainder that is that of a proven rate, or a slip away from it."""
    pairs: list[_Pair] | None = None
    seen: set[int] = set()
    for cue in _CUE.finditer(index.text):
        fact = _said(index, cue)
        if fact is None or fact.number in seen:
            continue
        seen.add(fact.number)
        if pairs is None:
            pairs = list(_pairs(index))
        if not pairs:
            return
        yield from _told(rule, index, fact, pairs)


def _said(index: Index, cue: re.Match[str]) -> Fact | None:
    """The amount that the words are of: 结余资金87万元, 尚有87万元预算未执行."""
    at = first_from(index.facts, cue.start())
    after = index.facts[at] if at < len(index.facts) else None
    if after is None or _BEFORE.fullmatch(index.text, cue.end(), after.start) is None:
        after = index.facts[at - 1] if at and cue[0].startswith("未") else None
        if after is None or _BEHIND.fullmatch(index.text, after.end, cue.start()) is None:
            return None
        if _LED.search(index.text, max(after.start - 8, 0), after.start) is None:
            return None
    plain = after.kind == "money" and after.role == "main" and after.amount.is_exact
    if not plain or is_cell(after):
        return None
    first, _ = index.sentences[after.sentence]
    if any(one.kind == "money" for one in index.facts[first : after.number]):
        return None  # its own sentence tells of what it was left
    start, _ = index.sentences.span(after.number)
    led = index.text[start : after.start].rpartition("；")[2]
    return after if _OTHER.search(led) is None else None


def _pairs(index: Index) -> Iterator[_Pair]:
    """The two amounts before each rate of which it is the quotient; the first may be far off."""
    for at in index.by_role.get("rate", ()):
        rate = index.facts[at]
        if rate.kind != "percent" or rate.measure not in _RATES or is_cell(rate):
            continue
        if not rate.amount.is_exact or rate.value in (0, 1):
            continue
        amounts = [
            fact
            for fact in index.facts[max(at - _FAR, 0) : at]
            if fact.kind == "money" and fact.role in ("main", "base") and fact.amount.is_exact
        ]
        beside = [one for one in amounts if one.block == rate.block and at - one.number <= _NEAR]
        for spent in beside:
            for due in amounts:
                if due.value > spent.value > 0 and prints(index, at, spent.value / due.value):
                    left = subtract(index.value(due.number), index.value(spent.number))
                    yield _Pair(due, spent, left)


def _told(rule: Rule, index: Index, fact: Fact, pairs: list[_Pair]) -> Iterator[Outcome]:
    apart = [
        pair for pair in pairs if fact.sentence not in (pair.due.sentence, pair.spent.sentence)
    ]
    fitting = [pair for pair in apart if comes_to(index, fact.number, pair.left) is not None]
    slipped = [
        pair
        for pair in apart
        if same_time(pair.spent.period, fact.period) and slip_between(fact.value, _exact(pair))
    ]
    if not fitting:
        telling = _MANY if len({_exact(pair) for pair in apart}) > 1 else _TELLING
        sure = len({_exact(pair) for pair in slipped}) == 1
        if not sure or len(index.digits(fact.number)) < telling or _is_elsewhere(index, fact):
            return
    pair = (fitting or slipped)[0]
    verdict = comes_to(index, fact.number, pair.left) or "broken"
    note = f"{pair.due.amount.text}减{pair.spent.amount.text}"
    yield Outcome(
        rule, verdict, fact.number, (("应有数", pair.due.number), ("已用数", pair.spent.number)),
        pair.left, DOCUMENT, "medium", "剩余数 = 应有数 - 已用数", note,
    )  # fmt: skip


def _exact(pair: _Pair) -> Decimal:
    return pair.due.value - pair.spent.value


def _is_elsewhere(index: Index, fact: Fact) -> bool:
    """Whether another sentence tells the same amount: what is said again is no slip."""
    return any(
        other.value == fact.value and other.number != fact.number
        for other in map(index.facts.__getitem__, index.by_kind.get("money", ()))
    )
