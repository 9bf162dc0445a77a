"""The source text of a format that is no text: what the file shows, line by line.

A reader writes each paragraph and each cell as a line of stretches with their anchors, and gets
back the `Line` that the parts of the document are made of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from auditor.model.document import Anchor, Anchors
from auditor.reading.lines import Line, indent_of, width_of

Stretch = tuple[str, Anchor]


class Rendering:
    """Writes the source and notes where in the file every stretch of it stands."""

    def __init__(self) -> None:
        self.anchors = Anchors()
        self._lines: list[str] = []
        self._length = 0

    @property
    def source(self) -> str:
        """All that was written; every line is closed by a line break."""
        return "".join([f"{line}\n" for line in self._lines])

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
