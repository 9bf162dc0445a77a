"""Several lists in one table, each under heads of its own."""

from __future__ import annotations

from auditor.extraction.tables.bands import bands
from auditor.extraction.tables.grid import Grid
from tests.tabled import table_of

FORM = """
    项目名称 | 河道整治 | | 主管部门 | 水务局 |
    资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分
    年度资金总额 | 90 | 100 | 98 | 10 | 9.8
    其中：财政拨款 | 90 | 100 | 98 | — | —
    一级指标 | 二级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
    产出指标 | 数量指标 | 12公里 | 12公里 | 50 | 50
    效益指标 | 社会效益 | 良好 | 良好 | 40 | 38
    总分 |  |  |  | 100 | 97.8
"""


def test_each_list_of_a_form_has_its_own_heads() -> None:
    grid = Grid(*table_of(FORM))
    upper, lower = bands(grid)
    assert ([1], [2, 3]) == (upper.heads, upper.rows)
    assert ([4], [5, 6, 7]) == (lower.heads, lower.rows)
    assert ("全年执行数",) == upper.path(3)
    assert ("实际完成值",) == lower.path(3)


def test_heads_that_are_printed_again_begin_no_new_list() -> None:
    rows = """
        科目 | 预算数 | 决算数
        教育支出 | 10 | 9
        科目 | 预算数 | 决算数
        卫生支出 | 20 | 18
        合计 | 30 | 27
    """
    (band,) = bands(Grid(*table_of(rows)))
    assert [1, 3, 4] == band.rows


def test_a_row_that_numbers_the_columns_is_no_row() -> None:
    rows = "科目 | 合计 | 基本\n栏次 | 1=2+3 | 2\n教育 | 5 | 4"
    (band,) = bands(Grid(*table_of(rows)))
    assert ([0], [2], 1) == (band.heads, band.rows, band.numbering)


def test_a_row_of_words_is_no_head() -> None:
    rows = "指标 | 目标值 | 分值\n质量达标 | 达标 | 10\n验收合格 | 合格 | \n按时完成 | 及时 | 20"
    assert 1 == len(bands(Grid(*table_of(rows))))


def test_a_table_without_figures_has_no_rows_to_read() -> None:
    assert [[]] == [band.rows for band in bands(Grid(*table_of("甲 | 乙")))]


def test_the_names_of_the_rows_may_be_headed_like_a_field_of_a_form() -> None:
    rows = """
        项目名称 | 全年预算（万元） | 执行率
        养老助餐 | 186.50 | 97.2%
    """
    (band,) = bands(Grid(*table_of(rows)))
    assert ([0], [1]) == (band.heads, band.rows)
    form = """
        项目名称 | 养老助餐 | 预算单位 | 民政局
        年初预算 | 180 | 全年预算 | 186
    """
    (band,) = bands(Grid(*table_of(form)))
    assert [] == band.heads
