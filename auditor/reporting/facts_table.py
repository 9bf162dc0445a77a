"""The facts of one document as a table for people."""

from __future__ import annotations

from collections.abc import Iterable

from tabulate import tabulate

from auditor.model import Fact
from auditor.reporting.display import wrap

_HEADERS = ("行", "原文", "科目", "指标", "期间", "口径")
_FIXED = 18  #: columns that the line number and the gaps between the columns take
_LEAST = 8  #: no column of words is narrower


def render(facts: Iterable[Fact], width: int) -> str:
    """The facts, one row each; long words continue on the row's next line."""
    room = max((width - _FIXED) // (len(_HEADERS) - 1), _LEAST)
    rows = [_row(fact, room) for fact in facts]
    if not rows:
        return "没有读到任何数额。\n"
    table = tabulate(rows, _HEADERS, tablefmt="simple", disable_numparse=True)
    figures = "\n".join(line.rstrip() for line in table.splitlines())
    return f"{figures}\n\n共 {len(rows)} 个。\n"


def _row(fact: Fact, room: int) -> tuple[str, ...]:
    words = (fact.text, fact.item, fact.measure, fact.period, fact.scope)
    return (str(fact.place.line), *("\n".join(wrap(word, room)) for word in words))
