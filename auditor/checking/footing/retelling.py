"""What the text tells of one row and one column of a table: 桥南区完成9,482人, 2022年执行率为92.6%.

The row is named by the words before the figure, or else by the heading above it; the column by its
head. A figure a slip away from the cell is wrong; one farther off only where another figure of the
sentence is just what the same row prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP
from typing import NamedTuple

from auditor.checking.index import DOCUMENT, Index, printed_unit, units_fit
from auditor.checking.judging import shortened
from auditor.checking.outcome import Outcome
from auditor.checking.rosters import Roster, ends_name, named_in
from auditor.checking.sentences import is_cell
from auditor.checking.slips import one_slip_apart
from auditor.model import Fact
from auditor.rulebook.interval import meet
from auditor.rulebook.rule import Rule

_KINDS = frozenset(("money", "count", "percent", "score"))
_ROLES = frozenset(("main", "rate", "share"))
_RELATION = "正文 = 表中"
_LEAST = 3  #: digits that make a slip likelier than another figure
_MARKS = re.compile("[。；;\n]")
_PARTED = re.compile("[，,；;：:]")
#: Of other times, of parts or of several: no figure of the row.
_OTHER = re.compile(
    "其中|上年|去年|比|较|累计|平均|[人户均]均|分别|合计|共计|两|计划|目标|预计|截至|月|季|半年|增|减|提高|下降"
)
_LINK = re.compile("(?:数量?|金?额|总额|资金)?(?:最[高低多少]|[仅已共]|共计)?(?:为|是|达到?|有)?")


class _Told(NamedTuple):
    """A figure of the text and the cell of which it speaks."""

    fact: Fact
    cell: Fact


def check_rows(rule: Rule, index: Index, known: set[int]) -> Iterator[Outcome]:
    """One outcome for each figure of the text whose words name a row and a column."""
    tables = index.rosters.of_tables
    if not tables:
        return
    found: dict[int, list[_Told]] = {}
    for fact in index.facts:
        if fact.kind in _KINDS and fact.role in _ROLES and not is_cell(fact):
            told = _told_of(index, fact, tables)
            if told is not None:
                found.setdefault(fact.sentence, []).append(told)
    for told_here in found.values():
        agreeing = [one for one in told_here if _agrees(index, one)]
        for told in told_here:
            if told.fact.number not in known:
                outcome = _outcome(rule, index, told, agreeing)
                if outcome is not None:
                    yield outcome


def _told_of(index: Index, fact: Fact, tables: list[list[Roster]]) -> _Told | None:
    """The one cell of which a figure speaks; None where it may be of several, or of none."""
    if not fact.amount.is_exact or len(index.digits(fact.number)) < _LEAST:
        return None
    start = index.sentences.span(fact.number)[0]
    cut = [mark.end() for mark in _MARKS.finditer(index.text, start, fact.start)]
    words = index.text[cut[-1] if cut else start : fact.start]
    cells = []
    pairs = {words[at : at + 2] for at in range(len(words))}
    headings = index.headings(fact.block)[:1]
    for columns, beginnings in zip(tables, index.rosters.beginnings, strict=True):
        names = tuple(columns[0].members)
        if pairs.isdisjoint(beginnings) and not (headings and headings[0].endswith(names)):
            continue
        name, clause = _row_of(headings, words, names)
        cell = _cell(columns, name, clause) if name and ends_name(clause, columns) else None
        if cell is not None and units_fit(fact, cell) and _of_one_time(fact, cell, name):
            cells.append(cell)
    return _Told(fact, cells[0]) if len(cells) == 1 else None


def _row_of(headings: tuple[str, ...], words: str, names: tuple[str, ...]) -> tuple[str, str]:
    """The row that is meant, and the words from its name to the figure."""
    named = named_in(words, names)
    if named:
        behind = words[words.rfind(named[0]) + len(named[0]) :]
        joined = len(named) > 1 and re.search(
            f"{re.escape(named[1])}[、和及与]{re.escape(named[0])}", words
        )
        return ("", "") if joined else (named[0], behind)
    above = [name for name in names if headings and headings[0].endswith(name)]
    return (above[0], f"，{words}") if len(above) == 1 else ("", "")


def _cell(columns: list[Roster], name: str, clause: str) -> Fact | None:
    """The cell of a row under the head that the words right before the figure name."""
    if _OTHER.search(clause):
        return None
    last = max(
        (at.end() for at in re.finditer(r"\d[万亿]?[元人户个件项%]?[，、]", clause)), default=0
    )
    near = _PARTED.sub("", clause[last:])
    headed = [
        one
        for one in columns
        if name in one.members and len(one.core) > 1 and _ends_with(near, one.core)
    ]
    longest = max((len(one.core) for one in headed), default=0)
    meant = [one for one in headed if len(one.core) == longest]
    return meant[0].members[name] if len(meant) == 1 else None


def _ends_with(words: str, core: str) -> bool:
    """Whether a head is all that leads to the figure: 执行率最低为, and not 执行数中用于设备的."""
    at = words.rfind(core)
    return at >= 0 and _LINK.fullmatch(words, at + len(core)) is not None


def _of_one_time(fact: Fact, cell: Fact, name: str) -> bool:
    """Whether nothing tells of another year; where years name the rows, the row is the year."""
    if name.endswith("年") and name[:-1].isdecimal():
        return True
    return fact.period.removesuffix("年末") == cell.period.removesuffix("年末")


def _agrees(index: Index, told: _Told) -> bool:
    return meet(index.value(told.fact.number), index.value(told.cell.number))


def _outcome(rule: Rule, index: Index, told: _Told, agreeing: list[_Told]) -> Outcome | None:
    fact, cell = told
    expected = index.value(cell.number)
    bound = (("表中", cell.number),)
    unit = printed_unit(fact)
    rounded = shortened(expected.value, unit, ROUND_HALF_UP) if unit else expected.value
    if told in agreeing:
        verdict = "holds" if rounded == index.value(fact.number).value else "rounded"
        return Outcome(rule, verdict, fact.number, bound, expected, DOCUMENT, "high", _RELATION)
    slip = rounded is not None and one_slip_apart(index.value(fact.number).value, rounded)
    beside = any(
        one.cell.place.row == cell.place.row and one.cell.block == cell.block for one in agreeing
    )
    if not slip and not beside:
        return None
    return Outcome(rule, "broken", fact.number, bound, expected, DOCUMENT, "high", _RELATION)
