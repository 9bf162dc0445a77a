"""Runs of facts that stand together: in one sentence, one block, one section, one numbered item."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from auditor.model import Block, Document, Fact


class Ranges:
    """The facts of each sentence, block or section: from which to before which."""

    def __init__(self, keys: Iterable[int]) -> None:
        """`keys` are the numbers of what each fact stands in; they never go down."""
        starts = array("l")
        at = -1
        for at, key in enumerate(keys):
            while len(starts) <= key:
                starts.append(at)
        starts.append(at + 1)
        self._starts = starts

    def __getitem__(self, key: int) -> tuple[int, int]:
        return self._starts[key], self._starts[key + 1]

    def __contains__(self, key: int) -> bool:
        starts = self._starts
        return key + 1 < len(starts) and starts[key] < starts[key + 1]


def sections_of(document: Document) -> list[int]:
    """For each block the number of its section; a path that comes again is another section."""
    numbers: list[int] = []
    number, path = 0, None
    for block in document.blocks:
        if block.section != path:
            number, path = number + 1, block.section
        numbers.append(number)
    return numbers


def items_of(document: Document) -> list[int]:
    """For each block the running number of the heading or numbered paragraph it stands under."""
    numbers: list[int] = []
    for block in document.blocks:
        begins = block.kind == "heading" or bool(block.label)
        numbers.append((numbers[-1] if numbers else 0) + begins)
    return numbers


def block_at(blocks: Sequence[Block], place: int) -> int:
    """The number of the block that a place of the text lies in."""
    return bisect_right(blocks, place, key=_start) - 1


def first_from(facts: Sequence[Fact], start: int) -> int:
    """The number of the first fact that stands at a place of the text or behind it."""
    return bisect_left(facts, start, key=_start)


def facts_between(facts: Sequence[Fact], start: int, end: int) -> Iterator[Fact]:
    """The facts that stand in a stretch of the text; nothing of a long report is copied."""
    for number in range(first_from(facts, start), len(facts)):
        if facts[number].start >= end:
            return
        yield facts[number]


def _start(placed: Fact | Block) -> int:
    return placed.start


def places(text: str, word: str) -> Iterator[int]:
    """Where a word stands."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
