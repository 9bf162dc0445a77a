"""Shares that the clause before names by their rank: 道路建设占总支出的比重最大，为58.74%."""

from __future__ import annotations

import re

from auditor.extraction.nodes import Figure
from auditor.extraction.subjects import Subject, read_subject

_REACH = 60  #: characters before the figure in which its name may begin
#: What leads to the figure itself says nothing of it.
_BARE = re.compile("(?:占|为|是|达到?|占比)?(?:约|近)?(?:为|达)?")
_NAMED = re.compile(
    r"([^，。；：、,;:（）()\d\s]{2,40}(?:占比|比重|比例|份额))(?:为|是)?(?:最|较)[大高多低小少][，,]\s?$"
)
#: 厕所改造次之，占30.28%
_NEXT = re.compile(r"([^，。；：、,;:（）()\d\s]{2,24})(?:次之|其次|居次|紧随其后)[，,]\s?$")


def named_by_rank(text: str, figure: Figure, subject: Subject) -> Subject:
    """The subject with the name in the clause before, where it has none of its own."""
    bare = not subject.own_item and figure.sep == "，" and figure.amount.kind == "percent"
    if not bare or _BARE.fullmatch(figure.subject) is None:
        return subject
    start = figure.subject_start
    since = max(start - _REACH, 0)
    named = _NAMED.search(text, since, start)
    if named is None and subject.role == "share":
        named = _NEXT.search(text, since, start)
        return subject if named is None else read_subject(f"{named[1]}占", "percent")
    return subject if named is None else read_subject(named[1], "percent")
