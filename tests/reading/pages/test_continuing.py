"""Tables over several pages."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.model import Document, Table
from auditor.reading import read_bytes
from tests.reading import printing

HEAD = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]
WIDTHS = [70, 150, 70, 70, 70]
ROWS = [
    [f"20{number:02d}", f"第{number}类支出", f"{number + 5}.00", f"{number}.00", "5.00"]
    for number in range(1, 41)
]


def tables(data: bytes) -> list[Table]:
    document: Document = read_bytes(data, "决算.pdf")
    return [block.table for block in document.blocks if block.table is not None]


def grid(table: Table) -> list[list[str]]:
    rows = [[""] * table.n_cols for _ in range(table.n_rows)]
    for cell in table.cells:
        rows[cell.row][cell.col] = cell.text
    return rows


def printed(pages: list[list[list[str]]], captions: list[str], widths: Sequence[float]) -> bytes:
    """One table a page under its caption."""
    drawing, file = printing.canvas()
    for number, rows in enumerate(pages):
        drawing.setFont(printing.FONT, 14)
        drawing.drawCentredString(297, 790, captions[number])
        drawing.setFont(printing.FONT, 10)
        drawing.drawString(80, 770, "部门：河东区统计局")
        drawing.drawRightString(510, 770, "单位：万元")
        printing.draw_table(drawing, rows, widths, at=(80, 760))
        drawing.drawCentredString(297, 40, str(number + 1))
        drawing.showPage()
    drawing.save()
    return file.getvalue()


def test_the_parts_of_a_table_are_one_and_its_head_stands_once() -> None:
    pages = [[HEAD, *ROWS[:20]], [HEAD, *ROWS[20:]]]
    (table,) = tables(printed(pages, ["支出决算表"] * 2, WIDTHS))
    assert grid(table) == [HEAD, *ROWS]
    assert (table.title, table.unit) == ("支出决算表", "万元")


def test_a_part_without_head_goes_on_and_another_title_begins_a_table() -> None:
    pages = [[HEAD, *ROWS[:20]], ROWS[20:], [HEAD, *ROWS[:9]]]
    captions = ["支出决算表", "支出决算表（续表）", "财政拨款支出决算表"]
    first, second = tables(printed(pages, captions, WIDTHS))
    assert grid(first) == [HEAD, *ROWS]
    assert grid(second) == [HEAD, *ROWS[:9]]


def test_other_columns_are_another_table() -> None:
    pages = [[HEAD, *ROWS[:20]], [HEAD, *ROWS[20:]]]
    data = printed(pages[:1], ["支出决算表"], WIDTHS)
    assert len(tables(data)) == 1
    drawing, file = printing.canvas()
    for rows, widths in zip(pages, (WIDTHS, [90, 130, 70, 70, 70]), strict=True):
        printing.draw_table(drawing, rows, widths, at=(80, 760))
        drawing.showPage()
    drawing.save()
    assert len(tables(file.getvalue())) == 2


def test_a_row_that_the_page_cut_is_whole_again() -> None:
    widths = [70.0, 72.0, 60.0]
    upper = [["编码", "名称", "金额"], ["201", "灾害防治及应急", "3,803,758.7"]]
    lower = [["", "管理支出", "8"], ["202", "教育支出", "12.00"]]
    (table,) = tables(printed([upper, lower], ["支出决算表"] * 2, widths))
    assert grid(table)[1:] == [
        ["201", "灾害防治及应急管理支出", "3,803,758.78"],
        ["202", "教育支出", "12.00"],
    ]


def test_a_row_without_figures_is_a_row_of_its_own() -> None:
    widths = [150.0, 60.0]
    upper = [["名称", "金额"], ["教育支出", "12.00"]]
    lower = [["其中：", ""], ["小学教育", "8.00"]]
    (table,) = tables(printed([upper, lower], ["支出决算表"] * 2, widths))
    assert grid(table) == [*upper, *lower]


def test_a_cell_over_several_rows_goes_on_over_the_page() -> None:
    widths = [90.0, 150.0, 60.0]
    upper = [["一级指标", "指标", "得分"], ["产出指标", "甲", "10"], ["^", "乙", "9"]]
    lower = [["", "丙", "8"], ["^", "丁", "7"], ["效益指标", "戊", "6"]]
    (table,) = tables(printed([upper, lower], ["自评表"] * 2, widths))
    spans = [(cell.text, cell.row, cell.rows) for cell in table.cells if cell.col == 0]
    assert spans == [("一级指标", 0, 1), ("产出指标", 1, 4), ("效益指标", 5, 1)]
    assert table.n_rows == 6
