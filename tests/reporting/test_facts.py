"""The facts of a document: as JSON, as CSV, as a table."""

from __future__ import annotations

import csv
import json

import pytest

from auditor.reporting import facts_csv, facts_json, facts_table
from auditor.reporting.display import columns
from tests.reporting.samples import RATE


def test_facts_are_written_with_the_keys_and_in_the_order_of_the_contract() -> None:
    written = facts_json.render("甲局.txt", [RATE])
    expected = {
        "schema": "auditor.facts/1",
        "path": "甲局.txt",
        "facts": [
            {
                "text": "98.57%",
                "value": "98.57",
                "unit": "%",
                "low": "98.565",
                "high": "98.575",
                "qualifier": "",
                "kind": "percent",
                "item": "部门整体支出",
                "measure": "执行率",
                "period": "2022年度",
                "scope": "",
                "subject": "执行率",
                "place": {
                    "start": 52,
                    "end": 58,
                    "line": 3,
                    "column": 33,
                    "page": None,
                    "table": None,
                    "row": None,
                    "col": None,
                    "section": "一/（三）",
                },
            }
        ],
    }
    assert json.dumps(expected, ensure_ascii=False, indent=2) + "\n" == written


def test_an_absolute_path_is_not_written() -> None:
    assert json.loads(facts_json.render("/data/甲局.txt", []))["path"] == "甲局.txt"


def test_a_csv_has_a_header_and_a_line_for_each_fact() -> None:
    assert facts_csv.render([RATE]) == (
        "text,value,unit,low,high,qualifier,kind,item,measure,period,scope,subject,"
        "start,end,line,column,page,table,row,col,section,sheet,cell\n"
        "98.57%,98.57,%,98.565,98.575,,percent,部门整体支出,执行率,2022年度,,执行率,"
        "52,58,3,33,,,,,一/（三）,,\n"
    )


@pytest.mark.parametrize(
    ("subject", "written"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+附件", "'+附件"),
        ("-附件", "'-附件"),
        ("@附件", "'@附件"),
        ("＝附件", "'＝附件"),
        ("-5.3%", "-5.3%"),
        ("a,b\n=c", "a,b\n=c"),
    ],
)
def test_no_cell_is_a_formula(subject: str, written: str) -> None:
    rows = list(csv.DictReader(facts_csv.render([RATE._replace(subject=subject)]).splitlines(True)))
    assert [written] == [row["subject"] for row in rows]


def test_a_table_fits_the_page_and_counts_the_facts() -> None:
    long = RATE._replace(item="残疾人就业保障金征收管理专项工作经费项目支出")
    lines = facts_table.render([RATE, long], 80).splitlines()
    assert max(map(columns, lines)) <= 80
    assert "共 2 个数额。" in lines


def test_dates_and_numbers_of_headings_are_no_figures() -> None:
    date = RATE._replace(text="2023年", measure="date", amount=RATE.amount._replace(kind="date"))
    lines = facts_table.render([RATE, date], 80).splitlines()
    assert lines[3].split() == ["3", "2023年", "日期"]
    assert lines[-1] == "共 1 个数额，另有日期、序号、文号 1 个。"


def test_a_document_without_facts_is_said_to_have_none() -> None:
    assert facts_table.render([], 80) == "没有读到任何数额。\n"
