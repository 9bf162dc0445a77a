"""A second opinion on characters that pdfium makes nothing of: pdfminer asks the font itself."""

from __future__ import annotations

import io
import logging

from auditor.reading.pages import Glyph
from auditor.reading.pages.meaning import is_meaningful

#: It is slow; where it could not help with so many pages it will not with the others.
_TRIES = 2


class SecondOpinion:
    """Reads pages of one file again, as long as that helps."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._failed = 0

    def of(self, index: int) -> list[Glyph]:
        """The characters of the page `index`; none when they mean as little."""
        if self._failed >= _TRIES:
            return []
        try:
            glyphs = _reread(self._data, index)
        except Exception:  # noqa: BLE001 - a damaged file may break it anywhere
            glyphs = []
        if glyphs and is_meaningful("".join([glyph.text for glyph in glyphs])):
            return glyphs
        self._failed += 1
        return []


def _reread(data: bytes, index: int) -> list[Glyph]:
    import pdfplumber  # noqa: PLC0415 - slow to load, and seldom needed

    # what is wrong with a font is told of the page, and not by a library
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    with pdfplumber.open(io.BytesIO(data), pages=[index + 1]) as file:
        return [
            Glyph(
                "\ufffd" if char["text"].startswith("(cid:") else char["text"],
                char["x0"],
                char["y0"],
                char["x1"],
                char["y1"],
                char["matrix"][5],
            )
            for char in file.pages[0].chars
            if char["upright"] and char["text"].isprintable()
        ]
