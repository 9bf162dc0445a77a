"""PDF files: the same paragraphs, headings, tables and figures as the page shows."""

from __future__ import annotations

import io
from pathlib import Path

import pdfplumber
import pytest
from PIL import Image, ImageDraw

from auditor.auditing import extract
from auditor.errors import UnreadableFile
from auditor.model import Box, Document
from auditor.reading import read_bytes
from auditor.reading.limits import DEFAULTS
from tests.reading import printing
from tests.reading.paragraphs import GOLD, REPORTS, gold_paragraphs, squeezed, texts

ROOT = Path(__file__).resolve().parents[2]
PARAGRAPHS = [
    "河东区统计局二〇二三年部门决算说明",
    "一、收支总体情况",
    (
        "本年收入总计1,326.50万元，其中财政拨款收入1,300.25万元，其他收入26.25万元。本年支出合计"
        "1,318.40万元，完成年初预算1,290.00万元的102.2%，主要原因是按政策调整了在职人员的工资标准。"
    ),
    "（一）“三公”经费",
    "公务接待费支出0.86万元，比上年减少0.14万元，下降14.0%；公务用车运行维护费支出5.40万元，与上年持平。",
    "二、其他事项",
    "本单位共有车辆3辆，其中应急保障用车2辆、其他用车1辆；单价100万元以上设备0台（套）。",
]


def document_of(data: bytes) -> Document:
    return read_bytes(data, "报告.pdf")


def test_a_printed_report_has_the_paragraphs_it_was_printed_from() -> None:
    document = document_of(printing.report(PARAGRAPHS))
    assert [squeezed(text) for text in texts(document)] == PARAGRAPHS
    assert [block.kind for block in document.blocks] == [
        "title",
        "heading",
        "paragraph",
        "heading",
        "paragraph",
        "heading",
        "paragraph",
    ]


@pytest.mark.parametrize("size", [10.5, 12, 14])
def test_paragraphs_go_on_over_pages_without_heads_and_page_numbers(size: float) -> None:
    paragraphs = [f"{text}" for _ in range(12) for text in PARAGRAPHS]
    data = printing.report(paragraphs, size=size, lead=1.8 * size, head="河东区统计局部门决算")
    assert [squeezed(text) for text in texts(document_of(data))] == paragraphs


@pytest.mark.parametrize("name", GOLD)
def test_real_reports_have_the_paragraphs_and_headings_a_person_marked(name: str) -> None:
    if not REPORTS.is_dir():
        pytest.skip("the real reports (../shared/reports) are not here")
    expected = gold_paragraphs(name)
    document = document_of(printing.report([text for _, text in expected]))
    assert [squeezed(text) for text in texts(document)] == [text for _, text in expected]
    actual = [
        f"heading {block.level}" if block.kind == "heading" else block.kind
        for block in document.blocks
    ]
    assert actual == [kind for kind, _ in expected]


def test_every_character_of_every_fact_is_that_of_the_page_at_its_box() -> None:
    data = printing.report(PARAGRAPHS * 6)
    document = document_of(data)
    facts = extract(document)
    assert len(facts) > 60
    assert document.anchors is not None
    shown = characters_by_pdfminer(data)
    for fact in facts:
        for offset in range(fact.place.start, fact.place.end):
            char = document.source[offset]
            if char.isspace():
                continue
            anchor = document.anchors.find(offset, offset + 1)
            (box,) = anchor.boxes
            assert anchor.page is not None
            assert char in [text for text, where in shown[anchor.page - 1] if meet(box, where)]


