"""The grid of a table: which cell covers a square, what it prints, whether that is a number.

Knows shapes and digits only; where heads end is found in `table_bands`, what their words mean in
`table_columns`.
"""

from __future__ import annotations

import re

from auditor.model import Cell, Table

_NUMBER = re.compile(
    r"(?:[≥≤]|[<>]=?|(?:不[低少高大小]于|不超过|不少于|[大小]于等于|[大小高低]于|超过|达到|约|近)\s?)?\s?"
    r"[-+（(△▲¥￥]{0,3}\d[\d,，]*(?:\.\d+)?[）)]?\s*(?:%|‰|(?![年月季])[一-鿿/]{0,6})"
)
#: One number, as it stands again once a break within its cell is taken out.
_WHOLE = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?")
_BROKEN = re.compile(r"(?<=[\d,.])\s+(?=[\d,.%])")
#: A narrow cell breaks its words anywhere: 本年收⏎入合计.
_WRAPPED = re.compile(r"(?<=[一-鿿（(、）)])[ ]*\n\s*(?=[一-鿿（(、）)])")
_NILS = frozenset(("-", "--", "---", "—", "——", "–", "/", "\\", "无", "不适用", "N/A", "*"))


class Grid:
    """All squares of one table; what is merged shows on every square that it covers."""

    def __init__(self, table: Table, text: str) -> None:
        self.table = table
        self.n_rows, self.n_cols = table.n_rows, table.n_cols
        rows, cols = range(self.n_rows), self.n_cols
        self._cells: list[list[Cell | None]] = [[None] * cols for _ in rows]
        self._words = [[""] * cols for _ in rows]
        self._texts = [[""] * cols for _ in rows]
        self._numbers = [[False] * cols for _ in rows]
        for cell in table.cells:
            # from the text of the document, where each character has its plain spelling
            words = text[cell.start : cell.start + len(cell.text)].rstrip()
            if "\n" in words:
                words = _WRAPPED.sub("", words)
            plain = _whole(words.strip())
            number = _NUMBER.fullmatch(plain) is not None
            for row in range(cell.row, min(cell.row + cell.rows, self.n_rows)):
                for col in range(cell.col, min(cell.col + cell.cols, self.n_cols)):
                    self._cells[row][col] = cell
                    self._words[row][col] = words
                    self._texts[row][col] = plain
                    self._numbers[row][col] = number

    def cell(self, row: int, col: int) -> Cell | None:
        """The cell that covers a square."""
        return self._cells[row][col]

    def words(self, row: int, col: int) -> str:
        """The words of a square, with the blanks that indent them."""
        return self._words[row][col]

    def text(self, row: int, col: int) -> str:
        """The words of a square; a number that was broken inside its cell is whole again."""
        return self._texts[row][col]

    def begins(self, row: int, col: int) -> bool:
        """Whether a cell begins at a square."""
        cell = self._cells[row][col]
        return cell is not None and cell.row == row and cell.col == col

    def number(self, row: int, col: int) -> Cell | None:
        """The cell that begins at a square and holds a number."""
        return self._cells[row][col] if self._numbers[row][col] and self.begins(row, col) else None

    def is_number(self, row: int, col: int) -> bool:
        """Whether a square holds a figure; a blank, a dash, / and … are none, 0 is one."""
        return self._numbers[row][col]

    def is_nil(self, row: int, col: int) -> bool:
        """Whether a square says that there is nothing to count: a dash, not a mere blank."""
        return self._texts[row][col] in _NILS

    def is_covered(self, row: int, col: int) -> bool:
        """Whether a square belongs to a cell that begins elsewhere."""
        return self._cells[row][col] is not None and not self.begins(row, col)


def _whole(words: str) -> str:
    broken = words[:1].isdecimal() and not words.isdecimal() and _BROKEN.search(words)
    return _joined(words) if broken else words


def _joined(words: str) -> str:
    """`46,118.2⏎0` is 46,118.20; two numbers in one cell stay apart."""
    pieces = _BROKEN.split(words)
    whole = "".join(pieces)
    apart = all(map(_WHOLE.fullmatch, pieces)) and not any(mark in pieces[0] for mark in ",.")
    if apart or not _WHOLE.fullmatch(whole):
        return " ".join(pieces)
    return whole
