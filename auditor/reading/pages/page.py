"""What a page holds: characters and ruling lines, in points from its lower left corner."""

from __future__ import annotations

from typing import NamedTuple

from auditor.model.document import Box


class Glyph(NamedTuple):
    """One printed character."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    base: float  #: height of the line that it stands on
    confidence: float = 1.0  #: below 1 where it was recognised in a picture


class Ruling(NamedTuple):
    """A straight line along the page or up it: a stroke, or a box too thin to be anything else."""

    upright: bool
    at: float  #: height of a line along the page, distance from the left of an upright one
    begin: float
    end: float


class Turn(NamedTuple):
    """How a page is turned and moved for its text to stand upright, and the way back.

    Text that runs up the page, as on a sheet printed across, is turned by three quarters.
    """

    quarters: int = 0  #: counter-clockwise from reading along the page: 1 runs down, 3 runs up
    width: float = 0.0  #: of the page in the file
    height: float = 0.0
    left: float = 0.0  #: where the visible part of the page begins in the file
    bottom: float = 0.0

    @property
    def is_none(self) -> bool:
        """Whether places on the page are those in the file."""
        return not (self.quarters or self.left or self.bottom)

    def size(self) -> tuple[float, float]:
        """Width and height of the turned page."""
        return (self.height, self.width) if self.quarters % 2 else (self.width, self.height)

    def upright(self, box: Box) -> Box:
        """A box of the file on the turned page."""
        left, bottom = box.left - self.left, box.bottom - self.bottom
        right, top = box.right - self.left, box.top - self.bottom
        width, height = self.width, self.height
        match self.quarters:
            case 1:
                return Box(height - top, left, height - bottom, right)
            case 2:
                return Box(width - right, height - top, width - left, height - bottom)
            case 3:
                return Box(bottom, width - right, top, width - left)
            case _:
                return Box(left, bottom, right, top)

    def glyph(self, glyph: Glyph) -> Glyph:
        """A character of the file on the turned page."""
        text, left, bottom, right, top, base, confidence = glyph
        box = self.upright(Box(left, bottom, right, top))
        return Glyph(text, *box, self.upright(Box(base, base, base, base)).bottom, confidence)

    def ruling(self, ruling: Ruling) -> Ruling:
        """A line of the file on the turned page."""
        across, at, begin, end = ruling
        box = Box(at, begin, at, end) if across else Box(begin, at, end, at)
        left, bottom, right, top = self.upright(box)
        if across == (self.quarters % 2 == 0):
            return Ruling(upright=True, at=left, begin=bottom, end=top)
        return Ruling(upright=False, at=bottom, begin=left, end=right)

    def in_file(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of the turned page in the file."""
        back = Turn(-self.quarters % 4, *self.size())
        left, bottom, right, top = back.upright(Box(left, bottom, right, top))
        return Box(left + self.left, bottom + self.bottom, right + self.left, top + self.bottom)


class Page(NamedTuple):
    """A page as it is seen, turned so that its text stands upright."""

    number: int  #: from 1
    width: float
    height: float
    glyphs: list[Glyph]
    rulings: list[Ruling]
    turn: Turn = Turn()
