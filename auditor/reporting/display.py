"""Text on a terminal, where a Chinese character is two columns wide."""

from __future__ import annotations

import re
from functools import lru_cache

from wcwidth import wcwidth

_OPENING = "（“‘《〔【「(\\["
_CLOSING = "，。；：、）”’》〕】」！？％…,;:!?%)\\]"
#: What no line break may cut: a number or a word with the punctuation that clings to it.
_PIECE = re.compile(rf"[{_OPENING}]*(?:[0-9A-Za-z.,+\-_/%]+|.)[{_CLOSING}]*", re.DOTALL)


_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@lru_cache(4096)  # most texts are single characters
def columns(text: str) -> int:
    """How many columns the text takes: 98.57万元 takes nine."""
    return sum(max(wcwidth(character), 0) for character in text)


def printable(text: str) -> str:
    """The text without what would steer a terminal; a file's name or a report may hold it."""
    return _STEERING.sub("\ufffd", text)


def wrap(text: str, room: int) -> list[str]:
    """The text in lines of at most `room` columns; numbers stay whole where that is possible."""
    lines: list[str] = []
    line, used = "", 0
    for piece in _pieces(printable(" ".join(text.split())), room):
        wide = columns(piece)
        if used + wide > room and line:
            lines.append(line.rstrip())
            line, used = "", 0
            if piece.isspace():
                continue
        line += piece
        used += wide
    return [*lines, line.rstrip()] if line else lines


def _pieces(text: str, room: int) -> list[str]:
    """What may stand on a line; a piece that fits on no line is cut into characters."""
    pieces: list[str] = []
    for piece in _PIECE.findall(text):
        pieces.extend([piece] if columns(piece) <= room else piece)
    return pieces


def hang(label: str, text: str, room: int) -> list[str]:
    """The text behind a label, its further lines under its first."""
    margin = " " * columns(label)
    lines = wrap(text, room - len(margin)) or [""]
    return [(label if at == 0 else margin) + line for at, line in enumerate(lines)]


def clip(text: str, room: int) -> str:
    """The text on one line of at most `room` columns, cut with an ellipsis."""
    text = " ".join(text.split())
    if columns(text) <= room:
        return text
    while columns(text) >= room:
        text = text[:-1]
    return text + "…"
