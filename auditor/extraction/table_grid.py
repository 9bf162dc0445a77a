"""The grid of a table: which cell covers a square, where the head ends, what heads a column.

Knows shapes and digits only; what the words of a head mean is read in `table_columns`.
"""

from __future__ import annotations

import re

from auditor.model import Cell, Table

_NUMBER = re.compile(
    r"[-+（(△▲]{0,2}\d[\d,，]*(?:\.\d+)?[）)]?\s*(?:%|‰|(?![年月季])[一-鿿/]{0,6})"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
#: A row that numbers the columns: 栏次 | 1 | 2 | 3 = 1 + 2.
_NUMBERING = re.compile(r"\d{1,2}(?:\s?[=＝].*)?|[A-Z]|栏次|行次|项目|栏|甲|乙|丙|丁|")


class Grid:
    """One table: the cells by the squares that they cover, and its head rows."""

    def __init__(self, table: Table, text: str) -> None:
        self.table = table
        self._text = text  #: of the document, each character in its plain spelling
        self.squares = {
            (row, col): cell
            for cell in table.cells
            for row in range(cell.row, cell.row + cell.rows)
            for col in range(cell.col, cell.col + cell.cols)
        }
        self.head = self._head_rows()
        self.rows = [row for row in range(self.head, table.n_rows) if not self._is_numbering(row)]
        self.cols = range(table.n_cols)

    def words(self, row: int, col: int) -> str:
        """The plain words of the cell that covers a square, with the blanks that indent them."""
        cell = self.squares.get((row, col))
        if cell is None:
            return ""
        return self._text[cell.start : cell.start + len(cell.text)].rstrip()

    def text(self, row: int, col: int) -> str:
        """The plain words of the cell that covers a square."""
        return self.words(row, col).lstrip()

    def number(self, row: int, col: int) -> Cell | None:
        """The cell that begins at a square and holds a number."""
        cell = self.squares.get((row, col))
        if cell is None or (cell.row, cell.col) != (row, col) or not self.is_number(row, col):
            return None
        return cell

    def is_number(self, row: int, col: int) -> bool:
        """Whether a square holds a figure; a blank, a dash, / and … are none, 0 is one."""
        return _NUMBER.fullmatch(self.text(row, col)) is not None

    def is_nil(self, row: int, col: int) -> bool:
        """Whether a square says that there is nothing to count: a dash, not a mere blank."""
        return self.text(row, col) in ("-", "--", "—", "——", "–", "/", "无")

    def column(self, col: int) -> list[str]:
        """What the rows below the head hold in a column."""
        return [self.text(row, col) for row in self.rows]

    def path(self, col: int) -> tuple[str, ...]:
        """The heads over a column from the widest to its own: 预算数, 基本支出."""
        heads: list[str] = []
        for row in range(self.head):
            if self._is_numbering(row) or self._is_title(row):
                continue
            head = self._head(row, col)
            if head and (not heads or heads[-1] != head):
                heads.append(head)
        return tuple(heads)

    def _head(self, row: int, col: int) -> str:
        """A head; where merged cells were flattened, only the first of them kept its words."""
        head = self.text(row, col)
        below = any(self.text(under, col) for under in range(row + 1, self.head))
        if head or not below:
            return head
        for left in range(col - 1, -1, -1):
            if self.text(row, left):
                deeper = any(
                    self.text(under, left) not in ("", self.text(row, left))
                    for under in range(row + 1, self.head)
                )
                return self.text(row, left) if deeper else ""
        return ""

    def _head_rows(self) -> int:
        """The rows before the first one that holds a figure after its first column."""
        tall = max((cell.rows for cell in self.table.cells if cell.row == 0), default=1)
        for row in range(tall if tall < self.table.n_rows else 1, self.table.n_rows):
            if self._is_numbering(row):
                continue
            figures = [col for col in range(1, self.table.n_cols) if self.is_number(row, col)]
            years = all(_YEAR.fullmatch(self.text(row, col)) for col in figures)
            if figures and not (years and not self.text(row, 0)):
                return row
        return min(tall, self.table.n_rows)

    def _is_numbering(self, row: int) -> bool:
        """Whether a row only numbers the columns: 栏次 | 1 | 2 | 3."""
        texts = [self.text(row, col) for col in range(self.table.n_cols)]
        if not all(_NUMBERING.fullmatch(text) for text in texts):
            return False
        numbers = [int(text.split("=")[0]) for text in texts if text[:1].isdecimal()]
        return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))

    def _is_title(self, row: int) -> bool:
        """Whether one cell spans the whole row."""
        cell = self.squares.get((row, 0))
        return cell is not None and cell.cols == self.table.n_cols > 1
