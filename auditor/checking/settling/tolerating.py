"""Relations that no condition states (sums of parts, like statements) under a rule's tolerance."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.checking.index import Index
from auditor.checking.outcome import Outcome
from auditor.rulebook.interval import meet


def tolerated(outcomes: Iterable[Outcome], index: Index) -> list[Outcome]:
    """What is within the tolerance is no contradiction; without any, rounding is one."""
    return [
        outcome._replace(verdict=_verdict(outcome, index)) if _is_measured(outcome) else outcome
        for outcome in outcomes
    ]


def _is_measured(outcome: Outcome) -> bool:
    has_both = outcome.reported >= 0 and outcome.expected is not None
    return outcome.rule.allowed is not None and outcome.rule.kind != "check" and has_both


def _verdict(outcome: Outcome, index: Index) -> str:
    allowed, expected = outcome.rule.allowed, outcome.expected
    assert allowed is not None
    assert expected is not None
    if allowed.is_none:
        return "broken" if outcome.verdict == "rounded" else outcome.verdict
    if outcome.verdict in ("broken", "truncated"):
        near = meet(index.value(outcome.reported), allowed.widened(expected))
        return "rounded" if near else outcome.verdict
    return outcome.verdict
