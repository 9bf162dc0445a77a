"""The 底稿 as a workbook: findings, all verdicts, and the documents, each on a sheet.

The same report gives the same bytes: openpyxl's clock is taken out of the file again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from auditor.model import Report
from auditor.model.finding import SEVERITIES
from auditor.reporting.escaping import cell_text, xml_text
from auditor.reporting.naming import shown_error, shown_paths
from auditor.reporting.phrases import SEVERITY_NAMES, STATUS_NAMES, share
from auditor.reporting.workpaper import HEADER, rows

_Values = tuple[str | int, ...]

_WIDTHS = (6, 28, 26, 26, 6, 11, 6, 20, 18, 18, 10, 26, 48, 48, 36, 60, 24, 18)
_OVERVIEW = (
    "报告",
    "状态",
    "读出数额",
    "已勾稽",
    "未核对",
    "勾稽比例",
    *SEVERITY_NAMES.values(),
    "说明",
)
_OVERVIEW_WIDTHS = (40, 10, 10, 10, 10, 10, 8, 8, 8, 60)
_FILLS = {"error": "F8CBAD", "warning": "FFE699", "info": "DDEBF7"}
_HEAD_FILL = "D9D9D9"
_LONGEST = 32_767  #: characters in a cell
_CLOCK = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def render(report: Report) -> bytes:
    """The workbook as the bytes of its file."""
    book = Workbook(write_only=True)
    listed = [(row.cells, row.severity) for row in rows(report)]
    _add_sheet(book, "疑点", HEADER, _WIDTHS, [one for one in listed if one[1]])
    _add_sheet(book, "全部结论", HEADER, _WIDTHS, listed)
    _add_sheet(book, "报告", _OVERVIEW, _OVERVIEW_WIDTHS, _documents(report))
    stream = BytesIO()
    book.save(stream)
    return _without_clock(stream)


def _documents(report: Report) -> Iterable[tuple[_Values, str | None]]:
    for document, name in zip(report.documents, shown_paths(report.documents), strict=True):
        read, tied, unchecked = document.figures
        severities = [finding.severity for finding in document.findings]
        counts = [severities.count(level) for level in SEVERITIES]
        status = STATUS_NAMES[document.status]
        told = shown_error(document, name) or "；".join(document.warnings)
        worst = next((level for level in SEVERITIES if level in severities), None)
        cells: _Values = (name, status, read, tied, unchecked, share(tied, read), *counts, told)
        yield cells, worst


def _add_sheet(
    book: Workbook,
    title: str,
    header: Sequence[str],
    widths: Sequence[int],
    content: Iterable[tuple[_Values, str | None]],
) -> None:
    """A sheet with a header that stays, filters, wrapped words and the level as a colour."""
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    wrapped = Alignment(wrap_text=True, vertical="top")
    fills = {level: PatternFill("solid", fgColor=colour) for level, colour in _FILLS.items()}

    def cell(value: str | int) -> Cell:
        made = WriteOnlyCell(sheet, value if isinstance(value, int) else _text(value))
        made.alignment = wrapped
        return made

    head = [cell(name) for name in header]
    for one in head:
        one.font = Font(bold=True)
        one.fill = PatternFill("solid", fgColor=_HEAD_FILL)
    sheet.append(head)
    count = 1
    level_column = header.index("级别") if "级别" in header else 0
    for values, severity in content:
        line = [cell(value) for value in values]
        if severity:
            line[level_column].fill = fills[severity]
        sheet.append(line)
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{count}"


def _text(value: str) -> str:
    return cell_text(xml_text(value))[:_LONGEST]


def _without_clock(stream: BytesIO) -> bytes:
    """The file again, with one time for everything in it."""
    fixed = BytesIO()
    with ZipFile(stream) as made, ZipFile(fixed, "w", ZIP_DEFLATED) as again:
        for name in made.namelist():
            data = made.read(name)
            if name == "docProps/core.xml":
                data = _CLOCK.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            again.writestr(entry, data)
    return fixed.getvalue()
