"""Reads the XML of one worksheet of an XLSX file, row by row, never as a grid.

Two cells far apart make a grid of billions of squares; only the cells that the file holds are
walked. A workbook of half a million cells is read so in seconds, merges and formulas included.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import InvalidOperation
from typing import TYPE_CHECKING, NamedTuple

from auditor.reading.markup import iterate_xml, name_of
from auditor.reading.sheets.formula_terms import Cells
from auditor.reading.sheets.formulas import Formula
from auditor.reading.sheets.number_formats import stored
from auditor.reading.sheets.sheet import (
    Rectangle,
    SheetCell,
    Source,
    column_of,
    is_figure,
    merged,
    number_in,
    reference,
)
from auditor.reading.sheets.styles import PLAIN, Style

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TRUE = ("1", "true")
_DIGITS_OF_ROW = 7
_LETTERS_OF_COLUMN = 3


class Worksheet(NamedTuple):
    """What the XML of a worksheet holds."""

    rows: list[list[SheetCell]]
    ruled_blanks: frozenset[int]
    formulas: list[Formula]
    cells: Cells  #: what its formulas, and those of other sheets, rest on
    faults: list[tuple[str, str]]  #: reference and text of the cells that show an error value
    hidden_rows: list[int]
    hidden_cols: list[int]


class Shared(NamedTuple):
    """What the sheets of a workbook share."""

    words: list[str]
    styles: list[Style]
    computes: bool  #: whether any sheet has formulas


def read_worksheet(data: bytes, part: str, shared: Shared, source: Source) -> Worksheet:
    """The worksheet in `data`, which is the part `part` of a workbook."""
    reader = _Reader(shared)
    filled = 0
    for tag, element in iterate_xml(data, source.path, part, ("row", "col", "mergeCell")):
        if tag == "row":
            reader.add_row(element)
            filled += len(reader.last)
            source.refuse_more_than(filled)
        elif tag == "col":
            reader.add_columns(element)
        else:
            reader.add_merge(element.get("ref", ""))
    source.refuse_more_than(reader.merged_rows())
    return reader.worksheet()


class _Reader:
    """Takes the elements of one worksheet in order."""

    def __init__(self, shared: Shared) -> None:
        self.last: list[SheetCell] = []
        self._words, self._styles, self._computes = shared
        self._rows: list[list[SheetCell]] = []
        self._ruled_blanks: set[int] = set()
        self._formulas: list[Formula] = []
        self._cells = Cells({}, set(), set())
        self._faults: list[tuple[str, str]] = []
        self._hidden_rows: list[int] = []
        self._hidden_spans: list[tuple[int, int]] = []
        self._merges: list[Rectangle] = []
        self._row = -1

    def add_row(self, row: _Element) -> None:
        """One row: its cells that show something."""
        self._row = _row(row.get("r", ""), self._row)
        self.last = []
        ruled = False
        col = -1
        for element in row:
            col = _column(element.get("r", ""), col)
            style = self._style(element.get("s"))
            ruled = ruled or style.ruled
            text, is_number = self._value(element, col, style)
            if text and not text.isspace():
                if self._computes and (self._row, col) not in self._cells.numbers:
                    self._cells.words.add((self._row, col))
                self.last.append(
                    SheetCell(self._row, col, text, style.ruled, style.indent, 1, 1, is_number)
                )
        if self.last:
            self._rows.append(self.last)
            if row.get("hidden") in _TRUE:
                self._hidden_rows.append(self._row)
        elif ruled:
            self._ruled_blanks.add(self._row)

    def add_columns(self, element: _Element) -> None:
        """What is said of some columns: here, whether they are hidden."""
        if element.get("hidden") in _TRUE:
            span = number_in(element.get("min")) - 1, number_in(element.get("max")) - 1
            self._hidden_spans.append(span)

    def add_merge(self, text: str) -> None:
        """One range of merged cells."""
        found = _range_of(text)
        if found is not None:
            self._merges.append(found)

    def merged_rows(self) -> int:
        """How many rows the merged ranges reach; a few huge ones cost as much as many small."""
        numbers = [row[0].row for row in self._rows]
        return sum(
            bisect_left(numbers, each.bottom + 1) - bisect_left(numbers, each.top)
            for each in self._merges
        )

    def worksheet(self) -> Worksheet:
        """All that was read, merged cells with their spans."""
        rows = merged(self._rows, self._merges)
        hidden: list[int] = []
        if self._hidden_spans:
            columns = sorted({cell.col for row in rows for cell in row})
            spans = self._hidden_spans
            hidden = [col for col in columns if any(first <= col <= last for first, last in spans)]
        return Worksheet(
            rows, frozenset(self._ruled_blanks), self._formulas,
            self._cells, self._faults, self._hidden_rows, hidden,
        )  # fmt: skip

    def _style(self, number: str | None) -> Style:
        if number is None:
            return self._styles[0]
        at = number_in(number)
        return self._styles[at] if 0 <= at < len(self._styles) else PLAIN

    def _value(self, cell: _Element, col: int, style: Style) -> tuple[str, bool]:
        """The text of a cell as shown, and whether it is a number."""
        kind = cell.get("t", "n")
        value = formula = inline = None
        for child in cell:
            name = name_of(child)
            if name == "v":
                value = child.text
            elif name == "f":
                formula = child
            elif name == "is":
                inline = child
        if formula is not None:
            shared = formula.get("si", "") if formula.get("t") == "shared" else ""
            stated = value if kind == "n" else None if value is None else ""
            text = (formula.text or "").strip()
            self._formulas.append(Formula(self._row, col, text, shared, stated, style.show))
            if stated is None:
                self._cells.unknown.add((self._row, col))
        if inline is not None:
            text = string_of(inline)
            return text, is_figure(text)
        if value is None:
            return "", False
        if kind == "n":
            return self._number(value, col, style)
        return self._words_of(kind, value, col)

    def _number(self, value: str, col: int, style: Style) -> tuple[str, bool]:
        try:
            number = stored(value)
        except InvalidOperation:
            return value, False
        if not number.is_finite():
            return value, False
        if self._computes:
            self._cells.numbers[self._row, col] = number
        return style.show(number), True

    def _words_of(self, kind: str, value: str, col: int) -> tuple[str, bool]:
        if kind == "s":
            at = number_in(value.strip())
            text = self._words[at] if 0 <= at < len(self._words) else ""
            return text, is_figure(text)
        if kind == "b":
            return ("TRUE" if value.strip() in _TRUE else "FALSE"), False
        if kind == "e":
            self._faults.append((reference(self._row, col), value))
        text = unescaped(value)
        return text, is_figure(text)


def _range_of(text: str) -> Rectangle | None:
    """The rectangle that A1:C3 names."""
    first, _, last = text.replace("$", "").partition(":")
    start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
    if start is None or end is None:
        return None
    columns = sorted((column_of(start[1]), column_of(end[1])))
    rows = sorted((int(start[2]) - 1, int(end[2]) - 1))
    return Rectangle(rows[0], columns[0], rows[1], columns[1])


def string_of(element: _Element) -> str:
    """The text of a string in runs; how it is pronounced is left out."""
    pieces = []
    for child in element:
        name = name_of(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name == "r":
            pieces += [run.text or "" for run in child.iterfind("{*}t")]
    return unescaped("".join(pieces))


def unescaped(text: str) -> str:
    """`text` with characters that XML cannot hold put back (_x000D_), all line ends alike."""
    if "_x" in text:
        text = _ESCAPE.sub(_character, text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _character(match: re.Match[str]) -> str:
    char = chr(int(match[1], 16))
    return char if char.isprintable() or char in "\t\r\n" else ""


def _row(number: str, before: int) -> int:
    """The row from 0; one that gives no number stands below the one before it."""
    plain = number.isdecimal() and len(number) <= _DIGITS_OF_ROW
    return max(int(number) - 1, 0) if plain else before + 1


def _column(name: str, before: int) -> int:
    """The column of a cell; one that names none stands right of the one before it."""
    letters = name.rstrip("0123456789")
    plain = letters.isascii() and letters.isalpha() and len(letters) <= _LETTERS_OF_COLUMN
    return column_of(letters.upper()) if plain else before + 1
