"""Fields of Word: an instruction that is not shown, and the result that it was shown with last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.reading.counting import written
from auditor.reading.docx.names import FIELD_MARK, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_KIND = w("fldCharType")
_CONTENTS = re.compile(r"\s*TO[CA]\b", re.IGNORECASE)
#: EQ \o\ac(○,3) draws a number in a circle.
_CIRCLED = re.compile(
    r"\s*eq\s*\\o\s*(?:\\a[clr])?\s*\(\s*○\s*[,;，；]\s*(\d+)\s*\)", re.IGNORECASE
)


class Fields:
    """The fields that are open where the reader stands."""

    def __init__(self, root: _Element) -> None:
        self._closed = _closed(root)
        self._open: list[_Field] = []

    @property
    def shown(self) -> bool:
        """Whether text is shown here: all open fields are past their instructions."""
        return all(field.result for field in self._open)

    @property
    def contents(self) -> bool:
        """Whether this is a table of contents that Word made."""
        return any(_CONTENTS.match(field.code) for field in self._open)

    def mark(self, element: _Element) -> str:
        """Pass the mark of a field; gives what a field without result draws."""
        kind = element.get(_KIND)
        if kind == "begin":
            # a field that never ends would swallow all that follows it
            if element in self._closed:
                self._open.append(_Field())
        elif self._open and kind == "separate":
            self._open[-1].result = True
        elif self._open and kind == "end":
            field = self._open.pop()
            if not field.result and (match := _CIRCLED.match(field.code)):
                return written(int(match.group(1)), "decimalEnclosedCircle")
        return ""

    def instruct(self, code: str) -> None:
        """Read a piece of an instruction."""
        if self._open:
            self._open[-1].code += code


class _Field:
    """One field, while it is read."""

    __slots__ = ("code", "result")

    def __init__(self) -> None:
        self.code = ""
        self.result = False


def _closed(root: _Element) -> set[_Element]:
    """The marks that begin a field which also ends."""
    begun: list[_Element] = []
    closed = set()
    for element in root.iter(FIELD_MARK):
        kind = element.get(_KIND)
        if kind == "begin":
            begun.append(element)
        elif kind == "end" and begun:
            closed.add(begun.pop())
    return closed


def makes_contents(element: _Element) -> bool:
    """Whether a simple field is a table of contents."""
    return _CONTENTS.match(element.get(w("instr"), "")) is not None
