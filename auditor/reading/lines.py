"""Source lines: their text without the blanks around it, and where it stands."""

from __future__ import annotations

from typing import NamedTuple

_new = tuple.__new__  # a long report has a hundred thousand lines
#: Widths are counted in quarters of a Han character: Han 4, ASCII 2.
EM = 4


class Line(NamedTuple):
    """One source line that is not blank."""

    text: str  #: without the blanks around it
    start: int  #: offset of its first character in the source
    number: int  #: from 1
    column: int  #: of its first character, from 1
    indent: int  #: leading blanks, full-width ones counted twice
    gap: int  #: blank lines above it
    width: int  #: in quarters of a Han character
    new_page: bool = False  #: a page ended above it: a form feed, a page number
    glued: bool = False  #: the page broke a figure above it: no blank stands for that line end


def width_of(text: str) -> int:
    """Printed width in quarters of a Han character.

    UTF-8 takes three bytes for Han and full-width marks and one for ASCII, so that bytes and
    characters together give 4 and 2; the measure is taken of every line and must be quick.
    """
    return len(text.encode("utf-8", "surrogatepass")) + len(text)


def split(source: str) -> list[Line]:
    r"""The lines that are not blank; ``\n``, ``\r\n`` and ``\r`` end a line."""
    if "\r" in source:
        # Same length, so that offsets stay those of the source.
        source = source.replace("\r\n", " \n").replace("\r", "\n")
    lines = []
    offset = gap = 0
    paged = "\f" in source
    fed = False
    for number, raw in enumerate(source.split("\n"), 1):
        text = raw.strip()
        if text:
            lead = indent = 0
            if raw[0] != text[0]:
                lead = len(raw) - len(raw.lstrip())
                indent = indent_of(raw[:lead])
                fed = fed or (paged and "\f" in raw[:lead])
            width = width_of(text)
            lines.append(
                _new(Line, (text, offset + lead, number, lead + 1, indent, gap, width, fed, False))
            )
            gap = 0
            fed = False
        else:
            gap += 1
            fed = fed or (paged and "\f" in raw)
        offset += len(raw) + 1
    return lines


def indent_of(blanks: str) -> int:
    """How far blanks set a line in, in half-widths of a Han character."""
    return len(blanks) + blanks.count("\u3000") + 3 * blanks.count("\t") - blanks.count("\f")
