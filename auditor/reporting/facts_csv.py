"""The facts of one document for a spreadsheet: a header, then one line for each fact."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from auditor.model import Fact
from auditor.reporting.escaping import cell_text
from auditor.reporting.values import plain

HEADER = (
    *("text", "value", "unit", "low", "high", "qualifier", "kind"),
    *("item", "measure", "period", "scope", "subject"),
    *("start", "end", "line", "column", "page", "table", "row", "col", "section", "sheet", "cell"),
)


def render(facts: Iterable[Fact]) -> str:
    """The facts as comma-separated values with a header line."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(_row(fact) for fact in facts)
    return stream.getvalue()


def _row(fact: Fact) -> list[str | int | None]:
    amount = fact.amount
    words = (fact.item, fact.measure, fact.period, fact.scope, fact.subject)
    return [
        cell_text(fact.text),
        plain(amount.value),
        cell_text(amount.unit),
        plain(amount.low),
        plain(amount.high),
        cell_text(amount.qualifier),
        amount.kind,
        *(cell_text(word) for word in words),
        *fact.place[:8],
        cell_text(fact.place.section),
        cell_text(fact.place.sheet or ""),
        fact.place.cell,
    ]
