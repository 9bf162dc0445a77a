"""Superscripts: most are marks of notes, and no digits of the figure before them."""

from __future__ import annotations

import re

#: A number of a note: 58.02万元[1]; after a figure it would read as a digit of it.
_NOTE_MARK = re.compile(r"\s*(?:[\[（(【〔](?:注\s?)?\d{1,2}[\]）)】〕]|\d{1,2}|[*＊※①-⑳])+\s*")
_MEASURES = frozenset("mM米")


def is_note_mark(text: str, before: str) -> bool:
    """Whether a superscript after `before` is the mark of a note, and not the power in m²."""
    measured = bool(before) and before[-1] in _MEASURES
    return not measured and _NOTE_MARK.fullmatch(text) is not None
