"""A printed figure: its exact value, its unit, and the interval that its digits stand for."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

#: Kinds that are figures; the other kinds (date, ordinal, docnum) only look like figures.
FIGURE_KINDS = frozenset(
    ("money", "count", "percent", "points", "score", "ratio", "multiple", "duration")
)
#: One person however counted: 842人, 842名.
PERSONS = frozenset("人名位")


def of_one_count(one: str, other: str) -> bool:
    """Whether counts in these units count the same; no unit fits any."""
    return one == other or not (one and other) or (one in PERSONS and other in PERSONS)


class Amount(NamedTuple):
    """One figure as printed, in its base unit.

    ``36,213.3万元`` is value 362133000 元, ulp 1000 元 (one unit of the last printed digit),
    and stands for [362132500, 362133500]: every number that rounds to what is printed.
    """

    text: str
    value: Decimal
    unit: str
    kind: str
    ulp: Decimal
    low: Decimal | None
    high: Decimal | None
    qualifier: str = ""
    #: "" | "vague" (数百万: takes part in no equality) | "malformed" (4,40.5) | "range" (3至5万元)
    flaw: str = ""

    @property
    def is_figure(self) -> bool:
        """Whether this is a quantity, and not a date, an ordinal or a document number."""
        return self.kind in FIGURE_KINDS

    @property
    def is_exact(self) -> bool:
        """Whether the figure may take part in an equality: no bound, no range, not vague."""
        return not self.qualifier and not self.flaw
