"""The content of a page in reading order: rows of prose, and tables with what they hold."""

from __future__ import annotations

from itertools import chain, pairwise
from statistics import median

from auditor.reading.pages.columns import open_tables
from auditor.reading.pages.grid import Grid, Square, column_of, grids_of, row_of
from auditor.reading.pages.page import Glyph, Page, Ruling
from auditor.reading.pages.rows import Row, rows_of
from auditor.reading.pages.tables import Element, PrintedCell, PrintedTable

#: Text that runs on across a border without a gap belongs to the cell where it began.
_RUNS_ON = 0.06
#: A row of squares that no print fits into is the room inside of a double line.
_NO_ROOM = 0.6
_NEXT_ROW = 2.0


def elements_of(page: Page) -> list[Element]:
    """The rows and tables of `page`, from top to bottom."""
    grids = sorted(grids_of(page.rulings), key=_area)
    inside: list[dict[int, list[Glyph]]] = [{} for _ in grids]
    prose = _spread(page.glyphs, grids, inside) if grids else page.glyphs
    rows = rows_of(page.number, prose)
    tables: list[PrintedTable] = []
    for grid, held in zip(grids, inside, strict=True):
        rows = _run_over(grid, held, rows)
        table = _table(page.number, grid, held)
        if table is None:
            rows += rows_of(page.number, chain.from_iterable(held.values()))
        else:
            tables.append(table)
    rows.sort(key=lambda row: -row.base)
    open_, rows = open_tables(page, [rule for rule in page.rulings if _is_free(rule, tables)], rows)
    return sorted([*rows, *tables, *open_], key=lambda element: -element.top)


def _is_free(rule: Ruling, tables: list[PrintedTable]) -> bool:
    """Whether a line along the page is no part of a table."""
    if rule.upright:
        return False
    return not any(table.bottom - 1 <= rule.at <= table.top + 1 for table in tables)


def _area(grid: Grid) -> float:
    return (grid.right - grid.left) * (grid.top - grid.bottom)


def _spread(
    glyphs: list[Glyph], grids: list[Grid], inside: list[dict[int, list[Glyph]]]
) -> list[Glyph]:
    """Put each character into the cell that it stands in; gives those that stand in none."""
    owners = [_owners(grid) for grid in grids]
    prose: list[Glyph] = []
    before: Glyph | None = None
    cell: list[Glyph] = prose
    for glyph in glyphs:
        if before is None or not _runs_on(before, glyph):
            cell = prose
            x, y = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
            for grid, owner, held in zip(grids, owners, inside, strict=True):
                if grid.left <= x < grid.right and grid.bottom < y <= grid.top:
                    square = owner[row_of(grid, y)][column_of(grid, x)]
                    if square >= 0:
                        cell = held.setdefault(square, [])
                        break
        cell.append(glyph)
        before = glyph
    return prose


def _run_over(grid: Grid, held: dict[int, list[Glyph]], rows: list[Row]) -> list[Row]:
    """Take the rows into the grid that stand in cells which the end of the page left open."""
    spans = [
        (number, grid.xs[square.col], grid.xs[square.col + square.cols])
        for number, square in enumerate(grid.squares)
        if number in grid.open
    ]
    kept = []
    level = grid.bottom
    for row in rows:
        owners = [
            next((one for one, left, right in spans if left <= glyph.left < right), -1)
            for glyph in row.glyphs
        ]
        if level - _NEXT_ROW * row.size <= row.top <= level + row.size and min(owners) >= 0:
            for owner, glyph in zip(owners, row.glyphs, strict=True):
                held.setdefault(owner, []).append(glyph)
            level = row.base
        else:
            kept.append(row)
    return kept


def _runs_on(before: Glyph, glyph: Glyph) -> bool:
    gap = glyph.left - before.right
    return (
        glyph.base == before.base
        and abs(gap) <= _RUNS_ON * (glyph.top - glyph.bottom)
        and glyph.left > before.left
    )


def _owners(grid: Grid) -> list[list[int]]:
    """For each square the number of the cell that covers it, or -1."""
    owners = [[-1] * (len(grid.xs) - 1) for _ in range(len(grid.ys) - 1)]
    for number, (row, col, rows, cols) in enumerate(grid.squares):
        for at in range(row, row + rows):
            owners[at][col : col + cols] = [number] * cols
    return owners


def _table(page: int, grid: Grid, held: dict[int, list[Glyph]]) -> PrintedTable | None:
    """The table on `grid`; None for a frame around prose, and for the grid of a chart."""
    if len(held) < 2:
        return None
    lines = {number: rows_of(page, glyphs) for number, glyphs in held.items()}
    lines = {number: rows for number, rows in lines.items() if rows}
    size = median([row.size for rows in lines.values() for row in rows] or [0.0])
    filled = [grid.squares[number] for number in lines]
    rows = _kept(grid.ys, size, [(square.row, square.rows) for square in filled])
    cols = _kept(grid.xs, size, [(square.col, square.cols) for square in filled])
    if len(lines) < 2 or cols[-1] < 2:
        return None
    cells = []
    for number, square in enumerate(grid.squares):
        moved = _moved(square, rows, cols)
        if moved.rows and moved.cols:
            cells.append(PrintedCell(*moved, lines.get(number, []), number in grid.open))
    edges = [x for at, x in enumerate(grid.xs[:-1]) if cols[at + 1] > cols[at]]
    return PrintedTable(page, grid.top, grid.bottom, [*edges, grid.right], cells, rows[-1])


def _kept(levels: list[float], size: float, spans: list[tuple[int, int]]) -> list[int]:
    """The new number of each level when squares without room for print are left out."""
    singly = {begin for begin, length in spans if length == 1}
    numbers = [0]
    for at, (one, other) in enumerate(pairwise(levels)):
        keeps = abs(other - one) >= _NO_ROOM * size or at in singly
        numbers.append(numbers[-1] + keeps)
    return numbers


def _moved(square: Square, rows: list[int], cols: list[int]) -> Square:
    row, col = rows[square.row], cols[square.col]
    return Square(
        row, col, rows[square.row + square.rows] - row, cols[square.col + square.cols] - col
    )
