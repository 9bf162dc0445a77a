"""Numbered tables that were saved cell by cell."""

from __future__ import annotations

import pytest

from auditor.model import Document, Table
from auditor.reading import read_text
from tests.checking.samples import findings

HEAD = ["序号", "乡 镇", "农户数", "改厕户数", "改厕率"]
ROWS = [["1", "东河镇", "200", "160", "80%"], ["2", "西河镇", "150", "{}", "92%"]]
TOTAL = ["合计", "350", "298", "85.1%"]
AROUND = "附件1\n全县农村改厕进度表\n{}\n填表单位：某县农业农村局。\n"


def written(rows: list[list[str]], bar: str) -> str:
    return AROUND.format("\n".join(cell + bar for row in rows for cell in row))


def tables(document: Document) -> list[Table]:
    return [block.table for block in document.blocks if block.table is not None]


@pytest.mark.parametrize("bar", [" |", ""])
def test_the_number_of_a_row_tells_where_it_begins(bar: str) -> None:
    text = written([HEAD, *ROWS, TOTAL], bar).format("138")
    document = read_text(text)
    (table,) = tables(document)
    assert (4, 5) == (table.n_rows, table.n_cols)
    assert ["2", "西河镇", "150", "138", "92%"] == [c.text for c in table.cells if c.row == 2]
    assert [(1, "合计"), (2, "350"), (3, "298"), (4, "85.1%")] == [
        (cell.col, cell.text) for cell in table.cells if cell.row == 3
    ]
    for cell in table.cells:
        place = document.place(cell.start, cell.start + len(cell.text))
        assert cell.text == text[place.start : place.end]


def test_what_stands_around_stays_text() -> None:
    document = read_text(written([HEAD, *ROWS, TOTAL], " |").format("138"))
    said = [document.text[block.start : block.end] for block in document.blocks]
    assert ["附件1", "全县农村改厕进度表"] == said[:2]
    assert "填表单位：某县农业农村局。" == said[-1]


@pytest.mark.parametrize("bar", [" |", ""])
def test_a_wrong_figure_is_found(bar: str) -> None:
    text = written([HEAD, *ROWS, TOTAL], bar)
    assert findings(text.format("138")) == []
    assert findings(text.format("183")) != []


@pytest.mark.parametrize(
    "rows",
    [
        [HEAD, ROWS[0]],  # one row counts nothing
        [HEAD, ROWS[0], ROWS[1][:-1]],  # a cell is missing
        [HEAD, ROWS[0], ["3", *ROWS[1][1:]]],  # a number is missing
        [HEAD[:2], ["1", "东河镇"], ["2", "西河镇"]],  # a list
        [["序号", "100", "200"], ["1", "50", "80"], ["2", "50", "120"]],  # no heads
    ],
)
def test_anything_else_stays_text(rows: list[list[str]]) -> None:
    assert [] == tables(read_text(written(rows, " |").format("138")))


def test_a_total_in_words_is_no_row() -> None:
    rows = [HEAD, *ROWS, ["合计改厕", "见附件2", "略", "略"]]
    (table,) = tables(read_text(written(rows, " |").format("138")))
    assert 3 == table.n_rows
