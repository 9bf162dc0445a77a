"""Prints figures into prose and notes the relations between them."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple, TypeVar

T = TypeVar("T")
HUNDRED = Decimal(100)
#: A figure in a draft stands as a private character before its number and another behind it.
_OPEN, _CLOSE = "\ue000", "\ue001"
MARK = re.compile(f"{_OPEN}(\\d+){_CLOSE}")


class Figure(NamedTuple):
    """One printed figure; `digits` and `unit` make up its text."""

    value: Decimal
    digits: str
    unit: str
    exact: bool  #: a count stands for itself, an amount for all that rounds to it

    @property
    def text(self) -> str:
        """As it is printed."""
        return self.digits + self.unit

    @property
    def ulp(self) -> Decimal:
        """Half of the last printed digit; nothing for a count."""
        if self.exact:
            return Decimal(0)
        exponent = self.value.as_tuple().exponent
        assert isinstance(exponent, int)
        return Decimal(1).scaleb(exponent) / 2


class Relation(NamedTuple):
    """What must hold between figures, given by their numbers; the first one is the reported."""

    kind: str  #: sum | ratio | growth | difference | product | equal | bound
    figures: tuple[int, ...]


class Pen:
    """Writes one report: knows its habits (separators, unit, places) and its chance."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.figures: list[Figure] = []
        self.relations: list[Relation] = []
        self.commas = self.rng.random() < 0.5
        self.places = self.rng.choice((2, 2, 2, 2, 1, 4))
        self.rate_places = self.rng.choice((1, 2, 2))
        self._taken: set[object] = set()
        self._kept: dict[str, Decimal] = {}
        self.books: object = None  #: of a report whose figures all come from one set of books

    # -- figures ------------------------------------------------------------------------------

    def print(self, value: Decimal, unit: str, *, exact: bool = False) -> str:
        """A figure with its unit, as a mark for `Draft`."""
        digits = f"{value:,f}" if self.commas and value >= 1000 else f"{value:f}"
        self.figures.append(Figure(value, digits, unit, exact))
        return f"{_OPEN}{len(self.figures) - 1}{_CLOSE}"

    def money(self, value: Decimal, unit: str = "万元") -> str:
        """An amount of money."""
        return self.print(value, unit)

    def count(self, value: int, unit: str) -> str:
        """A whole number of things."""
        return self.print(Decimal(value), unit, exact=True)

    def rate(self, value: Decimal) -> str:
        """A percentage, rounded as this report rounds."""
        return self.print(self.rounded(value, self.rate_places), "%")

    def rounded(self, value: Decimal, places: int) -> Decimal:
        """Half-up, as people round."""
        return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)

    def amount(self, low: int, high: int) -> Decimal:
        """Some amount with the places of this report."""
        scale = int(10**self.places)
        return Decimal(self.rng.randint(low * scale, high * scale)) / scale

    def near(self, value: Decimal, low: float, high: float) -> Decimal:
        """Some amount between these shares of `value`."""
        share = Decimal(repr(round(self.rng.uniform(low, high), 6)))
        return self.rounded(value * share, self.places)

    def split(self, count: int, low: int, high: int) -> list[Decimal]:
        """Amounts that make up a total."""
        return [self.amount(low, high) for _ in range(count)]

    # -- relations ----------------------------------------------------------------------------

    def relate(self, kind: str, *marks: str) -> None:
        """Note that the figures hang together."""
        self.relations.append(Relation(kind, tuple(number_of(mark) for mark in marks)))

    # -- what the report has said already -----------------------------------------------------

    def take(self, choices: Sequence[T]) -> T:
        """One of several matters; none comes up twice in a report."""
        left = [choice for choice in choices if choice not in self._taken]
        chosen = self.rng.choice(left)
        self._taken.add(chosen)
        return chosen

    def keep(self, name: str, low: int, high: int) -> Decimal:
        """An amount that is the same wherever the report states it."""
        if name not in self._kept:
            self._kept[name] = self.amount(low, high)
        return self._kept[name]

    def pick(self, choices: Sequence[str]) -> str:
        """One of several wordings."""
        return self.rng.choice(choices)


def number_of(mark: str) -> int:
    """The number of the figure that a mark stands for."""
    match = MARK.fullmatch(mark)
    assert match is not None, mark
    return int(match.group(1))
