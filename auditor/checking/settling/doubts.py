"""Figures that were recognised in a picture: what rests on them is less sure, and says so."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from auditor.checking.index import Index
from auditor.checking.outcome import Outcome

#: Below, one of the characters of a figure is more guessed than read.
_READ = Decimal("0.8")
_SURE = Decimal(1)
_CAUTION = "（识别自图片，请核对原图）"


def doubted(outcomes: Iterable[Outcome], index: Index) -> list[Outcome]:
    """The outcomes; those that rest on recognised figures are never of high confidence."""
    if not index.is_recognised:
        return list(outcomes)
    return [
        outcome._replace(confidence=_lowered(outcome.confidence, surest))
        if (surest := _surest(outcome, index)) < _SURE
        else outcome
        for outcome in outcomes
    ]


def caution(outcome: Outcome, index: Index) -> str:
    """What is to be said of figures that were recognised in a picture."""
    return _CAUTION if _surest(outcome, index) < _SURE else ""


def _surest(outcome: Outcome, index: Index) -> Decimal:
    return min((index.facts[at].confidence for at in outcome.facts()), default=_SURE)


def _lowered(confidence: str, surest: Decimal) -> str:
    if surest < _READ:
        return "low"
    return "medium" if confidence == "high" else confidence
