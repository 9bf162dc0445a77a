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
_BLANKS = frozenset(" \u3000\xa0\t")
#: A gap between two words, and one that only columns leave; in heights of a character.
_WORD_GAP = 0.28
_COLUMN_GAP = 1.2
_SAME_ROW = 0.35
#: A note mark: a raised digit, smaller than the text that it hangs on.
_RAISED = 0.2
_MARKS = frozenset(digits + "[]［］〔〕()（）*※①②③④⑤⑥⑦⑧⑨⑩")
_SMALL = 0.86
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


class _Run(NamedTuple):
    """Characters that follow each other on one line."""

    glyphs: list[Glyph]
    base: float
    bottom: float
    top: float
    size: float  #: of the tallest character: some fonts only tell how tall the ink is


class _Band:
    """A row in the making: the runs that stand on one line, the largest first."""

    __slots__ = ("glyphs", "main")

    def __init__(self, run: _Run) -> None:
        self.glyphs = list(run.glyphs)
        self.main = run

    def holds(self, run: _Run) -> bool:
        small, large = sorted((run, self.main), key=lambda one: one.size)
        if abs(run.base - self.main.base) <= _SAME_ROW * small.size:
            return True
        # a raised or lowered character is smaller, and stands beside the larger ones
        middle = (small.bottom + small.top) / 2
        return small.size <= _SMALL * large.size and large.bottom < middle < large.top

    def add(self, run: _Run) -> None:
        self.glyphs += run.glyphs
        if run.size > self.main.size:
            self.main = run


def rows_of(page: int, glyphs: Iterable[Glyph]) -> list[Row]:
    """The rows that `glyphs` make, from top to bottom."""
    runs = sorted(_runs(glyphs), key=lambda run: -run.base)
    bands: list[_Band] = []
    for run in runs:
        band = next((band for band in bands[: -_FEW - 1 : -1] if band.holds(run)), None)
        if band is None:
            bands.append(_Band(run))
        else:
            band.add(run)
    rows = [row for band in bands if (row := _row(page, band)) is not None]
    rows.sort(key=lambda row: -row.base)
    return rows


def _runs(glyphs: Iterable[Glyph]) -> Iterator[_Run]:
    run: list[Glyph] = []
    for glyph in glyphs:
        if run:
            last = run[-1]
            if glyph.base == last.base and glyph.left > last.left:
                run.append(glyph)
                continue
            yield _measured(run)
        run = [glyph]
    if run:
        yield _measured(run)


def _measured(run: list[Glyph]) -> _Run:
    return _Run(
        run,
        run[0].base,
        min([glyph.bottom for glyph in run]),
        max([glyph.top for glyph in run]),
        max([glyph.top - glyph.bottom for glyph in run]),
    )


def _row(page: int, band: _Band) -> Row | None:
    glyphs = sorted(band.glyphs, key=lambda glyph: glyph.left)
    while glyphs and glyphs[0].text in _BLANKS:
        del glyphs[0]
    while glyphs and glyphs[-1].text in _BLANKS:
        del glyphs[-1]
    if not glyphs:
        return None
    widths = [glyph.right - glyph.left for glyph in glyphs if "\u3000" <= glyph.text <= "\uffe6"]
    size = median(widths) if widths else band.main.size
    glyphs = list(_spaced(glyphs, band, size))
    return Row(
        page,
        glyphs,
        glyphs[0].left,
        min([glyph.bottom for glyph in glyphs]),
        max([glyph.right for glyph in glyphs]),
        max([glyph.top for glyph in glyphs]),
        band.main.base,
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
    """Whether `glyph` is a raised mark that hangs on no letter: 5.3%¹, 5.3%[1], but not m²."""
    if glyph.text not in _MARKS or glyph.base - band.main.base <= _RAISED * band.main.size:
        return False
    height = glyph.top - glyph.bottom
    return height <= _SMALL * band.main.size and before.text not in ascii_letters
