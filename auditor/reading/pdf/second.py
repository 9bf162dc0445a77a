"""A second opinion on pages that pdfium makes nothing of, or leaves text out of.

pdfminer asks the font itself, and needs none on the machine.
"""

from __future__ import annotations

import io
import logging
from collections import Counter
from math import atan2
from typing import Any

from auditor.reading.pages import Glyph
from auditor.reading.pages.meaning import is_meaningful
from auditor.reading.pdf.characters import UPWARD, Characters, Run, quarters_of, upright_of

#: It is slow; where it could not help with so many pages it will not with the others.
_TRIES = 2


class SecondOpinion:
    """Reads pages of one file again, as long as that helps."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._failed: Counter[bool] = Counter()  # by whether something was read before

    def of(self, index: int, known: int = 0) -> Characters | None:
        """The characters of the page `index`, when they mean something.

        Where `known` characters are read already they have to be more.
        """
        if self._failed[known > 0] >= _TRIES:
            return None
        try:
            characters = _reread(self._data, index)
        except Exception:  # noqa: BLE001 - a damaged file may break it anywhere
            characters = Characters([], 0, 0, 0)
        printed = [glyph.text for glyph in characters.glyphs if not glyph.text.isspace()]
        if len(printed) > known and is_meaningful("".join(printed)):
            return characters
        self._failed[known > 0] += 1
        return None


def _reread(data: bytes, index: int) -> Characters:
    import pdfplumber  # noqa: PLC0415 - slow to load, and seldom needed

    # what is wrong with a font is told of the page, and not by a library
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    with pdfplumber.open(io.BytesIO(data), pages=[index + 1]) as file:
        chars = file.pages[0].dedupe_chars(extra_attrs=()).chars
        return upright_of([_run(char) for char in chars if char["text"].isprintable()])


def _run(char: dict[str, Any]) -> Run:
    """One character; what is drawn of it more than once to look bold is gone before."""
    along, across, _, _, x, y = char["matrix"]
    # pdfminer counts the turn as the page does, pdfium against it
    quarters = quarters_of(-atan2(across, along))
    text = "\ufffd" if char["text"].startswith("(cid:") else char["text"]
    base = x if quarters in UPWARD else y
    glyph = Glyph(text, char["x0"], char["y0"], char["x1"], char["y1"], base)
    return Run(quarters, visible=True, glyphs=[glyph])
