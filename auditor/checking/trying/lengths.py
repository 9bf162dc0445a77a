"""How many months, or days, the time is that a figure is of: 1—8月 has eight."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from auditor.checking.index import Index
from auditor.rulebook.condition import Condition, Name
from auditor.rulebook.interval import Value, exact

_YEAR = r"(?P<year>(?:19|20)\d\d)?"
_MONTHS = re.compile(rf"{_YEAR}-(?P<from>\d{{1,2}})至(?P<to>\d{{1,2}})月")
_WORDS = re.compile(
    rf"{_YEAR}(?:(?P<half>[上下])半年|第?(?P<quarter>[一二三四])季度"
    r"|前(?P<first>[一二三四五六七八九十]|\d{1,2})个?(?P<unit>月|季度))"
)
_NUMBERS = {han: number for number, han in enumerate("一二三四五六七八九十", 1)}
_QUARTER = 3  #: months
_MOST = 12


def lengths(
    condition: Condition, index: Index, anchor: int, facts: Mapping[Name, int]
) -> dict[Name, Value]:
    """The lengths that a condition asks for, of figures of the same time as the reported one."""
    period = index.facts[anchor].period
    found: dict[Name, Value] = {}
    for length in condition.lengths:
        name = length._replace(length="")
        at = anchor if name == condition.names[0] else facts.get(name)
        if at is None or index.facts[at].period != period:
            continue
        if (number := _number(period, length.length)) is not None:
            found[length] = exact(Decimal(number))
    return found


def _number(period: str, unit: str) -> int | None:
    """How many months or days a stated stretch of one year has; None for what tells no stretch.

    A single month may be that of a day (截至8月15日), and a year is what is meant when nothing is
    said: neither has a length.
    """
    stretch = _stretch(period)
    if stretch is None:
        return None
    year, first, last = stretch
    if unit == "months":
        return last - first + 1
    if not year:
        return None
    return sum(monthrange(year, month)[1] for month in range(first, last + 1))


@lru_cache(maxsize=1 << 8)
def _stretch(period: str) -> tuple[int, int, int] | None:
    """The year, if it is told, and the first and last month of a stretch."""
    told = _MONTHS.fullmatch(period)
    if told is not None:
        first, last = int(told["from"]), int(told["to"])
    elif (told := _WORDS.fullmatch(period)) is None:
        return None
    elif told["half"]:
        first, last = (1, 6) if told["half"] == "上" else (7, _MOST)
    elif told["quarter"]:
        last = _NUMBERS[told["quarter"]] * _QUARTER
        first = last - _QUARTER + 1
    else:
        number = _NUMBERS.get(told["first"]) or int(told["first"])
        first, last = 1, number * (_QUARTER if told["unit"] == "季度" else 1)
    if not 1 <= first <= last <= _MOST:
        return None
    return int(told["year"] or 0), first, last
