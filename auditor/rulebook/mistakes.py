"""A mistake in a rule file, told with the line, a caret under the place, and what to do."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple
from unicodedata import east_asian_width

from auditor.errors import AuditorError

_MOST_SHOWN = 72


class Spot(NamedTuple):
    """A place in a rule file, counted from 1, and as much of its line as is shown."""

    line: int
    column: int
    excerpt: str
    caret: str


class RuleError(AuditorError):
    """A rule file that cannot be used as it stands."""

    def __init__(self, path: str, spot: Spot, what: str, advice: str) -> None:
        self.path = path
        self.line, self.column, self.excerpt, self.caret = spot
        self.what = what
        self.advice = advice
        lines = [f"{path}:{self.line}:{self.column} {what}"]
        if self.excerpt:
            lines += [f"    {self.excerpt}", f"    {self.caret}"]
        super().__init__("\n".join([*lines, f"    怎么办：{advice}"]))


class Source:
    """The text of a rule file: turns offsets into places.

    `inserted` are the offsets of characters that were put in to read on after a slip of typing;
    places are told as they are in the file.
    """

    def __init__(self, path: str, original: str, text: str, inserted: tuple[int, ...] = ()) -> None:
        self.path = path
        self.text = text
        self._original = original
        self._inserted = inserted

    def error(self, offset: int, what: str, advice: str) -> RuleError:
        """A mistake at an offset of `text`."""
        original = offset - bisect_right(self._inserted, offset)
        return RuleError(self.path, spot(self._original, original), what, advice)


def spot(text: str, offset: int) -> Spot:
    """The place of an offset in `text`."""
    offset = max(0, min(offset, len(text)))
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    line = text[start : len(text) if end < 0 else end]
    column = offset - start
    excerpt, at = _clipped(line, column)
    caret = " " * sum(_width(character) for character in excerpt[:at]) + "^"
    return Spot(text.count("\n", 0, offset) + 1, column + 1, excerpt, caret)


def nowhere() -> Spot:
    """The place of a mistake that concerns a whole file."""
    return Spot(1, 1, "", "")


def _clipped(line: str, column: int) -> tuple[str, int]:
    first = max(0, column - _MOST_SHOWN // 2) if len(line) > _MOST_SHOWN else 0
    shown = line[first : first + _MOST_SHOWN]
    before = "…" if first else ""
    after = "…" if first + _MOST_SHOWN < len(line) else ""
    visible = "".join(character if character.isprintable() else " " for character in shown)
    return f"{before}{visible.rstrip()}{after}", column - first + len(before)


def _width(character: str) -> int:
    return 2 if east_asian_width(character) in "WF" else 1
