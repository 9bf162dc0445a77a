"""Rules of kind `agree`: the same quantity stated in several places.

Two statements are taken to be of the same thing by what they share: the whole wording around the
figure, the item, or the task they are measured against (任务为1400人). Links join statements into
groups, so that three places make one finding. Equal figures under like words confirm each other;
differing ones contradict each other only when what they share is specific.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from auditor.checking.index import DOCUMENT, Index
from auditor.checking.likeness import bigrams, overlap, wording
from auditor.checking.outcome import Outcome
from auditor.checking.slips import one_slip_apart
from auditor.model import Fact
from auditor.rulebook.interval import meet
from auditor.rulebook.rule import Rule

_CROWD = 24  #: statements under one key beyond which the key identifies nothing
_FEW = 4  #: statements of one value that are compared with those of another
_SPECIFIC = 5  #: characters that make an item specific enough to contradict another statement
_PLANNED = ("拟", "计划", "预计", "力争", "预期", "目标")
_ARABIC = re.compile(r"\d")
_RUNNING = ("累计", "截至", "以来", "历年", "现有", "存量", "往期")


class Link(NamedTuple):
    """Two statements of the same thing, why they are taken for it, and how sure that is."""

    one: int
    other: int
    by: str  #: target | subject | item | companion
    sure: bool  #: whether it can carry a contradiction


def check_agreement(rules: Sequence[Rule], index: Index) -> list[Outcome]:
    """One outcome for every group of statements of one quantity."""
    by: dict[str, Rule] = {}
    named: list[Rule] = []
    for rule in rules:
        assert rule.agree is not None
        if rule.agree.items:
            named.append(rule)
        else:
            for way in rule.agree.by:
                by.setdefault(way, rule)
    stated = [fact for fact in index.facts if _is_statement(fact)]
    links: list[Link] = []
    if "target" in by:
        links += _by_target(stated, index)
    if "subject" in by:
        links += _by_wording(stated, index)
    if "item" in by:
        links += _by_item(stated, index)
    if "companion" in by:
        links += _by_value(stated, index)
        links += _by_bound(stated, index)
        links += _by_slip(stated, index)
    outcomes = [_told(group, by, index) for group in _groups(links, index)]
    for rule in named:
        outcomes += _named(rule, index)
    return [outcome for outcome in outcomes if outcome is not None]


def _is_statement(fact: Fact) -> bool:
    if fact.amount.flaw or fact.place.table is not None:
        return False
    return fact.role == "main" or (fact.role in ("rate", "each") and fact.head < 0)


def compatible(one: Fact, other: Fact) -> bool:
    """Whether two figures can be the same number: equal, or one within the other's interval."""
    a, b = one.amount, other.amount
    if a.value == b.value:
        return True
    if a.qualifier or b.qualifier or a.ulp != b.ulp:
        low = a.low is None or b.high is None or a.low <= b.high
        return low and (b.low is None or a.high is None or b.low <= a.high)
    return False


def _may_conflict(one: Fact, other: Fact, index: Index) -> bool:
    """Whether nothing in the words explains two figures for one thing."""
    if one.sentence == other.sentence or one.period != other.period:
        return False
    if _siblings(index.path(one), index.path(other)):
        return False
    for words in (_PLANNED, _RUNNING):
        if _holds_any(one.subject, words) != _holds_any(other.subject, words):
            return False
    return True


def _siblings(one: str, other: str) -> bool:
    """Items of one numbered list, such as two projects, each speak of their own matter."""
    parent, _, last = one.rpartition("/")
    beside, _, label = other.rpartition("/")
    return last != label and parent == beside and _ARABIC.search(last + label) is not None


def _holds_any(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)


# -- ways to be the same statement ------------------------------------------------------------


def _by_target(stated: list[Fact], index: Index) -> Iterator[Link]:
    """The same task with another result: 任务1400人 → 1560人 here and 7944人 there."""
    buckets: dict[tuple[Decimal, str], list[Fact]] = {}
    for fact in stated:
        if fact.target >= 0:
            target = index.facts[fact.target]
            if target.value > 0:
                buckets.setdefault((target.value, target.unit), []).append(fact)
    for bucket in buckets.values():
        for one, other in _pairs(bucket):
            if one.block != other.block and overlap(wording(one), wording(other)) >= 0.3:
                yield Link(one.number, other.number, "target", sure=True)


def _by_wording(stated: list[Fact], index: Index) -> Iterator[Link]:
    """The same words around the figure."""
    text = index.text
    buckets: dict[tuple[str, str], list[Fact]] = {}
    for fact in stated:
        before = text[max(fact.start - 12, 0) : fact.start]
        after = fact.tail[:6]
        # digits stay: what follows another figure is the same statement only if that is the same
        context = "".join(f"{before}#{after}".replace(",", "").split())
        if len(context) >= 10:
            buckets.setdefault((context, fact.unit), []).append(fact)
    for bucket in buckets.values():
        crowded = len(bucket) > 4
        for one, other in _pairs(bucket):
            if one.sentence != other.sentence and one.period == other.period:
                sure = not crowded and _may_conflict(one, other, index)
                yield Link(one.number, other.number, "subject", sure)


