"""Numbered tables that were saved cell by cell, each on a line of its own, with or without a bar.

    序号 | / 市州 | / 计划数 | / 完成数 | / 1 | / 甲市 | / 150 | / 143 | / 2 | / 乙市 | …

The first column counts the rows, so that the number of columns is that of the cells before the 1;
only where each row has as many is it a table again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.reading.lines import Line, width_of
from auditor.reading.parts import Form, GridCell, GridTable

_FIRST = re.compile(r"序\s?号")
_TOTALS = re.compile("[合总小共]计|全[国省市州县区镇]")
_FIGURE = re.compile(r"-?\d[\d,]*(?:\.\d+)?[%％]?")
_BLANK = ("", "/", "—", "-")
_FEWEST, _MOST = 3, 16  #: columns
_ROWS = 2  #: that show that the rows are counted


def find_numbered(source: str, lines: Sequence[Line]) -> list[Form]:
    """The numbered tables on `lines`, which are those of the source that are no table yet."""
    if "序" not in source or "号" not in source:
        return []
    cells = [line.text.removesuffix("|").rstrip() for line in lines]
    forms: list[Form] = []
    stop = 0
    for at, cell in enumerate(cells):
        if at >= stop and _FIRST.fullmatch(cell) is not None:
            found = _table(lines, cells, at)
            if found is not None:
                stop, form = found
                forms.append(form)
    return forms


def _table(lines: Sequence[Line], cells: Sequence[str], at: int) -> tuple[int, Form] | None:
    """The table whose head begins at a line, and the line behind it."""
    window = cells[at : at + _MOST + 1]
    if "1" not in window or any("|" in cell for cell in window):
        return None
    width = window.index("1")
    if width < _FEWEST or any(map(_FIGURE.fullmatch, window[:width])):
        return None
    rows, stop = [range(at, at + width)], at + width
    first = cells[stop : stop + width]
    while cells[stop : stop + 1] == [str(len(rows))]:
        if not _is_like(cells[stop : stop + width], first):
            break
        rows.append(range(stop, stop + width))
        stop += width
    if len(rows) <= _ROWS or any("|" in cell for cell in cells[at:stop]):
        return None
    grid = [
        _cell(lines[i], cells[i], row, col) for row, r in enumerate(rows) for col, i in enumerate(r)
    ]
    total = range(stop, stop + width - 1)  # nothing counts what sums up
    if _sums_up(cells[total.start : total.stop], width):
        grid += [_cell(lines[i], cells[i], len(rows), col) for col, i in enumerate(total, 1)]
        stop = total.stop
    last = lines[stop - 1]
    table = GridTable(grid, len({cell.row for cell in grid}), width)
    return stop, Form(lines[at].start, last.start + len(last.text), table)


def _is_like(row: Sequence[str], first: Sequence[str]) -> bool:
    """Whether a row has a cell for each of the first one, and figures where that has them."""
    return len(row) == len(first) and all(
        _FIGURE.fullmatch(model) is None or _FIGURE.fullmatch(cell) or cell in _BLANK
        for cell, model in zip(row, first, strict=True)
    )


def _sums_up(cells: Sequence[str], width: int) -> bool:
    """Whether a row without a number is that of the total: 全省 and figures."""
    if len(cells) < width - 1 or _TOTALS.match(cells[0]) is None:
        return False
    return all(_FIGURE.fullmatch(cell) or not cell for cell in cells[1:])


def _cell(line: Line, text: str, row: int, col: int) -> GridCell:
    return GridCell(row, col, [line._replace(text=text, width=width_of(text))] if text else [])
