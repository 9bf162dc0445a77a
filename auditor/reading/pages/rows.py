"""Characters in the order in which they are read: rows from top to bottom, each left to right.

The order of a page's content says little: curly quotes come from a second font and are drawn after
the line that they stand in, and tables are drawn by columns. Only the places of the characters
tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median
from string import ascii_letters, digits
from typing import NamedTuple

from auditor.reading.pages.page import Glyph

_WORD = frozenset(ascii_letters + digits + "%.,+-")
_DIGITS = frozenset(digits)
_BLANKS = frozenset(" \u3000\xa0\t")
#: A gap between two words, and one that only columns leave; in heights of a character.
_WORD_GAP = 0.28
_COLUMN_GAP = 1.2
_SAME_ROW = 0.35
#: A note mark: a raised digit, smaller than the text that it hangs on.
_RAISED = 0.2
_SMALL = 0.8
_OVERPRINT = 0.2
_FEW = 4


class Row(NamedTuple):
    """One line of print."""

    page: int
    glyphs: list[Glyph]  #: from left to right; a blank that was not printed has no width
    left: float
    bottom: float
    right: float
    top: float
    base: float
    size: float  #: width of a Han character
    is_sized: bool  #: whether that was measured, and not guessed from figures and letters

    @property
    def text(self) -> str:
        """The characters, with blanks where words stand apart."""
        return "".join([glyph.text for glyph in self.glyphs])


class _Band:
    """A row in the making: runs of characters that stand on one line."""

    __slots__ = ("base", "bottom", "glyphs", "size", "top")

    def __init__(self, run: list[Glyph], size: float) -> None:
        self.glyphs = list(run)
        self.base = run[0].base
        self.size = size
        self.bottom = run[0].bottom
        self.top = run[0].top

    def holds(self, run: list[Glyph], size: float) -> bool:
        first = run[0]
        if abs(first.base - self.base) <= _SAME_ROW * min(size, self.size):
            return True
        # A raised or lowered character is smaller, and stands beside the larger ones.
        small, large = sorted((size, self.size))
        middle = (first.bottom + first.top) / 2
        if size > self.size:
            middle, low, high = (self.bottom + self.top) / 2, first.bottom, first.top
        else:
            low, high = self.bottom, self.top
        return small <= _SMALL * large and low < middle < high

    def add(self, run: list[Glyph], size: float) -> None:
        self.glyphs += run
        if size > self.size:
            self.size, self.base = size, run[0].base
            self.bottom, self.top = run[0].bottom, run[0].top


def rows_of(page: int, glyphs: Iterable[Glyph]) -> list[Row]:
    """The rows that `glyphs` make, from top to bottom."""
    runs = [(run, _size(run)) for run in _runs(glyphs)]
    runs.sort(key=lambda pair: -pair[0][0].base)
    bands: list[_Band] = []
    for run, size in runs:
        band = next((band for band in bands[: -_FEW - 1 : -1] if band.holds(run, size)), None)
        if band is None:
            bands.append(_Band(run, size))
        else:
            band.add(run, size)
    rows = [row for band in bands if (row := _row(page, band)) is not None]
    rows.sort(key=lambda row: -row.base)
    return rows


def _runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Stretches of characters that follow each other on one line."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run:
            last = run[-1]
            if glyph.base == last.base and glyph.left > last.left:
                run.append(glyph)
                continue
            yield run
        run = [glyph]
    if run:
        yield run


def _size(run: list[Glyph]) -> float:
    """The size of print, from the tallest characters: some fonts only tell how tall the ink is."""
    return max([glyph.top - glyph.bottom for glyph in run])


def _row(page: int, band: _Band) -> Row | None:
    glyphs = sorted(band.glyphs, key=lambda glyph: glyph.left)
    while glyphs and glyphs[0].text in _BLANKS:
        del glyphs[0]
    while glyphs and glyphs[-1].text in _BLANKS:
        del glyphs[-1]
    if not glyphs:
        return None
    widths = [glyph.right - glyph.left for glyph in glyphs if "\u3000" <= glyph.text <= "\uffe6"]
    size = median(widths) if widths else band.size
    glyphs = list(_spaced(glyphs, band, size))
    return Row(
        page,
        glyphs,
        glyphs[0].left,
        min([glyph.bottom for glyph in glyphs]),
        max([glyph.right for glyph in glyphs]),
        max([glyph.top for glyph in glyphs]),
        band.base,
        size,
        bool(widths),
    )


def _spaced(glyphs: list[Glyph], band: _Band, size: float) -> Iterator[Glyph]:
    """The characters with a blank where a gap parts words; without shadows and note marks."""
    tracking = _tracking(glyphs)
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None:
            if glyph.text == before.text and glyph.left - before.left < _OVERPRINT * size:
                continue  # bold that was made by printing twice
            if _is_note_mark(before, glyph, band):
                continue
            gap = glyph.left - before.right - tracking
            if gap > _least_gap(before.text, glyph.text) * size:
                yield Glyph(" ", before.right, before.bottom, before.right, before.top, before.base)
        yield glyph
        before = glyph


def _least_gap(before: str, text: str) -> float:
    if before in _BLANKS or text in _BLANKS:
        return float("inf")
    return _WORD_GAP if before in _WORD and text in _WORD else _COLUMN_GAP


def _tracking(glyphs: list[Glyph]) -> float:
    """By how much the whole row is spaced out."""
    gaps = sorted([after.left - before.right for before, after in pairwise(glyphs)])
    return max(gaps[len(gaps) // 4], 0.0) if len(gaps) >= _FEW else 0.0


def _is_note_mark(before: Glyph, glyph: Glyph, band: _Band) -> bool:
    """Whether `glyph` is a raised digit that hangs on no letter: 5.3%¹, but not m²."""
    if glyph.text not in _DIGITS or glyph.base - band.base <= _RAISED * band.size:
        return False
    height = glyph.top - glyph.bottom
    return height <= _SMALL * band.size and before.text not in ascii_letters
