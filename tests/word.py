"""Word files made by hand: what stands in their XML is what a test is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from auditor.model import Document
from auditor.reading import read_bytes

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": _MAIN,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)


def word(body: str, **parts: str) -> bytes:
    """A Word file with that body; further parts by their names, such as styles."""
    files = {"word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"}
    files |= {
        f"word/{name}.xml": f"<w:{name} {NAMES}>{xml}</w:{name}>" for name, xml in parts.items()
    }
    return zipped({"[Content_Types].xml": "<Types/>", **files})


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """An archive of those files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def p(*content: str, properties: str = "") -> str:
    """A paragraph; content that is no XML becomes a run."""
    inner = "".join(one if one.startswith("<") else r(one) for one in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(*content: str, properties: str = "") -> str:
    """A cell; content that is no XML becomes a paragraph."""
    inner = "".join(one if one.startswith("<") else p(one) for one in content or ("",))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row; a cell that is no XML becomes one."""
    inner = "".join(one if one.startswith("<") else tc(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def read_word(body: str, **parts: str) -> Document:
    """The document that such a file is read as."""
    return read_bytes(word(body, **parts), "报告.docx")


def texts(body: str, **parts: str) -> list[str]:
    """The blocks of such a file as texts."""
    document = read_word(body, **parts)
    return [document.text[block.start : block.end] for block in document.blocks]


def cells(body: str, **parts: str) -> list[tuple[int, int, int, int, str]]:
    """Row, column, rows, columns and text of each cell of the first table."""
    document = read_word(body, **parts)
    table = next(block.table for block in document.blocks if block.table is not None)
    return [(one.row, one.col, one.rows, one.cols, one.text) for one in table.cells]
