"""Relations between cells of several tables, and with the text."""

from __future__ import annotations

import pytest

from auditor.auditing import audit_document
from auditor.model import Verdict
from auditor.reading import read_text
from auditor.rulebook import Rulebook, load_rule

RULE = """
id: overview-and-list-differ
title: 总表与分表不符
severity: error
why: 同一个数。
table:
  cells:
    总表: {title: 收入支出决算总表, without: 财政拨款, row: 本年收入合计}
    分表: {title: 收入决算表, column: 本年收入合计}
    正文: {prose: 收入合计}
  holds: 总表 = 分表
examples:
  - text: |
      收入支出决算总表

      | 项目 | 金额 |
      |---|---|
      | 本年收入合计 | 12.5 |

      收入决算表

      | 科目 | 本年收入合计 |
      |---|---|
      | 合计 | 12.5 |
    verdict: holds
  - text: 无。
    verdict: broken
"""
TABLES = """
收入支出决算总表

| 项目 | 金额 |
|---|---|
| 一、财政拨款收入 | 120.50 |
| 本年收入合计 | 120.50 |

财政拨款收入支出决算总表

| 项目 | 金额 |
|---|---|
| 一、财政拨款收入 | 99.90 |
| 本年收入合计 | 99.90 |

收入决算表

| 科目 | 本年收入合计 | 财政拨款收入 |
|---|---|---|
| 教育支出 | {0} | {0} |
| 合计 | {0} | {0} |
"""


def checked(text: str, rule: str = RULE) -> list[Verdict]:
    loaded, errors = load_rule("overview-and-list-differ.yaml", rule)
    assert [str(error) for error in errors] == []
    assert loaded is not None
    return list(audit_document(read_text(text, "a.md"), Rulebook((loaded,))).verdicts)


PLAIN = RULE.replace("    正文: {prose: 收入合计}\n", "")


@pytest.mark.parametrize(("amount", "verdict"), [("120.50", "holds"), ("128.50", "broken")])
def test_one_figure_in_two_tables(amount: str, verdict: str) -> None:
    (found,) = checked(TABLES.format(amount), PLAIN)
    assert verdict == found.verdict
    assert ("120.50", amount) == (found.reported and found.reported.text, found.evidence[0].text)


def test_a_table_that_is_not_there_is_no_fault() -> None:
    (found,) = checked(TABLES.format("128.50").replace("收入决算表", "收入明细"), PLAIN)
    assert "unchecked" == found.verdict


def test_a_cell_that_the_relation_does_not_use_is_told() -> None:
    _, errors = load_rule("overview-and-list-differ.yaml", RULE)
    assert ["关系里没有 正文"] == [error.what for error in errors]


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        ("holds: 总表 = 另表", "没有叫 另表 的格子"),
        ("holds: 总表 = ", "勾稽式没有写完"),
    ],
)
def test_mistakes_in_a_relation_of_cells(wrong: str, what: str) -> None:
    _, errors = load_rule(
        "overview-and-list-differ.yaml", PLAIN.replace("holds: 总表 = 分表", wrong)
    )
    assert what in [error.what for error in errors]


def test_a_figure_of_the_text_may_stand_for_a_cell() -> None:
    rule = PLAIN.replace("分表: {title: 收入决算表, column: 本年收入合计}", "分表: {prose: 总收入}")
    text = "本年收入合计120.50万元。\n" + TABLES.format("120.50").replace(
        "总表\n", "总表\n\n单位：万元\n"
    )
    (found,) = checked(text, rule)
    assert "holds" == found.verdict


FUND = RULE.replace("column: 本年收入合计}", "column: [小计, 本年收入]}").replace(
    "    正文: {prose: 收入合计}\n", ""
)


@pytest.mark.parametrize(
    "heads",
    [
        "| 科目 | 本年收入 | 本年收入 |\n|---|---|---|\n|  | 小计 | 其他 |",
        "| 科目 | 本年收入 |\n|---|---|",
    ],
)
def test_heads_of_columns_are_tried_in_their_order(heads: str) -> None:
    more = " 0.00 |" if "小计" in heads else ""
    text = TABLES.format("120.50").partition("收入决算表\n\n| 科目")[0]
    text += f"收入决算表\n\n{heads}\n| 教育支出 | 120.50 |{more}\n| 合计 | 120.50 |{more}\n"
    (found,) = checked(text, FUND)
    assert found.verdict == "holds"
