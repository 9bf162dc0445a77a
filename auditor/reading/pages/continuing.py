"""Tables that go on over pages: the parts with the same columns become one table.

Between two parts stand only what the page repeats: the caption, 续表, the head of the table. A row
that the end of the page cut goes back together; a cell over several rows goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from auditor.reading.lines import EM
from auditor.reading.pages.figures import CELL_MARGINS, is_broken
from auditor.reading.pages.rows import Row
from auditor.reading.pages.tables import Element, PrintedCell, PrintedTable
from auditor.reading.reflow import need_of

#: By how much the edges of columns may differ from page to page, in points.
_SAME_EDGE = 3.0
_HIGHEST_HEAD = 8
_CAPTIONS = 8
#: How many columns of labels may have cells over several rows.
_LEADING = 3
_CONTINUED = re.compile(
    r"[（(\[【]?(?:续表?|接上表|接上页|续上表)(?:\d+|[一二三四五六七八九十]+)?[)）\]】]?"
)
#: What begins a row of its own.
_BEGINS = re.compile(r"其中|其他|小计|合计|总计|[一二三四五六七八九十]+、|[（(]|\d")
_FIGURE = re.compile(r"[-+−]?[\d,，]+(?:\.\d*)?[%％]?|[-—–/]+")


def continued(sheets: Sequence[list[Element]]) -> list[Element]:
    """All elements in order, the parts of a table joined."""
    elements: list[Element] = []
    captions: set[str] = set()
    for sheet in sheets:
        first = next((at for at, one in enumerate(sheet) if isinstance(one, PrintedTable)), None)
        last = elements[-1] if elements else None
        begin = 0
        if first is not None and isinstance(last, PrintedTable):
            repeats = _only_repeats(sheet[:first], captions)
            joined = _joined(last, sheet[first]) if repeats else None
            if joined is not None:
                elements[-1] = joined
                begin = first + 1
        for element in sheet[begin:]:
            if isinstance(element, PrintedTable):
                captions = _captions(elements)
            elements.append(element)
    return elements


def _captions(above: list[Element]) -> set[str]:
    """What stands right above a table."""
    texts = set()
    for element in above[: -_CAPTIONS - 1 : -1]:
        if not isinstance(element, Row):
            break
        texts.add(_squeezed(element))
    return texts


def _squeezed(row: Element) -> str:
    return "".join(row.text.split()) if isinstance(row, Row) else ""


def _only_repeats(above: Iterable[Element], captions: set[str]) -> bool:
    """Whether the rows above a table say no more than that it goes on."""
    for row in above:
        text = _squeezed(row)
        plain = _CONTINUED.sub("", text)
        if plain and text not in captions and plain not in captions:
            return False
    return True


def _joined(upper: PrintedTable, lower: Element) -> PrintedTable | None:
    """Both parts as one table, if their columns are the same."""
    if not isinstance(lower, PrintedTable):
        return None
    shift = upper.edges[0] - lower.edges[0]
    edges = _common(upper.edges, [edge + shift for edge in lower.edges])
    if edges is None:
        return None
    cells = _fitted(upper.cells, upper.edges, edges, 0)
    added = _fitted(lower.cells, lower.edges, edges, shift)
    head = _repeated_head(cells, added)
    added = [cell._replace(row=cell.row - head) for cell in added if cell.row >= head]
    n_rows = upper.n_rows
    if not added:
        return upper._replace(page=lower.page)
    if _is_cut(cells, added, n_rows, edges):
        cells, added = _mended(cells, added, n_rows)
        n_rows -= 1
    cells, added = _stretched(cells, added, n_rows)
    cells += [cell._replace(row=cell.row + n_rows) for cell in added]
    cells.sort(key=lambda cell: (cell.row, cell.col))
    total = n_rows + lower.n_rows - head
    return PrintedTable(lower.page, lower.top, lower.bottom, edges, cells, total)


def _common(one: list[float], other: list[float]) -> list[float] | None:
    """The edges of both, if those of one are all among those of the other."""
    if abs(one[-1] - other[-1]) > _SAME_EDGE:
        return None
    many, few = (one, other) if len(one) >= len(other) else (other, one)
    if all(any(abs(edge - near) <= _SAME_EDGE for near in many) for edge in few):
        return many
    return None


def _fitted(
    cells: list[PrintedCell], own: list[float], edges: list[float], shift: float
) -> list[PrintedCell]:
    """`cells` with their columns counted by the common edges."""
    if len(own) == len(edges):
        return list(cells)
    number = [min(range(len(edges)), key=lambda at: abs(edges[at] - edge - shift)) for edge in own]
    return [
        cell._replace(col=number[cell.col], cols=number[cell.col + cell.cols] - number[cell.col])
        for cell in cells
    ]


def _rows(cells: list[PrintedCell], begin: int, end: int) -> dict[int, list[tuple[int, str]]]:
    rows: dict[int, list[tuple[int, str]]] = {}
    for cell in cells:
        if begin <= cell.row < end and cell.text:
            rows.setdefault(cell.row, []).append((cell.col, cell.text))
    return rows


def _repeated_head(cells: list[PrintedCell], added: list[PrintedCell]) -> int:
    """How many rows of the lower part repeat the head of the upper one."""
    ours = _rows(cells, 0, _HIGHEST_HEAD)
    theirs = _rows(added, 0, _HIGHEST_HEAD)
    best = 0
    for begin in range(_HIGHEST_HEAD):
        at = 0
        while theirs.get(at) and theirs.get(at) == ours.get(begin + at):
            at += 1
        best = max(best, at)
    return best


def _is_cut(
    cells: list[PrintedCell], added: list[PrintedCell], n_rows: int, edges: list[float]
) -> bool:
    """Whether the first row of the lower part is the rest of the last row of the upper one."""
    last = {cell.col: cell for cell in cells if cell.row == n_rows - 1}
    first = {cell.col: cell for cell in added if cell.row == 0}
    filled = [col for col, cell in first.items() if cell.text]
    if last.keys() == first.keys() and all(cell.is_open for cell in last.values()):
        return True
    if not filled or last.keys() != first.keys():
        return False
    if not any(last[col].text and not first[col].text for col in first):
        return False
    return all(_breaks_off(last[col], first[col], edges) for col in filled)


def _breaks_off(cell: PrintedCell, rest: PrintedCell, edges: list[float]) -> bool:
    """Whether the text of `cell` had no room left, so that `rest` goes on with it."""
    if not cell.lines:
        return False
    line, row = cell.lines[-1], rest.lines[0]
    width = edges[cell.col + cell.cols] - edges[cell.col]
    room = width - (line.right - line.left) - CELL_MARGINS
    if _FIGURE.fullmatch(rest.text) or _FIGURE.fullmatch(cell.text):
        return is_broken(line, row, room)
    if _BEGINS.match(row.text) or cell.text[-1] in "。；：":
        return False
    return room < need_of(row.text) / EM * line.size


def _mended(
    cells: list[PrintedCell], added: list[PrintedCell], n_rows: int
) -> tuple[list[PrintedCell], list[PrintedCell]]:
    """The rest of the cut row is written into the row; what stood below it moves up."""
    rest = {cell.col: cell.lines for cell in added if cell.row == 0}
    first = {cell.col: cell for cell in cells if cell.row == n_rows - 1}
    kept = [cell for cell in cells if cell.row != n_rows - 1]
    rows = [cell for cell in added if cell.row != 0]
    whole = [
        cell._replace(row=0, lines=cell.lines + rest.get(col, [])) for col, cell in first.items()
    ]
    return kept, whole + rows


def _stretched(
    cells: list[PrintedCell], added: list[PrintedCell], n_rows: int
) -> tuple[list[PrintedCell], list[PrintedCell]]:
    """Leading cells over several rows that the end of the page cut are one cell again."""
    for col in range(_LEADING):
        above = next(
            (one for one in cells if one.col == col and one.row + one.rows == n_rows), None
        )
        below = next((one for one in added if one.col == col and one.row == 0), None)
        if above is None or below is None or above.cols != below.cols:
            break
        if not above.is_open and (below.text or not above.text or above.rows == below.rows == 1):
            break
        whole = above._replace(rows=above.rows + below.rows, lines=above.lines + below.lines)
        cells = [whole if one is above else one for one in cells]
        added = [one for one in added if one is not below]
    return cells, added
