"""Every figure of a text with the words that lead to it, in its sentence and its brackets.

One pass of a regular expression over the text, one pass of a Lark LALR parser over its tokens
(`grammars/statements.lark`). What a figure is about is not known here, see `statements`.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from auditor.extraction.marks import inner_mark
from auditor.extraction.nodes import Among, Figure, Group, Mark, Node, Scan, Sentence
from auditor.extraction.normalising import normalise

if TYPE_CHECKING:
    from auditor.extraction.parsing import StatementParser

__all__ = ["Among", "Figure", "Group", "Mark", "Node", "Scan", "Sentence", "scan", "scan_sentences"]


_START = attrgetter("start")


def scan(text: str, start: int = 0, end: int | None = None) -> Scan:
    """All sentences with figures, and all marks, of `text[start:end]`; never raises."""
    stop = len(text) if end is None else min(end, len(text))
    plain = normalise(text)
    parser = _parser()
    marks: list[Mark] = []
    sentences = parser.parse(plain, start, stop, marks)
    marks.extend(
        inner_mark(match.group(), match.start())
        for match in parser.inner.finditer(plain, start, stop)
    )
    marks.sort(key=_START)
    return Scan(sentences, marks)


def scan_sentences(text: str, start: int, end: int) -> list[Sentence]:
    """The sentences of `scan` alone, for text that is normalised: marks cost a third pass."""
    return _parser().parse(text, start, min(end, len(text)), None)


@cache
def _parser() -> StatementParser:
    # Lark takes 50 ms to import; who only looks at rules need not wait for it.
    from auditor.extraction import parsing  # noqa: PLC0415

    return parsing.build()
