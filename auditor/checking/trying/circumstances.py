"""Whether a rule speaks of a figure at all, and what excuses a contradiction."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from auditor.checking.agreeing.extents import of_two_extents
from auditor.checking.binding.binder import Binder
from auditor.checking.index import TIERS, Index, printed_unit
from auditor.checking.judging import judge
from auditor.checking.outcome import Outcome
from auditor.rulebook.condition import Condition, Name
from auditor.rulebook.interval import Undefined, Value
from auditor.rulebook.rule import Rule
from auditor.rulebook.tolerance import Tolerance

_AS_PRINTED = Tolerance()  #: 执行数 > 100万元 is not so for 100万元
_AROUND = 60  #: characters on either side of a figure in which an excuse is looked for
_CLAUSE = "；。！？\n;"
#: 完成年初预算的312.55%。决算数大于预算数的主要原因：追加了…: a sentence that gives the reason
_REASON = re.compile("。\\s?[^，；。：\\d]{0,16}原因")
_CLAUSE_END = re.compile("[；。！？\n;]")


def speaks(rule: Rule, index: Index, binder: Binder, anchor: int) -> bool:
    """Whether `when` and `unless` let the rule speak of a figure.

    Words count in the sentence, but not behind another such figure: in 预算0万元；…预算5万元，
    完成预算的76% they speak of the last figure before them. Nor do they count before a semicolon
    that another such figure stands before: 由3公里增加到5公里；由9公里减少到7公里.
    """
    said = rule.circumstances
    own = index.facts[anchor]
    if said.words and own.sentence not in index.sentences.mentioning(said.words):
        return False
    start, end = index.sentences.span(anchor)
    end = index.sentences.goes_on(end, said.words)
    anchors = binder.anchors(rule.condition.names[0]) if rule.condition is not None else []
    following = bisect_right(anchors, anchor)
    if following < len(anchors):
        other = index.facts[anchors[following]]  # the words that lead to it are its own
        end = min(end, max(other.start - len(other.subject), own.end))
    if (before := bisect_left(anchors, anchor)) and index.is_parted(
        index.facts[anchors[before - 1]], own
    ):
        start = max(start, *(index.text.rfind(mark, start, own.start) for mark in "；;"))
    text = f"{index.text[start : own.start]}\0{index.text[own.end : end]}"
    if said.words and not any(word in text for word in said.words):
        return False
    if any(word in text for word in said.barring_words):
        return False
    if not all(_holds(one, index, binder, anchor) for one in said.holding):
        return False
    return not any(_holds(one, index, binder, anchor) for one in said.barring)


def speaking(outcomes: Iterable[Outcome], index: Index) -> list[Outcome]:
    """The outcomes of rules of other kinds whose circumstances are given."""
    kept = []
    for outcome in outcomes:
        rule = outcome.rule
        if not (rule.when or rule.unless):
            kept.append(outcome)
        elif outcome.reported >= 0:
            if speaks(rule, index, Binder(rule, index, TIERS[rule.within]), outcome.reported):
                kept.append(outcome)
        elif not outcome.words or _worded(outcome, index):
            kept.append(outcome)
    return kept


def excused(outcomes: Iterable[Outcome], index: Index) -> list[Outcome]:
    """Contradictions beside words that excuse them are not checked, rather than broken."""
    return [
        outcome._replace(verdict="unchecked", confidence="low")
        if outcome.verdict in ("broken", "truncated")
        and (_is_excused(outcome, index) or _bounds_another(outcome, index))
        else outcome
        for outcome in outcomes
    ]


def _worded(outcome: Outcome, index: Index) -> bool:
    """The words of `when` and `unless` in the clause of words; no figure, so no comparison."""
    said = outcome.rule.circumstances
    first = outcome.words[0]
    text = _clause(index, first.start, first.end)
    if said.words and not any(word in text for word in said.words):
        return False
    return not said.holding and not any(word in text for word in said.barring_words)


def _holds(condition: Condition, index: Index, binder: Binder, anchor: int) -> bool:
    """Whether a comparison of figures near the anchor holds; unknown figures make it not hold."""
    figures: dict[Name, Value] = {}
    own = binder.rule.condition.names[0] if binder.rule.condition is not None else None
    for name in condition.names:
        if name == own:
            figures[name] = index.value(anchor)
            continue
        options = binder.options(name, anchor)
        if not options or index.facts[options[0].fact].amount.flaw:
            return False
        figures[name] = index.value(options[0].fact)
    try:
        ulp = printed_unit(index.facts[anchor])
        judged = [judge(one, figures, ulp, "either", _AS_PRINTED) for one in condition.comparisons]
    except Undefined:
        return False
    return all(one.verdict in ("holds", "rounded") for one in judged)


def _is_excused(outcome: Outcome, index: Index) -> bool:
    """Whether a word near the figures excuses them; one elsewhere in a long sentence does not."""
    spans = [(index.facts[at].start, index.facts[at].end) for at in outcome.facts()]
    spans += [(one.start, one.end) for one in outcome.words]
    return any(outcome.rule.is_excused(_clause(index, *span)) for span in spans)


def _bounds_another(outcome: Outcome, index: Index) -> bool:
    """全市债务余额1,071亿元，市本级债务限额636亿元: a bound is for what has its extent."""
    condition = outcome.rule.condition
    if condition is None or condition.ops[0] == "=":
        return False
    own, *others = (index.facts[at] for at in outcome.facts())
    return any(of_two_extents(own, other, index) for other in others)


def _clause(index: Index, first: int, last: int) -> str:
    """The words around a figure, from one semicolon or sentence end to the next."""
    begin = max(first - _AROUND, 0)
    start = max(index.text.rfind(mark, begin, first) for mark in _CLAUSE) + 1
    end = _CLAUSE_END.search(index.text, last, last + _AROUND)
    until = end.start() if end is not None else last + _AROUND
    reason = _REASON.match(index.text, until)
    return index.text[max(start, begin) : until if reason is None else reason.end()]
