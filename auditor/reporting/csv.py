"""The 底稿 as comma-separated values; begins with the mark by which Excel and WPS know UTF-8."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from auditor.model import Report
from auditor.reporting.escaping import cell_text
from auditor.reporting.workpaper import HEADER, rows

_MARK = "\ufeff"  #: without it they take the file for GBK and show no Chinese


def render(report: Report) -> str:
    """A header, then one line for each verdict."""
    return "".join(parts(report))


def parts(report: Report) -> Iterator[str]:
    """The text, a line at a time."""
    yield _MARK
    yield _line(HEADER)
    for row in rows(report):
        yield _line(cell_text(cell) for cell in row.cells)


def _line(cells: Iterable[str]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(cells)
    return stream.getvalue()
