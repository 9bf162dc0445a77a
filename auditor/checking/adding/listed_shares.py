"""Shares in a list by one axis whose total nobody states: 分年龄，甲A人，近两成；乙B人，占七成以上.

The total is at least what is listed. So no share can be larger than its part is of the parts
listed, however open the list; and where the list is full, or the other shares say what they are
shares of, it cannot be smaller either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from auditor.checking.adding.share_lists import (
    Member,
    is_full,
    is_named_full,
    plain_lists,
    share_lists,
)
from auditor.checking.binding.bases import bases
from auditor.checking.claimed import claims_bound
from auditor.checking.index import SENTENCE, Index, printed_unit
from auditor.checking.judging import shortened
from auditor.checking.outcome import Outcome
from auditor.checking.slips import slip_between
from auditor.rulebook import interval
from auditor.rulebook.interval import Value, divide, meet
from auditor.rulebook.rule import Rule

_FEWEST = 2  #: shares that have to say what they are shares of
_SOFT = re.compile("近|约|接近|左右|上下")
_HUNDRED = Decimal(100)
_LEEWAY = Decimal("0.95")  #: 近五分之一 is said of 17.9% as well
_FINE = Decimal("0.01")  #: the last digit of shares that are made to come to 100%; 成 is no such
_LIKE_WHOLE = (Decimal("0.9"), Decimal("1.1"))  #: what shares in round words come to
_PLAIN = Decimal("1.05")  #: by how much a share has to be too large for no other reading


def check_listed(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each share of such a list that the list can tell anything of."""
    for members in share_lists(index):
        yield from _of_list(rule, index, members)
    for members in plain_lists(index):
        if is_named_full(members) or _makes_whole(members):
            yield from _of_list(rule, index, members)


def _makes_whole(members: list[Member]) -> bool:
    """Whether the parts make up what their shares, but for one, are shares of."""
    agreeing = _agreeing(members)
    if len(agreeing) < max(len(members) - 1, _FEWEST):
        return False
    return meet(interval.total([one.amount for one in members]), _common(agreeing))


def _of_list(rule: Rule, index: Index, members: list[Member]) -> Iterator[Outcome]:
    parts = {one.part.number for one in members}
    told = [one for one in members if not _is_told_of(index, one, parts)]
    listed = interval.total([one.amount for one in members])
    if not told or listed.low is None or listed.low <= 0:
        return
    agreeing = _agreeing(members)
    if len(agreeing) >= _FEWEST:
        whole = _common(agreeing)
        theirs = interval.total([one.amount for one in agreeing])
        if whole.high is not None and theirs.low is not None and whole.high < theirs.low:
            return  # what the shares are of is less than the list: its parts overlap
        yield from _by_others(rule, members, told, agreeing, whole)
    elif is_full(members) or _all_fit(members, listed):
        yield from _of_full(rule, members, told, listed)
    else:
        yield from _too_large(rule, members, told, listed)


def _is_told_of(index: Index, member: Member, parts: set[int]) -> bool:
    """Whether the share is of a total that is stated, which other rules hold it against."""
    for bound in bases(index, member.share.number) if member.share.head >= 0 else ():
        whole = index.value(bound.fact)
        if bound.guessed and (bound.fact in parts or not whole.value):
            continue
        if not bound.guessed or meet(divide(member.amount, whole), member.claim):
            return True
    return False


def _agreeing(members: list[Member]) -> list[Member]:
    """The most members whose printed shares are shares of one total."""
    printed = [one for one in members if one.share.amount.is_exact and one.claim.value]
    best: list[Member] = []
    for one in printed:
        own = divide(one.amount, one.claim)
        alike = [other for other in printed if meet(own, divide(other.amount, other.claim))]
        if len(alike) > len(best) and _common(alike).low is not None:
            best = alike
    return best


def _common(members: list[Member]) -> Value:
    """The totals that all the shares allow; without a bound where there is none."""
    wholes = [divide(one.amount, one.claim) for one in members]
    low = max((one.low for one in wholes if one.low is not None), default=None)
    high = min((one.high for one in wholes if one.high is not None), default=None)
    if low is None or high is None or low > high:
        return Value(wholes[0].value, None, None)
    return Value((low + high) / 2, low, high)


