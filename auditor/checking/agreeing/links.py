"""Two statements taken to be of one thing, and which of many are compared with each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

from auditor.model import Fact

_T = TypeVar("_T")

CROWD = 24  #: statements under one key beyond which the key identifies nothing


class Link(NamedTuple):
    """Two statements of the same thing, why they are taken for it, and how sure that is."""

    one: int
    other: int
    by: str  #: target | subject | item | companion
    sure: bool  #: whether it can carry a contradiction


def crowds(buckets: Mapping[Any, list[_T]]) -> Iterator[list[_T]]:
    """The statements that have a key in common; most stand alone."""
    return (bucket for bucket in buckets.values() if len(bucket) > 1)


def pairs(bucket: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """All pairs of a small bucket; only neighbours of a crowded one, so that time stays linear."""
    if len(bucket) > CROWD:
        yield from pairwise(bucket)
        return
    for at, one in enumerate(bucket):
        for other in bucket[at + 1 :]:
            yield one, other
