"""What checking says: a verdict for each relation, its evidence, the report over all documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from auditor.model.amount import Amount
from auditor.model.document import Block, Place
from auditor.model.fact import Fact

VERDICTS = ("holds", "rounded", "truncated", "broken", "unchecked")
SEVERITIES = ("error", "warning", "info")
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


class Waived(NamedTuple):
    """That a finding is known and accepted: why, by whom, and until when (ISO date, or open)."""

    reason: str
    by: str
    until: str = ""


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

    @property
    def is_finding(self) -> bool:
        """Whether a person should look at it."""
        return self.severity is not None

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


class FigureCounts(NamedTuple):
    """How many figures were read, how many some relation ties, how many nothing checked."""

    read: int
    tied: int
    unchecked: int


class Figure(NamedTuple):
    """One figure on the page: where it stands in the text, and what it was taken to be."""

    start: int
    end: int
    item: str
    measure: str
    period: str


class Page(NamedTuple):
    """The document itself, for a form that shows its text; the others do without."""

    text: str  #: as `Document.text`
    blocks: tuple[Block, ...]
    figures: tuple[Figure, ...]  #: in the order of `Statements.facts`


class RuleNote(NamedTuple):
    """What a form tells of a rule itself."""

    id: str
    title: str
    severity: str
    why: str
    relation: str  #: the condition as written; empty for a rule of another kind
    basis: tuple[str, ...]
    pack: str


class Stated(NamedTuple):
    """One figure of a quantity that rules compare with other documents of the same body."""

    name: str
    period: str  #: a year
    amount: Amount
    place: Place
    quote: str
    fact: int  #: index in `Statements.facts`


@dataclass(frozen=True, slots=True)
class AuditedDocument:
    """One document with everything said about it."""

    path: str
    format: str
    sha256: str
    status: str  #: audited | empty (no figure was read) | failed
    error: str | None
    figures: FigureCounts
    verdicts: tuple[Verdict, ...]
    facts: tuple[Fact, ...] = ()
    warnings: tuple[str, ...] = ()
    page: Page | None = None  #: only where a form asks for it: it is as large as the report
    kind: str = ""  #: 部门决算, …; 其他 where it could not be told
    not_applied: tuple[str, ...] = ()  #: rules that are for documents of other kinds
    body: str = ""  #: whose document it is, as its title says
    stated: tuple[Stated, ...] = ()  #: what rules compare with other documents

    @property
    def findings(self) -> tuple[Verdict, ...]:
        """The verdicts that a person should look at."""
        return tuple(verdict for verdict in self.verdicts if verdict.is_finding)


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one run."""

    documents: tuple[AuditedDocument, ...]
    version: str
    rule_errors: tuple[str, ...] = field(default=())
    rules: tuple[RuleNote, ...] = ()  #: all that were applied

    def summary(self) -> dict[str, int]:
        """Counts by severity of the findings, then by verdict."""
        counts = dict.fromkeys((*SEVERITIES, *VERDICTS), 0)
        for document in self.documents:
            for verdict in document.verdicts:
                counts[verdict.verdict] += 1
                if verdict.severity is not None:
                    counts[verdict.severity] += 1
        return counts
