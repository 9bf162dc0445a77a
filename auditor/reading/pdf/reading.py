"""Reads a PDF file page by page; pages that cannot be read are told one by one."""

from __future__ import annotations

from typing import Any, NamedTuple

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError

from auditor.errors import UnreadableFile
from auditor.model.document import Document
from auditor.reading.limits import Limits
from auditor.reading.pages import Glyph, Page, Turn, write
from auditor.reading.pdf.characters import Characters, characters_of
from auditor.reading.pdf.legibility import Sight, sight_of
from auditor.reading.pdf.paths import Drawing, drawing_of
from auditor.reading.pdf.recognising import recognised
from auditor.reading.pdf.second import SecondOpinion
from auditor.reading.pdf.telling import advice_for, warnings_for

#: A table has at least a frame and a line in it.
_FEWEST_RULINGS = 3
#: Text that somebody else recognised on a scan: good, but not the print itself.
_OVERLAID = 0.9
_MOST_NOTES = 1000


class _Raw(NamedTuple):
    """What pdfium tells of a page."""

    box: Any
    characters: Characters
    drawing: Drawing


def read(data: bytes, path: str, digest: str, limits: Limits) -> Document:
    """The report in the PDF file `data`."""
    document = _opened(data, path)
    try:
        count = len(document)
        if count > limits.pages:
            reason = f"有 {count} 页，超过 {limits.pages} 页的上限"
            raise UnreadableFile(path, reason, "请拆成几份后再审核")
        second = SecondOpinion(data)
        pages, sights = [], []
        for index in range(count):
            page, sight = _page(document, second, index)
            if limits.ocr and not (sight.is_readable or sight.is_broken):
                page, sight = recognised(document, index, path), Sight(is_recognised=True)
            pages.append(page)
            sights.append(sight)
    finally:
        document.close()
    if not any(page.glyphs for page in pages) and not all(sight.is_readable for sight in sights):
        raise UnreadableFile(path, *advice_for(sights))
    return write(pages, path, "pdf", digest, warnings_for(sights))


def _opened(data: bytes, path: str) -> Any:
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            reason, advice = "PDF 设有打开密码", "请用密码打开后另存为不加密的 PDF，再审核"
        else:
            reason, advice = f"PDF 已损坏或不完整（{error}）", "请重新导出或重新下载该文件"
        raise UnreadableFile(path, reason, advice) from None


def _page(document: Any, second: SecondOpinion, index: int) -> tuple[Page, Sight]:
    raw = _raw(document, index)
    if raw is None:
        return Page(index + 1, 0, 0, [], []), Sight(is_broken=True)
    box, characters, drawing = raw
    width, height = box.right - box.left, box.top - box.bottom
    sight = sight_of(characters, drawing, width, height)
    again = None
    if sight.is_garbled:
        again = second.of(index)
    elif drawing.flat_texts:
        printed = sum(not glyph.text.isspace() for glyph in characters.glyphs)
        again = second.of(index, known=printed)
    if again is not None:
        characters = again._replace(unseen=characters.unseen)
        sight = sight_of(characters, drawing, width, height)
    glyphs = characters.glyphs if sight.is_readable else []
    turn = Turn(characters.quarters, width, height, box.left, box.bottom)
    return _upright(index + 1, turn, glyphs, drawing, sight), sight


def _raw(document: Any, index: int) -> _Raw | None:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return None
    if _has_fields(page):
        # what a form was filled in with stands beside the page until it is printed onto it
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        pdfium.FPDF_ClosePage(page)
        page = pdfium.FPDF_LoadPage(document, index)
    try:
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)
        return _Raw(box, characters_of(page), drawing_of(page))
    finally:
        pdfium.FPDF_ClosePage(page)


def _has_fields(page: Any) -> bool:
    """Whether the page has fields of a form, or text written onto it."""
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_NOTES)):
        note = pdfium.FPDFPage_GetAnnot(page, number)
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        pdfium.FPDFPage_CloseAnnot(note)
        if kind in (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT):
            return True
    return False


def _upright(number: int, turn: Turn, glyphs: list[Glyph], drawing: Drawing, sight: Sight) -> Page:
    rulings = drawing.rulings if len(drawing.rulings) >= _FEWEST_RULINGS else []
    if not turn.is_none:
        glyphs = [turn.glyph(glyph) for glyph in glyphs]
        rulings = [turn.ruling(ruling) for ruling in rulings]
    width, height = turn.size()
    glyphs = [glyph for glyph in glyphs if -1 < glyph.left < width and -1 < glyph.base < height]
    if sight.is_overlaid:
        glyphs = [glyph._replace(confidence=_OVERLAID) for glyph in glyphs]
    return Page(number, width, height, glyphs, rulings, turn)
