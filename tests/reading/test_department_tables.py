"""The nine tables of 部门决算 with their paragraphs: every format says what the text says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from auditor.model import Document
from auditor.reading import read_bytes, read_text
from benchmarks.department_report import report
from benchmarks.sheets import document, markdown
from tests.formats import docx_of, facts_of, html_of, verdicts_of

MAKERS: dict[str, Callable[[Document], bytes]] = {
    "docx": docx_of,
    "html": lambda made: html_of(made).encode(),
}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_nine_tables_and_their_paragraphs_are_read_alike(
    make: Callable[[Document], bytes],
) -> None:
    text = read_text(markdown(report(1)), "made.md")
    file = read_bytes(make(text), "报告")
    assert sum(facts_of(text).values()) > 300
    assert facts_of(file) == facts_of(text)
    assert verdicts_of(file) == verdicts_of(text)


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_merged_heads_are_read_as_they_were_made(make: Callable[[Document], bytes]) -> None:
    made = document(report(1))
    assert facts_of(read_bytes(make(made), "报告")) == facts_of(made)
