"""Sums of figures: what they come to, whether a total fits, whether one slip explains a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from auditor.checking.index import Index, printed_unit
from auditor.checking.judging import shortened
from auditor.checking.slips import slip_between
from auditor.rulebook import interval
from auditor.rulebook.interval import Value, meet

TELLING = 3  #: digits that a total needs before a sum can be no accident
_FULL_MARKS = 100
#: What stands between the number of groups and that of the things in them.
_GROUPS = re.compile("领域|方面|乡?镇|街道|县|类别?|等级|片区|行业|批次|部门")
UNITS_APART = frozenset(Decimal(10) ** power for power in (4, -4, 8, -8))  #: 元, 万元, 亿元
_ROUNDED = 5  #: figures whose rounding adds up to more than the last digit
#: 小学教育（项）
_ACCOUNT = re.compile(r"[（(][类款项][）)][”\"]?$")
_LITTLE = 50  #: a gap of no more than this part of the total
_LONG = 5  #: digits that it needs before a gap of one digit can be none


def sums_to(index: Index, whole: int, parts: tuple[int, ...]) -> str | None:
    """holds, rounded, or None when the sum and the total cannot be the same number."""
    verdict = comes_to(index, whole, total_of(index, parts))
    return None if verdict == "rounded" and _is_at_the_edge(index, whole, parts) else verdict


def comes_to(index: Index, at: int, made: Value) -> str | None:
    """holds, rounded, or None when what was computed cannot be the figure."""
    target = index.value(at)
    if made.value == target.value:
        return "holds"
    if prints(index, at, made.value):
        return "holds"
    return "rounded" if meet(made, target) else None


def prints(index: Index, at: int, value: Decimal) -> bool:
    """Whether a figure is what a value rounds to at its last digit: 98.66% for 0.986596."""
    unit = printed_unit(index.facts[at])
    return shortened(value, unit, ROUND_HALF_UP) == index.value(at).value


def _is_at_the_edge(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """4.2 for 2.7 + 0.8 + 0.9: each would have to be rounded by the whole half of its digit.

    2.65 + 0.75 + 0.85 are 4.25, which is not printed as 4.2.
    """
    figures = (whole, *parts)
    ulps = {printed_unit(index.facts[at]) for at in figures}
    gap = index.value(whole).value - total_of(index, parts).value
    return len(ulps) == 1 and abs(gap) * 2 == ulps.pop() * len(figures)


def total_of(index: Index, parts: tuple[int, ...]) -> Value:
    """What the figures come to, and what their printed digits leave open."""
    return interval.total([index.value(part) for part in parts])


def slip_explains(index: Index, whole: int, parts: tuple[int, ...], gap: Decimal) -> bool:
    """Whether one mistyped digit in the total or in a part accounts for the gap exactly."""
    return bool(_slips(index, whole, parts, gap))


def slip_is_no_accident(index: Index, whole: int, parts: tuple[int, ...], gap: Decimal) -> bool:
    """Whether a slip accounts for the gap of a list that need not be full.

    Almost any gap of a short number is one digit away: of lists that leave something out and have
    a total of three digits, one in sixteen; of five digits, one in several hundred. Few gaps are
    a swap of neighbours, so that fewer digits tell.
    """
    values = [abs(index.value(at).value) for at in (whole, *parts)]
    finest = min((_last_digit(value) for value in values if value), default=0)
    telling = values[0].adjusted() - finest + 1 if values[0] else 0
    slips = _slips(index, whole, parts, gap)
    # a list of three and more that leaves something out seldom leaves out so little
    small = len(parts) >= TELLING and abs(gap) * _LITTLE <= values[0]
    long = telling >= _LONG - small
    return ("swap" in slips and telling >= TELLING) or ("digit" in slips and long)


def _slips(index: Index, whole: int, parts: tuple[int, ...], gap: Decimal) -> set[str]:
    target = index.value(whole).value
    found: set[str] = set()
    for near in _but_for_rounding(index, parts, gap):
        found.add(slip_between(target, target - near))
        for part in parts:
            value = index.value(part).value
            if (value + near) * value > 0:  # of changes the falls are below nothing
                found.add(slip_between(abs(value), abs(value + near)))
    return found - {""}


def _but_for_rounding(index: Index, parts: tuple[int, ...], gap: Decimal) -> Iterator[Decimal]:
    """The gap; of a long list of accounts also without what rounding its figures may come to."""
    yield gap
    facts = index.facts
    if len(parts) < _ROUNDED or not all(_ACCOUNT.search(facts[part].item) for part in parts):
        return
    finest = min(printed_unit(facts[at]) for at in parts)
    yield from (gap + finest * step for step in (1, -1, 2, -2) if finest)


def unit_explains(index: Index, parts: tuple[int, ...], gap: Decimal) -> bool:
    """Whether 402.00元 stands where just 402.00万元 is due."""
    return any(
        own.kind == "money"
        and bool(own.value)
        and len(index.digits(own.number)) >= TELLING
        and (own.value + gap) / own.value in UNITS_APART
        for own in map(index.facts.__getitem__, parts)
    )


def _last_digit(value: Decimal) -> int:
    """The place of the last digit that is not a closing zero: -2 for 4,108.68, 2 for 1,500."""
    return int(value.normalize().as_tuple().exponent)


def is_loose(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """Whether a sum is saved only by a figure without decimals among figures that have them.

    Reports leave out closing zeros: 1,250万元 beside 4,108.68万元 is hardly 1,250.4万元. The
    tolerance of such a group is half a unit of its finest digit for each of its figures.
    """
    figures = (whole, *parts)
    finest = min((ulp for at in figures if (ulp := printed_unit(index.facts[at]))), default=None)
    if finest is None:
        return False
    gap = index.value(whole).value - total_of(index, parts).value
    return abs(gap) > finest * len(figures) / 2 and slip_explains(index, whole, parts, gap)


def is_counted_full(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """Whether a list is full by what is counted: 四个领域18个项目 with four parts.

    So are points scored of full marks that come to 100.
    """
    facts = [index.facts[at] for at in parts]
    total = index.facts[whole]
    if total.kind == "score" and any(_marks(index, parts, step) == _FULL_MARKS for step in (-1, 1)):
        return True
    before = index.facts[whole - 1] if whole else total
    return (
        before.kind == total.kind == "count"
        and before.sentence == total.sentence == facts[0].sentence
        and before.value == len(parts)
        and _GROUPS.fullmatch(index.text, before.end, total.start) is not None
    )


def _marks(index: Index, parts: tuple[int, ...], step: int) -> Decimal:
    """What can be had in all: 决策20分，得18分; 决策得18分（满分20分）."""
    last = len(index.facts) - 1
    made = Decimal(0)
    for at in parts:
        own, mark = index.facts[at], index.facts[min(max(at + step, 0), last)]
        bracketed = mark.kind == "score" and mark.depth > own.depth and mark.value >= own.value
        if mark.measure != "分值" and not bracketed:
            return Decimal(0)
        made += mark.value
    return made


def is_tally(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """Whether figures are points given, all to the same digit: they add up as they are printed.

    So do 8.7, 40.2 and 9 points: what is awarded whole is printed without decimals.
    """
    figures = [index.facts[at] for at in (whole, *parts)]
    if any(fact.kind != "score" for fact in figures):
        return False
    ulps = {fact.amount.ulp for fact in figures}
    return len(ulps - {Decimal(0), Decimal(1)}) <= 1 and figures[0].amount.ulp == min(
        ulps - {Decimal(0)}, default=Decimal(0)
    )
