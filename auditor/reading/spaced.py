"""Tables whose cells are set off by blanks: what is left of one that was pasted as text.

    项目    预算数    执行数    执行率
    甲      100.00    90.00     90.00%

Between two cells stands a tab, a gap of several blanks or, where every row has as many cells as
there are heads, one blank. What does not come out even stays the text that it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from auditor.reading.lines import EM, Line, width_of
from auditor.reading.parts import Form, GridCell, GridTable

#: A cheap look: two figures with nothing but blanks between.
_ANY = re.compile(r"\d[%％]?[ \t\u3000]+-?\d")
_TAB = re.compile(r"[ \u3000]*\t[ \u3000]*")
_GAP = re.compile(r"[ \u3000]{2,}")
#: 合 计 and 项　目 are one word each.
_BLANK = re.compile(
    r"(?<![^\s\u3000][\u4e00-\u9fff])(?<=[\u4e00-\u9fff])[ \u3000]+"
    r"(?=[\u4e00-\u9fff](?:[ \u3000]|$))|([ \u3000]+)"
)
_FIGURE = re.compile(r"[-+－]?\d[\d,]*(?:\.\d+)?[%％]?")
_DATE = re.compile(r"(?:19|20)\d\d")
_NOTHING = frozenset(("", "/", "—", "——", "-", "--", "－"))
_SENTENCE = re.compile("[。；！？]")
_PROSE = re.compile("[，。；：！？]")
_FEWEST, _MOST = 3, 16  #: columns
_ROWS = 2  #: with figures, that make a table
_BY_ONE = 3  #: of them where one blank sets off the cells
_LONGEST = 40 * EM  #: that a label may be wide


class _Cell(NamedTuple):
    start: int  #: in the line
    text: str
    left: int  #: where it is printed
    right: int


_Row = list[_Cell]


def find_spaced(source: str, lines: Sequence[Line]) -> list[Form]:
    """The tables on `lines`, none of which is a table already."""
    if _ANY.search(source) is None:
        return []
    forms: list[Form] = []
    at = 0
    while at + _ROWS < len(lines):
        # the row under the heads has figures; few lines of a text are such
        if _ANY.search(lines[at + 1].text) is None and _ANY.search(lines[at + 2].text) is None:
            at += 1
            continue
        found = _table(source, lines, at)
        if found is None:
            at += 1
            continue
        stop, table = found
        last = lines[stop - 1]
        forms.append(Form(lines[at].start, last.start + len(last.text), table))
        at = stop
    return forms


def _table(source: str, lines: Sequence[Line], at: int) -> tuple[int, GridTable] | None:
    """The table whose heads stand on a line, and the line behind it."""
    if _SENTENCE.search(lines[at].text) is not None:
        return None
    for gap in (_TAB, _GAP, _BLANK):
        heads = _cells(source, lines[at], gap)
        if not _FEWEST <= len(heads) <= _MOST or any(_is_figure(cell) for cell in heads):
            continue
        if any(cell.text in _NOTHING or _SENTENCE.search(cell.text) for cell in heads):
            continue
        rows, stop = _rows(source, lines, at + 1, gap, len(heads))
        told = [row for row in rows if len(row) > 1]
        if len(told) < (_BY_ONE if gap is _BLANK else _ROWS):
            continue
        placed = _placed([heads, *rows], len(heads), by_tabs=gap is _TAB)
        if placed is not None:
            return stop, _grid(lines[at:stop], placed, len(heads))
    return None


def _rows(
    source: str, lines: Sequence[Line], at: int, gap: re.Pattern[str], width: int
) -> tuple[list[_Row], int]:
    """The rows under the heads, and the line behind them; none where a row does not come out."""
    rows: list[_Row] = []
    ended = at
    for number in range(at, len(lines)):
        line = lines[number]
        if line.gap > 1 or _SENTENCE.search(line.text):
            break
        row = _cells(source, line, gap)
        figures = sum(map(_is_figure, row))
        if not figures and not _may_stand(row, line, gap, width):
            break
        if figures and not _comes_out(row, gap, width):
            return [], at
        rows.append(row)
        if figures:
            ended = number + 1
    return rows[: ended - at], ended


def _may_stand(row: _Row, line: Line, gap: re.Pattern[str], width: int) -> bool:
    """Whether a line without figures goes on with a table: 一、本级, or words in every column."""
    if gap is _BLANK or line.width > _LONGEST * len(row) or _PROSE.search(line.text):
        return False
    return len(row) in (1, width)


def _comes_out(row: _Row, gap: re.Pattern[str], width: int) -> bool:
    """Whether a row with figures has no more cells than there are heads, nor ambiguous ones."""
    if gap is _BLANK:
        return len(row) == width and all(map(_is_value, row[1:]))
    return 1 < len(row) <= width


def _cells(source: str, line: Line, gap: re.Pattern[str]) -> _Row:
    """What the gaps of a line part; tabs before it are cells that stand empty."""
    cells: _Row = []
    if gap is _TAB:
        if "\t" not in line.text:
            return [_cell(line, 0, len(line.text))]
        lead = source[line.start - line.column + 1 : line.start].count("\t")
        cells = [_Cell(0, "", 0, 0)] * lead
    elif "\t" in line.text:
        return []
    start = 0
    for match in gap.finditer(line.text):
        if gap is _BLANK and match[1] is None:
            continue
        cells.append(_cell(line, start, match.start()))
        start = match.end()
    cells.append(_cell(line, start, len(line.text)))
    return cells


def _cell(line: Line, start: int, end: int) -> _Cell:
    text = line.text[start:end]
    left = 2 * line.indent + width_of(line.text[:start])
    return _Cell(start, text, left, left + width_of(text))


def _is_figure(cell: _Cell) -> bool:
    return _FIGURE.fullmatch(cell.text) is not None and _DATE.fullmatch(cell.text) is None


def _is_value(cell: _Cell) -> bool:
    return cell.text in _NOTHING or _FIGURE.fullmatch(cell.text) is not None


def _placed(rows: list[_Row], width: int, *, by_tabs: bool) -> list[dict[int, _Cell]] | None:
    """The cells of each row by their columns; None where nobody can tell the column of one.

    A row with fewer cells than there are heads lacks some: where they stand is told by print.
    """
    whole = [row for row in rows if len(row) == width]
    bands = [
        (min(row[col].left for row in whole), max(row[col].right for row in whole))
        for col in range(width)
    ]
    apart = all(one[1] <= other[0] for one, other in pairwise(bands))
    made = []
    for row in rows:
        if by_tabs or len(row) in (1, width):
            made.append({col: cell for col, cell in enumerate(row) if cell.text})
            continue
        found: dict[int, _Cell] = {}
        for cell in row:
            over = [col for col, (a, b) in enumerate(bands) if cell.left < b and cell.right > a]
            if not apart or len(over) != 1 or over[0] in found:
                return None
            found[over[0]] = cell
        made.append(found)
    return made


def _grid(lines: Sequence[Line], placed: Sequence[dict[int, _Cell]], width: int) -> GridTable:
    cells = [
        GridCell(row, col, [_stretch(lines[row], by_column[col])] if col in by_column else [])
        for row, by_column in enumerate(placed)
        for col in range(width)
    ]
    return GridTable(cells, len(placed), width)


def _stretch(line: Line, cell: _Cell) -> Line:
    start, column = line.start + cell.start, line.column + cell.start
    return line._replace(text=cell.text, start=start, column=column, width=width_of(cell.text))
