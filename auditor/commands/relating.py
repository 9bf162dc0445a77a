"""What holds among the figures of one sentence: candidates for a rule, the more telling first.

A candidate is only arithmetic that comes out; whether a rule made of it works is for the caller to
try. Where a figure could be called by several names, there is a candidate for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, islice, permutations, product
from typing import NamedTuple

from auditor.model import Fact

_HUNDRED = Decimal(100)
_LONGEST = 14  #: figures of a sentence that are tried with each other
_MOST_PARTS = 4  #: of a sum that need not be all there is, or takes some away
_MOST_NAMES = 8  #: ways of naming the figures of one relation
#: Measures that say nothing but the kind of figure.
_PLAIN = frozenset(("数量", "金额", "比率", "比例", "得分", "时长", "倍数"))
#: A number and its unit; 2023年 and 3月 are none.
_NUMBER = re.compile(r"(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d,年月号])[^\W\d]{0,2}")
_GROWTH = (
    ("增长率", "{role: growth, kind: percent}"),
    ("本期数", "{role: head}"),
)
_PRIOR = ("上期数", "{role: prior}")
_CHANGE = ("增减额", "{role: change, kind: money}")


class Relation(NamedTuple):
    """A relation that holds in a sentence, and where in it stands the figure that it gives."""

    check: str
    why: str  #: the relation in words
    title: str  #: what is wrong where it does not hold
    span: tuple[int, int]
    alone: str  #: the figure without those that it could be held against
    names: tuple[tuple[str, str], ...] = ()  #: what names bind to that do not say it themselves
    figures: tuple[int, ...] = ()  #: where all its figures stand, the given one first

    @property
    def is_bound(self) -> bool:
        """Whether it says no more than that one figure is not above another."""
        return " <= " in self.check


def relations(figures: Sequence[Fact]) -> Iterator[Relation]:
    """What holds between the figures: a rate, a growth, a mean, a sum, or else a bound."""
    figures = figures[:_LONGEST]
    amounts = [fact for fact in figures if fact.kind in ("money", "count", "score", "duration")]
    yield from _growths(figures, amounts)
    yield from _rates(figures, amounts)
    yield from _means(amounts)
    yield from _sums(amounts)
    for small, large in permutations(amounts, 2):
        if small.unit == large.unit and small.value < large.value:
            for low, high in _named(small, large):
                why = f"{low}不应大于{high}。"
                yield _told((small, large), f"{low} <= {high}", why, f"{low}大于{high}")


def shown(fact: Fact) -> str:
    """A figure with what it was read as: 60人（培训人数，数量）."""
    return f"{fact.amount.text}（{'，'.join(filter(None, (fact.item, fact.measure)))}）"


def unread(text: str, figures: Sequence[Fact]) -> Iterator[str]:
    """What looks like a figure and was not read as one; years and dates are none."""
    spans = [(fact.place.start, fact.place.end) for fact in figures]
    for match in _NUMBER.finditer(text):
        if not any(start <= match.start() < end for start, end in spans):
            yield match[0]


def called(fact: Fact) -> str:
    """What a condition calls the figure: its respect where that says something, or its item."""
    return fact.item if fact.measure in _PLAIN else fact.measure


def condition_name(name: str) -> str:
    """A name as a condition writes it; odd characters are quoted."""
    return name if name.isalnum() else f"「{name}」"


def _told(
    facts: Sequence[Fact], check: str, why: str, title: str, names: tuple[tuple[str, str], ...] = ()
) -> Relation:
    places = [fact.place for fact in facts]
    span = (places[0].start, places[0].end)
    alone = f"{facts[0].subject}{facts[0].amount.text}。"
    return Relation(check, why, title, span, alone, names, tuple(one.start for one in places))


def _growths(figures: Sequence[Fact], amounts: Sequence[Fact]) -> Iterator[Relation]:
    """增长10% of what was 40 and is 44, by the year stated or by 由…增加到…."""
    for growth in figures:
        if growth.kind != "percent" or growth.role != "growth":
            continue
        for now, other in permutations(amounts, 2):
            if now.unit == other.unit and now.role != "change":
                yield from _grown(growth, now, other)


def _grown(growth: Fact, now: Fact, other: Fact) -> Iterator[Relation]:
    """The other figure is the one before, or what the figure has risen or fallen by."""
    fall = -1 if growth.sign < 0 else 1
    before = now.value - fall * other.value if other.role == "change" else other.value
    if before <= 0 or not _rounds_to((now.value - before) * fall / before * _HUNDRED, growth):
        return
    if other.role == "change":
        check, why = "增长率 = 增减额 / (本期数 - 增减额)", "增长率等于增减额除以上期数。"
        title, names = "增长率与增减额、本期数不符", (*_GROWTH, _CHANGE)
        yield _told((growth, now, other), check, why, title, names)
        return
    title, why = "增长率与前后两个数不符", "增长率等于本期数减上期数，再除以上期数。"
    for prior, specs in ((_PRIOR[0], (*_GROWTH, _PRIOR)), ("上年(本期数)", _GROWTH)):
        check = f"增长率 = (本期数 - {prior}) / {prior}"
        yield _told((growth, now, other), check, why, title, specs)


def _rates(figures: Sequence[Fact], amounts: Sequence[Fact]) -> Iterator[Relation]:
    for rate in figures:
        if rate.kind not in ("percent", "ratio") or rate.role == "growth":
            continue
        for part, whole in permutations(amounts, 2):
            if whole.value and _is_quotient(part.value / whole.value, rate):
                yield from _quotients(rate, part, whole)


def _means(amounts: Sequence[Fact]) -> Iterator[Relation]:
    for mean in amounts:
        for total, number in permutations(amounts, 2):
            if mean in (total, number) or total.unit != mean.unit or number.unit == total.unit:
                continue
            if number.value and _rounds_to(total.value / number.value, mean):
                yield from _quotients(mean, total, number)


def _quotients(rate: Fact, part: Fact, whole: Fact) -> Iterator[Relation]:
    for name, above, below in _named(rate, part, whole):
        why = f"{name}等于{above}除以{below}。"
        title = f"{name}与{above}、{below}不符"
        yield _told((rate, part, whole), f"{name} = {above} / {below}", why, title)


class _Sum(NamedTuple):
    """Figures that make up another one, some of them taken away."""

    total: Fact
    parts: tuple[Fact, ...]
    signs: tuple[int, ...]

    def rank(self) -> tuple[int, int, int]:
        """The more figures it explains, the fewer it takes away, the later its total."""
        return -len(self.parts), self.signs.count(-1), -self.total.place.start


def _sums(amounts: Sequence[Fact]) -> Iterator[Relation]:
    made = (one for total in amounts for one in _made(total, amounts))
    for one in sorted(made, key=_Sum.rank):
        yield from _summed(*one)


def _made(total: Fact, amounts: Sequence[Fact]) -> Iterator[_Sum]:
    others = [fact for fact in amounts if fact is not total and fact.unit == total.unit]
    if len(others) > _MOST_PARTS and sum(fact.value for fact in others) == total.value:
        yield _Sum(total, tuple(others), (1,) * len(others))
    for size in range(2, min(len(others), _MOST_PARTS) + 1):
        for parts in combinations(others, size):
            for signs in product((1, -1), repeat=size):
                values = (part.value * sign for part, sign in zip(parts, signs, strict=True))
                if signs[0] == 1 and sum(values) == total.value:
                    yield _Sum(total, parts, signs)


def _summed(total: Fact, parts: Sequence[Fact], signs: Sequence[int]) -> Iterator[Relation]:
    for name, first, *others in _named(total, *parts):
        check, why = f"{name} = {first}", f"{name}等于{first}"
        for other, sign in zip(others, signs[1:], strict=True):
            check += f" {'+' if sign > 0 else '-'} {other}"
            why += f"{'加' if sign > 0 else '减'}{other}"
        title = f"{name}与{'、'.join((first, *others))}不符"
        yield _told((total, *parts), check, f"{why}。", title)


# -- names ----------------------------------------------------------------------------------------


def _named(*facts: Fact) -> Iterator[tuple[str, ...]]:
    """Ways of calling the figures, each by a name of its own; the likeliest first."""
    ways = product(*(dict.fromkeys(_names(fact)) for fact in facts))
    distinct = (names for names in ways if len(set(names)) == len(names))
    yield from (tuple(map(condition_name, names)) for names in islice(distinct, _MOST_NAMES))


def _names(fact: Fact) -> Iterator[str]:
    """What a rule could call a figure: as the vocabulary does, by its respect, by its item."""
    respect = fact.measure if fact.measure not in _PLAIN else ""
    if fact.kind == "percent" and respect:
        yield respect
    if fact.quantity and not fact.owner:
        yield fact.quantity
    if len(fact.item) > 1:
        yield fact.item
    if respect:
        yield respect
        yield f"{fact.item}{respect}"


# -- arithmetic -----------------------------------------------------------------------------------


def _is_quotient(value: Decimal, rate: Fact) -> bool:
    if rate.kind == "percent":
        return _rounds_to(value * _HUNDRED, rate)
    terms = [term.strip() for term in rate.amount.text.replace("：", ":").split(":")]
    if len(terms) != 2 or not all(_is_number(term) for term in terms):
        return False
    first, second = map(Decimal, terms)
    return bool(second) and abs(value - first / second) * 100 <= first / second


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()


def _rounds_to(value: Decimal, printed: Fact) -> bool:
    low, high = printed.amount.low, printed.amount.high
    return low is not None and high is not None and low <= value <= high
