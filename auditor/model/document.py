"""What was read: blocks of reflowed text, and the way back from each character to the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple


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


class Segment(NamedTuple):
    """A stretch of `Document.text` that stands unbroken in the source."""

    start: int  #: offset of its first character in `Document.text`
    source: int  #: offset of that character in `Document.source`
    line: int  #: source line, from 1
    column: int  #: source column, from 1


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


@dataclass(frozen=True, slots=True)
class Document:
    """A report as read.

    `text` holds the blocks in order, each closed by a newline; `source` is the decoded file.
    """

    path: str
    format: str
    sha256: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...]
    warnings: tuple[str, ...] = ()
    _starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [segment.start for segment in self.segments])

    def source_offset(self, offset: int) -> int:
        """The offset in `source` of the character at `offset` in `text`."""
        segment = self.segments[max(bisect_right(self._starts, offset) - 1, 0)]
        return segment.source + offset - segment.start

    def place(self, start: int, end: int, section: str = "") -> Place:
        """Where `text[start:end]` (not empty) stands in the source."""
        segments = self.segments
        at = max(bisect_right(self._starts, start) - 1, 0)
        begin, source, line, column = segments[at]
        last = end - 1
        if at + 1 < len(segments) and segments[at + 1].start <= last:
            stop = self.source_offset(last) + 1
        else:
            stop = source + end - begin
        ahead = start - begin
        return Place(source + ahead, stop, line, column + ahead, section=section)

    def quote(self, place: Place) -> str:
        """The source text at `place`, with the line breaks that the source has."""
        return self.source[place.start : place.end]
