"""Tables that differ: told between them only where neither shows by itself what is wrong."""

from __future__ import annotations

import pytest

from auditor.auditing import audit_document
from auditor.reading import read_text
from auditor.rulebook import load_rules

TABLES = """\
某局2023年度部门决算

收入支出决算总表

| 收入 | 金额 |
|---|---|
| 一、财政拨款收入 | 3,400,112.50 |
| 二、其他收入 | 250,037.25 |
| 本年收入合计 | 3,650,149.75 |

收入决算表

| 科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 其他收入 |
|---|---|---|---|---|
| 2050202 | 小学教育 | {one} | 1,400,112.50 | {other} |
| 2050203 | 初中教育 | 2,000,000.00 | 2,000,000.00 | 0.00 |
| 合计 |  | {total} | 3,400,112.50 | {other_total} |
"""


@pytest.mark.parametrize(
    ("one", "other", "total", "expected"),
    [
        # 其他收入 of last year: its own table adds up
        ("1,612,990.62", "212,878.12", "3,612,990.62", {"income-tables-differ"}),
        # one digit: its own table shows which
        (
            "1,650,149.75",
            "250,037.25",
            "3,680,149.75",
            {"table-total-row-disagrees", "table-total-column-disagrees"},
        ),
        ("1,650,149.75", "250,037.25", "3,650,149.75", set()),
    ],
)
def test_one_fault_is_not_told_once_more_between_tables(
    one: str, other: str, total: str, expected: set[str]
) -> None:
    text = TABLES.format(one=one, other=other, total=total, other_total=other)
    audited = audit_document(read_text(text, "a.md"), load_rules())
    found = {one.rule for one in audited.findings if one.severity == "error"}
    assert found == expected
