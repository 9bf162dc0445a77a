"""The 底稿 as a workbook, read back by openpyxl."""

from __future__ import annotations

from io import BytesIO

import openpyxl
from openpyxl import Workbook

from auditor.reporting import xlsx
from auditor.reporting.workpaper import HEADER
from tests.reporting.samples import BROKEN, HOLDS, audited, empty, failed, hostile, report


def book_of(data: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(data))


def cells(book: Workbook, sheet: str) -> list[list[object]]:
    return [[cell.value for cell in row] for row in book[sheet].iter_rows()]


def test_the_sheets_hold_findings_verdicts_and_documents() -> None:
    book = book_of(xlsx.render(report(audited(HOLDS, BROKEN), failed(), empty())))
    assert book.sheetnames == ["疑点", "全部结论", "报告"]
    head, finding = cells(book, "疑点")
    assert tuple(head) == HEADER
    assert finding[:6] == [
        "2",
        "甲局.txt",
        "执行率与执行数、预算数不符",
        "execution-rate-disagrees",
        "错误",
        "不符",
    ]
    assert len(cells(book, "全部结论")) == 3
    assert cells(book, "报告")[1:] == [
        ["甲局.txt", "已审核", 3, 2, 1, "66.7%", 1, 0, 0, None],
        ["坏.txt", "读不出", 0, 0, 0, "0.0%", 0, 0, 0, "坏.txt：不是文本"],
        ["空.txt", "没有数额", 0, 0, 0, "0.0%", 0, 0, 0, None],
    ]


def test_the_header_stays_and_filters() -> None:
    sheet = book_of(xlsx.render(report(audited(BROKEN))))["疑点"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:S2"


def test_the_same_report_gives_the_same_bytes() -> None:
    made = report(audited(BROKEN, HOLDS))
    assert xlsx.render(made) == xlsx.render(made)
    assert (
        b"1980" in xlsx.render(made) or book_of(xlsx.render(made)).properties.created.year == 1980
    )


def test_a_cell_is_text_and_runs_nothing() -> None:
    finding = BROKEN._replace(message='=HYPERLINK("http://a")', difference="-0.09")
    book = book_of(xlsx.render(report(audited(finding))))
    (_, row) = book["疑点"].iter_rows()
    assert {cell.data_type for cell in row if cell.value} == {"s"}
    assert row[13].value == '\'=HYPERLINK("http://a")'
    assert row[10].value == "-0.09"


def test_words_that_no_cell_can_hold_are_cut_or_replaced() -> None:
    long = BROKEN._replace(message="长" * 40_000)
    (_, row) = cells(book_of(xlsx.render(report(audited(long)))), "疑点")
    assert len(str(row[13])) == 32_767
    assert len(cells(book_of(xlsx.render(hostile())), "疑点")) == 2
