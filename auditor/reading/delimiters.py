"""Tells a table whose fields are parted by commas, tabs or semicolons from prose, and parts it.

Nothing in the file says that it is one: every row must have as many fields as the others, some must
be figures, and none a sentence. Prose with commas stays prose.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from auditor.reading.sheets.sheet import is_figure

_DELIMITERS = ",\t;"
_SENTENCE = re.compile(r"[。！？；]")
_CUT_THOUSANDS = re.compile(r"\d,\d{3}(?!\d)")
#: A title above the table may stand on a row of its own, without the delimiters.
_PREFACE = 4
_LEAST_ALIKE = 0.95
_HEAD = 4096
_FEW_COLUMNS = 4
_SAMPLE = 400
#: A quote that is never closed begins no field; it is not sought through the whole file.
_QUOTED = r'("[^"]{0,9999}(?:""[^"]{0,9999}){0,999}")'


class Field(NamedTuple):
    """A field between two delimiters, quotes and all."""

    start: int  #: offset of its first character in the source
    end: int
    quoted: bool


def delimiter_of(source: str) -> str | None:
    """What parts the fields of a table; None when the text is no such table."""
    return next((mark for mark in _DELIMITERS if mark in source and _is_table(source, mark)), None)


def rows_of(source: str, delimiter: str) -> Iterator[list[Field]]:
    """The fields of every row; a quoted field may hold delimiters, quotes and line breaks."""
    pattern = re.compile(rf"{_QUOTED}(?=[{delimiter}\r\n]|\Z)|[^{delimiter}\r\n]*")
    fields: list[Field] = []
    at = 0
    while at <= len(source):
        match = pattern.match(source, at)
        end = match.end() if match is not None else at
        fields.append(Field(at, end, quoted=match is not None and match[1] is not None))
        if end < len(source) and source[end] == delimiter:
            at = end + 1
            continue
        yield fields
        fields = []
        at = end + (2 if source.startswith("\r\n", end) else 1)
        if at == len(source):
            return


def _is_table(source: str, delimiter: str) -> bool:
    head = source[:_HEAD].splitlines()[:_SAMPLE]
    if 2 * sum(delimiter in line for line in head) < len(head):
        return False
    sample = []
    for fields in rows_of(source, delimiter):
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
    spoken = sum(any(map(_SENTENCE.search, row)) for row in sample)
    if any(_SENTENCE.search(row[0]) for row in sample) or (
        wide < _FEW_COLUMNS and 2 * spoken > len(sample)
    ):
        return False  # 1, then a tab, then a sentence: a list
    figures = sum(is_figure(text.strip('" ')) for text in texts)
    return figures >= alike // 2 and not _is_cut(sample, delimiter)


def _is_cut(sample: list[list[str]], delimiter: str) -> bool:
    """Whether the commas are those of 44,636.53 in most rows that have any."""
    if delimiter != ",":
        return False
    cut = sum(_CUT_THOUSANDS.search(",".join(row)) is not None for row in sample)
    return 2 * cut > len(sample) and len(sample[0]) == 2
