"""The same report in other formats, and what the auditor says of a report wherever it stands."""

from __future__ import annotations

import io
import re
from collections import Counter
from typing import Any

import docx

from auditor.auditing import audit_document
from auditor.extraction import extract
from auditor.model import Block, Document
from auditor.rulebook import load_rules

#: Word parts runs where the font changes: figures and Han in runs of their own.
_RUNS = re.compile(r"[\x20-\x7e]+|[^\x20-\x7e]+")


def docx_of(document: Document) -> bytes:
    """`document` as a Word file with heading styles and true tables."""
    word = docx.Document()
    for block in document.blocks:
        if block.table is not None:
            _add_table(word, block)
            continue
        style = {"title": "Title", "heading": f"Heading {min(block.level, 9)}"}.get(block.kind)
        paragraph = word.add_paragraph(style=style)
        for run in _RUNS.findall(document.text[block.start : block.end]):
            paragraph.add_run(run)
    data = io.BytesIO()
    word.save(data)
    return data.getvalue()


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
