"""Rates with their part and whole in a bracket behind them: 98.6%（检测217段，合格214段）."""

from __future__ import annotations

import re

from auditor.checking.agreeing.likeness import bigrams
from auditor.checking.index import Index
from auditor.model import Fact

_OPENS = re.compile(r"\s?[（(]")
#: 应参保19.24万人，参保18.73万人: what was due may bear the name of what was done.
DUE = re.compile("应|需|须|计划|目标|任务|总|全部|拟")


def opens_with_rate(index: Index, anchor: int, part: Fact, whole: Fact) -> bool:
    """合格率78%，参加考试12,500人次，合格9,250人次: a sentence of a rate and what it is made of."""
    own = index.facts[anchor]
    first, end = index.sentences[own.sentence]
    if (first, end) != (anchor, anchor + 3) or own.depth or part.depth or whole.depth:
        return False
    if (whole.number, part.number) != (anchor + 1, anchor + 2) or part.unit != whole.unit:
        return False
    return part.period == whole.period == own.period


def is_told_behind(index: Index, anchor: int, part: Fact, whole: Fact) -> bool:
    """Whether the bracket right behind a rate holds these two figures and no others."""
    own = index.facts[anchor]
    if {part.number, whole.number} != {anchor + 1, anchor + 2} or part.unit != whole.unit:
        return False
    if part.period != whole.period or not part.depth == whole.depth == own.depth + 1:
        return False
    third = index.facts[anchor + 3] if anchor + 3 < len(index.facts) else None
    if third is not None and third.sentence == own.sentence and third.depth > own.depth:
        return False
    if _OPENS.match(index.text, own.end) is None:
        return False
    shared = bigrams(own.subject) & bigrams(part.item) & bigrams(whole.item)
    return not shared or DUE.match(whole.subject) is not None
