"""Walks through a Word document from top to bottom and writes down its parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from auditor.errors import UnreadableFile
from auditor.model.document import Anchor
from auditor.reading.docx import tables
from auditor.reading.docx.names import (
    ALTERNATE,
    P_PR,
    REMOVED,
    SDT,
    SDT_CONTENT,
    TBL,
    WRAPPERS,
    P,
    short,
    steps,
    w,
)
from auditor.reading.docx.numbering import Numbering
from auditor.reading.docx.package import Package, Part
from auditor.reading.docx.properties import ends_page, indent_of, runs_on, style_of
from auditor.reading.docx.runs import Passage, RunReader, chosen_of
from auditor.reading.docx.styles import (
    Style,
    Styles,
    is_set,
    list_place,
    outline_level,
)
from auditor.reading.docx.telling import warnings_of
from auditor.reading.limits import Limits
from auditor.reading.lines import Line, width_of
from auditor.reading.numbering import numbering_of
from auditor.reading.outline import reads_as_heading
from auditor.reading.parts import GridTable, MarkedHeading, Paragraph
from auditor.reading.parts import Part as DocumentPart
from auditor.reading.pasting import paragraphs_of
from auditor.reading.rendering import Rendering, Stretch

if TYPE_CHECKING:
    from lxml.etree import _Element

_IMPORTED = w("altChunk")


class Walker:
    """Reads the story of a document, with the boxes and notes that hang on it."""

    def __init__(self, package: Package, limits: Limits) -> None:
        self.parts: list[DocumentPart] = []
        self.page = Rendering()
        self.told: Counter[str] = Counter()
        self._limits = limits
        self._package = package
        self._styles = Styles(package.styles)
        self._numbering = Numbering(package.numbering)
        self._story = _Story(package.document, self._styles, self.told)
        self._stories = {
            kind: _Story(part, self._styles, self.told) for kind, part in package.notes.items()
        }
        self._held: list[Stretch] = []
        self._gap = 0
        self._new_page = False
        self._boxes: list[tuple[_Element, str]] = []
        self._notes: list[tuple[str, str]] = []

    def read(self) -> None:
        """Read the whole document."""
        root = self._package.document.root
        body = root.find(w("body"))
        if body is not None:
            self.blocks(body, f"{self._package.document.name}/{short(str(root.tag))}/w:body[1]")
        self._let_go()

    def warnings(self) -> tuple[str, ...]:
        """What the user has to know of what was not read."""
        return warnings_of(self.told)

    def blocks(self, parent: Iterable[_Element], path: str) -> None:
        """Read the paragraphs and tables in `parent`."""
        for tag, element, here in steps(parent, path):
            if tag == P:
                self._paragraph(element, here)
            elif tag == TBL:
                self._table(element, here)
            elif tag == SDT:
                for content in element.iterfind(SDT_CONTENT):
                    self.blocks(content, f"{here}/w:sdtContent[1]")
            elif tag in WRAPPERS:
                self.blocks(element, here)
            elif tag in REMOVED:
                self.told["removed"] += 1
            elif tag == ALTERNATE:
                self.blocks(*chosen_of(element, here))
            elif tag == _IMPORTED:
                self.told["imported"] += 1

    def cell_lines(self, parent: Iterable[_Element], path: str) -> list[Line]:
        """The lines of a cell; tables and boxes in it are left for `hanging`."""
        lines: list[Line] = []
        for tag, element, here in steps(parent, path):
            if tag == P:
                lines += self._lines(element, here, in_cell=True)[0]
            elif tag == TBL:
                self._boxes.append((element, here))
            elif tag == SDT:
                for content in element.iterfind(SDT_CONTENT):
                    lines += self.cell_lines(content, f"{here}/w:sdtContent[1]")
            elif tag in WRAPPERS:
                lines += self.cell_lines(element, here)
            elif tag == ALTERNATE:
                lines += self.cell_lines(*chosen_of(element, here))
        return lines + self._rest() if self._held else lines

    def _rest(self) -> list[Line]:
        """What waits for a next paragraph that does not come: a cell, a table, the text ends."""
        line = self.page.line(self._held)
        self._held = []
        return [] if line is None else [line]

    def _let_go(self) -> None:
        if self._held and (lines := self._rest()):
            self.parts += paragraphs_of(lines)

    def _paragraph(self, element: _Element, path: str) -> None:
        lines, level = self._lines(element, path)
        if lines:
            text = "".join([line.text for line in lines])
            if level is not None and reads_as_heading(text, sum(line.width for line in lines)):
                self.parts.append(MarkedHeading(lines, level))
            elif len(lines) == 1:
                self.parts.append(Paragraph(lines, numbering_of(lines[0].text)))
            else:
                self.parts += paragraphs_of(lines)
        self._hanging()

    def _table(self, element: _Element, path: str) -> None:
        self._let_go()
        rows = tables.rows_of(element, path)
        if tables.is_frame(rows):
            for row in rows:
                for cell in row.cells:
                    self.blocks(cell.element, cell.path)
        else:
            grid = tables.grid_of(rows, self)
            if grid is not None:
                self._guard(grid)
                self.parts.append(grid._replace(follows=_follows(element)))
                self._gap = 0
        self._hanging()

    def _guard(self, grid: GridTable) -> None:
        most = self._limits.cells
        if grid.n_rows * grid.n_cols > most:
            reason = f"其中有一张 {grid.n_rows} 行 {grid.n_cols} 列的表格，超过 {most} 格"
            raise UnreadableFile(self._package.path, reason, "请拆成几份再审核")

    def _hanging(self) -> None:
        """Read what hangs on the block just read: text boxes, tables in cells, notes."""
        boxes, self._boxes = self._boxes, []
        notes, self._notes = self._notes, []
        for element, path in boxes:
            if element.tag == TBL:
                self._table(element, path)
            else:
                self.blocks(element, path)
        story = self._story
        for kind, name in notes:
            told = self._stories.get(kind, story)
            found = told.notes.pop(name, None)  # each once, however often it is referred to
            if found is not None:
                self._story = told
                self.blocks(*found)
                self._let_go()
                self._story = story

    def _lines(
        self, element: _Element, path: str, *, in_cell: bool = False
    ) -> tuple[list[Line], int | None]:
        """The lines of a paragraph and, if it is styled as a heading, its level."""
        properties = element.find(P_PR)
        style = self._styles.get(style_of(properties) or self._styles.usual)
        passage = self._story.reader.passage(element, path, self._story.numbers[element], style)
        self._boxes += passage.boxes
        self._notes += passage.notes
        if _is_contents(passage, style):
            return [], None
        if runs_on(properties):
            self._held += [stretch for line in passage.lines for stretch in line]
            return [], None
        label = self._label(properties, style)
        stated = outline_level(properties)
        passage.lines[0] = self._held + passage.lines[0]
        self._held = []
        mark: list[Stretch] = []
        if label and (in_cell or not passage.blank):
            mark = [(label, Anchor(paragraph=self._story.numbers[element], path=path))]
        self._new_page |= bool(is_set(properties, "pageBreakBefore"))
        lines = self._written(passage, mark, indent_of(properties))
        self._new_page |= ends_page(properties)
        return lines, style.level if stated is None else stated

    def _label(self, properties: _Element | None, style: Style) -> str:
        """The number that Word puts before a paragraph; it counts also where it is not shown."""
        place = list_place(properties)
        if place is None:
            place = style.place
        elif not place.list and style.place is not None:
            place = style.place._replace(level=place.level)
        return self._numbering.label(place)

    def _written(self, passage: Passage, mark: list[Stretch], indent: int) -> list[Line]:
        """Write the lines of a paragraph, the label in front of the first one."""
        found = []
        for at, stretches in enumerate(passage.lines):
            text = [*_parted(mark, stretches), *stretches] if not at else stretches
            line = self.page.line(
                text, indent=0 if at else indent, gap=self._gap, new_page=self._new_page
            )
            if line is None:
                self._gap += 1
                continue
            found.append(_unlabelled(line, mark) if mark and not at else line)
            self._gap = 0
            self._new_page = False
        self._new_page |= passage.new_page
        return found


class _Story:
    """One part of the file while it is read: the document, or its notes."""

    def __init__(self, part: Part, styles: Styles, told: Counter[str]) -> None:
        root = part.root
        self.reader = RunReader(root, styles, told)
        self.numbers = {element: at for at, element in enumerate(root.iter(P))}
        top = f"{part.name}/{short(str(root.tag))}"
        self.notes: dict[str, tuple[_Element, str]] = {}
        for tag, element, here in steps(root, top):
            if tag in (w("footnote"), w("endnote")):
                self.notes[element.get(w("id"), "")] = (element, here)


def _follows(table: _Element) -> bool:
    """Whether nothing stands between a table and the one above, so that Word shows one table."""
    before = next((one for one in table.itersiblings(preceding=True) if one.tag in (P, TBL)), None)
    return before is not None and before.tag == TBL


def _is_contents(passage: Passage, style: Style) -> bool:
    """Whether a paragraph belongs to a table of contents: it repeats headings, with their pages."""
    if style.contents:
        return True
    text = "".join([text for line in passage.lines for text, _ in line]).rstrip()
    return passage.contents and (not text or text[-1].isdigit())


def _parted(mark: list[Stretch], stretches: list[Stretch]) -> list[Stretch]:
    """The label as it is written; a blank keeps its figures from those of the text."""
    if not mark or not stretches:
        return mark
    ((label, anchor),) = mark
    text = stretches[0][0].lstrip()
    return [(f"{label} ", anchor)] if label[-1].isascii() and text[:1].isascii() else mark


def _unlabelled(line: Line, mark: list[Stretch]) -> Line:
    """`line` without a label such as 2.1 that is no numbering, and would be read as a figure."""
    ((label, _),) = mark
    if numbering_of(line.text) is not None or line.text == label:
        return line
    text = line.text[len(label) :].lstrip()
    cut = len(line.text) - len(text)
    return line._replace(
        text=text, start=line.start + cut, column=line.column + cut, width=width_of(text)
    )
