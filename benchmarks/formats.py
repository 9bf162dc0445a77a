"""How fast files are read, and how much memory that takes: `python -m benchmarks.formats [NAME…]`.

Each file is made first and then read in a process of its own; CPU seconds and the highest memory of
that process are told, its start included. openpyxl reads the same workbook for comparison.
"""

from __future__ import annotations

import io
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import xlsxwriter
import xlwt

from auditor.reading import read

ROOT = Path(__file__).resolve().parent.parent
_ROWS, _COLS = 10_000, 50
_OLD_ROWS = 2_000
_PAGES = 300
_TABLE_PAGES = 60


class Made(NamedTuple):
    """A kind of file: how it is made, and how many of what it holds."""

    make: Callable[[], bytes]
    suffix: str
    amount: int
    unit: str


def main() -> None:
    """Make and read each kind of file named (all when none is)."""
    if sys.argv[1:2] == ["--read"]:
        measure(sys.argv[2], sys.argv[3])
        return
    names = sys.argv[1:] or list(KINDS)
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            kind = KINDS[name]
            path = Path(folder, f"{name}{kind.suffix}")
            path.write_bytes(kind.make())
            libraries = ("auditor", "openpyxl") if kind.suffix == ".xlsx" else ("auditor",)
            for library in libraries:
                seconds, memory = measured(path, library)
                rate = kind.amount / seconds
                print(
                    f"{name:10} {library:9} {kind.amount:7,} {kind.unit}  {seconds:6.2f} s  "
                    f"{rate:10,.0f} {kind.unit}/s  {memory:4.0f} MB"
                )


def measured(path: Path, library: str) -> tuple[float, float]:
    """CPU seconds and megabytes of a process that reads `path`."""
    command = [sys.executable, "-m", "benchmarks.formats", "--read", library, str(path)]
    told = subprocess.run(command, capture_output=True, check=True, text=True, cwd=ROOT)  # noqa: S603
    seconds, memory = told.stdout.split()
    return float(seconds), float(memory)


def measure(library: str, path: str) -> None:
    """Read a file and print CPU seconds and the highest memory, in megabytes."""
    begin = time.process_time()
    if library == "openpyxl":
        by_openpyxl(path)
    else:
        read(path)
    seconds = time.process_time() - begin
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def by_openpyxl(path: str) -> None:
    """Values and formats of every cell, the least that a reader on openpyxl would need."""
    import openpyxl  # noqa: PLC0415 - only for comparison

    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                _ = (cell.value, cell.number_format)


def workbook() -> bytes:
    """Half a million cells with borders and number formats."""
    chance = random.Random(1)
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"constant_memory": True})
    sheet = book.add_worksheet("明细")
    money = book.add_format({"border": 1, "num_format": "#,##0.00"})
    line = book.add_format({"border": 1})
    sheet.write(0, 0, "2023年度支出明细表")
    sheet.write(1, 0, "单位：元")
    for row in range(_ROWS):
        sheet.write(row + 2, 0, f"事项{row}" if row else "项目", line)
        for col in range(1, _COLS):
            cell = chance.randint(1, 10**9) / 100 if row else f"第{col}类"
            sheet.write(row + 2, col, cell, money)
    book.close()
    return data.getvalue()


def old_workbook() -> bytes:
    """A tenth of that in the old format."""
    chance = random.Random(2)
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("明细")
    money = xlwt.easyxf("borders: left thin, right thin", num_format_str="#,##0.00")
    for row in range(_OLD_ROWS):
        for col in range(_COLS):
            sheet.write(row, col, chance.randint(1, 10**9) / 100 if row and col else "项目", money)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def delimited() -> bytes:
    """Half a million fields in GB18030."""
    chance = random.Random(3)
    lines = ["项目" + "".join(f",第{col}类" for col in range(1, _COLS))]
    for row in range(1, _ROWS):
        amounts = (f",{chance.randint(1, 10**9) / 100:.2f}" for _ in range(1, _COLS))
        lines.append(f"事项{row}" + "".join(amounts))
    return "\n".join(lines).encode("gb18030")


def pages() -> bytes:
    """An OFD file of prose."""
    from tests.reading import ofd_files  # noqa: PLC0415 - its maker stands with the tests

    words = "本年支出合计1,318.40万元，完成年初预算的102.2%，主要原因是调整了在职人员的工资标准。"
    rows = [ofd_files.text(words[:27], 28, 40 + 9.8 * at) for at in range(22)]
    return ofd_files.file_of(*[rows] * _PAGES)


def printed_prose() -> bytes:
    """A PDF file of prose, 20 rows a page."""
    from tests.reading import printing  # noqa: PLC0415 - as above

    words = "本年支出合计1,318.40万元，完成年初预算的102.2%，主要原因是调整了在职人员的工资标准。"
    rows = round(_PAGES * 20 / 6)
    return printing.report([words * 4] * rows, lead=(842 - 3 * printing.MARGIN) / 20)


def printed_tables() -> bytes:
    """A PDF file with a ruled table of 30 rows and 8 columns on each page."""
    from tests.reading import printing  # noqa: PLC0415 - as above

    drawing, file = printing.canvas()
    rows = [["项目", *(f"第{col}类" for col in range(1, 8))]]
    rows += [[f"事项{at}", *(f"{at * col:,}.00" for col in range(1, 8))] for at in range(1, 30)]
    for number in range(_TABLE_PAGES):
        printing.draw_table(drawing, rows, [80, *[55] * 7], at=(60, 780))
        drawing.drawString(280, 60, f"— {number + 1} —")
        drawing.showPage()
    drawing.save()
    return file.getvalue()


KINDS = {
    "workbook": Made(workbook, ".xlsx", _ROWS * _COLS, "cells"),
    "old": Made(old_workbook, ".xls", _OLD_ROWS * _COLS, "cells"),
    "delimited": Made(delimited, ".csv", _ROWS * _COLS, "cells"),
    "ofd": Made(pages, ".ofd", _PAGES, "pages"),
    "pdf": Made(printed_prose, ".pdf", _PAGES, "pages"),
    "pdf-tables": Made(printed_tables, ".pdf", _TABLE_PAGES, "pages"),
}


if __name__ == "__main__":
    main()
