"""Paragraphs by the geometry of the page."""

from __future__ import annotations

import pytest

from auditor.reading import read_bytes
from tests.reading import printing

SIZE, LEAD = 12.0, 20.0
LEFT, RIGHT = 80.0, 512.0
TEXT = (
    "本部门2023年度收入总计1,326.50万元，比上年增加26.50万元，增长2.04%，主要原因是按政策调整了在职人员的工资标准，"
    "以及新增一个信息化项目，经费由财政拨款安排。"
)
SHORT = "支出总计1,326.50万元，与收入持平。"


def texts(rows: list[tuple[float, str]]) -> list[str]:
    """The paragraphs of a page with these rows, each at its distance from the left."""
    drawing, file = printing.canvas()
    for at, (left, text) in enumerate(rows):
        drawing.drawString(left, 760 - LEAD * at, text)
    drawing.showPage()
    drawing.save()
    document = read_bytes(file.getvalue(), "报告.pdf")
    return ["".join(document.text[b.start : b.end].split()) for b in document.blocks]


def set_(text: str, first: float = 0, rest: float = 0) -> list[tuple[float, str]]:
    """`text` in rows, the first set in by `first` and the others by `rest`."""
    rows = printing.wrapped(text, RIGHT - LEFT - rest, SIZE, first - rest)
    return [(LEFT + (rest if at else first), row) for at, row in enumerate(rows)]


@pytest.mark.parametrize(("first", "rest"), [(24, 0), (0, 0), (24, 24)])
def test_paragraphs_may_be_set_in_or_not(first: float, rest: float) -> None:
    paragraphs = [TEXT, SHORT, TEXT, TEXT, SHORT]
    rows = [row for text in paragraphs for row in set_(text, first, rest)]
    assert texts(rows) == paragraphs


def test_the_rows_of_a_list_hang_from_its_numbers() -> None:
    paragraphs = [TEXT, f"1.{TEXT}", f"2.{SHORT}", f"•{TEXT}", SHORT]
    rows = set_(TEXT, 24)
    rows += [row for text in paragraphs[1:4] for row in set_(text, 12, 24)]
    assert texts(rows + set_(SHORT, 24)) == paragraphs


def test_signatures_at_the_right_are_no_sentence() -> None:
    signatures = [(RIGHT - 72, "河东区统计局"), (RIGHT - 90, "2024年8月20日")]
    assert texts(set_(TEXT, 24) + signatures)[1:] == ["河东区统计局", "2024年8月20日"]


def test_a_figure_that_a_full_row_broke_is_whole() -> None:
    row = "本年收入总计一千三百二十六万元，比上年有所增加，其中财政拨款收3"
    assert texts([(LEFT + 24, row), (LEFT, "56.50万元，占百分之九十八。")]) == [
        f"{row}56.50万元，占百分之九十八。"
    ]


def test_fields_beside_each_other_are_no_paragraph() -> None:
    drawing, file = printing.canvas()
    drawing.drawString(LEFT, 700, "部门：河东区统计局")
    drawing.drawRightString(RIGHT, 700, "单位：万元")
    drawing.drawString(LEFT, 680, "合计")
    drawing.drawRightString(RIGHT, 680, "1,318.40")
    drawing.drawString(LEFT, 660, SHORT)
    drawing.save()
    document = read_bytes(file.getvalue(), "报告.pdf")
    assert [document.text[block.start : block.end] for block in document.blocks] == [
        "部门：河东区统计局",
        "单位：万元",
        "合计 1,318.40",
        SHORT,
    ]
