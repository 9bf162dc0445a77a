"""Prints paragraphs and tables to PDF, as small as a test needs; the fonts are not embedded."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
WIDTH, HEIGHT = 595.0, 842.0
MARGIN = 80.0
_NO_FIRST = frozenset("，。、；：？！）》”’％%")


def canvas(
    pagesize: tuple[float, float] = (WIDTH, HEIGHT), password: str = ""
) -> tuple[Canvas, io.BytesIO]:
    """A canvas and the file that it is saved in."""
    file = io.BytesIO()
    drawing = Canvas(file, pagesize=pagesize, encrypt=password or None)
    drawing.setFont(FONT, 12)
    return drawing, file


def width_of(text: str, size: float) -> float:
    """The printed width of `text`."""
    return float(pdfmetrics.stringWidth(text, FONT, size))


def wrapped(text: str, width: float, size: float, indent: float) -> list[str]:
    """`text` in rows of `width`; figures stay whole, and no row begins with a closing mark."""
    rows, row, room = [], "", width - indent
    for word in _words(text):
        if row and width_of(row + word, size) > room and word[0] not in _NO_FIRST:
            rows.append(row)
            row, room = "", width
        row += word
    return [*rows, row]


def _words(text: str) -> list[str]:
    words: list[str] = []
    for char in text:
        if words and char.isascii() and words[-1][-1].isascii() and char != " ":
            words[-1] += char
        else:
            words.append(char)
    return words


def report(
    paragraphs: Iterable[str],
    *,
    size: float = 16,
    lead: float = 28,
    head: str = "",
    password: str = "",
) -> bytes:
    """A report with page numbers, and a running head if one is given."""
    drawing, file = canvas(password=password)
    y = HEIGHT - MARGIN
    number = 1

    def end_page() -> None:
        nonlocal y, number
        drawing.setFont(FONT, 10)
        drawing.drawCentredString(WIDTH / 2, 50, f"— {number} —")
        if head:
            drawing.drawCentredString(WIDTH / 2, HEIGHT - 40, head)
        drawing.showPage()
        number += 1
        y = HEIGHT - MARGIN

    for text in paragraphs:
        for at, row in enumerate(wrapped(text, WIDTH - 2 * MARGIN, size, 2 * size)):
            if y < MARGIN + lead:
                end_page()
            drawing.setFont(FONT, size)
            drawing.drawString(MARGIN + (0 if at else 2 * size), y, row)
            y -= lead
    end_page()
    drawing.save()
    return file.getvalue()


def draw_table(
    drawing: Canvas,
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *,
    at: tuple[float, float],
    size: float = 10,
    height: float = 20,
) -> float:
    """Draw a ruled table with its upper left corner `at`; gives its lower edge.

    ``<`` stands for a square that the cell to its left covers, ``^`` for one that the cell above
    covers.
    """
    x, y = at
    edges = [x + sum(widths[:col]) for col in range(len(widths) + 1)]
    drawing.setFont(FONT, size)
    for row, cells in enumerate(rows):
        for col, text in enumerate(cells):
            if text in ("<", "^"):
                continue
            cols, deep = (
                _run(cells[col + 1 :], "<"),
                _run([one[col] for one in rows[row + 1 :]], "^"),
            )
            left, right = edges[col], edges[col + cols]
            top, bottom = y - row * height, y - (row + deep) * height
            drawing.rect(left, bottom, right - left, top - bottom)
            lines = text.split("\n")
            first = (top + bottom) / 2 - 0.35 * size + (len(lines) - 1) * size / 2
            for number, line in enumerate(lines):
                drawing.drawString(left + 2, first - number * size, line)
    return y - len(rows) * height


def _run(cells: Sequence[str], mark: str) -> int:
    """One more than the number of marks that `cells` begin with."""
    return next((at for at, text in enumerate(cells) if text != mark), len(cells)) + 1
