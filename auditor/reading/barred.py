"""Tables of web pages that only kept the bars behind their cells, without a rule under the head.

    隶属 | 项目数 | 投资 |       项目 | / 行次 | / 金额 | ||||     单位 | / 件数 | / 甲 | / 5 | …
    甲市 | 57 | 65.1 |              一、财政拨款收入 | / 1 | / 97.97 | ||||

A row is a line, or ends with the bars that fill it up, or has as many cells as the others; a block
of bars that is none of these stays the text that it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.reading.captions import unit_in
from auditor.reading.lines import Line, width_of
from auditor.reading.parts import Form, GridCell, GridTable

_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?\s?[%％]?")
_BLANK = frozenset(("", "/", "—", "——", "-", "--", "."))
_SENTENCE = re.compile("[。；！？]")
_FILLED_UP = re.compile(r"\|[\s|]*\|\s*$")
_SUBTOTALS = ("合计", "小计")
_NUMBERING = re.compile(r"[栏行]\s*次")
_LINE_NUMBERS = re.compile(r"行\s*次")
_LINE_NUMBER = re.compile(r"[1-9]\d?")
_FEWEST, _MOST = 3, 20  #: columns
_ROWS = 2  #: with figures, that make a table
_HEADS = 4  #: rows above them


class _Cell(NamedTuple):
    lines: list[Line]
    text: str


_Row = list[_Cell]
_EMPTY = _Cell([], "")


def find_barred(source: str, lines: Sequence[Line]) -> list[Form]:
    """The tables of bars on `lines`, none of which is a table already."""
    if source.count("|") < _FEWEST * _ROWS:
        return []
    forms = []
    for block in _blocks(lines):
        rows = _rows(block)
        table = _table(rows) if rows else None
        if table is not None:
            last = block[-1]
            forms.append(Form(block[0].start, last.start + len(last.text), table))
    return forms


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines with bars one behind the other; a bar may stand alone below the words it closes."""
    block: list[Line] = []
    for at, line in enumerate(lines):
        closed = at + 1 < len(lines) and lines[at + 1].text[0] == "|"
        if "|" in line.text or closed:
            block.append(line)
            continue
        if len(block) > 1:
            yield block
        block = []
    if len(block) > 1:
        yield block


def _rows(block: Sequence[Line]) -> list[_Row]:
    """The rows of a block, all as wide; none where nothing says where they end."""
    by_line = [_cells([line]) for line in block]
    widths = {len(row) for row in by_line}
    if len(widths) == 1 and widths.pop() >= _FEWEST:
        return by_line
    filled_up = [at for at, line in enumerate(block, 1) if _FILLED_UP.search(line.text)]
    if len(filled_up) > 1:
        starts = [0, *filled_up[:-1]]
        found = [_cells(block[a:b]) for a, b in zip(starts, filled_up, strict=True)]
        width = min(map(len, found))
        whole = width >= _FEWEST and not any(len(row) % width for row in found)
        return [row[at : at + width] for row in found for at in range(0, len(row), width)] * whole
    return _counted(_cells(block))


def _cells(lines: Sequence[Line]) -> _Row:
    """The cells on some lines: what stands before each bar."""
    cells: _Row = []
    words: list[Line] = []
    for line in lines:
        pieces = line.text.split("|")
        at = 0
        for number, piece in enumerate(pieces, 1):
            if number == 1 and not piece and not cells and not words and len(pieces) > _FEWEST:
                at = 1  # | 甲 | 5 | has two cells
                continue
            if text := piece.strip():
                skip = at + piece.index(text)
                words.append(_stretch(line, skip, text))
            if number < len(pieces):
                cells.append(_Cell(words, "".join([word.text for word in words])))
                words = []
            at += len(piece) + 1
    if words:
        cells.append(_Cell(words, "".join([word.text for word in words])))
    return cells


def _stretch(line: Line, skip: int, text: str) -> Line:
    start, column = line.start + skip, line.column + skip
    return line._replace(text=text, start=start, column=column, width=width_of(text), gap=0)


def _counted(cells: _Row) -> list[_Row]:
    """Rows that only the number of their cells tells: names in the first column, then figures."""
    for width in range(_FEWEST, _MOST + 1):
        for heads in (width, width + 1):
            body = cells[heads:]
            if len(body) < _ROWS * width or len(body) % width:
                continue
            rows = [body[at : at + width] for at in range(0, len(body), width)]
            if not _are_heads(cells[:heads]) or not all(map(_is_told, rows)):
                continue
            first = [cells[:width]] if heads == width else _grouped(cells[:heads])
            if first:
                return [*first, *rows]
    return []


def _are_heads(cells: _Row) -> bool:
    return all(cell.text not in _BLANK and not _is_figure(cell) for cell in cells)


def _is_told(row: _Row) -> bool:
    """Whether a row is a name and figures."""
    name, *rest = row
    return (
        name.text not in _BLANK
        and not _is_figure(name)
        and all(_is_figure(cell) or cell.text in _BLANK for cell in rest)
        and any(map(_is_figure, rest))
    )


