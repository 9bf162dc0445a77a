"""Tables without upright lines."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.model import Document
from auditor.reading import read_bytes
from tests.reading import printing

ROWS = [
    ["项目", "年初预算数", "全年执行数", "执行率"],
    ["基本支出", "8,600.00", "8,423.22", "97.94%"],
    ["其中：人员经费", "7,600.00", "7,520.33", "98.95%"],
    ["公用经费", "1,000.00", "902.89", "90.29%"],
    ["合计", "8,600.00", "8,423.22", "97.94%"],
]
ENDS = [0, 320, 420, 500]


def printed(rows: Sequence[Sequence[str]], *rules: int) -> Document:
    """`rows` in columns set to the right, with a rule below each row of `rules`; -1 is on top."""
    drawing, file = printing.canvas()
    drawing.drawString(90, 740, "表1 部门支出情况表")
    drawing.drawRightString(500, 740, "单位：万元")
    for at, cells in enumerate(rows):
        y = 700 - 20 * at
        drawing.drawString(90, y, cells[0])
        for text, end in zip(cells[1:], ENDS[1:], strict=False):
            drawing.drawRightString(end, y, text)
    for rule in rules:
        drawing.line(85, 695 - 20 * rule, 505, 695 - 20 * rule)
    drawing.drawString(
        90, 400, "注：执行率由全年执行数除以年初预算数得出，分母为零的项目没有列出。"
    )
    drawing.showPage()
    drawing.save()
    return read_bytes(file.getvalue(), "报告.pdf")


def grid(document: Document) -> list[list[str]]:
    (table,) = [block.table for block in document.blocks if block.table is not None]
    rows = [[""] * table.n_cols for _ in range(table.n_rows)]
    for cell in table.cells:
        rows[cell.row][cell.col] = cell.text
    assert (table.title, table.unit) == ("表1 部门支出情况表", "万元")
    return rows


def test_three_rules_make_a_table() -> None:
    assert grid(printed(ROWS, -1, 0, 4)) == ROWS


def test_the_last_rule_may_be_missing() -> None:
    assert grid(printed(ROWS, -1, 0)) == ROWS
    assert grid(printed(ROWS, -1, 0, 1, 2, 3)) == ROWS


def test_rows_that_fall_into_columns_of_figures_are_a_table_without_rules() -> None:
    assert grid(printed(ROWS)) == ROWS


def test_an_empty_cell_stays_empty() -> None:
    rows = [row.copy() for row in ROWS]
    rows[2][2] = ""
    assert grid(printed(rows, -1, 0, 4)) == rows


def test_rules_above_and_below_prose_make_no_table() -> None:
    drawing, file = printing.canvas()
    for y in (760, 80):
        drawing.line(80, y, 515, y)
    for at in range(20):
        drawing.drawString(
            90, 740 - 24 * at, "本年支出合计1,318.40万元，其中基本支出1,000.00万元，"
        )
    drawing.showPage()
    drawing.save()
    document = read_bytes(file.getvalue(), "报告.pdf")
    assert [block.table for block in document.blocks] == [None] * len(document.blocks)


def test_a_line_of_signatures_is_no_table() -> None:
    rows = [["单位负责人：", "财务负责人：", "填表人：", "电话："]]
    document = printed(rows)
    assert [block.table for block in document.blocks] == [None] * len(document.blocks)


def test_rows_of_which_no_third_falls_into_as_many_pieces_lose_nothing() -> None:
    drawing, file = printing.canvas()
    drawing.setFont(printing.FONT, 8)
    words = []
    for at, count in enumerate((2, 3, 4, 5, 2, 3, 4, 5)):
        for number in range(count):
            words.append(f"{at + 1}{number}")
            drawing.drawString(60 + 95 * number + 7 * at, 700 - 14 * at, words[-1])
    drawing.showPage()
    drawing.save()
    document = read_bytes(file.getvalue(), "报告.pdf")
    assert [word for word in words if word not in document.text] == []