def _by_item(stated: list[Fact], index: Index) -> Iterator[Link]:
    """The same item in the same respect, unit and period."""
    buckets: dict[tuple[str, str, str, str], list[Fact]] = {}
    for fact in stated:
        if len(fact.item) >= 2:
            key = (fact.item, fact.measure, fact.unit, fact.period)
            buckets.setdefault(key, []).append(fact)
    for (item, measure, _, _), bucket in buckets.items():
        if len(bucket) < 2:
            continue
        unique = _one_value_a_block(bucket)
        named = measure if bucket[0].role == "rate" else ""
        specific = len(item + named) >= _SPECIFIC or bool(bucket[0].quantity)
        for one, other in _pairs(bucket):
            if one.sentence == other.sentence:
                continue
            sure = specific and unique and _may_conflict(one, other, index)
            if sure or compatible(one, other):
                yield Link(one.number, other.number, "item", sure)


def _one_value_a_block(bucket: list[Fact]) -> bool:
    """A key under which one paragraph gives several figures does not identify a quantity."""
    seen: dict[int, Decimal] = {}
    for fact in bucket:
        if seen.setdefault(fact.block, fact.value) != fact.value:
            return False
    return len({fact.value for fact in bucket}) <= 2


def _by_value(stated: list[Fact], index: Index) -> Iterator[Link]:
    """The same telling figure under like words: no contradiction, but a confirmation."""
    buckets: dict[tuple[Decimal, str], list[Fact]] = {}
    for fact in stated:
        if (_digits(fact) >= 2 or fact.amount.qualifier) and fact.value not in (0, 100):
            buckets.setdefault((fact.value, fact.unit), []).append(fact)
    for bucket in buckets.values():
        for one, other in _pairs(bucket):
            if one.sentence == other.sentence:
                continue
            like = overlap(_around(one, index), _around(other, index))
            digits = _digits(one)
            if like >= (0.15 if digits >= 4 else 0.3 if digits >= 2 else 0.5):
                yield Link(one.number, other.number, "companion", sure=False)


def _by_bound(stated: list[Fact], index: Index) -> Iterator[Link]:
    """A rounded figure and the exact one that it stands for: 647万多元 and 647.49万元."""
    exact: dict[str, list[Fact]] = {}
    for fact in stated:
        if fact.amount.is_exact and _digits(fact) >= 2:
            exact.setdefault(fact.unit, []).append(fact)
    for known in exact.values():
        known.sort(key=lambda fact: fact.value)
    for fact in stated:
        low, high = fact.amount.low, fact.amount.high
        if not fact.amount.qualifier or low is None or high is None:
            continue
        known = exact.get(fact.unit, [])
        first = bisect_left(known, low, key=lambda other: other.value)
        last = bisect_right(known, high, key=lambda other: other.value)
        for other in known[first : min(last, first + _CROWD)]:
            if other.sentence == fact.sentence:
                continue
            if overlap(_around(fact, index), _around(other, index)) >= 0.3:
                yield Link(fact.number, other.number, "companion", sure=False)


def _by_slip(stated: list[Fact], index: Index) -> Iterator[Link]:
    """Like words with figures one slip apart: 312套 here, 321套 there; 24320个 and 24340个."""
    values: dict[tuple[str, str], list[Fact]] = {}
    for fact in stated:
        digits = _digit_string(fact)
        if len(digits) >= 2 and fact.amount.is_exact:
            alike = values.setdefault((fact.unit, digits), [])
            if len(alike) < _FEW:
                alike.append(fact)
    buckets: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for unit, digits in values:
        for key in _slip_keys(digits):
            buckets.setdefault((unit, key), []).append((unit, digits))
    met = set()
    for bucket in buckets.values():
        if not 1 < len(bucket) <= _CROWD:
            continue
        for at, first in enumerate(bucket):
            for second in bucket[at + 1 :]:
                if (first, second) not in met:
                    met.add((first, second))
                    yield from _slipped(values[first], values[second], index)


def _slip_keys(digits: str) -> Iterator[str]:
    """What digits that one slip sets apart have in common."""
    yield "".join(sorted(digits))
    if len(digits) >= 3:
        for at in range(len(digits)):
            yield f"{digits[:at]}*{digits[at + 1 :]}"


def _slipped(ones: list[Fact], others: list[Fact], index: Index) -> Iterator[Link]:
    for one in ones:
        for other in others:
            if one.value == other.value or not one_slip_apart(one.value, other.value):
                continue
            if not _may_conflict(one, other, index) or one.measure != other.measure:
                continue
            if _alike_enough(one, other, index):
                yield Link(one.number, other.number, "companion", sure=True)


def _alike_enough(one: Fact, other: Fact, index: Index) -> bool:
    """The fewer digits, the more the words must have in common: chance makes slips too."""
    words, others = wording(one), wording(other)
    shared, like = len(words & others), overlap(words, others)
    digits = len(_digit_string(one))
    swapped = sorted(_digit_string(one)) == sorted(_digit_string(other))
    if digits == 2:
        return like >= 0.3 and swapped and _shared_companion(one, other, index)
    if swapped:
        return like >= 0.45
    return like >= (0.6 if digits >= 4 else 0.75) and shared >= (2 if digits >= 4 else 3)


