"""Tables that were parted where a page ended: files made from pages have one table a page.

Two different tables may look alike, so that a table goes on only where the file says so: a mark
(续表), the same caption once more, the same head at the top of a page, or nothing in between.
"""

from __future__ import annotations

import re

from auditor.reading.lines import Line
from auditor.reading.parts import GridTable, MarkedHeading, Paragraph, Part, text_of

_MARK = re.compile(
    r"[（(\[【]?(?:续表?|接上表|接上页|续上表)(?:\d+|[一二三四五六七八九十]+)?[)）\]】]?"
)
_UNIT = re.compile(r"[（(\[【]?(?:金额)?单位[:：].*")
_CAPTIONS = 4
_HIGHEST_HEAD = 8


def joined(parts: list[Part]) -> list[Part]:
    """`parts`, the pieces of a table as one."""
    found: list[Part] = []
    for part in parts:
        at = _table_above(found) if isinstance(part, GridTable) else None
        upper = found[at] if at is not None else None
        if at is None or not isinstance(upper, GridTable) or not isinstance(part, GridTable):
            found.append(part)
        elif upper.n_cols == part.n_cols and _goes_on(found, at, part):
            found[at:] = [_whole(upper, part)]
        else:
            found.append(part)
    return found


def _table_above(parts: list[Part]) -> int | None:
    """Where the last table stands, if only a few lines follow it."""
    for at in range(len(parts) - 1, max(len(parts) - _CAPTIONS - 2, -1), -1):
        if isinstance(parts[at], GridTable):
            return at
    return None


def _goes_on(parts: list[Part], at: int, lower: GridTable) -> bool:
    upper = parts[at]
    between = [_squeezed(part) for part in parts[at + 1 :]]
    if not between:
        heads = isinstance(upper, GridTable) and _repeated(upper, lower) > 0
        return lower.follows or (heads and _begins_page(lower))
    above = {_squeezed(part) for part in parts[max(at - _CAPTIONS, 0) : at] if not _is_table(part)}
    plain = [_MARK.sub("", text) for text in between]
    if any(text and text not in above for text in plain):
        return False
    marked = plain != between
    return marked or any(not _UNIT.fullmatch(text) for text in plain)


def _is_table(part: Part) -> bool:
    return isinstance(part, GridTable)


def _squeezed(part: Part) -> str:
    return "".join(text_of(part).split()) if isinstance(part, Paragraph | MarkedHeading) else ""


def _begins_page(table: GridTable) -> bool:
    line = next((line for cell in table.cells for line in cell.lines), None)
    return line is not None and line.new_page


def _rows(table: GridTable) -> list[list[tuple[int, int, str]]]:
    """The cells of the first rows: column, columns and text."""
    rows: list[list[tuple[int, int, str]]] = [[] for _ in range(min(table.n_rows, _HIGHEST_HEAD))]
    for cell in table.cells:
        if cell.row < len(rows):
            rows[cell.row].append((cell.col, cell.cols, _text(cell.lines)))
    return rows


def _text(lines: list[Line]) -> str:
    return "".join([line.text for line in lines])


def _repeated(upper: GridTable, lower: GridTable) -> int:
    """How many rows at the top of both are the same; rows without text are no head."""
    count = 0
    for ours, theirs in zip(_rows(upper), _rows(lower), strict=False):
        if ours != theirs or not any(text for _, _, text in ours):
            break
        count += 1
    return count


def _whole(upper: GridTable, lower: GridTable) -> GridTable:
    head = _repeated(upper, lower)
    moved = upper.n_rows - head
    added = [cell._replace(row=cell.row + moved) for cell in lower.cells if cell.row >= head]
    return upper._replace(cells=upper.cells + added, n_rows=moved + lower.n_rows)
