"""Reads CSV and other tables with delimiters as the worksheets that they were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.model.document import Document
from auditor.reading.composing import Composer
from auditor.reading.delimiters import Field, rows_of
from auditor.reading.limits import Limits
from auditor.reading.lines import Line, width_of
from auditor.reading.sheets.sheet import Sheet, SheetCell, Source, is_figure
from auditor.reading.sheets.writing import parts_of

_PIECE = re.compile(r'""|[^"\r\n]+|\r\n|\r|\n')
_WHOLE = re.compile(r"[^\r\n]+")
_BLANKS = " \t\u3000\xa0"


def build(source: str, delimiter: str, path: str, digest: str, limits: Limits) -> Document:
    """The `Document` of a decoded table."""
    lines: list[list[list[Line]]] = []  #: of each field, row by row
    rows: list[list[SheetCell]] = []
    number = 1
    for at, fields in enumerate(rows_of(source, delimiter)):
        row = []
        lines.append([])
        first = source.rfind("\n", 0, fields[0].start) + 1
        for col, field in enumerate(fields):
            found = list(_lines_of(source, field, number, first))
            lines[-1].append(found)
            if found:
                text = _text_of(found)
                row.append(SheetCell(at, col, text, is_number=is_figure(text)))
            if field.quoted:
                breaks = source.count("\n", field.start, field.end)
                number += breaks
                first = source.rfind("\n", 0, field.end) + 1 if breaks else first
        number += 1
        if row:
            rows.append(row)

    def lines_of(cells: list[SheetCell]) -> list[Line]:
        return [line for cell in cells for line in lines[cell.row][cell.col]]

    file = Source(path, limits)
    file.refuse_more_than(sum(map(len, rows)))
    parts = parts_of(Sheet("", rows), lines_of, file)
    return Composer(parts).document(path, "csv", digest, source)


def _lines_of(source: str, field: Field, number: int, first: int) -> Iterator[Line]:
    """The stretches of a field: without its quotes, and with one of two that stand for one."""
    start, end, quoted = field
    if quoted:
        start, end = start + 1, end - 1
    for match in (_PIECE if quoted else _WHOLE).finditer(source, start, end):
        piece = match.group()
        if piece[0] in "\r\n":
            number += 1
            first = match.end()
            continue
        text = '"' if quoted and piece == '""' else piece
        if not source.startswith('""', match.end(), end):
            text = text.rstrip(_BLANKS)
        if text:
            at = match.start()
            yield Line(text, at, number, at - first + 1, 0, 0, width_of(text))


def _text_of(lines: list[Line]) -> str:
    text = lines[0].text
    for before, line in pairwise(lines):
        text += ("" if line.number == before.number else "\n") + line.text
    return text
