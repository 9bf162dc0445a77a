"""What the text says of a quantity against what a table prints."""

from __future__ import annotations

import pytest

from auditor.auditing import audit_document
from auditor.checking.footing.restating import check_prose
from auditor.reading import read_text
from auditor.rulebook import load_rules
from tests.checking.samples import SHIPPED, by_hand
from tests.making import fact, place

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


def test_a_figure_of_nothing_named_is_no_slip_of_another_of_that_measure() -> None:
    text = (
        "2023年度部门决算\n\n五、支出决算情况\n\n1.组织事务（款）一般管理（项）。"
        "年初预算为13.16万元，支出决算为15.66万元，完成年初预算的119.05%。\n\n"
        "“三公”经费支出决算表\n\n单位：元\n\n"
        "| 预算数 | 预算数 | 决算数 | 决算数 |\n|---|---|---|---|\n"
        "| 合计 | 公务接待费 | 合计 | 公务接待费 |\n"
        "| 222,200.00 | 222,200.00 | 155,564.00 | 155,564.00 |\n"
    )
    audited = audit_document(read_text(text, "a.md"), load_rules())
    assert not [one for one in audited.findings if one.rule == "text-and-table-differ"]


def test_of_several_tables_the_one_that_prints_the_item_itself_is_named() -> None:
    cells = [
        fact("1,180,020.00元", item, place=place(table=table), subject="")
        for table, item in enumerate(("培训补贴金额", "培训补贴"))
    ]
    stated = fact("118.00万元", "培训补贴", "金额", quantity="")
    (outcome,) = check_prose(SHIPPED["text-and-table-differ"], by_hand(*cells, stated))
    assert (("表中", 1),) == outcome.bound
