"""Figures that the end of a row broke in two: 46,118.2 / 0."""

from __future__ import annotations

import re

from auditor.reading.pages.rows import Row

#: What the margins of a cell take of its width, in points, at most.
CELL_MARGINS = 11.0
#: The width of a digit, in widths of a Han character.
_DIGIT = 0.75

_BEGUN = re.compile(r"[-+−]?\d[\d,]*(?:\.\d*)?$")
_REST = re.compile(r"[\d,.]*\d[%％]?|[%％]")
_FIGURE = re.compile(r"[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,6})?[%％]?")
#: An amount that is complete, as amounts are printed.
_COMPLETE = re.compile(r"\.\d\d$")


def is_broken(before: Row, row: Row, room: float) -> bool:
    """Whether a figure goes on from the end of the row `before`, which left that room, in `row`.

    Two figures one above the other are about as long; of one figure the end is shorter.
    """
    if room >= _DIGIT * before.size:
        return False
    begun, rest = _BEGUN.search(before.text), _REST.match(row.text)
    if begun is None or rest is None:
        return False
    first, second = begun.group(), rest.group()
    if len(second) >= len(first) or (_COMPLETE.search(first) and second[-1] not in "%％"):
        return False
    return _FIGURE.fullmatch(first + second) is not None
