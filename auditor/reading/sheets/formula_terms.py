"""What the parser calls for each rule of the grammar of formulas: parts that can compute."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lark import Token

Place = tuple[int, int]  #: row and column from 0

_CONTEXT = Context(prec=40, rounding=ROUND_HALF_UP)
_CELL = re.compile(r"R(\[?)(-?\d+)\]?C(\[?)(-?\d+)\]?")
_MOST_CELLS = 200_000
_LARGEST_POWER = 64
_MOST_PLACES = 15


class NotSimple(Exception):
    """A formula, or a cell that it rests on, of which nothing certain can be said."""


class Cells(NamedTuple):
    """What the cells of one worksheet hold."""

    numbers: dict[Place, Decimal]
    words: set[Place]  #: cells that hold something else
    unknown: set[Place]  #: formulas that were never calculated


class Budget:
    """How many cells formulas may still look at; sums over sums over long columns never end."""

    def __init__(self, cells: int) -> None:
        self.left = cells

    def spend(self, cells: int) -> None:
        """Take so many cells; where they are not left, nothing can be said."""
        if cells > self.left:
            self.left = 0
            raise NotSimple
        self.left -= cells


class At(NamedTuple):
    """Where a formula stands, the workbook around it, and the numbers that it took from there."""

    book: dict[str, Cells]
    sheet: str
    row: int
    col: int
    taken: list[Decimal]
    budget: Budget


#: A part of a formula: its values (a range has many) where it stands.
Term = Callable[[At], list[Decimal]]


class Builder:
    """Makes terms; each method is named for its rule in the grammar."""

    def number(self, children: list[Token]) -> Term:
        """A number written in the formula."""
        value = Decimal(children[0])
        return lambda _: [value]

    def place(self, children: list[Token]) -> Term:
        """One cell."""
        sheet, cell = _sheet(children), str(children[-1])

        def look(at: At) -> list[Decimal]:
            cells, here = _cells(at, sheet), _place(cell, at)
            if here in cells.unknown or here in cells.words:
                raise NotSimple
            value = cells.numbers.get(here, Decimal(0))  # a blank counts as nothing
            at.taken.append(value)
            return [value]

        return look

    def range(self, children: list[Token]) -> Term:
        """The numbers in a rectangle of cells; words and blanks in it count for nothing."""
        sheet, first, last = _sheet(children), str(children[-2]), str(children[-1])

        def look(at: At) -> list[Decimal]:
            cells, (top, left), (bottom, right) = (
                _cells(at, sheet),
                _place(first, at),
                _place(last, at),
            )
            rows, cols = sorted((top, bottom)), sorted((left, right))
            size = (rows[1] - rows[0] + 1) * (cols[1] - cols[0] + 1)
            if size > _MOST_CELLS:
                raise NotSimple
            at.budget.spend(size)
            here = list(product(range(rows[0], rows[1] + 1), range(cols[0], cols[1] + 1)))
            if cells.unknown and not cells.unknown.isdisjoint(here):
                raise NotSimple
            found = [cells.numbers[place] for place in here if place in cells.numbers]
            at.taken.extend(found)
            return found

        return look

    def add(self, children: list[Term]) -> Term:
        """B5+B6."""
        return _both(children, _CONTEXT.add)

    def subtract(self, children: list[Term]) -> Term:
        """B5-B6."""
        return _both(children, _CONTEXT.subtract)

    def multiply(self, children: list[Term]) -> Term:
        """B5*B6."""
        return _both(children, _CONTEXT.multiply)

    def divide(self, children: list[Term]) -> Term:
        """C5/B5."""
        return _both(children, _CONTEXT.divide)

    def power(self, children: list[Term]) -> Term:
        """B5^2."""
        return _both(children, _power)

    def negate(self, children: list[Term]) -> Term:
        """-B5."""
        return lambda at: [-_one(children[0], at)]

    def itself(self, children: list[Term]) -> Term:
        """+B5."""
        return children[0]

    def percent(self, children: list[Term]) -> Term:
        """98%."""
        return lambda at: [_one(children[0], at) / 100]

    def call(self, children: list[Token | Term]) -> Term:
        """SUM(B5:B9)."""
        name, *terms = children
        function = _FUNCTIONS[str(name).upper()]
        arguments = [term for term in terms if callable(term)]
        return lambda at: [function(arguments, at)]


def _sheet(children: list[Token]) -> str | None:
    """The name of the sheet that a reference names, without its quotes."""
    if children[0].type != "SHEET":
        return None
    return str(children[0])[:-1].strip("'").replace("''", "'")


def _cells(at: At, sheet: str | None) -> Cells:
    try:
        return at.book[at.sheet if sheet is None else sheet]
    except KeyError:
        raise NotSimple from None


def _place(cell: str, at: At) -> Place:
    match = _CELL.fullmatch(cell)
    if match is None:
        raise NotSimple
    row = int(match[2]) + (at.row if match[1] else 0)
    return row, int(match[4]) + (at.col if match[3] else 0)


def _one(term: Term, at: At) -> Decimal:
    values = term(at)
    if len(values) != 1:
        raise NotSimple
    return values[0]


def _both(children: list[Term], operate: Callable[[Decimal, Decimal], Decimal]) -> Term:
    left, right = children
    return lambda at: [operate(_one(left, at), _one(right, at))]


def _power(base: Decimal, exponent: Decimal) -> Decimal:
    if exponent != int(exponent) or abs(exponent) > _LARGEST_POWER:
        raise NotSimple
    return _CONTEXT.power(base, exponent)


def _all(terms: list[Term], at: At) -> list[Decimal]:
    return [value for term in terms for value in term(at)]


def _total(terms: list[Term], at: At) -> Decimal:
    return sum(_all(terms, at), Decimal(0))


def _round(terms: list[Term], at: At) -> Decimal:
    value, places = _one(terms[0], at), int(_one(terms[1], at))
    if abs(places) > _MOST_PLACES:
        raise NotSimple
    # the spreadsheet rounds what it has in fifteen digits
    return _CONTEXT.quantize(_FIFTEEN.plus(value), Decimal(1).scaleb(-places))


def _average(terms: list[Term], at: At) -> Decimal:
    values = _all(terms, at)
    return _CONTEXT.divide(sum(values, Decimal(0)), Decimal(len(values)))


def _product(terms: list[Term], at: At) -> Decimal:
    value = Decimal(1)
    for each in _all(terms, at):
        value = _CONTEXT.multiply(value, each)
    return value


def _unless_error(terms: list[Term], at: At) -> Decimal:
    try:
        return _one(terms[0], at)
    except ArithmeticError:
        return _one(terms[1], at)


_FIFTEEN = Context(prec=15, rounding=ROUND_HALF_UP)
_FUNCTIONS: dict[str, Callable[[list[Term], At], Decimal]] = {
    "SUM": _total,
    "ROUND": _round,
    "ABS": lambda terms, at: abs(_one(terms[0], at)),
    "AVERAGE": _average,
    "MAX": lambda terms, at: max(_all(terms, at), default=Decimal(0)),
    "MIN": lambda terms, at: min(_all(terms, at), default=Decimal(0)),
    "PRODUCT": _product,
    "IFERROR": _unless_error,
}
