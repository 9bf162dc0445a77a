"""Rules of kind `table` with `cells`: a relation between cells of several tables, or with prose.

收入支出决算总表 and 收入决算表 state the income of the year twice; a cell is found by the title of
its table, the name of its row and the head of its column, a figure in prose by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.index import DOCUMENT, Index, printed_unit
from auditor.checking.judging import judge
from auditor.checking.outcome import Outcome
from auditor.checking.sentences import is_cell
from auditor.model import Fact, Table
from auditor.rulebook.expression import Condition, Undefined
from auditor.rulebook.relations import CellName
from auditor.rulebook.rule import Rule

_BLANKS = re.compile(r"[\s“”\"'‘’《》]+")
_MARKS = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])|[（(][^（）()]*[）)]$"
)


def check_cells(rule: Rule, index: Index) -> list[Outcome]:
    """One outcome for each relation whose first cell is there."""
    condition = rule.between_cells
    assert rule.table is not None
    assert condition is not None
    found: list[int] = []
    for name in condition.names:
        fact = _find(rule.table.cells[name.quantity], index)
        if fact is None:
            if not found:
                return []
            note = f"没有找到“{name.quantity}”"
            return [
                Outcome(
                    rule, "unchecked", found[0], (), None, DOCUMENT, "low", condition.text, note
                )
            ]
        found.append(fact.number)
    return list(_judged(rule, index, condition, found))


def _judged(rule: Rule, index: Index, condition: Condition, facts: list[int]) -> Iterator[Outcome]:
    figures = {name: index.value(at) for name, at in zip(condition.names, facts, strict=True)}
    if not all(index.facts[at].amount.is_exact for at in facts):
        return
    ulp = printed_unit(index.facts[facts[0]])
    try:
        judgement = judge(condition.comparisons[0], figures, ulp, rule.rounding)
    except Undefined:
        return
    names = [name.quantity for name in condition.names[1:]]
    yield Outcome(
        rule, judgement.verdict, facts[0], tuple(zip(names, facts[1:], strict=True)),
        judgement.right, DOCUMENT, "high", condition.text, condition=condition,
    )  # fmt: skip


def _find(cell: CellName, index: Index) -> Fact | None:
    """The one figure that a name means; None where there is none, or several that differ.

    Heads of columns are tried in their order: 小计 before 本年支出, which may stand above 小计,
    基本支出 and 项目支出 alike.
    """
    tables = {} if cell.prose else _tables(cell, index)
    for column in cell.column or ("",):
        found = list(_stated(cell, index) if cell.prose else _printed(cell, column, tables, index))
        if found and all(fact.value == found[0].value for fact in found):
            return found[0]
    return None


def _stated(cell: CellName, index: Index) -> Iterator[Fact]:
    for name in cell.prose:
        named = index.by_name.get(name) or index.spelled(name)
        facts = [index.facts[at] for at in named]
        yield from (
            fact
            for fact in facts
            if not is_cell(fact) and fact.role == "main" and not fact.amount.flaw
        )


def _printed(cell: CellName, column: str, tables: dict[int, Table], index: Index) -> Iterator[Fact]:
    for fact in index.facts:
        table = tables.get(fact.block)
        if table is not None and _is_row(cell, fact) and _is_column(column, table, fact):
            yield fact


def _tables(cell: CellName, index: Index) -> dict[int, Table]:
    """The tables of the shortest title that holds the words: 收入决算表 before 某局收入决算表."""
    titled: dict[str, dict[int, Table]] = {}
    for at, block in enumerate(index.document.blocks):
        if block.table is not None:
            title = _BLANKS.sub("", block.table.title)
            named = any(word in title for word in cell.title)
            if named and not any(word in title for word in cell.without):
                titled.setdefault(title, {})[at] = block.table
    return titled[min(titled, key=len)] if titled else {}


def _is_row(cell: CellName, fact: Fact) -> bool:
    if not cell.row:
        return fact.is_total
    return _plain(fact.item) in cell.row


def _is_column(column: str, table: Table, fact: Fact) -> bool:
    row, col = fact.place.row, fact.place.col
    if row is None or col is None:
        return False
    return not column or any(
        _plain(each.text) == column
        for each in table.cells
        if each.row < row and each.col <= col < each.col + each.cols
    )


def _plain(words: str) -> str:
    """A label without blanks, number and what stands in brackets behind it."""
    return _MARKS.sub("", _MARKS.sub("", _BLANKS.sub("", words)))
