import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import xlwt

import auditor
from auditor.errors import UnreadableFile
from auditor.model import Document
from auditor.reading import read_bytes
from auditor.reading.limits import DEFAULTS
from tests.reading.workbooks import captions, prose, tables

LINES = "borders: left thin, right thin, top thin, bottom thin"


def packed(fill: Callable[[Any], None]) -> bytes:
    book = xlwt.Workbook(encoding="utf-8")
    fill(book)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def old(fill: Callable[[Any], None]) -> Document:
    return read_bytes(packed(fill), "表.xls")


def settlement(book: Any) -> None:
    sheet = book.add_sheet("收支总表")
    line = xlwt.easyxf(LINES)
    money = xlwt.easyxf(LINES, num_format_str="#,##0.00")
    rate = xlwt.easyxf(LINES, num_format_str="0.00%")
    sheet.write_merge(0, 0, 0, 3, "2023年度支出决算表")
    sheet.write(1, 0, "部门：示范区水务局")
    sheet.write(1, 3, "单位：万元")
    for col, head in enumerate(("项目", "预算数", "决算数", "执行率")):
        sheet.write(2, col, head, line)
    sheet.write(3, 0, "水利", xlwt.easyxf(f"{LINES}; alignment: indent 1"))
    for col, (value, look) in enumerate(((1200.5, money), (1180.456, money), (0.9833, rate)), 1):
        sheet.write(3, col, value, look)
    sheet.write_merge(4, 4, 0, 3, "注：金额四舍五入。")


def test_an_old_workbook_shows_what_a_new_one_does() -> None:
    document = old(settlement)
    assert document.format == "xls"
    assert tables(document) == [
        [
            ["项目", "预算数", "决算数", "执行率"],
            ["　水利", "1,200.50", "1,180.46", "98.33%"],
        ]
    ]
    assert captions(document) == [("2023年度支出决算表", "万元")]
    assert prose(document)[-1] == "注：金额四舍五入。"
    places = [(fact.text, fact.place.sheet, fact.place.cell) for fact in auditor.extract(document)]
    assert ("1,180.46", "收支总表", "C4") in places


def test_hidden_rows_columns_sheets_and_error_values_are_told() -> None:
    def fill(book: Any) -> None:
        sheet = book.add_sheet("明细")
        for row in range(4):
            for col in range(3):
                sheet.write(row, col, row + col + 0.5)
        sheet.row(2).hidden = True
        sheet.col(1).hidden = True
        sheet.write(4, 0, xlwt.Formula("1/0"))
        other = book.add_sheet("旧数")
        other.write(0, 0, "旧数58.02万元。")
        other.visibility = 1

    assert old(fill).warnings == (
        "工作表“明细”第 3 行是隐藏的，其中的数额也作了核对。",
        "工作表“明细”B 列是隐藏的，其中的数额也作了核对。",
        "工作表“旧数”是隐藏的，其中的数额也作了核对。",
    )


def test_dates_and_truths() -> None:
    def fill(book: Any) -> None:
        sheet = book.add_sheet("Sheet1")
        sheet.write(0, 0, date(2022, 12, 31), xlwt.easyxf(num_format_str="YYYY年M月D日"))
        sheet.write(0, 1, True)
        sheet.write(1, 0, "全年支出\n58.02万元")
        sheet.write(1, 1, 3)

    assert tables(old(fill)) == [[["2022年12月31日", "TRUE"], ["全年支出58.02万元", "3"]]]


def test_a_damaged_workbook_is_one_clear_line() -> None:
    data = packed(settlement)
    with pytest.raises(UnreadableFile, match=r"旧版.*另存为"):
        read_bytes(data[:1500] + b"\0" * 4000, "a.xls")


def test_a_workbook_with_too_many_cells_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="超过 5 个有内容的单元格"):
        read_bytes(packed(settlement), "a.xls", DEFAULTS._replace(filled_cells=5))
