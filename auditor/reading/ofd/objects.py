"""What stands on an OFD page: characters with their boxes, and ruling lines.

An object has its own coordinates, in millimetres downwards from its upper left corner; its matrix
and its place on the page make points upwards of them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor.reading.markup import name_of
from auditor.reading.ofd.package import PageParts
from auditor.reading.pages import Glyph, Page, Ruling, Turn
from auditor.reading.pages.matrix import Matrix, ruling_of

if TYPE_CHECKING:
    from lxml.etree import _Element

POINTS = 72 / 25.4  #: in a millimetre
_DEEPEST = 20
_MOST_OBJECTS = 500_000
_USUAL_SIZE = 3.5
_ASCENT, _DESCENT = 0.85, 0.15
_ASKEW = 0.05
_FARTHEST = 1e6
_GROUPS = frozenset(("Content", "Layer", "PageBlock", "Block", "Page"))
_UNSEEN = frozenset("\x00\r\n\t\ufffe\uffff\xad\u200b\u200c\u200d\u2060\ufeff")
_PATH = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
#: How many numbers follow each letter of a path; its last two are where it goes.
_NUMBERS = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}


class Drawn(NamedTuple):
    """What was drawn on one page."""

    page: Page
    hidden: int  #: characters that are there but not seen, as they lie over a scanned page
    pictured: float  #: how much of the page is pictures, 1 for all of it
    paths: int  #: lines and other shapes; characters may have been made into them
    is_whole: bool  #: False when there were more objects than any page has


def page_of(number: int, parts: PageParts) -> Drawn:
    """The page `number` as it is drawn."""
    left, top, width, height = (side * POINTS for side in parts.box)
    collector = _Collector(parts.units)
    start = Matrix(POINTS, 0, 0, -POINTS, -left, top + height)
    for layer in parts.layers:
        collector.walk(layer, start)
    quarters = collector.quarters.most_common(1)[0][0] if collector.quarters else 0
    glyphs = [glyph for turned, glyph in collector.glyphs if turned == quarters]
    rulings = collector.rulings
    turn = Turn(quarters, width, height)
    if not turn.is_none:
        glyphs = [turn.glyph(glyph) for glyph in glyphs]
        rulings = [turn.ruling(ruling) for ruling in rulings]
    page = Page(number, *turn.size(), glyphs, rulings, turn)
    pictured = collector.pictured / (width * height)
    return Drawn(page, collector.hidden, pictured, collector.paths, collector.is_whole)


class _Collector:
    """Walks through the objects of a page, into those made of objects."""

    def __init__(self, units: dict[str, _Element]) -> None:
        self.glyphs: list[tuple[int, Glyph]] = []
        self.rulings: list[Ruling] = []
        self.quarters: Counter[int] = Counter()
        self.hidden = 0
        self.paths = 0
        self.pictured = 0.0  #: square points that are pictures
        self._units = units
        self._left = _MOST_OBJECTS

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left out for want of room."""
        return self._left >= 0

    def walk(self, group: _Element, outer: Matrix, within: tuple[str, ...] = ()) -> None:
        """Everything in a layer, a block or a drawing; `within` are the drawings around it."""
        for item in group:
            self._left -= 1
            if self._left < 0:
                return
            name = name_of(item)
            if item.get("Visible") in ("false", "0"):
                continue
            if name == "TextObject":
                self._text(item, _own(item).inside(outer))
            elif name == "PathObject":
                self._path(item, _own(item).inside(outer))
            elif name == "ImageObject":
                self._picture(item, outer)
            elif name == "CompositeObject":
                number = item.get("ResourceID", "")
                unit = self._units.get(number)
                if unit is not None and number not in within and len(within) < _DEEPEST:
                    self.walk(unit, _own(item).inside(outer), (*within, number))
            elif name in _GROUPS:
                self.walk(item, outer, within)

    def _text(self, item: _Element, matrix: Matrix) -> None:
        quarters = _quarters(matrix)
        if quarters is None:
            return  # a watermark
        size = _number(item.get("Size"), _USUAL_SIZE)
        wide = size * _number(item.get("HScale"), 1.0)
        before = len(self.glyphs)
        x = y = 0.0
        for code in item.iterfind("{*}TextCode"):
            text = code.text or ""
            x, y = _number(code.get("X"), x), _number(code.get("Y"), y)
            along, down = (
                _steps(code.get("DeltaX"), len(text)),
                _steps(code.get("DeltaY"), len(text)),
            )
            at_x, at_y = x, y
            for char in text:
                width = wide if char >= "\u2e80" else wide / 2
                step = next(along, None)
                drop = next(down, 0.0)
                if step is None:
                    step = 0.0 if code.get("DeltaY") else width
                if char not in _UNSEEN:
                    shown = min(width, step) if step > 0 else width
                    self._glyph(char, (at_x, at_y, shown, size), matrix, quarters)
                at_x += step
                at_y += drop
        count = len(self.glyphs) - before
        self.quarters[quarters] += count
        if _is_hidden(item):
            self.hidden += count

    def _glyph(
        self, char: str, place: tuple[float, float, float, float], matrix: Matrix, quarters: int
    ) -> None:
        x, y, width, size = place
        corners = (
            matrix.moved(x, y - _ASCENT * size),
            matrix.moved(x + width, y + _DESCENT * size),
        )
        (left, right), (bottom, top) = (sorted(each) for each in zip(*corners, strict=True))
        origin_x, origin_y = matrix.moved(x, y)
        base = round(origin_x if quarters % 2 else origin_y, 2)
        self.glyphs.append((quarters, Glyph(char, left, bottom, right, top, base)))

    def _picture(self, item: _Element, outer: Matrix) -> None:
        _, _, width, height = [*_numbers(item.get("Boundary")), 0.0, 0.0, 0.0, 0.0][:4]
        self.pictured += abs(width * height * (outer.a * outer.d - outer.b * outer.c))

    def _path(self, item: _Element, matrix: Matrix) -> None:
        """The lines that a path draws; what is neither stroked nor filled draws none."""
        self.paths += 1
        stroked = item.get("Stroke", "true") != "false"
        if not stroked and item.get("Fill", "false") == "false":
            return
        for outline in _outlines(item.findtext("{*}AbbreviatedData") or ""):
            points = [matrix.moved(x, y) for x, y in outline]
            if not self._rule(points) and stroked:
                for pair in pairwise(points):
                    self._rule(pair)

    def _rule(self, points: Sequence[tuple[float, float]]) -> bool:
        """Note the line that an outline is, if it is one."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        ruling = ruling_of(min(xs), min(ys), max(xs), max(ys))
        if ruling is not None:
            self.rulings.append(ruling)
        return ruling is not None


def _own(item: _Element) -> Matrix:
    """How coordinates inside an object become those of what it stands in."""
    left, top, *_ = [*_numbers(item.get("Boundary")), 0.0, 0.0]
    own = _numbers(item.get("CTM"))
    return (Matrix(*own) if len(own) == 6 else Matrix()).inside(Matrix(e=left, f=top))


def _quarters(matrix: Matrix) -> int | None:
    """By how many quarters text is turned, as `Turn` counts them; None when it stands askew."""
    angle = -math.atan2(matrix.b, matrix.a) / (math.pi / 2)
    return round(angle) % 4 if abs(angle - round(angle)) < _ASKEW else None


def _is_hidden(item: _Element) -> bool:
    """Whether text is there but not printed, as the text over a scanned page is."""
    color = item.find("{*}FillColor")
    clear = item.get("Alpha") == "0" or (color is not None and color.get("Alpha") == "0")
    return clear or (item.get("Fill") == "false" and item.get("Stroke", "false") == "false")


def _steps(text: str | None, most: int) -> Iterator[float]:
    """The distances between characters; g 3 4.2 stands for three of 4.2."""
    words = (text or "").split()
    at = given = 0
    while at < len(words) and given < most:
        if words[at] == "g" and at + 2 < len(words):
            times = min(int(_number(words[at + 1], 0.0)), most - given)
            yield from [_number(words[at + 2], 0.0)] * times
            given += max(times, 0)
            at += 3
        else:
            yield _number(words[at], 0.0)
            given += 1
            at += 1


def _outlines(data: str) -> Iterator[list[tuple[float, float]]]:
    """The corners of each part of a path, one after the other; curves count as their ends."""
    outline: list[tuple[float, float]] = []
    letter, numbers = "", list[float]()
    for word in (match.group() for match in _PATH.finditer(data)):
        if word.isalpha():
            letter, numbers = word.upper(), []
            if letter == "C" and outline:
                outline.append(outline[0])
            continue
        numbers.append(_number(word, 0.0))
        if len(numbers) != _NUMBERS.get(letter, 0):
            continue
        if letter in "SM" and outline:
            yield outline
            outline = []
        outline.append((numbers[-2], numbers[-1]))
        numbers = []
    if outline:
        yield outline


def _numbers(text: str | None) -> list[float]:
    return [_number(word, 0.0) for word in (text or "").split()]


def _number(text: str | None, usual: float) -> float:
    """A number; what is none, or none that stands on a page, counts as the usual."""
    try:
        number = float(text or "")
    except ValueError:
        return usual
    return number if abs(number) < _FARTHEST else usual
