"""Finds what a worksheet is made of: tables, and the rows of prose above and below them.

A sheet has a title over the whole width, 单位：万元 and 公开01表 in corners, the table, notes.
Where cells have borders the borders say what belongs to a table; else the shape of the rows does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.reading.lines import EM, width_of
from auditor.reading.sheets.sheet import Sheet, SheetCell

Row = list[SheetCell]

_UNIT = re.compile(r"单\s*位\s*[:：]\s*([^\s，,；;）)】\]]+)")
#: 部门：某局 | 公开01表 | 单位：万元: what stands around a table and fills in its form.
_FORM = re.compile(
    r"[（(【\[]?\s*(?:[^:：，。]{0,12}(?:单\s*位|部\s*门|日\s*期|名\s*称|年\s*度|负责人|制表|审核|电话)"
    r"[^:：，。]{0,6}[:：].*"
    r"|(?:公开|附|财决|预算|表|附表|附件)\s*[\d０-９一二三四五六七八九十-]{1,4}\s*表?"
    r"|第?\s*\d+\s*页.*|\d{4}\s*年(?:度|\d{1,2}月(?:\d{1,2}日)?)?[)）]?)"
)
_YEAR = re.compile(r"[（(]?\d{4}\s*年(?:度|\d{1,2}月)?[)）]?")
_MONEY_UNIT = re.compile(r"[（(【\[]?\s*(?:金额)?\s*单\s*位\s*[:：]?\s*[百千万亿]*元.*")
#: A unit of figures, and no organisation: 单位：某某局.
_MEASURE = re.compile(
    r"(?:人民币)?[十百千万亿]{0,2}(?:美?元|人次|人|个|件|户|套|台|辆|批?次|平方米|亩|公里|吨|[%％])"
    r"(?:$|[、/／（(])"
)
_TOTAL = re.compile(r"\s*(?:合\s*计|总\s*计|小\s*计|.{0,10}[合总]计)\s*")
_NOTE = re.compile(r"\s*(?:备?注|说明|附注|制表|审核|填[表报]|联系|※|\*|[（(]?注)")
_TITLE = re.compile(r"(?:表|情况|明细|汇总|一览|统计|报表|目录)(?:（[^（）]*）|\([^()]*\))*$")
_WIDEST_TITLE = 45 * EM
_LONG = 20
_WIDEST_GAP = 2
_LEAST_RULED = 3


class Prose(NamedTuple):
    """A row outside all tables."""

    row: Row


class TableRegion(NamedTuple):
    """The rows of a table, with what stands above it."""

    rows: list[Row]
    title: str
    unit: str


Region = Prose | TableRegion


def find_regions(sheet: Sheet) -> Iterator[Region]:
    """The tables and the rows of prose of a sheet, from top to bottom."""
    finder = _Finder(sheet)
    caption = _Caption()
    for group in finder.groups():
        if finder.is_table(group):
            beside = finder.take_jottings(group)
            yield TableRegion(group, *caption.over())
            yield from map(Prose, beside)
            continue
        for row in group:
            caption.add(row)
            yield Prose(row)


class _Caption:
    """What the rows since the last table say of the next one."""

    def __init__(self) -> None:
        self._title = ""
        self._unit = ""

    def add(self, row: Row) -> None:
        """One more row above the next table."""
        for cell in row:
            text = cell.text.strip()
            found = _UNIT.search(text)
            if found is not None and _MEASURE.match(found[1]):
                self._unit = found[1]
        text = row[0].text.strip()
        plain = not (_FORM.fullmatch(text) or _MONEY_UNIT.fullmatch(text) or _NOTE.match(text))
        if len(row) == 1 and plain and text[-1] not in "。；：" and width_of(text) < _WIDEST_TITLE:
            self._title = text

    def over(self) -> tuple[str, str]:
        """Title and unit of the table that follows; a unit goes on for the tables below it."""
        title, self._title = self._title, ""
        return title, self._unit


class _Finder:
    """Parts the rows of one sheet into groups: each a table, or rows of prose."""

    def __init__(self, sheet: Sheet) -> None:
        self._rows = sheet.rows
        self._blanks = sheet.ruled_blanks
        ruled = sum(cell.ruled for row in sheet.rows for cell in row)
        self._ruled = _LEAST_RULED * ruled >= sum(map(len, sheet.rows))

    def is_table(self, group: list[Row]) -> bool:
        """Whether a group is a table."""
        return len(group) > 1 or self._is_tabular(group[0])

    def take_jottings(self, table: list[Row]) -> list[Row]:
        """The cells without borders right of a table with borders, taken out of it."""
        if not self._ruled:
            return []
        edge = max(cell.col + cell.cols for row in table for cell in row if cell.ruled)
        taken = []
        for row in table:
            beside = [cell for cell in row if cell.col >= edge]
            if beside:
                del row[-len(beside) :]
                taken.append(beside)
        return taken

    def groups(self) -> Iterator[list[Row]]:
        """The rows in groups, in order."""
        table: list[Row] = []
        columns: set[int] = set()
        for at, row in enumerate(self._rows):
            if table and self._goes_on(table[-1], at, columns):
                table.append(row)
                columns.update(cell.col for cell in row if cell.is_number)
                continue
            yield from _without_notes(table)
            table, columns = [], set()
            if self._is_tabular(row) or self._is_head(at):
                table = [row]
                columns = {cell.col for cell in row if cell.is_number}
            else:
                yield [row]
        yield from _without_notes(table)

    def _is_tabular(self, row: Row) -> bool:
        """Whether a row may begin a table: several cells, not the form lines around it."""
        if len(row) < 2 or _is_form_row(row):
            return False
        return not self._ruled or any(cell.ruled for cell in row)

    def _is_head(self, at: int) -> bool:
        """Whether a row without borders heads the table with borders right below it."""
        row = self._rows[at]
        if at + 1 == len(self._rows) or any(cell.is_number for cell in row) or len(row) < 2:
            return False
        below = self._rows[at + 1]
        return (
            below[0].row == row[0].row + 1
            and len(below) >= len(row)
            and self._is_tabular(below)
            and not _is_form_row(row)
        )

    def _goes_on(self, before: Row, at: int, columns: set[int]) -> bool:
        """Whether a row goes on with the table above it."""
        row = self._rows[at]
        first = before[0].row
        if self._ruled and not any(cell.ruled for cell in row):
            sums = len(row) > 1 and any(cell.col in columns for cell in row[1:])
            return row[0].row == first + 1 and sums and _TOTAL.fullmatch(row[0].text) is not None
        blanks = set(range(first + 1, row[0].row)) - self._blanks
        if len(blanks) > _WIDEST_GAP or (blanks and self._ruled):
            covered = {line for cell in before for line in range(first, first + cell.rows)}
            if blanks - covered:
                return False
        elif blanks and not any(cell.col in columns for cell in row if cell.is_number):
            return False
        return not self._begins_another(at)

    def _begins_another(self, at: int) -> bool:
        """Whether a row is the title or the unit line of the next table."""
        row = self._rows[at]
        if len(row) > 1:
            return _is_form_row(row) and any(_MONEY_UNIT.search(cell.text) for cell in row)
        text = row[0].text.strip()
        if _MONEY_UNIT.fullmatch(text):
            return True
        following = self._rows[at + 1] if at + 1 < len(self._rows) else []
        heads = bool(following) and not any(cell.is_number for cell in following)
        return heads and _TITLE.search(text) is not None and (row[0].cols > 1 or not self._ruled)


def _without_notes(table: list[Row]) -> Iterator[list[Row]]:
    """A table, then the notes that its last rows are."""
    end = len(table)
    while end and len(table[end - 1]) == 1 and _is_note(table[end - 1][0]):
        end -= 1
    if end:
        yield table[:end]
    for row in table[end:]:
        yield [row]


def _is_note(cell: SheetCell) -> bool:
    text = cell.text.strip()
    return cell.cols > 1 or not cell.ruled or len(text) > _LONG or _NOTE.match(text) is not None


def _is_form(text: str) -> bool:
    return (
        _FORM.fullmatch(text.strip()) is not None or _MONEY_UNIT.fullmatch(text.strip()) is not None
    )


def _is_form_row(row: Row) -> bool:
    """Whether a row only fills in the form around a table; years alone are heads of columns."""
    return all(_is_form(cell.text) for cell in row) and any(
        not _YEAR.fullmatch(cell.text.strip()) for cell in row
    )
