"""Writes the regions of worksheets into parts of a document, each character with its cell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from auditor.model.document import Anchor, Document
from auditor.reading.composing import Composer
from auditor.reading.lines import Line
from auditor.reading.parts import GridCell, GridTable, MarkedHeading, Part, paragraph_of
from auditor.reading.rendering import Rendering
from auditor.reading.sheets.anchors import CellAnchors
from auditor.reading.sheets.regions import TableRegion, find_regions
from auditor.reading.sheets.sheet import Sheet, SheetCell, Source

#: Sheet1 is no name that anyone gave.
_UNNAMED = re.compile(r"(?:sheet|工作表|表|tables?)\s*\d*(?:\s*\(\d+\))?", re.IGNORECASE)

#: A cell merged over more columns was merged over the whole sheet.
_WIDEST_SPAN = 64

#: Gives the source lines of a cell; those of a row of prose must be asked for in one go.
LinesOf = Callable[[list[SheetCell]], list[Line]]


def parts_of(sheet: Sheet, lines_of: LinesOf, source: Source) -> list[Part]:
    """The tables and paragraphs of a sheet."""
    parts: list[Part] = []
    for region in find_regions(sheet):
        if isinstance(region, TableRegion):
            parts.append(_table(region, lines_of, source))
        else:
            parts.extend(paragraph_of([line]) for line in lines_of(region.row))
    return parts


class SheetWriter:
    """Writes the cells of worksheets into the source of a document."""

    def __init__(self, source: Source) -> None:
        self._page = Rendering(CellAnchors())
        self._parts: list[Part] = []
        self._sheet = ""
        self._source = source
        self._filled = 0

    def add(self, sheet: Sheet) -> None:
        """One more sheet, under its name where somebody named it."""
        self._sheet = sheet.name
        self._filled += sum(map(len, sheet.rows))
        self._source.refuse_more_than(self._filled)
        if not sheet.rows:
            return
        if not _UNNAMED.fullmatch(sheet.name):
            heading = self._page.line([(sheet.name, Anchor(sheet=sheet.name))])
            if heading is not None:
                self._parts.append(MarkedHeading([heading], 1))
        self._parts += parts_of(sheet, self._lines_of, self._source)

    def document(self, kind: str, digest: str, warnings: Sequence[str]) -> Document:
        """The document of all sheets."""
        composer = Composer(self._parts)
        self._parts.clear()  # the parts of a large workbook need not outlive their text
        path, source, anchors = self._source.path, self._page.source, self._page.anchors
        return composer.document(path, kind, digest, source, anchors, tuple(warnings))

    def _lines_of(self, cells: list[SheetCell]) -> list[Line]:
        if len(cells) == 1:
            cell = cells[0]
            anchor = Anchor(sheet=self._sheet, cell=cell.reference)
            if "\n" not in cell.text:
                line = self._line(cell.text, anchor, cell)
                return [line] if line is not None else []
            texts = cell.text.split("\n")
            lines = [self._line(text, anchor, cell) for text in texts]
            return [line for line in lines if line is not None]
        stretches = []
        for cell in cells:
            anchor = Anchor(sheet=self._sheet, cell=cell.reference)
            stretches += [(cell.text.strip(), anchor), ("  ", anchor)]
        line = self._page.line(stretches[:-1])
        return [line] if line is not None else []

    def _line(self, text: str, anchor: Anchor, cell: SheetCell) -> Line | None:
        """One line of a cell; words keep the blanks that set them in, for they tell their level."""
        shown = "\u3000" * cell.indent + text if cell.indent else text
        line = self._page.line([(shown, anchor)])
        if line is None or cell.is_number or line.column == 1:
            return line
        lead = shown[: line.column - 1]
        return line._replace(
            text=lead + line.text, start=line.start - len(lead), column=1, indent=0
        )


def _table(region: TableRegion, lines_of: LinesOf, source: Source) -> GridTable:
    """A table without the rows and columns that hold nothing and that no head spans."""
    rows = [row[0].row for row in region.rows]
    columns = sorted(
        {
            col
            for row in region.rows
            for cell in row
            for col in range(cell.col, cell.col + (cell.cols if cell.cols <= _WIDEST_SPAN else 1))
        }
    )
    source.refuse_grid(len(rows), len(columns))
    row_at = {row: at for at, row in enumerate(rows)}
    col_at = {col: at for at, col in enumerate(columns)}
    cells = []
    for row in region.rows:
        for cell in row:
            high = _covered(row_at, cell.row, cell.rows, rows)
            wide = _covered(col_at, cell.col, cell.cols, columns)
            cells.append(GridCell(row_at[cell.row], col_at[cell.col], lines_of([cell]), high, wide))
        row.clear()  # half a million cells need not be held twice
    return GridTable(cells, len(rows), len(columns), region.title, region.unit)


def _covered(at: dict[int, int], start: int, span: int, kept: list[int]) -> int:
    """How many of the rows (or columns) that a cell spans were kept."""
    if span == 1:
        return 1
    return max(bisect_left(kept, start + span) - at[start], 1)
