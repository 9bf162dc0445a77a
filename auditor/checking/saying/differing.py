"""Differences of two things that are named: 概算总投资与到位资金相差2,280万元.

What is named stands elsewhere, under just that name and with one value only; else nobody can tell.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from auditor.checking.clauses import last_clause
from auditor.checking.index import DOCUMENT, Index
from auditor.checking.outcome import Outcome
from auditor.checking.ranges import places
from auditor.checking.summing import comes_to
from auditor.model import Fact
from auditor.rulebook.interval import absolute, negate, subtract
from auditor.rulebook.rule import Rule

#: How a difference is told, each with a word that few clauses have.
_MARKS = ("相差", "差额", "超过", "超出", "高于", "多于", "低于", "少于")
_NAME = "([\u4e00-\u9fff“”]{3,12}?)"
_SHORT = "([\u4e00-\u9fff“”]{2,12}?)"
_APART = re.compile(f"{_NAME}[与和同]{_NAME}(?:之间)?的?(?:相差|差额|相差额)(?:为|了|达)?$")
_ABOVE = re.compile(f"{_NAME}(?:超过|超出|高于|多于){_NAME}$")
_BELOW = re.compile(f"{_NAME}(?:低于|少于){_NAME}$")
#: 出港比进港多554.4万吨
_MORE = re.compile(f"{_SHORT}[比较]{_SHORT}(?:多|高|大|快)出?了?$")
_LESS = re.compile(f"{_SHORT}[比较]{_SHORT}(?:少|低|小|慢)了?$")
#: 职工84.7%、居民69.2%，相差15.5个百分点
_OF_TWO = re.compile("(?:[两二]者|前后|昼夜|城乡|男女)?(?:之间)?相差(?:为|了|达)?$")
#: 同比, 占比, 比上年 compare with no other thing
_NO_THING = frozenset("同环占之对相均全与年月")
_COMPARED = re.compile(
    "[比较](?![上去前年同期重例率值原计预目全往历])[^\\d，。；：、\\n]{2,12}?[多高大快少低小慢]出?了?(?=\\d)"
)
_NEAR = 32  #: characters between the word and the figure
_LEAD = re.compile("(?:实际|全年|本年|当年|累计|已|共|其中|项目)*")
_MOST = 2000  #: levels that are looked through for a name
#: What a difference is one of: percentage points of percentages.
_KINDS = {"money": "money", "count": "count", "points": "percent"}
_LEVELS = ("main", "average", "rate")
_SAID = ((0, _APART), (1, _ABOVE), (-1, _BELOW), (1, _MORE), (-1, _LESS))
_TWO = 2


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
    for mark in "比较":
        for at in places(text, mark):
            if text[at - 1] not in _NO_THING and (said := _COMPARED.match(text, at)) is not None:
                yield said.end()
    for mark in _MARKS:
        yield from places(text, mark)


def _told(rule: Rule, index: Index, gap: Fact) -> Outcome | None:
    if gap.kind not in _KINDS or not gap.amount.is_exact:
        return None
    clause = last_clause(index.text[max(gap.start - _NEAR, 0) : gap.start]).strip()
    if _OF_TWO.fullmatch(clause):
        return _apart(rule, index, gap, _two_before(index, gap), 0)
    for sign, pattern in _SAID:
        names = pattern.fullmatch(clause)
        if names is not None:
            both = [_stated(index, gap, name) for name in names.groups()]
            return _apart(rule, index, gap, both, sign)
    return None


def _two_before(index: Index, gap: Fact) -> list[Fact | None]:
    """The only two levels of its sentence before it."""
    first, _ = index.sentences[gap.sentence]
    before = [one for one in index.facts[first : gap.number] if one.kind == _KINDS[gap.kind]]
    alike = all(
        one.role in _LEVELS and (one.unit, one.role) == (before[0].unit, before[0].role)
        for one in before
    )
    two = len(before) == _TWO and alike and all(one.amount.is_exact for one in before)
    return [*before] if two and before[1].number == gap.number - 1 else []


def _apart(
    rule: Rule, index: Index, gap: Fact, both: Sequence[Fact | None], sign: int
) -> Outcome | None:
    if len(both) != _TWO:
        return None
    one, other = both
    if one is None or other is None or one.number == other.number:
        return None
    come = subtract(index.value(one.number), index.value(other.number))
    come = come if sign > 0 else negate(come) if sign else absolute(come)
    verdict = comes_to(index, gap.number, come) or "broken"
    bound = tuple((fact.subject or fact.item, fact.number) for fact in (one, other))
    return Outcome(rule, verdict, gap.number, bound, come, DOCUMENT, "high", "相差 = 前者 - 后者")


def _stated(index: Index, gap: Fact, name: str) -> Fact | None:
    """The one value that is told under a name, of the time and unit of the difference."""
    found: dict[object, Fact] = {}
    for at in index.by_kind.get(_KINDS[gap.kind], ())[:_MOST]:
        fact = index.facts[at]
        if fact.role not in _LEVELS or not fact.amount.is_exact:
            continue
        if fact.unit != gap.unit and gap.kind != "points":
            continue
        if fact.period == gap.period and _is_called(fact, name):
            found.setdefault(fact.value, fact)
    return next(iter(found.values())) if len(found) == 1 else None


def _is_called(fact: Fact, name: str) -> bool:
    if fact.item == name:
        return True
    words = fact.subject.rstrip("为是达到共约")
    return words.endswith(name) and _LEAD.fullmatch(words[: -len(name)]) is not None
