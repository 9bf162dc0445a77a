"""Makes OFD files, as small as a test needs: rows of text and lines at places in millimetres."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 210.0, 297.0
MARGIN = 28.0
NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_NO_FIRST = frozenset("，。、；：？！）》”’％%")


def text(
    words: str, x: float, y: float, size: float = 5.6, *, deltas: str = "", extra: str = ""
) -> str:
    """A row of text whose base stands at `x`, `y`; figures and letters are half as wide as Han."""
    steps = deltas or " ".join(f"{width_of(char, size):.3f}" for char in words[:-1])
    return (
        f'<ofd:TextObject ID="9" Boundary="{x} {y - size} 150 {size * 1.2}" Font="1" '
        f'Size="{size}" {extra}><ofd:TextCode X="0" Y="{size}" DeltaX="{steps}">'
        f"{escape(words)}</ofd:TextCode></ofd:TextObject>"
    )


def width_of(words: str, size: float) -> float:
    """The printed width of a text."""
    return sum(size if char >= "\u2e80" else size / 2 for char in words)


def line(x: float, y: float, to_x: float, to_y: float) -> str:
    """A stroked line."""
    return (
        f'<ofd:PathObject ID="8" Boundary="{x} {y} {to_x - x} {to_y - y}" LineWidth="0.3">'
        f"<ofd:AbbreviatedData>M 0 0 L {to_x - x} {to_y - y}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def content(objects: Iterable[str], extra: str = "") -> str:
    """The part of a page."""
    return (
        f"<ofd:Page {NAMESPACE}>{extra}<ofd:Content>"
        f'<ofd:Layer ID="1">{"".join(objects)}</ofd:Layer></ofd:Content></ofd:Page>'
    )


def packed(parts: dict[str, str]) -> bytes:
    """An archive of these parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return data.getvalue()


def parts_of(pages: Sequence[str], *, common: str = "", folder: str = "Doc_0") -> dict[str, str]:
    """The parts of a file with these pages."""
    entries = "".join(
        f'<ofd:Page ID="{at}" BaseLoc="Pages/Page_{at}/Content.xml"/>' for at in range(len(pages))
    )
    return {
        "OFD.xml": f"<ofd:OFD {NAMESPACE}><ofd:DocBody><ofd:DocRoot>{folder}/Document.xml"
        "</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        f"{folder}/Document.xml": f"<ofd:Document {NAMESPACE}><ofd:CommonData><ofd:PageArea>"
        f"<ofd:PhysicalBox>0 0 {WIDTH} {HEIGHT}</ofd:PhysicalBox></ofd:PageArea>{common}"
        f"</ofd:CommonData><ofd:Pages>{entries}</ofd:Pages></ofd:Document>",
    } | {f"{folder}/Pages/Page_{at}/Content.xml": page for at, page in enumerate(pages)}


def file_of(*pages: Iterable[str]) -> bytes:
    """A file whose pages hold these objects."""
    return packed(parts_of([content(objects) for objects in pages]))


def report(paragraphs: Iterable[str], *, size: float = 5.6, lead: float = 9.8) -> bytes:
    """A report as an office prints it: first lines set in by two, page numbers at the foot."""
    room = WIDTH - 2 * MARGIN
    pages: list[list[str]] = [[]]
    y = 40.0
    for paragraph in paragraphs:
        for at, row in enumerate(_wrapped(paragraph, room, size)):
            if y > HEIGHT - 35:
                pages.append([])
                y = 40.0
            pages[-1].append(text(row, MARGIN + (0 if at else 2 * size), y, size))
            y += lead
    for number, objects in enumerate(pages, 1):
        objects.append(text(f"- {number} -", WIDTH / 2 - 5, HEIGHT - 20, 4))
    return file_of(*pages)


def _wrapped(words: str, room: float, size: float) -> list[str]:
    rows, row, left = [], "", room - 2 * size
    for word in _words(words):
        if row and width_of(row + word, size) > left and word[0] not in _NO_FIRST:
            rows.append(row)
            row, left = "", room
        row += word
    return [*rows, row]


def _words(words: str) -> list[str]:
    found: list[str] = []
    for char in words:
        if found and char.isascii() and found[-1][-1].isascii() and char != " ":
            found[-1] += char
        else:
            found.append(char)
    return found


def table(rows: Sequence[Sequence[str]], x: float, y: float, widths: Sequence[float]) -> list[str]:
    """A table with all its lines; the words stand at the left of their squares."""
    high = 9.0
    edges = [x]
    for width in widths:
        edges.append(edges[-1] + width)
    bottom = y + high * len(rows)
    objects = [line(x, y + high * at, edges[-1], y + high * at) for at in range(len(rows) + 1)]
    objects += [line(edge, y, edge, bottom) for edge in edges]
    for at, row in enumerate(rows):
        objects += [
            text(words, edge + 1, y + high * at + 6.5, 4)
            for edge, words in zip(edges, row, strict=False)
            if words
        ]
    return objects
