"""What a document is made of before it is composed: paragraphs, marked headings, tables.

Every reader gives these, whatever the format; `auditor.reading.composing` makes one text of them.
"""

from __future__ import annotations

from typing import NamedTuple

from auditor.reading.lines import Line
from auditor.reading.numbering import Numbering, numbering_of


class Paragraph(NamedTuple):
    """Source lines that make up one paragraph."""

    lines: list[Line]
    numbering: Numbering | None


class MarkedHeading(NamedTuple):
    """A heading that the format itself marks as one: ``#``, a heading style, an h2."""

    lines: list[Line]  #: without the marks
    level: int  #: from 1; 0 where it is marked as the title


class GridCell(NamedTuple):
    """One cell, with the square where it begins and the squares that it covers."""

    row: int
    col: int
    lines: list[Line]  #: its stretches in the source; none when it is empty
    rows: int = 1
    cols: int = 1


class GridTable(NamedTuple):
    """A table; its cells row by row, from left to right."""

    cells: list[GridCell]
    n_rows: int
    n_cols: int
    title: str = ""  #: as the format states it; else the lines above say it
    unit: str = ""
    indent: int = 0
    follows: bool = False  #: the file puts nothing between it and the table above


class Form(NamedTuple):
    """A table that was found in a text, and where it stands there."""

    start: int
    end: int
    table: GridTable


Part = Paragraph | MarkedHeading | GridTable


def paragraph_of(lines: list[Line]) -> Paragraph:
    """The paragraph on `lines`, with the numbering that it begins with."""
    return Paragraph(lines, numbering_of(lines[0].text))


def text_of(part: Paragraph | MarkedHeading) -> str:
    """The text of a part, its lines joined."""
    return "".join([line.text for line in part.lines])


def width_of(part: Paragraph | MarkedHeading) -> int:
    """The printed width of a part in quarters of a Han character."""
    return sum([line.width for line in part.lines])
