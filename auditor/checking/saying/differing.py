"""Differences of two things that are named: 概算总投资与到位资金相差2,280万元.

What is named stands elsewhere, under just that name and with one value only; else nobody can tell.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from auditor.checking.clauses import last_clause
from auditor.checking.index import DOCUMENT, Index
from auditor.checking.outcome import Outcome
from auditor.model import Fact
from auditor.rulebook.interval import absolute, meet, negate, subtract
from auditor.rulebook.rule import Rule

#: How a difference is told, each with a word that few clauses have.
_MARKS = ("相差", "差额", "超过", "超出", "高于", "多于", "低于", "少于")
_NAME = "([\u4e00-\u9fff“”]{3,12}?)"
_APART = re.compile(f"{_NAME}[与和同]{_NAME}(?:之间)?的?(?:相差|差额|相差额)(?:为|了|达)?$")
_ABOVE = re.compile(f"{_NAME}(?:超过|超出|高于|多于){_NAME}$")
_BELOW = re.compile(f"{_NAME}(?:低于|少于){_NAME}$")
_NEAR = 32  #: characters between the word and the figure
_LEAD = re.compile("(?:实际|全年|本年|当年|累计|已|共|其中|项目)*")
_MOST = 2000  #: levels that are looked through for a name
_LEVELS = ("money", "count")


def check_differences(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each such difference of two things that the report states."""
    starts: list[int] = []
    seen: set[int] = set()
    for place in _places(index.text):
        starts = starts or [fact.start for fact in index.facts]
        at = bisect_left(starts, place)
        if at < len(starts) and starts[at] - place <= _NEAR and at not in seen:
            seen.add(at)
            outcome = _told(rule, index, index.facts[at])
            if outcome is not None:
                yield outcome


def _places(text: str) -> Iterator[int]:
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            yield at
            at = text.find(mark, at + 1)


def _told(rule: Rule, index: Index, gap: Fact) -> Outcome | None:
    if gap.kind not in _LEVELS or not gap.amount.is_exact:
        return None
    clause = last_clause(index.text[max(gap.start - _NEAR, 0) : gap.start]).strip()
    for sign, pattern in ((0, _APART), (1, _ABOVE), (-1, _BELOW)):
        names = pattern.fullmatch(clause)
        if names is not None:
            return _compared(rule, index, gap, (names[1], names[2]), sign)
    return None


def _compared(
    rule: Rule, index: Index, gap: Fact, names: tuple[str, str], sign: int
) -> Outcome | None:
    one, other = (_stated(index, gap, name) for name in names)
    if one is None or other is None or one.number == other.number:
        return None
    come = subtract(index.value(one.number), index.value(other.number))
    come = come if sign > 0 else negate(come) if sign else absolute(come)
    said = index.value(gap.number)
    verdict = (
        "broken" if not meet(said, come) else "holds" if said.value == come.value else "rounded"
    )
    bound = tuple((fact.subject or fact.item, fact.number) for fact in (one, other))
    return Outcome(rule, verdict, gap.number, bound, come, DOCUMENT, "high", "相差 = 前者 - 后者")


def _stated(index: Index, gap: Fact, name: str) -> Fact | None:
    """The one value that is told under a name, of the time and unit of the difference."""
    found: dict[object, Fact] = {}
    for at in index.by_kind.get(gap.kind, ())[:_MOST]:
        fact = index.facts[at]
        if fact.role != "main" or fact.unit != gap.unit or not fact.amount.is_exact:
            continue
        if fact.period == gap.period and _is_called(fact, name):
            found.setdefault(fact.value, fact)
    return next(iter(found.values())) if len(found) == 1 else None


def _is_called(fact: Fact, name: str) -> bool:
    if fact.item == name:
        return True
    words = fact.subject.rstrip("为是达到共约")
    return words.endswith(name) and _LEAD.fullmatch(words[: -len(name)]) is not None
