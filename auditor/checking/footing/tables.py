"""Rules of kind `table`: totals against what they sum, columns against each other."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checking.adding.totals import FOOTINGS, check_partition
from auditor.checking.footing.cells import check_cells
from auditor.checking.footing.exactness import Exactness, exactness
from auditor.checking.footing.formulas import check_formulas
from auditor.checking.footing.restating import check_prose
from auditor.checking.index import Index
from auditor.checking.outcome import Outcome
from auditor.rulebook.rule import Rule

_MARKERS = {"rows": ("合计行",), "columns": ("合计列",), "both": FOOTINGS}


def check_table(rule: Rule, index: Index) -> list[Outcome]:
    """One outcome for every total, or for every row of a relation between columns."""
    assert rule.table is not None
    if rule.table.holds:
        return check_cells(rule, index)
    if rule.table.prose:
        return check_prose(rule, index)
    found = check_formulas(rule, index) if rule.table.formulas else list(_totals(rule, index))
    tables = exactness(index) if found else {}
    return [_sharpened(outcome, index, tables) for outcome in found]


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


def _sharpened(outcome: Outcome, index: Index, tables: dict[int | None, Exactness]) -> Outcome:
    """A sum that is off by rounding alone is a fault in a table that has no rounding."""
    table = tables.get(index.facts[outcome.reported].place.table, Exactness())
    ratio = outcome.condition is not None and "/" in outcome.condition.text
    if outcome.verdict != "rounded" or ratio:
        return outcome
    doubt = table.doubt(index, outcome.reported, outcome.facts()[1:])
    return outcome._replace(verdict="broken", confidence=doubt) if doubt else outcome
