"""The same report in other formats, and what the auditor says of a report wherever it stands."""

from __future__ import annotations

import io
import re
from collections import Counter
from html import escape
from typing import Any

import docx
import docx.shared
import xlsxwriter

from auditor.auditing import audit_document
from auditor.extraction import extract
from auditor.model import Block, Document
from auditor.rulebook import load_rules

#: Word parts runs where the font changes: figures and Han in runs of their own.
_RUNS = re.compile(r"[\x20-\x7e]+|[^\x20-\x7e]+")
_PLAIN = re.compile(r"-?\d[\d,]*(?P<fraction>\.\d+)?(?P<percent>%?)")


def docx_of(document: Document) -> bytes:
    """`document` as a Word file with heading styles and true tables."""
    word = docx.Document()
    for block in document.blocks:
        if block.table is not None:
            for caption in _captions(document, block):
                word.add_paragraph(caption)
            _add_table(word, block)
            continue
        style = {"title": "Title", "heading": f"Heading {_level(block)}"}.get(block.kind)
        paragraph = word.add_paragraph(style=style)
        if block.indent:
            half_width = docx.shared.Twips(105)
            paragraph.paragraph_format.left_indent = half_width * block.indent
        for run in _RUNS.findall(document.text[block.start : block.end]):
            paragraph.add_run(run)
    data = io.BytesIO()
    word.save(data)
    return data.getvalue()


def xlsx_of(document: Document) -> bytes:
    """`document` as a workbook: paragraphs in the first column, tables with borders and spans."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    sheet = book.add_worksheet()
    line = book.add_format({"border": 1})
    row = 0
    for block in document.blocks:
        if block.table is None:
            sheet.write_string(row, 0, document.text[block.start : block.end])
            row += 1
            continue
        for cell in block.table.cells:
            first, last = (row + cell.row, cell.col), (cell.rows - 1, cell.cols - 1)
            if last == (0, 0):
                _write_cell(book, sheet, first, cell.text)
            else:
                sheet.merge_range(*first, first[0] + last[0], first[1] + last[1], cell.text, line)
        row += block.table.n_rows
    book.close()
    return data.getvalue()


def _write_cell(book: Any, sheet: Any, place: tuple[int, int], text: str) -> None:
    """A cell with a border; a plain figure is stored as a number in its own format."""
    figure = _PLAIN.fullmatch(text)
    if figure is None:
        sheet.write_string(*place, text, book.add_format({"border": 1}))
        return
    whole, percent = figure["fraction"] or "", figure["percent"]
    code = ("#,##0" if "," in text else "0") + re.sub(r"\d", "0", whole) + percent
    number = float(text.replace(",", "").rstrip("%")) / (100 if percent else 1)
    sheet.write_number(*place, number, book.add_format({"border": 1, "num_format": code}))


def _captions(document: Document, block: Block) -> list[str]:
    """Title and unit of a table that no line above it states."""
    assert block.table is not None
    if not block.table.unit or f"单位：{block.table.unit}" in document.text[: block.start][-200:]:
        return []
    return [block.table.title, f"单位：{block.table.unit}"]


def _level(block: Block) -> int:
    return min(max(block.level, 1), 5)


def _add_table(word: Any, block: Block) -> None:
    assert block.table is not None
    table = word.add_table(rows=block.table.n_rows, cols=block.table.n_cols)
    for cell in block.table.cells:
        first = table.cell(cell.row, cell.col)
        last = table.cell(cell.row + cell.rows - 1, cell.col + cell.cols - 1)
        first.merge(last).paragraphs[0].add_run(cell.text)


def facts_of(document: Document) -> Counter[tuple[str, ...]]:
    """What the figures of a document say, places aside."""
    return Counter(
        (
            str(fact.amount.value),
            fact.amount.unit,
            fact.item,
            fact.measure,
            fact.period,
            fact.role,
        )
        for fact in extract(document).facts
    )


def verdicts_of(document: Document) -> Counter[tuple[str, ...]]:
    """What the shipped rules say of a document, places aside."""
    return Counter(
        (said.rule, said.verdict, said.severity or "", said.message, said.fingerprint)
        for said in audit_document(document, load_rules()).verdicts
    )


def html_of(document: Document) -> str:
    """`document` as a web page of a government: headings, true tables, navigation around it."""
    body = []
    for block in document.blocks:
        text = escape(document.text[block.start : block.end])
        if block.table is not None:
            body += [f"<p>{escape(caption)}</p>" for caption in _captions(document, block)]
            body.append(_table_of(block))
        elif block.kind == "title":
            body.append(f"<h1>{text}</h1>")
        elif block.kind == "heading":
            body.append(f"<h{_level(block) + 1}>{text}</h{_level(block) + 1}>")
        else:
            indent = f"text-indent: {block.indent / 2}em"
            body.append(f'<p style="{indent}"><span>{text}</span></p>')
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>政务公开</title>'
        "<script>var 支出 = 5;</script></head><body>"
        '<div class="nav"><a href="/">首页</a> &gt; <a href="/zw">政务公开</a></div>'
        '<div class="article"><p>来源：本网 发布时间：2022-06-30 10:20</p>'
        f"{''.join(body)}</div>"
        '<div class="footer">主办：某区政府 粤ICP备05012345号</div></body></html>'
    )


def _table_of(block: Block) -> str:
    assert block.table is not None
    rows: dict[int, list[str]] = {}
    for cell in block.table.cells:
        rows.setdefault(cell.row, []).append(
            f'<td rowspan="{cell.rows}" colspan="{cell.cols}">{escape(cell.text)}</td>'
        )
    inner = "".join(f"<tr>{''.join(rows.get(at, []))}</tr>" for at in range(block.table.n_rows))
    return f"<table border=1>{inner}</table>"
