"""Would a rule notice one wrong digit? The digits of its holding examples are changed one by one.

As mutation testing does with programs: an example shows that a rule can find a fault, changed
digits show which faults it would sleep through.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from auditor.auditing import said_of
from auditor.model import Evidence, Verdict
from auditor.rulebook import Example, Rule, Rulebook

_HOLDING = ("holds", "rounded")
_FOUND = ("broken", "truncated")
_STEP = 3  #: a digit becomes the one so much higher: 1 becomes 4, 8 becomes 1


class Mutation(NamedTuple):
    """One digit of one example changed, and what the rule made of it."""

    rule: str
    place: int  #: of the example in the rule, from 0
    text: str  #: the figure as it stands
    becomes: str
    said: str  #: the loudest verdict; empty when the rule says nothing
    outcome: str  #: noticed | missed | hidden: what is printed does not show the change


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
    # the same relation still holds: the digits printed leave room for the change
    still = any(v.verdict in _HOLDING and _rests_on(v, start) for v in said)
    loudest = next(
        (v.verdict for v in said if v.verdict in _HOLDING), said[0].verdict if said else ""
    )
    return Mutation(rule.id, place, figure.text, becomes, loudest, "hidden" if still else "missed")


def _rests_on(verdict: Verdict, start: int) -> bool:
    named = (verdict.reported, *verdict.evidence)
    return any(one is not None and one.place.start == start for one in named)
