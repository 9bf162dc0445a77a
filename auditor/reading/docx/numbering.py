"""The numbers that Word puts before paragraphs of a list; they stand nowhere in the text itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.reading.counting import written
from auditor.reading.docx.names import VAL, w
from auditor.reading.docx.styles import ListPlace

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACE = re.compile(r"%([1-9])")


class _Level(NamedTuple):
    """One level of a list."""

    start: int = 1
    way: str = "decimal"
    text: str = ""
    legal: bool = False  #: all numbers of its label in Arabic digits
    restart: int | None = None  #: counts anew after a level above this one; 0 never
    style: str = ""  #: the paragraph style that stands for it


class _List(NamedTuple):
    """One list as paragraphs name it."""

    kind: str  #: the definition whose count it shares
    levels: dict[int, _Level]
    restarts: dict[int, int]  #: levels that begin anew where the list is first used


class Numbering:
    """The lists of a document, and how far each has counted."""

    def __init__(self, root: _Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        if root is None:
            return
        kinds, links = _kinds(root)
        for element in root.iterfind(w("num")):
            number = element.get(w("numId"), "")
            kind = _value(element, "abstractNumId")
            kind = links.get(kind, kind)
            levels = dict(kinds.get(kind, {}))
            restarts: dict[int, int] = {}
            for override in element.iterfind(w("lvlOverride")):
                depth = _number(override.get(w("ilvl")), 0)
                own = override.find(w("lvl"))
                if own is not None:
                    levels[depth] = _level(own)
                if override.find(w("startOverride")) is not None:
                    restarts[depth] = _number(_value(override, "startOverride"), 1)
            self._lists[number] = _List(kind, levels, restarts)

    def label(self, place: ListPlace | None) -> str:
        """Count one more paragraph at `place` and give its label; empty when it has none."""
        found = self._lists.get(place.list) if place is not None else None
        if place is None or found is None:
            return ""
        depth = place.level
        if depth is None:
            depth = _depth_of(found, place.style)
        level = found.levels.get(depth)
        if level is None:
            return ""
        counts = self._count(place.list, found, depth, level)
        if level.way == "bullet":
            return ""

        def number(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            above = found.levels.get(at, _Level())
            way = "decimal" if level.legal and above.way != "none" else above.way
            return written(counts.get(at, above.start), way)

        return _PLACE.sub(number, level.text).strip()

    def _count(self, name: str, found: _List, depth: int, level: _Level) -> dict[int, int]:
        counts = self._counts.setdefault(found.kind, {})
        if name not in self._begun:
            self._begun.add(name)
            for at, start in found.restarts.items():
                counts[at] = start - 1
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for at in [at for at in counts if at > depth]:
            deeper = found.levels.get(at, _Level())
            if deeper.restart is None or depth < deeper.restart:
                del counts[at]
        return counts


def _depth_of(found: _List, style: str) -> int:
    """The level that stands for a paragraph style, or the first one."""
    return next((at for at, level in found.levels.items() if style and level.style == style), 0)


def _kinds(root: _Element) -> tuple[dict[str, dict[int, _Level]], dict[str, str]]:
    """The definitions of lists, and which of them only point to another by the name of a style."""
    kinds: dict[str, dict[int, _Level]] = {}
    named: dict[str, str] = {}
    pointing: dict[str, str] = {}
    for element in root.iterfind(w("abstractNum")):
        kind = element.get(w("abstractNumId"), "")
        kinds[kind] = {
            _number(level.get(w("ilvl")), 0): _level(level) for level in element.iterfind(w("lvl"))
        }
        if style := _value(element, "styleLink"):
            named[style] = kind
        if style := _value(element, "numStyleLink"):
            pointing[kind] = style
    return kinds, {kind: named[style] for kind, style in pointing.items() if style in named}


def _level(element: _Element) -> _Level:
    restart = element.find(w("lvlRestart"))
    legal = element.find(w("isLgl"))
    return _Level(
        _number(_value(element, "start"), 1),
        _value(element, "numFmt") or "decimal",
        _value(element, "lvlText"),
        legal is not None and legal.get(VAL, "1") not in ("0", "false"),
        None if restart is None else _number(restart.get(VAL), 0),
        _value(element, "pStyle"),
    )


def _value(element: _Element, name: str) -> str:
    found = element.find(w(name))
    return "" if found is None else found.get(VAL, "")


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() else otherwise
