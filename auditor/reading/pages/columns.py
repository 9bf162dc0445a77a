"""Tables without upright lines: columns are where every row leaves the same gaps.

A table of three rules (三线表) stands between the first and the last of them; a table without any
rule is a block of rows that all fall into the same columns of figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from auditor.reading.captions import unit_in
from auditor.reading.pages.page import Page, Ruling
from auditor.reading.pages.rows import Row
from auditor.reading.pages.tables import PrintedCell, PrintedTable

#: A gap that parts columns, in widths of a Han character.
_GAP = 0.9
_GAP_OF_FIGURES = 0.45
_WIDE_GAP = 2.5
_FIGURE_ENDS = frozenset("0123456789%％")
_FIGURE_BEGINS = frozenset("0123456789-+−")
_LONG_RULE = 0.35  #: of the width of the page
#: A label of two rows is set closer than the rows of the table.
_CLOSE = 0.75
_FEWEST_ROWS = 3
_NEAR = 1.3
_FEWEST_COLUMNS = 3


class _Piece(NamedTuple):
    """What a row prints in one column."""

    left: float
    right: float
    row: Row


def open_tables(
    page: Page, rules: Iterable[Ruling], rows: list[Row]
) -> tuple[list[PrintedTable], list[Row]]:
    """The tables among the rows of a page that no upright lines part, and the other rows."""
    levels = sorted([rule.at for rule in _long(page, rules)], reverse=True)
    parted = [_pieces(row) for row in rows]
    tables = []
    taken: set[int] = set()
    for found in (*_between(levels, rows, parted), *_blocks(parted)):
        block = _extended(found, rows, parted, taken)
        if not taken.isdisjoint(block):
            continue
        table = _table(page.number, rows[block.start : block.stop])
        if table is not None:
            tables.append(table)
            taken.update(block)
    return tables, [row for at, row in enumerate(rows) if at not in taken]


def _long(page: Page, rules: Iterable[Ruling]) -> list[Ruling]:
    return [rule for rule in rules if rule.end - rule.begin > _LONG_RULE * page.width]


def _between(levels: list[float], rows: list[Row], parted: list[list[_Piece]]) -> list[range]:
    """The rows between rules, stretch by stretch as long as they fall into columns."""
    blocks: list[range] = []
    goes_on = False
    for upper, lower in pairwise(levels):
        inside = [at for at, row in enumerate(rows) if lower < (row.bottom + row.top) / 2 < upper]
        if not inside:
            continue
        tabular = _is_tabular([rows[at] for at in inside], [parted[at] for at in inside])
        if tabular and goes_on:
            blocks[-1] = range(blocks[-1].start, inside[-1] + 1)
        elif tabular:
            blocks.append(range(inside[0], inside[-1] + 1))
        goes_on = tabular
    return blocks


def _is_tabular(rows: list[Row], parted: list[list[_Piece]]) -> bool:
    full = [row for row, pieces in zip(rows, parted, strict=True) if len(pieces) > 1]
    return 2 * sum(not unit_in(row.text) for row in full) > len(rows)


def _blocks(parted: list[list[_Piece]]) -> list[range]:
    """Rows one below the other that fall into three columns or more."""
    blocks = []
    begin = 0
    for at, pieces in enumerate([*parted, []]):
        if len(pieces) < _FEWEST_COLUMNS:
            if at - begin >= _FEWEST_ROWS:
                blocks.append(range(begin, at))
            begin = at + 1
    return blocks


def _extended(block: range, rows: list[Row], parted: list[list[_Piece]], taken: set[int]) -> range:
    """The block with the rows of figures right below it: the last rule may be missing."""
    pitches = [rows[at].base - rows[at + 1].base for at in block[:-1]]
    reach = _NEAR * max(pitches, default=2 * rows[block.start].size)
    stop = block.stop
    while (
        stop < len(rows)
        and stop not in taken
        and rows[stop - 1].base - rows[stop].base <= reach
        and len(parted[stop]) > 1
        and _has_figure(parted[stop])
    ):
        stop += 1
    return range(block.start, stop)


def _pieces(row: Row) -> list[_Piece]:
    """The stretches of a row between wide gaps."""
    pieces: list[_Piece] = []
    begin = 0
    printed = [at for at, glyph in enumerate(row.glyphs) if not glyph.text.isspace()]
    for at, following in pairwise([*printed, len(row.glyphs)]):
        if following < len(row.glyphs) and not _parts(row, at, following, _GAP):
            continue
        glyphs = row.glyphs[begin : at + 1]
        left, right = glyphs[0].left, glyphs[-1].right
        pieces.append(_Piece(left, right, row._replace(glyphs=glyphs, left=left, right=right)))
        begin = following
    return pieces


def _parts(row: Row, at: int, following: int, gap: float) -> bool:
    """Whether two columns meet between two characters; figures stand closer than words."""
    before, after = row.glyphs[at], row.glyphs[following]
    if before.text in _FIGURE_ENDS and after.text in _FIGURE_BEGINS:
        gap = min(gap, _GAP_OF_FIGURES)
    return after.left - before.right > gap * row.size


def is_parted(row: Row) -> bool:
    """Whether a row has a gap that no line of prose has."""
    printed = [at for at, glyph in enumerate(row.glyphs) if not glyph.text.isspace()]
    return any(
        row.glyphs[after].left - row.glyphs[at].right > _WIDE_GAP * row.size
        for at, after in pairwise(printed)
    )


def _table(page: int, rows: list[Row]) -> PrintedTable | None:
    """The table that `rows` make, if they fall into columns of figures."""
    parted = [_pieces(row) for row in rows]
    edges = _edges(parted)
    if len(edges) < 3 or not _has_figures(parted):
        return None
    lines = _joined(rows, parted)
    cells = []
    for number, pieces in enumerate(lines):
        taken: dict[int, PrintedCell] = {}
        for piece in pieces:
            first = max([at for at, edge in enumerate(edges[:-1]) if edge <= piece.left] or [0])
            last = max([at for at, edge in enumerate(edges[:-1]) if edge < piece.right] or [0])
            held = taken.get(first)
            taken[first] = PrintedCell(
                number,
                first,
                1,
                max(last - first + 1, held.cols if held else 1),
                [*(held.lines if held else []), piece.row],
            )
        covered = {at for cell in taken.values() for at in range(cell.col, cell.col + cell.cols)}
        for at in range(len(edges) - 1):
            if at not in covered:
                taken[at] = PrintedCell(number, at, 1, 1, [])
        cells += [taken[at] for at in sorted(taken)]
    return PrintedTable(page, rows[0].top, rows[-1].bottom, edges, cells, len(lines))


def _edges(parted: list[list[_Piece]]) -> list[float]:
    """The edges of the columns: the middle of the gaps that all full rows leave.

    None where no third of the rows falls into as many pieces: those share no columns.
    """
    counts = Counter(len(pieces) for pieces in parted if len(pieces) > 1)
    usual = [number for number, rows in counts.items() if 3 * rows >= counts.total()]
    if not usual:
        return []
    most = max(usual)
    spans: list[tuple[float, float]] = []
    for piece in sorted(piece for pieces in parted if len(pieces) == most for piece in pieces):
        if spans and piece.left < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], piece.right))
        else:
            spans.append((piece.left, piece.right))
    middles = [(one[1] + other[0]) / 2 for one, other in pairwise(spans)]
    return [min(spans)[0], *middles, spans[-1][1]]


def _has_figures(parted: list[list[_Piece]]) -> bool:
    """Whether most rows print a figure behind their label."""
    full = [pieces for pieces in parted if len(pieces) > 1]
    figures = [pieces for pieces in full if _has_figure(pieces)]
    return len(figures) > 1 and 2 * len(figures) >= len(full)


def _has_figure(pieces: list[_Piece]) -> bool:
    """Whether a row prints a figure behind its label."""
    return any(char.isdigit() for piece in pieces[1:] for char in piece.row.text)


def _joined(rows: list[Row], parted: list[list[_Piece]]) -> list[list[_Piece]]:
    """The pieces of each line of the table; a label of two rows is one line."""
    if len(rows) < 2:
        return parted
    pitch = median([above.base - row.base for above, row in pairwise(rows)])
    lines = [parted[0]]
    for (above, row), pieces in zip(pairwise(rows), parted[1:], strict=True):
        close = above.base - row.base < _CLOSE * pitch
        if close and 1 in (len(pieces), len(lines[-1])):
            lines[-1] = lines[-1] + pieces
        else:
            lines.append(pieces)
    return lines
