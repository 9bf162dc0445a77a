"""The numbers that a browser puts before the items of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.reading.counting import written

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE = re.compile(r"list-style(?:-type)?\s*:[^;]*?([a-z-]+)\s*(?:;|$)", re.IGNORECASE)
_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "none": "none",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCounting",
    "simp-chinese-informal": "chineseCounting",
    "trad-chinese-informal": "chineseCounting",
    "cjk-decimal": "ideographDigital",
    "simp-chinese-formal": "chineseLegalSimplified",
    "cjk-heavenly-stem": "ideographTraditional",
    "disc": "none",
    "circle": "none",
    "square": "none",
}
_HAN = frozenset(("chineseCounting", "ideographDigital", "chineseLegalSimplified"))


class Counter:
    """The items of one list, counted."""

    def __init__(self, element: _Element) -> None:
        self._ordered = element.tag == "ol"
        self._way = _way(element)
        start = element.get("start", "").strip()
        self._number = int(start) - 1 if re.fullmatch(r"\d{1,6}", start) else 0

    def label(self, item: _Element) -> str:
        """The label of the next item; empty when it has none."""
        if not self._ordered:
            return ""
        stated = item.get("value", "").strip()
        self._number = int(stated) if re.fullmatch(r"\d{1,6}", stated) else self._number + 1
        number = written(self._number, self._way)
        return number and number + ("、" if self._way in _HAN else ".")


def _way(element: _Element) -> str:
    style = _STYLE.search(element.get("style", ""))
    if style:
        return _STYLES.get(style.group(1).casefold(), "decimal")
    return _TYPES.get(element.get("type", "").strip(), "decimal")
