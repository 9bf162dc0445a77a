"""Tables of a text whose cells are set off by tabs and blanks."""

from __future__ import annotations

import pytest

from auditor.model import Document, Table
from auditor.reading import read_text
from tests.checking.samples import findings

FUNDS = """二、资金使用情况
单位：万元
项目|预算数|执行数|执行率
渠道清淤|640.00|608.00|95.00%
泵站改造|360.00|{}|90.00%
合计|1,000.00|932.00|93.20%
三、其他情况
"""
GAPS = ["\t", "    ", "\u3000\u3000", " "]


def tables(document: Document) -> list[Table]:
    return [block.table for block in document.blocks if block.table is not None]


def rows(text: str) -> list[dict[int, str]]:
    """The filled cells of the one table of a text, row by row."""
    (table,) = tables(read_text(text))
    return [
        {cell.col: cell.text for cell in table.cells if cell.row == row and cell.text}
        for row in range(table.n_rows)
    ]


@pytest.mark.parametrize("gap", GAPS)
def test_tabs_and_blanks_set_off_cells(gap: str) -> None:
    text = FUNDS.format("324.00").replace("|", gap)
    document = read_text(text)
    (table,) = tables(document)
    assert (4, 4) == (table.n_rows, table.n_cols)
    assert "万元" in table.unit
    assert {0: "泵站改造", 1: "360.00", 2: "324.00", 3: "90.00%"} == rows(text)[2]
    for cell in table.cells:
        place = document.place(cell.start, cell.start + len(cell.text))
        assert cell.text == text[place.start : place.end]
    assert [] == findings(text)


@pytest.mark.parametrize("gap", GAPS)
def test_such_a_table_is_checked(gap: str) -> None:
    found = findings(FUNDS.format("342.00").replace("|", gap))
    assert ["execution-rate-disagrees", "table-total-row-disagrees"] == found


def test_a_blank_within_a_word_parts_no_cells() -> None:
    text = (
        FUNDS.format("324.00").replace("合计", "合 计").replace("项目", "项 目").replace("|", " ")
    )
    assert {0: "项 目", 1: "预算数", 2: "执行数", 3: "执行率"} == rows(text)[0]
    assert {0: "合 计", 1: "1,000.00", 2: "932.00", 3: "93.20%"} == rows(text)[3]


def test_a_cell_that_stands_empty_between_tabs_is_empty() -> None:
    text = (
        "科目\t合计\t基本支出\t项目支出\n甲\t50.2\t50.2\t\n乙\t30.1\t\t30.1\n\t80.3\t50.2\t30.1\n"
    )
    assert {0: "甲", 1: "50.2", 2: "50.2"} == rows(text)[1]
    assert {0: "乙", 1: "30.1", 3: "30.1"} == rows(text)[2]
    assert {1: "80.3", 2: "50.2", 3: "30.1"} == rows(text)[3]


def test_what_is_printed_below_a_head_is_in_its_column() -> None:
    text = (
        "科目        合计    基本支出    项目支出\n"
        "甲          50.2    50.2\n"
        "乙          30.1                30.1\n"
        "丙          20.4    10.2        10.2\n"
    )
    assert {0: "乙", 1: "30.1", 3: "30.1"} == rows(text)[2]
    assert {0: "甲", 1: "50.2", 2: "50.2"} == rows(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "甲县 乙县 丙县\n2023年 2024年 2025年\n3 4 5\n6 7 8\n",
        "工作 总结 报告\n全年完成30项， 其中甲20 项， 乙10 项。\n共支出30 万元。\n",
        # which of the two columns is blank nobody knows
        "科目 合计 基本支出 项目支出\n甲 50.2 50.2\n乙 30.1 30.1\n丙 20.4 10.2 10.2\n",
        "姓名    电话    日期\n",
    ],
)
def test_other_lines_with_blanks_stay_text(text: str) -> None:
    assert [] == tables(read_text(text))
