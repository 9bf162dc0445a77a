"""Markdown's own marks: ``#`` headings, pipe tables, emphasis; prose is read as in plain text."""

from __future__ import annotations

import re
from typing import NamedTuple

from auditor.reading.lines import Line, width_of
from auditor.reading.parts import GridCell, GridTable, MarkedHeading

_RULE = re.compile(r"[|:\-\s]+")
_HEADING = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)")
_DELIMITER = re.compile(r"\\.|\|", re.DOTALL)
#: **合计**, *其中*, __小计__, `合计`; not 3*4*5 and not the blank ____ of a form.
_EMPHASIS = re.compile(
    r"(?P<mark>\*{2,3}|(?<![_\w])__(?=[^_])|(?<!\d)\*(?=[^\d*])|`)(?=\S)"
    r"(?P<words>[^*_`\n]+?)(?<=\S)(?P=mark)"
)


class RawCell(NamedTuple):
    """The stretches of one cell between escaped pipes, and where each begins in its line."""

    pieces: tuple[tuple[str, int], ...]


def has_headings(source: str) -> bool:
    """Whether a line of `source` is a heading marked with ``#``."""
    return re.search(r"(?m)^#{1,6} +\S", source) is not None


def heading_of(line: Line) -> MarkedHeading | None:
    """`line` as a marked heading, if it is one."""
    match = _HEADING.match(line.text)
    if match is None:
        return None
    skip = match.end()
    text = line.text[skip:]
    bare = text.rstrip("#")
    if bare != text and bare.endswith((" ", "\t")):
        text = bare.rstrip()
    moved = line._replace(text=text, start=line.start + skip, column=line.column + skip)
    return MarkedHeading([moved], len(match.group(1)))


def find_tables(lines: list[Line]) -> list[range]:
    """Where in `lines` tables stand: a head, a row of dashes, and rows without a gap."""
    found = []
    end = 0
    for at in range(1, len(lines)):
        if at < end + 1 or not _is_rule(lines[at]) or not _follows(lines, at):
            continue
        end = at + 1
        while end < len(lines) and _follows(lines, end):
            end += 1
        found.append(range(at - 1, end))
    return found


def table_of(lines: list[Line]) -> GridTable:
    """The table on `lines`, without the line that separates its head."""
    cells = []
    n_cols = 0
    rows = [lines[0], *lines[2:]]
    for row, line in enumerate(rows):
        raw = cells_of(line.text)
        n_cols = max(n_cols, len(raw))
        for col, cell in enumerate(raw):
            pieces = [_stretch(line, text, offset) for text, offset in cell.pieces]
            stretches = [stretch for piece in pieces for stretch in unmarked(piece)]
            cells.append(GridCell(row, col, stretches))
    return GridTable(cells, len(rows), n_cols, indent=lines[0].indent)


def unmarked(line: Line) -> list[Line]:
    """The stretches of a line without the marks of emphasis: **合计**100 is 合计 and 100."""
    marks = [span for found in _EMPHASIS.finditer(line.text) for span in _marks(found)]
    if not marks:
        return [line]
    ends = [start for start, _ in marks] + [len(line.text)]
    begins = [0] + [end for _, end in marks]
    return [
        stretch._replace(glued=stretch.glued or at > 0, gap=0 if at else line.gap)
        for at, (begin, end) in enumerate(
            (begin, end) for begin, end in zip(begins, ends, strict=True) if begin < end
        )
        for stretch in (_stretch(line, line.text[begin:end], begin),)
    ]


def _marks(found: re.Match[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    return (found.start(), found.start("words")), (found.end("words"), found.end())


def _stretch(line: Line, text: str, offset: int) -> Line:
    start, column = line.start + offset, line.column + offset
    return line._replace(text=text, start=start, column=column, width=width_of(text))


def cells_of(text: str) -> list[RawCell]:
    r"""The cells of one row: ``| 甲 | a\|b |`` has two."""
    begin = 1 if text.startswith("|") else 0
    cells = []
    pieces: list[tuple[int, int]] = []
    for match in _DELIMITER.finditer(text, begin):
        if match.group() == "|":
            cells.append(_cell(text, [*pieces, (begin, match.start())]))
            pieces = []
            begin = match.end()
        elif match.group() == r"\|":
            pieces.append((begin, match.start()))
            begin = match.start() + 1
    if begin < len(text) or pieces:
        cells.append(_cell(text, [*pieces, (begin, len(text))]))
    return cells


def _cell(text: str, spans: list[tuple[int, int]]) -> RawCell:
    first, last = spans[0], spans[-1]
    begin = first[1] - len(text[first[0] : first[1]].lstrip())
    spans[0] = (begin, first[1])
    end = last[0] + len(text[last[0] : last[1]].rstrip())
    spans[-1] = (spans[-1][0], end)
    return RawCell(tuple((text[a:b], a) for a, b in spans if a < b))


def _is_rule(line: Line) -> bool:
    text = line.text
    return text[0] in "|:-" and "|" in text and "-" in text and _RULE.fullmatch(text) is not None


def _follows(lines: list[Line], at: int) -> bool:
    """Whether the lines at `at` and before it are neighbouring rows."""
    here, before = lines[at], lines[at - 1]
    return here.gap == 0 and "|" in here.text and "|" in before.text
