"""Rows of tables whose rules a text does not show."""

from __future__ import annotations

import pytest

from auditor.reading import read_text
from auditor.reading.tabular import is_row


@pytest.mark.parametrize(
    "line",
    [
        "208 社会保障和就业支出 471.44 460.67 10.77",
        "八、其他收入 0.00 八、教育支出 71.50",
        "总计 733.14 总计 733.14",
        "九、卫生健康支出 109.34",
        "功能分类 本年收入合计 财政拨款收入 其他收入",
    ],
)
def test_a_row_of_heads_or_figures(line: str) -> None:
    assert is_row(line, "十、节能环保支出 37.47")


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("某局 2025 年度收入支出总计 733.14", "万元，比上年增加。"),
        ("3、公务接待费支出 0.35", "万元。其中：国内接待"),
        ("一、收入决算情况说明", "本年收入合计 733.14"),
        ("财政拨款收入 733.14 万元，占 100.00%。", "二、支出"),
        ("截至 2025 年 12 月 31 日", "共有车辆 9 辆"),
    ],
)
def test_prose_with_blanks_around_its_figures_is_none(line: str, following: str) -> None:
    assert not is_row(line, following)


def test_rows_go_on_with_nothing() -> None:
    rows = (
        "208 社会保障和就业支出 471.44 460.67 10.77\n"
        "20805 养老支出 460.67 460.67 0.00\n"
        "合计 471.44 460.67 10.77\n"
    )
    document = read_text(f"支出决算表\n{rows}一、总体情况\n全年收支平衡。\n")
    found = [document.text[block.start : block.end] for block in document.blocks]
    assert rows.splitlines() == found[1:4]
