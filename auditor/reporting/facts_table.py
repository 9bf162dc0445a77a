"""The facts of one document as a table for people."""

from __future__ import annotations

from collections.abc import Iterable

from tabulate import tabulate

from auditor.model import Fact
from auditor.reporting.display import columns, wrap
from auditor.reporting.phrases import spot

_HEADERS = ("位置", "原文", "科目", "指标", "期间", "所在")
_KINDS = {"date": "日期", "ordinal": "序号", "docnum": "文号"}  #: of what is no figure
_GAPS = 10  #: columns that the gaps between the columns take
_PLACES = 16  #: columns of the place at most
_LEAST = 8  #: no column of words is narrower


def render(facts: Iterable[Fact], width: int) -> str:
    """The facts, one row each; long words continue on the row's next line."""
    facts = list(facts)
    if not facts:
        return "没有读到任何数额。\n"
    beside = min(max(columns(spot(fact.place)) for fact in facts), _PLACES)
    beside = max(beside, columns(_HEADERS[0]))
    room = max((width - _GAPS - beside) // (len(_HEADERS) - 1), _LEAST)
    rows = [_row(fact, beside, room) for fact in facts]
    table = tabulate(rows, _HEADERS, tablefmt="simple", disable_numparse=True)
    figures = "\n".join(line.rstrip() for line in table.splitlines())
    return f"{figures}\n\n{_count(facts)}\n"


def _count(facts: list[Fact]) -> str:
    """How many figures, and how much else that is none."""
    others = sum(fact.kind in _KINDS for fact in facts)
    told = f"共 {len(facts) - others} 个数额"
    return f"{told}，另有日期、序号、文号 {others} 个。" if others else f"{told}。"


def _row(fact: Fact, beside: int, room: int) -> tuple[str, ...]:
    if fact.kind in _KINDS:
        words = (fact.text, "", _KINDS[fact.kind], "", "")
    else:
        words = (fact.text, fact.item, fact.measure, fact.period, fact.scope)
    place = "\n".join(wrap(spot(fact.place), beside))
    return (place, *("\n".join(wrap(word, room)) for word in words))
