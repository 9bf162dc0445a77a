"""One figure misprinted: in another unit, its point moved, a digit wrong, swapped, lost, doubled.

Any gap is a digit away from none if it is small enough. So a misprint explains a finding only where
few other gaps of that size could be explained as well, or where it mends another relation too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal
from typing import NamedTuple

from auditor.checking.diagnosing.alternatives import MISPRINTS, Alternative, alternatives
from auditor.checking.diagnosing.case import Case
from auditor.checking.diagnosing.cause import ACCIDENT, Cause
from auditor.checking.diagnosing.surroundings import Surroundings
from auditor.checking.index import SECTION
from auditor.rulebook import interval

_NUMBERS = re.compile(r"[\d.,，\s]+")
_MOST_FACTS = 24  #: of a relation; in a longer sum some digit explains almost any gap
_NEAR = 200  #: figures before and after whose units are looked at
_FAR_LESS = 5  #: times as likely by chance is no rival
_SAYS = {
    "unit": "{wrong}的单位若改为{how}，则前后相符",
    "point": "{wrong}疑为{becomes}之误（{how}）",
    "swapped-digits": "{wrong}疑为{becomes}之误（相邻两位数字颠倒）",
    "dropped-digit": "{wrong}疑为{becomes}之误（漏写一位数字）",
    "doubled-digit": "{wrong}疑为{becomes}之误（多写一位重复的数字）",
    "digit": "{wrong}疑为{becomes}之误（一位数字有误）",
}
_SAYS_OF_ANY = {
    "unit": "数字相同而单位不同，疑有一数的单位写错",
    "point": "数字相同而小数点位置不同，疑有一数的小数点写错",
    "swapped-digits": "差额恰可由一数的相邻两位数字颠倒解释",
    "dropped-digit": "差额恰可由一数漏写一位数字解释",
    "doubled-digit": "差额恰可由一数多写一位重复的数字解释",
    "digit": "差额只涉及一位数字，疑有一数的一位数字有误",
}


class _Hit(NamedTuple):
    fact: int
    alternative: Alternative
    exact: bool  #: to the last printed digit, and not only within rounding
    leeway: Decimal  #: how many figures would agree as well, as a length


_Shifts = tuple[int, list[tuple[Alternative, Decimal]]]


class _Hits(NamedTuple):
    """The misprints of a kind that fit, and the share of other gaps that some would fit too."""

    found: list[_Hit]
    chance: Decimal


def misprint(case: Case, _: Surroundings) -> Cause | None:
    """The misprint that accounts for the difference; none where two kinds of them do."""
    hits: dict[str, list[_Hits]] = {}
    for exact in (True, False):
        found: list[tuple[Decimal, Cause]] = []
        for kind in MISPRINTS:
            if kind == "digit" and (found or not exact):
                break  # of all figures one digit away, some is always near
            if kind not in hits:
                hits[kind] = list(_groups(case, kind))
            for group in hits[kind]:
                fitting = [hit for hit in group.found if hit.exact >= exact]
                cause = _named(case, kind, fitting, group.chance) if fitting else None
                if cause is not None:
                    found.append((group.chance, cause))
                    break
        if found:
            return _only(found)
    return None


def _only(found: list[tuple[Decimal, Cause]]) -> Cause | None:
    """The first, where no other is about as telling and says something else."""
    chance, first = found[0]
    rivals = [cause for other, cause in found[1:] if other <= chance * _FAR_LESS]
    same = all((one.wrong, one.becomes) == (first.wrong, first.becomes) for one in rivals)
    return first if same else None


def _groups(case: Case, kind: str) -> Iterator[_Hits]:
    """Misprints of the figure under question, where no other figure can be one; then of any."""
    facts = case.facts if len(case.facts) <= _MOST_FACTS else case.facts[:1]
    first, *rest = _shifts(case, kind, facts)
    fit, fit_of_others = _fitting(case, [first]), _fitting(case, rest)
    own, others = _clear(fit), _clear(fit_of_others)
    if own and not others:
        yield _Hits(own, _chance(case, fit, [first]))
    if own or others:
        chance = _chance(case, fit, [first]) + _chance(case, fit_of_others, rest)
        yield _Hits(own + others, chance)


def misprint_between(case: Case, wrong: int, right: int) -> Cause | None:
    """The misprint that makes one stated figure of another one: the right one stands elsewhere."""
    target = case.index.value(right).value
    for kind in MISPRINTS:
        for other in alternatives(kind, case.index.facts[wrong]):
            if other.number == target:
                return _told(case, kind, wrong, other)._replace(source=right)
    return None


def _named(case: Case, kind: str, hits: list[_Hit], chance: Decimal) -> Cause | None:
    """The figure that other relations single out; else only what kind of misprint it is."""
    weights = [case.weigh(hit.fact, hit.alternative.number) for hit in hits]
    best = min(weights)
    if best[0]:
        return None  # each breaks a relation that holds
    likeliest = [hit for hit, weight in zip(hits, weights, strict=True) if weight == best]
    if chance > ACCIDENT and not (best[1] and len(likeliest) == 1):
        return None
    if kind == "unit":
        likeliest = _in_odd_units(case, likeliest)
    if len({hit.alternative.number for hit in likeliest}) == 1:
        return _told(case, kind, likeliest[0].fact, likeliest[0].alternative)._replace(
            chance=chance
        )
    return Cause(kind, _SAYS_OF_ANY[kind])


def _in_odd_units(case: Case, hits: list[_Hit]) -> list[_Hit]:
    """Of figures in different units, that one whose unit nothing around it has."""
    facts = case.index.facts
    first, last = case.index.reach(case.reported, SECTION)
    near = range(max(first, case.reported - _NEAR), min(last, case.reported + _NEAR))
    usual = {_unit(facts[at].amount.text) for at in near if at not in case.facts}
    odd = [
        hit
        for hit in hits
        if _unit(hit.alternative.becomes) in usual
        and _unit(facts[hit.fact].amount.text) not in usual
    ]
    return odd or hits


def _unit(text: str) -> str:
    return _NUMBERS.sub("", text)


def _told(case: Case, kind: str, fact: int, other: Alternative) -> Cause:
    wrong = case.index.facts[fact].amount.text
    text = _SAYS[kind].format(wrong=wrong, becomes=other.becomes, how=other.how)
    return Cause(kind, text, fact, other.becomes)


def _fitting(case: Case, shifts: list[_Shifts]) -> list[_Hit]:
    """The misprints that close the gap."""
    gap = case.gap
    near = abs(gap) / 2
    found: list[_Hit] = []
    for fact, tried in shifts:
        for other, shift in tried:
            if abs(shift + gap) > near:
                continue
            sides = case.sides({fact: other.value})
            if sides is not None and sides.meet and _matters(case, fact):
                found.append(_Hit(fact, other, sides.agree, sides.leeway))
    return found


def _chance(case: Case, hits: list[_Hit], shifts: list[_Shifts]) -> Decimal:
    """The share of gaps of this size that some misprint would close as well."""
    far, step = 2 * abs(case.gap), case.step
    apart = {
        (shift / step).to_integral_value(ROUND_HALF_EVEN)
        for _, tried in shifts
        for _, shift in tried
        if abs(shift) <= far
    }
    leeway = max([step, *(hit.leeway for hit in hits)])
    return len(apart) * leeway / (4 * abs(case.gap))


def _clear(hits: list[_Hit]) -> list[_Hit]:
    """Without figures that several changes would set right: what any of them does tells nothing."""
    exact: dict[int, set[Decimal]] = {}
    for hit in hits:
        if hit.exact:
            exact.setdefault(hit.fact, set()).add(hit.alternative.number)
    return [hit for hit in hits if len(exact.get(hit.fact, ())) < 2]


def _matters(case: Case, fact: int) -> bool:
    """Whether the relation needs the figure: in 亿元, what a part in 元 is makes no difference."""
    if fact == case.reported:
        return True
    without = case.sides({fact: interval.exact(Decimal(0))})
    return without is None or not without.meet


def _shifts(case: Case, kind: str, facts: tuple[int, ...]) -> Iterator[_Shifts]:
    """For each figure its alternatives, each with how much it would change the gap."""
    for fact in facts:
        shift = case.shifting(fact)
        others = alternatives(kind, case.index.facts[fact])
        yield fact, [(other, shift(other.number)) for other in others]
