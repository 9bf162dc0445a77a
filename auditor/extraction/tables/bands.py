"""Where the heads of a table stand and which rows are under them.

A form such as 绩效自评表 holds several lists one below the other, each with heads of its own: a
band is one of them. What is above the first head (项目名称, 主管部门) heads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from auditor.extraction.tables.grid import Grid

_YEAR = re.compile(r"(?:19|20)\d\d")
#: A row that numbers the columns: 栏次 | 1 | 2 | 3 = 1 + 2.
_NUMBERING = re.compile(
    r"[（(]?\d{1,2}[）)]?(?:\s?[=＝].*)?|[（(]?[A-Z][）)]?(?:\s?[=＝].*)?|[①-⑳]"
    r"|(?:栏|行)\s*次|项\s*目|栏|甲|乙|丙|丁|"
)
_COUNTED = re.compile(r"[（(]?(\d{1,2})")
_FIELD = re.compile(
    r"^(?:项目名称|项目单位|主管部门|实施单位|预算单位|填报单位|填报日期|填报人|联系人|联系电话|负责人|"
    r"项目负责人|单位负责人|项目类型|项目属性|项目期限|资金用途|评价年度|年度目标|年度总体目标|总体目标)"
)
_HEADING = re.compile(
    r"分值|得分|预算|执行|决算|[数额量率值比分]$|数[（(]|合计|小计|金额|情况|原因|名称|年|单价|备注|说明|[一二三]级|措施|收入|支出"
)
_UNIT = re.compile(r"[（(](?:[百千万亿]?元|[人个户件家%％分])[）)]$")
_COLUMNS = 3  #: cells of a row that heads columns, that of the names among them
_CAPTION = re.compile(r"表|单位[:：]|年度|附[件表]")
_LONGEST_HEAD = 24
_REACH = 3  #: rows below a head within which its first figure stands


class Band:
    """Rows of a table under common heads."""

    def __init__(self, grid: Grid, heads: Sequence[int], rows: Sequence[int]) -> None:
        self.grid = grid
        self.heads = list(heads)
        self.rows = list(rows)
        self.cols = range(grid.n_cols)
        self.numbering: int | None = None  #: the row that numbers its columns

    def column(self, col: int) -> list[str]:
        """What the rows below the head hold in a column."""
        return [self.grid.text(row, col) for row in self.rows]

    @cached_property
    def _paths(self) -> list[tuple[str, ...]]:
        return [tuple(self._path(col)) for col in self.cols]

    def path(self, col: int) -> tuple[str, ...]:
        """The heads over a column from the widest to its own: 预算数, 基本支出."""
        return self._paths[col]

    def _path(self, col: int) -> list[str]:
        heads: list[str] = []
        for at, row in enumerate(self.heads):
            head = self._head(at, row, col)
            if head and (not heads or heads[-1] != head):
                heads.append(head)
        return heads

    def _head(self, at: int, row: int, col: int) -> str:
        """A head; where merged cells were flattened, only the first of them kept its words."""
        text = self.grid.text
        head = text(row, col)
        deeper = self.heads[at + 1 :]
        if head or not any(text(under, col) for under in deeper):
            return head
        for left in range(col - 1, -1, -1):
            wide = text(row, left)
            if wide:
                return wide if any(text(under, left) not in ("", wide) for under in deeper) else ""
        return ""


def bands(grid: Grid) -> list[Band]:
    """The bands of a table from top to bottom, each from its heads to the next heads."""
    shapes = _Shapes(grid)
    first = shapes.first_figures()
    heads = shapes.heads_above(first)
    found = [Band(grid, heads, [])]
    row = first
    while row < grid.n_rows:
        begun = shapes.heads_at(row)
        if begun and _said(grid, begun) != _said(grid, found[-1].heads):
            found.append(Band(grid, begun, []))
        if begun:  # 续表 prints its heads again
            row = begun[-1] + 1
            continue
        if row not in shapes.numberings:
            found[-1].rows.append(row)
        row += 1
    for row in sorted(shapes.numberings):
        nearest = [band for band in found if not band.rows or band.rows[-1] > row]
        for band in nearest[:1]:
            band.numbering = band.numbering or row
    return found


def _said(grid: Grid, rows: Sequence[int]) -> list[list[str]]:
    return [[grid.text(row, col) for col in range(grid.n_cols)] for row in rows]


class _Shapes:
    """What the rows of a table look like."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.numberings = {row for row in range(grid.n_rows) if self._numbers_columns(row)}

    def _numbers_columns(self, row: int) -> bool:
        """Whether a row only numbers the columns: 栏次 | 1 | 2 | 3."""
        texts = [self.grid.text(row, col) for col in range(self.grid.n_cols)]
        if not all(_NUMBERING.fullmatch(text) for text in texts):
            return False
        numbers = [int(match[1]) for text in texts if (match := _COUNTED.match(text))]
        letters = sum(1 for text in texts if text[:1].isalpha() and text[:1].isascii())
        rising = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
        return (len(numbers) > 1 and rising) or (not numbers and letters > 1)

    def figures(self, row: int) -> list[int]:
        """The columns after the first in which a figure begins."""
        number = self.grid.number
        return [col for col in range(1, self.grid.n_cols) if number(row, col) is not None]

    def first_figures(self) -> int:
        """The first row that holds a figure after its first column."""
        grid = self.grid
        tall = max((cell.rows for cell in grid.table.cells if cell.row == 0), default=1)
        for row in range(tall if tall < grid.n_rows else 1, grid.n_rows):
            if row in self.numberings:
                continue
            figures = self.figures(row)
            years = all(_YEAR.fullmatch(grid.text(row, col)) for col in figures)
            if figures and not (years and not grid.text(row, 0)):
                return row
        return min(tall, grid.n_rows)

    def heads_above(self, row: int) -> list[int]:
        """The head rows right above a row: from the lowest up, as long as they belong together."""
        found: list[int] = []
        for at in reversed(range(row)):
            if at in self.numberings:
                continue
            if self._is_title(at) or (self._is_form_field(at) and (found or self._is_form(at))):
                break
            if found and not self._is_wider(at, found[0]):
                break
            found.insert(0, at)
        return found

    def _is_title(self, row: int) -> bool:
        """Whether one cell spans the whole row, or is all that stands in it."""
        texts = {self.grid.text(row, col) for col in range(self.grid.n_cols)} - {""}
        cell = self.grid.cell(row, 0)
        wide = cell is not None and cell.cols == self.grid.n_cols > 1
        return wide or not texts or (len(texts) == 1 and bool(_CAPTION.search(texts.pop())))

    def _is_form_field(self, row: int) -> bool:
        """项目名称 | … and 主管部门 | …: fields of a form above the first head."""
        words = next((t for c in range(self.grid.n_cols) if (t := self.grid.text(row, c))), "")
        return _FIELD.match(words) is not None

    def _is_form(self, row: int) -> bool:
        """项目名称 | 某项目 | 主管部门 | 某局; but 项目名称 | 预算数 | 执行率 heads columns."""
        texts = [text for col in range(self.grid.n_cols) if (text := self.grid.text(row, col))]
        heads = [text for text in texts[1:] if _HEADING.search(text) or _UNIT.search(text)]
        fields = any(_FIELD.match(text) for text in texts[1:])
        return fields or len(texts) < _COLUMNS or len(heads) * 2 < len(texts) - 1

    def _is_wider(self, upper: int, lower: int) -> bool:
        """Whether a row of heads is divided by the row below it."""
        grid = self.grid
        cells = {c for col in range(grid.n_cols) if (c := grid.cell(upper, col)) is not None}
        if any(cell.row <= upper and cell.row + cell.rows > lower for cell in cells):
            return True
        if any(cell.cols > 1 for cell in cells):
            return all(cell.cols > 1 or not cell.text.strip() for cell in cells)
        above = [bool(grid.text(upper, col)) for col in range(grid.n_cols)]
        below = [bool(grid.text(lower, col)) for col in range(grid.n_cols)]
        return above != below or upper == 0

    def heads_at(self, row: int) -> list[int]:
        """The rows of heads that begin another list at a row; none if it is an ordinary row."""
        rows = []
        at = row
        while at < self.grid.n_rows and (at in self.numberings or self._may_head(at)):
            rows.append(at)
            at += 1
        heads = [each for each in rows if each not in self.numberings]
        if not heads or at == self.grid.n_rows:
            return []
        ahead = range(at, min(at + _REACH, self.grid.n_rows))
        below = next((cols for r in ahead if (cols := self.figures(r))), [])
        headed = [c for c in below if any(_HEADING.search(self.grid.text(h, c)) for h in heads)]
        return heads if headed else []

    def _may_head(self, row: int) -> bool:
        """Whether a row could be one of heads: several short words, no figure, no dash."""
        if self.figures(row):
            return False
        begun = [c for c in range(self.grid.n_cols) if self.grid.begins(row, c)]
        words = [text for col in begun if (text := self.grid.text(row, col))]
        if len(words) < 2 or any(len(text) > _LONGEST_HEAD for text in words):
            return False
        if any(self.grid.is_nil(row, col) for col in begun) or self.grid.is_number(row, 0):
            return False
        told = sum(1 for text in words if _HEADING.search(text))
        return told * 2 >= len(words) and told > 1
