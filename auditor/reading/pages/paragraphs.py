"""Rejoins the rows of print into paragraphs, by the geometry of the page.

A row that left room for the next word was the last of its paragraph; a row that is set in begins
one. Sizes of print part titles from text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from auditor.reading.layout import could_be_heading, ends_sentence
from auditor.reading.lines import EM
from auditor.reading.numbering import STARTS, Counted, Numbering, numbering_of
from auditor.reading.pages.columns import is_parted
from auditor.reading.pages.rows import Row
from auditor.reading.pages.tables import Element, PrintedTable
from auditor.reading.reflow import need_of

#: In widths of a Han character.
_INDENT, _CENTRED = 1.2, 3.4
_SLACK = 0.6
_WIDE_ROOM = 8.0
_SIZE_RATIO = 1.12
#: Rows further apart than this share of the usual distance are parted on purpose.
_APART = 1.45
_FEW = 3
_BULLETS = frozenset("•●■◆·➢★▪-*—→○□◇")
_FIELD = re.compile(r"\s+(?=(?:金额)?单\s*位[:：]|公开\s*\d+\s*表)")
_FAR = 2.0


class Setting(NamedTuple):
    """How the prose of pages of one width is set, in points."""

    left: float
    right: float
    size: float
    pitch: float  #: from one row to the next; 0 when there is no saying
    indented: bool  #: whether first rows of paragraphs are set in


def settings_of(rows: Iterable[Row], widths: dict[int, float]) -> dict[int, Setting]:
    """The setting of each page; pages of one width are set alike."""
    groups: dict[int, list[Row]] = {}
    for row in rows:
        groups.setdefault(round(widths[row.page]), []).append(row)
    settings = {width: _setting(group) for width, group in groups.items()}
    return {
        page: settings.get(round(width), Setting(0, width, 0, 0, indented=False))
        for page, width in widths.items()
    }


def _setting(rows: list[Row]) -> Setting:
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size, 1)] += len(row.glyphs)
    size = sizes.most_common(1)[0][0]
    body = [row for row in rows if abs(row.size - size) <= 0.1 * size] or rows
    lefts = Counter(round(row.left) for row in body)
    most = lefts.most_common(1)[0][1]
    left = min(at for at, count in lefts.items() if count >= 0.2 * most)
    rights = sorted(row.right for row in body)
    right = rights[int(0.9 * (len(rights) - 1))]
    pitches: Counter[float] = Counter()
    for above, row in pairwise(body):
        if above.page == row.page and 0 < above.base - row.base < 4 * size:
            pitches[round(2 * (above.base - row.base)) / 2] += 1
    pitch = pitches.most_common(1)[0] if pitches else (0.0, 0)
    # a full row that is set in: the next one stands at the margin, or is set in like it
    returns = stays = 0
    for above, row in pairwise(body):
        if above.left - left >= _INDENT * size and right - above.right < size:
            returns += above.left - row.left >= _INDENT * size
            stays += abs(above.left - row.left) < _SLACK * size
    indented = returns > stays
    return Setting(left, right, size, pitch[0] if pitch[1] >= _FEW else 0.0, indented)


def _differ(one: Row, other: Row) -> bool:
    """Whether two rows are printed in different sizes, as far as can be said."""
    sized = one.is_sized and other.is_sized
    return sized and not 1 / _SIZE_RATIO <= one.size / other.size <= _SIZE_RATIO


def joined(
    elements: Iterable[Element], settings: dict[int, Setting]
) -> list[list[Row] | PrintedTable]:
    """The rows of each paragraph together, and the tables between them."""
    joiner = _Joiner(settings)
    for element in elements:
        if isinstance(element, PrintedTable):
            joiner.part(element)
            continue
        pieces = _pieces(element)
        for piece in pieces:
            if len(pieces) > 1:
                joiner.close()
            joiner.add(piece)
    return joiner.parts


def _pieces(row: Row) -> list[Row]:
    """The fields of a row that is the caption of a table: 部门：某局 and 单位：元 far apart."""
    text = "".join([glyph.text[0] for glyph in row.glyphs])
    for match in _FIELD.finditer(text):
        left, right = row.glyphs[: match.start()], row.glyphs[match.end() :]
        if left and right and right[0].left - left[-1].right > _FAR * row.size:
            first = row._replace(glyphs=left, right=left[-1].right)
            return [first, *_pieces(row._replace(glyphs=right, left=right[0].left))]
    return [row]


class _Joiner:
    """Takes rows one by one; each goes on with the paragraph before it or begins the next."""

    def __init__(self, settings: dict[int, Setting]) -> None:
        self.parts: list[list[Row] | PrintedTable] = []
        self._settings = settings
        self._rows: list[Row] = []
        self._heading = False
        self._numbers = Counted()

    def part(self, table: PrintedTable) -> None:
        """A table ends the paragraph above it."""
        self.parts.append(table)
        self.close()

    def close(self) -> None:
        """What comes next is no part of what was before."""
        self._rows = []

    def add(self, row: Row) -> None:
        """Put `row` where it belongs."""
        text = row.text
        numbering = numbering_of(text) if text[0] in STARTS else None
        if self._rows and self._goes_on(row, text, numbering):
            self._rows.append(row)
            self._heading = self._heading and could_be_heading(text)
            return
        self._rows = [row]
        self.parts.append(self._rows)
        self._heading = numbering is not None and could_be_heading(text)
        if numbering is not None:
            self._numbers.add(numbering)

    def _is_next(self, numbering: Numbering) -> bool:
        last = self._numbers.last(numbering.level)
        return numbering.number in (1, last, last + 1)

    def _goes_on(self, row: Row, text: str, numbering: Numbering | None) -> bool:
        before = self._rows[-1]
        setting = self._settings[row.page]
        if _differ(before, row) or is_parted(before) or is_parted(row):
            return False
        room = self._room(before)
        need = need_of(text) / EM
        short = room > need + _SLACK
        ended = ends_sentence(before.text)
        if setting.pitch and row.page == before.page:
            apart = before.base - row.base
            if apart > _APART * max(setting.pitch, row.size) and (short or ended):
                return False
        indent = (row.left - setting.left) / row.size
        if indent >= _CENTRED:
            return self._goes_on_centred(row, short=short)
        if (before.left - setting.left) / before.size >= _CENTRED:
            return False
        if indent >= _INDENT and (ended or short or not self._hangs(row, setting)):
            return False
        if numbering is not None and (ended or short) and self._is_next(numbering):
            return False
        if not short:
            return not ended or indent < _INDENT
        return not (ended or self._heading or numbering is not None or room > _WIDE_ROOM)

    def _room(self, row: Row) -> float:
        """The room that `row` left at its end, in widths of a Han character.

        A row in the middle, or set to the right, leaves its room at both ends.
        """
        setting = self._settings[row.page]
        room = setting.right - row.right
        if row.left - setting.left >= _CENTRED * row.size:
            room += row.left - setting.left
        return room / row.size

    def _hangs(self, row: Row, setting: Setting) -> bool:
        """Whether `row` is set in like the rows before it, or because it hangs from a number."""
        before = self._rows[-1]
        further = (row.left - before.left) / row.size
        if further > _SLACK:
            listed = before.text[0] in _BULLETS or numbering_of(before.text) is not None
            return len(self._rows) == 1 and (listed or further > _INDENT)
        return len(self._rows) > 1 or not setting.indented

    def _goes_on_centred(self, row: Row, *, short: bool) -> bool:
        """A row far from the margin goes on with one like it: a title of two lines."""
        before = self._rows[-1]
        if not short:
            return True
        setting = self._settings[row.page]
        large = row.size > setting.size * _SIZE_RATIO
        return large and row.page == before.page and before.base - row.base < 2.2 * row.size
