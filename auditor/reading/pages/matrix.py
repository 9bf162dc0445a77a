"""Places inside of an object as places on its page, and the lines that paths draw."""

from __future__ import annotations

from typing import NamedTuple

from auditor.reading.pages.page import Ruling

#: A box no thicker is a line; one no longer is a dot. In points.
THICK = 3.0
_SHORT = 2.0


class Matrix(NamedTuple):
    """How coordinates inside an object become those of the page."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def moved(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the object stands on the page."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def inside(self, outer: Matrix) -> Matrix:
        """The matrix of an object inside of one with the `outer` matrix."""
        return Matrix(
            outer.a * self.a + outer.c * self.b,
            outer.b * self.a + outer.d * self.b,
            outer.a * self.c + outer.c * self.d,
            outer.b * self.c + outer.d * self.d,
            *outer.moved(self.e, self.f),
        )


def ruling_of(left: float, bottom: float, right: float, top: float) -> Ruling | None:
    """The line that a box is, if it is too thin for anything else."""
    width, height = right - left, top - bottom
    if height <= THICK and width > max(height, _SHORT):
        return Ruling(upright=False, at=(bottom + top) / 2, begin=left, end=right)
    if width <= THICK and height > max(width, _SHORT):
        return Ruling(upright=True, at=(left + right) / 2, begin=bottom, end=top)
    return None
