"""Reads an OFD file page by page; pages without text are told one by one."""

from __future__ import annotations

from auditor.errors import UnreadableFile
from auditor.model.document import Document
from auditor.reading.archive import Archive
from auditor.reading.limits import Limits
from auditor.reading.ofd.objects import page_of
from auditor.reading.ofd.package import Package
from auditor.reading.pages import Page, write

_RESAVE = "请用文字版原文件重新导出，或转换为带文字的 PDF 后再审核"


def read(data: bytes, path: str, digest: str, limits: Limits) -> Document:
    """The report in the OFD file `data`."""
    pages: list[Page] = []
    warnings: list[str] = []
    for number, parts in enumerate(Package(Archive(data, path, limits)).pages(), 1):
        if number > limits.pages:
            reason = f"超过 {limits.pages} 页的上限"
            raise UnreadableFile(path, reason, "请拆成几份后再审核")
        page, hidden, is_whole = page_of(number, parts)
        pages.append(page)
        if not is_whole:
            warnings.append(f"第 {number} 页的图文对象过多，没有读全。")
        if not parts.is_there:
            warnings.append(f"第 {number} 页的内容缺失，没有核对。")
        elif not page.glyphs:
            warnings.append(f"第 {number} 页没有文字（可能是扫描图片），没有核对。")
        elif 2 * hidden > len(page.glyphs):
            warnings.append(f"第 {number} 页的文字是图片上的隐藏文字层，可能识别有误，请核对原图。")
    if pages and not any(page.glyphs for page in pages):
        raise UnreadableFile(path, "OFD 中没有文字，可能全是扫描图片", _RESAVE)
    return write(pages, path, "ofd", digest, warnings)
