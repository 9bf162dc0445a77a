"""Contradictions that are none: shares made to come to 100%, lengths rounded each for itself."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.checking.index import Index, printed_unit
from auditor.checking.outcome import Outcome

_FEWEST = 3  #: shares of a sentence that come to exactly 100% by no accident
#: What is measured and printed without decimals is rounded; what is counted is not.
_MEASURED = frozenset(("公里", "公顷", "吨", "平方公里", "km"))


def without_fitted(outcomes: Iterable[Outcome], index: Index) -> list[Outcome]:
    """The outcomes, where what was made to fit is no error.

    13.6% + 21.6% + 62.4% + 2.4% = 100%, so that one of them may be one unit off its own quotient:
    it is told, but as a hint. 由883公里增加到951公里，净增69公里: the kilometres before and after
    are rounded as well.
    """
    fitted = _making_hundred(index)
    return [_fitted(outcome, fitted, index) for outcome in outcomes]


def _making_hundred(index: Index) -> set[int]:
    """The shares of the sentences whose shares make up exactly 100%."""
    sentences: dict[int, list[int]] = {}
    for at in index.by_role.get("share", ()):
        if index.facts[at].kind == "percent" and index.facts[at].place.table is None:
            sentences.setdefault(index.facts[at].sentence, []).append(at)
    return {
        at
        for shares in sentences.values()
        if len(shares) >= _FEWEST and sum(index.value(share).value for share in shares) == 1
        for at in shares
    }


def _fitted(outcome: Outcome, fitted: set[int], index: Index) -> Outcome:
    told = outcome.verdict in ("broken", "truncated") and outcome.rule.kind == "check"
    if not told or outcome.reported < 0 or outcome.expected is None:
        return outcome
    off = abs(index.value(outcome.reported).value - outcome.expected.value)
    if outcome.reported in fitted:
        near = off < printed_unit(index.facts[outcome.reported]) * 3 / 2
        return outcome._replace(confidence="low") if near else outcome
    measured = all(index.facts[at].unit in _MEASURED for at in outcome.facts())
    return outcome._replace(verdict="rounded") if measured and off == 1 else outcome
