"""Of which year a statement speaks where only the heading above it says so: 四、2024年工作计划."""

from __future__ import annotations

import re

from auditor.checking.index import Index
from auditor.model import Fact

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=\s?年)")


def of_two_years(one: Fact, other: Fact, index: Index) -> bool:
    """Whether the headings above two statements are of two years.

    Under a heading without a year a figure is of the year that its own words give it.
    """
    ours, theirs = _headed(one, index), _headed(other, index)
    if not ours and not theirs:
        return False
    return (ours or one.period[:4]) != (theirs or other.period[:4])


def _headed(fact: Fact, index: Index) -> str:
    """The one year that the nearest heading with a year names."""
    for heading in index.headings(fact.block):
        years = set(_YEAR.findall(heading))
        if years:
            return years.pop() if len(years) == 1 else ""
    return ""
