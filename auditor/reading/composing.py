"""Writes the parts into one text and notes where every stretch of it came from."""

from __future__ import annotations

import re
from string import ascii_letters, digits

from auditor.model.document import Block, Cell, Document, SourceMap, Table
from auditor.reading.lines import EM, Line
from auditor.reading.markdown import MarkedHeading, PipeTable, cells_of
from auditor.reading.outline import Outline, Part, Standing

#: Between two of these a line end counts as a blank: two figures never become one.
_WORD = frozenset(ascii_letters + digits + "０１２３４５６７８９")
_UNIT = re.compile(r"单\s*位\s*[:：]\s*([^\s，,；;）)】\]]+)")
_UNIT_LINE = re.compile(r"[（(【\[]?\s*(?:金额)?\s*单\s*位\s*[:：].*")
_WIDEST_CAPTION = 45 * EM
_REACH = 2
_HEADS = ("title", "heading")


class Composer:
    """Composes the text of a document, part by part."""

    def __init__(self, parts: list[Part]) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._origins = SourceMap()
        self._tables = 0
        self._heading = ""
        outline = Outline(parts)
        for at, part in enumerate(parts):
            standing = outline.place(part)
            if isinstance(part, PipeTable):
                caption = _caption(parts[max(at - _REACH, 0) : at], self._heading)
                self._add_table(part, standing, caption)
            else:
                self._add_lines(_lines_of(part), standing)

    def document(self, path: str, kind: str, digest: str, source: str) -> Document:
        """The document of all parts."""
        return Document(
            path,
            kind,
            digest,
            source,
            "".join(self._pieces),
            tuple(self._blocks),
            self._origins,
        )

    def _add_lines(self, lines: list[Line], standing: Standing) -> None:
        start = at = self._length
        pieces = self._pieces
        add = self._origins.add
        before = ""
        for line in lines:
            text = line.text
            if before in _WORD and text[0] in _WORD:
                pieces.append(" ")
                at += 1
            add(at, line.start, line.number, line.column)
            pieces.append(text)
            at += len(text)
            before = text[-1]
        pieces.append("\n")
        self._length = at + 1
        kind, section, level, label, number = standing
        if kind in _HEADS:
            self._heading = "".join([line.text for line in lines])
        self._blocks.append(Block(kind, start, at, section, level, label, number, lines[0].indent))

    def _add_table(self, part: PipeTable, standing: Standing, caption: tuple[str, str]) -> None:
        start = self._length
        cells: list[Cell] = []
        n_cols = 0
        for row, line in enumerate(part.rows):
            raw = cells_of(line.text)
            n_cols = max(n_cols, len(raw))
            for col, cell in enumerate(raw):
                at = self._length
                for text, offset in cell.pieces:
                    self._write(text, line, offset)
                text = "".join([text for text, _ in cell.pieces])
                cells.append(Cell(text, at, row, col))
                self._close("\t" if col + 1 < len(raw) else "\n")
        table = Table(self._tables, tuple(cells), len(part.rows), n_cols, *caption)
        self._tables += 1
        indent = part.rows[0].indent
        end = self._length - 1
        self._blocks.append(
            Block("table", start, end, standing.section, indent=indent, table=table)
        )

    def _write(self, text: str, line: Line, offset: int) -> None:
        self._origins.add(self._length, line.start + offset, line.number, line.column + offset)
        self._pieces.append(text)
        self._length += len(text)

    def _close(self, mark: str) -> None:
        self._pieces.append(mark)
        self._length += 1


def _lines_of(part: Part) -> list[Line]:
    if isinstance(part, MarkedHeading):
        return [part.line]
    return part.rows if isinstance(part, PipeTable) else part.lines


def _caption(above: list[Part], heading: str) -> tuple[str, str]:
    """Title and unit of a table: the lines right above it, or else the heading it stands under."""
    unit = ""
    for part in reversed(above):
        lines = _lines_of(part)
        if isinstance(part, PipeTable) or sum(line.width for line in lines) > _WIDEST_CAPTION:
            break
        text = "".join([line.text for line in lines])
        match = _UNIT.search(text)
        if match is not None and not unit:
            unit = match.group(1)
        if not _UNIT_LINE.fullmatch(text):
            return (heading if text[-1] in "。；" else text), unit
    return heading, unit
