"""Text pasted into a file of another format line by line, so that each line is a paragraph."""

from __future__ import annotations

from auditor.reading import layout
from auditor.reading.lines import Line
from auditor.reading.parts import Paragraph, Part
from auditor.reading.reflow import reflow


def rejoined(parts: list[Part]) -> list[Part]:
    """`parts`, with paragraphs that are lines broken at one width rejoined as the page had them."""
    lines = [line for part in parts if isinstance(part, Paragraph) for line in part.lines]
    setting = layout.measure(lines)
    if not setting.width:
        return parts
    found: list[Part] = []
    waiting: list[Line] = []
    for part in parts:
        if isinstance(part, Paragraph):
            waiting += part.lines
            continue
        found += reflow(waiting, setting, [])
        waiting = []
        found.append(part)
    return found + list(reflow(waiting, setting, []))


def paragraphs_of(lines: list[Line]) -> list[Paragraph]:
    """The paragraphs on the lines of one: a line break that somebody typed may end one, or not."""
    return reflow(lines, layout.measure(lines), [])
