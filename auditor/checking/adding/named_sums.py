"""Totals of things that they name: 教育、卫生健康、农林水三项支出合计103亿元.

What they add up stands elsewhere, in another sentence or in a table.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from auditor.checking.agreeing.budgets import of_two_budgets
from auditor.checking.clauses import last_clause
from auditor.checking.index import DOCUMENT, Index, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.slips import slip_between
from auditor.checking.summing import TELLING, sums_to, total_of
from auditor.model import Fact
from auditor.rulebook.rule import Rule
from auditor.small_numbers import small_number

_COUNTED = re.compile(r"([两二三四五六七八九十]|\d{1,2})大?(?:项|类|个|者|部分)")
_TOTAL = re.compile("合计|共计|总计|累计|之和|相加|共")
#: A count and a total in one clause; it begins with what few texts have many of.
_COUNTED_TOTAL = re.compile(rf"[项类个者分][^，。；\n]{{0,30}}?(?:{_TOTAL.pattern})")
_LAST = re.compile("和|及|以及|与")
_AROUND = re.compile(r"^(?:其中|20\d\d年度?|当年|本年|全年|全[市县区省镇])+|[等\s“”\"]+")
_FEWEST = 2
_LEAD = 80  #: characters before a total in which it may name its parts
_ENDINGS = ("支出", "收入", "资金", "经费")


def check_named_sums(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each total whose words name what it adds up, if all of it is stated."""
    for at in _totals(index):
        whole = index.facts[at]
        if not whole.amount.is_exact or len(index.digits(at)) < TELLING:
            continue
        names = _names(index.text[max(whole.start - _LEAD, 0) : whole.start])
        parts = [_stated(index, whole, name) for name in names]
        if names and all(part is not None for part in parts):
            numbers = tuple(part.number for part in parts if part is not None)
            if len(set(numbers)) == len(numbers):
                yield _told(rule, index, at, numbers)


def _totals(index: Index) -> Iterator[int]:
    """The levels before which the words of a total stand near enough; few of a report are."""
    levels = index.by_role.get("main", [])
    starts = [index.facts[at].start for at in levels]
    at = 0
    for words in _COUNTED_TOTAL.finditer(index.text):
        at = bisect_left(starts, words.end(), at)
        last = bisect_left(starts, words.end() + _LEAD, at)
        yield from levels[at:last]
        at = last


def _names(before: str) -> list[str]:
    """The things that the words before a total name, when they are as many as they say."""
    clause = last_clause(before)
    counts = list(_COUNTED.finditer(clause)) if _TOTAL.search(clause) else []
    if not counts or not _TOTAL.search(clause, counts[-1].end()):
        return []
    counted = counts[-1]
    wanted = small_number(counted[1])
    listed = _AROUND.sub("", clause[: counted.start()])
    names = listed.split("、")
    if len(names) == wanted - 1:
        names = [*names[:-1], *_LAST.split(names[-1], maxsplit=1)]
    fit = len(names) == wanted >= _FEWEST and all(len(name) > 1 for name in names)
    return names if fit else []


def _stated(index: Index, whole: Fact, name: str) -> Fact | None:
    """The one figure that is stated under a name, of the same time and unit as the total."""
    found: dict[object, Fact] = {}
    for called in (name, *(name + ending for ending in _ENDINGS)):
        for at in index.by_name.get(called, ()):
            fact = index.facts[at]
            alike = fact.role == "main" and units_fit(fact, whole) and fact.amount.is_exact
            if alike and _of_one_matter(index, whole, fact):
                found.setdefault(fact.value, fact)
    return next(iter(found.values())) if len(found) == 1 else None


def _of_one_matter(index: Index, whole: Fact, fact: Fact) -> bool:
    if fact.number == whole.number or fact.period != whole.period:
        return False
    planned = {one.measure for one in (whole, fact)} & {"年初预算数", "全年预算数", "预算数"}
    return not planned and not of_two_budgets(whole, fact, index)


def _told(rule: Rule, index: Index, whole: int, parts: tuple[int, ...]) -> Outcome:
    total = total_of(index, parts)
    verdict = sums_to(index, whole, parts) or "broken"
    slip = slip_between(index.facts[whole].value, total.value)
    confidence = "high" if verdict != "broken" or slip else "medium"
    return Outcome(
        rule, verdict, whole, tuple(("分项", part) for part in parts), total, DOCUMENT,
        confidence, "总数 = 所点各项之和",
    )  # fmt: skip
