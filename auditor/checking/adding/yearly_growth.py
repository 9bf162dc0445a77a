"""Growth of each year between two levels: 2019年64亿元，2021年77.44亿元，两年平均增长10%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.index import SENTENCE, Index, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.summing import comes_to
from auditor.model import Fact
from auditor.rulebook.interval import Undefined, Value, annual
from auditor.rulebook.rule import Rule
from auditor.small_numbers import small_number

_NAME = "年均增长率"
_YEARS = re.compile(r"([两二三四五六七八九十]|\d{1,2})年[间来的内]?(?:年均|平均)")
_YEAR = re.compile(r"\d{4}")
_REAL = re.compile("生产总值|GDP|增加值|总产值")
_MOST = 30  #: years between two levels


def check_yearly_growth(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each yearly growth whose sentence states the level of two years."""
    for at in index.by_name.get(_NAME, ()):
        rate = index.facts[at]
        if rate.kind != "percent" or not rate.amount.is_exact or rate.place.table is not None:
            continue
        levels = _levels(index, rate)
        made = _made(index, rate, *levels) if levels else None
        if made is not None:
            verdict = comes_to(index, at, made) or "broken"
            bound = tuple(zip(("基期数", "本期数"), (one.number for one in levels), strict=True))
            yield Outcome(
                rule, verdict, at, bound, made, SENTENCE, "high",
                "年均增长率 = (本期数 / 基期数) ^ (1 / 年数) - 1",
            )  # fmt: skip


def _levels(index: Index, rate: Fact) -> tuple[Fact, ...]:
    """The two levels right before the rate, the only ones of its sentence, each of a year."""
    first, _ = index.sentences[rate.sentence]
    found = [
        fact
        for fact in index.facts[first : rate.number]
        if fact.kind not in ("date", "ordinal", "duration")
    ]
    if len(found) != 2 or not units_fit(*found) or found[0].kind not in ("money", "count"):
        return ()
    one, other = found
    levels = all(fact.amount.is_exact and fact.role in ("main", "prior") for fact in found)
    named_alike = other.item in ("", one.item) or one.item in ("", other.item)
    if _YEARS.sub("", rate.subject).removesuffix("增长") not in (
        "",
        "年均",
        "平均",
        one.item,
        other.item,
    ) or _REAL.search(one.item + other.item):
        return ()
    parted = index.is_parted(one, other) or index.is_parted(other, rate)
    return (one, other) if levels and named_alike and not parted else ()


def _made(index: Index, rate: Fact, one: Fact, other: Fact) -> Value | None:
    """The growth of each year from one level to the other; None where the years do not fit."""
    if not all(_YEAR.fullmatch(fact.period) for fact in (one, other)):
        return None
    years = int(other.period) - int(one.period)
    said = _YEARS.search(index.text, other.end, rate.start)
    if said is not None and years != small_number(said[1]):
        return None
    if not 1 < years < _MOST:
        return None
    try:
        return annual(index.value(other.number), index.value(one.number), years)
    except Undefined:
        return None
