"""Whether what a page holds can be read: characters that mean something, or only a picture.

A font without a map to characters gives rare ones (㍀㍲㍋), and no error. Of the Han of reports 99
in 100 are among the 3,755 most common ones, of such garbage one in eight.
"""

from __future__ import annotations

from typing import NamedTuple

from auditor.reading.pages.meaning import is_meaningful
from auditor.reading.pdf.characters import Characters
from auditor.reading.pdf.paths import Drawing

#: A page with fewer characters is none of text; a page number may stand on a scan.
_FEWEST = 12
_LARGE = 0.25  #: of the page, for a picture that may hold its text
_NOTABLE = 0.05
_WIDE = 0.3
_OUTLINES = 400
#: A page number may stand along the other edge of a page.
_SIDEWAYS = 8


class Sight(NamedTuple):
    """What can be told of a page before its text is used."""

    is_garbled: bool = False  #: its characters mean nothing
    is_picture: bool = False  #: all it shows is a picture
    is_outlines: bool = False  #: its characters were made into drawings
    is_overlaid: bool = False  #: its text was recognised by somebody else and laid over a scan
    has_pictures: bool = False  #: it has text, and pictures that may hold more
    is_sideways: bool = False  #: some of its text stands along the other edge
    is_broken: bool = False  #: it cannot be opened
    is_recognised: bool = False  #: its characters were recognised in its picture

    @property
    def is_readable(self) -> bool:
        """Whether the characters can be used."""
        return not (self.is_garbled or self.is_picture or self.is_outlines or self.is_broken)


def sight_of(characters: Characters, drawing: Drawing, width: float, height: float) -> Sight:
    """What the page is, from its characters and from what is drawn on it."""
    glyphs = characters.glyphs
    area = width * height or 1.0
    shares = [
        ((box.right - box.left) * (box.top - box.bottom) / area, (box.right - box.left) / width)
        for box in drawing.pictures
    ]
    large = sum(share for share, _ in shares) > _LARGE
    printed = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if len(printed) < _FEWEST:
        return Sight(is_picture=large, is_outlines=drawing.paths > _OUTLINES and not large)
    if not is_meaningful("".join([glyph.text for glyph in printed])):
        return Sight(is_garbled=True)
    notable = any(share > _NOTABLE and wide > _WIDE for share, wide in shares)
    overlaid = large and 2 * characters.unseen > len(glyphs)
    return Sight(
        is_overlaid=overlaid,
        has_pictures=notable and not overlaid,
        is_sideways=characters.sideways > _SIDEWAYS,
    )
