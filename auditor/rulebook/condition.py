"""A condition as a value: its text, what it is made of as data, and ready to compute."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from auditor.rulebook.functions import FUNCTIONS
from auditor.rulebook.interval import Value


class Name(NamedTuple):
    """A name in a condition: 增长率, 增长率($科目) with its template, 上年(公用经费)."""

    quantity: str
    template: str = ""  #: the word after $, which stands for the same item on all sides
    prior: bool = False
    years: int = 1  #: how far back, when `prior`
    length: str = ""  #: months or days, as a key of how long the time of its figure is

    @property
    def label(self) -> str:
        """As a message says it: 上年(公用经费), 上年(公用经费, 3)."""
        if not self.prior:
            return self.quantity
        return f"上年({self.quantity}{f', {self.years}' if self.years > 1 else ''})"


#: The functions that ask how long the time of a figure is: 月数(时段数), 天数(时段数).
LENGTHS = frozenset(("months", "days"))

_MADE_BY = {
    "name": "name", "number": "number", "+": "same", "-": "same", "negate": "same",
    "*": "times", "/": "over",
    **{name: function.made_by for name, function in FUNCTIONS.items()},
}  # fmt: skip


class Term(NamedTuple):
    """An expression as plain data: what it does (name, number, + - * / negate, sum …) with what."""

    does: str
    of: tuple[Term, ...] = ()
    name: Name | None = None
    digits: str = ""  #: of a number, as written
    unit: str = ""  #: of a number
    whole: int | None = None  #: the places of round( ), the years of annual( )

    @property
    def made_by(self) -> str:
        """name, number, same (of what stands in it), times, over, or free (of no unit)."""
        return _MADE_BY[self.does]

    def parts(self) -> Iterator[Term]:
        """Itself and all that stands in it, from left to right; it may be deeper than the stack."""
        left = [self]
        while left:
            term = left.pop()
            yield term
            left.extend(reversed(term.of))


Figures = Mapping[Name, Value | Sequence[Value]]
Computing = Callable[[Figures], Value]


class Comparison(NamedTuple):
    """Two sides, ready to compute, and what must hold between them: one of = != <= >= < >."""

    left: Computing
    op: str
    right: Computing


@dataclass(frozen=True)
class Condition:
    """A condition as written: its sides, its comparisons (``0 <= A <= B`` has two), its names."""

    text: str
    sides: tuple[Term, ...] = field(compare=False, repr=False)  #: the text says them all
    ops: tuple[str, ...] = field(compare=False, repr=False)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names in it, in order, each once."""
        named = (part.name for part in self._parts() if part.name is not None)
        return tuple(dict.fromkeys(named))

    @cached_property
    def lengths(self) -> tuple[Name, ...]:
        """The lengths of time that it asks for, each once."""
        asked = (
            part.of[0].name._replace(length=part.does)
            for part in self._parts()
            if part.does in LENGTHS and part.of[0].name is not None
        )
        return tuple(dict.fromkeys(asked))

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """What it compares, made when first asked for: most rules never meet their figures."""
        from auditor.rulebook.computing import computing  # noqa: PLC0415  it is made of terms

        sides = [computing(side) for side in self.sides]
        return tuple(map(Comparison, sides, self.ops, sides[1:]))

    @cached_property
    def added(self) -> frozenset[str]:
        """The quantities that are added to or taken from others: these must have one unit."""
        sums = (part for part in self._parts() if part.made_by == "same" and len(part.of) > 1)
        return frozenset(one.name.quantity for part in sums for one in part.of if one.name)

    @property
    def mixes_units(self) -> bool:
        """Whether figures of different units stand in it rightly: 人均 = 总额 / 人数."""
        return self.uses("times", "over", "free")

    def uses(self, *ways: str) -> bool:
        """Whether it multiplies, divides …: see `Term.made_by`."""
        return not self._ways.isdisjoint(ways)

    @cached_property
    def _ways(self) -> frozenset[str]:
        return frozenset(part.made_by for part in self._parts())

    def _parts(self) -> Iterator[Term]:
        for side in self.sides:
            yield from side.parts()


class ConditionError(ValueError):
    """A condition that cannot be read: where, what is wrong, and what to write instead."""

    def __init__(self, text: str, offset: int, what: str, advice: str) -> None:
        super().__init__(f"{what}（第 {offset + 1} 个字）；{advice}")
        self.text = text
        self.offset = offset
        self.what = what
        self.advice = advice
