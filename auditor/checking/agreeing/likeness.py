"""How alike the words of two statements are, by the pairs of characters that they share."""

from __future__ import annotations

import re
from functools import lru_cache

from auditor.model import Fact

_EMPTY = re.compile(r"[\s\d，。；：、（）()“”\"的了和与及共已为达有是在向对]+")


@lru_cache(maxsize=1 << 10)
def bigrams(words: str) -> frozenset[str]:
    """The pairs of neighbouring characters, function words left out."""
    pairs: set[str] = set()
    for run in _EMPTY.split(words):
        pairs.update(run[at : at + 2] for at in range(len(run) - 1))
    return frozenset(pairs)


def wording(fact: Fact) -> frozenset[str]:
    """What a statement says it counts: its item and the words after the figure."""
    return bigrams(f"{fact.item} {fact.tail}")


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter one's pairs that the other has too; a measure, never a figure."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0
