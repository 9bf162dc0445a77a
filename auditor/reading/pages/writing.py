"""From pages to a `Document`: running heads go, tables go on over pages, rows become paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from auditor.model.document import Anchor, Document
from auditor.reading.composing import Composer
from auditor.reading.lines import Line
from auditor.reading.pages.continuing import continued
from auditor.reading.pages.figures import CELL_MARGINS, is_broken
from auditor.reading.pages.filling import elements_of
from auditor.reading.pages.heads import without_heads
from auditor.reading.pages.page import Glyph, Page, Turn
from auditor.reading.pages.paragraphs import Setting, joined, settings_of
from auditor.reading.pages.rows import Row
from auditor.reading.pages.tables import PrintedCell, PrintedTable
from auditor.reading.parts import GridCell, GridTable, Paragraph, Part, paragraph_of
from auditor.reading.rendering import Rendering


def write(
    pages: Sequence[Page], path: str, kind: str, digest: str, warnings: Sequence[str] = ()
) -> Document:
    """The document on `pages`."""
    elements = continued(without_heads([elements_of(page) for page in pages], pages))
    rows = [element for element in elements if isinstance(element, Row)]
    settings = settings_of(rows, {page.number: page.width for page in pages})
    writer = _Writer(pages, settings)
    parts: list[Part] = [
        writer.table(part) if isinstance(part, PrintedTable) else writer.paragraph(part)
        for part in joined(elements, settings)
    ]
    source, anchors = writer.page.source, writer.page.anchors
    document = Composer(parts).document(path, kind, digest, source, anchors)
    return replace(document, warnings=tuple(warnings))


class _Writer:
    """Writes the source line by line and makes the parts of the document of the lines."""

    def __init__(self, pages: Sequence[Page], settings: dict[int, Setting]) -> None:
        self.page = Rendering()
        self._settings = settings
        self._turns = {page.number: page.turn for page in pages if not page.turn.is_none}

    def paragraph(self, rows: list[Row]) -> Paragraph:
        """The paragraph on `rows`."""
        setting = self._settings[rows[0].page]
        indent = max(round(2 * (rows[0].left - setting.left) / rows[0].size), 0)
        lines = self._line(rows[0], indent=indent)
        for before, row in pairwise(rows):
            room = self._settings[before.page].right - before.right
            lines += self._line(row, glued=is_broken(before, row, room))
        return paragraph_of(lines)

    def table(self, table: PrintedTable) -> GridTable:
        """The table on all of its pages."""
        cells = [self._cell(cell, table.edges) for cell in table.cells]
        return GridTable(cells, table.n_rows, len(table.edges) - 1)

    def _cell(self, cell: PrintedCell, edges: list[float]) -> GridCell:
        width = edges[cell.col + cell.cols] - edges[cell.col]
        lines = self._line(cell.lines[0]) if cell.lines else []
        for before, row in pairwise(cell.lines):
            room = width - (before.right - before.left) - CELL_MARGINS
            lines += self._line(row, glued=is_broken(before, row, room))
        return GridCell(cell.row, cell.col, lines, cell.rows, cell.cols)

    def _line(self, row: Row, *, indent: int = 0, glued: bool = False) -> list[Line]:
        turn = self._turns.get(row.page)
        boxes: list[float] = []
        for text, left, bottom, right, top, _, _ in row.glyphs:
            box = _in_file(turn, left, bottom, right, top)
            boxes += box if len(text) == 1 else box * len(text)
        stretches = [(row.text, Anchor(page=row.page))]
        if any(glyph.confidence < 1 for glyph in row.glyphs):
            stretches = [(glyph.text, _recognised(row.page, glyph)) for glyph in row.glyphs]
        line = self.page.line(stretches, indent=indent, boxes=boxes)
        return [] if line is None else [line._replace(glued=glued)]


def _recognised(page: int, glyph: Glyph) -> Anchor:
    return Anchor(page=page, confidence=Decimal(f"{glyph.confidence:.3f}"))


def _in_file(
    turn: Turn | None, left: float, bottom: float, right: float, top: float
) -> tuple[float, ...]:
    if right <= left:
        return (0.0, 0.0, 0.0, 0.0)  # a blank that is not printed stands nowhere
    return turn.in_file(left, bottom, right, top) if turn else (left, bottom, right, top)
