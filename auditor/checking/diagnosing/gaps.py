"""The gap is a figure of its own: a part left out or taken twice, a balance taken in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.diagnosing.case import Case
from auditor.checking.diagnosing.cause import ACCIDENT, Cause, by_chance, called
from auditor.checking.diagnosing.surroundings import Surroundings, of_one_year
from auditor.model import Fact
from auditor.rulebook import interval

_TELLING = 4  #: digits that a gap needs to be no accident
_PART = 3  #: digits that a part needs
#: Quantities that one way of counting takes in and another leaves out.
_SCOPES = re.compile(
    "结转|结余|经营|其[他它](?:收入|资金|支出)|上级补助|附属单位|非财政拨款|基本支出|项目支出"
    "|政府性基金|国有资本|专项债|往来|代管"
)


def part_miscounted(case: Case, _: Surroundings) -> Cause | None:
    """The total without one of its parts, or with one of them twice."""
    if not case.is_sum or len(case.facts) < 3:
        return None
    found = []
    for at in case.facts[1:]:
        own = case.index.value(at)
        if len(case.index.digits(at)) < _PART:
            continue
        if by_chance(2 * len(case.facts), case.step, own.value) > ACCIDENT:
            continue
        without = case.sides({at: interval.exact(Decimal(0))})
        twice = case.sides({at: interval.add(own, own)})
        name = called(case.index.facts[at])
        if without is not None and without.agree:
            found.append(Cause("omitted", f"不计{name}则相符，疑漏计该项", case.reported, "", at))
        elif twice is not None and twice.agree:
            found.append(
                Cause("counted-twice", f"{name}计两次则相符，疑重复计入该项", case.reported, "", at)
            )
    return found[0] if len(found) == 1 else None


def gap_stated(case: Case, around: Surroundings) -> Cause | None:
    """The gap equals a figure stated elsewhere, and no other figure of the document does."""
    gap = abs(case.gap)
    own = case.index.facts[case.reported]
    if not case.is_sum or _digits(gap, case.step) < _TELLING or own.kind not in ("money", "count"):
        return None
    found = [
        fact
        for fact in around.of_value(gap, own)
        if fact.number not in case.facts and of_one_year(own, fact)
    ]
    names = {(fact.item, fact.measure) for fact in found}
    if not found:
        return _between_balances(case, around, own)
    if len(names) != 1:
        return None
    first = min(found, key=lambda fact: (fact.block != own.block, abs(fact.number - own.number)))
    if first.role == "change":
        return _change(case, first, around)
    if by_chance(_rivals(case, first, around, own), case.step, gap) > ACCIDENT / 2:
        return None
    if not _SCOPES.search(called(first)):
        return _unlisted(case, first)
    return Cause(
        "other-scope",
        f"差额恰为{called(first)}，疑两边口径不同",
        source=first.number,
    )


def _digits(gap: Decimal, step: Decimal) -> int:
    return len(str(int(gap / step)).strip("0"))


def _rivals(case: Case, found: Fact, around: Surroundings, own: Fact) -> int:
    """Among how many figures the one that equals the gap was found."""
    if found.block == own.block:
        first, last = case.index.blocks[own.block]
        return last - first
    if _SCOPES.search(called(found)):
        return around.count_of(own, _SCOPES)
    return around.count_of(own)


def _unlisted(case: Case, first: Fact) -> Cause | None:
    """One more figure of the paragraph makes the parts up to the total."""
    own = case.index.facts[case.reported]
    beside = first.block == own.block and first.role in ("main", "each") and case.gap > 0
    if not beside or case.outcome.rule.kind not in ("parts", "table", "check"):
        return None
    return Cause("unlisted", f"加上{called(first)}则相符，疑分项漏列该项", source=first.number)


def _change(case: Case, change: Fact, around: Surroundings) -> Cause | None:
    """What differs by the year's change is last year's figure."""
    head = case.index.facts[change.head] if change.head >= 0 else None
    if head is None:
        return None
    for at in case.facts:
        own = case.index.facts[at]
        if at == head.number or around.same_quantity(own, head):
            text = f"差额恰为{called(change)}，疑一处用了上年数"
            return Cause("last-year", text, source=change.number)
    return None


def _between_balances(case: Case, around: Surroundings, own: Fact) -> Cause | None:
    """年初结转和结余 less 年末结转和结余, where the one was taken for the other."""
    found = set(_differences(case, around, own))
    if len(found) != 1:
        return None
    (one, other) = found.pop()
    facts = case.index.facts
    text = f"差额恰为{called(facts[one])}与{called(facts[other])}之差，疑两边口径不同"
    return Cause("other-scope", text, source=one)


def _differences(case: Case, around: Surroundings, own: Fact) -> Iterator[tuple[int, int]]:
    opening, closing = around.balances(own)
    pairs = len(opening) * len(closing)
    if not pairs or by_chance(pairs, case.step, case.gap) > ACCIDENT / 2:
        return
    for one in opening:
        for other in closing:
            between = case.index.value(one).value - case.index.value(other).value
            if abs(between) == abs(case.gap) and not {one, other} & set(case.facts):
                yield one, other
