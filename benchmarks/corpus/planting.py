"""Faults of known causes, each planted into a sound report: what a person got wrong, not which digit.

A fault changes one figure (or the word before it) so that at least one relation holds no more.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from benchmarks.corpus.pen import HUNDRED, Figure, Pen, Relation
from benchmarks.corpus.truth import holds

_TRIES = 60
_TURNED = {"增长": "下降", "下降": "增长"}


class Fault(NamedTuple):
    """A report's draft and figures with one fault in them."""

    draft: list[str]
    figures: list[Figure]
    at: int  #: the figure that is wrong
    sound: Figure  #: what it should be
    broken: tuple[Relation, ...]  #: the relations that hold no more


#: A relation and the figures of the report give the figure to change, and to what; or nothing.
_Change = Callable[[random.Random, Pen, Relation], "tuple[int, Figure] | None"]


def plant(kind: str, draft: list[str], pen: Pen, chance: random.Random) -> Fault | None:
    """A fault of that cause; None where the report offers no place for one."""
    if kind == "direction":
        return _turned(draft, pen, chance)
    for _ in range(_TRIES):
        relation = chance.choice(pen.relations)
        changed = _CHANGES[kind](chance, pen, relation)
        if changed is None or changed[1].text == pen.figures[changed[0]].text:
            continue
        at, figure = changed
        figures = list(pen.figures)
        figures[at] = figure
        broken = tuple(
            one
            for one in pen.relations
            if at in one.figures and not holds(one.kind, [figures[i] for i in one.figures])
        )
        if broken:
            return Fault(draft, figures, at, pen.figures[at], broken)
    return None


def _turned(draft: list[str], pen: Pen, chance: random.Random) -> Fault | None:
    relations = [one for one in pen.relations if one.kind in ("growth", "hidden-growth")]
    chance.shuffle(relations)
    for relation in relations:
        at = relation.figures[0]
        mark = f"\ue000{at}\ue001"
        for number, line in enumerate(draft):
            for word, other in _TURNED.items():
                if word + mark in line:
                    changed = [*draft]
                    changed[number] = line.replace(word + mark, other + mark)
                    return Fault(changed, list(pen.figures), at, pen.figures[at], (relation,))
    return None


# -- misprints --------------------------------------------------------------------------------


