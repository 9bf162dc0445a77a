"""Points taken off full marks: 分值8分，因资料归档不及时扣1.2分，自评得分6.8分."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.index import PARAGRAPH, SENTENCE, Index
from auditor.checking.outcome import Outcome
from auditor.checking.summing import comes_to, total_of
from auditor.model import Fact
from auditor.rulebook.interval import exact, subtract
from auditor.rulebook.rule import Rule

#: Points taken off for each of something, or given besides.
_NOT_PLAIN = re.compile("每|扣完|[附另]?加(?:分|[\\d.]+分)|奖励|折算|平均|最多|应扣|不扣")
_SCORED = re.compile("得|评分|计|加")
_GIVEN = re.compile("得|计|为")
#: 总得分89.2分, and what was taken off the hundred in all
_TOTAL = re.compile("(?:总得?分|综合得分|综合评分|评价得分|最终得分)[为是]?$")
_ALL_TAKEN = re.compile("(?:总|共|合计|总共|累计)?(?:计|被)?(?:扣分?|失分|扣除)(?:合计|共计?|为)?")
_OF_SOME = re.compile("其中|主要|包括|每|加分|满分|复核|核减|抽查")
_ALL, _HALF = exact(Decimal(100)), 50


def check_deductions(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each score told with its full marks and all that was taken off."""
    done = -1
    for at in index.by_name.get("扣分", ()):
        if at <= done:
            continue
        if (total := _total_before(index, at)) is not None:
            made = subtract(_ALL, index.value(total.number))
            verdict = comes_to(index, at, made) or "broken"
            yield Outcome(
                rule, verdict, at, (("总分", total.number),), made, PARAGRAPH, "high",
                "扣分 = 100 - 总分",
            )  # fmt: skip
            continue
        taken = list(_run(index, at))
        done = taken[-1].number
        full, given = _around(index, taken)
        if full is None or given is None or given.value == full.value:
            continue
        if _NOT_PLAIN.search(index.text[index.sentences.span(at)[0] : given.end]):
            continue
        made = subtract(
            index.value(full.number), total_of(index, tuple(one.number for one in taken))
        )
        verdict = comes_to(index, given.number, made) or "broken"
        bound = (("分值", full.number), *(("扣分", one.number) for one in taken))
        yield Outcome(
            rule, verdict, given.number, bound, made, SENTENCE, "high", "得分 = 分值 - 扣分"
        )


def _total_before(index: Index, at: int) -> Fact | None:
    """综合得分89.2分，等级为良。共扣10.8分: the total of a hundred points right before."""
    taken, total = index.facts[at], index.facts[max(at - 1, 0)]
    if at < 1 or total.block != taken.block or _ALL_TAKEN.fullmatch(taken.subject) is None:
        return None
    plain = all(
        one.kind == "score" and one.amount.is_exact and not one.depth and one.place.table is None
        for one in (taken, total)
    )
    if not plain or _TOTAL.search(total.subject) is None or not _HALF < total.value <= _ALL.value:
        return None
    behind = index.facts[at + 1] if at + 1 < len(index.facts) else taken
    if behind.sentence == taken.sentence and behind.measure in ("得分", "总分"):
        return None  # 自评总分95分，扣3分，核定92分
    between = index.text[total.end : taken.start]
    return None if _OF_SOME.search(between) else total


def _run(index: Index, at: int) -> Iterator[Fact]:
    """The deductions that follow each other in one sentence."""
    _, last = index.sentences[index.facts[at].sentence]
    for fact in index.facts[at:last]:
        if fact.measure != "扣分" or not fact.amount.is_exact or fact.kind != "score":
            if fact.number == at:
                yield fact
            return
        yield fact


def _around(index: Index, taken: list[Fact]) -> tuple[Fact | None, Fact | None]:
    """The full marks right before the deductions, and the score right behind them."""
    first, last = taken[0], taken[-1]
    begin, end = index.sentences[first.sentence]
    if first.number == begin or last.number + 1 >= end or first.place.table is not None:
        return None, None
    full, given = index.facts[first.number - 1], index.facts[last.number + 1]
    facts = (full, *taken, given)
    plain = all(one.kind == "score" and one.amount.is_exact and not one.depth for one in facts)
    parted = any(index.is_parted(full, one) for one in (*taken, given))
    marks = full.measure == "分值" or (
        full.measure == "得分" and not _SCORED.search(full.subject) and given.subject[:1] == "得"
    )
    scored = given.measure == "得分" and _GIVEN.search(given.subject) is not None
    return (full, given) if plain and marks and scored and not parted else (None, None)
