"""What a page holds besides characters, from pdfium's page objects: ruling lines and pictures.

And text of no extent: where a font is neither in the file nor on the machine, pdfium knows no
height of its characters, and leaves out those of a line that runs up the page.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from auditor.reading.pages import Ruling
from auditor.reading.pages.matrix import THICK, Matrix, ruling_of

#: Drawings have paths of many pieces; the lines of a table have few.
_MOST_PIECES = 4000
_MOST_OBJECTS = 200_000
_DEEPEST = 6


class Box(NamedTuple):
    """A rectangle on the page."""

    left: float
    bottom: float
    right: float
    top: float


class Drawing(NamedTuple):
    """What a page holds besides its characters."""

    rulings: list[Ruling]
    pictures: list[Box]
    paths: int
    flat_texts: int = 0  #: pieces of text without width, which may be missing from the characters


def drawing_of(page: Any) -> Drawing:
    """The rulings and pictures of `page`."""
    collector = _Collector()
    count = min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    for index in range(count):
        collector.take(pdfium.FPDFPage_GetObject(page, index), Matrix(), 0)
    return Drawing(collector.rulings, collector.pictures, collector.paths, collector.flat_texts)


class _Collector:
    """Walks through the objects of a page, into those made of objects."""

    def __init__(self) -> None:
        self.rulings: list[Ruling] = []
        self.pictures: list[Box] = []
        self.paths = 0
        self.flat_texts = 0
        self._left = _MOST_OBJECTS
        self._sides = [ctypes.c_float() for _ in range(4)]
        self._at = [ctypes.byref(side) for side in self._sides]
        self._matrix = pdfium.FS_MATRIX()

    def take(self, item: Any, outer: Matrix, depth: int) -> None:
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            pdfium.FPDFPageObj_GetBounds(item, *self._at)
            self.flat_texts += self._sides[0].value == self._sides[2].value
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            self.paths += 1
            self._take_path(item, outer)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self.pictures.append(self._box(item, outer))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inner = self._own_matrix(item).inside(outer)
            for index in range(pdfium.FPDFFormObj_CountObjects(item)):
                self._left -= 1
                if self._left > 0:
                    self.take(pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1)

    def _own_matrix(self, item: Any) -> Matrix:
        if not pdfium.FPDFPageObj_GetMatrix(item, self._matrix):
            return Matrix()
        own = self._matrix
        return Matrix(own.a, own.b, own.c, own.d, own.e, own.f)

    def _box(self, item: Any, outer: Matrix) -> Box:
        pdfium.FPDFPageObj_GetBounds(item, *self._at)
        left, bottom, right, top = (side.value for side in self._sides)
        if outer == Matrix():
            return Box(left, bottom, right, top)
        corners = [outer.moved(x, y) for x in (left, right) for y in (bottom, top)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def _take_path(self, item: Any, outer: Matrix) -> None:
        box = self._box(item, outer)
        ruling = ruling_of(*box)
        if ruling is not None:
            self.rulings.append(ruling)
        elif box.right - box.left > THICK and box.top - box.bottom > THICK:
            self._take_pieces(item, self._own_matrix(item).inside(outer))

    def _take_pieces(self, item: Any, matrix: Matrix) -> None:
        """The lines of a path that is more than one: all borders of a table, or a frame."""
        fill, stroke = ctypes.c_int(), pdfium.FPDF_BOOL()
        pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
        count = pdfium.FPDFPath_CountSegments(item)
        if count > _MOST_PIECES or (fill.value == 0 and not stroke.value):
            return
        for outline in _outlines(item, count, matrix):
            xs, ys = [x for x, _ in outline], [y for _, y in outline]
            ruling = ruling_of(min(xs), min(ys), max(xs), max(ys))
            if ruling is not None:
                self.rulings.append(ruling)
            elif stroke.value:
                for (x, y), (to_x, to_y) in pairwise(outline):
                    ruling = ruling_of(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))
                    if ruling is not None:
                        self.rulings.append(ruling)


def _outlines(item: Any, count: int, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:
    """The corners of each part of a path, one after the other; curves count as their ends."""
    x, y = ctypes.c_float(), ctypes.c_float()
    outline: list[tuple[float, float]] = []
    for index in range(count):
        piece = pdfium.FPDFPath_GetPathSegment(item, index)
        pdfium.FPDFPathSegment_GetPoint(piece, x, y)
        if pdfium.FPDFPathSegment_GetType(piece) == pdfium.FPDF_SEGMENT_MOVETO and outline:
            yield outline
            outline = []
        outline.append(matrix.moved(x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(piece):
            outline.append(outline[0])
    if outline:
        yield outline