def _shared_companion(one: Fact, other: Fact, index: Index) -> bool:
    """Whether the figures beside both are the same: …场，提供岗位1.2万个 in both places."""
    for step in (1, -1):
        a, b = one.number + step, other.number + step
        if not (0 <= a < len(index.facts) and 0 <= b < len(index.facts)):
            continue
        first, second = index.facts[a], index.facts[b]
        if first.sentence != one.sentence or second.sentence != other.sentence:
            continue
        if first.value == second.value and first.unit == second.unit:
            if overlap(wording(first), wording(second)) >= 0.5:
                return True
    return False


def _around(fact: Fact, index: Index) -> frozenset[str]:
    start = max(fact.start - 24, 0)
    return bigrams(index.text[start : fact.start] + fact.tail)


def _digit_string(fact: Fact) -> str:
    return "".join(ch for ch in fact.amount.text if ch.isdigit()).strip("0")


def _digits(fact: Fact) -> int:
    return len(_digit_string(fact))


def _pairs(bucket: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """All pairs of a small bucket; only neighbours of a crowded one, so that time stays linear."""
    if len(bucket) > _CROWD:
        yield from zip(bucket, bucket[1:], strict=False)
        return
    for at, one in enumerate(bucket):
        for other in bucket[at + 1 :]:
            yield one, other


# -- groups and what they say -----------------------------------------------------------------


class Group(NamedTuple):
    """Statements of one thing, and the links that join them."""

    members: tuple[int, ...]
    links: tuple[Link, ...]


def _groups(links: list[Link], index: Index) -> list[Group]:
    """Statements joined by links; an unsure link joins only figures that can be equal."""
    parent: dict[int, int] = {}

    def root(at: int) -> int:
        while parent.setdefault(at, at) != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    used = []
    for link in links:
        if link.sure or compatible(index.facts[link.one], index.facts[link.other]):
            used.append(link)
            parent[root(link.one)] = root(link.other)
    members: dict[int, set[int]] = {}
    by_root: dict[int, list[Link]] = {}
    for link in used:
        key = root(link.one)
        members.setdefault(key, set()).update((link.one, link.other))
        by_root.setdefault(key, []).append(link)
    return [Group(tuple(sorted(members[key])), tuple(by_root[key])) for key in members]


_STRENGTH = {"target": 0, "subject": 1, "item": 2, "companion": 3}


def _told(group: Group, by: dict[str, Rule], index: Index) -> Outcome | None:
    facts = [index.facts[at] for at in group.members]
    conflicts = [
        link
        for link in group.links
        if link.sure and not compatible(index.facts[link.one], index.facts[link.other])
    ]
    if not conflicts:
        link = min(group.links, key=lambda link: _STRENGTH[link.by])
        exact = all(fact.value == facts[0].value for fact in facts)
        verdict = "holds" if exact else "rounded"
        return _outcome(by[link.by], verdict, "high", facts, index)
    link = min(conflicts, key=lambda link: _STRENGTH[link.by])
    one, other = index.facts[link.one], index.facts[link.other]
    slip = one_slip_apart(one.value, other.value)
    confidence = "high" if link.by in ("target", "subject") or slip else "medium"
    return _outcome(by[link.by], "broken", confidence, facts, index)


def _outcome(
    rule: Rule, verdict: str, confidence: str, facts: list[Fact], index: Index
) -> Outcome | None:
    """The first differing statement is under question, the others are what it is held against."""
    if verdict == "broken" and rule.not_a_fault:
        if any(_holds_any(index.sentence_text(fact.number), rule.not_a_fault) for fact in facts):
            return None
    first = facts[0]
    reported = next((fact for fact in facts if not compatible(fact, first)), facts[-1])
    others = tuple(("另一处", fact.number) for fact in facts if fact.number != reported.number)
    expected = index.value(first.number)
    return Outcome(
        rule, verdict, reported.number, others, expected, DOCUMENT, confidence, "各处所述相同"
    )


def _named(rule: Rule, index: Index) -> Iterator[Outcome]:
    """A quantity that the rule names: all its statements of one period must agree."""
    assert rule.agree is not None
    for name in rule.agree.items:
        buckets: dict[tuple[str, str], list[Fact]] = {}
        for at in index.by_name.get(name, ()):
            fact = index.facts[at]
            if not fact.amount.flaw and fact.role in ("main", "rate"):
                buckets.setdefault((fact.unit, fact.period), []).append(fact)
        for facts in buckets.values():
            if len(facts) < 2:
                continue
            values = [index.value(fact.number) for fact in facts]
            same = all(fact.value == facts[0].value for fact in facts)
            apart = any(not meet(values[0], value) for value in values[1:])
            verdict = "holds" if same else "broken" if apart else "rounded"
            outcome = _outcome(rule, verdict, "high", facts, index)
            if outcome is not None:
                yield outcome