def _grouped(heads: _Row) -> list[_Row]:
    """年度 合计 出国 公车 合计 购置 运行: the last head of the first row is over 合计 购置 运行."""
    found = [at for at, cell in enumerate(heads) if cell.text in _SUBTOTALS and at > 1]
    if not found:
        return []
    at = found[-1]
    blank = [_EMPTY] * (len(heads) - at - 1)
    return [[*heads[:at], *blank], [*[_EMPTY] * (at - 1), *heads[at:]]]


def _is_figure(cell: _Cell) -> bool:
    return _FIGURE.fullmatch(cell.text) is not None


def _table(rows: list[_Row]) -> GridTable | None:
    """The table of rows that are as wide; None where they hold no heads over figures."""
    title = unit = ""
    while rows and sum(cell.text not in _BLANK for cell in rows[0]) < _ROWS:
        text = next((cell.text for cell in rows[0] if cell.text not in _BLANK), "")
        unit = unit or unit_in(text)
        title = title or ("" if unit_in(text) else text)
        rows = rows[1:]
    rows = _aligned(rows)
    first = next((at for at, row in enumerate(rows) if any(map(_is_figure, row))), 0)
    n_cols = max((at for row in rows for at, cell in enumerate(row, 1) if cell.lines), default=0)
    figures = [row for row in rows[first:] if any(map(_is_figure, row))]
    if not 0 < first <= _HEADS or n_cols < _FEWEST or len(figures) < _ROWS:
        return None
    if any(_SENTENCE.search(row[0].text) for row in rows):
        return None
    rows = [*_moved(rows, first, n_cols)[:first], *_shifted(rows[first:], n_cols)]
    cells = [
        GridCell(at, col, cell.lines)
        for at, row in enumerate(rows)
        for col, cell in enumerate(row[:n_cols])
    ]
    return GridTable(cells, len(rows), n_cols, title=title, unit=unit)


def _moved(rows: list[_Row], first: int, n_cols: int) -> list[_Row]:
    """The rows with their heads over their columns: cells that go over rows left none behind.

    收入 | 其中： | | above 医疗 | 财政 | 科研 |: the last head of the first row is over the second.
    """
    heads = [[cell for cell in row if cell.lines] for row in rows[:first]]
    top = heads[0]
    under = heads[1] if len(heads) == _ROWS else []
    wide = len(top) + max(len(under) - 1, 0)
    if wide not in (n_cols, n_cols - 1) or (not under and wide == n_cols):
        return rows
    skip = [_EMPTY] * (n_cols - wide)
    moved = [[*skip, *top]]
    if under:
        moved.append([*skip, *[_EMPTY] * (len(top) - 1), *under])
    filled = [[*row, *[_EMPTY] * (n_cols - len(row))] for row in moved]
    return [*filled, *rows[first:]]


def _shifted(rows: list[_Row], n_cols: int) -> list[_Row]:
    """Rows without their first cells, which a cell above goes over: their figures tell how many."""
    whole = [row for row in rows if all(cell.lines for cell in row[:n_cols])]
    below = set.intersection(*map(_figures, whole)) if whole else set()
    made = []
    for row in rows:
        stated = _figures(row)
        lacking = n_cols - max((at for at, cell in enumerate(row, 1) if cell.lines), default=0)
        moved = {at + lacking for at in stated}
        fits = bool(stated) and moved <= below and not stated <= below
        made.append([*[_EMPTY] * lacking, *row][: len(row)] if fits else row)
    return made


def _figures(row: _Row) -> set[int]:
    return {at for at, cell in enumerate(row) if _is_figure(cell)}


def _aligned(rows: list[_Row]) -> list[_Row]:
    """The rows of an account form below its heads: 项目 行次 金额, twice; a blank cell left none.

    一、财政拨款收入 1 97.97 二、外交支出 31: each name has its number, and some have an amount.
    """
    at = next((at for at, row in enumerate(rows) if _numbers_lines(row)), -1)
    if at < 0:
        return rows
    heads = [cell for cell in rows[at] if cell.lines]
    kinds = [_LINE_NUMBERS.fullmatch(cell.text) is not None for cell in heads]
    starts = [number - 1 for number, is_number in enumerate(kinds) if is_number and number]
    made = [heads]
    for row in rows[at + 1 :]:
        cells = [cell for cell in row if cell.text not in _BLANK]
        if cells and _NUMBERING.fullmatch(cells[0].text) is None:
            made.append(_placed(cells, starts, len(heads)))
    return made


def _numbers_lines(row: _Row) -> bool:
    return any(_LINE_NUMBERS.fullmatch(cell.text) for cell in row)


def _placed(cells: _Row, starts: Sequence[int], width: int) -> _Row:
    """The cells of one row of an account form, each in its column."""
    placed = [_EMPTY] * width
    at = -1
    for cell in cells:
        numbered = at in starts or at < 0
        if _is_figure(cell) and (numbered or _LINE_NUMBER.fullmatch(cell.text) is None):
            at = max(at, 0) + 1
        else:
            at = next((start for start in starts if start > at), width) + _is_figure(cell)
        if at < width:
            placed[at] = cell
    return placed
