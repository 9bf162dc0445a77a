"""Whether the amounts of a table are rounded, from how its sums come out.

Three rounded parts miss their rounded total by one in the last digit every fifth time, twenty parts
nearly three times out of four. A table whose sums all come out to the last digit is not rounded,
and there a sum that is off by one is no matter of rounding.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from auditor.checking.adding.totals import FOOTINGS
from auditor.checking.index import Index, printed_unit
from auditor.checking.summing import sums_to, total_of

_CENT = Decimal("0.01")
_ENOUGH = 3  #: exact sums that show amounts in cents not to be rounded
#: Points that make it likely, and all but certain; a hundred are a factor of e.
_LIKELY, _CERTAIN = 390, 690
_VARIANCES = 12  #: a gap of three and a half standard deviations
_PI_SIXTH = Decimal("0.5236")


class Exactness(NamedTuple):
    """How the sums of a table come out."""

    exact: int = 0
    off: int = 0
    points: int = 0  #: evidence that no figure of the table is rounded

    def doubt(self, index: Index, whole: int, parts: tuple[int, ...]) -> str:
        """How sure it is that a sum off by no more than rounding is a fault; empty where not."""
        stated = [at for at in parts if index.facts[at].value]
        units = [printed_unit(index.facts[at]) for at in (whole, *stated)]
        finest = min((unit for unit in units if unit), default=Decimal(0))
        gap = abs(index.value(whole).value - total_of(index, parts).value)
        rounded = units[1:].count(finest)
        if index.facts[whole].kind == "score" and units[0] == finest:
            # 9.5 beside 9.75 was awarded as 9.5: only what has all digits can have been rounded
            if rounded <= 1 or gap * 2 > finest * rounded:
                return "high"
        elif len(set(units)) > 1:
            return ""
        if len(stated) == 1:
            return "high"  # one figure printed twice
        if gap * gap * 12 > finest * finest * (rounded + 1) * _VARIANCES:
            return "medium"  # so far off, roundings would all have to lie on one side
        return self._against(index, whole, finest)

    def _against(self, index: Index, whole: int, finest: Decimal) -> str:
        """What the other sums of the table say."""
        if self.off * 3 > self.exact:
            return ""
        in_cents = index.facts[whole].kind == "money" and finest <= _CENT
        if (in_cents and self.exact >= _ENOUGH) or self.points >= _CERTAIN:
            return "high"
        return "medium" if self.points >= _LIKELY else ""


def exactness(index: Index) -> dict[int | None, Exactness]:
    """For each table how its sums come out."""
    found: dict[int | None, Exactness] = {}
    for whole, parts in _sums(index):
        stated = tuple(at for at in parts if index.facts[at].value)
        if len(stated) < 2:
            continue
        table = index.facts[whole].place.table
        exact, off, points = found.get(table, Exactness())
        verdict = sums_to(index, whole, stated)
        if verdict == "holds":
            found[table] = Exactness(exact + 1, off, points + _points(len(stated)))
        elif verdict == "rounded":
            found[table] = Exactness(exact, off + 1, points)
    return found


def _sums(index: Index) -> Iterator[tuple[int, tuple[int, ...]]]:
    for partition in index.statements.partitions:
        if partition.marker in FOOTINGS:
            yield partition.whole, partition.parts
    for formula in index.statements.formulas:
        if not any(mark in formula.condition for mark in "-/*"):
            yield formula.facts[0], formula.facts[1:]


def _points(parts: int) -> int:
    """How much a sum that comes out exactly speaks against rounding: the more parts, the more."""
    return int((_PI_SIXTH * (parts + 1)).ln() * 50)
