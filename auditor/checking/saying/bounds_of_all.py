"""Claims that a rate lies within a bound for each of several: 各项指标得分率均在80%以上."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.clauses import last_clause
from auditor.checking.index import PARAGRAPH, Index
from auditor.checking.outcome import Outcome
from auditor.model import Fact
from auditor.rulebook.rule import Rule

#: Of whom it is said: each of all, or so many of them; 重点项目 are only some.
_ALL = re.compile("^(?:各|所有|全部|每|[两二三四五六七八九十]{1,2}[大个项类]|上述|以上|表列)")
_RATE = re.compile(r"[\u4e00-\u9fff]{1,3}[率度]$")
_FAR = 40
_SEVERAL = 2
_WHOLE = 100
#: 均超过95%，其中|东乡|96.2%、|西乡|94.1%
_BEHIND = re.compile(r"(?:以上|以下|以内)?[，：](?:其中|分别为?)?[：:]?[^，。；：、\d率]{1,12}")
_EACH = re.compile(r"[、，][^，。；：、\d率]{1,12}")
_OF_RUN = re.compile(r"[，,]均(?:保持|稳定|维持)?(?:在|超过|高于|低于|达到?|不低于|达)?\Z")


def check_bounds(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each such claim that rates of the same name in its paragraph can test."""
    assert rule.claim is not None
    said = re.compile("|".join(map(re.escape, rule.claim.all)))
    for at in index.by_kind.get("percent", ()):
        fact = index.facts[at]
        if not fact.amount.qualifier:
            continue
        name = _claimed(index, fact, said)
        rates = _rates(index, fact, name) if name else []
        rates = rates or (_listed_behind(index, fact) if name else _series_before(index, fact))
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


def _listed_behind(index: Index, claim: Fact) -> list[Fact]:
    """各乡镇完成率均超过95%，其中东乡96.2%、西乡94.1%: names with a rate each, and nothing else."""
    _, last = index.sentences[claim.sentence]
    listed: list[Fact] = []
    at = claim.end
    for number in range(claim.number + 1, last):
        fact = index.facts[number]
        lead = (_EACH if listed else _BEHIND).fullmatch(index.text, at, fact.start)
        if lead is None or fact.kind != "percent" or not fact.amount.is_exact:
            break
        listed.append(fact)
        at = fact.end
    parts = abs(sum((one.value for one in listed), Decimal(-_WHOLE))) <= 1  # 男性48.2%、女性51.8%
    return listed if len(listed) >= _SEVERAL and not parts else []


def _series_before(index: Index, claim: Fact) -> list[Fact]:
    """得分率分别为92.1%、88.4%、95.0%，均在90%以上: the run of rates right before."""
    words = index.text[max(claim.start - _FAR, 0) : claim.start]
    if claim.amount.flaw or _OF_RUN.search(words) is None:
        return []
    first, _ = index.sentences[claim.sentence]
    run: list[Fact] = []
    at = claim.start
    for number in range(claim.number - 1, first - 1, -1):
        fact = index.facts[number]
        gap = index.text[fact.end : at]
        fits = gap in ("、", "和", "及") if run else _OF_RUN.fullmatch(gap) is not None
        if not fits or fact.kind != "percent" or not fact.amount.is_exact:
            return []
        run.append(fact)
        if "分别" in fact.subject:
            return run[::-1] if len(run) >= _SEVERAL else []
        at = fact.start
    return []


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