def characters_by_pdfminer(data: bytes) -> list[list[tuple[str, Box]]]:
    """The characters of each page as another library reads them."""
    with pdfplumber.open(io.BytesIO(data)) as file:
        return [
            [
                (char["text"], Box(char["x0"], char["y0"], char["x1"], char["y1"]))
                for char in page.chars
            ]
            for page in file.pages
        ]


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes are about the same."""
    sideways = min(one.right, other.right) - max(one.left, other.left)
    upward = min(one.top, other.top) - max(one.bottom, other.bottom)
    narrow = min(one.right - one.left, other.right - other.left)
    return sideways > 0.8 * narrow and upward > 0.5 * (other.top - other.bottom)


def test_a_locked_file_is_one_clear_error() -> None:
    with pytest.raises(UnreadableFile, match="设有打开密码"):
        document_of(printing.report(PARAGRAPHS[:2], password="1234"))  # noqa: S106


@pytest.mark.parametrize("length", [9, 400, 1500])
def test_a_truncated_file_is_one_clear_error(length: int) -> None:
    with pytest.raises(UnreadableFile, match="已损坏或不完整"):
        document_of(printing.report(PARAGRAPHS[:2])[:length])


def scanned(text: str) -> Image.Image:
    """A picture of a page; what is written on it does not matter to the text layer."""
    picture = Image.new("L", (595, 842), 255)
    ImageDraw.Draw(picture).text((80, 80), text, fill=0)
    return picture


def test_a_page_that_is_a_picture_is_told_and_the_others_are_read() -> None:
    drawing, file = printing.canvas()
    drawing.drawString(80, 700, "本年收入总计1,326.50万元，支出合计1,318.40万元，结余8.10万元。")
    for _ in range(3):
        drawing.showPage()
        drawing.drawInlineImage(scanned("1,326.50"), 0, 0, 595, 842)
    drawing.save()
    document = document_of(file.getvalue())
    assert len(extract(document)) == 3
    (warning,) = document.warnings
    assert "第2—4页是图片，没有文字层，没有读" in warning
    assert "auditor[ocr]" in warning


def test_a_file_of_pictures_is_one_clear_error() -> None:
    drawing, file = printing.canvas()
    drawing.drawInlineImage(scanned("1,326.50"), 0, 0, 595, 842)
    drawing.save()
    with pytest.raises(UnreadableFile, match="没有文字层"):
        document_of(file.getvalue())


def test_too_many_pages_are_refused() -> None:
    limits = DEFAULTS._replace(pages=1)
    with pytest.raises(UnreadableFile, match="有 2 页，超过 1 页的上限"):
        read_bytes(printing.report(PARAGRAPHS * 4), "报告.pdf", limits)


ROTATED = [
    ["项目", "预算数", "决算数"],
    ["基本支出", "850.00", "843.20"],
    ["合计", "850.00", "843.20"],
]


@pytest.mark.parametrize(("degrees", "x", "y"), [(90, 0, -595), (180, -595, -842), (270, -842, 0)])
def test_a_page_printed_across_is_read_upright_and_its_boxes_are_those_of_the_file(
    degrees: int, x: float, y: float
) -> None:
    drawing, file = printing.canvas()
    drawing.rotate(degrees)
    drawing.translate(x, y)
    drawing.drawString(100, 500, "表1 支出决算表（单位：万元）")
    printing.draw_table(drawing, ROTATED, [100, 80, 80], at=(100, 480))
    drawing.showPage()
    drawing.save()
    data = file.getvalue()
    document = document_of(data)
    (table,) = [block.table for block in document.blocks if block.table is not None]
    assert [cell.text for cell in table.cells] == [text for row in ROTATED for text in row]
    shown = characters_by_pdfminer(data)[0]
    facts = extract(document)
    assert len(facts) == 4
    for fact in facts:
        assert fact.place.anchor is not None
        (box,) = fact.place.anchor.boxes
        inside = sorted(text for text, where in shown if inside_of(where, box))
        assert inside == sorted(fact.text)


def inside_of(inner: Box, outer: Box) -> bool:
    """Whether the middle of one box is in the other."""
    x, y = (inner.left + inner.right) / 2, (inner.bottom + inner.top) / 2
    return outer.left < x < outer.right and outer.bottom < y < outer.top


def test_what_a_form_was_filled_in_with_is_read() -> None:
    drawing, file = printing.canvas()
    drawing.drawString(80, 700, "全年支出合计（万元）")
    drawing.acroForm.textfield(value="1,318.40", x=220, y=695, width=100, height=20)
    drawing.showPage()
    drawing.save()
    assert "全年支出合计（万元）1,318.40" in squeezed(document_of(file.getvalue()).text)


def test_a_file_may_begin_a_little_later() -> None:
    data = b"X-Header: 1\r\n\r\n" + printing.report(PARAGRAPHS[:3])
    assert squeezed(texts(document_of(data))[0]) == PARAGRAPHS[0]
