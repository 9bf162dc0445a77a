"""Cells of a table as facts: the row says of what, the column in what respect.

A row is read like a sentence, so that rules about rates apply to it; totals become partitions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.extraction.drafts import Draft
from auditor.extraction.nodes import Figure
from auditor.extraction.periods import find_periods
from auditor.extraction.scanning import scan_sentences
from auditor.extraction.statements import StatementReader
from auditor.extraction.subjects import PLAIN, Subject, read_subject
from auditor.extraction.tables.bands import Band, bands
from auditor.extraction.tables.cells import figure_of
from auditor.extraction.tables.columns import Column, is_unit, read_column, split_unit, table_unit
from auditor.extraction.tables.formulas import Formulas
from auditor.extraction.tables.grid import Grid
from auditor.extraction.tables.labels import Labels
from auditor.extraction.tables.lines import Line
from auditor.extraction.tables.links import link_growth, link_rates, link_shares, link_targets
from auditor.extraction.tables.sums import Figures, Summing
from auditor.extraction.vocabulary import load_vocabulary
from auditor.model import Block, Cell, Formula
from auditor.model.amount import Amount
from auditor.model.fact import NONE

_RATE_ROW = re.compile(r"(?<!效)率$|占比$|比重$|增幅$|增速$")
_BOTH_WAYS = re.compile(r"增减|升降|[±]|增.降|变动")
#: A cell that tells something in sentences, rather than naming it.
#: 2022年, 一季度: a row of a time, in a table whose columns name the things.
_ONLY_WHEN = re.compile(
    r"(?:(?:19|20)\d\d\s?年?度?|[上去今本当]年度?|[1-4一二三四]季度|(?:1[0-2]|[1-9])月份?"
    "|[上下]半年|全年|年初|年末|[上本]期)+"
)
_PROSE = re.compile(r"(?=.{0,400}\d)(?=.{0,400}[，。；])[\s\S]{12}")
_UNIT_LINE = re.compile(r"单\s*位\s*[:：]\s*([一-鿿%]{1,6})")
#: Measures that rows are named with where the columns are units or years.
_STAGES = ("年初预算数", "全年预算数", "预算数", "执行数", "任务数", "完成数", "上期数")
_ROLES = ("growth", "share", "rate", "change", "prior", "average")


def read_table(reader: StatementReader, block: Block, index: int, text: str) -> Iterator[Formula]:
    """Add the facts and partitions of one table; gives what its columns bear out."""
    if block.table is None or not block.table.cells:
        return
    scores: dict[str, list[Draft]] = {}
    for band in bands(Grid(block.table, text)):
        sheet = _Sheet(reader, band, index)
        sheet.read()
        yield from sheet.link(scores)
        sheet.read_prose(text)


class Named(NamedTuple):
    """What the words at the left of a row say of its figures."""

    item: str
    quantity: str
    owner: str
    unit: str
    rate: str  #: % of a row of rates
    period: str
    is_total: bool


class _Sheet:
    """One band of a table while it is read."""

    def __init__(self, reader: StatementReader, band: Band, block: int) -> None:
        self.reader = reader
        self.band = band
        self.grid = band.grid
        self.block = block
        self.figures: Figures = {}
        self._aspects: dict[tuple[int, str], Subject] = {}
        self._quantities = load_vocabulary().quantities.names
        self.labels = Labels(band)
        #: a form of one row under heads that name everything: 合计, 公务接待费, 机关运行经费
        self._nameless = not any(line.label for line in self.labels.lines(-1))
        self.unit = self._stated_unit()
        year = reader.timeline.year
        self.columns = [read_column(band, col, year) for col in self.labels.figures]

    # -- cells --------------------------------------------------------------------------------

    def read(self) -> None:
        """Every numeric cell, row by row."""
        labels = self.labels
        names: dict[int, dict[int, Named]] = {
            side: {line.row: self._named(line) for line in labels.lines(side)}
            for side in (-1, *labels.sides)
        }
        sides = [names[labels.side_of(column.col)] for column in self.columns]
        for row in self.band.rows:
            self.reader.sentence += 1
            for column, named in zip(self.columns, sides, strict=True):
                cell = self.grid.number(row, column.col)
                if cell is not None:
                    self._cell(cell, column, named.get(row) or self._named(Line(row, "")))

    def _named(self, line: Line) -> Named:
        unit, label = split_unit(line.label)
        units = self.labels.units
        unit = unit or ("" if units is None else self.grid.text(line.row, units))
        item = read_subject(label, "money")
        # 财政拨款执行数 in a column of names is 财政拨款; 项目按期完成率 is no 项目
        told = item.measure in _STAGES and item.item
        rate = "%" if _RATE_ROW.search(label) else ""
        return Named(
            item.item if told else label, item.quantity, item.owner, unit, rate,
            self._row_period(label), line.rank >= 0,
        )  # fmt: skip

    def _cell(self, cell: Cell, column: Column, named: Named) -> None:
        unit = column.unit or named.unit or named.rate
        figure = figure_of(
            cell, self.grid.text(cell.row, cell.col), unit or self._table_unit(column)
        )
        if figure is None:
            return
        if column.is_fraction:
            figure = figure._replace(amount=_of_hundred(figure.amount))
        draft = Draft(len(self.reader.drafts), figure, self._subject(named, column, figure), 0)
        draft.block = self.block
        draft.sentence = self.reader.sentence
        draft.period = column.period or named.period
        draft.is_total = named.is_total
        draft.cell = (self.grid.table.number, cell.row, cell.col)
        self.reader.drafts.append(draft)
        self.figures[cell.row, cell.col] = draft

    def _table_unit(self, column: Column) -> str:
        """The unit over the table; of 增减额 the one that all heads of amounts state."""
        stated = {other.unit for other in self.columns if other.is_amount}
        if column.sort == "change" and len(stated) == 1 and not self.unit:
            return stated.pop()
        return table_unit(self.unit, column.sort)

    def _stated_unit(self) -> str:
        """The unit over a table, in a line of its own within it, or in the head over the names."""
        grid, band = self.grid, self.band
        if grid.table.unit:
            return grid.table.unit
        first = band.rows[0] if band.rows else 0
        for row in range(first):
            for col in band.cols:
                found = _UNIT_LINE.search(grid.text(row, col))
                if found is not None and is_unit(found[1]):
                    return found[1]
        units = (split_unit(head)[0] for col in self.labels.texts for head in band.path(col))
        return next((unit for unit in units if unit.endswith("元")), "")

    def _row_period(self, label: str) -> str:
        timeline = self.reader.timeline
        if re.match(r"(?:19|20)\d\d\s?(?:年|$)", label):
            found = find_periods(f"{label[:4]}年{label[5:]}", timeline.year)
            return found[0].label if found else label[:4]
        return timeline.carried

    def _subject(self, named: Named, column: Column, figure: Figure) -> Subject:
        kind = figure.amount.kind
        aspect = self._aspects.get((column.col, kind))
        if aspect is None:
            aspect = self._aspects[column.col, kind] = _aspect(column, kind)
        # 分值 and 执行率 of 年度资金总额 are no funds
        levels = kind in ("money", "count") and aspect.role != "average"
        named_by_head = self._nameless or _ONLY_WHEN.fullmatch(named.item)
        if aspect.item and named_by_head:  # the row names no thing
            if aspect.measure == column.plain_name:
                aspect = aspect._replace(measure=PLAIN[kind])
        else:
            # the row 一般债务 under the head 余额 states 一般债务余额
            joined = self._quantities.get(named.item + aspect.measure, "")
            quantity = named.quantity or joined
            aspect = aspect._replace(item=named.item, quantity=quantity, owner=named.owner)
        return aspect if levels else aspect._replace(quantity="")

    def read_prose(self, text: str) -> None:
        """Cells that hold sentences: 全年培训职工2,156人次，建成服务站点12个."""
        reader, grid = self.reader, self.grid
        for row in self.band.rows:
            for col in self.band.cols:
                cell = grid.cell(row, col)
                if cell is None or not grid.begins(row, col) or not _PROSE.search(cell.text):
                    continue
                first = len(reader.drafts)
                reader.enter_block(self.block, is_heading=True)
                for sentence in scan_sentences(text, cell.start, cell.start + len(cell.text)):
                    reader.read(sentence)
                for draft in reader.drafts[first:]:
                    draft.cell = (grid.table.number, row, col)

    # -- how they hang together ---------------------------------------------------------------

    def link(self, scores: dict[str, list[Draft]]) -> Iterator[Formula]:
        """Sums, growth, shares and targets; gives what the columns bear out.

        `scores` are those of the lists above in the same form, by the heads of their columns.
        """
        summing = Summing(self.band, self.columns, self.figures, scores)
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
        self._keep(scores)

    def _keep(self, scores: dict[str, list[Draft]]) -> None:
        for column in self.columns:
            if column.sort == "score":
                stated = [self.figures.get((row, column.col)) for row in self.band.rows]
                scores.setdefault(column.name, []).extend(
                    draft for draft in stated if draft is not None and draft.whole == NONE
                )


def _aspect(column: Column, kind: str) -> Subject:
    """In what respect a column of figures speaks of its rows."""
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
    return Subject(
        aspect.item, measure, aspect.quantity, role, sign, aspect.base_name, owner=aspect.owner
    )


def _of_hundred(amount: Amount) -> Amount:
    """0.98 in a column of rates is 98 %."""
    low = None if amount.low is None else amount.low * 100
    high = None if amount.high is None else amount.high * 100
    return amount._replace(value=amount.value * 100, ulp=amount.ulp * 100, low=low, high=high)
