"""What the properties of a Word paragraph say: its style, its indent, whether it really ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.reading.docx.names import R_PR, REMOVED, VAL, w
from auditor.reading.docx.styles import is_set

if TYPE_CHECKING:
    from lxml.etree import _Element

_HALF_WIDTH = 105  #: twentieths of a point; half of a character of the usual size


def style_of(properties: _Element | None) -> str:
    """The style that a paragraph names; empty where it names none."""
    style = properties.find(w("pStyle")) if properties is not None else None
    return "" if style is None else style.get(VAL, "")


def runs_on(properties: _Element | None) -> bool:
    """Whether the end of a paragraph is struck out or hidden, so that the next one goes on."""
    if properties is None:
        return False
    frame = properties.find(w("framePr"))
    if frame is not None and frame.get(w("dropCap"), "none") != "none":
        return True
    mark = properties.find(R_PR)
    return _is_removed(properties) or bool(is_set(mark, "specVanish"))


def _is_removed(properties: _Element | None) -> bool:
    mark = properties.find(R_PR) if properties is not None else None
    return mark is not None and any(child.tag in REMOVED for child in mark)


def ends_page(properties: _Element | None) -> bool:
    """Whether a section ends with the paragraph, and the next one begins on a new page."""
    section = properties.find(w("sectPr")) if properties is not None else None
    if section is None:
        return False
    way = section.find(w("type"))
    return way is None or way.get(VAL) != "continuous"


def indent_of(properties: _Element | None) -> int:
    """How far the first line is set in, in half-widths of a Han character."""
    stated = properties.find(w("ind")) if properties is not None else None
    if stated is None:
        return 0
    steps = 0
    for chars, twips in (("firstLineChars", "firstLine"), ("leftChars", "left")):
        hundredths, length = stated.get(w(chars), ""), stated.get(w(twips), "")
        if hundredths.isdecimal():
            steps += int(hundredths) // 50
        elif length.isdecimal():
            steps += int(length) // _HALF_WIDTH
    return steps
