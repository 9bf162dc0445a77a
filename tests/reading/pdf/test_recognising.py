"""Pages that are pictures, read by the extra ``ocr``."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image

from auditor.auditing import extract
from auditor.reading import read_bytes
from auditor.reading.limits import DEFAULTS
from tests.reading import printing

ROWS = [
    ["项目", "预算数", "执行率"],
    ["基本支出", "8,600.00", "97.94%"],
    ["项目支出", "902.89", "90.29%"],
]


def scan() -> bytes:
    """A page with a sentence and a table, as a picture."""
    drawing, file = printing.canvas((400, 200))
    drawing.setFont(printing.FONT, 14)
    drawing.drawString(30, 160, "全年支出9,502.89万元，完成预算的96.4%。")
    printing.draw_table(drawing, ROWS, [100, 100, 80], at=(30, 140), size=12, height=24)
    drawing.showPage()
    drawing.save()
    picture = pypdfium2.PdfDocument(file.getvalue())[0].render(scale=2).to_pil()
    scanned = io.BytesIO()
    Image.Image.save(picture, scanned, "PDF", resolution=144)
    return scanned.getvalue()


def test_a_scanned_page_is_read_with_its_table_and_says_so() -> None:
    pytest.importorskip("rapidocr")
    pytest.importorskip("onnxruntime")
    document = read_bytes(scan(), "扫描件.pdf", DEFAULTS._replace(ocr=True))
    assert document.warnings == ("第1页的文字识别自图片，请核对原图。",)
    (table,) = [block.table for block in document.blocks if block.table is not None]
    assert [cell.text for cell in table.cells] == [text for row in ROWS for text in row]
    facts = extract(document)
    assert [fact.text for fact in facts][:2] == ["9,502.89万元", "96.4%"]
    for fact in facts:
        assert fact.place.anchor is not None
        assert fact.place.anchor.page == 1
        assert fact.place.anchor.confidence is not None
        assert 0 < fact.confidence < 1
