import pytest

from auditor.model import Block, Document, Table
from auditor.reading import read_text
from auditor.reading.markdown import cells_of

REPORT = """\
# 二〇二三年预算执行情况

收支均衡。

## （一）收入 ##

各项收入见下表。
单位：万元

| 项目 | 预算数 | 执行数 |
|:---|---:|---:|
| 税收收入 | 1,200 | 1,100.5 |
| 非税\\|其他 | | 30 |
## 支出

| 科目 | 金额 |
|---|---|
| 教育 | 20
"""


def tables(document: Document) -> list[tuple[Block, Table]]:
    return [(block, block.table) for block in document.blocks if block.table is not None]


def test_headings_and_tables_stand_in_their_sections() -> None:
    document = read_text(REPORT, "a.md")
    assert document.format == "markdown"
    actual = [(block.kind, block.level, block.label, block.section) for block in document.blocks]
    assert actual == [
        ("title", 0, "", ""),
        ("paragraph", 0, "", ""),
        ("heading", 2, "（一）", "（一）"),
        ("paragraph", 0, "", "（一）"),
        ("paragraph", 0, "", "（一）"),
        ("table", 0, "", "（一）"),
        ("heading", 2, "", "支出"),
        ("table", 0, "", "支出"),
    ]
    assert document.text.split("\n")[2] == "（一）收入"


def test_cells_know_their_text_and_place() -> None:
    document = read_text(REPORT, "a.md")
    (block, table), (_, second) = tables(document)
    assert document.text[block.start : block.end].split("\n") == [
        "项目\t预算数\t执行数",
        "税收收入\t1,200\t1,100.5",
        "非税|其他\t\t30",
    ]
    assert (table.number, table.n_rows, table.n_cols) == (0, 3, 3)
    assert (table.title, table.unit) == ("（一）收入", "万元")
    assert (second.number, second.title, second.unit) == (1, "支出", "")
    for cell in (*table.cells, *second.cells):
        assert document.text[cell.start : cell.start + len(cell.text)] == cell.text
    figure = next(cell for cell in table.cells if cell.text == "1,100.5")
    assert (figure.row, figure.col) == (1, 2)
    place = document.place(figure.start, figure.start + len(figure.text))
    assert document.quote(place) == "1,100.5"
    assert place.line == 12


def test_a_table_in_plain_text_needs_its_row_of_dashes() -> None:
    source = "收支情况表（单位：万元）\n项目 | 金额\n--- | ---\n教育 | 20\n其余从略。"
    document = read_text(source, "a.txt")
    assert document.format == "text"
    ((block, table),) = tables(document)
    assert document.text[block.start : block.end] == "项目\t金额\n教育\t20"
    assert (table.title, table.unit) == ("收支情况表（单位：万元）", "万元")
    assert not tables(read_text("项目 | 金额\n教育 | 20"))
    assert not tables(read_text("项目 | 金额\n\n--- | ---\n教育 | 20"))
    assert not tables(read_text("|---|\n甲 | 乙"))


def test_a_table_directly_under_another_takes_the_heading() -> None:
    table = "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n"
    document = read_text("一、收入\n" + table * 2)
    assert [table.title for _, table in tables(document)] == ["一、收入", "一、收入"]
    (_, bare), *_ = tables(read_text(table))
    assert bare.title == ""


def test_a_long_paragraph_is_no_caption() -> None:
    source = "全区各部门" * 12 + "\n| 甲 | 乙 |\n|---|---|\n"
    ((_, table),) = tables(read_text(source))
    assert table.title == ""


def test_prose_does_not_run_through_a_table() -> None:
    source = "其中县道42.5公里、村道\n| 甲 | 乙 |\n|---|---|\n42.7公里。"
    assert [b.kind for b in read_text(source).blocks] == ["title", "table", "paragraph"]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| 甲 | 乙 |", [["甲"], ["乙"]]),
        ("甲|乙", [["甲"], ["乙"]]),
        ("| 甲 || 乙", [["甲"], [], ["乙"]]),
        (r"| a\|b \\ c | d\|", [["a", r"|b \\ c"], ["d", "|"]]),
        ("|", []),
    ],
)
def test_cells_of_a_row(row: str, cells: list[list[str]]) -> None:
    actual = cells_of(row)
    assert [[text for text, _ in cell.pieces] for cell in actual] == cells
    for cell in actual:
        assert all(row[at:].startswith(text) for text, at in cell.pieces)


def test_headings_without_title_rank() -> None:
    document = read_text("# 一、收入\n略。\n## 明细\n（一）税收\n略。\n#无空格\n# \n", "a.md")
    assert [(b.kind, b.section) for b in document.blocks] == [
        ("heading", "一"),
        ("paragraph", "一"),
        ("heading", "一/明细"),
        ("heading", "一/明细/（一）"),
        ("paragraph", "一/明细/（一）"),
        ("paragraph", "一/明细/（一）"),
        ("paragraph", "一/明细/（一）"),
    ]
    assert read_text("附件\n# 收入\n略。", markdown=True).blocks[1].kind == "title"
    assert read_text("# 收入", markdown=False).format == "text"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("| 项目 | 金额 |\n|---|---|\n| **合计** | **100** |\n", "项目\t金额\n合计\t100\n"),
        (
            "**一、概况**\n\n支出**100万元**，其中*教育*60万元。\n",
            "一、概况\n支出100万元，其中教育60万元。\n",
        ),
        ("单价3*4元，面积5*6米。\n", "单价3*4元，面积5*6米。\n"),
        ("年 ____ 月 ____ 日\n", "年 ____ 月 ____ 日\n"),
    ],
)
def test_marks_of_emphasis_are_no_part_of_the_words(source: str, text: str) -> None:
    document = read_text(source, "a.md")
    assert document.text == text
    at = text.index("100") if "100" in text else 0
    place = document.place(at, at + 3) if at else None
    assert place is None or source[place.start : place.end] == "100"
