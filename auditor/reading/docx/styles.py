"""What the styles of a Word file say: which paragraphs are headings, which text is hidden."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.reading.docx.names import P_PR, R_PR, VAL, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])")
_TITLES = frozenset(("title", "标题"))
#: Lists of contents and of figures repeat the headings with their pages.
_CONTENTS = re.compile(r"(?:toc|目录)\s*\d|toc heading|table of (?:figures|authorities)")
_OFF = frozenset(("0", "false", "off", "none"))
_BODY_LEVEL = 9


class ListPlace(NamedTuple):
    """Which list a paragraph belongs to, and how deep."""

    list: str
    level: int | None  #: None where only the list's own levels say it, by the style
    style: str = ""  #: the paragraph style that states it


class Style(NamedTuple):
    """What a paragraph style says, its forebears included."""

    level: int | None = None  #: of a heading, from 1; 0 of the title
    place: ListPlace | None = None
    hidden: bool | None = None
    contents: bool = False
    raised: bool | None = None  #: set as a superscript


PLAIN = Style()


class Styles:
    """The styles by their ids."""

    def __init__(self, root: _Element | None) -> None:
        self._elements: dict[str, _Element] = {}
        self._known: dict[str, Style] = {}
        self.usual = ""  #: the style of a paragraph that names none
        for element in root.iterfind(w("style")) if root is not None else ():
            name = element.get(w("styleId"), "")
            self._elements[name] = element
            if element.get(w("type")) == "paragraph" and _is_on(element.get(w("default"), "0")):
                self.usual = name

    def get(self, name: str) -> Style:
        """The style of that id, or a plain one."""
        found = self._known.get(name)
        if found is None:
            self._known[name] = PLAIN  # stands while a circle of styles is followed
            found = self._known[name] = self._read(name)
        return found

    def _read(self, name: str) -> Style:
        element = self._elements.get(name)
        if element is None:
            return PLAIN
        based = element.find(w("basedOn"))
        above = self.get(based.get(VAL, "")) if based is not None else PLAIN
        called = element.find(w("name"))
        title = (called.get(VAL, "") if called is not None else "").strip().casefold()
        paragraph, run = element.find(P_PR), element.find(R_PR)
        level = outline_level(paragraph)
        if title in _TITLES:
            level = 0
        elif level is None and (match := _HEADING.fullmatch(title)):
            level = int(match.group(1))
        own = list_place(paragraph, name)
        hidden, raised = is_set(run, "vanish"), is_raised(run)
        return Style(
            above.level if level is None else level,
            above.place if own is None else own,
            above.hidden if hidden is None else hidden,
            above.contents or _CONTENTS.fullmatch(title) is not None,
            above.raised if raised is None else raised,
        )


def _is_on(value: str) -> bool:
    """Whether the value of a switch says yes."""
    return value.casefold() not in _OFF


def is_set(properties: _Element | None, name: str) -> bool | None:
    """Whether the switch `name` is on; None where nothing is said of it."""
    switch = properties.find(w(name)) if properties is not None else None
    return None if switch is None else _is_on(switch.get(VAL, "1"))


def is_raised(properties: _Element | None) -> bool | None:
    """Whether text is set as a superscript; None where nothing is said of it."""
    align = properties.find(w("vertAlign")) if properties is not None else None
    return None if align is None else align.get(VAL) == "superscript"


def outline_level(properties: _Element | None) -> int | None:
    """The level of a heading, from 1, as stated in paragraph properties."""
    stated = properties.find(w("outlineLvl")) if properties is not None else None
    value = "" if stated is None else stated.get(VAL, "")
    if not value.isdecimal():
        return None
    level = int(value)
    return level + 1 if level < _BODY_LEVEL else None


def list_place(properties: _Element | None, style: str = "") -> ListPlace | None:
    """The list and the level stated in paragraph properties."""
    stated = properties.find(w("numPr")) if properties is not None else None
    if stated is None:
        return None
    number, level = stated.find(w("numId")), stated.find(w("ilvl"))
    depth = level.get(VAL, "") if level is not None else ""
    return ListPlace(
        number.get(VAL, "") if number is not None else "",
        int(depth) if depth.isdecimal() else None,
        style,
    )
