"""Made-up reports of paragraphs and tables, as Markdown and as `Document`s with merged cells."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.model import Block, Cell, Document, SourceMap, Table


class Square(NamedTuple):
    """One cell and how far it is merged."""

    text: str
    rows: int = 1
    cols: int = 1


class Sheet(NamedTuple):
    """A table: its rows from left to right; squares that a merged cell covers are left out."""

    title: str
    unit: str
    rows: list[list[Square]]


class Spot(NamedTuple):
    """A cell of a report: which part, which row and column of its grid."""

    part: int
    row: int
    col: int


Part = str | Sheet


def row(*squares: str | Square) -> list[Square]:
    """A row of a sheet."""
    return [Square(each) if isinstance(each, str) else each for each in squares]


def laid_out(sheet: Sheet) -> list[Cell]:
    """The cells at their places in the grid; offsets are not known yet."""
    taken: set[tuple[int, int]] = set()
    cells = []
    for at, squares in enumerate(sheet.rows):
        col = 0
        for square in squares:
            while (at, col) in taken:
                col += 1
            cells.append(Cell(square.text, 0, at, col, square.rows, square.cols))
            taken.update(
                (at + down, col + right)
                for down in range(square.rows)
                for right in range(square.cols)
            )
            col += square.cols
    return cells


def size(sheet: Sheet) -> tuple[int, int]:
    """Rows and columns of the grid."""
    cells = laid_out(sheet)
    return len(sheet.rows), max(cell.col + cell.cols for cell in cells)


def markdown(parts: Sequence[Part]) -> str:
    """Pipe tables; of a merged cell only the first square keeps its words."""
    lines: list[str] = []
    for part in parts:
        if isinstance(part, str):
            lines += [part, ""]
            continue
        n_rows, n_cols = size(part)
        grid = [[""] * n_cols for _ in range(n_rows)]
        for cell in laid_out(part):
            grid[cell.row][cell.col] = cell.text
        lines += [f"## {part.title}", ""]
        if part.unit:
            lines += [f"单位：{part.unit}", ""]
        ruled = ["| " + " | ".join(texts) + " |" for texts in grid]
        lines += [ruled[0], "|" + "---|" * n_cols, *ruled[1:], ""]
    return "\n".join(lines)


def document(parts: Sequence[Part]) -> Document:
    """The report as a reader of Word files would give it."""
    pieces: list[str] = []
    blocks: list[Block] = []
    length = tables = 0

    def write(text: str, mark: str) -> int:
        nonlocal length
        start = length
        pieces.append(text + mark)
        length += len(text) + len(mark)
        return start

    for part in parts:
        if isinstance(part, str):
            heading = part.startswith("#")
            start = write(part.lstrip("# "), "\n")
            blocks.append(Block("heading" if heading else "paragraph", start, length - 1))
            continue
        start = length
        cells = tuple(cell._replace(start=write(cell.text, "\t")) for cell in laid_out(part))
        n_rows, n_cols = size(part)
        table = Table(tables, cells, n_rows, n_cols, part.title, part.unit)
        blocks.append(Block("table", start, length - 1, table=table))
        tables += 1
    text = "".join(pieces)
    return Document("made.docx", "docx", "", text, text, tuple(blocks), SourceMap())


def amounts(parts: Sequence[Part]) -> Iterator[tuple[Spot, str]]:
    """All cells that print an amount other than nothing."""
    for at, part in enumerate(parts):
        if isinstance(part, Sheet):
            for cell in laid_out(part):
                bare = cell.text.replace(",", "").removesuffix("%")
                if bare.replace(".", "", 1).lstrip("-").isdecimal() and "." in bare and float(bare):
                    yield Spot(at, cell.row, cell.col), cell.text


def with_cell(parts: Sequence[Part], spot: Spot, text: str) -> list[Part]:
    """The report with other words in one cell."""
    changed = list(parts)
    sheet = changed[spot.part]
    if isinstance(sheet, str):
        raise TypeError(sheet)
    cells = iter(laid_out(sheet))
    rows = [
        [
            square._replace(text=text)
            if (cell := next(cells)).row == spot.row and cell.col == spot.col
            else square
            for square in squares
        ]
        for squares in sheet.rows
    ]
    changed[spot.part] = sheet._replace(rows=rows)
    return changed


def slipped(text: str, chance: random.Random) -> str:
    """The figure with one digit wrong; the first digit never becomes a zero."""
    places = [at for at, character in enumerate(text) if character.isdecimal()]
    at = chance.choice(places)
    first = at == places[0]
    digits = [d for d in "0123456789" if d != text[at] and not (first and d == "0")]
    return text[:at] + chance.choice(digits) + text[at + 1 :]
