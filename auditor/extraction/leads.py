"""What leads to a figure: the words right before it, or those that name it where these do not."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.extraction.dated import beside, named_before_year, of_year
from auditor.extraction.drafts import Draft
from auditor.extraction.nodes import Figure
from auditor.extraction.nouns import read_around
from auditor.extraction.ranked import named_by_rank
from auditor.extraction.subjects import Subject, read_subject


def named(
    text: str, figure: Figure, drafts: Sequence[Draft], follower: Figure | None = None
) -> Subject:
    """What the words around a figure say of it; `drafts` are all figures before it.

    `follower` is the next one, where no level stands before.
    """
    subject = read_subject(figure.subject, figure.amount.kind)
    if subject.waits or not figure.sep:
        subject = read_around(figure, subject, drafts)
    if not subject.own_item:
        if not figure.subject and drafts and _is_share_of(figure, drafts[-1]):
            return read_subject("占", "percent")
        subject = named_before_year(text, figure, subject)
        subject = named_by_rank(text, figure, subject)
    if subject.role == "growth":
        subject = of_year(text, figure, subject)
    return beside(subject, follower)


def _is_share_of(figure: Figure, before: Draft) -> bool:
    """城建类92件/30.2%: the share of the number before the stroke."""
    counted = before.role == "main" and before.amount.kind in ("count", "money")
    return counted and before.tail == "/" and figure.amount.kind == "percent"
