"""Rules of kind `table`: total rows and columns against what they sum, columns against each other.

A table whose sums come out to the last digit again and again has no rounding in it: there a sum
that is off by one in the last digit is no matter of rounding.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from auditor.checking.formulas import check_formulas
from auditor.checking.index import Index, printed_unit
from auditor.checking.outcome import Outcome
from auditor.checking.summing import sums_to
from auditor.checking.totals import FOOTINGS, check_partition
from auditor.rulebook.rule import Rule

_MARKERS = {"rows": ("合计行",), "columns": ("合计列",), "both": FOOTINGS}
_CENT = Decimal("0.01")
_ENOUGH = 3  #: exact sums that show amounts in cents not to be rounded
_MANY = 20  #: exact sums that show the same of any other amounts


class Exactness(NamedTuple):
    """How many sums of a table come out to the last digit, and how many only by rounding."""

    exact: int
    off: int


def check_table(rule: Rule, index: Index) -> list[Outcome]:
    """One outcome for every total, or for every row of a relation between columns."""
    assert rule.table is not None
    if rule.table.formulas:
        return check_formulas(rule, index)
    tables = _exactness(index)
    found = []
    for outcome in _totals(rule, index):
        table = tables.get(index.facts[outcome.reported].place.table)
        doubt = _doubt(outcome, index, table) if table and outcome.verdict == "rounded" else ""
        found.append(outcome._replace(verdict="broken", confidence=doubt) if doubt else outcome)
    return found


def _totals(rule: Rule, index: Index) -> Iterator[Outcome]:
    assert rule.table is not None
    markers, names = _MARKERS[rule.table.footing], rule.table.total
    for partition in index.statements.partitions:
        item = index.facts[partition.whole].item
        named = partition.marker != "合计行" or not names or item.endswith(names)
        if partition.marker in markers and named:
            outcome = check_partition(rule, index, partition)
            if outcome is not None:
                yield outcome


def _exactness(index: Index) -> dict[int | None, Exactness]:
    """For each table how its sums come out."""
    found: dict[int | None, Exactness] = {}
    for partition in index.statements.partitions:
        parts = tuple(at for at in partition.parts if index.facts[at].value)
        if partition.marker not in FOOTINGS or len(parts) < 2:
            continue
        table = index.facts[partition.whole].place.table
        exact, off = found.get(table, (0, 0))
        verdict = sums_to(index, partition.whole, parts)
        found[table] = Exactness(exact + (verdict == "holds"), off + (verdict == "rounded"))
    return found


def _doubt(outcome: Outcome, index: Index, table: Exactness) -> str:
    """How sure it is that a sum within rounding is a fault all the same; empty where it is none."""
    amounts = [at for _, at in outcome.bound if index.facts[at].value]
    units = {printed_unit(index.facts[at]) for at in (outcome.reported, *amounts)}
    if len(units) > 1:
        return ""
    if len(amounts) == 1:
        return "high"  # one figure printed twice
    in_cents = max(units) <= _CENT and index.facts[outcome.reported].kind == "money"
    if in_cents and table.exact >= _ENOUGH and table.off * 3 <= table.exact:
        return "high"
    return "medium" if table.exact >= _MANY and table.off == 1 else ""
