"""Why a finding came about: the one cause that explains it to the last digit, or none.

A cause is evidence, not decoration. Each is sought among a closed list of candidates and told only
where the printed figures come out exactly and few arbitrary figures would; the more specific go
first, and where two of one kind explain the same finding, none is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from auditor.checking.diagnosing.attribution import one_figure
from auditor.checking.diagnosing.case import Case, case_of
from auditor.checking.diagnosing.cause import Cause
from auditor.checking.diagnosing.copies import last_year, odd_one, stale_copy
from auditor.checking.diagnosing.gaps import gap_stated, part_miscounted
from auditor.checking.diagnosing.hundred import forced, is_of_hundred, share_off
from auditor.checking.diagnosing.misprints import misprint
from auditor.checking.diagnosing.ratios import (
    other_base,
    other_total,
    points_for_percent,
    turned,
)
from auditor.checking.diagnosing.surroundings import Surroundings
from auditor.checking.diagnosing.unequal import unequal
from auditor.checking.index import Index
from auditor.checking.outcome import Outcome

__all__ = ["CUT", "Cause", "Diagnoser"]

#: What is said of a rate whose last digits were dropped.
CUT = "像是截去了尾数而没有四舍五入"

#: Where a cause of each kind is sought, the most specific first.
_SEEKERS: tuple[Callable[[Case, Surroundings], Cause | None], ...] = (
    odd_one,
    turned,
    points_for_percent,
    stale_copy,
    last_year,
    other_base,
    misprint,
    part_miscounted,
    gap_stated,
    other_total,
    forced,
    one_figure,
)

#: What may be no fault: the report states what closes the gap, and we may have paired wrongly.
_ANOTHER_VIEW = ("other-scope", "other-total", "unlisted")
#: So unlikely met by chance that the figures do belong together.
_NO_ACCIDENT = Decimal("0.001")


class Diagnosed(NamedTuple):
    """A finding with what explains it."""

    outcome: Outcome  #: with the confidence that its cause leaves
    cause: Cause
    #: by a wrong figure that its own table, or its own amount, shows to be wrong in the same way
    is_echo: bool


class Diagnoser:
    """Seeks the causes of the findings of one document."""

    def __init__(self, index: Index, around: Mapping[int, list[Outcome]]) -> None:
        """`around`: the outcomes by the facts that they use."""
        self._index = index
        self._around = around
        self._surroundings = Surroundings(index)

    def causes(self, findings: list[Outcome]) -> dict[int, Diagnosed]:
        """By their `id`, the findings that something explains."""
        known = [(one, cause) for one in findings if (cause := self.cause(one)) is not None]
        told = {
            (cause.wrong, cause.becomes)
            for one, cause in known
            if cause.becomes and one.rule.between_cells is None
        }
        wrong = {one.reported for one in findings if one.rule.kind == "check"}
        return {
            id(one): Diagnosed(
                self.weighed(one, cause),
                cause,
                (one.rule.between_cells is not None and (cause.wrong, cause.becomes) in told)
                or (is_of_hundred(one) and cause.becomes != "" and cause.wrong in wrong),
            )
            for one, cause in known
        }

    def weighed(self, outcome: Outcome, cause: Cause) -> Outcome:
        """The outcome, with the confidence that its cause leaves."""
        cells = self._index.facts[outcome.reported].place.table is not None
        if cause.kind in _ANOTHER_VIEW and not cells and outcome.confidence == "high":
            return outcome._replace(confidence="medium")
        surely_read = all(self._index.facts[at].confidence == 1 for at in outcome.facts())
        if cause.chance <= _NO_ACCIDENT and surely_read and outcome.confidence == "medium":
            return outcome._replace(confidence="high")
        return outcome

    def cause(self, outcome: Outcome) -> Cause | None:
        """The cause of one finding, or None where nothing explains it exactly."""
        if outcome.verdict == "truncated":
            return Cause("cut", CUT, outcome.reported)
        found = unequal(outcome, self._index) or share_off(outcome, self._index, self._around)
        if found is not None:
            return found
        case = case_of(outcome, self._index, self._around)
        if case is None:
            return None
        causes = (seek(case, self._surroundings) for seek in _SEEKERS)
        return next((cause for cause in causes if cause is not None), None)
