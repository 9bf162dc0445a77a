"""Names the formats that only look like files of text: what it is, and what to do with it."""

from __future__ import annotations

from typing import NamedTuple

from auditor.errors import UnreadableFile

_SAVE_AS_TEXT = "请先在原程序中另存为 UTF-8 编码的 .txt 或 .md，再审核另存的文件"
_UNPACK = "请先解压，再审核其中的文件"
_SCAN = "图片中的文字须先识别（OCR）为文本，并人工核对数字"


class _Signature(NamedTuple):
    offset: int
    magic: bytes
    name: str
    advice: str


_SIGNATURES = (
    _Signature(0, b"%PDF-", "PDF 文档", "请先导出为文本（如 pdftotext），再审核导出的 .txt"),
    _Signature(0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Office/WPS 文档", _SAVE_AS_TEXT),
    _Signature(0, b"{\\rtf", "RTF 文档", _SAVE_AS_TEXT),
    _Signature(0, b"\x89PNG\r\n\x1a\n", "PNG 图片", _SCAN),
    _Signature(0, b"\xff\xd8\xff", "JPEG 图片", _SCAN),
    _Signature(0, b"GIF8", "GIF 图片", _SCAN),
    _Signature(0, b"II*\x00", "TIFF 图片", _SCAN),
    _Signature(0, b"MM\x00*", "TIFF 图片", _SCAN),
    _Signature(8, b"WEBP", "WebP 图片", _SCAN),
    _Signature(0, b"\x1f\x8b\x08", "gzip 压缩包", _UNPACK),
    _Signature(0, b"7z\xbc\xaf\x27\x1c", "7z 压缩包", _UNPACK),
    _Signature(0, b"Rar!\x1a\x07", "RAR 压缩包", _UNPACK),
    _Signature(0, b"SQLite format 3\x00", "SQLite 数据库", "请导出其中的报告"),
    _Signature(0, b"\x7fELF", "可执行程序", "请核对是否选错了文件"),
)
#: A part whose name stands near the front of the archive tells what a zip really is.
_ZIP_KINDS = (
    (b"OFD.xml", "OFD 版式文档"),
    (b"word/", "DOCX 文档"),
    (b"xl/", "XLSX 工作簿"),
    (b"ppt/", "PPTX 演示文稿"),
    (b"mimetypeapplication/vnd.oasis", "OpenDocument 文档"),
)
_MARKUP = (
    (b"<!doctype html", "HTML 网页"),
    (b"<html", "HTML 网页"),
    (b"<?xml", "XML 文件"),
)
_HEAD = 65536


def refuse_known_formats(data: bytes, path: str) -> None:
    """Raise `UnreadableFile` for a file that carries the mark of another format."""
    for offset, magic, name, advice in _SIGNATURES:
        if data.startswith(magic, offset):
            raise UnreadableFile(path, f"这是 {name}，目前只读纯文本与 Markdown", advice)
    if data.startswith(b"PK\x03\x04"):
        kind = _kind_of_zip(data)
        advice = _UNPACK if kind == "ZIP 压缩包" else _SAVE_AS_TEXT
        raise UnreadableFile(path, f"这是 {kind}，目前只读纯文本与 Markdown", advice)
    head = data[:256].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for magic, name in _MARKUP:
        if head.startswith(magic):
            raise UnreadableFile(path, f"这是 {name}，目前只读纯文本与 Markdown", _SAVE_AS_TEXT)


def _kind_of_zip(data: bytes) -> str:
    # The directory at the end names every part, also when the front holds one large part.
    names = data[:_HEAD] + data[-_HEAD:]
    return next((kind for part, kind in _ZIP_KINDS if part in names), "ZIP 压缩包")
