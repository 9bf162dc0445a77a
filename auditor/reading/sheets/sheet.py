"""A worksheet as its reader sees it: the cells that show something, row by row."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from auditor.errors import UnreadableFile
from auditor.reading.limits import Limits

_MOST_DIGITS = 10
_SPLIT = "请拆成几个文件后再审核"
_FIGURE = re.compile(r"\s*[-+（(△▲]?\d[\d,]*(?:\.\d+)?[)）]?%?\s*")


class SheetCell(NamedTuple):
    """A cell that shows something, with the squares that it was merged over."""

    row: int  #: from 0
    col: int  #: from 0
    text: str  #: as shown
    ruled: bool = False  #: it has a border
    indent: int = 0  #: how many Han characters its alignment sets it in
    rows: int = 1
    cols: int = 1
    is_number: bool = False

    @property
    def reference(self) -> str:
        """The name of the cell: B7."""
        return reference(self.row, self.col)


class Sheet(NamedTuple):
    """A worksheet; rows without any text are left out."""

    name: str
    rows: list[list[SheetCell]]
    #: numbers of the blank rows that have borders: they part no table
    ruled_blanks: frozenset[int] = frozenset()


class Source(NamedTuple):
    """The file that a sheet stands in, and how much it may ask of the machine."""

    path: str
    limits: Limits

    def refuse_more_than(self, filled: int) -> None:
        """Raise `UnreadableFile` when there are more cells that hold something than may be."""
        if filled > self.limits.filled_cells:
            reason = f"超过 {self.limits.filled_cells} 个有内容的单元格"
            raise UnreadableFile(self.path, reason, _SPLIT)

    def refuse_grid(self, rows: int, cols: int) -> None:
        """Raise `UnreadableFile` for a table of scattered cells that spans too many squares."""
        if rows * cols > self.limits.cells:
            reason = f"其中一张表有 {rows} 行 {cols} 列，超过 {self.limits.cells} 格"
            raise UnreadableFile(self.path, reason, _SPLIT)


class Rectangle(NamedTuple):
    """A rectangle of squares, all four edges within."""

    top: int
    left: int
    bottom: int
    right: int

    def over(self, cell: SheetCell) -> SheetCell | None:
        """A cell as the merged range leaves it: with its span, hidden, or as it was."""
        if not (self.left <= cell.col <= self.right and self.top <= cell.row <= self.bottom):
            return cell
        if (cell.row, cell.col) != (self.top, self.left):
            return None
        return cell._replace(rows=self.bottom - self.top + 1, cols=self.right - self.left + 1)


def merged(rows: list[list[SheetCell]], ranges: list[Rectangle]) -> list[list[SheetCell]]:
    """The rows with merged cells in their spans; what stands under them is not seen."""
    numbers = [row[0].row for row in rows]
    touched: dict[int, list[Rectangle]] = {}
    for area in ranges:
        first, last = bisect_left(numbers, area.top), bisect_left(numbers, area.bottom + 1)
        for at in range(first, last):
            touched.setdefault(at, []).append(area)
    for at, areas in touched.items():
        areas.sort(key=lambda area: area.left)
        rows[at] = list(_seen(rows[at], areas))
    return [row for row in rows if row]


def _seen(row: list[SheetCell], areas: list[Rectangle]) -> Iterator[SheetCell]:
    """The cells of a row that the merged ranges on it, from left to right, leave to be seen."""
    at = 0
    for cell in row:
        while at < len(areas) and areas[at].right < cell.col:
            at += 1
        seen = areas[at].over(cell) if at < len(areas) else cell
        if seen is not None:
            yield seen


def number_in(text: str | None) -> int:
    """A plain whole number that a part of the file states; -1 for anything else."""
    return int(text) if text and text.isdecimal() and len(text) < _MOST_DIGITS else -1


def is_figure(text: str) -> bool:
    """Whether a text is nothing but a figure."""
    return _FIGURE.fullmatch(text) is not None


@cache  # a sheet has 16,384 columns at most
def column_name(col: int) -> str:
    """The letters of a column counted from 0: 0 is A, 27 is AB."""
    name = ""
    col += 1
    while col:
        col, letter = divmod(col - 1, 26)
        name = chr(65 + letter) + name
    return name


def reference(row: int, col: int) -> str:
    """The name of the cell at `row` and `col`, both from 0."""
    return f"{column_name(col)}{row + 1}"


def place_of(name: str) -> tuple[int, int]:
    """Row and column, both from 0, of the cell with this name: B7 is (6, 1)."""
    letters = name.rstrip("0123456789")
    return int(name[len(letters) :]) - 1, column_of(letters)


@lru_cache(maxsize=1 << 15)
def column_of(letters: str) -> int:
    """The number of a column from 0 by its letters."""
    col = 0
    for letter in letters:
        col = col * 26 + ord(letter) - 64
    return col - 1
