"""The facts of one document for a spreadsheet: a header, then one line for each fact."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from auditor.model import Fact
from auditor.reporting.values import plain

HEADER = (
    *("text", "value", "unit", "low", "high", "qualifier", "kind"),
    *("item", "measure", "period", "scope", "subject"),
    *("start", "end", "line", "column", "page", "table", "row", "col", "section", "sheet", "cell"),
)

#: A spreadsheet runs a cell that begins like this as a formula; reports come from strangers.
_FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r]")
_NUMBER = re.compile(r"[+\-]?[\d,.]+%?")


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
        _harmless(fact.text),
        plain(amount.value),
        _harmless(amount.unit),
        plain(amount.low),
        plain(amount.high),
        _harmless(amount.qualifier),
        amount.kind,
        *(_harmless(word) for word in words),
        *fact.place[:8],
        _harmless(fact.place.section),
        _harmless(fact.place.sheet or ""),
        fact.place.cell,
    ]


def _harmless(text: str) -> str:
    """The text, with an apostrophe before it when a spreadsheet would run it."""
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text
