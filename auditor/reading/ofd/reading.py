"""Reads an OFD file page by page; pages that cannot be read, or not in full, are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from auditor.errors import UnreadableFile
from auditor.model.document import Document
from auditor.reading.archive import Archive
from auditor.reading.limits import Limits
from auditor.reading.ofd.objects import Drawn, page_of
from auditor.reading.ofd.package import Package, PageParts
from auditor.reading.pages import write
from auditor.reading.pages.meaning import is_meaningful
from auditor.reading.stretches import stretches

_RESAVE = "请用文字版原文件重新导出，或转换为带文字的 PDF 后再审核"
#: A page with fewer characters is none of text; a page number may stand on a scan.
_FEWEST = 12
_OUTLINES = 400  #: shapes on a page
_LARGE = 0.25  #: of the page, for a picture that may hold its text


class _Trouble(Enum):
    """What may be amiss with a page, as the user is told."""

    MISSING = "的内容缺失，没有读"
    PICTURE = "没有文字（可能是扫描图片），没有读"
    OUTLINES = "的文字已转为图形，没有读"
    GARBLED = "的文字是乱码（字体缺少编码），没有读"
    OVERLAID = "的文字是图片上的隐藏文字层，可能识别有误，请核对原图"
    CUT = "的图文对象过多，没有读全"


def read(data: bytes, path: str, digest: str, limits: Limits) -> Document:
    """The report in the OFD file `data`."""
    pages = []
    troubles: list[_Trouble | None] = []
    for number, parts in enumerate(Package(Archive(data, path, limits)).pages(), 1):
        if number > limits.pages:
            reason = f"超过 {limits.pages} 页的上限"
            raise UnreadableFile(path, reason, "请拆成几份后再审核")
        drawn = page_of(number, parts)
        trouble = _trouble(parts, drawn)
        pages.append(drawn.page._replace(glyphs=[]) if trouble is _Trouble.GARBLED else drawn.page)
        troubles.append(trouble)
    if pages and not any(page.glyphs for page in pages):
        raise UnreadableFile(path, "OFD 中没有可读的文字，可能全是扫描图片", _RESAVE)
    return write(pages, path, "ofd", digest, list(_told(troubles)))


def _trouble(parts: PageParts, drawn: Drawn) -> _Trouble | None:
    count = len(drawn.page.glyphs)
    if not parts.is_there:
        return _Trouble.MISSING
    if drawn.pictured > (_LARGE if count else 0) and count < _FEWEST:
        return _Trouble.PICTURE
    if drawn.paths > _OUTLINES and count < _FEWEST:
        return _Trouble.OUTLINES
    if not is_meaningful("".join([glyph.text for glyph in drawn.page.glyphs])):
        return _Trouble.GARBLED
    if 2 * drawn.hidden > count:
        return _Trouble.OVERLAID
    return None if drawn.is_whole else _Trouble.CUT


def _told(troubles: Sequence[_Trouble | None]) -> Iterator[str]:
    """One sentence for each kind of trouble, with its pages."""
    for trouble in _Trouble:
        numbers = [number for number, each in enumerate(troubles, 1) if each is trouble]
        if numbers:
            yield f"第 {stretches(numbers)} 页{trouble.value}。"
