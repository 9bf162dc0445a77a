"""What was read: blocks of reflowed text, and the way back from each character to the source."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle on a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


class Anchor(NamedTuple):
    """Where a stretch of the source stands in the file; what a format does not have stays empty."""

    page: int | None = None  #: from 1
    sheet: str | None = None  #: name of a worksheet
    cell: str | None = None  #: of a worksheet: B7
    paragraph: int | None = None  #: of a word processor's file, from 0
    run: int | None = None  #: in the paragraph, from 0
    path: str = ""  #: of an element or text in its tree: /html/body/p[3]/text()[1]
    offset: int | None = None  #: of its first character in the text of that element
    boxes: tuple[Box, ...] = ()  #: one for each line that the stretch takes on its page
    confidence: Decimal | None = None  #: of characters recognised in a picture, from 0 to 1


_SURE = Decimal(1)


class Place(NamedTuple):
    """An exact position in the source; for text files, offsets into the decoded file."""

    start: int
    end: int
    line: int
    column: int
    page: int | None = None
    table: int | None = None
    row: int | None = None
    col: int | None = None
    section: str = ""
    anchor: Anchor | None = None  #: of its first character; None in text files

    @property
    def confidence(self) -> Decimal:
        """That its characters were read rightly: 1, but for those recognised in a picture."""
        recognised = self.anchor and self.anchor.confidence
        return _SURE if recognised is None else recognised

    @property
    def sheet(self) -> str | None:
        """The worksheet, if there is one."""
        return self.anchor and self.anchor.sheet

    @property
    def cell(self) -> str | None:
        """The cell of the worksheet, if there is one."""
        return self.anchor and self.anchor.cell


def _goes_on(line: Box, box: Box) -> bool:
    """Whether a character stands on the line, which may run along the page, up, down or back."""
    upward = min(box.top, line.top) - max(box.bottom, line.bottom)
    across = min(box.right, line.right) - max(box.left, line.left)
    if upward > 0:
        return box.left >= line.left or abs(line.left - box.right) < upward / 2
    return across > (box.right - box.left) / 2 and -upward < (box.top - box.bottom) / 20


class Anchors:
    """Where the source of a format that is no text stands in the file, stretch by stretch."""

    __slots__ = ("anchors", "boxes", "starts")

    def __init__(self) -> None:
        self.starts = array("q")  #: offset in `Document.source` of the first character
        self.anchors: list[Anchor] = []
        #: left, bottom, right and top of each character of the source, where pages have a geometry
        self.boxes = array("f")

    def add(self, start: int, anchor: Anchor) -> None:
        """One more stretch, behind all others."""
        self.starts.append(start)
        self.anchors.append(anchor)

    def find(self, start: int, end: int) -> Anchor:
        """The anchor of the character at `start`, with the boxes of the stretch up to `end`.

        Its confidence is that of the worst character of the stretch.
        """
        at = bisect_right(self.starts, start) - 1
        anchor = self.anchors[at] if at >= 0 else Anchor()
        last = bisect_right(self.starts, end - 1)
        told = [
            one.confidence for one in self.anchors[max(at, 0) : last] if one.confidence is not None
        ]
        if told:
            anchor = anchor._replace(confidence=min(told))
        return anchor._replace(boxes=tuple(self._lines(start, end))) if self.boxes else anchor

    def _lines(self, start: int, end: int) -> Iterator[Box]:
        """The boxes of the characters, joined along each line; blanks without a box left out."""
        line: Box | None = None
        for at in range(4 * start, min(4 * end, len(self.boxes)), 4):
            box = Box(*self.boxes[at : at + 4])
            if box.right <= box.left:
                continue
            if line is None:
                line = box
            elif _goes_on(line, box):
                left, right = min(line.left, box.left), max(line.right, box.right)
                bottom, top = min(line.bottom, box.bottom), max(line.top, box.top)
                line = Box(left, bottom, right, top)
            else:
                yield line
                line = box
        if line is not None:
            yield line


class SourceMap:
    """The way back from the text to the source: stretches that stand unbroken in both.

    Kept in four columns of machine integers, for a long report has a hundred thousand stretches.
    Without any said, text and source are the same.
    """

    __slots__ = ("columns", "lines", "sources", "starts")

    def __init__(
        self,
        starts: Iterable[int] = (0,),
        sources: Iterable[int] = (0,),
        lines: Iterable[int] = (1,),
        columns: Iterable[int] = (1,),
    ) -> None:
        self.starts = array("q", starts)  #: offset of the first character in `Document.text`
        self.sources = array("q", sources)  #: offset of that character in `Document.source`
        self.lines = array("q", lines)  #: source line, from 1
        self.columns = array("q", columns)  #: source column, from 1

    def find(self, offset: int) -> int:
        """The number of the stretch that holds the character at `offset` in the text."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def __len__(self) -> int:
        return len(self.starts)


