"""The 底稿 as comma-separated values; begins with the mark by which Excel and WPS know UTF-8."""

from __future__ import annotations

import csv
import io

from auditor.model import Report
from auditor.reporting.escaping import cell_text
from auditor.reporting.workpaper import HEADER, rows

_MARK = "\ufeff"  #: without it they take the file for GBK and show no Chinese


def render(report: Report) -> str:
    """A header, then one line for each verdict."""
    stream = io.StringIO()
    stream.write(_MARK)
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows([cell_text(cell) for cell in row.cells] for row in rows(report))
    return stream.getvalue()
