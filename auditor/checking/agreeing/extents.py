"""Of how much a statement speaks: of the whole city, of its own level, of the units below.

市本级税收收入 is a part of 全市税收收入, 下属单位支出 of 支出: no two statements of one thing.
"""

from __future__ import annotations

import re
from functools import cache

from auditor.checking.agreeing.budgets import openings
from auditor.checking.index import Index
from auditor.model import Fact
from auditor.words import shipped_words

_ALL = "全部"  #: the extent of 全市, 全区: what nothing is said of is mostly that


def of_two_extents(one: Fact, other: Fact, index: Index) -> bool:
    """Whether one statement is of a part of what the other is of, as the words before them say."""
    ours, theirs = _extent(one, index), _extent(other, index)
    if ours == theirs:
        return False
    usual = _usual(index)
    return (ours or usual) != (theirs or usual)


def names_less(words: str) -> bool:
    """Whether words name a part of what is spoken of: 市本级, 下属单位."""
    return _named(words) not in ("", _ALL)


def _usual(index: Index) -> str:
    """What is spoken of where nothing else is said: what the title names, or all there is."""
    first = index.document.blocks[0]
    title = index.text[first.start : first.end] if first.kind == "title" else ""
    return _named(title) or _ALL


def _extent(fact: Fact, index: Index) -> str:
    """The extent that the nearest opening before a figure names; empty where none does."""
    known = index.extents.get(fact.number)
    if known is None:
        found = filter(None, map(_named, openings(fact, index)))
        known = index.extents[fact.number] = next(found, "")
    return known


def _named(words: str) -> str:
    """本级 for 市本级税收收入; of 全市和市本级 nobody can tell."""
    found = {_extents()[word] for word in _pattern().findall(words)}
    return found.pop() if len(found) == 1 else ""


@cache
def _extents() -> dict[str, str]:
    return {word: name for name, words in shipped_words()["extents"].items() for word in words}


@cache
def _pattern() -> re.Pattern[str]:
    """Any of the words; 局及所属单位 is all of them together."""
    words = sorted(_extents(), key=len, reverse=True)
    return re.compile(f"(?<![及和与、含括])(?:{'|'.join(map(re.escape, words))})")
