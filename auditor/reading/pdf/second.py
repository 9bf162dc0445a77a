"""A second opinion on characters that pdfium makes nothing of: pdfminer asks the font itself."""

from __future__ import annotations

import io

from auditor.reading.pages import Glyph


def reread(data: bytes, index: int) -> list[Glyph]:
    """The characters of the page `index`, as pdfplumber reads them; it is slow."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data), pages=[index + 1]) as file:
        return [
            Glyph(
                char["text"],
                char["x0"],
                char["y0"],
                char["x1"],
                char["y1"],
                char["matrix"][5],
            )
            for char in file.pages[0].chars
            if char["upright"] and char["text"].isprintable()
        ]
