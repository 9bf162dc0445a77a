"""The right figure stands elsewhere: a copy not brought up to date, or last year's left in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from auditor.checking.diagnosing.case import Case, equality
from auditor.checking.diagnosing.cause import ACCIDENT, Cause, by_chance, called
from auditor.checking.diagnosing.misprints import misprint_between
from auditor.checking.diagnosing.repairing import recheck
from auditor.checking.diagnosing.surroundings import Surroundings
from auditor.checking.index import printed_unit
from auditor.checking.outcome import Outcome
from auditor.model import Fact

_TELLING = 3  #: digits of a figure that is met elsewhere for a reason
_LONG_FIGURE = 4  #: digits of a figure that is not the same in two years by accident
_LONG = 24  #: characters of a relation beyond which only what it comes to is told
_UNCHANGED = ("持平", "不变", "无变化", "没有变化", "一致", "相同", "相等")


def stale_copy(case: Case, around: Surroundings) -> Cause | None:
    """With what is stated of the same thing elsewhere the relation holds."""
    found: dict[tuple[int, object], Cause] = {}
    tried = 0
    for at in case.facts:
        fact = case.index.facts[at]
        if _confirmed(case, at):
            continue
        for other in around.elsewhere(fact):
            tried += 1
            if len(case.index.digits(other.number)) < _TELLING or other.number in case.facts:
                continue
            if printed_unit(other) > printed_unit(fact):
                continue  # what is stated in 万元 is no copy of what is stated in 元
            sides = case.sides({at: case.index.value(other.number)})
            if sides is not None and sides.agree:
                found[at, other.value] = _copied(case, fact, other)
    chance = by_chance(tried, case.step, case.as_stated.left.value)
    if len(found) != 1 or chance > ACCIDENT:
        return None
    return next(iter(found.values()))._replace(chance=chance)


def _copied(case: Case, fact: Fact, other: Fact) -> Cause:
    slip = misprint_between(case, fact.number, other.number)
    if slip is not None:
        return slip
    text = f"{called(fact)}在另处写作{other.amount.text}，按后者则相符，疑此处未更新"
    return Cause("stale-copy", text, fact.number, other.amount.text, other.number)


def last_year(case: Case, around: Surroundings) -> Cause | None:
    """A figure is that of the year before, or the relation holds with that."""
    found: dict[int, Cause] = {}
    tried = 0
    for at in case.facts:
        fact = case.index.facts[at]
        if len(case.index.digits(at)) < _TELLING or _said_unchanged(case, fact):
            continue
        for other in around.earlier(fact):
            tried += 1
            if other.value == fact.value and _may_be_left(case, at):
                text = f"{called(fact)}与上年数相同，疑沿用了上年数"
                found.setdefault(at, Cause("last-year", text, at, "", other.number))
            elif at != case.reported and other.number not in case.facts:
                sides = case.sides({at: case.index.value(other.number)})
                if sides is not None and sides.agree:
                    text = f"按上年的{called(other)}计算则相符，疑沿用了上年数"
                    found.setdefault(at, Cause("last-year", text, case.reported, "", other.number))
    chance = by_chance(tried, case.step, case.as_stated.left.value)
    if len(found) != 1 or chance > ACCIDENT:
        return None
    return next(iter(found.values()))._replace(chance=chance)


def _may_be_left(case: Case, at: int) -> bool:
    """Whether it is odd that a figure is that of last year: a head-count often is the same."""
    changed = case.index.facts[case.reported].role in ("change", "growth")
    return (changed or len(case.index.digits(at)) >= _LONG_FIGURE) and not _confirmed(case, at)


def _said_unchanged(case: Case, fact: Fact) -> bool:
    return any(word in case.index.sentences.words(fact.number) for word in _UNCHANGED)


def _confirmed(case: Case, at: int) -> bool:
    """Whether another relation bears the figure out."""
    return any(True for _ in _bearing(case, at))


def _bearing(case: Case, at: int) -> Iterable[Outcome]:
    """The relations of figures that hold with this one; a mere restatement bears out nothing."""
    for outcome in case.around.get(at, ()):
        if outcome.verdict != "holds" or len(outcome.facts()) < 2:
            continue
        if outcome.rule.kind in ("parts", "table"):
            if outcome.relation.startswith("总数 ="):
                yield outcome
        elif outcome.rule.kind == "check" and equality(outcome) is not None:
            yield outcome


def odd_one(case: Case, _: Surroundings) -> Cause | None:
    """Of several statements of one thing: the one that stands alone, or fits nothing else."""
    facts = case.index.facts
    if case.outcome.rule.kind != "agree":
        return None
    places = case.outcome.facts()
    counts = Counter(facts[at].value for at in places)
    if len(counts) != 2:
        return None
    (value, most), (other, least) = counts.most_common()
    borne = {each: _borne_out(case, places, each) for each in counts}
    stands_alone = most > least == 1
    if stands_alone and borne[other] and not borne[value]:
        return None
    if not stands_alone and bool(borne[value]) == bool(borne[other]):
        return None
    good, bad = (value, other) if stands_alone or borne[value] else (other, value)
    right = next(at for at in places if facts[at].value == good)
    wrong = next(at for at in places if facts[at].value == bad)
    fits, fails = facts[right].amount.text, facts[wrong].amount.text
    if stands_alone:
        text = f"{_han(most + 1)}处中{_han(most)}处为{fits}，此处{fails}疑未更新"
    else:
        text = f"{fits}与“{_relation(borne[good][0])}”相符，{fails}则不符，疑后者有误"
    return _wrong(case, wrong, right, text)


def _relation(outcome: Outcome) -> str:
    """As it is written, or of a long sum what it comes to."""
    relation = outcome.relation
    if len(relation) <= _LONG:
        return relation
    return f"{relation.partition('=')[0].strip()} = 各项之和"


def _wrong(case: Case, wrong: int, right: int, text: str) -> Cause:
    slip = misprint_between(case, wrong, right)
    if slip is not None:
        return slip
    return Cause("stale-copy", text, wrong, case.index.facts[right].amount.text, right)


def _borne_out(case: Case, places: tuple[int, ...], value: Decimal) -> list[Outcome]:
    """The relations that hold with one of two figures, and would not with the other."""
    facts, index = case.index.facts, case.index
    own = [at for at in places if facts[at].value == value]
    others = [at for at in places if facts[at].value != value]
    held = [
        outcome
        for at in own
        for outcome in _bearing(case, at)
        if recheck(outcome, index, {at: index.value(others[0])}) is False
    ]
    return held + [
        outcome
        for at in others
        for outcome in case.around.get(at, ())
        if outcome.verdict == "broken"
        and outcome.rule.kind != "agree"
        and recheck(outcome, index, {at: index.value(own[0])})
    ]


def _han(number: int) -> str:
    return "零一两三四五六七八九"[number] if number < 10 else str(number)
