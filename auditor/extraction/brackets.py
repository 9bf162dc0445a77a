"""What a figure in brackets is to the one before it: told again, or a part of it."""

from __future__ import annotations

import re
from itertools import pairwise

from auditor.extraction.drafts import Draft, suits
from auditor.extraction.levels import Level
from auditor.extraction.nodes import Figure
from auditor.extraction.partitions import OpenPartition
from auditor.model.fact import NONE
from auditor.words import shipped_words

_AGAIN = re.compile(r"^(?:约|折合|折|即|约合|相当于|含|合(?![同计格作并规理法]))")
_THAT_IS = ("即", "折合", "约合", "相当于")
_FEWEST = 2
_NEAR = 8  #: tenths of the figure that the parts make up at least
_OF_TOTAL = re.compile("[合总共]计[（(]")
_PART = re.compile(r"^(?:其中|包括|包含|含|内含)")


def _is_part(figure: Figure) -> bool:
    """（其中甲60万元）."""
    return bool(_PART.match(figure.subject))


def opened_by(level: Level, figure: Figure, text: str) -> Draft | None:
    """The figure right before a bracket, where this one begins a bracket of parts of it.

    三季度8万元，合计（含四季度10万元）40万元: this one is of the total that comes behind it.
    """
    if not level.depth or level.outer is None or not _is_part(figure):
        return None
    behind = _OF_TOTAL.search(text, level.outer.end, figure.subject_start) is not None
    return None if behind else level.outer


def is_told_again(figure: Figure, text: str, before: Draft, depth: int) -> bool:
    """（折合人民币30万元）; （约4.8万元）, （3.5公里） right behind the figure before.

    Without a bracket 3,200万元，即0.32亿元.
    """
    if not depth:
        put_otherwise = figure.subject in _THAT_IS and figure.sep == "，"
        if not put_otherwise or figure.amount.value == before.amount.value:
            return False  # what says the same may be spoken of as well as what it repeats
        return _in_other_words(figure, before)
    if not figure.subject:
        if text[before.end : figure.start].strip("（( 约"):
            return False
        closed = text[figure.end : figure.end + 1] in ("）", ")")
        return figure.amount.qualifier == "约" or (closed and _in_other_words(figure, before))
    return bool(_AGAIN.match(figure.subject)) and not _is_part(figure)


def _in_other_words(figure: Figure, before: Draft) -> bool:
    """Whether a figure has another unit of the same quantity: 亿元 for 万元, 公里 for 米."""
    own, other = figure.amount, before.amount
    if own.kind != other.kind or before.end > figure.start:
        return False
    if own.kind == "money":
        return own.unit == other.unit and _scale(own.text) != _scale(other.text)
    return own.unit != other.unit and any(
        own.unit in family and other.unit in family for family in shipped_words()["conversions"]
    )


def _scale(text: str) -> str:
    """万 of 3,200万元."""
    return text.strip("0123456789.,，约余多 ")


def listed(inner: Level, outer: Draft | None, text: str) -> list[OpenPartition]:
    """转移支付30万元（体制补助14万元、专项补助16万元）: a bracket that holds nothing but parts.

    No word says that they are, so they have to come near the figure before the bracket.
    """
    parts = inner.mains
    if outer is None or outer.role != "main" or inner.partitions or len(parts) < _FEWEST:
        return []
    joined = all(
        text[one.end : other.start].startswith("、") and suits(other, outer)
        for one, other in pairwise(parts)
    )
    total, stated = sum(part.amount.value for part in parts), outer.amount.value
    near = stated * _NEAR <= total * 10 and total * _NEAR <= stated * 10
    free = all(part.whole == NONE for part in parts)
    if not joined or not near or not free or not suits(parts[0], outer):
        return []
    opened = OpenPartition([outer], "", "括号")
    for part in parts:
        opened.take(part, "、")
    return [opened]


def tell_again(draft: Draft, before: Draft) -> None:
    """The figure says in other words what the one before its bracket says."""
    draft.role = "aside"
    if before.role in ("main", "change", "average", "each") and suits(draft, before):
        draft.head, draft.item = before.index, before.item
