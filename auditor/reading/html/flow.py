"""The text of a page as a browser lets it flow: blanks closed up, lines broken where they are."""

from __future__ import annotations

import re

from auditor.model.document import Anchor
from auditor.reading.raised import is_note_mark
from auditor.reading.rendering import Stretch, seen

#: Words with single blanks between them stand in the page as they stand in the file.
_PIECE = re.compile(r"[^ \t\r\n\f]+(?: [^ \t\r\n\f]+)*")
_HAN = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


class Flow:
    """One paragraph while its text comes in."""

    def __init__(self) -> None:
        self.lines: list[list[Stretch]] = [[]]
        self._blank: Stretch | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it yet."""
        return len(self.lines) == 1 and not self.lines[0]

    def add(self, text: str, path: str, *, raised: bool = False) -> None:
        """Let a text flow in; `path` is its place in the tree."""
        anchor = Anchor(path=path)
        end = 0
        for match in _PIECE.finditer(text):
            self._gap(text[end : match.start()], anchor, end)
            end = match.end()
            before = self.lines[-1][-1][0] if self.lines[-1] else ""
            if not (raised and is_note_mark(match.group(), before)):
                self._put(match.group(), anchor, match.start())
        self._gap(text[end:], anchor, end)

    def add_set(self, text: str, path: str) -> None:
        """Add a text whose blanks and line ends stand as they are."""
        offset = 0
        for at, line in enumerate(re.split("\r\n|\r|\n", text)):
            if at:
                self.end_line()
            self.lines[-1].extend(seen(line, Anchor(path=path), offset))
            offset += len(line) + 1

    def end_line(self) -> None:
        """Break the line."""
        self._blank = None
        self.lines.append([])

    def _gap(self, blanks: str, anchor: Anchor, offset: int) -> None:
        if not blanks or not self.lines[-1] or self._blank is not None:
            return
        # a line end in the file between two Han is no blank that anybody typed
        mark = "\n" if "\n" in blanks or "\r" in blanks else " "
        self._blank = (mark, anchor._replace(offset=offset))

    def _put(self, text: str, anchor: Anchor, offset: int) -> None:
        line = self.lines[-1]
        if self._blank is not None:
            mark, at = self._blank
            if mark == " " or not (_HAN.match(line[-1][0][-1]) and _HAN.match(text)):
                line.append((" ", at))
            self._blank = None
        line.extend(seen(text, anchor, offset))
