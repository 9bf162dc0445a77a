"""A candidate for a name of a condition."""

from __future__ import annotations

from typing import NamedTuple


class Bound(NamedTuple):
    """One candidate for a name."""

    fact: int
    tier: int
    guessed: bool = False  #: taken for want of a name: may confirm, never break
    others: tuple[int, ...] = ()  #: of a name that stands for many: all facts but the first
    named: bool = False  #: found by its whole name, wherever it stands

    def facts(self) -> tuple[int, ...]:
        """All facts that fill the name."""
        return (self.fact, *self.others)
