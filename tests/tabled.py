"""Tables for tests from rows of `甲 | 1`; `^` continues the cell above, `<` the one to the left."""

from __future__ import annotations

from auditor.model import Block, Cell, Document, SourceMap, Table


def table_of(rows: str, title: str = "", unit: str = "") -> tuple[Table, str]:
    """The table and the text that holds it."""
    grid = [[word.strip() for word in line.split("|")] for line in rows.strip().splitlines()]
    spans: dict[tuple[int, int], list[int]] = {}
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row, words in enumerate(grid):
        for col, word in enumerate(words):
            above, left = owner.get((row - 1, col)), owner.get((row, col - 1))
            own = above if word == "^" else left if word == "<" else (row, col)
            assert own is not None
            owner[row, col] = own
            span = spans.setdefault(own, [1, 1])
            span[0] = max(span[0], row - own[0] + 1)
            span[1] = max(span[1], col - own[1] + 1)
    text = ""
    cells = []
    for (row, col), (tall, wide) in spans.items():
        printed = grid[row][col].replace("⏎", "\n")
        cells.append(Cell(printed, len(text), row, col, tall, wide))
        text += printed + "\t"
    width = max(map(len, grid))
    return Table(0, tuple(cells), len(grid), width, title, unit), text


def document_of(rows: str, title: str = "", unit: str = "") -> Document:
    """A document of this one table."""
    table, text = table_of(rows, title, unit)
    block = Block("table", 0, len(text), table=table)
    return Document("made.docx", "docx", "", text, text, (block,), SourceMap())
