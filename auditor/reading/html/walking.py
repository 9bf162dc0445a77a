"""Walks through a web page from top to bottom and writes down its parts.

The tree is walked by its events, so that a page nested a thousand deep is no deeper for us.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.model.document import Anchor
from auditor.reading.html import pruning, tables
from auditor.reading.html.flow import Flow
from auditor.reading.html.lists import Counter
from auditor.reading.html.parsing import text_of
from auditor.reading.limits import Limits
from auditor.reading.lines import Line
from auditor.reading.numbering import numbering_of
from auditor.reading.outline import reads_as_heading
from auditor.reading.parts import MarkedHeading, Paragraph, Part
from auditor.reading.pasting import paragraphs_of
from auditor.reading.rendering import Rendering

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section"
    " summary table tbody td tfoot th thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_CELLS = frozenset(("td", "th"))
_LISTS = frozenset(("ul", "ol", "menu"))
_HEADING = re.compile(r"h([1-6])")
_INDENT = re.compile(r"text-indent\s*:\s*([\d.]+)\s*(em|px|pt)", re.IGNORECASE)
_HALF_WIDTHS = {"em": 2.0, "px": 0.125, "pt": 0.125}
_SEPARATOR = re.compile(r"[_|-]+|\s[–—]\s")
_SHORTEST_TITLE = 6
_HAN = re.compile("[\u4e00-\u9fff]")


class _Open:
    """An element that has begun and not ended."""

    __slots__ = ("counts", "path", "texts")

    def __init__(self, path: str) -> None:
        self.path = path
        self.counts: dict[str, int] = {}  #: children so far, by name
        self.texts = 0  #: texts so far

    def child(self, tag: str) -> str:
        """The path of the next child."""
        number = self.counts[tag] = self.counts.get(tag, 0) + 1
        return f"{self.path}/{tag}[{number}]"

    def text(self) -> str:
        """The path of the next text."""
        self.texts += 1
        return f"{self.path}/text()[{self.texts}]"


class PageReader:
    """Reads a page from its first element to its last."""

    def __init__(self, limits: Limits, path: str) -> None:
        self.parts: list[Part] = []
        self.page = Rendering()
        self._limits = limits
        self._file = path
        self._told: set[str] = set()
        self._flow = Flow()
        self._open: list[_Open] = []
        self._grids: list[tables.Grid | None] = []  #: of the open tables; None for a frame
        self._cells: list[list[Line]] = []  #: lines of the open cells
        self._lists: list[Counter] = []
        self._heading: int | None = None
        self._indent = 0
        self._raised = 0
        self._set = 0  #: open elements whose blanks stand as they are
        self._label = ""
        self._item = ""
        self._titles = 0
        self._title = ""

    def read(self, root: _Element) -> None:
        """Read the whole page."""
        from lxml import etree  # noqa: PLC0415 - only web pages need it

        self._titles = sum(1 for _ in root.iter("h1"))
        names = _SEPARATOR.split(" ".join(str(root.findtext(".//title") or "").split()))
        self._title = max(names, key=len).strip()
        self._open.append(_Open(""))
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        skipped: _Element | None = None
        for event, element in walk:
            if event == "start":
                opened = _Open(self._open[-1].child(str(element.tag)))
                if self._is_dropped(element):
                    skipped = element
                    walk.skip_subtree()
                else:
                    self._begin(element, opened.path)
                self._open.append(opened)
                if skipped is None and element.text:
                    self._write(element.text, opened.text())
                continue
            if event == "end":
                self._open.pop()
                if skipped is None:
                    self._end(element)
                skipped = None
            if element.tail and element is not root:
                self._write(element.tail, self._open[-1].text())
        self._close()

    def warnings(self) -> tuple[str, ...]:
        """What the user has to know of what was not read."""
        return tuple(sorted(self._told))

    def _is_dropped(self, element: _Element) -> bool:
        if pruning.is_silent(element):
            if element.tag in pruning.FRAMES:
                self._told.add("网页中嵌有别的网页或文件，其中的内容没有核对")
            self._close_before(element)
            return True
        if pruning.is_hidden(element):
            if _HAN.search(text_of(element)):
                self._told.add("网页中有不显示的文字，没有核对")
            return True
        if pruning.is_navigation(element):
            self._close_before(element)
            return True
        return False

    def _close_before(self, element: _Element) -> None:
        if element.tag in _BLOCKS:
            self._close()

    def _begin(self, element: _Element, path: str) -> None:
        tag = str(element.tag)
        if tag == "br":
            self._flow.end_line()
            return
        self._raised += pruning.is_raised(element)
        if tag not in _BLOCKS:
            return
        self._close()
        self._set += tag == "pre"
        if match := _HEADING.fullmatch(tag):
            self._heading = int(match.group(1))
        if match := _INDENT.search(element.get("style", "")):
            self._indent = round(float(match.group(1)) * _HALF_WIDTHS[match.group(2).casefold()])
        if tag in _LISTS:
            self._lists.append(Counter(element))
        elif tag == "li" and self._lists:
            self._label, self._item = self._lists[-1].label(element), path
        elif tag == "table":
            self._grids.append(self._grid(element))
        elif tag == "tr" and self._grids and (grid := self._grids[-1]) is not None:
            grid.next_row()
        elif tag in _CELLS and self._in_grid():
            self._cells.append([])

    def _end(self, element: _Element) -> None:
        tag = str(element.tag)
        self._raised -= pruning.is_raised(element)
        if tag not in _BLOCKS:
            return
        self._close()
        self._set -= tag == "pre"
        if tag in _LISTS:
            self._lists.pop()
        elif tag == "table":
            self._end_table(self._grids.pop())
        elif tag in _CELLS and self._in_grid() and (grid := self._grids[-1]) is not None:
            rows, cols = tables.span_of(element, "rowspan"), tables.span_of(element, "colspan")
            grid.add(self._cells.pop(), rows, cols)

    def _grid(self, table: _Element) -> tables.Grid | None:
        return None if tables.is_frame(table) else tables.Grid(self._file, self._limits.cells)

    def _in_grid(self) -> bool:
        return bool(self._grids) and self._grids[-1] is not None

    def _end_table(self, grid: tables.Grid | None) -> None:
        table = grid.table() if grid is not None else None
        if grid is None or table is None:
            return
        outer = next((one for one in reversed(self._grids) if one is not None), None)
        found = [table, *grid.after]
        if outer is None:
            self.parts += found
        else:
            outer.after += found

    def _write(self, text: str, path: str) -> None:
        if self._set:
            self._flow.add_set(text, path)
        else:
            self._flow.add(text, path, raised=self._raised > 0)

    def _close(self) -> None:
        """End the paragraph: its lines go to the cell or the document they stand in."""
        flow, self._flow = self._flow, Flow()
        heading, self._heading = self._heading, None
        indent, self._indent = self._indent, 0
        if flow.is_blank:
            self._heading, self._indent = heading, indent
            return
        first = flow.lines[0]
        label, self._label = self._label, ""
        text = "".join([piece for piece, _ in first])
        if label and text.strip() and numbering_of(text.strip()) is None:
            blank = " " if text[0].isascii() else ""
            first.insert(0, (label + blank, Anchor(path=self._item)))
        found = [
            self.page.line(stretches, indent=0 if at else indent)
            for at, stretches in enumerate(flow.lines)
        ]
        lines = [line for line in found if line is not None]
        if self._cells:
            self._cells[-1] += lines
        elif lines:
            self._add(lines, heading)

    def _add(self, lines: list[Line], heading: int | None) -> None:
        text = "".join([line.text for line in lines])
        if heading is not None and reads_as_heading(text, sum(line.width for line in lines)):
            self.parts.append(MarkedHeading(lines, self._level(text, heading)))
        elif self._is_title(text):
            self.parts.append(MarkedHeading(lines, 0))
        else:
            kept = [line for line in lines if not pruning.is_about_page(line.text)]
            if len(kept) == 1:
                self.parts.append(Paragraph(kept, numbering_of(kept[0].text)))
            elif kept:
                self.parts += paragraphs_of(kept)

    def _level(self, text: str, heading: int) -> int:
        """The level of a heading; the only h1 of a page is its title, unless it is numbered."""
        if self._titles != 1:
            return heading
        if heading == 1 and numbering_of(text) is None:
            return 0
        return max(heading - 1, 1)

    def _is_title(self, text: str) -> bool:
        """Whether a line is what the window of the browser is called: 报告_某市政府."""
        if self._titles or len(text) < _SHORTEST_TITLE or not self._title.startswith(text):
            return False
        self._titles += 1
        return True
