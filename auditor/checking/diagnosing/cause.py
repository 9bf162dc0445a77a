"""What explains a finding, before it is told: facts by their index."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from auditor.model import Fact

NONE = -1
#: How many of the figures that might stand there as well may be explained as well as this one.
ACCIDENT = Decimal("0.03")


class Cause(NamedTuple):
    """One cause that accounts for the whole difference."""

    kind: str  #: one of `model.finding.CAUSES`
    text: str
    wrong: int = NONE  #: the fact held to be wrong
    becomes: str = ""  #: what should stand there, where that is known
    source: int = NONE  #: the fact that explains it
    chance: Decimal = Decimal(1)  #: how likely it explains an arbitrary figure as well


def called(fact: Fact) -> str:
    """A figure with its name: 年初结转和结余112.88万元."""
    if fact.quantity and fact.item not in fact.subject:
        return f"{fact.quantity}{fact.amount.text}"  # the item is that of the figure before
    name = fact.item or fact.quantity
    if fact.measure not in ("", "金额", "数量") and fact.measure not in name:
        name += fact.measure
    return f"{name}{fact.amount.text}"


def by_chance(candidates: int, step: Decimal, size: Decimal) -> Decimal:
    """How likely one of so many arbitrary figures of about that size is the one looked for.

    One of 30 totals gives a rate that is 98.66% to the last digit by chance once in 900 times.
    """
    return candidates * step / (Decimal("2.7") * abs(size)) if size else Decimal(1)
