"""The 底稿: one row a verdict, the way auditors file it; for the forms `csv` and `xlsx`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from auditor.model import Report, Verdict
from auditor.reporting.naming import shown_paths
from auditor.reporting.phrases import (
    CONFIDENCE_NAMES,
    SEVERITY_NAMES,
    VERDICT_NAMES,
    accepted,
    diagnosis,
    first_place,
    in_words,
    quotations,
    suggestions,
    where,
)

HEADER = (
    *("序号", "报告", "规则", "规则编号", "级别", "结论", "把握", "出处"),
    *("写作", "对照", "相差", "勾稽", "依据", "说明", "疑因", "建议", "原文", "例外", "指纹"),
)


class Row(NamedTuple):
    """One verdict as the cells of a row, in the order of `HEADER`."""

    cells: tuple[str, ...]
    severity: str | None


def rows(report: Report) -> Iterator[Row]:
    """A row for each verdict of each document, in the order of the text."""
    number = 0
    for document, name in zip(report.documents, shown_paths(report.documents), strict=True):
        for verdict in document.verdicts:
            number += 1
            yield Row((str(number), name, *_cells(verdict)), verdict.severity)


def _cells(verdict: Verdict) -> Iterator[str]:
    place = first_place(verdict)
    yield verdict.title
    yield verdict.rule
    yield SEVERITY_NAMES[verdict.severity] if verdict.severity else ""
    yield VERDICT_NAMES[verdict.verdict]
    yield CONFIDENCE_NAMES[verdict.confidence]
    yield where(place) if place else ""
    yield verdict.reported.text if verdict.reported else ""
    yield verdict.expected.text if verdict.expected else ""
    yield verdict.difference or ""
    yield in_words(verdict.relation)
    yield "；".join(f"{e.name} {e.text}（{where(e.place)}）" for e in verdict.evidence)
    yield verdict.message
    yield diagnosis(verdict)
    yield "；".join(suggestions(verdict))
    yield " … ".join(text for _, text in quotations(verdict)) if verdict.is_finding else ""
    yield accepted(verdict.waived)
    yield verdict.fingerprint
