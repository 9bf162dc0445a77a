"""Stretches of one year that make up the year: four quarters, two halves, 前三季度 and 第四季度."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.index import PARAGRAPH, Index, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.summing import slip_explains, sums_to, total_of
from auditor.model import Fact
from auditor.rulebook.rule import Rule

_STRETCH = re.compile("[一二三四1-4]季度|[上下]半年|前三季度")
_YEARS = (
    ("一季度", "二季度", "三季度", "四季度"),
    ("上半年", "下半年"),
    ("前三季度", "四季度"),
)
_WHOLE = re.compile("全年|年度|累计|合计|共计|总计")
_YEAR_HEADS = frozenset(("全年", "全年合计", "全年数", "全年累计", "年度合计", "全年总计"))
_WORDS = re.compile("第?[一二三四1-4]季度|[上下]半年|前三季度|全年|累计|年度|20\\d\\d年")
_DIGITS = str.maketrans("1234", "一二三四")


def check_stretches(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each year that a paragraph tells as a whole and in its stretches."""
    by_block: dict[int, dict[str, list[Fact]]] = {}
    rows: dict[tuple[int, int], dict[str, Fact]] = {}
    for at in index.by_role.get("main", ()):
        fact = index.facts[at]
        if fact.measure.endswith(("季度", "半年")) and fact.place.row is not None:
            cells = rows.setdefault((fact.block, fact.place.row), {})
            cells[fact.measure.removeprefix("第").translate(_DIGITS)] = fact
        if not fact.period.endswith(("季度", "半年")) or fact.place.table is not None:
            continue
        named = _STRETCH.search(fact.period)
        if named is not None and fact.amount.is_exact and not fact.depth:
            told = by_block.setdefault(fact.block, {})
            told.setdefault(named[0].translate(_DIGITS), []).append(fact)
    for block, told in by_block.items():
        for names in _YEARS:
            if all(len(told.get(name, ())) == 1 for name in names):
                yield from _compared(rule, index, block, [told[name][0] for name in names])
    yield from _in_rows(rule, index, rows)


def _in_rows(
    rule: Rule, index: Index, rows: dict[tuple[int, int], dict[str, Fact]]
) -> Iterator[Outcome]:
    """Rows under the heads 一季度 … 四季度 and 全年: flows, as a slip or another row shows."""
    told: list[tuple[Fact, tuple[int, ...]]] = []
    for (block, row), cells in rows.items():
        names = next((names for names in _YEARS if all(name in cells for name in names)), ())
        listed = [cells[name] for name in names if cells[name].amount.is_exact]
        first, last = index.blocks[block]
        wholes = [
            fact
            for fact in index.facts[first:last]
            if fact.place.row == row and fact.amount.is_exact and fact.measure in _YEAR_HEADS
        ]
        same = all(units_fit(fact, one) for fact in wholes for one in listed)
        if names and len(listed) == len(names) and len(wholes) == 1 and same:
            told.append((wholes[0], tuple(part.number for part in listed)))
    borne = {
        whole.block for whole, parts in told if sums_to(index, whole.number, parts) is not None
    }
    for whole, parts in told:
        gap = index.value(whole.number).value - total_of(index, parts).value
        verdict = sums_to(index, whole.number, parts)
        if verdict or whole.block in borne or slip_explains(index, whole.number, parts, gap):
            yield _told(rule, index, whole.number, parts, verdict or "broken")


def _compared(rule: Rule, index: Index, block: int, parts: list[Fact]) -> Iterator[Outcome]:
    core = _core(parts[0])
    if not all(units_fit(parts[0], part) and _alike(core, _core(part)) for part in parts):
        return
    wholes = _wholes(index, parts, *index.blocks[block])
    wholes = wholes or _wholes(index, parts, *index.sections[index.section(parts[0])])
    if len({whole.value for whole in wholes}) != 1:
        return
    whole, numbers = wholes[0].number, tuple(part.number for part in parts)
    yield _told(rule, index, whole, numbers, sums_to(index, whole, numbers) or "broken")


def _told(rule: Rule, index: Index, whole: int, numbers: tuple[int, ...], verdict: str) -> Outcome:
    total = total_of(index, numbers)
    slip = slip_explains(index, whole, numbers, index.value(whole).value - total.value)
    return Outcome(
        rule, verdict, whole, tuple(("分项", number) for number in numbers), total, PARAGRAPH,
        "high" if verdict != "broken" or slip else "medium", "总数 = 各期之和",
    )  # fmt: skip


def _wholes(index: Index, parts: list[Fact], first: int, last: int) -> list[Fact]:
    """Figures of the whole year in a stretch of text."""
    return [
        fact
        for fact in index.facts[first:last]
        if fact.role == "main"
        and not fact.depth
        and fact.whole < 0
        and fact.amount.is_exact
        and units_fit(fact, parts[0])
        and _STRETCH.search(fact.period) is None
        and _WHOLE.search(index.text[max(fact.start - len(fact.subject) - 6, 0) : fact.start])
        and any(_alike(_core(fact), _core(part)) for part in parts)
    ]


def _core(fact: Fact) -> str:
    """What is counted, without the words that say when: 全年支出 names nothing else."""
    return _WORDS.sub("", fact.item or fact.subject)


def _alike(one: str, other: str) -> bool:
    return bool(one and other) and (one in other or other in one)
