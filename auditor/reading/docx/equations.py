"""Equations of Word as one line of text: a fraction as 甲/乙, a power as 10^4."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.reading.docx.names import R_PR, REMOVED, T, m, steps

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXTS = frozenset((m("t"), T))
_FRACTION, _DELIMITERS = m("f"), m("d")
_NUMERATOR, _DENOMINATOR = m("num"), m("den")
_ENTRY = m("e")
_POWERS = {m("sup"): "^", m("sub"): "_"}
_PROPERTIES = frozenset((R_PR, m("rPr"), m("ctrlPr"), m("oMathParaPr"), *REMOVED))


def texts(element: _Element, path: str) -> Iterator[tuple[str, str]]:
    """The texts of an equation in reading order, each with its path."""
    entries = 0
    opens, closes = _brackets(element)
    if opens:
        yield opens, path
    for tag, child, here in steps(element, path):
        if tag in _TEXTS:
            yield child.text or "", here
        elif tag not in _PROPERTIES:
            if tag in _POWERS:
                yield _POWERS[tag], here
            elif tag == _DENOMINATOR:
                yield "/", here
            elif tag == _ENTRY:
                if entries:
                    yield "，", here
                entries += 1
            yield from texts(child, here)
    if closes:
        yield closes, path


def _brackets(element: _Element) -> tuple[str, str]:
    """The brackets around an element: those drawn, and those that a sum in a fraction needs."""
    if element.tag == _DELIMITERS:
        properties = element.find(m("dPr"))
        return _bracket(properties, "begChr", "("), _bracket(properties, "endChr", ")")
    if element.tag in (_NUMERATOR, _DENOMINATOR):
        text = "".join(piece.text or "" for piece in element.iter(m("t")))
        if any(sign in text for sign in "+-×*/÷＋－"):
            return "(", ")"
    return "", ""


def _bracket(properties: _Element | None, name: str, usual: str) -> str:
    stated = properties.find(m(name)) if properties is not None else None
    return usual if stated is None else stated.get(m("val"), "")
