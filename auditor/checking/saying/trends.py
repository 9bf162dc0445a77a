"""Claims that a figure rose or fell year by year, beside the figures of the years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.checking.index import SENTENCE, Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.ranges import facts_between
from auditor.model import Fact
from auditor.rulebook.rule import Rule

_TREND = re.compile(
    "逐年(?:稳步|持续|平稳|快速|大幅|有所)?"
    "(?:(?P<rise>增[长加多]|上升|提[高升]|递增|攀升|扩大)|(?P<fall>下降|减少|降低|递减|回落|收窄|缩减|压减))"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年?")
_OF_YEAR = re.compile(r"((?:19|20)\d\d)年?(?:度|末)?[^，。；、\d]{0,12}\Z")
_LEAST = 3  #: years that have a course
_OTHER = re.compile("除|增[长加]额|外|占比")


def check_trends(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each such claim behind figures of at least three years."""
    for match in _TREND.finditer(index.text):
        start = max(index.text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
        if _OTHER.search(index.text, start, match.start()) is not None:
            continue
        course = _course(index, start, match.start())
        if course:
            yield _told(rule, match, course, rise=match["rise"] is not None)


def _course(index: Index, start: int, end: int) -> list[Fact]:
    """The figures of the years in their order: 分别为a、b、c, or 2021年a、2022年b、2023年c."""
    facts = [
        fact
        for fact in facts_between(index.facts, start, end)
        if fact.kind in ("money", "count", "percent")
    ]
    alike = {(fact.kind, fact.unit) for fact in facts}
    if len(alike) != 1 or len(facts) < _LEAST or any(not one.amount.is_exact for one in facts):
        return []
    years = [int(year) for year in _YEAR.findall(index.text, start, facts[0].start)]
    if len(years) == len(facts) and "分别" in index.text[start : facts[0].start]:
        return facts if _rising(years) else []
    own = [_OF_YEAR.search(index.text, max(one.start - 24, start), one.start) for one in facts]
    told = [int(one[1]) for one in own if one is not None]
    return facts if len(told) == len(facts) and _rising(told) else []


def _rising(years: list[int]) -> bool:
    return all(one < other for one, other in pairwise(years))


def _told(rule: Rule, match: re.Match[str], course: list[Fact], *, rise: bool) -> Outcome:
    wrong = next(
        (
            (one, other)
            for one, other in pairwise(course)
            if one.value != other.value and (one.value > other.value) == rise
        ),
        None,
    )
    one, other = wrong or (course[0], course[1])
    note = f"前一年为{one.amount.text}，后一年为{other.amount.text}"
    return Outcome(
        rule, "broken" if wrong else "holds", other.number, (("前一年", one.number),), None,
        SENTENCE, "high", "各年的数依所说的方向变化", note,
        (Words("断言", match.start(), match.end()),),
    )  # fmt: skip
