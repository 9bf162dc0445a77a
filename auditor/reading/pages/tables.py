"""A table as it is printed: its cells, each with its rows of print."""

from __future__ import annotations

from typing import NamedTuple

from auditor.reading.pages.rows import Row


class PrintedCell(NamedTuple):
    """One cell and the rows of print in it."""

    row: int
    col: int
    rows: int
    cols: int
    lines: list[Row]
    is_open: bool = False  #: whether the end of the page cut it

    @property
    def text(self) -> str:
        """What the cell says, without blanks."""
        return "".join(["".join(line.text.split()) for line in self.lines])


class PrintedTable(NamedTuple):
    """A table, or the part of it that stands on one page."""

    page: int
    top: float
    bottom: float
    edges: list[float]  #: of its columns, from left to right
    cells: list[PrintedCell]  #: row by row
    n_rows: int


Element = Row | PrintedTable
