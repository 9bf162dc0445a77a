"""The source text of a format that is no text: what the file shows, line by line.

A reader writes each paragraph and each cell as a line of stretches with their anchors, and gets
back the `Line` that the parts of the document are made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from auditor.model.document import Anchor, Anchors
from auditor.reading.lines import Line, indent_of, width_of

Stretch = tuple[str, Anchor]

#: Zero-width characters: pages from the web hide them in the middle of figures.
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+")


def seen(text: str, anchor: Anchor, offset: int = 0) -> Iterator[Stretch]:
    """What is seen of `text`, which begins at `offset` in the element of `anchor`."""
    if not text:
        return
    begin = 0
    for match in () if text.isascii() else _UNSEEN.finditer(text):
        if match.start() > begin:
            yield text[begin : match.start()], anchor._replace(offset=offset + begin)
        begin = match.end()
    if begin < len(text):
        yield text[begin:], anchor._replace(offset=offset + begin)


class Rendering:
    """Writes the source and notes where in the file every stretch of it stands."""

    def __init__(self, anchors: Anchors | None = None) -> None:
        self.anchors = Anchors() if anchors is None else anchors
        self._lines: list[str] = []
        self._length = 0

    @property
    def source(self) -> str:
        """All that was written; every line is closed by a line break."""
        return "\n".join([*self._lines, ""])

    def line(
        self,
        stretches: Iterable[Stretch],
        *,
        indent: int = 0,
        gap: int = 0,
        new_page: bool = False,
        boxes: Sequence[float] = (),
    ) -> Line | None:
        """One more line; None when it is blank.

        Blanks at its front add to the indent that the format states (in half-widths of a Han
        character). `boxes` holds left, bottom, right and top of each character, if they are known.
        """
        start = self._length
        texts = []
        for text, anchor in stretches:
            if text:
                self.anchors.add(self._length, anchor)
                texts.append(text)
                self._length += len(text)
        # a line break inside would part what the reader gave as one line
        raw = "".join(texts).replace("\n", " ").replace("\r", " ")
        if boxes:
            self.anchors.boxes.extend(boxes)
            self.anchors.boxes.extend((0.0, 0.0, 0.0, 0.0))
        self._lines.append(raw)
        self._length += 1
        text = raw.strip()
        if not text:
            return None
        lead = len(raw) - len(raw.lstrip())
        return Line(
            text,
            start + lead,
            len(self._lines),
            lead + 1,
            indent + indent_of(raw[:lead]),
            gap,
            width_of(text),
            new_page,
        )
