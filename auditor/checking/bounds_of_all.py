"""Claims that a rate lies within a bound for each of several: 各项指标得分率均在80%以上."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.clauses import last_clause
from auditor.checking.index import PARAGRAPH, Index
from auditor.checking.outcome import Outcome
from auditor.model import Fact
from auditor.rulebook.rule import Rule

#: Of whom it is said: each of all, or so many of them; 重点项目 are only some.
_ALL = re.compile("^(?:各|所有|全部|每|[两二三四五六七八九十]{1,2}[大个项类]|上述|以上|表列)")
_RATE = re.compile(r"[\u4e00-\u9fff]{1,3}[率度]$")
_FAR = 40


def check_bounds(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each such claim that rates of the same name in its paragraph can test."""
    assert rule.claim is not None
    said = re.compile("|".join(map(re.escape, rule.claim.all)))
    for at in index.by_kind.get("percent", ()):
        fact = index.facts[at]
        name = _claimed(index, fact, said) if fact.amount.qualifier else ""
        rates = _rates(index, fact, name) if name else []
        if rates:
            yield _told(rule, fact, rates)


def _claimed(index: Index, fact: Fact, said: re.Pattern[str]) -> str:
    """The rate that is claimed of all: 得分率; empty where the words claim nothing of all."""
    amount = fact.amount
    if amount.flaw or (amount.low is None) == (amount.high is None):
        return ""
    words = last_clause(index.text[max(fact.start - _FAR, 0) : fact.start])
    all_ = said.search(words)
    if all_ is None or _ALL.match(words) is None:
        return ""
    rate = _RATE.search(words[: all_.start()])
    return rate[0][-3:] if rate is not None else ""


def _rates(index: Index, claim: Fact, name: str) -> list[Fact]:
    """The rates of that name that the paragraph states for one or the other."""
    first, last = index.reach(claim.number, PARAGRAPH)
    return [
        fact
        for fact in index.facts[first:last]
        if fact.number != claim.number
        and fact.kind == "percent"
        and fact.role == "rate"
        and fact.amount.is_exact
        and fact.period == claim.period
        and (fact.item.endswith(name) or f"{fact.item}{fact.measure}".endswith(name))
    ]


def _told(rule: Rule, claim: Fact, rates: list[Fact]) -> Outcome:
    low, high = claim.amount.low, claim.amount.high
    beyond = [
        fact
        for fact in rates
        if (low is not None and fact.value < low) or (high is not None and fact.value > high)
    ]
    verdict = "broken" if beyond else "holds"
    bound = tuple(("比率", fact.number) for fact in beyond or rates)
    return Outcome(
        rule, verdict, claim.number, bound, None, PARAGRAPH, "high", "各项都在所说的限度内"
    )