def _any(chance: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    at = chance.choice(relation.figures)
    figure = pen.figures[at]
    telling = figure.digits.replace(",", "").replace(".", "").strip("0")
    return (at, figure) if len(telling) >= 3 else None


def _printed(pen: Pen, figure: Figure, digits: str) -> Figure:
    """The figure with other digits, grouped as the report groups."""
    value = Decimal(digits)
    grouped = f"{value:,f}" if pen.commas and value >= 1000 else f"{value:f}"
    return figure._replace(value=value, digits=grouped)


def _plain(figure: Figure) -> str:
    return figure.digits.replace(",", "")


def _unit(chance: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    found = _any(chance, pen, relation)
    if found is None or found[1].unit not in ("万元", "亿元"):
        return None
    at, figure = found
    return at, figure._replace(unit="元" if figure.unit == "万元" else "万元")


def _point(chance: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    found = _any(chance, pen, relation)
    if found is None or "." not in found[1].digits:
        return None
    whole, _, rest = _plain(found[1]).partition(".")
    moved = (
        f"{whole}{rest[0]}.{rest[1:]}"
        if chance.random() < 0.5
        else f"{whole[:-1]}.{whole[-1]}{rest}"
    )
    if moved.startswith(".") or moved.endswith("."):
        return None
    return found[0], _printed(pen, found[1], moved)


def _swapped(chance: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    found = _any(chance, pen, relation)
    if found is None:
        return None
    digits = list(_plain(found[1]))
    places = [at for at, digit in enumerate(digits) if digit != "."]
    number = chance.randrange(len(places) - 1)
    one, other = places[number], places[number + 1]
    digits[one], digits[other] = digits[other], digits[one]
    if digits[0] == "0":
        return None
    return found[0], _printed(pen, found[1], "".join(digits))


def _dropped(chance: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    found = _any(chance, pen, relation)
    if found is None:
        return None
    whole, point, rest = _plain(found[1]).partition(".")
    if len(whole) < 2:
        return None
    at = chance.randrange(len(whole))
    shorter = whole[:at] + whole[at + 1 :]
    return (
        None if shorter[0] == "0" else (found[0], _printed(pen, found[1], shorter + point + rest))
    )


def _doubled(chance: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    found = _any(chance, pen, relation)
    if found is None:
        return None
    whole, point, rest = _plain(found[1]).partition(".")
    at = chance.randrange(len(whole))
    longer = whole[: at + 1] + whole[at] + whole[at + 1 :]
    return None if longer[0] == "0" else (found[0], _printed(pen, found[1], longer + point + rest))


def _digit(chance: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    found = _any(chance, pen, relation)
    if found is None:
        return None
    digits = _plain(found[1])
    at = chance.choice([place for place, digit in enumerate(digits) if digit != "."])
    other = chance.choice([digit for digit in "0123456789" if digit != digits[at]])
    changed = digits[:at] + other + digits[at + 1 :]
    return None if changed[0] == "0" else (found[0], _printed(pen, found[1], changed))


def _random(chance: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    """Any other figure of that size: nothing explains it."""
    found = _any(chance, pen, relation)
    if found is None:
        return None
    exponent = found[1].value.as_tuple().exponent
    assert isinstance(exponent, int)
    factor = Decimal(repr(round(chance.uniform(0.6, 1.6), 9)))
    value = (found[1].value * factor).quantize(Decimal(1).scaleb(exponent))
    return found[0], _printed(pen, found[1], f"{value:f}")


# -- figures taken from elsewhere -------------------------------------------------------------


def _last_year(_: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    """The level of last year left standing."""
    if relation.kind != "growth":
        return None
    _rate, now, before = relation.figures
    return now, pen.figures[before]


def _this_year_base(_: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    if relation.kind == "growth":
        rate, now, before = (pen.figures[at] for at in relation.figures)
        wrong = abs(now.value - before.value) / now.value * HUNDRED
    elif relation.kind == "hidden-growth":
        rate, now, delta = (pen.figures[at] for at in relation.figures)
        wrong = delta.value / now.value * HUNDRED
    else:
        return None
    return relation.figures[0], _as_rate(pen, rate, wrong)


def _inverted(_: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    if relation.kind != "ratio":
        return None
    rate, part, whole = (pen.figures[at] for at in relation.figures)
    if not part.value or part.unit != whole.unit:
        return None
    return relation.figures[0], _as_rate(pen, rate, whole.value / part.value * HUNDRED)


def _as_rate(pen: Pen, rate: Figure, value: Decimal) -> Figure:
    return _printed(pen, rate, f"{pen.rounded(value, pen.rate_places):f}")


def _balance(_: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    """The total with the opening balance in it, which a sentence nearby states."""
    if relation.kind != "sum":
        return None
    opening = next((one.figures[1] for one in pen.relations if one.kind == "rolling"), None)
    if opening is None:
        return None
    at, start = relation.figures[0], pen.figures[opening]
    total = pen.figures[at]
    if total.unit != start.unit:
        return None
    return at, _printed(pen, total, f"{total.value + start.value:f}")


def _omitted(chance: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    return _miscounted(chance, pen, relation, -1)


def _twice(chance: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    return _miscounted(chance, pen, relation, 1)


def _miscounted(
    chance: random.Random, pen: Pen, relation: Relation, sign: int
) -> tuple[int, Figure] | None:
    if relation.kind != "sum":
        return None
    at, *parts = relation.figures
    total, part = pen.figures[at], pen.figures[chance.choice(parts)]
    value = total.value + sign * part.value
    return (at, _printed(pen, total, f"{value:f}")) if value > 0 else None


def _stale(chance: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    """One of several places that state the same not brought up to date."""
    figure = pen.figures[relation.figures[0]]
    alike = [
        at
        for one in pen.relations
        for at in one.figures
        if pen.figures[at] == figure and figure.value >= 100
    ]
    if len(set(alike)) < 2 or len(alike) == 2 == len(set(alike)):
        return None  # two places and nothing else: either may be the one that was forgotten
    return _random(chance, pen, Relation("equal", (chance.choice(alike),)))


def _other_total(chance: random.Random, pen: Pen, relation: Relation) -> tuple[int, Figure] | None:
    """The rate of another total of the report."""
    if relation.kind != "ratio":
        return None
    rate, part, whole = (pen.figures[at] for at in relation.figures)
    others = [
        pen.figures[at]
        for at in range(max(0, relation.figures[2] - 6), relation.figures[2] + 6)
        if at < len(pen.figures)
        and pen.figures[at].unit == whole.unit
        and pen.figures[at].value not in (whole.value, part.value)
        and pen.figures[at].value > part.value / 2
        and not whole.exact
    ]
    if not others:
        return None
    return relation.figures[0], _as_rate(
        pen, rate, part.value / chance.choice(others).value * HUNDRED
    )


_CHANGES: dict[str, _Change] = {
    "unit": _unit,
    "point": _point,
    "swapped-digits": _swapped,
    "dropped-digit": _dropped,
    "doubled-digit": _doubled,
    "digit": _digit,
    "last-year": _last_year,
    "stale-copy": _stale,
    "this-year-base": _this_year_base,
    "inverted": _inverted,
    "other-scope": _balance,
    "omitted": _omitted,
    "counted-twice": _twice,
    "other-total": _other_total,
    "random": _random,
}
KINDS = (*_CHANGES, "direction")
