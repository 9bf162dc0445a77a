"""Cells of a table as facts: the row says of what, the column in what respect.

A total row or column makes a partition; a row is read like a sentence, so that rules about rates
apply to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extraction.drafts import Draft, suits
from auditor.extraction.scanning import Figure, Group, Sentence, scan
from auditor.extraction.statements import StatementReader
from auditor.extraction.subjects import PLAIN, Subject, read_subject
from auditor.model import Block, Cell, Partition, Table
from auditor.model.fact import NONE

_NUMERIC = re.compile(r"\s*[-+（(]?\d[\d,，]*(?:\.\d+)?\s*[）)]?\s*(?:%|‰|[一-鿿/]{0,6})\s*")
_UNIT = re.compile(r"[（(]\s?(?:单位[:：])?\s?([一-鿿%‰/]{1,6})\s?[）)]")
_TOTAL = re.compile(r"^(?:合\s?计|总\s?计|小\s?计|总分|总得分|共\s?计|合计得分|总和)$")
_TOTAL_COLUMN = re.compile(r"^(?:合\s?计|总\s?计|小\s?计)$")
_DETAIL = re.compile(r"^(?:[#＃*]|其中[:：]?|\s{2,})")
_RATE_COLUMN = re.compile(r"率|占比|比重|同比|环比|增长|增减幅|%|得分率")
_SHARE = "占比"


def read_table(reader: StatementReader, block: Block, index: int, text: str) -> None:
    """Add the facts and partitions of one table."""
    table = block.table
    if table is None:
        return
    grid = _Grid(reader, table, index, text)
    grid.read()
    grid.footing()
    grid.crossing()
    grid.shares()


class _Grid:
    """One table while it is read."""

    def __init__(self, reader: StatementReader, table: Table, block: int, text: str) -> None:
        self.reader = reader
        self.table = table
        self.block = block
        self.text = text
        self.rows: dict[int, dict[int, Cell]] = {}
        for cell in table.cells:
            self.rows.setdefault(cell.row, {})[cell.col] = cell
        self.header = self._header_rows()
        self.labels: dict[int, str] = {}
        self.drafts: dict[tuple[int, int], Draft] = {}
        self.sums: set[tuple[int, int]] = set()

    def _header_rows(self) -> int:
        """The rows before the first one that holds a number after its first column."""
        for row in sorted(self.rows):
            cells = self.rows[row]
            if row and any(_is_number(cell) for col, cell in cells.items() if col):
                return row
        return 1

    def _column(self, col: int) -> str:
        heads = [
            self.rows[row][col].text for row in range(self.header) if col in self.rows.get(row, {})
        ]
        return " ".join(dict.fromkeys(head for head in heads if head))

    def read(self) -> None:
        """Every numeric cell, row by row."""
        for row in sorted(self.rows):
            if row < self.header:
                continue
            cells = self.rows[row]
            label = _label(cells)
            self.labels[row] = label
            self.reader.sentence += 1
            for col in sorted(cells):
                if col and _is_number(cells[col]):
                    self._cell(row, col, cells[col], label)

    def _cell(self, row: int, col: int, cell: Cell, label: str) -> None:
        column = self._column(col)
        stated = _UNIT.search(column)
        unit = stated[1] if stated else (self.table.unit or "")
        if _RATE_COLUMN.search(column) and (stated is None or stated[1] not in ("%", "‰")):
            unit = ""
        figure = _figure(cell, unit, self.text)
        if figure is None:
            return
        name = _UNIT.sub("", column).strip()
        subject = _subject(label, name, figure.amount.kind)
        draft = Draft(len(self.reader.drafts), figure, subject, 0)
        draft.block = self.block
        draft.sentence = self.reader.sentence
        draft.period = self.reader.timeline.carried
        draft.is_total = bool(_TOTAL.match(label))
        self.reader.drafts.append(draft)
        self.drafts[row, col] = draft

    # -- totals -------------------------------------------------------------------------------

    def footing(self) -> None:
        """A total row sums the rows above it (or below, when it comes first)."""
        totals = [row for row, label in self.labels.items() if _TOTAL.match(label.strip())]
        for col in {col for _, col in self.drafts}:
            for total in totals:
                whole = self.drafts.get((total, col))
                if whole is not None:
                    self._foot(whole, self._summed_rows(total, totals), col)

    def _summed_rows(self, total: int, totals: Sequence[int]) -> list[int]:
        before = [row for row in totals if row < total]
        rows = [row for row in self.labels if row < total and row > max(before, default=-1)]
        if not rows:
            after = [row for row in totals if row > total]
            rows = [row for row in self.labels if row > total and row < min(after, default=10**9)]
        return [row for row in rows if not _DETAIL.match(self.labels[row])]

    def _foot(self, whole: Draft, rows: Sequence[int], col: int) -> None:
        parts = [
            self.drafts[row, col]
            for row in rows
            if (row, col) in self.drafts and suits(self.drafts[row, col], whole)
        ]
        if len(parts) < 2 or whole.measure in ("增长率", "执行率", "完成率"):
            return
        self._partition(whole, parts, "合计行", full=len(parts) == len(rows))

    def crossing(self) -> None:
        """A total column sums the columns beside it."""
        columns = sorted({col for _, col in self.drafts})
        totals = [col for col in columns if _TOTAL_COLUMN.match(self._column(col).split(" ")[-1])]
        if len(totals) != 1:
            return
        others = [col for col in columns if col != totals[0]]
        for row in self.labels:
            whole = self.drafts.get((row, totals[0]))
            if whole is None:
                continue
            parts = [
                draft
                for col in others
                if (draft := self.drafts.get((row, col))) is not None and suits(draft, whole)
            ]
            if len(parts) >= 2:
                self._partition(whole, parts, "合计列", full=len(parts) == len(others))

    def _partition(self, whole: Draft, parts: Sequence[Draft], marker: str, *, full: bool) -> None:
        for part in parts:
            if part.whole == NONE:
                part.whole = whole.index
        indices = tuple(part.index for part in parts)
        self.reader.partitions.append(Partition(whole.index, indices, "", marker, full))

    def shares(self) -> None:
        """A share belongs to the amount in its row, and that to the total of its column."""
        columns = sorted({col for _, col in self.drafts})
        share_columns = [col for col in columns if _SHARE in self._column(col)]
        for col in share_columns:
            amounts = [c for c in columns if c < col and c not in share_columns]
            if not amounts:
                continue
            source = amounts[-1]
            for row in self.labels:
                share = self.drafts.get((row, col))
                amount = self.drafts.get((row, source))
                if share is not None and amount is not None:
                    share.role, share.head = "share", amount.index


def _is_number(cell: Cell) -> bool:
    return _NUMERIC.fullmatch(cell.text) is not None


def _label(cells: dict[int, Cell]) -> str:
    """The words at the left of a row, without a running number."""
    for col in sorted(cells):
        text = cells[col].text
        if text and (not _is_number(cells[col]) or (col == 0 and not text.isdigit())):
            return text
    return ""


def _subject(label: str, column: str, kind: str) -> Subject:
    item = read_subject(label, "money")
    aspect = read_subject(column, kind)
    measure = aspect.measure
    if measure == PLAIN.get(kind, ""):
        measure = column or measure
    role = aspect.role if aspect.role in ("growth", "share", "rate") else "main"
    return Subject(item.item or label, measure, item.quantity, role, aspect.sign)


def _figure(cell: Cell, unit: str, text: str) -> Figure | None:
    """The figure of a cell, with the unit of its column or table when it has none of its own."""
    printed = cell.text.strip()
    bare = printed[-1].isdigit()
    sentences, _ = scan(f"共{printed}{unit if bare else ''}。")
    figure = _first(sentences)
    if figure is None and bare:
        sentences, _ = scan(f"共{printed}个。")
        figure = _first(sentences)
        if figure is not None:
            figure = figure._replace(amount=figure.amount._replace(unit=""))
    if figure is None:
        return None
    start = cell.start + len(cell.text) - len(cell.text.lstrip())
    amount = figure.amount._replace(text=printed)
    return Figure("", "", start, amount, start, start + len(printed), "")


def _first(sentences: list[Sentence]) -> Figure | None:
    for sentence in sentences:
        for node in sentence.nodes:
            if isinstance(node, Figure):
                return node
            if isinstance(node, Group):
                return next((inner for inner in node.nodes if isinstance(inner, Figure)), None)
    return None
