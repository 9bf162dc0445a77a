"""Whether the parser read all of a page; a second parser counts the characters."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

#: What reports are made of: Han, letters and figures.
_COUNTED = re.compile(r"[0-9A-Za-z\u4e00-\u9fff]")
_SILENT = ("script", "style", "noscript", "template", "xml")
_FEWEST = 20
_SHARE = 0.01


def missing(text: str, root: _Element | None) -> tuple[str, ...]:
    """A warning when the tree holds less text than the page."""
    counter = _Counter()
    counter.feed(text)
    counter.close()
    read = 0
    if root is not None:
        read = sum(
            len(_COUNTED.findall(piece))
            for element in root.iter()
            for piece in (_own_text(element), element.tail)
            if piece
        )
    lost = counter.count - read
    if lost < _FEWEST or lost < counter.count * _SHARE:
        return ()
    return (f"网页结构有误，约有 {lost} 个字没有读出，请在浏览器中打开后另存再审核",)


def _own_text(element: _Element) -> str | None:
    is_silent = not isinstance(element.tag, str) or element.tag in _SILENT
    return None if is_silent else element.text


class _Counter(HTMLParser):
    """Counts the characters that are text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.count = 0
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if not self._silent and tag in _SILENT:
            self._silent = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.count += len(_COUNTED.findall(data))