class Cell(NamedTuple):
    """One cell of a table; `start` is the offset of its text in `Document.text`."""

    text: str
    start: int
    row: int
    col: int
    rows: int = 1
    cols: int = 1


class Table(NamedTuple):
    """A grid of cells, rows and columns counted from 0."""

    number: int  #: counted from 0 in the document
    cells: tuple[Cell, ...]
    n_rows: int
    n_cols: int
    title: str = ""
    unit: str = ""


class Block(NamedTuple):
    """A heading, a paragraph or a table: `Document.text[start:end]`."""

    kind: str  #: title | heading | paragraph | table
    start: int
    end: int
    section: str = ""  #: path of the headings above (and of itself), such as 一/（三）
    level: int = 0  #: of a heading or a numbered paragraph: 1 一、 2 （一） 3 1. 4 （1） 5 ①
    label: str = ""  #: the numbering as printed, such as （三）
    number: int = 0  #: the numbering as a number
    indent: int = 0  #: leading blanks on its first source line, full-width ones counted twice
    table: Table | None = None


_new = tuple.__new__

_YEAR = re.compile(r"((?:19|20)\d\d)\s?年")
_OPENING = 400  #: characters in which a report says what year it is about


def report_year(text: str) -> str:
    """The year a report is about: the first year named in its opening lines; empty when none."""
    found = _YEAR.search(text, 0, _OPENING)
    return found[1] if found else ""


@dataclass(frozen=True, slots=True)
class Document:
    """A report as read.

    `text` holds the blocks in order, each closed by a newline. `source` is the decoded file; for a
    format that is no text, what the file shows, line by line, and `anchors` leads on into the file.
    """

    path: str
    format: str
    sha256: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    origins: SourceMap
    warnings: tuple[str, ...] = ()
    anchors: Anchors | None = None

    def source_offset(self, offset: int) -> int:
        """The offset in `source` of the character at `offset` in `text`."""
        at = self.origins.find(offset)
        return self.origins.sources[at] + offset - self.origins.starts[at]

    def place(self, start: int, end: int, section: str = "") -> Place:
        """Where `text[start:end]` (not empty) stands in the source."""
        return self._place(self.origins.find(start), start, end, section)

    def places(self, spans: Iterable[tuple[int, int, str]]) -> Iterator[Place]:
        """The places of many spans (start, end, section) in reading order; faster so."""
        starts = self.origins.starts
        last = len(starts) - 1
        at = 0
        for start, end, section in spans:
            if start < starts[at]:
                at = self.origins.find(start)
            while at < last and starts[at + 1] <= start:
                at += 1
            yield self._place(at, start, end, section)

    def _place(self, at: int, start: int, end: int, section: str) -> Place:
        origins = self.origins
        starts = origins.starts
        ahead = start - starts[at]
        source = origins.sources[at] + ahead
        if at + 1 < len(starts) and starts[at + 1] < end:
            stop = self.source_offset(end - 1) + 1
        else:
            stop = source + end - start
        line, column = origins.lines[at], origins.columns[at] + ahead
        if self.anchors is None:
            # a report has tens of thousands; Place(…) itself takes twice as long
            return _new(Place, (source, stop, line, column, None, None, None, None, section, None))
        anchor = self.anchors.find(source, stop)
        return Place(source, stop, line, column, anchor.page, None, None, None, section, anchor)

    def quote(self, place: Place) -> str:
        """The source text at `place`, with the line breaks that the source has."""
        return self.source[place.start : place.end]
