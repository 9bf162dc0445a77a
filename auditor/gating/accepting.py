"""Which findings of a report are accepted: by a waiver, or because the baseline has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import PurePath

from auditor.gating.baseline import Baseline, Known
from auditor.gating.waivers import Waiver
from auditor.model import AuditedDocument, Report, Verdict
from auditor.model.finding import Waived

_IN_BASELINE = Waived("基线中已有", "auditor baseline")


@dataclass(frozen=True, slots=True)
class Accepted:
    """A report with what is accepted marked, and what became of waivers and baseline."""

    report: Report
    expired: tuple[Waiver, ...] = ()  #: would accept a finding, but their last day has passed
    unused: tuple[Waiver, ...] = ()  #: no finding has such a fingerprint
    ambiguous: tuple[Waiver, ...] = ()  #: the beginning of several fingerprints: accepts none
    stale: tuple[Known, ...] = ()  #: in the baseline, but found no more in a report that was read

    @property
    def is_tidy(self) -> bool:
        """Whether waivers and baseline say nothing that no longer holds."""
        return not (self.expired or self.unused or self.ambiguous or self.stale)


def accept(
    report: Report, waivers: tuple[Waiver, ...], baseline: Baseline, today: date
) -> Accepted:
    """The report with its accepted findings marked; they stay in it."""
    if not waivers and not baseline:
        return Accepted(report)
    met = {waiver: _met(waiver, report.documents) for waiver in waivers}
    ambiguous = [waiver for waiver, found in met.items() if len(found) > 1]
    expired = [one for one, found in met.items() if len(found) == 1 and one.has_expired(today)]
    active = [one for one, found in met.items() if len(found) == 1 and not one.has_expired(today)]
    documents = [_waived(document, active) for document in report.documents]
    documents, stale = _without_known(documents, baseline)
    return Accepted(
        replace(report, documents=tuple(documents)),
        tuple(expired),
        tuple(waiver for waiver, found in met.items() if not found),
        tuple(ambiguous),
        tuple(stale),
    )


def _met(waiver: Waiver, documents: Iterable[AuditedDocument]) -> set[str]:
    """The fingerprints of findings that a waiver means."""
    return {
        finding.fingerprint
        for document in documents
        for finding in document.findings
        if _means(waiver, document, finding)
    }


def _means(waiver: Waiver, document: AuditedDocument, finding: Verdict) -> bool:
    if not finding.fingerprint.startswith(waiver.fingerprint):
        return False
    path = PurePath(document.path)
    names = (path.as_posix(), path.name)
    return not waiver.document or any(fnmatchcase(name, waiver.document) for name in names)


def _waived(document: AuditedDocument, waivers: list[Waiver]) -> AuditedDocument:
    verdicts = list(document.verdicts)
    for at, verdict in enumerate(verdicts):
        if verdict.is_finding:
            for waiver in waivers:
                if _means(waiver, document, verdict):
                    accepted = Waived(waiver.reason, waiver.by, waiver.until)
                    verdicts[at] = verdict._replace(waived=accepted)
                    break
    return replace(document, verdicts=tuple(verdicts))


def _without_known(
    documents: list[AuditedDocument], baseline: Baseline
) -> tuple[list[AuditedDocument], list[Known]]:
    """The documents with what the baseline has marked, and what it has beyond that.

    A fingerprint is known as often as the baseline has it. What it has of documents that are not
    here may be taken by any document, so that a report keeps its baseline under another name or
    in another format; but one more finding of the kind in one more report is new.
    """
    here = {_name(document) for document in documents if document.status != "failed"}
    own = Counter((known.document, known.fingerprint) for known in baseline)
    marked = [_taken(document, own, _name(document)) for document in documents]
    moved = Counter(("", known.fingerprint) for known in baseline if known.document not in here)
    marked = [_taken(document, moved, "") for document in marked]
    stale = []
    for known in baseline:
        key = (known.document, known.fingerprint)
        if known.document in here and own[key] > 0:
            own[key] -= 1
            stale.append(known)
    return marked, stale


def _taken(
    document: AuditedDocument, known: Counter[tuple[str, str]], name: str
) -> AuditedDocument:
    """The document with every finding marked that is known under the name; takes them out."""
    verdicts = list(document.verdicts)
    for at, verdict in enumerate(verdicts):
        key = (name, verdict.fingerprint)
        if verdict.is_finding and verdict.waived is None and known[key] > 0:
            known[key] -= 1
            verdicts[at] = verdict._replace(waived=_IN_BASELINE)
    return replace(document, verdicts=tuple(verdicts))


def _name(document: AuditedDocument) -> str:
    return PurePath(document.path).as_posix()
