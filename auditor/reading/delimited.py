"""Reads CSV and other tables with delimiters: fields parted by commas, tabs or semicolons.

Nothing in the file says that it is one: every row must have as many fields as the others, some must
be figures, and none a sentence. Prose with commas stays prose.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from auditor.model.document import Document
from auditor.reading.composing import Composer
from auditor.reading.lines import Line, width_of
from auditor.reading.sheets.sheet import Sheet, SheetCell, is_figure
from auditor.reading.sheets.writing import parts_of

_DELIMITERS = ",\t;"
_SENTENCE = re.compile(r"[。！？；]")
_CUT_THOUSANDS = re.compile(r"\d,\d{3}(?!\d)")
#: A title above the table may stand on a row of its own, without the delimiters.
_PREFACE = 4
_LEAST_ALIKE = 0.95
_HEAD = 4096
_PIECE = re.compile(r'""|[^"\r\n]+|\r\n|\r|\n')
_WHOLE = re.compile(r"[^\r\n]+")
_BLANKS = " \t\u3000\xa0"
_SAMPLE = 400


class _Field(NamedTuple):
    """A field between two delimiters, quotes and all."""

    start: int  #: offset of its first character in the source
    end: int
    quoted: bool


def delimiter_of(source: str) -> str | None:
    """What parts the fields of a table; None when the text is no such table."""
    return next((mark for mark in _DELIMITERS if mark in source and _is_table(source, mark)), None)


def build(source: str, delimiter: str, path: str, digest: str) -> Document:
    """The `Document` of a decoded table."""
    lines: list[list[list[Line]]] = []  #: of each field, row by row
    rows: list[list[SheetCell]] = []
    number = 1
    for at, fields in enumerate(_rows(source, delimiter)):
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

    parts = parts_of(Sheet("", rows), lines_of)
    return Composer(parts).document(path, "csv", digest, source)


def _rows(source: str, delimiter: str) -> Iterator[list[_Field]]:
    """The fields of every row; a quoted field may hold delimiters, quotes and line breaks."""
    pattern = re.compile(rf'("(?:[^"]|"")*")(?=[{delimiter}\r\n]|\Z)|[^{delimiter}\r\n]*')
    fields: list[_Field] = []
    at = 0
    while at <= len(source):
        match = pattern.match(source, at)
        end = match.end() if match is not None else at
        fields.append(_Field(at, end, quoted=match is not None and match[1] is not None))
        if end < len(source) and source[end] == delimiter:
            at = end + 1
            continue
        yield fields
        fields = []
        at = end + (2 if source.startswith("\r\n", end) else 1)
        if at == len(source):
            return


def _lines_of(source: str, field: _Field, number: int, first: int) -> Iterator[Line]:
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


def _is_table(source: str, delimiter: str) -> bool:
    head = source[:_HEAD].splitlines()[:_SAMPLE]
    if 2 * sum(delimiter in line for line in head) < len(head):
        return False
    sample = []
    for fields in _rows(source, delimiter):
        if any(field.end > field.start for field in fields):
            sample.append([source[field.start : field.end] for field in fields])
        if len(sample) == _SAMPLE:
            break
    widths = Counter(map(len, sample[_PREFACE:] or sample))
    wide = max(widths, key=lambda width: (widths[width], width), default=1)
    while sample and len(sample[0]) == 1 != wide and len(sample) > 2:
        del sample[0]  # a title
    texts = [text for row in sample for text in row if text.strip()]
    alike = sum(len(row) == wide for row in sample)
    if wide < 2 or len(sample) < 2 or alike < _LEAST_ALIKE * len(sample):
        return False
    if any(_SENTENCE.search(row[0]) for row in sample):
        return False
    figures = sum(is_figure(text.strip('" ')) for text in texts)
    return figures >= alike // 2 and not _is_cut(sample, delimiter)


def _is_cut(sample: list[list[str]], delimiter: str) -> bool:
    """Whether the commas are those of 44,636.53 in most rows that have any."""
    if delimiter != ",":
        return False
    cut = sum(_CUT_THOUSANDS.search(",".join(row)) is not None for row in sample)
    return 2 * cut > len(sample) and len(sample[0]) == 2
