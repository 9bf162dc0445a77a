"""Tables of web pages of which only the bars behind the cells are left."""

from __future__ import annotations

import pytest

from auditor.model import Document, Table
from auditor.reading import read_text
from tests.checking.samples import findings

LINES = """2023年各镇道路投资完成表
单位：万元
乡 镇 | 年度计划 | 完成投资 | 完成率 |
东河镇 | 820.5 | 651.2 | 79.4% |
西河镇 | 426.0 | 312.9 | {} |
合 计 | 1246.5 | 964.1 | 77.3% |
"""
CELLS = "单位|转办件|占比|镇街|1539|85.0%|部门|{}|15.0%|总计|1810|100%|".replace("|", " |\n")
GROUPED = (
    "年度|合计|出国费|接待费|公车费|合计|购置费|运行费|2022年|284|9|140|135|8|127|"
    "2023年|{}|1|136|100|4|96|"
)
ACCOUNTS = """某县博物馆2023年度部门决算表
收入支出决算总表 | |||||||
单位：万元 | |||||||
收 入 |
支 出 | ||||||
项 目 |
行次 |
金额 |
项 目 |
行次 |
金额 | ||
一、财政拨款收入 |
1 |
197.9 |
一、一般公共服务支出 |
30 |
|||
二、事业收入 |
2 |
二、教育支出 |
31 |
217.5 | |||
3 |
三、文化支出 |
32 |
|||||
"""
HOSPITALS = """2023年各级医院收入 | ||||
单位：千元 | ||||
总收入 | 其中： | |||
医疗收入 | 财政补助 | 科研收入 | ||
省属 | 938.3 | 746.6 | 131.4 | 60.3 |
市属 | 689.1 | 619.2 | 56.2 | 13.7 |
"""


def tables(document: Document) -> list[Table]:
    return [block.table for block in document.blocks if block.table is not None]


def rows(text: str) -> list[dict[int, str]]:
    """The filled cells of the one table of a text, row by row."""
    (table,) = tables(read_text(text))
    return [
        {cell.col: cell.text for cell in table.cells if cell.row == row and cell.text}
        for row in range(table.n_rows)
    ]


def test_a_row_may_be_a_line() -> None:
    text = LINES.format("73.5%")
    document = read_text(text)
    (table,) = tables(document)
    assert (4, 4, "万元") == (table.n_rows, table.n_cols, table.unit)
    assert {0: "西河镇", 1: "426.0", 2: "312.9", 3: "73.5%"} == rows(text)[2]
    for cell in table.cells:
        place = document.place(cell.start, cell.start + len(cell.text))
        assert cell.text == text[place.start : place.end]


def test_a_row_may_have_as_many_cells_as_the_others() -> None:
    assert {0: "部门", 1: "271", 2: "15.0%"} == rows(CELLS.format("271"))[2]


@pytest.mark.parametrize("bar", [" |\n", "\n|\n"])
def test_the_last_head_of_a_row_may_be_over_those_of_the_next(bar: str) -> None:
    found = rows(GROUPED.format("237").replace("|", bar))
    assert {0: "年度", 1: "合计", 2: "出国费", 3: "接待费", 4: "公车费"} == found[0]
    assert {4: "合计", 5: "购置费", 6: "运行费"} == found[1]
    assert {0: "2023年", 1: "237", 2: "1", 3: "136", 4: "100", 5: "4", 6: "96"} == found[3]


def test_the_lines_of_an_account_form_are_told_by_their_numbers() -> None:
    found = rows(ACCOUNTS)
    assert {0: "项 目", 1: "行次", 2: "金额", 3: "项 目", 4: "行次", 5: "金额"} == found[0]
    assert {0: "二、事业收入", 1: "2", 3: "二、教育支出", 4: "31", 5: "217.5"} == found[2]
    assert {1: "3", 3: "三、文化支出", 4: "32"} == found[3]
    assert [] == findings(ACCOUNTS)


def test_heads_stand_over_their_columns_where_a_blank_cell_left_none() -> None:
    found = rows(HOSPITALS)
    assert {1: "总收入", 2: "其中："} == found[0]
    assert {2: "医疗收入", 3: "财政补助", 4: "科研收入"} == found[1]


def test_a_cell_over_several_rows_shifts_none_of_them() -> None:
    text = """指标 | 明细 | 单位 | 上年度 | 本年度 | 增长 |
经济 | 总收入 | 万元 | 21177 | 21740 | 563.0 |
总支出 | 万元 | 19737 | 20977 | 1240.0 | |
效率 | 住院天数 | 天 | 8.29 | 8.22 | -0.07 |
"""
    assert {1: "总支出", 2: "万元", 3: "19737", 4: "20977", 5: "1240.0"} == rows(text)[2]
    assert [] == findings(text)  # 增长 states by how much


@pytest.mark.parametrize(
    "text",
    [
        "首页 | 新闻 | 公开\n正文在此。\n",
        "上一篇：甲 | 下一篇：乙 |\n第 1 页 | 共 3 页 |\n打印 | 关闭 |\n",
        "甲 |\n5 |\n乙 |\n",
        "甲县完成90项。 | 丙县 | 3 |\n丁县完成70项。 | 戊县 | 5 |\n己 | 1 | 2 |",
    ],
)
def test_other_lines_with_bars_stay_text(text: str) -> None:
    assert [] == tables(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LINES.format("73.5%"), []),
        (LINES.format("75.3%"), ["task-rate-by-name-disagrees"]),
        (CELLS.format("271"), []),
        (CELLS.format("217"), ["share-disagrees", "table-total-row-disagrees"]),
        (GROUPED.format("237").replace("|", " |\n"), []),
    ],
)
def test_what_such_tables_state_is_checked(text: str, expected: list[str]) -> None:
    assert expected == findings(text)
