"""What the text says of a quantity against what a table prints."""

from __future__ import annotations

import pytest

from auditor.auditing import audit_document
from auditor.reading import read_text
from auditor.rulebook import load_rules

REPORT = """
2023年度{0}。

收入支出决算总表

单位：元

| 项目 | 金额 |
|---|---|
| 一、财政拨款收入 | 12,004,600.18 |
| 二、事业收入 | 500,014.20 |
| 本年收入合计 | 12,504,614.38 |
"""


def said(sentence: str) -> list[str]:
    audited = audit_document(read_text(REPORT.format(sentence), "a.md"), load_rules())
    return [v.verdict for v in audited.verdicts if v.rule == "text-and-table-differ"]


@pytest.mark.parametrize(
    ("sentence", "verdicts"),
    [
        ("本年收入合计1,250.46万元", ["holds"]),
        ("本年收入合计1,250.64万元", ["broken"]),
        ("财政拨款收入1,200.46万元", ["holds"]),
        # another figure of the same name is no slip
        ("本年收入合计980.10万元", []),
        # of another year
        ("有所增长。2022年度收入合计1,250.64万元", []),
    ],
)
def test_the_text_restates_the_table(sentence: str, verdicts: list[str]) -> None:
    assert verdicts == said(sentence)
