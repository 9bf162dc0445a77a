"""Reads web pages: the text that a browser shows, without the navigation around it."""

from __future__ import annotations

from auditor.model.document import Document
from auditor.reading.composing import Composer
from auditor.reading.continuing import joined
from auditor.reading.html.charset import decode_page
from auditor.reading.html.completeness import missing
from auditor.reading.html.parsing import parse_page
from auditor.reading.html.walking import PageReader
from auditor.reading.limits import Limits
from auditor.reading.pasting import rejoined

__all__ = ["read"]


def read(data: bytes, path: str, digest: str, limits: Limits) -> Document:
    """The report in the web page `data`."""
    text = decode_page(data, path)
    root = parse_page(text)
    reader = PageReader(limits, path)
    if root is not None:
        reader.read(root)
    warnings = reader.warnings() + missing(text, root)
    page = reader.page
    composer = Composer(joined(rejoined(reader.parts)))
    return composer.document(path, "html", digest, page.source, page.anchors, warnings)
