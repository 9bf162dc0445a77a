"""The 底稿 as a workbook: findings, all verdicts, and the documents, each on a sheet.

The same report gives the same bytes: openpyxl's clock is taken out of the file again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import copy
from functools import partial
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import IO
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

_WIDTHS = (6, 28, 26, 26, 6, 11, 6, 20, 18, 18, 10, 26, 48, 48, 36, 36, 60, 24, 18)
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
_BLOCK = 1 << 16
_IN_MEMORY = 4 << 20
_EPOCH = (1980, 1, 1, 0, 0, 0)


def render(report: Report) -> bytes:
    """The workbook as the bytes of its file."""
    return b"".join(parts(report))


def parts(report: Report) -> Iterator[bytes]:
    """The file, a block at a time; until all rows are there, they wait in files of their own."""
    book = Workbook(write_only=True)
    book.properties.creator = "auditor"  # by which a folder's search knows its own results
    findings = _Sheet(book, "疑点", HEADER, _WIDTHS)
    verdicts = _Sheet(book, "全部结论", HEADER, _WIDTHS)
    for row in rows(report):
        if row.severity:
            findings.add(row.cells, row.severity)
        verdicts.add(row.cells, row.severity)
    documents = _Sheet(book, "报告", _OVERVIEW, _OVERVIEW_WIDTHS)
    for cells, worst in _documents(report):
        documents.add(cells, worst)
    for sheet in (findings, verdicts, documents):
        sheet.close()
    with SpooledTemporaryFile(_IN_MEMORY) as made, SpooledTemporaryFile(_IN_MEMORY) as fixed:
        book.save(made)
        _without_clock(made, fixed)
        fixed.seek(0)
        yield from iter(partial(fixed.read, _BLOCK), b"")


def _documents(report: Report) -> Iterator[tuple[_Values, str | None]]:
    for document, name in zip(report.documents, shown_paths(report.documents), strict=True):
        read, tied, unchecked = document.figures
        counts = [document.counts[level] for level in SEVERITIES]
        status = STATUS_NAMES[document.status]
        told = shown_error(document, name) or "；".join(document.warnings)
        worst = next((level for level in SEVERITIES if document.counts[level]), None)
        cells: _Values = (name, status, read, tied, unchecked, share(tied, read), *counts, told)
        yield cells, worst


class _Sheet:
    """A sheet with a header that stays, filters, wrapped words and the level as a colour."""

    def __init__(
        self, book: Workbook, title: str, header: Sequence[str], widths: Sequence[int]
    ) -> None:
        self._sheet = book.create_sheet(title)
        self._sheet.freeze_panes = "A2"
        for number, width in enumerate(widths, 1):
            self._sheet.column_dimensions[get_column_letter(number)].width = width
        # cells are copied from these: to look a style up for each of them takes most of the time
        self._plain = WriteOnlyCell(self._sheet)
        self._plain.alignment = Alignment(wrap_text=True, vertical="top")
        self._levels: dict[str, Cell] = {}
        self._last_column = get_column_letter(len(header))
        self._level_column = header.index("级别") if "级别" in header else 0
        self._count = 1
        head = self._filled(_HEAD_FILL)
        head.font = Font(bold=True)
        self._sheet.append([_cell(head, name) for name in header])

    def _filled(self, colour: str) -> Cell:
        made = WriteOnlyCell(self._sheet)
        made.alignment = Alignment(wrap_text=True, vertical="top")
        made.fill = PatternFill("solid", fgColor=colour)
        return made

    def add(self, values: _Values, severity: str | None) -> None:
        """One more row."""
        line = [_cell(self._plain, value) for value in values]
        if severity:
            if severity not in self._levels:
                self._levels[severity] = self._filled(_FILLS[severity])
            at = self._level_column
            line[at] = _cell(self._levels[severity], values[at])
        self._sheet.append(line)
        self._count += 1

    def close(self) -> None:
        """Let the filter reach to the last row."""
        self._sheet.auto_filter.ref = f"A1:{self._last_column}{self._count}"


def _cell(pattern: Cell, value: str | int) -> Cell:
    made = copy(pattern)
    made.value = value if isinstance(value, int) else _text(value)
    return made


def _text(value: str) -> str:
    return cell_text(xml_text(value))[:_LONGEST]


def _without_clock(made: IO[bytes], fixed: IO[bytes]) -> None:
    """Write the file again, with one time for everything in it."""
    with ZipFile(made) as old, ZipFile(fixed, "w", ZIP_DEFLATED) as again:
        for name in old.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            if name == "docProps/core.xml":
                again.writestr(entry, _CLOCK.sub(rb"\g<1>1980-01-01T00:00:00Z", old.read(name)))
                continue
            entry.file_size = old.getinfo(name).file_size
            with old.open(name) as source, again.open(entry, "w") as target:
                copyfileobj(source, target, _BLOCK)
