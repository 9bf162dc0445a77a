"""What a figure in brackets is to the one before it: told again, or a part of it."""

from __future__ import annotations

import re

from auditor.extraction.drafts import Draft, suits
from auditor.extraction.nodes import Figure

_AGAIN = re.compile(r"^(?:约|折合|折|即|约合|相当于|含|合(?![同计格作并规理法]))")
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


def tell_again(draft: Draft, before: Draft) -> None:
    """The figure says in other words what the one before its bracket says."""
    draft.role = "aside"
    if before.role in ("main", "change", "average", "each") and suits(draft, before):
        draft.head, draft.item = before.index, before.item
