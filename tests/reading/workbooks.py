"""Makes the workbooks that the tests of their readers read."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import xlsxwriter

from auditor.model import Document
from auditor.reading import read_bytes

#: Gives a format of the workbook for its properties: ``style(border=1, num_format="0.00%")``.
Style = Callable[..., Any]


def workbook(fill: Callable[[Any, Style], None]) -> bytes:
    """The bytes of a workbook; `fill` gets the workbook and what makes its cell formats."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    fill(book, lambda **properties: book.add_format(properties))
    book.close()
    return data.getvalue()


def one_sheet(fill: Callable[[Any, Style], None], name: str = "Sheet1") -> Document:
    """A workbook of one sheet, read; `fill` gets the sheet."""
    data = workbook(lambda book, style: fill(book.add_worksheet(name), style))
    return read_bytes(data, "表.xlsx")


def rows(*lines: str, **properties: Any) -> Callable[[Any, Style], None]:
    """Writes lines with cells parted by bars; figures become numbers, all cells the same format."""

    def fill(sheet: Any, style: Style) -> None:
        look = style(**properties) if properties else None
        for row, line in enumerate(lines):
            for col, text in enumerate(line.split("|")):
                if re.fullmatch(r"-?\d+(?:\.\d+)?", text):
                    sheet.write_number(row, col, float(text), look)
                elif text:
                    sheet.write_string(row, col, text, look)

    return fill


def tables(document: Document) -> list[list[list[str]]]:
    """The words of every table, row by row; squares without a cell of their own are empty."""
    found = []
    for block in document.blocks:
        if block.table is None:
            continue
        grid = [[""] * block.table.n_cols for _ in range(block.table.n_rows)]
        for cell in block.table.cells:
            grid[cell.row][cell.col] = cell.text
        found.append(grid)
    return found


def captions(document: Document) -> list[tuple[str, str]]:
    """Title and unit of every table."""
    return [(b.table.title, b.table.unit) for b in document.blocks if b.table is not None]


def prose(document: Document) -> list[str]:
    """The text of everything that is no table."""
    return [document.text[b.start : b.end] for b in document.blocks if b.table is None]


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """A workbook with its parts changed; a part that becomes None is left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return out.getvalue()
