"""Funding forms whose table was lost when the page was saved as text."""

from __future__ import annotations

import pytest

from auditor.model import Document, Table
from auditor.reading import read_text
from tests.checking.samples import findings

IN_A_LINE = (
    "附件 项目支出绩效自评表 项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分 "
    "年度资金总额： 90 95 {} 10 90% 9 其中：本年财政拨款 60 60 55.5 上年结转资金 30 35 30 "
    "其他资金 年度总体目标 完成管网改造12公里。"
)
BY_CELL = """\
预算执行情况(10分) |
年度预算数(万元) |
年初预算 |
调整后预算数 |
预算执行数 |
预算执行率 |
权重 |
得分 |
原因 |
总额 |
20.50 |
22.50 |
{} |
90.00% |
10 |
|
1.执行率未达到95%的需说明原因 |
其中:财政资金 |
20.50 |
22.50 |
20.25 |
90.00% |
/ |
/ |
单位资金 |
/ |
/ |
绩效指标(90分) |
一级指标 |
"""
BY_ROW = """\
资金投入情况 (万元) |
全年预算数(A) | 全年执行数(B) | 预算执行率(B/A×100%) | ||
年度资金总额: | 80.0 | {} | 85% | ||
其中:中央财政资金 | 50.0 | 42.0 | 84% | ||
地方财政资金 | 30.0 | 26.0 | 87% | ||
其他资金 | |||||
资金管理情况 | 情况说明 | |||
"""
TOTAL_LAST = (
    "全年预算数(A) 全年执行数(B) 716.5 {} 其中:中央资金 314.5 314.5 旗县资金 402.0 370.0 "
    "年度资金总额 资金投入情况 (万元)"
)


def tables(document: Document) -> list[Table]:
    return [block.table for block in document.blocks if block.table is not None]


def rows(text: str) -> list[list[str]]:
    """The texts of the only table, row by row."""
    document = read_text(text)
    (table,) = tables(document)
    found = [[""] * table.n_cols for _ in range(table.n_rows)]
    for cell in table.cells:
        found[cell.row][cell.col] = cell.text
    return found


def test_names_and_figures_find_their_columns_again() -> None:
    assert [
        ["", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额：", "90", "95", "85.5", "10", "90%", "9"],
        ["其中：本年财政拨款", "60", "60", "55.5", "", "", ""],
        ["上年结转资金", "30", "35", "30", "", "", ""],
    ] == rows(IN_A_LINE.format("85.5"))


def test_what_stands_around_the_form_stays_text() -> None:
    document = read_text(IN_A_LINE.format("85.5"))
    said = [document.text[block.start : block.end] for block in document.blocks]
    assert "附件 项目支出绩效自评表 项目资金（万元）" == said[0]
    assert "其他资金 年度总体目标 完成管网改造12公里。" == said[-1]


def test_every_cell_keeps_its_place_in_the_source() -> None:
    text = BY_CELL.format("20.25")
    document = read_text(text)
    (table,) = tables(document)
    for cell in table.cells:
        place = document.place(cell.start, cell.start + len(cell.text))
        assert cell.text == text[place.start : place.end]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param(IN_A_LINE, "85.5", "86.5", id="in-a-line"),
        pytest.param(BY_CELL, "20.25", "22.25", id="a-cell-a-line"),
        pytest.param(BY_ROW, "68.0", "86.0", id="a-row-a-line"),
        pytest.param(TOTAL_LAST, "684.5", "648.5", id="the-total-named-last"),
    ],
)
def test_a_wrong_figure_is_found(text: str, right: str, wrong: str) -> None:
    assert findings(text.format(right)) == []
    assert findings(text.format(wrong)) != []


@pytest.mark.parametrize(
    "text",
    [
        "年初预算数 全年执行数 分值 执行率\n年度资金总额： 90 95 10\n",  # which cell was blank?
        "年初预算数 全年预算数 全年执行数\n年度资金总额： 90 95% 10\n",  # a rate below no rate
        "分值 得分\n年度资金总额： 90 95\n",  # no budget and nothing spent
        "年初预算数 全年执行数\n完成改造12公里。\n",  # no row
        "全年预算数和全年执行数分别为90万元、85万元。\n",  # prose
        "年初预算数 全年执行数\n",
    ],
)
def test_anything_else_stays_text(text: str) -> None:
    assert [] == tables(read_text(text))


def test_a_table_that_is_one_already_is_left_alone() -> None:
    text = "| 资金 | 全年预算数 | 全年执行数 |\n|---|---|---|\n| 年度资金总额 | 90 | 85 |\n"
    assert [["资金", "全年预算数", "全年执行数"], ["年度资金总额", "90", "85"]] == rows(text)
