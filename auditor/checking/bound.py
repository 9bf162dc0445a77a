"""A candidate for a name of a condition."""

from __future__ import annotations

from typing import NamedTuple


class Bound(NamedTuple):
    """One candidate for a name."""

    fact: int
    tier: int
    guessed: bool = False  #: taken for want of a name: may confirm, never break
