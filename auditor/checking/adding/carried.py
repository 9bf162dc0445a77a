"""What was left when a year closed, and what the next year opened with, told in one report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.checking.agreeing.matters import of_two_matters
from auditor.checking.index import Index, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.summing import comes_to
from auditor.model import Fact
from auditor.rulebook.rule import Rule

#: 财政拨款|年初|结转和结余: whose, when, and what
_LEFT = re.compile(
    "(?P<whose>.*?)(?P<when>(?:上年)?[年期]?[初末])?(?P<what>结转(?:[和及]?结余)?|结余)(?:资金)?(?:为|是|有)?"
)
#: An account of its own, which a heading may name for all below it.
_ACCOUNTS = re.compile("一般公共预算|政府性基金|国有资本|财政拨款|专户|社会保险|职工|居民")
#: What may have changed it between the years, or makes it no outcome.
_CHANGED = re.compile(
    "调整|收回|上缴|核销|更正|划转|清理|预计|预算数|追溯|合并|并入|划[出入]|不含|新增单位|缴回"
)


class _Left(NamedTuple):
    """Whose remains a figure states, in which year, and which account they are of."""

    whose: str
    what: str
    year: int
    accounts: frozenset[str]


def check_carried(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each opening balance whose year before has one closing balance."""
    opened: dict[_Left, list[Fact]] = {}
    closed: dict[_Left, list[Fact]] = {}
    for at in index.by_name.get("结余", ()):
        fact = index.facts[at]
        plain = fact.role in ("main", "prior") and fact.amount.is_exact
        if plain and fact.place.table is None:
            _enter(index, fact, opened, closed)
    for left, openings in opened.items():
        closings = closed.get(left, [])
        told = {fact.value for fact in openings}, {fact.value for fact in closings}
        if [len(values) for values in told] != [1, 1]:
            continue
        opening, closing = openings[0], closings[0]
        if opening.sentence == closing.sentence or not units_fit(opening, closing):
            continue
        if of_two_matters(opening, closing, index):
            continue
        left_over = index.value(closing.number)
        verdict = comes_to(index, opening.number, left_over) or "broken"
        yield Outcome(
            rule, verdict, opening.number, (("上年年末", closing.number),), left_over,
            index.distance(opening.number, closing.number), "high", "年初结转 = 上年年末结转",
        )  # fmt: skip


def _enter(
    index: Index, fact: Fact, opened: dict[_Left, list[Fact]], closed: dict[_Left, list[Fact]]
) -> None:
    """File a balance under the year that it was carried into."""
    found = _LEFT.fullmatch(fact.subject)
    year = fact.period[:4]
    if found is None or not year.isdecimal() or _CHANGED.search(index.sentences.words(fact.number)):
        return
    when = found["when"] or fact.period[4:]
    if not when.endswith(("初", "末")):
        return
    accounts = frozenset(
        name for heading in index.headings(fact.block) for name in _ACCOUNTS.findall(heading)
    )
    opens = when.endswith("初")
    what = found["what"].replace("和", "").replace("及", "")
    left = _Left(found["whose"], what, int(year) + (not opens), accounts)
    (opened if opens else closed).setdefault(left, []).append(fact)
