"""Files that want to do harm, or are broken: made here, small, and each evil in one way only."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_M = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "lollollollollol">'
    + "".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(8))
    + "]>"
)
_OUTSIDE = '<!DOCTYPE x [<!ENTITY s SYSTEM "file:///etc/hostname">]>'


def archive(parts: Mapping[str, bytes | str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return held.getvalue()


def docx(body: str, doctype: str = "", filler: bytes = b"") -> bytes:
    types = (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" '
        f'ContentType="{_OFFICE}.wordprocessingml.document.main+xml"/></Types>'
    )
    links = (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
        f'Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    head, tail = f"{_XML}{doctype}<w:document {_W}><w:body>{body}", "</w:body></w:document>"
    document = head.encode() + filler + tail.encode()
    return archive(
        {"[Content_Types].xml": types, "_rels/.rels": links, "word/document.xml": document}
    )


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def xlsx(rows: str, doctype: str = "") -> bytes:
    types = (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" '
        f'ContentType="{_OFFICE}.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" '
        f'ContentType="{_OFFICE}.spreadsheetml.worksheet+xml"/></Types>'
    )
    root = (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
        f'Type="{_R}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    )
    book = (
        f'{_XML}<workbook xmlns="{_M}" xmlns:r="{_R}"><sheets>'
        '<sheet name="表" sheetId="1" r:id="b"/></sheets></workbook>'
    )
    links = (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="b" '
        f'Type="{_R}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    )
    sheet = f'{_XML}{doctype}<worksheet xmlns="{_M}"><sheetData>{rows}</sheetData></worksheet>'
    return archive(
        {
            "[Content_Types].xml": types,
            "_rels/.rels": root,
            "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": links,
            "xl/worksheets/sheet1.xml": sheet,
        }
    )


def pdf(
    content: bytes, *, pages: bytes | None = None, resources: str = "", extra: Iterable[bytes] = ()
) -> bytes:
    tree = pages or b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    page = (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<{resources}>>>>"
    )
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(content), content)
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", tree, page.encode(), stream, *extra]
    out = b"%PDF-1.5\n"
    starts = []
    for number, one in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n"
        b"<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, table, size, len(out))
    )


def _nested_forms(depth: int) -> list[bytes]:
    """Each draws the next one ten times."""
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    forms = []
    for at in range(depth):
        draw = "/X Do " * 10 if at < depth - 1 else "BT /F 9 Tf (a) Tj ET"
        resources = f"<</XObject<</X {6 + at} 0 R>>/Font<</F {font}>>>>"
        head = (
            f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources{resources}/Length {len(draw)}>>"
        )
        forms.append(f"{head}stream\n{draw}\nendstream".encode())
    return forms


def _deflated(block: bytes, times: int) -> bytes:
    """So many of the block, packed; each is packed once and copied, which takes no time to make."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    check = 1
    for _ in range(times):
        check = zlib.adler32(block, check)
    return b"\x78\xda" + packed * times + b"\x03\x00" + check.to_bytes(4, "big")


_LINE = zlib.compress(b"BT /F 12 Tf 72 700 Td (5) Tj ET")
_FONT = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
_CELLS = '<row r="1"><c r="A1"><v>1</v></c></row>'
_GOOD = docx(paragraph("收入5万元。"))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def evils() -> dict[str, bytes]:
    """The files by their names, which tell what is evil about them."""
    deep = "<w:sdt><w:sdtContent>" * 40_000 + "</w:sdtContent></w:sdt>" * 40_000
    text = '<c r="A1" t="inlineStr"><is><t>{}</t></is></c>'
    return {
        "bomb.docx": docx("", filler=b" " * (70 << 20)),
        "tags.docx": docx("", filler=b"<w:p/>" * 12_000_000),
        "laughs.docx": docx(paragraph("&i;"), _LAUGHS),
        "outside.docx": docx(paragraph("[&s;]5元"), _OUTSIDE),
        "deep.docx": docx(deep),
        "cut.docx": _GOOD[: len(_GOOD) // 2],
        "empty-archive.docx": archive({"word/document.xml": ""}),
        "no-xml.docx": archive({"word/document.xml": "<w:document"}),
        "laughs.xlsx": xlsx(f"<row r='1'>{text.format('&i;')}</row>", _LAUGHS),
        "outside.xlsx": xlsx(f"<row r='1'>{text.format('&s;')}</row>", _OUTSIDE),
        "far.xlsx": xlsx(_CELLS + '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
        "cut.xlsx": xlsx(_CELLS)[:400],
        "renamed.txt": _GOOD[:200],
        "random.pdf": b"%PDF-1.7\n" + bytes(range(256)) * 40,
        "cut.pdf": pdf(_LINE, resources=_FONT)[:300],
        "bomb.pdf": pdf(_deflated(b" " * (1 << 20), 1500)),
        "forms.pdf": pdf(
            zlib.compress(b"/X Do "), resources="/XObject<</X 5 0 R>>", extra=_nested_forms(9)
        ),
        "loop.pdf": pdf(_LINE, pages=b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"),
        "pages.pdf": pdf(
            _LINE, pages=b"<</Type/Pages/Count 200000/Kids[" + b"3 0 R " * 200_000 + b"]>>"
        ),
        "locked.docx": _OLE + b"\x00" * 504,
        "broken.doc": _OLE + b"\xff" * 5000,
        "zeros.docx": bytes(5000),
    }
