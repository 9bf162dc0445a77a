"""Cells that the text tells again, by their row and their column."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts

RULE = "text-and-table-differ"
TABLE = """\
2023年度专项资金自评报告

一、总体情况

| 项目名称 | 全年预算数（万元） | 执行数（万元） | 执行率 | 服务人数（人） |
|---|---|---|---|---|
| 养老助餐 | 186.50 | 181.24 | 97.2% | 12,460 |
| 适老改造 | 245.00 | 232.36 | 94.8% | 1,385 |
| 助残服务 | 128.00 | 126.40 | 98.8% | 2,618 |
| 合计 | 559.50 | 540.00 | 96.5% | 16,463 |

{}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("适老改造服务人数1,385人，群众反映良好。", ["holds"]),
        ("适老改造项目服务人数1,358人。", ["broken"]),
        ("适老改造服务人数1,358人，群众反映良好。", ["broken"]),
        ("助残服务执行率为98.8%。", ["holds"]),
        ("助残服务执行率为96.8%。", ["broken"]),
        ("养老助餐全年预算186.50万元，执行数为118.24万元。", ["holds", "broken"]),
        ("养老助餐全年预算186.50万元，执行数中用于设备的为80万元。", ["holds"]),
        # far off, and no other figure of the row beside it
        ("适老改造服务人数640人次以上。", []),
        ("适老改造服务人数640人。", []),
        # of a part, of last year, of two rows, of a plan, no row or no column
        ("适老改造上年服务人数1,358人。", []),
        ("适老改造、助残服务执行率为96.8%。", []),
        ("适老改造计划服务人数1,358人。", []),
        ("适老改造惠及1,358人。", []),
        ("全县服务人数1,358人。", []),
        ("2022年适老改造服务人数1,358人。", []),
    ],
)
def test_a_figure_of_a_row_and_a_column(text: str, expected: list[str]) -> None:
    assert verdicts(TABLE.format(text), RULE) == expected


def test_the_heading_may_name_the_row() -> None:
    text = "二、适老改造\n\n1.全年预算245.00万元，执行数223.36万元，余款收回。"
    assert verdicts(TABLE.format(text), RULE) == ["holds", "broken"]
    assert verdicts(TABLE.format(text.replace("223.36", "232.36")), RULE) == ["holds", "holds"]
    assert verdicts(TABLE.format(text.replace("适老改造", "项目管理")), RULE) == []
