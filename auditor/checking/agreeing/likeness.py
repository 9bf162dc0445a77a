"""How alike the words of two statements are, by the pairs of characters that they share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from auditor.model import Fact

_EMPTY = re.compile(r"[\s\d，。；：、（）()“”\"的了和与及共已为达有是在向对]+")


@lru_cache(maxsize=1 << 10)
def bigrams(words: str) -> frozenset[str]:
    """The pairs of neighbouring characters, function words left out."""
    pairs: set[str] = set()
    for run in _EMPTY.split(words):
        pairs.update(runs(run, 2))
    return frozenset(pairs)


def wording(fact: Fact) -> frozenset[str]:
    """What a statement says it counts: its item and the words after the figure."""
    return bigrams(f"{fact.item} {fact.tail}")


def runs(words: str, length: int) -> Iterator[str]:
    """The runs of so many characters."""
    return (words[at : at + length] for at in range(len(words) - length + 1))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter one's pairs that the other has too; a measure, never a figure."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0
