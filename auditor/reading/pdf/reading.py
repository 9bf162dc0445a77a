"""Reads a PDF file page by page; pages that cannot be read are told one by one."""

from __future__ import annotations

from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError

from auditor.errors import UnreadableFile
from auditor.model.document import Document
from auditor.reading.limits import Limits
from auditor.reading.pages import Page, Turn, write
from auditor.reading.pdf.characters import characters_of
from auditor.reading.pdf.paths import drawing_of

#: A table has at least a frame and a line in it.
_FEWEST_RULINGS = 3


def read(data: bytes, path: str, digest: str, limits: Limits) -> Document:
    """The report in the PDF file `data`."""
    document = _opened(data, path)
    try:
        count = len(document)
        if count > limits.pages:
            reason = f"有 {count} 页，超过 {limits.pages} 页的上限"
            raise UnreadableFile(path, reason, "请拆成几份后再审核")
        pages = [_page(document, index) for index in range(count)]
    finally:
        document.close()
    return write(pages, path, "pdf", digest)


def _opened(data: bytes, path: str) -> Any:
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            reason, advice = "PDF 设有打开密码", "请用密码打开后另存为不加密的 PDF，再审核"
        else:
            reason, advice = f"PDF 已损坏或不完整（{error}）", "请重新导出或重新下载该文件"
        raise UnreadableFile(path, reason, advice) from None


def _page(document: Any, index: int) -> Page:
    page = pdfium.FPDF_LoadPage(document, index)
    try:
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)
        characters = characters_of(page)
        drawing = drawing_of(page)
    finally:
        pdfium.FPDF_ClosePage(page)
    turn = Turn(
        characters.quarters, box.right - box.left, box.top - box.bottom, box.left, box.bottom
    )
    width, height = turn.size()
    glyphs, rulings = characters.glyphs, drawing.rulings
    if not turn.is_none:
        glyphs = [turn.glyph(glyph) for glyph in glyphs]
        rulings = [turn.ruling(ruling) for ruling in rulings]
    glyphs = [glyph for glyph in glyphs if -1 < glyph.left < width and -1 < glyph.base < height]
    return Page(
        index + 1, width, height, glyphs, rulings if len(rulings) >= _FEWEST_RULINGS else [], turn
    )
