"""Cells of a table as facts: the row says of what, the column in what respect.

A row is read like a sentence, so that rules about rates apply to it; totals become partitions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.extraction.drafts import Draft
from auditor.extraction.periods import find_periods
from auditor.extraction.statements import StatementReader
from auditor.extraction.subjects import PLAIN, Subject, read_subject
from auditor.extraction.table_bands import Band, bands
from auditor.extraction.table_cells import figure_of
from auditor.extraction.table_columns import Column, read_column, split_unit, table_unit
from auditor.extraction.table_formulas import Formulas
from auditor.extraction.table_grid import Grid
from auditor.extraction.table_labels import Labels
from auditor.extraction.table_links import link_growth, link_rates, link_shares, link_targets
from auditor.extraction.table_rows import Line
from auditor.extraction.table_sums import Figures, Summing
from auditor.model import Block, Cell, Formula
from auditor.model.amount import Amount

_RATE_ROW = re.compile(r"(?<!效)率$|占比$|比重$|增幅$|增速$")
_BOTH_WAYS = re.compile(r"增减|升降|[±]|增.降|变动")
_ROLES = ("growth", "share", "rate", "change", "prior", "average")


def read_table(reader: StatementReader, block: Block, index: int, text: str) -> Iterator[Formula]:
    """Add the facts and partitions of one table; gives what its columns bear out."""
    if block.table is None or not block.table.cells:
        return
    for band in bands(Grid(block.table, text)):
        sheet = _Sheet(reader, band, index)
        sheet.read()
        yield from sheet.link()


class _Sheet:
    """One band of a table while it is read."""

    def __init__(self, reader: StatementReader, band: Band, block: int) -> None:
        self.reader = reader
        self.band = band
        self.grid = band.grid
        self.block = block
        self.figures: Figures = {}
        self.labels = Labels(band)
        year = reader.timeline.year
        self.columns = [read_column(band, col, year) for col in self.labels.figures]

    # -- cells --------------------------------------------------------------------------------

    def read(self) -> None:
        """Every numeric cell, row by row."""
        labels = self.labels
        lines = {
            side: {line.row: line for line in labels.lines(side)} for side in (-1, *labels.sides)
        }
        sides = [lines[labels.side_of(column.col)] for column in self.columns]
        for row in self.band.rows:
            self.reader.sentence += 1
            for column, named in zip(self.columns, sides, strict=True):
                cell = self.grid.number(row, column.col)
                if cell is not None:
                    self._cell(cell, column, named.get(row) or Line(row, ""))

    def _cell(self, cell: Cell, column: Column, line: Line) -> None:
        named, label = split_unit(line.label)
        unit = column.unit or named or self._row_unit(line.row)
        if not unit:
            rate = _RATE_ROW.search(label)
            unit = "%" if rate else table_unit(self.grid.table.unit, column.sort)
        figure = figure_of(cell, self.grid.text(cell.row, cell.col), unit)
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
        units = self.labels.units
        return "" if units is None else self.grid.text(row, units)

    def _row_period(self, label: str) -> str:
        timeline = self.reader.timeline
        if re.match(r"(?:19|20)\d\d\s?(?:年|$)", label):
            found = find_periods(f"{label[:4]}年{label[5:]}", timeline.year)
            return found[0].label if found else label[:4]
        return timeline.carried

    # -- how they hang together ---------------------------------------------------------------

    def link(self) -> Iterator[Formula]:
        """Sums, growth, shares and targets; gives what the columns bear out."""
        summing = Summing(self.band, self.columns, self.figures)
        labels = dict.fromkeys(self.band.rows, "")
        for side in (-1, *self.labels.sides):
            columns = [each for each in self.columns if self.labels.side_of(each.col) == side]
            lines = self.labels.lines(side)
            named = {line.row: line.label for line in lines}
            labels |= named if side < 0 else {}
            summing.foot(lines, columns)
            totals = [line.row for line in lines if line.rank >= 0]
            rows = [line.row for line in lines]
            link_shares(columns, self.figures, rows, totals)
            link_growth(columns, self.figures, named)
            link_rates(columns, self.figures, rows)
            link_targets(columns, self.figures, rows)
        if not self.labels.sides:
            summing.cross(labels)
        for side in (-1, *self.labels.sides):
            columns = [each for each in self.columns if self.labels.side_of(each.col) == side]
            yield from Formulas(columns, self.figures, self.band.rows).find(summing.crossed)
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
