"""What a figure in brackets is to the one before it: told again, or a part of it."""

from __future__ import annotations

import re
from itertools import pairwise

from auditor.extraction.drafts import Draft, suits
from auditor.extraction.levels import Level
from auditor.extraction.nodes import Figure
from auditor.extraction.partitions import OpenPartition
from auditor.model.fact import NONE

_AGAIN = re.compile(r"^(?:约|折合|折|即|约合|相当于|含|合(?![同计格作并规理法]))")
_FEWEST = 2
_NEAR = 8  #: tenths of the figure that the parts make up at least
_PART = re.compile(r"^(?:其中|包括|包含|含|内含)")


def is_part(figure: Figure) -> bool:
    """（其中甲60万元）."""
    return bool(_PART.match(figure.subject))


def is_told_again(figure: Figure, text: str, since: int) -> bool:
    """（折合人民币30万元）; （约4.8万元） right behind the figure that ends at `since`."""
    if not figure.subject:
        right_behind = text[since : figure.start].strip("（( 约") == ""
        return figure.amount.qualifier == "约" and right_behind
    return bool(_AGAIN.match(figure.subject)) and not is_part(figure)


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
