"""Rules of kind `agree`: the same quantity stated in several places.

Two statements are taken to be of the same thing by what they share: the whole wording around the
figure, the item, or the task they are measured against (任务为1400人). Links join statements into
groups, so that three places make one finding. Equal figures under like words confirm each other;
differing ones contradict each other only when what they share is specific.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.checking.agreeing import grand_totals, growths, openings, rates, resemblance, sameness
from auditor.checking.agreeing.equality import compatible
from auditor.checking.agreeing.links import Link
from auditor.checking.index import DOCUMENT, Index
from auditor.checking.judging import is_cut
from auditor.checking.outcome import Outcome
from auditor.checking.slips import one_slip_apart
from auditor.model import Fact
from auditor.rulebook.interval import meet
from auditor.rulebook.rule import Rule


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
    stated = [fact for fact in index.facts if sameness.is_statement(fact, index.text)]
    links: list[Link] = []
    if "target" in by:
        links += sameness.by_target(_of_kinds(stated, by["target"]), index)
    if "subject" in by:
        links += sameness.by_wording(_of_kinds(stated, by["subject"]), index)
    if "item" in by:
        links += sameness.by_item(_of_kinds(stated, by["item"]), index)
        links += resemblance.by_name(_of_kinds(stated, by["item"]), index)
        links += openings.by_opening(stated, index)
        links += rates.by_level(index)
        links += growths.by_growth(index)
        links += grand_totals.by_score(_of_kinds(stated, by["item"]), index)
    if "companion" in by:
        alike = _of_kinds(stated, by["companion"])
        links += resemblance.by_value(alike, index)
        links += resemblance.by_bound(alike, index)
        links += resemblance.by_slip(alike, index)
        links += resemblance.by_point(alike, index)
        links += grand_totals.by_total(alike, index)
        links += grand_totals.by_frequency(alike, index)
    outcomes = [_told(group, by, index) for group in _groups(links, index)]
    for rule in named:
        outcomes += _named(rule, index)
    return [outcome for outcome in outcomes if outcome is not None]


def _of_kinds(stated: list[Fact], rule: Rule) -> list[Fact]:
    """The statements of the kinds that the rule is for."""
    assert rule.agree is not None
    kinds = rule.agree.kinds
    return [fact for fact in stated if fact.kind in kinds] if kinds else stated


class Group(NamedTuple):
    """Statements of one thing, and the links that join them."""

    members: tuple[int, ...]
    links: tuple[Link, ...]


def _groups(links: list[Link], index: Index) -> Iterator[Group]:
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
    joined: dict[int, list[Link]] = {}
    for link in used:
        joined.setdefault(root(link.one), []).append(link)
    for group in joined.values():
        members = {at for link in group for at in (link.one, link.other)}
        yield Group(tuple(sorted(members)), tuple(group))


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
    cut = all(
        is_cut(index.facts[link.one].amount, index.facts[link.other].amount) for link in conflicts
    )
    return _outcome(by[link.by], "truncated" if cut else "broken", confidence, facts, index)


def _outcome(
    rule: Rule, verdict: str, confidence: str, facts: list[Fact], index: Index
) -> Outcome | None:
    """The first differing statement is under question, the others are what it is held against."""
    if verdict in ("broken", "truncated") and any(
        rule.is_excused(index.sentences.words(fact.number)) for fact in facts
    ):
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
        for fact in _of_kinds([index.facts[at] for at in index.by_name.get(name, ())], rule):
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
