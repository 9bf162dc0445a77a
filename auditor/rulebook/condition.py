"""A condition as a value: its text, its comparisons ready to compute, the names in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from auditor.rulebook.interval import Value


class Name(NamedTuple):
    """A name in a condition: 增长率, 增长率($科目) with its template, 上年(公用经费)."""

    quantity: str
    template: str = ""  #: the word after $, which stands for the same item on all sides
    prior: bool = False
    years: int = 1  #: how far back, when `prior`

    @property
    def label(self) -> str:
        """As a message says it: 上年(公用经费), 上年(公用经费, 3)."""
        if not self.prior:
            return self.quantity
        return f"上年({self.quantity}{f', {self.years}' if self.years > 1 else ''})"


class Shape(NamedTuple):
    """What an expression is made of, for whoever asks what units it can have.

    `made_by` is name, number, same (of what stands in it), times, over, or free (of no unit).
    """

    made_by: str
    of: tuple[Shape, ...] = ()
    name: str = ""  #: of a name: the quantity; of a number: its unit

    def uses(self, *ways: str) -> bool:
        """Whether it is made in one of these ways anywhere."""
        return self.made_by in ways or any(one.uses(*ways) for one in self.of)


Figures = Mapping[Name, Value | Sequence[Value]]
Term = Callable[[Figures], Value]


class Comparison(NamedTuple):
    """Two sides and what must hold between them: one of = != <= >= < >."""

    left: Term
    op: str
    right: Term
    left_shape: Shape = Shape("free")
    right_shape: Shape = Shape("free")


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition as written, its comparisons (``0 <= A <= B`` has two) and its names in order."""

    text: str
    comparisons: tuple[Comparison, ...] = field(
        compare=False, repr=False
    )  #: the text says them all
    names: tuple[Name, ...]

    @property
    def mixes_units(self) -> bool:
        """Whether figures of different units stand in it rightly: 人均 = 总额 / 人数."""
        return self.uses("times", "over", "free")

    def uses(self, *ways: str) -> bool:
        """Whether it multiplies, divides …: see `Shape.made_by`."""
        return any(
            shape.uses(*ways)
            for one in self.comparisons
            for shape in (one.left_shape, one.right_shape)
        )


class ConditionError(ValueError):
    """A condition that cannot be read: where, what is wrong, and what to write instead."""

    def __init__(self, text: str, offset: int, what: str, advice: str) -> None:
        super().__init__(f"{what}（第 {offset + 1} 个字）；{advice}")
        self.text = text
        self.offset = offset
        self.what = what
        self.advice = advice