def _by_others(
    rule: Rule, members: list[Member], told: list[Member], agreeing: list[Member], whole: Value
) -> Iterator[Outcome]:
    """The others agree on what they are shares of: one that does not is wrong."""
    relation = "占比 = 本项 / 其他各项占比所示的总数"
    odd = [one for one in members if one not in agreeing]
    listed = interval.total([one.amount for one in members])
    full = is_full(members) or meet(listed, whole)
    enough = len(odd) == 1 and (full or len(agreeing) > _FEWEST)
    for one in told:
        due = divide(one.amount, whole)
        others = [other for other in agreeing if other is not one]
        beyond = next(_too_large(rule, members, [one], listed), None)
        if one in agreeing or (not one.share.amount.is_exact and _fits(one, due)):
            yield _outcome(rule, one, others, due, "holds", relation)
        elif enough and not _nearly(one, due) and (beyond is None or beyond.verdict != "broken"):
            sure = "high" if _is_slip(one, due, whole) else "medium"
            yield _outcome(rule, one, others, due, "broken", relation, sure)
        elif beyond is not None:
            yield beyond


def _of_full(
    rule: Rule, members: list[Member], told: list[Member], listed: Value
) -> Iterator[Outcome]:
    """The list is full: each share is what its part is of all of them."""
    relation = "占比 = 本项 / 各项之和"
    odd = [one for one in members if not _nearly(one, divide(one.amount, listed))]
    for one in told:
        due = divide(one.amount, listed)
        others = [other for other in members if other is not one]
        if one not in odd:
            yield _outcome(rule, one, others, due, "holds", relation)
        elif len(odd) == 1:
            yield _outcome(rule, one, others, due, "broken", relation)
    if len(odd) > 1:
        yield from _too_large(rule, members, [one for one in told if one in odd], listed)


def _all_fit(members: list[Member], listed: Value) -> bool:
    """约占五成, 约占三分之一, 约占六分之一: together they make up the whole, and each fits."""
    low, high = _LIKE_WHOLE
    if not low <= sum(one.claim.value for one in members) <= high:
        return False
    return all(_fits(one, divide(one.amount, listed)) for one in members)


def _too_large(
    rule: Rule, members: list[Member], told: list[Member], listed: Value
) -> Iterator[Outcome]:
    """Whatever is not listed: a share is at most what its part is of the parts that are."""
    for one in told:
        most = divide(one.amount, listed)
        low, high = one.claim.low, most.high
        others = [other for other in members if other is not one]
        relation = "占比 <= 本项 / 所列各项之和"
        if low is None or high is None:
            continue
        if low <= high or _nearly(one, most):
            yield _outcome(rule, one, others, most, "unchecked", relation)
            continue
        sure = "high" if low > high * _PLAIN else "medium"
        yield _outcome(rule, one, others, most, "broken", relation, sure)


def _fits(member: Member, due: Value) -> bool:
    """Whether a share is what it should be: within its bound, or by its printed digits."""
    ulp = printed_unit(member.share)
    leeway = ulp if member.share.amount.is_exact and ulp <= _FINE else Decimal(0)
    return meet(member.claim, due) or abs(member.claim.value - due.value) <= leeway


def _nearly(member: Member, due: Value) -> bool:
    """Whether a share is too large by no more than loose words, or a last digit, allow."""
    if member.share.amount.is_exact:
        return _fits(member, due)
    if not claims_bound(member.share):
        return True
    soft = _SOFT.search(member.share.amount.qualifier) is not None
    low, high = member.claim.low, member.claim.high
    assert due.low is not None
    assert due.high is not None
    above = low is not None and due.high < low * (_LEEWAY if soft else 1)
    below = high is not None and due.low * (_LEEWAY if soft else 1) > high
    return not (above or below)


def _is_slip(member: Member, due: Value, whole: Value) -> bool:
    """Whether one mistyped digit in the share or in the part accounts for it."""
    printed = shortened(due.value, printed_unit(member.share), ROUND_HALF_UP)
    if printed is not None and slip_between(member.claim.value * _HUNDRED, printed * _HUNDRED):
        return True
    ulp = member.part.amount.ulp or Decimal(1)
    amount = shortened(whole.value * member.claim.value, ulp, ROUND_HALF_UP)
    return amount is not None and bool(slip_between(member.part.value / ulp, amount / ulp))


def _outcome(
    rule: Rule, member: Member, others: list[Member], due: Value, verdict: str, relation: str,
    confidence: str = "high",
) -> Outcome:  # fmt: skip
    bound = (("本项", member.part.number), *(("其他各项", one.part.number) for one in others))
    note = ""
    if verdict == "broken":
        at_most = "至多" if "<=" in relation else ""
        shown = (due.value * _HUNDRED).quantize(Decimal("0.01"), ROUND_HALF_UP)
        note = f"按{member.part.amount.text}与所列各项算{at_most}为{shown}%"
    return Outcome(
        rule, verdict, member.share.number, bound, due, SENTENCE, confidence, relation, note
    )
