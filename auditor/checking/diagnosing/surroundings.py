"""Figures of the whole document by their value and by what they are; gathered when asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.index import Index, same_time, units_fit
from auditor.model import Fact

_YEAR = re.compile(r"(?:19|20)\d\d")
_OPENING = re.compile("年初.{0,8}(?:结转|结余)|上年.{0,4}(?:结转|结余)")
_CLOSING = re.compile("年末.{0,8}(?:结转|结余)")
_CROWD = 60  #: figures of one name beyond which the name says nothing
_MOST_BALANCES = 6


class Surroundings:
    """What stands elsewhere in the document."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._by_value: dict[tuple[Decimal, str], list[Fact]] | None = None
        self._balances: list[list[Fact]] | None = None

    def of_value(self, value: Decimal, like: Fact) -> list[Fact]:
        """The figures of just this size and unit."""
        return self._values().get((abs(value), like.unit), [])

    def count_of(self, like: Fact, words: re.Pattern[str] | None = None) -> int:
        """How many different figures of this unit there are, of all or of such names."""
        return sum(
            words is None or any(words.search(fact.item + fact.quantity) for fact in facts)
            for (_, unit), facts in self._values().items()
            if unit == like.unit
        )

    def _values(self) -> dict[tuple[Decimal, str], list[Fact]]:
        if self._by_value is None:
            self._by_value = {}
            for fact in self._index.facts:
                if fact.amount.is_exact and fact.value:
                    self._by_value.setdefault((abs(fact.value), fact.unit), []).append(fact)
        return self._by_value

    def balances(self, like: Fact) -> tuple[list[int], list[int]]:
        """Opening and closing balances of the year, each figure once."""
        if self._balances is None:
            self._balances = [
                [
                    fact
                    for facts in self._values().values()
                    for fact in facts
                    if names.search(_name(fact))
                ]
                for names in (_OPENING, _CLOSING)
            ]
        opening, closing = (
            {
                fact.value: fact.number
                for fact in facts
                if fact.unit == like.unit and of_one_year(like, fact)
            }
            for facts in self._balances
        )
        return list(opening.values())[:_MOST_BALANCES], list(closing.values())[:_MOST_BALANCES]

    def elsewhere(self, fact: Fact) -> Iterator[Fact]:
        """The same quantity at the same time, stated with another figure."""
        for other in self._alike(fact):
            if same_time(other.period, fact.period) and other.value != fact.value:
                yield other

    def earlier(self, fact: Fact) -> Iterator[Fact]:
        """The same quantity of an earlier year."""
        for at in self._index.elaborations.get(fact.number, ()):
            other = self._index.facts[at]
            if other.role == "prior" and units_fit(fact, other) and other.amount.is_exact:
                yield other
        own = _YEAR.match(fact.period)
        for other in (*self._unnamed(fact), *self._alike(fact, ("main", "prior", "base"))):
            year = _YEAR.match(other.period)
            if own is not None and year is not None and year[0] < own[0]:
                yield other

    def _unnamed(self, fact: Fact) -> Iterator[Fact]:
        """上年决算数为…: what is said in the paragraph of no other thing is said of this one."""
        first, last = self._index.blocks[fact.block]
        if last - first <= _CROWD:
            for other in self._index.facts[first:last]:
                level = other.role in ("main", "prior") and not other.item
                if level and other.amount.is_exact and units_fit(fact, other):
                    yield other

    def same_quantity(self, one: Fact, other: Fact) -> bool:
        """Whether two figures are of one thing, by its name in the vocabulary or by its words."""
        if one.quantity and (one.quantity, one.owner) == (other.quantity, other.owner):
            return True
        return bool(one.item) and (one.item, one.measure) == (other.item, other.measure)

    def _alike(self, fact: Fact, roles: tuple[str, ...] = ("main", "base")) -> Iterator[Fact]:
        index = self._index
        for at in self._named(fact):
            other = index.facts[at]
            if (
                at != fact.number
                and other.role in roles
                and other.amount.is_exact
                and units_fit(fact, other)
                and self.same_quantity(fact, other)
            ):
                yield other

    def _named(self, fact: Fact) -> list[int]:
        names = self._index.by_name
        found = [names.get(word, ()) for word in (fact.quantity, fact.item) if word]
        return list(dict.fromkeys(at for ats in found if len(ats) <= _CROWD for at in ats))


def _name(fact: Fact) -> str:
    return fact.quantity or fact.item + fact.measure


def of_one_year(one: Fact, other: Fact) -> bool:
    """Whether two figures can be of one year; one that names none can."""
    here, there = _YEAR.match(one.period), _YEAR.match(other.period)
    return here is None or there is None or here[0] == there[0]
