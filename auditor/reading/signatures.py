"""Which kind a file is: the marks of its content decide, never its name."""

from __future__ import annotations

import re
from typing import NamedTuple

from auditor.reading import compound

_RESAVE = "请在原程序中另存为 .docx、.xlsx 或 PDF，再审核另存的文件"
_UNPACK = "请先解压，再审核其中的文件"
_SCAN = "图片中的文字须先识别（OCR）为文本，并人工核对数字"
_PASSWORD = "请取消密码后另存一份，再审核"  # noqa: S105 - advice about passwords holds none


class Kind(NamedTuple):
    """A kind of file that is no plain text."""

    name: str  #: as told to the user
    reader: str = ""  #: the module of `auditor.reading` that reads it; empty where none does
    advice: str = ""  #: what to do where none does


_DOCX = Kind("DOCX 文档", "docx")
_PDF = Kind("PDF 文档", "pdf")
_DOC = Kind("旧版 Word/WPS 文档", "doc")
_XLS = Kind("旧版 Excel/WPS 工作簿", "xls")
_HTML = Kind("HTML 网页", "html")
_MHT = Kind("MHT 网页", "mht")
_ZIP = Kind("ZIP 压缩包", "", _UNPACK)
_XML = Kind("XML 文件", "", _RESAVE)
_OLE = Kind("旧版 Office/WPS 文档", "", _RESAVE)

_SIGNATURES = (
    (0, b"%PDF-", _PDF),
    (0, b"{\\rtf", Kind("RTF 文档", "office")),
    (0, b"\x89PNG\r\n\x1a\n", Kind("PNG 图片", "", _SCAN)),
    (0, b"\xff\xd8\xff", Kind("JPEG 图片", "", _SCAN)),
    (0, b"GIF8", Kind("GIF 图片", "", _SCAN)),
    (0, b"II*\x00", Kind("TIFF 图片", "", _SCAN)),
    (0, b"MM\x00*", Kind("TIFF 图片", "", _SCAN)),
    (8, b"WEBP", Kind("WebP 图片", "", _SCAN)),
    (0, b"\x1f\x8b\x08", Kind("gzip 压缩包", "", _UNPACK)),
    (0, b"7z\xbc\xaf\x27\x1c", Kind("7z 压缩包", "", _UNPACK)),
    (0, b"Rar!\x1a\x07", Kind("RAR 压缩包", "", _UNPACK)),
    (0, b"SQLite format 3\x00", Kind("SQLite 数据库", "", "请导出其中的报告")),
    (0, b"\x7fELF", Kind("可执行程序", "", "请核对是否选错了文件")),
)
#: A part whose name stands near the front or in the directory tells what a zip really is.
_ZIP_KINDS = (
    (b"OFD.xml", Kind("OFD 版式文档", "ofd")),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", Kind("ODT 文档", "office")),
    (b"mimetypeapplication/vnd.oasis", Kind("OpenDocument 文档", "", _RESAVE)),
    (b"word/", _DOCX),
    (b"xl/", Kind("XLSX 工作簿", "xlsx")),
    (b"ppt/", Kind("PPTX 演示文稿", "", _RESAVE)),
)
#: A stream at the root of an OLE file.
_OLE_KINDS = (
    ("EncryptedPackage", Kind("加了密码的 Office 文档", "", _PASSWORD)),
    ("WordDocument", _DOC),
    ("Workbook", _XLS),
    ("Book", _XLS),
    ("PowerPoint Document", Kind("旧版演示文稿", "", _RESAVE)),
)
_HEAD = 65536
_PDF_HEAD = 1024


def kind_of(data: bytes) -> Kind | None:
    """The kind of a file; None for plain text, and for what nothing is known of."""
    for offset, magic, kind in _SIGNATURES:
        if data.startswith(magic, offset):
            return kind
    if data.find(b"%PDF-", 0, _PDF_HEAD) > 0 and b"startxref" in data:
        return _PDF  # some programs write a few lines before the file begins
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data)
    if data.startswith(compound.MAGIC):
        names = compound.root_names(data)
        return next((kind for name, kind in _OLE_KINDS if name in names), _OLE)
    return _kind_of_markup(data)


def _kind_of_zip(data: bytes) -> Kind:
    # The directory at the end names every part, also when the front holds one large part.
    names = data[:_HEAD] + data[-_HEAD:]
    return next((kind for part, kind in _ZIP_KINDS if part in names), _ZIP)


_PROLOGUE = re.compile(rb"(?:\s|<\?xml.*?\?>|<!--.*?-->)*", re.DOTALL)
_PAGE = re.compile(
    rb"<(?:!doctype\s+html|(?:html|head|body|meta|title|div|table|p|style|center|h[1-6])[\s>/])",
    re.IGNORECASE,
)
#: The headers of a mail that holds a page: MIME-Version first, or behind From and Subject.
_ARCHIVED = re.compile(
    rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,8}?MIME-Version:", re.IGNORECASE
)


def _kind_of_markup(data: bytes) -> Kind | None:
    head = _plain(data[:_HEAD])
    if _ARCHIVED.match(head):
        return _MHT
    prologue = _PROLOGUE.match(head)
    begin = prologue.end() if prologue else 0
    if _PAGE.match(head, begin):
        return _HTML
    return _XML if head.lstrip().startswith(b"<?xml") else None


def _plain(head: bytes) -> bytes:
    """`head` without a byte order mark; UTF-16 brought to one byte a character, for marks are."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[2:].replace(b"\x00", b"")
    return head.removeprefix(b"\xef\xbb\xbf")
