"""Cells of a table as facts: the row says of what, the column in what respect.

A row is read like a sentence, so that rules about rates apply to it; totals become partitions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extraction.drafts import Draft
from auditor.extraction.nodes import Figure, Group, Sentence
from auditor.extraction.periods import find_periods
from auditor.extraction.scanning import scan
from auditor.extraction.statements import StatementReader
from auditor.extraction.subjects import PLAIN, Subject, read_subject
from auditor.extraction.table_columns import (
    Column,
    is_code,
    is_order,
    is_remark,
    is_unit,
    read_column,
    split_unit,
    table_unit,
)
from auditor.extraction.table_grid import Grid
from auditor.extraction.table_links import link_growth, link_rates, link_shares, link_targets
from auditor.extraction.table_rows import Line, read_line
from auditor.extraction.table_sums import Figures, Summing
from auditor.model import Block, Cell
from auditor.model.amount import Amount

_NAMING = re.compile(r"名称|项目|科目|指标|事项|内容|类别")
_SIDE = re.compile(r"项目|科目|收入|支出|名称|分类|类别|指标|来源|用途")
_RATE_ROW = re.compile(r"(?<!效)率$|占比$|比重$|增幅$|增速$")
_BOTH_WAYS = re.compile(r"增减|升降|[±]|增.降|变动")
_UNITS = re.compile(r"单位$")
_ROLES = ("growth", "share", "rate", "change", "prior", "average")


def read_table(reader: StatementReader, block: Block, index: int, text: str) -> None:
    """Add the facts and partitions of one table."""
    if block.table is None:
        return
    sheet = _Sheet(reader, Grid(block.table, text), index)
    sheet.read()
    sheet.link()


class _Sheet:
    """One table while it is read."""

    def __init__(self, reader: StatementReader, grid: Grid, block: int) -> None:
        self.reader = reader
        self.grid = grid
        self.block = block
        self.figures: Figures = {}
        texts = self._text_columns()
        self.codes = [col for col in texts if is_code(self.grid, col)]
        self.stubs, self.sides = self._labels(texts)
        year = reader.timeline.year
        self.columns = [
            read_column(self.grid, col, year) for col in self.grid.cols if col not in texts
        ]
        self.units = next((col for col in texts if self._holds_units(col)), None)

    # -- which columns name the rows ----------------------------------------------------------

    def _text_columns(self) -> list[int]:
        """Columns that hold no figures: names, codes, running numbers, remarks."""
        return [col for col in self.grid.cols if self._is_text(col)]

    def _is_text(self, col: int) -> bool:
        grid = self.grid
        texts = [text for text in grid.column(col) if text]
        numbers = [grid.text(row, col) for row in grid.rows if grid.is_number(row, col)]
        if is_order(grid, col) or is_code(grid, col) or not numbers:
            return True
        if not col:  # 2021 or 3 at the left names a row, 58.00 does not
            return len(numbers) < len(texts) or not any("." in number for number in numbers)
        return len(numbers) * 3 <= len(texts) and _SIDE.search("".join(grid.path(col))) is not None

    def _labels(self, texts: Sequence[int]) -> tuple[list[int], list[int]]:
        """The columns that name all rows, the best last, and those that begin another side."""
        grid = self.grid
        first = next((col for col in grid.cols if col not in texts), grid.table.n_cols)
        words = [
            col
            for col in texts
            if not is_order(grid, col) and col not in self.codes and not self._holds_units(col)
        ]
        left = [col for col in words if col < first]
        stubs = [col for col in left if not is_remark(grid, col)] or left
        stubs.sort(key=lambda col: (self._is_naming(col), len(set(grid.column(col)))))
        sides = [col for col in words if col > first and self._is_side(col, stubs)]
        return stubs, sides

    def _is_naming(self, col: int) -> bool:
        return any(map(_NAMING.search, self.grid.path(col)))

    def _is_side(self, col: int, stubs: Sequence[int]) -> bool:
        """收入 | 金额 | 支出 | 金额: the second text column names the figures to its right."""
        if is_remark(self.grid, col) or col == self.grid.cols[-1]:
            return False
        same = any(self.grid.path(col) == self.grid.path(stub) for stub in stubs)
        totals = any(read_line(0, text).rank >= 0 for text in self.grid.column(col))
        return same or totals or any(_SIDE.search(head) for head in self.grid.path(col)[-1:])

    def _holds_units(self, col: int) -> bool:
        texts = {text for text in self.grid.column(col) if text}
        heads = self.grid.path(col)[-1:]
        return bool(texts) and any(map(_UNITS.search, heads)) and all(map(is_unit, texts))

    def _side_of(self, col: int) -> int:
        """The column that names the figures of a column; -1 for the names at the left."""
        return max((side for side in self.sides if side < col), default=-1)

    def _label(self, row: int, side: int) -> str:
        """The words that name a row on one side; a total may stand in any column of names."""
        columns = [*self._codes_of(side), *([side] if side >= 0 else self.stubs)]
        words = [text for col in columns if (text := self.grid.words(row, col)).strip()]
        total = next((text for text in words if read_line(0, text).rank >= 0), "")
        if total or side < 0:
            named = [text for text in words if not text.isdecimal()]
            return total or next(reversed(named), "")
        whole = self._label(row, -1)
        return self.grid.words(row, side) or (whole if read_line(0, whole).rank >= 0 else "")

    def _codes_of(self, side: int) -> list[int]:
        """The code columns right before the names of one side."""
        figures = [column.col for column in self.columns]
        last = side if side >= 0 else min(figures, default=self.grid.table.n_cols)
        first = max((col for col in figures if col < last), default=-1)
        return [col for col in self.codes if first < col < last]

    def _code(self, row: int, side: int) -> str:
        """The code of a row, put together where 类, 款 and 项 stand apart."""
        code = ""
        for col in self._codes_of(side):
            piece = self.grid.text(row, col)
            if piece.isdecimal():
                code = piece if piece.startswith(code) else code + piece
        return code

    def lines(self, side: int) -> list[Line]:
        """The rows that are named on one side."""
        found = []
        for row in self.grid.rows:
            label = self._label(row, side)
            code = self._code(row, side)
            if label or code:
                found.append(read_line(row, label or code, code))
        return found

    # -- cells --------------------------------------------------------------------------------

    def read(self) -> None:
        """Every numeric cell, row by row."""
        labels = {side: {line.row: line for line in self.lines(side)} for side in (-1, *self.sides)}
        for row in self.grid.rows:
            self.reader.sentence += 1
            for column in self.columns:
                cell = self.grid.number(row, column.col)
                line = labels[self._side_of(column.col)].get(row)
                if cell is not None:
                    self._cell(cell, column, line or Line(row, ""))

    def _cell(self, cell: Cell, column: Column, line: Line) -> None:
        named, label = split_unit(line.label)
        unit = column.unit or named or self._row_unit(line.row)
        if not unit:
            rate = _RATE_ROW.search(label)
            unit = "%" if rate else table_unit(self.grid.table.unit, column.sort)
        figure = _figure(cell, self.grid.text(cell.row, cell.col), unit)
        if figure is None:
            return
        if column.is_fraction:
            figure = figure._replace(amount=_of_hundred(figure.amount))
        draft = Draft(len(self.reader.drafts), figure, _subject(label, column, figure.amount), 0)
        draft.block = self.block
        draft.sentence = self.reader.sentence
        draft.period = column.period or self._row_period(label)
        draft.is_total = line.rank >= 0
        draft.cell = (self.grid.table.number, cell.row, cell.col)
        self.reader.drafts.append(draft)
        self.figures[cell.row, cell.col] = draft

    def _row_unit(self, row: int) -> str:
        return "" if self.units is None else self.grid.text(row, self.units)

    def _row_period(self, label: str) -> str:
        timeline = self.reader.timeline
        if re.match(r"(?:19|20)\d\d\s?(?:年|$)", label):
            found = find_periods(f"{label[:4]}年{label[5:]}", timeline.year)
            return found[0].label if found else label[:4]
        return timeline.carried

    # -- how they hang together ---------------------------------------------------------------

    def link(self) -> None:
        """Sums, growth, shares and targets."""
        summing = Summing(self.grid, self.columns, self.figures)
        labels = dict.fromkeys(self.grid.rows, "")
        for side in (-1, *self.sides):
            columns = [each for each in self.columns if self._side_of(each.col) == side]
            lines = self.lines(side)
            named = {line.row: line.label for line in lines}
            labels |= named if side < 0 else {}
            summing.foot(lines, columns)
            totals = [line.row for line in lines if line.rank >= 0]
            rows = [line.row for line in lines]
            link_shares(columns, self.figures, rows, totals)
            link_growth(columns, self.figures, named)
            link_rates(columns, self.figures, rows)
            link_targets(columns, self.figures, rows)
        if not self.sides:
            summing.cross(labels)
        self.reader.partitions += summing.partitions


def _subject(label: str, column: Column, amount: Amount) -> Subject:
    kind = amount.kind
    item = read_subject(label, "money")
    aspect = read_subject(column.plain_name or column.name, kind)
    measure = aspect.measure
    if measure == PLAIN.get(kind, ""):
        measure = column.plain_name or measure
    role = aspect.role if aspect.role in _ROLES else "main"
    if column.sort in ("growth", "share", "rate", "change", "average"):
        role = column.sort
        measure = {"growth": "增长率", "share": "占比", "change": "增减额"}.get(role, measure)
    elif role in ("growth", "share", "rate") and kind not in ("percent", "points", "multiple"):
        role = "main"
    sign = 0 if _BOTH_WAYS.search(column.name) else aspect.sign
    # 分值 and 执行率 of 年度资金总额 are no funds
    quantity = item.quantity if kind in ("money", "count") and role != "average" else ""
    name = label if label in ("小计", "合计", "总计") else item.item or label
    return Subject(name, measure, quantity, role, sign, aspect.base_name, owner=item.owner)


def _of_hundred(amount: Amount) -> Amount:
    """0.98 in a column of rates is 98 %."""
    low = None if amount.low is None else amount.low * 100
    high = None if amount.high is None else amount.high * 100
    return amount._replace(value=amount.value * 100, ulp=amount.ulp * 100, low=low, high=high)


def _figure(cell: Cell, plain: str, unit: str) -> Figure | None:
    """The figure of a cell, with the unit of its column or table when it has none of its own."""
    printed = cell.text.strip()
    bare = plain[-1].isdigit()
    figure = _first(scan(f"共{plain}{unit if bare else ''}。").sentences)
    if figure is None and bare:
        figure = _first(scan(f"共{plain}个。").sentences)
        if figure is not None:
            figure = figure._replace(amount=figure.amount._replace(unit=""))
    if figure is None:
        return None
    start = cell.start + len(cell.text) - len(cell.text.lstrip())
    amount = figure.amount._replace(text=printed)
    return Figure("", "", start, amount, start, start + len(printed), "")


def _first(sentences: Sequence[Sentence]) -> Figure | None:
    for sentence in sentences:
        for node in sentence.nodes:
            if isinstance(node, Figure):
                return node
            if isinstance(node, Group):
                return next((inner for inner in node.nodes if isinstance(inner, Figure)), None)
    return None
