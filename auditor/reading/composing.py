"""Writes the parts into one text and notes where every stretch of it came from."""

from __future__ import annotations

import re
from array import array
from string import ascii_letters, digits

from auditor.model.document import Anchors, Block, Cell, Document, SourceMap, Table
from auditor.reading.captions import REACH, Caption, caption_of
from auditor.reading.contents import without_contents
from auditor.reading.lines import Line
from auditor.reading.outline import Outline, Standing
from auditor.reading.parts import GridCell, GridTable, Part

#: Between two of these a line end counts as a blank: two figures never become one.
_WORD = frozenset(ascii_letters + digits + "０１２３４５６７８９")
_HEADS = ("title", "heading")
#: A figure, as a narrow cell breaks it anywhere: 46,118.2 / 0.
_FIGURE = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,6})?%?")
_BROKEN = re.compile(r"[-+]?[\d,]*[.,]\d*")


class Composer:
    """Composes the text of a document, part by part."""

    def __init__(self, parts: list[Part]) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._starts = array("q")  # in the text, of each of the lines
        self._lines: list[Line] = []
        self._tables = 0
        self._heading = ""
        parts = without_contents(parts)
        outline = Outline(parts)
        for at, part in enumerate(parts):
            standing = outline.place(part)
            if isinstance(part, GridTable):
                caption = caption_of(parts[max(at - REACH, 0) : at], self._heading)
                self._add_table(part, standing, caption)
            else:
                self._add_lines(part.lines, standing)

    def document(
        self,
        path: str,
        kind: str,
        digest: str,
        source: str,
        anchors: Anchors | None = None,
        warnings: tuple[str, ...] = (),
    ) -> Document:
        """The document of all parts; `anchors` lead from `source` into a file that is no text."""
        return Document(
            path,
            kind,
            digest,
            source,
            "".join(self._pieces),
            tuple(self._blocks),
            self._origins(),
            warnings,
            anchors,
        )

    def _origins(self) -> SourceMap:
        lines = self._lines
        return SourceMap(
            self._starts,
            [line.start for line in lines],
            [line.number for line in lines],
            [line.column for line in lines],
        )

    def _add_lines(self, lines: list[Line], standing: Standing) -> None:
        start = at = self._length
        pieces = self._pieces
        started = self._starts.append
        before = ""
        for line in lines:
            text = line.text
            if before in _WORD and text[0] in _WORD and not line.glued:
                pieces.append(" ")
                at += 1
            started(at)
            pieces.append(text)
            at += len(text)
            before = text[-1]
        self._lines += lines
        pieces.append("\n")
        self._length = at + 1
        kind, section, level, label, number = standing
        if kind in _HEADS:
            self._heading = "".join([line.text for line in lines])
        self._blocks.append(Block(kind, start, at, section, level, label, number, lines[0].indent))

    def _add_table(self, part: GridTable, standing: Standing, caption: Caption) -> None:
        start = self._length
        cells: list[Cell] = []
        row = 0
        for cell in part.cells:
            if cells:
                self._close("\n" if cell.row != row else "\t")
            row = cell.row
            at = self._length
            text = self._write(cell)
            cells.append(Cell(text, at, cell.row, cell.col, cell.rows, cell.cols))
        self._close("\n")
        title, unit = part.title or caption.title, part.unit or caption.unit
        table = Table(self._tables, tuple(cells), part.n_rows, part.n_cols, title, unit)
        self._tables += 1
        end = self._length - 1
        self._blocks.append(
            Block("table", start, end, standing.section, indent=part.indent, table=table)
        )

    def _write(self, cell: GridCell) -> str:
        """Write the lines of a cell and give its text; a line end may stand for a blank."""
        texts: list[str] = []
        before = 0
        for line in cell.lines:
            if texts and not line.glued and line.number != before and _parts(texts, line.text):
                texts.append(" ")
                self._length += 1
            self._starts.append(self._length)
            self._lines.append(line)
            texts.append(line.text)
            self._length += len(line.text)
            before = line.number
        self._pieces += texts
        return "".join(texts)

    def _close(self, mark: str) -> None:
        self._pieces.append(mark)
        self._length += 1


def _parts(texts: list[str], text: str) -> bool:
    """Whether the line end before `text` parts two words of a cell; within a figure it does not."""
    before = texts[-1]
    if before[-1] not in _WORD or text[0] not in _WORD:
        return False
    return _BROKEN.fullmatch(before) is None or _FIGURE.fullmatch(before + text) is None
