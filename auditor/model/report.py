"""The outcome of a run: each document with what is said about it, and the report over all."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from auditor.model.amount import Amount
from auditor.model.document import Block, Place
from auditor.model.fact import Fact
from auditor.model.finding import SEVERITIES, VERDICTS, Verdict, Waived

WAIVED = "waived"  #: in counts: how many findings are accepted
CLEAR = "clear"  #: in counts: how many verdicts say that nothing of some sort was found in the text


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


class FoldedVerdicts(Sequence[Verdict]):
    """Verdicts that lie packed somewhere: whoever looks through them gets them made anew.

    Those of many long documents would not fit into memory side by side, and most forms need few
    of them. What is asked for often is told without unpacking all.
    """

    @property
    @abstractmethod
    def findings(self) -> tuple[Verdict, ...]:
        """Those that a person should look at."""

    @property
    @abstractmethod
    def counts(self) -> Counter[str]:
        """As `AuditedDocument.counts`."""

    @abstractmethod
    def accepting(self, marks: Sequence[Waived | None]) -> Sequence[Verdict]:
        """As `AuditedDocument.accepting`."""

    @abstractmethod
    def followed_by(self, more: Sequence[Verdict]) -> Sequence[Verdict]:
        """These verdicts, then more of them."""


@dataclass(frozen=True, slots=True)
class AuditedDocument:
    """One document with everything said about it."""

    path: str
    format: str
    sha256: str
    status: str  #: audited | empty (no figure was read) | failed
    error: str | None
    figures: FigureCounts
    verdicts: Sequence[Verdict]
    facts: Sequence[Fact] = ()
    warnings: tuple[str, ...] = ()
    #: its page, only where a form asks for it: it is as large as the report
    pages: Sequence[Page] = ()
    kind: str = ""  #: 部门决算, …; 其他 where it could not be told
    not_applied: tuple[str, ...] = ()  #: rules that are for documents of other kinds
    body: str = ""  #: whose document it is, as its title says
    stated: Sequence[Stated] = ()  #: what rules compare with other documents

    @property
    def page(self) -> Page | None:
        """The document itself, for a form that shows its text."""
        return next(iter(self.pages), None)

    @property
    def findings(self) -> tuple[Verdict, ...]:
        """The verdicts that a person should look at."""
        if isinstance(self.verdicts, FoldedVerdicts):
            return self.verdicts.findings
        return tuple(verdict for verdict in self.verdicts if verdict.is_finding)

    @property
    def counts(self) -> Counter[str]:
        """How many verdicts there are of each kind, findings of each severity, accepted ones."""
        if isinstance(self.verdicts, FoldedVerdicts):
            return self.verdicts.counts
        return counts_of(self.verdicts)

    def accepting(self, marks: Sequence[Waived | None]) -> AuditedDocument:
        """The document with its findings marked; there is one mark, or none, for each in order."""
        if isinstance(self.verdicts, FoldedVerdicts):
            return replace(self, verdicts=self.verdicts.accepting(marks))
        return replace(self, verdicts=marked(self.verdicts, marks))

    def followed_by(self, more: Sequence[Verdict]) -> AuditedDocument:
        """The document with more verdicts behind its own."""
        if isinstance(self.verdicts, FoldedVerdicts):
            return replace(self, verdicts=self.verdicts.followed_by(more))
        return replace(self, verdicts=(*self.verdicts, *more))


def counts_of(verdicts: Iterable[Verdict]) -> Counter[str]:
    """How many verdicts there are of each kind, findings of each severity, accepted ones."""
    counts: Counter[str] = Counter()
    for verdict in verdicts:
        counts[verdict.verdict] += 1
        counts[CLEAR] += verdict.is_clear
        if verdict.severity is not None:
            counts[verdict.severity] += 1
            counts[WAIVED] += verdict.waived is not None
    return counts


def marked(verdicts: Iterable[Verdict], marks: Iterable[Waived | None]) -> tuple[Verdict, ...]:
    """The verdicts, each finding with the next of the marks."""
    next_mark = iter(marks)
    return tuple(
        verdict._replace(waived=next(next_mark)) if verdict.is_finding else verdict
        for verdict in verdicts
    )


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one run."""

    documents: tuple[AuditedDocument, ...]
    version: str
    rule_errors: tuple[str, ...] = field(default=())
    rules: tuple[RuleNote, ...] = ()  #: all that were applied

    def summary(self) -> dict[str, int]:
        """Counts by severity of the findings, then by verdict."""
        total: Counter[str] = Counter()
        for document in self.documents:
            total += document.counts
        return {name: total[name] for name in (*SEVERITIES, *VERDICTS)}
