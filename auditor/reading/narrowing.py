"""Stretches of a document whose lines were broken at a narrower width than the rest.

A list may be set in from both sides, or in larger print: its lines are full and still leave room
to the width of the document. Asked only where a line seems to end its paragraph.
"""

from __future__ import annotations

import re
from collections import Counter

from auditor.reading.layout import Layout, ends_sentence, is_complete
from auditor.reading.lines import EM, Line

_INNER = re.compile("[，、。]")
_STRETCH = 11  #: lines looked at together, those before a place or those behind it
_FEWEST = 5  #: of them break off in mid-sentence, at just about one width
_NARROWEST = 5  #: a narrower width lacks at most one part in so many


class Narrower:
    """The width of the lines around a place, where they are narrower than those of the document."""

    def __init__(self, lines: list[Line], layout: Layout) -> None:
        self._lines = lines
        self._layout = layout

    def width_at(self, at: int, room: int) -> int:
        """The width that lines around the line with index `at` were broken at; 0 if no other.

        `room` is what the line before it leaves; too much for any narrower width tells at once.
        """
        if not self._layout.width or room * _NARROWEST > self._layout.width:
            return 0
        return self._measure(at - 1) or self._measure(at - _STRETCH + 2)

    def _measure(self, first: int) -> int:
        layout = self._layout
        stretch = self._lines[max(first, 0) : first + _STRETCH]
        broken = [line.width - line.text.count(" ") for line in stretch if _breaks_off(line)]
        if len(broken) < _FEWEST:
            return 0
        width, _ = max(Counter(broken).items(), key=lambda counted: (counted[1], counted[0]))
        if not layout.width * (_NARROWEST - 1) <= width * _NARROWEST:
            return 0
        near = sum([-EM <= width - one <= layout.lost + EM for one in broken])
        wide = sum([one > width + 2 * EM for one in broken])
        is_one = near * 5 >= len(broken) * 3 and wide * 10 <= len(broken)
        return width if is_one and width < layout.width - EM else 0


def _breaks_off(line: Line) -> bool:
    """Whether a line is prose that stops in mid-sentence."""
    text = line.text
    return not ends_sentence(text) and not is_complete(text) and _INNER.search(text) is not None
