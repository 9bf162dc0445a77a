"""Rules of kind `claim`: 所有案件均办结, 危桥改造任务全面完成, beside a rate below 100%."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from auditor.checking.adding import outlined_scores, total_scores
from auditor.checking.index import DOCUMENT, Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.saying import (
    apart,
    base_years,
    bounds_of_all,
    dating,
    differing,
    extremes,
    goals,
    lacking,
    prose_ranks,
    ranking,
    reasons,
    remaining,
    sequences,
    shortfalls,
    trends,
    undone,
)
from auditor.model import Fact
from auditor.rulebook.interval import exact
from auditor.rulebook.rule import Rule

_LONGEST = 24  #: characters before 全面完成 that may name what is done
#: 危桥改造任务已, up to the end of the stretch that is searched
_NAMED = re.compile(
    r"([^，。；：、.\s\d]{4,16}?)(?:任务|工作|目标|项目|工程)?(?:现?已|均|都|基本)*\Z"
)
#: The task that was just spoken of, and none that has a name, said to be done.
_AT_ONCE = re.compile(
    "[，,；](?:已经?|均|也|并|且|提前|顺利|按期|如期|超额|圆满|全面|全部|胜利)*(?:完成|实现|达成)了?"
    "(?:国家|上级|[省市区县部厅局]|下达|年[度初]|全年|本年|当年|预[定期]|既定|各项|考核|绩效|责任|的)*"
    "(?:任务|目标|计划|指标)"
)
_LESS_IS_MORE = re.compile("控制|能耗|压减|下降|降低|不超|不高于|以内|成本|发生率")
_MATTER = 4  #: characters that name a matter: 危桥改造


def _ranks(rule: Rule, index: Index) -> Iterator[Outcome]:
    yield from ranking.check_ranks(rule, index)
    yield from prose_ranks.check_prose_ranks(rule, index)


#: What is claimed other than that all is done.
_OTHERS: dict[str, Callable[[Rule, Index], Iterator[Outcome]]] = {
    "rank": _ranks,
    "order": sequences.check_sorted,
    "extreme": extremes.check_extremes,
    "beside": shortfalls.check_beside,
    "each-met": shortfalls.check_series,
    "kept": shortfalls.check_kept,
    "goal": goals.check_goals,
    "days": dating.check_days,
    "difference": differing.check_differences,
    "own-date": dating.check_own_date,
    "trend": trends.check_trends,
    "scores": total_scores.check_told_scores,
    "outlined-scores": outlined_scores.check_outlined_scores,
    "undone": undone.check_undone,
    "apart": apart.check_apart,
    "all-done": undone.check_all_done,
    "lacking": lacking.check_lacking,
    "remaining": remaining.check_remaining,
    "months": dating.check_months,
    "prior-year": dating.check_prior_year,
    "base-year": base_years.check_base_years,
    "reason": reasons.check_reasons,
}


def check_claim(rule: Rule, index: Index) -> list[Outcome]:
    """A statement about all, beside a rate of the same matter below 100%."""
    claim = rule.claim
    assert claim is not None
    if claim.of != "rate":
        return list(_OTHERS[claim.of](rule, index))
    if claim.bound:
        return list(bounds_of_all.check_bounds(rule, index))
    return list(_of_all(rule, index) if claim.all else _of_named(rule, index))


def _of_all(rule: Rule, index: Index) -> Iterator[Outcome]:
    """所有案件均按时办结, beside a rate of 案件 below 100%."""
    claim = rule.claim
    assert claim is not None
    rates = sorted({at for name in claim.rate for at in index.by_name.get(name, ())})
    percents = [at for at in rates if _can_tell(index.facts[at])]
    quantifiers = "|".join(map(re.escape, claim.all))
    pattern = re.compile(
        rf"(?:{quantifiers})([^，。；：、\d\n]{{1,10}}?)(?:已)?(?:均|都|全部)[^，。；：\d\n]{{0,8}}?\Z"
    )
    for start, end in _places(index.text, claim.state) if percents else ():
        match = pattern.search(index.text, max(start - _LONGEST, 0), start)
        if match is None:
            continue
        same = [at for at in percents if _same_matter(match[1], index.facts[at].subject)]
        beside = [at for at in percents if _beside(index, at, match)]
        if same or beside:
            yield _claimed(rule, index, (same or beside)[0], match.start(), end)


def _places(text: str, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where the words stand; each is looked for by itself, which is faster than all at once."""
    for word in words:
        start = text.find(word)
        while start >= 0:
            yield start, start + len(word)
            start = text.find(word, start + len(word))


def _of_named(rule: Rule, index: Index) -> Iterator[Outcome]:
    """危桥改造任务全面完成, beside a rate of 危桥改造 below 100%."""
    assert rule.claim is not None
    rates = sorted({at for name in rule.claim.rate for at in index.by_name.get(name, ())})
    percents = [at for at in rates if _can_tell(index.facts[at])]
    yield from _of_task(rule, index, percents)
    before: list[str] = []
    for start, end in _places(index.text, rule.claim.state) if percents else ():
        named = _NAMED.search(index.text, max(start - _LONGEST, 0), start)
        matter = named[1][-_MATTER:] if named is not None else ""
        if not matter:
            continue
        before = before or [_words_before(index, at) for at in percents]
        of_it = [at for at, words in zip(percents, before, strict=True) if matter in words]
        if named is not None and of_it:
            yield _claimed(rule, index, of_it[0], named.start(), end)


def _of_task(rule: Rule, index: Index, percents: list[int]) -> Iterator[Outcome]:
    """完成年度任务的98.4%，超额完成省下达任务: the rate that the claim follows at once."""
    for at in percents:
        end = index.facts[at].end
        claim = _AT_ONCE.match(index.text, end)
        if claim is None:
            continue
        start, _ = index.sentences.span(at)
        if _LESS_IS_MORE.search(index.text, start, end) is None:
            yield _claimed(rule, index, at, end + 1, claim.end())


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
        "称全部完成的，比率 = 100%",
        f"文中称“{index.text[start:end]}”",
        (Words("断言", start, end),),
    )
