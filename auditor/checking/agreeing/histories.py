"""What is said beside two figures, which shows that they are of two things, and no slip of one.

小学1,271元，比上年的1,245元增长2.1% and 小学1,220元，比上年的1,219元增长0.1%: a figure that was
mistyped, or not brought up to date, leaves the figures beside it as they were.
"""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.checking.agreeing.likeness import bigrams, overlap
from auditor.checking.index import Index
from auditor.model import Fact

_CLAUSE = re.compile("[，。；：,;:\n]")
_LONG = 8  #: characters that say what those counted did
_LIKE = 0.5
_HUNDRED = 100
_RUNNING = ("累计", "截至", "以来", "历年", "现有", "存量", "往期")


def told_apart(one: Fact, other: Fact, index: Index) -> bool:
    """Whether what stands around two figures shows that they are of two things."""
    if _of_two_deeds(one, other, index) or _of_two_histories(one, other, index):
        return True
    # 下达2020年补助260亿元; 累计下达2020年补助1396亿元
    said = [_clause_before(fact, index) for fact in (one, other)]
    runs = [any(word in words for word in _RUNNING) for words in said]
    return runs[0] != runs[1] and any(_RUNNING[0] in words for words in said)


def _of_two_histories(one: Fact, other: Fact, index: Index) -> bool:
    """Whether each figure tells of a year before and a change of its own, which fit it alone."""
    if index.elaborations.get(one.number) is None or index.elaborations.get(other.number) is None:
        return False
    ours, theirs = _history(one, index), _history(other, index)
    return None not in (*ours, *theirs) and all(a != b for a, b in zip(ours, theirs, strict=True))


def _history(fact: Fact, index: Index) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """The level of the year before, the change since and the growth, where they fit each other."""
    beside = {index.facts[at].role: index.facts[at] for at in index.elaborations[fact.number]}
    change, growth, prior = (beside.get(role) for role in ("change", "growth", "prior"))
    if change is None or growth is None or change.unit != fact.unit:
        return None, None, None
    before = fact.value - change.value * (change.sign or 1)
    told = prior is None or prior.value == before
    if not told or before <= 0:
        return None, None, None
    rate = change.value * _HUNDRED / before
    near = abs(rate - growth.value) <= growth.amount.ulp
    return (before, change.value, growth.value) if near else (None, None, None)


def _of_two_deeds(one: Fact, other: Fact, index: Index) -> bool:
    """●3个州、11个县违规发放…; ●3个州、15个县擅自提高…: the counted did two different things."""
    if one.subject or other.subject or one.kind != "count":
        return False
    ours, theirs = _behind(one, index), _behind(other, index)
    if min(len(ours), len(theirs)) < _LONG:
        return False
    return overlap(bigrams(ours), bigrams(theirs)) < _LIKE


def _behind(fact: Fact, index: Index) -> str:
    """What its clause says behind a figure."""
    mark = _CLAUSE.search(index.text, fact.end)
    return index.text[fact.end : mark.start() if mark is not None else len(index.text)]


def _clause_before(fact: Fact, index: Index) -> str:
    """What its clause says before a figure, a date among it: 累计下达2020年补助资金."""
    start, _ = index.sentences.span(fact.number)
    return _CLAUSE.split(index.text[start : fact.start])[-1]
