"""What pdfium tells of a page: its characters with their boxes, and how they are turned.

pypdfium2's raw functions, for they tell of a character in two calls what its objects tell in six.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from math import pi
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from auditor.reading.pages import Glyph

#: Marks that nobody sees, and pdfium's own line ends.
_UNSEEN = frozenset("\x00\r\n\ufffe\uffff\xad\u200b\u200c\u200d\u2060\ufeff")
_BLANKS = frozenset(" \u3000\xa0\t")
#: pdfium's mark for a hyphen at the end of a line.
_SHOWN = {"\x02": "-"}
_ASKEW = 0.05
_INVISIBLE = 3
#: Quarters by which text is turned whose base line runs up or down the page.
UPWARD = (1, 3)


class Characters(NamedTuple):
    """The characters of a page that stand upright when it is turned by `quarters`."""

    glyphs: list[Glyph]  #: with their places in the file
    quarters: int
    sideways: int  #: characters that stand along the other edge of the page
    unseen: int  #: of `glyphs`, those that are not printed, as they lie over a scanned page


class Run(NamedTuple):
    """Characters that follow each other on one line, as they stand in the file."""

    quarters: int | None  #: None when it stands askew, as a watermark does
    visible: bool
    glyphs: list[Glyph]


def characters_of(page: Any) -> Characters:
    """The characters of `page`, in the order of its content."""
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        runs = list(_runs(text_page))
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    return upright_of(runs)


def upright_of(runs: Sequence[Run]) -> Characters:
    """The characters that stand as most of `runs` do."""
    counts: Counter[int] = Counter()
    for run in runs:
        if run.quarters is not None:
            counts[run.quarters] += len(run.glyphs)
    quarters = counts.most_common(1)[0][0] if counts else 0
    upright = [run for run in runs if run.quarters == quarters]
    unseen = sum(len(run.glyphs) for run in upright if not run.visible)
    glyphs = [glyph for run in upright for glyph in run.glyphs]
    return Characters(glyphs, quarters, counts.total() - counts[quarters], unseen)


def quarters_of(angle: float) -> int | None:
    """The quarters of a turn nearest to `angle` in radians, none for what stands askew."""
    quarters = angle / (pi / 2)
    return round(quarters) % 4 if abs(quarters - round(quarters)) < _ASKEW else None


def _runs(text_page: Any) -> Iterator[Run]:
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    at_x, at_y = ctypes.byref(x), ctypes.byref(y)
    loose_box, origin = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
    run = Run(0, visible=True, glyphs=[])
    last_x = last_y = 0.0
    for index, text in enumerate(_text(text_page)):
        if text in _UNSEEN or (
            text in _BLANKS and pdfium.FPDFText_IsGenerated(text_page, index) == 1
        ):
            continue
        loose_box(text_page, index, box)
        origin(text_page, index, at_x, at_y)
        here_x, here_y = x.value, y.value
        if here_x == last_x and here_y == last_y and run.glyphs:
            _write_on(run.glyphs, text)
            continue
        if here_y != last_y or here_x <= last_x:
            if run.glyphs:
                yield run
            run = _begun(text_page, index)
        last_x, last_y = here_x, here_y
        left, right = box.left, box.right
        if left > here_x and run.quarters == 0:
            left = here_x  # the box of some fonts is that of the ink
        base = here_x if run.quarters in UPWARD else here_y
        run.glyphs.append(Glyph(_SHOWN.get(text, text), left, box.bottom, right, box.top, base))
    if run.glyphs:
        yield run


def _write_on(glyphs: list[Glyph], text: str) -> None:
    """One form of print may stand for several characters, as the long dash does; bold may not."""
    last = glyphs[-1]
    if text != last.text or not text.isalnum():
        glyphs[-1] = last._replace(text=last.text + text)


def _text(text_page: Any) -> str:
    """The characters by their index."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    got = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(got - 1, 0)].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    # rare Han take two units, and unknown characters none: then the index counts otherwise
    codes = [pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count)]
    return "".join([chr(code) if code < 0x110000 else "\ufffd" for code in codes])


def _begun(text_page: Any, index: int) -> Run:
    quarters = quarters_of(pdfium.FPDFText_GetCharAngle(text_page, index))
    object_ = pdfium.FPDFText_GetTextObject(text_page, index)
    visible = not object_ or pdfium.FPDFTextObj_GetTextRenderMode(object_) != _INVISIBLE
    return Run(quarters, visible, [])
