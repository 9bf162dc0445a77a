"""Tables of a web page: where each cell stands, and which tables only set a page in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.errors import UnreadableFile
from auditor.reading.html.parsing import text_of
from auditor.reading.lines import Line
from auditor.reading.parts import GridCell, GridTable

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROWS = frozenset(("thead", "tbody", "tfoot"))
_CELLS = frozenset(("td", "th"))
_BLOCKS = frozenset(("p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "section"))
_MOST_SPANNED = 1_000
_MOST_COLUMNS = 10_000
#: A page set in a table has few cells, and one of them holds the article.
_FEW_CELLS = 8
_LONG = 200
_PARAGRAPHS = 3
_MANY_CELLS = 12


class Grid:
    """A table while its cells come in."""

    def __init__(self, path: str, most_cells: int) -> None:
        self._path = path
        self._most = most_cells
        self.cells: list[GridCell] = []
        self.after: list[GridTable] = []  #: tables that stood in its cells
        self._row = -1
        self._col = 0
        self._covered: dict[int, int] = {}  #: by column: the first row that is free again
        self._to_end: list[int] = []  #: cells that go down to the last row
        self._width = 0

    def next_row(self) -> None:
        """Begin a row."""
        self._row += 1
        self._col = 0

    def add(self, lines: list[Line], rows: int, cols: int) -> None:
        """One more cell in the row; 0 rows are all that follow."""
        if self._row < 0:
            self.next_row()
        row, col = self._row, self._col
        while self._covered.get(col, 0) > row:
            col += 1
        if not rows:
            self._to_end.append(len(self.cells))
        end = row + rows if rows else row + _MOST_SPANNED * _MOST_SPANNED
        if end > row + 1:
            self._covered |= dict.fromkeys(range(col, col + cols), end)
        self.cells.append(GridCell(row, col, lines, max(rows, 1), cols))
        self._col = col + cols
        self._width = max(self._width, self._col)
        if (row + 1) * self._width > self._most or self._width > _MOST_COLUMNS:
            reason = f"其中有一张 {self._width} 列的表格，超过 {self._most} 格"
            raise UnreadableFile(self._path, reason, "请拆成几份再审核")

    def table(self) -> GridTable | None:
        """The table; None when it has no cell. No cell reaches below its last row."""
        if not self.cells:
            return None
        n_rows = self._row + 1
        for at in self._to_end:
            self.cells[at] = self.cells[at]._replace(rows=n_rows)
        cells = [cell._replace(rows=min(cell.rows, n_rows - cell.row)) for cell in self.cells]
        return GridTable(cells, n_rows, self._width)


def span_of(cell: _Element, name: str) -> int:
    """How many rows or columns a cell spans."""
    stated = cell.get(name, "").strip()
    if not stated.isdecimal():
        return 1
    number = int(stated[:6])
    if name == "colspan":
        return min(max(number, 1), _MOST_SPANNED)
    return number


def is_frame(table: _Element) -> bool:
    """Whether a table only sets a page in place: its cells hold paragraphs, or other tables."""
    if table.get("role") == "presentation":
        return True
    rows = rows_of(table)
    cells = [cell for row in rows for cell in row if cell.tag in _CELLS]
    if all(sum(cell.tag in _CELLS for cell in row) <= 1 for row in rows):
        return True
    lengths = [_length(cell) for cell in cells]
    filled = sum(length > 0 for length in lengths)
    nested = [cell for cell in cells if next(cell.iter("table"), None) is not None]
    if nested:
        inside = sum(map(_length, nested))
        return filled < _MANY_CELLS or inside * 2 > sum(lengths)
    if filled > _FEW_CELLS:
        return False
    longest = max(range(len(cells)), key=lengths.__getitem__)
    paragraphs = sum(1 for below in cells[longest].iter() if below.tag in _BLOCKS)
    return (
        lengths[longest] >= _LONG
        and lengths[longest] * 10 > sum(lengths) * 6
        and paragraphs >= _PARAGRAPHS
    )


def rows_of(table: _Element) -> list[_Element]:
    """The rows of a table, not those of tables in it."""
    found = []
    for child in table:
        if child.tag == "tr":
            found.append(child)
        elif child.tag in _ROWS:
            found += [row for row in child if row.tag == "tr"]
    return found


def _length(cell: _Element) -> int:
    return len("".join(text_of(cell).split()))
