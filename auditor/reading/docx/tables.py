"""Tables of a Word file: rows, merged cells, and tables that only set text in place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol

from auditor.reading.docx.names import (
    REMOVED,
    SDT,
    SDT_CONTENT,
    TC,
    TC_PR,
    TR,
    TR_PR,
    VAL,
    WRAPPERS,
    steps,
    w,
)
from auditor.reading.lines import Line
from auditor.reading.parts import GridCell, GridTable

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Word itself allows 63 columns.
_MOST_COLUMNS = 1_000


class TableCell(NamedTuple):
    """One cell as a row states it."""

    element: _Element
    path: str
    cols: int
    continues: bool  #: merged with the cell above it
    joins: bool  #: merged with the cell to its left (an older way)


class TableRow(NamedTuple):
    """One row, and how many squares before its first cell are left out."""

    cells: list[TableCell]
    before: int


class CellReader(Protocol):
    """Who reads the paragraphs of a cell."""

    def cell_lines(self, parent: Iterable[_Element], path: str) -> list[Line]:
        """The lines of a cell."""


def rows_of(table: _Element, path: str) -> list[TableRow]:
    """The rows of a table that are not struck out."""
    rows = []
    for element, here in _inside(table, path, TR):
        properties = element.find(TR_PR)
        if properties is not None and any(child.tag in REMOVED for child in properties):
            continue
        cells = [_cell(cell, at) for cell, at in _inside(element, here, TC)]
        rows.append(TableRow(cells, _count(properties, "gridBefore", 0)))
    return rows


def is_frame(rows: list[TableRow]) -> bool:
    """Whether a table is only a frame around text: no row has a second cell."""
    return all(len(row.cells) <= 1 for row in rows)


def grid_of(rows: list[TableRow], reader: CellReader) -> GridTable | None:
    """The table with its merged cells; None when it has no cell."""
    cells: list[GridCell] = []
    open_: dict[int, int] = {}  #: by column: the cell that may go on further down
    n_cols = 0
    for number, row in enumerate(rows):
        col = row.before
        last = -1
        for cell in row.cells:
            above = open_.get(col)
            if cell.joins and last >= 0:
                cells[last] = cells[last]._replace(cols=cells[last].cols + cell.cols)
            elif cell.continues and above is not None:
                cells[above] = cells[above]._replace(rows=number - cells[above].row + 1)
                last = -1
            else:
                for covered in range(col + 1, col + cell.cols):
                    open_.pop(covered, None)
                last = open_[col] = len(cells)
                lines = reader.cell_lines(cell.element, cell.path)
                cells.append(GridCell(number, col, lines, 1, cell.cols))
            col += cell.cols
        n_cols = max(n_cols, col)
    return GridTable(cells, len(rows), n_cols) if cells else None


def _cell(element: _Element, path: str) -> TableCell:
    properties = element.find(TC_PR)
    cols = min(_count(properties, "gridSpan", 1), _MOST_COLUMNS) or 1
    return TableCell(
        element, path, cols, _goes_on(properties, "vMerge"), _goes_on(properties, "hMerge")
    )


def _goes_on(properties: _Element | None, name: str) -> bool:
    """Whether a cell goes on with a merged one; the first of them says restart."""
    merge = properties.find(w(name)) if properties is not None else None
    return merge is not None and merge.get(VAL, "continue") == "continue"


def _count(properties: _Element | None, name: str, otherwise: int) -> int:
    stated = properties.find(w(name)) if properties is not None else None
    value = "" if stated is None else stated.get(VAL, "")
    return int(value) if value.isdecimal() else otherwise


def _inside(parent: _Element, path: str, wanted: str) -> Iterator[tuple[_Element, str]]:
    """The elements of one name in `parent`, also those in content controls."""
    for tag, element, here in steps(parent, path):
        if tag == wanted:
            yield element, here
        elif tag == SDT:
            for content in element.iterfind(SDT_CONTENT):
                yield from _inside(content, f"{here}/w:sdtContent[1]", wanted)
        elif tag in WRAPPERS:
            yield from _inside(element, here, wanted)
