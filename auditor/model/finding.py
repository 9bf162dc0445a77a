"""What checking says: a verdict for each relation, with its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from auditor.model.document import Place

VERDICTS = ("holds", "rounded", "truncated", "broken", "unchecked")
SEVERITIES = ("error", "warning", "info")
#: Why figures come not to agree, as a diagnosis names it.
CAUSES = (
    *("unit", "point", "swapped-digits", "dropped-digit", "doubled-digit", "digit", "cut"),
    *("other-scope", "last-year", "stale-copy", "omitted", "counted-twice", "unlisted"),
    *(
        "direction",
        "points",
        "zero-base",
        "this-year-base",
        "inverted",
        "other-total",
        "forced",
        "one-figure",
    ),
)
_BOUND = re.compile("[<>≤≥]|!=|≠")


class Evidence(NamedTuple):
    """One place that a verdict rests on: a figure, or words when it has no figure."""

    name: str  #: the name in the condition that it fills: 执行数
    text: str  #: as printed, on one line
    value: Decimal | None
    unit: str
    quote: str  #: the sentence or clause around it
    place: Place
    fact: int = -1  #: index in `Statements.facts`, -1 for words
    start: int = -1  #: offset in `Document.text`, -1 when not known
    end: int = -1


class Expected(NamedTuple):
    """What the other side of the relation gives, in the reported figure's unit."""

    text: str
    low: Decimal | None
    high: Decimal | None


class Repair(NamedTuple):
    """A least change that makes the relations hold: `text` at `place` becomes `becomes`."""

    text: str
    becomes: str
    place: Place


class Pointed(NamedTuple):
    """A figure that a diagnosis speaks of, as printed, and where it stands."""

    text: str
    place: Place


class Diagnosis(NamedTuple):
    """The cause that explains a finding exactly: 若把 40.3元 的单位改为万元即相符."""

    cause: str  #: one of CAUSES
    text: str  #: one clause, without the place of its source
    wrong: Pointed | None  #: the figure held to be wrong; None where it may be any of several
    source: Pointed | None  #: the figure that explains it: last year's, the balance left in


class Waived(NamedTuple):
    """That a finding is known and accepted: why, by whom, and until when (ISO date, or open)."""

    reason: str
    by: str
    until: str = ""


IN_BASELINE = Waived("基线中已有", "auditor baseline")  #: the mark of a finding that is not new


class Verdict(NamedTuple):
    """What one rule says of one group of figures."""

    rule: str
    title: str
    verdict: str  #: one of VERDICTS
    severity: str | None  #: one of SEVERITIES; None when nobody needs to look at it
    confidence: str  #: high | medium | low
    message: str
    relation: str
    reported: Evidence | None
    expected: Expected | None
    difference: str | None  #: reported minus expected, in the reported figure's printed unit
    evidence: tuple[Evidence, ...]
    repairs: tuple[Repair, ...]
    fingerprint: str
    waived: Waived | None = None  #: stays a finding, shown as accepted, and fails no gate
    diagnosis: Diagnosis | None = None  #: what explains the finding exactly, where something does

    @property
    def is_finding(self) -> bool:
        """Whether a person should look at it."""
        return self.severity is not None

    @property
    def is_clear(self) -> bool:
        """Whether it rests on no place: what was sought in the text is not there."""
        return self.verdict == "holds" and self.reported is None and not self.evidence

    @property
    def ties(self) -> bool:
        """Whether it ties figures to anything: a bound on one figure (满意度 <= 100%) does not."""
        alone = not self.evidence and self.verdict == "holds"
        return self.verdict != "unchecked" and not (alone and _BOUND.search(self.relation))

    def figures(self) -> Iterator[int]:
        """Indices of all facts that the verdict rests on."""
        if self.reported is not None and self.reported.fact >= 0:
            yield self.reported.fact
        for evidence in self.evidence:
            if evidence.fact >= 0:
                yield evidence.fact
