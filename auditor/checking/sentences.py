"""The sentences of a document that state figures: their words, and what stands in them."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from auditor.checking.ranges import Ranges
from auditor.model import Document, Fact

_ENDING = re.compile("[。！？\n]")
_ENDS = "。！？\n"
#: A sentence that goes on speaking of what came of a plan.
_REFERS = re.compile("。\\s?(?:本年|支出|收入)?(?:决算|执行)数?")


def is_cell(fact: Fact) -> bool:
    """Whether a figure is all that a cell prints; sentences may stand in cells too."""
    return fact.place.table is not None and not fact.subject


class _Stretches(NamedTuple):
    """Where sentences begin and end, in columns: a long report has tens of thousands."""

    starts: array[int]
    ends: array[int]
    reached: array[int]  #: where those up to it end
    numbers: array[int]


class Sentences(Ranges):
    """From which to before which fact each sentence reaches, and over which words."""

    def __init__(self, document: Document, text: str, facts: Sequence[Fact]) -> None:
        super().__init__(fact.sentence for fact in facts)
        self._document = document
        self._text = text
        self._facts = facts
        self._spans: dict[int, tuple[int, int]] = {}
        self._mentioning: dict[tuple[str, ...], frozenset[int]] = {}

    def words(self, at: int) -> str:
        """The words of the sentence that a fact stands in."""
        start, end = self.span(at)
        return self._text[start:end]

    def span(self, at: int) -> tuple[int, int]:
        """Where the sentence of a fact begins and ends in the document's text."""
        fact = self._facts[at]
        known = self._spans.get(fact.sentence)
        if known is None:
            known = self._spans[fact.sentence] = self._row(fact) or self._sentence(fact)
        return known

    def _row(self, fact: Fact) -> tuple[int, int] | None:
        """A row is read like a sentence."""
        if not is_cell(fact):
            return None
        row = self._facts[slice(*self[fact.sentence])]
        return row[0].start, max(each.end for each in row)

    def _sentence(self, fact: Fact) -> tuple[int, int]:
        text = self._text
        block = self._document.blocks[fact.block]
        start = max(text.rfind(mark, block.start, fact.start) for mark in _ENDS) + 1
        end = _ENDING.search(text, fact.end, block.end)
        return max(start, block.start), end.start() if end is not None else block.end

    def mentioning(self, words: tuple[str, ...]) -> frozenset[int]:
        """The sentences in which one of the words stands."""
        known = self._mentioning.get(words)
        if known is None:
            known = self._mentioning[words] = frozenset(self._with(words))
        return known

    def _with(self, words: tuple[str, ...]) -> Iterator[int]:
        find = self._text.find
        for word in words:
            at = find(word)
            while at >= 0:
                yield from self._around(at, at + len(word))
                at = find(word, at + 1)
        for end in self._referred:
            if self.goes_on(end, words) > end:
                yield from self._around(end - 1, end)

    @cached_property
    def _referred(self) -> list[int]:
        """Where sentences end of which the next one goes on speaking."""
        return [found.start() for found in _REFERS.finditer(self._text, 1)]

    def goes_on(self, end: int, words: tuple[str, ...]) -> int:
        """Where a sentence that ends at `end` goes on to: itself, or the one behind it.

        …支出决算为63.00万元。决算数小于预算数的主要原因：…: what opens with 决算数 and one of the
        words still speaks of the figures before it.
        """
        text = self._text
        opened = _REFERS.match(text, end)
        if opened is None:
            return end
        since = opened.end()
        if not any(text.find(word, end, since + len(word)) >= 0 for word in words):
            return end
        behind = _ENDING.search(text, end + 1)
        return behind.start() if behind is not None else len(text)

    def _around(self, start: int, end: int) -> Iterator[int]:
        """The sentences that hold a stretch of text: one, or a row and one in a cell of it."""
        spans = self._stretches
        at = bisect_right(spans.starts, start) - 1
        while at >= 0 and spans.reached[at] >= end:
            if spans.ends[at] >= end:
                yield spans.numbers[at]
            at -= 1

    @cached_property
    def _stretches(self) -> _Stretches:
        first = {fact.sentence: fact.number for fact in reversed(self._facts)}
        spans = sorted((*self.span(at), sentence) for sentence, at in first.items())
        ends = array("q", [end for _, end, _ in spans])
        return _Stretches(
            array("q", [start for start, _, _ in spans]),
            ends,
            array("q", accumulate(ends, max)),
            array("q", [number for _, _, number in spans]),
        )
