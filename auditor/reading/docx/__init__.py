"""Reads DOCX files: the text that Word shows, with every character's place in the XML."""

from __future__ import annotations

from auditor.model.document import Document
from auditor.reading.composing import Composer
from auditor.reading.continuing import joined
from auditor.reading.docx.package import open_package
from auditor.reading.docx.walking import Walker
from auditor.reading.limits import Limits
from auditor.reading.pasting import rejoined

__all__ = ["read"]


def read(data: bytes, path: str, digest: str, limits: Limits) -> Document:
    """The report in the DOCX file `data`."""
    walker = Walker(open_package(data, path, limits), limits)
    walker.read()
    composer = Composer(joined(rejoined(walker.parts)))
    page = walker.page
    return composer.document(path, "docx", digest, page.source, page.anchors, walker.warnings())
