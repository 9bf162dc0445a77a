"""A 绩效自评表 of 25 rows and 8 columns, with merged heads and a total, in each format."""

from __future__ import annotations

from html import escape

import pytest

from auditor.model import Document
from auditor.reading import read_bytes
from tests.formats import docx_of, html_of
from tests.word import p, tbl, tc, tr, word

Row = list[tuple[str, int, int]]  #: text, columns and rows of each cell that begins in the row
COLUMNS = 8


def row(*cells: str | tuple[str, int, int]) -> Row:
    return [(cell, 1, 1) if isinstance(cell, str) else cell for cell in cells]


def indicators(kind: str, name: str, number: int) -> list[Row]:
    """So many rows of one kind; the first two columns go down over all of them."""
    rows = []
    for at in range(number):
        cells = (
            f"{name}{at + 1}",
            f"≥{90 + at}%",
            f"{95.5 + at:.1f}%",
            "5",
            f"{4.8 + at / 10:.1f}",
            "",
        )
        rows.append(
            row((kind, 1, number), (f"{kind[:2]}指标", 1, number), *cells)
            if not at
            else row(*cells)
        )
    return rows


FORM: list[Row] = [
    row(("项目支出绩效自评表", 8, 1)),
    row(("（2022年度）", 5, 1), ("单位：万元", 3, 1)),
    row(("项目名称", 2, 1), ("就业补助资金", 6, 1)),
    row(
        ("项目资金", 1, 4),
        ("资金来源", 2, 1),
        "年初预算数",
        "全年预算数",
        "全年执行数",
        "分值",
        "执行率",
    ),
    row(("年度资金总额", 2, 1), "1,046,118.20", "1,045,242.97", "1,044,636.53", "10", "99.94%"),
    row(("其中：当年财政拨款", 2, 1), "42,900.00", "42,370.22", "42,011.05", "—", "99.15%"),
    row(("其他资金", 2, 1), "1,003,218.20", "1,002,872.75", "1,002,625.48", "—", "99.98%"),
    row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"),
    *indicators("产出（50分）", "补贴发放率", 8),
    *indicators("效益（30分）", "参保率", 5),
    *indicators("满意（10分）", "服务对象满意度", 3),
    row(("合计", 5, 1), "100", "98.36", ""),
]
GOLD = [
    (at, cols, rows, text)
    for at, cells in enumerate(FORM)
    for text, cols, rows in cells
]  # fmt: skip


def page() -> bytes:
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td colspan={cols} rowspan={rows}>{escape(text)}</td>" for text, cols, rows in cells
        )
        for cells in FORM
    )
    return f"<html><body><table border=1>{rows}</table></body></html>".encode()


def word_file() -> bytes:
    """The form with every figure broken in its cell, as narrow columns break them."""
    below: dict[int, tuple[int, int]] = {}  #: by column: rows to go and columns of a merged cell
    rows = []
    for cells in FORM:
        waiting = list(cells)
        made: list[str] = []
        col = 0
        while col < COLUMNS:
            left, width = below.get(col, (0, 0))
            if left:
                made.append(tc(properties=f'<w:gridSpan w:val="{width}"/><w:vMerge/>'))
                below[col] = (left - 1, width)
                col += width
                continue
            text, cols, high = waiting.pop(0)
            below[col] = (high - 1, cols)
            merge = '<w:vMerge w:val="restart"/>' if high > 1 else ""
            cut = text.find(".") + 2 if text.count(",") > 1 else len(text)
            pieces = [p(piece) for piece in (text[:cut], text[cut:]) if piece] or [p("")]
            made.append(tc(*pieces, properties=f'<w:gridSpan w:val="{cols}"/>{merge}'))
            col += cols
        rows.append(tr(*made))
    return word(tbl(*rows))


def read_cells(document: Document) -> list[tuple[int, int, int, str]]:
    (table,) = [block.table for block in document.blocks if block.table is not None]
    assert (table.n_rows, table.n_cols) == (25, COLUMNS)
    return [(cell.row, cell.cols, cell.rows, cell.text) for cell in table.cells]


@pytest.mark.parametrize("data", [page(), word_file()], ids=["html", "docx"])
def test_every_cell_of_the_form_is_read(data: bytes) -> None:
    assert len(FORM) == 25
    assert read_cells(read_bytes(data, "表")) == GOLD


def test_the_form_goes_from_format_to_format_unchanged() -> None:
    document = read_bytes(page(), "表.html")
    assert read_cells(read_bytes(docx_of(document), "表.docx")) == GOLD
    assert read_cells(read_bytes(html_of(document).encode(), "表.html")) == GOLD
