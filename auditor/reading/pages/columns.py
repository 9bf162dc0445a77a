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
_SAME_END = 8.0
#: A label of two rows is set closer than the rows of the table.
_CLOSE = 0.75
_FEWEST_ROWS = 3
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
    tables = []
    left_over = list(rows)
    for block in (*_between(levels, rows), *_blocks(rows)):
        if any(row not in left_over for row in block):
            continue
        table = _table(page.number, block)
        if table is not None:
            tables.append(table)
            left_over = [row for row in left_over if row not in block]
    return tables, left_over


def _long(page: Page, rules: Iterable[Ruling]) -> list[Ruling]:
    return [rule for rule in rules if rule.end - rule.begin > _LONG_RULE * page.width]


def _between(levels: list[float], rows: list[Row]) -> list[list[Row]]:
    """The rows between rules, stretch by stretch as long as they fall into columns."""
    blocks: list[list[Row]] = []
    goes_on = False
    for upper, lower in pairwise(levels):
        inside = [row for row in rows if lower < (row.bottom + row.top) / 2 < upper]
        if not inside:
            continue
        tabular = _is_tabular(inside)
        if tabular and goes_on:
            blocks[-1] += inside
        elif tabular:
            blocks.append(inside)
        goes_on = tabular
    return blocks


def _is_tabular(rows: list[Row]) -> bool:
    parted = [row for row in rows if len(_pieces(row)) > 1 and not unit_in(row.text)]
    return 2 * len(parted) > len(rows)


def _blocks(rows: list[Row]) -> list[list[Row]]:
    """Rows one below the other that fall into three columns or more."""
    blocks: list[list[Row]] = [[]]
    for row in rows:
        if len(_pieces(row)) >= _FEWEST_COLUMNS:
            blocks[-1].append(row)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if len(block) >= _FEWEST_ROWS]


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
    """The edges of the columns: the middle of the gaps that all full rows leave."""
    counts = Counter(len(pieces) for pieces in parted if len(pieces) > 1)
    if not counts:
        return []
    most = max(number for number, rows in counts.items() if 3 * rows >= counts.total())
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
    figures = [
        pieces
        for pieces in full
        if any(any(char.isdigit() for char in piece.row.text) for piece in pieces[1:])
    ]
    return len(figures) > 1 and 2 * len(figures) >= len(full)


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
