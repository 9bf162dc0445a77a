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

    @property
    def label(self) -> str:
        """As a message says it: 上年(公用经费)."""
        return f"上年({self.quantity})" if self.prior else self.quantity


Figures = Mapping[Name, Value | Sequence[Value]]
Term = Callable[[Figures], Value]


class Comparison(NamedTuple):
    """Two sides and what must hold between them: one of = != <= >= < >."""

    left: Term
    op: str
    right: Term


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition as written, its comparisons (``0 <= A <= B`` has two) and its names in order."""

    text: str
    comparisons: tuple[Comparison, ...] = field(compare=False)  #: the text says them all
    names: tuple[Name, ...]


class ConditionError(ValueError):
    """A condition that cannot be read: where, what is wrong, and what to write instead."""

    def __init__(self, text: str, offset: int, what: str, advice: str) -> None:
        super().__init__(f"{what}（第 {offset + 1} 个字）；{advice}")
        self.text = text
        self.offset = offset
        self.what = what
        self.advice = advice
