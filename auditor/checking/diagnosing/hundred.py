"""Shares that do not make 100%, or do so only because one of them was made to."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from auditor.checking.diagnosing.case import Case
from auditor.checking.diagnosing.cause import Cause
from auditor.checking.diagnosing.printing import printed_like
from auditor.checking.diagnosing.surroundings import Surroundings
from auditor.checking.index import Index, printed_unit
from auditor.checking.outcome import Outcome

_HUNDRED = "= 100%"


def is_of_hundred(outcome: Outcome) -> bool:
    """Whether it is shares that are added up."""
    return outcome.relation.endswith(_HUNDRED)


def forced(case: Case, _: Surroundings) -> Cause | None:
    """A share that makes the shares up to 100% and is not what its amount comes to."""
    index = case.index
    fact = index.facts[case.reported]
    if fact.role != "share" or len(case.facts) != 3:
        return None
    base = case.facts[2]
    others = [
        outcome
        for outcome in case.around.get(base, ())
        if outcome.verdict == "holds"
        and outcome.facts()[-1] == base
        and index.facts[outcome.reported].role == "share"
        and index.facts[outcome.reported].block == fact.block
    ]
    shares = {outcome.reported for outcome in others} | {case.reported}
    total = sum((index.value(at).value for at in shares), Decimal(0))
    near = abs(case.gap) <= len(shares) * case.step
    if len(shares) < 3 or total != 1 or not near:
        return None
    text = "其余各项占比均相符，此项疑由100%减去其余各项得出"
    return Cause("forced", text, case.reported)


def share_off(outcome: Outcome, index: Index, around: Mapping[int, list[Outcome]]) -> Cause | None:
    """The one of several shares that is not what its amount comes to, where that makes 100%."""
    if outcome.verdict != "broken" or not is_of_hundred(outcome):
        return None
    shares = outcome.facts()
    wrong = {
        at: other.expected
        for at in shares
        for other in around.get(at, ())
        if other is not outcome and other.verdict == "broken" and other.reported == at
    }
    if len(wrong) != 1:
        return None
    ((at, expected),) = wrong.items()
    if expected is None:
        return None
    total = sum((index.value(each).value for each in shares if each != at), expected.value)
    leeway = sum((printed_unit(index.facts[each]) for each in shares), Decimal(0)) / 2
    if abs(total - 1) > leeway:
        return None
    fact = index.facts[at]
    becomes = printed_like(fact, expected.value)
    text = f"按金额计算{fact.amount.text}应为{becomes}，改后各项相加为100%"
    return Cause("one-figure", text, at, becomes)
