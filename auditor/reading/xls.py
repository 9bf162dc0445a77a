"""Reads the old XLS workbooks of Excel and WPS: what their cells show, and where."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from auditor.errors import UnreadableFile
from auditor.model.document import Document
from auditor.reading.limits import Limits
from auditor.reading.sheets import warnings
from auditor.reading.sheets.number_formats import shower, stored
from auditor.reading.sheets.sheet import Rectangle, Sheet, SheetCell, Source, is_figure, merged
from auditor.reading.sheets.styles import PLAIN, Style
from auditor.reading.sheets.writing import SheetWriter

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet as OldSheet

_DAMAGED = "请用 Excel 或 WPS 打开，另存为 .xlsx 后再审核"
_ENCRYPTED = "请取消密码后另存一份，再审核"
_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5


def read(data: bytes, path: str, digest: str, limits: Limits) -> Document:
    """The workbook in `data`."""
    book = _opened(data, path)
    styles = _styles(book)
    writer = SheetWriter(Source(path, limits))
    told: list[str] = []
    for old in book.sheets():
        sheet, faults = _sheet(old, styles)
        told += warnings.of_hidden(
            old.name,
            sorted({row[0].row for row in sheet.rows} & _hidden(old.rowinfo_map)),
            sorted({cell.col for row in sheet.rows for cell in row} & _hidden(old.colinfo_map)),
            hidden=bool(old.visibility and sheet.rows),
        )
        told += warnings.of_faults(old.name, faults)
        writer.add(sheet)
    return writer.document("xls", digest, told)


def _opened(data: bytes, path: str) -> Book:
    import xlrd  # noqa: PLC0415 - only old workbooks need it

    try:
        return xlrd.open_workbook(
            file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO()
        )
    except Exception as error:  # noqa: BLE001 - a damaged file breaks xlrd in any of its tables
        if "encrypted" in str(error):
            raise UnreadableFile(path, "文件加了密码", _ENCRYPTED) from None
        raise UnreadableFile(path, "旧版工作簿已损坏", _DAMAGED) from None


def _styles(book: Book) -> list[Style]:
    styles = []
    for xf in book.xf_list:
        known = book.format_map.get(xf.format_key)
        border = xf.border
        sides = (
            border.left_line_style, border.right_line_style,
            border.top_line_style, border.bottom_line_style,
        )  # fmt: skip
        code = known.format_str if known is not None else ""
        show = shower(code, epoch_1904=bool(book.datemode))
        styles.append(Style(show, any(sides), min(xf.alignment.indent_level, 15)))
    return styles


def _sheet(old: OldSheet, styles: list[Style]) -> tuple[Sheet, list[tuple[str, str]]]:
    """What a sheet shows, and the cells that show an error value."""
    rows = []
    blanks = set()
    faults = []
    for number in range(old.nrows):
        row = []
        ruled = False
        for col in range(old.row_len(number)):
            cell = old.cell(number, col)
            at = cell.xf_index
            style = styles[at] if at is not None and at < len(styles) else PLAIN
            ruled = ruled or style.ruled
            text = _shown(cell, style)
            if not text or text.isspace():
                continue
            is_number = cell.ctype in (_NUMBER, _DATE) or is_figure(text)
            found = SheetCell(number, col, text, style.ruled, style.indent, 1, 1, is_number)
            row.append(found)
            if cell.ctype == _ERROR:
                faults.append((found.reference, text))
        if row:
            rows.append(row)
        elif ruled:
            blanks.add(number)
    ranges = [
        Rectangle(top, left, bottom - 1, right - 1) for top, bottom, left, right in old.merged_cells
    ]
    return Sheet(old.name, merged(rows, ranges), frozenset(blanks)), faults


def _shown(cell: Any, style: Style) -> str:
    if cell.ctype in (_NUMBER, _DATE):
        return style.show(stored(repr(cell.value)))
    if cell.ctype == _TEXT:
        return str(cell.value).replace("\r\n", "\n").replace("\r", "\n")
    if cell.ctype == _BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == _ERROR:
        from xlrd.biffh import error_text_from_code  # noqa: PLC0415

        return str(error_text_from_code.get(cell.value, "#N/A"))
    return ""


def _hidden(known: dict[int, Any]) -> set[int]:
    return {number for number, each in known.items() if each.hidden}
