"""Statements copied from one part of a report to another, word by word.

What an appraisal tells of its results it tells again under its projects; a figure that was mended
in one of the places and not in the other is the commonest contradiction of all.
"""

from __future__ import annotations

import re
from itertools import takewhile

from auditor.checking.index import Index
from auditor.model import Fact
from auditor.words import shipped_words

_LONG = 40  #: characters before a figure that nobody writes twice
_TELLING = 16  #: characters that are enough where a figure stands among them
_MOST = 80  #: characters looked at
#: A figure that says of what is spoken: 向636名人才发放补贴; a year does not.
_FIGURE = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d年)\d[\d,.]{2,}")
#: Words of the forms that all projects fill in alike.
_OF_FORMS = re.compile("绩效|自评|得分|预算|执行|决算|目标|指标|完成率")
_NAMED = 8  #: characters that name a thing so that it can be no other


def are_copied(one: Fact, other: Fact, index: Index) -> bool:
    """Whether the words around two figures are the same for longer than by chance."""
    before, behind = _same_before(one, other, index), _same_behind(one, other, index)
    return _is_telling(before) or _is_telling(behind)


def of_one_thing(one: Fact, other: Fact, index: Index) -> bool:
    """Whether two copied figures are of one thing, wherever in the report they stand.

    Their words name it: 向人才或单位（含往期）发放补贴, or the figures on both sides are the
    same, or those on one side in a long passage.
    """
    if index.path(one).rpartition("/")[0] == index.path(other).rpartition("/")[0]:
        return False  # the projects of one list fill in one form
    sides = _same_before(one, other, index), _same_behind(one, other, index)
    if len(one.item) >= _NAMED and _OF_FORMS.search(one.item) is None:
        return one.item == other.item and any(_is_telling(side) for side in sides)
    held = [side for side in sides if _FIGURE.search(side) is not None]
    if len(held) < len(sides) and not any(len(side) >= _LONG for side in held):
        return False
    return _OF_FORMS.search("".join(sides)) is None


def tells_whose(one: Fact, other: Fact, index: Index) -> bool:
    """职工医保基金，2023年收入… and 居民医保基金，2023年收入…: a bare 收入 or 支出 is anybody's.

    It says whose it is only where its sentence began with the same words.
    """
    if one.item not in shipped_words()["accounts"]:
        return True
    openings = (index.text[index.sentences.span(at.number)[0] : at.start] for at in (one, other))
    ours, theirs = ("".join(opening.split()) for opening in openings)
    return ours == theirs or are_copied(one, other, index)


def _is_telling(same: str) -> bool:
    return len(same) >= _LONG or (len(same) >= _TELLING and _FIGURE.search(same) is not None)


def _same_before(one: Fact, other: Fact, index: Index) -> str:
    """What stands before both figures, without blanks."""
    words, others = (
        "".join(index.text[max(fact.start - 2 * _MOST, 0) : fact.start].split())
        for fact in (one, other)
    )
    return _common(words[::-1], others[::-1])[::-1]


def _same_behind(one: Fact, other: Fact, index: Index) -> str:
    """What stands behind both figures, without blanks."""
    words, others = (
        "".join(index.text[fact.end : fact.end + 2 * _MOST].split()) for fact in (one, other)
    )
    return _common(words, others)


def _common(one: str, other: str) -> str:
    """How both begin."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return one[: min(sum(1 for _ in pairs), _MOST)]
