"""From an expression as data to what computes it from figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from auditor.rulebook import interval
from auditor.rulebook.condition import LENGTHS, Computing, Figures, Name, Term
from auditor.rulebook.interval import Undefined, Value

SCALES = {
    "": Decimal(1),
    "%": Decimal("0.01"),
    "％": Decimal("0.01"),
    "‰": Decimal("0.001"),
    "元": Decimal(1),
    "千元": Decimal(1000),
    "万": Decimal(10_000),
    "万元": Decimal(10_000),
    "亿": Decimal(100_000_000),
    "亿元": Decimal(100_000_000),
}
_OF_TWO: dict[str, Callable[[Value, Value], Value]] = {
    "+": interval.add,
    "-": interval.subtract,
    "*": interval.multiply,
    "/": interval.divide,
    "nearest": interval.nearest,
}
_OF_ONE: dict[str, Callable[[Value], Value]] = {
    "negate": interval.negate,
    "abs": interval.absolute,
}
_OF_MANY: dict[str, Callable[[Sequence[Value]], Value]] = {
    "sum": interval.total,
    "min": interval.least,
    "max": interval.greatest,
    "count": lambda values: interval.exact(Decimal(len(values))),
}


def computing(term: Term) -> Computing:
    """What computes the term; a figure that has no value makes it raise `Undefined`."""
    if term.name is not None:
        return _named(term.name)
    if term.does == "number":
        value = interval.exact(Decimal(term.digits) * _scale(term.unit))
        return lambda _: value
    if term.does in LENGTHS and (named := term.of[0].name) is not None:
        return _length(named._replace(length=term.does))
    if term.does in _OF_MANY:
        return _of_many(_OF_MANY[term.does], term.of)
    return _applied(term, [computing(one) for one in term.of])


def _scale(unit: str) -> Decimal:
    """What 1 of the unit is in base units; 3万人 is 30,000."""
    return SCALES.get(unit) or (SCALES["万"] if unit.startswith("万") else Decimal(1))


def _named(name: Name) -> Computing:
    def compute(figures: Figures) -> Value:
        found = figures[name]
        if isinstance(found, Value):
            return found
        if len(found) != 1:
            raise Undefined(f"{name.label}有 {len(found)} 个数，不能当作一个数来算")
        return found[0]

    return compute


def _length(length: Name) -> Computing:
    """How long the time of a figure is, which may not be told."""

    def compute(figures: Figures) -> Value:
        found = figures.get(length)
        if not isinstance(found, Value):
            raise Undefined(f"{length.label}的期间有多长没有写明")
        return found

    return compute


def _of_many(function: Callable[[Sequence[Value]], Value], parts: Sequence[Term]) -> Computing:
    """A function of all figures that its names stand for."""
    pieces = [(part.name, computing(part)) for part in parts]

    def compute(figures: Figures) -> Value:
        values: list[Value] = []
        for name, piece in pieces:
            found = piece(figures) if name is None else figures[name]
            if isinstance(found, Value):
                values.append(found)
            else:
                values.extend(found)
        return function(values)

    return compute


def _applied(term: Term, inner: list[Computing]) -> Computing:
    whole = term.whole or 0
    if term.does in _OF_TWO:
        of_two, (left, right) = _OF_TWO[term.does], inner
        return lambda figures: of_two(left(figures), right(figures))
    if term.does == "annual":
        last, first = inner
        return lambda figures: interval.annual(last(figures), first(figures), whole)
    (only,) = inner
    if term.does == "round":
        return lambda figures: interval.rounded(only(figures), whole)
    of_one = _OF_ONE[term.does]
    return lambda figures: of_one(only(figures))
