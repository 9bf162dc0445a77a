"""Would a rule notice one wrong digit? The digits of its holding examples are changed one by one.

As mutation testing does with programs: an example shows that a rule can find a fault, changed
digits show which faults it would sleep through.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from auditor.auditing import audit_document, said_of
from auditor.checking import compares
from auditor.model import Evidence, Verdict
from auditor.reading import read_text
from auditor.rulebook import Example, Rule, Rulebook

_HOLDING = ("holds", "rounded")
_FOUND = ("broken", "truncated")
_STEP = 3  #: a digit becomes the one so much higher: 1 becomes 4, 8 becomes 1


Outcome = Literal[
    "noticed",
    "elsewhere",  # by another of the rules that are tried
    "hidden",  # the relation holds as well with the change: in its rounding, or within its bound
    "corroborating",  # the rule takes figures by likeness, which contradict only as a slip
    "open",  # the list need not be full, and so may make up less than its total
    "missed",
]


class Mutation(NamedTuple):
    """One digit of one example changed, and what the rule made of it."""

    rule: str
    place: int  #: of the example in the rule, from 0
    text: str  #: the figure as it stands
    becomes: str
    said: str  #: the loudest verdict; empty when the rule says nothing
    outcome: Outcome


def mutations(rule: Rule, rulebook: Rulebook) -> Iterator[Mutation]:
    """Every digit that a holding relation of an example rests on, changed."""
    for place, example in enumerate(rule.examples):
        if example.verdict not in _HOLDING:
            continue
        holding = [one for one in said_of(rule, example, rulebook) if one.verdict in _HOLDING]
        for figure in _figures(holding):
            for changed in _changed(figure, example.text):
                yield _tried(rule, place, example, rulebook, (figure, changed))


def _figures(verdicts: list[Verdict]) -> list[Evidence]:
    """The figures that the verdicts rest on, each place once."""
    figures = {}
    for verdict in verdicts:
        for one in (verdict.reported, *verdict.evidence):
            if one is not None and one.value is not None:
                figures[one.place.start] = one
    return [figures[start] for start in sorted(figures)]


def _changed(figure: Evidence, text: str) -> Iterator[str]:
    """The figure with each of its digits changed in turn; none gets a zero in front."""
    printed = text[figure.place.start : figure.place.end]
    for at, digit in enumerate(printed):
        if digit not in "0123456789":
            continue
        other = str((int(digit) + _STEP) % 10)
        leads = at == 0 and printed[1:2].isdigit()
        yield printed[:at] + ("1" if other == "0" and leads else other) + printed[at + 1 :]


def _tried(
    rule: Rule, place: int, example: Example, rulebook: Rulebook, change: tuple[Evidence, str]
) -> Mutation:
    figure, becomes = change
    start, end = figure.place.start, figure.place.end
    text = example.text[:start] + becomes + example.text[end:]
    said = said_of(rule, replace(example, text=text), rulebook)
    loudest = next((one for one in _FOUND if any(v.verdict == one for v in said)), "")
    if loudest:
        return Mutation(rule.id, place, figure.text, becomes, loudest, "noticed")
    loudest = next(
        (v.verdict for v in said if v.verdict in _HOLDING), said[0].verdict if said else ""
    )
    on_it = [verdict for verdict in said if _rests_on(verdict, start)]
    outcome = _unnoticed(rule, {verdict.verdict for verdict in on_it})
    if outcome != "hidden" and _is_found(text, start, rule, rulebook):
        outcome = "elsewhere"
    return Mutation(rule.id, place, figure.text, becomes, loudest, outcome)


def _unnoticed(rule: Rule, on_it: set[str]) -> Outcome:
    """Why a rule says nothing of a change, as it and what it says of the figure tell."""
    if not on_it.isdisjoint(_HOLDING):
        return "hidden"
    by_likeness = rule.agree is not None and set(rule.agree.by) == {"companion"}
    if by_likeness or any("nearby" in spec.role for spec in rule.names.values()):
        return "corroborating"
    is_full = rule.parts is None or rule.parts.exhaustive == "always"
    return "open" if "unchecked" in on_it and not is_full else "missed"


def _is_found(text: str, start: int, rule: Rule, rulebook: Rulebook) -> bool:
    """Whether all rules together, as in an audit, find fault with the figure at a place."""
    if compares(rule):
        return False
    found = audit_document(read_text(text), rulebook).findings
    return any(one.verdict in _FOUND and _rests_on(one, start) for one in found)


def _rests_on(verdict: Verdict, start: int) -> bool:
    named = (verdict.reported, *verdict.evidence)
    return any(one is not None and one.place.start == start for one in named)
