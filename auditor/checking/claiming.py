"""Rules of kind `claim`: 所有案件均办结, 危桥改造任务全面完成, beside a rate below 100%."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from decimal import Decimal

from auditor.checking import bounds_of_all, ranking, sequences, shortfalls
from auditor.checking.index import DOCUMENT, Index
from auditor.checking.outcome import Outcome, Words
from auditor.model import Fact
from auditor.rulebook.interval import exact
from auditor.rulebook.rule import Rule

_LONGEST = 24  #: characters before 全面完成 that may name what is done
#: 危桥改造任务已, up to the end of the stretch that is searched
_NAMED = re.compile(
    r"([^，。；：、.\s\d]{4,16}?)(?:任务|工作|目标|项目|工程)?(?:现?已|均|都|基本)*\Z"
)
#: Between a rate and the claim that follows it at once.
_AT_ONCE = re.compile("[，,；](?:已|均|也|并|且|提前|顺利|按期|如期|基本)*")
#: The task that was just spoken of, and none that has a name.
_THE_TASK = re.compile(
    "了?(?:国家|上级|[省市区县部厅局]|下达|年[度初]|全年|本年|当年|预[定期]|既定|各项|考核|绩效|责任|的)*"
    "(?:任务|目标|计划|指标)"
)
_MATTER = 4  #: characters that name a matter: 危桥改造


#: What is claimed other than that all is done.
_OTHERS: dict[str, Callable[[Rule, Index], Iterator[Outcome]]] = {
    "rank": ranking.check_ranks,
    "order": sequences.check_sorted,
    "extreme": sequences.check_extremes,
    "beside": shortfalls.check_beside,
    "each-met": shortfalls.check_series,
    "kept": shortfalls.check_kept,
}


def check_claim(rule: Rule, index: Index) -> list[Outcome]:
    """A statement about all, beside a rate of the same matter below 100%."""
    claim = rule.claim
    assert claim is not None
    if claim.of != "rate":
        return list(_OTHERS[claim.of](rule, index))
    if claim.bound:
        return list(bounds_of_all.check_bounds(rule, index))
    states = "|".join(map(re.escape, claim.state))
    if not claim.all:
        return list(_of_named(rule, index, states))
    quantifiers = "|".join(map(re.escape, claim.all))
    pattern = re.compile(
        rf"(?:{quantifiers})([^，。；：、\d\n]{{1,10}}?)(?:已)?(?:均|都|全部)[^，。；：\d\n]{{0,8}}?(?:{states})"
    )
    rates = sorted({at for name in claim.rate for at in index.by_name.get(name, ())})
    outcomes = []
    for match in pattern.finditer(index.text):
        percents = [at for at in rates if _can_tell(index.facts[at])]
        same = [at for at in percents if _same_matter(match[1], index.facts[at].subject)]
        beside = [at for at in percents if _beside(index, at, match)]
        if same or beside:
            at = (same or beside)[0]
            outcomes.append(_claimed(rule, index, at, match.start(), match.end()))
    return outcomes


def _of_named(rule: Rule, index: Index, states: str) -> Iterator[Outcome]:
    """危桥改造任务全面完成, beside a rate of 危桥改造 below 100%."""
    assert rule.claim is not None
    rates = sorted({at for name in rule.claim.rate for at in index.by_name.get(name, ())})
    percents = [at for at in rates if _can_tell(index.facts[at])]
    before: list[str] = []
    for state in re.finditer(states, index.text) if percents else ():
        beside = _right_before(index, percents, state)
        if beside >= 0:
            yield _claimed(rule, index, beside, state.start(), state.end())
            continue
        named = _NAMED.search(index.text, max(state.start() - _LONGEST, 0), state.start())
        matter = named[1][-_MATTER:] if named is not None else ""
        if not matter:
            continue
        before = before or [_words_before(index, at) for at in percents]
        of_it = [at for at, words in zip(percents, before, strict=True) if matter in words]
        if named is not None and of_it:
            yield _claimed(rule, index, of_it[0], named.start(), state.end())


def _right_before(index: Index, percents: list[int], state: re.Match[str]) -> int:
    """完成年度任务的98.4%，超额完成省下达任务: the rate that the claim follows; or -1."""
    if _THE_TASK.match(index.text, state.end()) is None:
        return -1
    at = bisect_left(percents, state.start(), key=lambda one: index.facts[one].end) - 1
    if at < 0:
        return -1
    end = index.facts[percents[at]].end
    return percents[at] if _AT_ONCE.fullmatch(index.text, end, state.start()) else -1


def _words_before(index: Index, at: int) -> str:
    """The words of its clauses that lead to a rate, from the last semicolon on."""
    start, _ = index.sentences.span(at)
    return index.text[start : index.facts[at].start].rpartition("；")[2]


def _can_tell(fact: Fact) -> bool:
    return fact.kind == "percent" and fact.amount.is_exact


def _beside(index: Index, at: int, match: re.Match[str]) -> bool:
    """Whether the rate stands in the sentence of the claim."""
    start, end = index.sentences.span(at)
    return start <= match.start() < end


def _same_matter(claimed: str, subject: str) -> bool:
    """Whether a claim about 案件 and a rate of 劳监案件办结 speak of the same things."""
    noun = claimed.removeprefix("各类").removeprefix("的").removesuffix("已")
    return len(noun) >= 2 and (noun in subject or noun[-2:] in subject)


def _levels_of(index: Index, at: int) -> tuple[tuple[str, int], ...]:
    """What the rate was made of: done 11 of 12."""
    head = index.facts[at].head
    if head < 0:
        return ()
    task = index.facts[head].target
    return (("完成数", head), *((("任务数", task),) if task >= 0 else ()))


def _claimed(rule: Rule, index: Index, at: int, start: int, end: int) -> Outcome:
    return Outcome(
        rule,
        "broken" if index.facts[at].value < 100 else "holds",
        at,
        _levels_of(index, at),
        exact(Decimal(1)),
        DOCUMENT,
        "medium",
        "全称断言 ⇒ 比率 = 100%",
        f"一处称“{index.text[start:end]}”",
        (Words("断言", start, end),),
    )
