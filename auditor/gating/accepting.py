"""Which findings of a report are accepted: by a waiver, or because the baseline has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import NamedTuple

from auditor.gating.baseline import Baseline, Known
from auditor.gating.waivers import Waiver
from auditor.model import Report, Waived
from auditor.model.finding import IN_BASELINE


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
    # each document is looked at once: its findings may lie packed
    listed = [_Listed(one.path, [f.fingerprint for f in one.findings]) for one in report.documents]
    met = {waiver: _met(waiver, listed) for waiver in waivers}
    ambiguous = [waiver for waiver, found in met.items() if len(found) > 1]
    expired = [one for one, found in met.items() if len(found) == 1 and one.has_expired(today)]
    active = [one for one, found in met.items() if len(found) == 1 and not one.has_expired(today)]
    marks = [_waived(one, active) for one in listed]
    here = {_name(one.path) for one in report.documents if one.status != "failed"}
    stale = _mark_known(listed, marks, baseline, here)
    documents = [
        document.accepting(mark) if any(mark) else document
        for document, mark in zip(report.documents, marks, strict=True)
    ]
    return Accepted(
        replace(report, documents=tuple(documents)),
        tuple(expired),
        tuple(waiver for waiver, found in met.items() if not found),
        tuple(ambiguous),
        tuple(stale),
    )


class _Listed(NamedTuple):
    """The fingerprints of a document's findings, in their order."""

    path: str
    fingerprints: list[str]


_Marks = list[Waived | None]  #: one for each finding of a document, in their order


def _met(waiver: Waiver, documents: Iterable[_Listed]) -> set[str]:
    """The fingerprints of findings that a waiver means."""
    return {
        fingerprint
        for document in documents
        for fingerprint in document.fingerprints
        if _means(waiver, document.path, fingerprint)
    }


def _means(waiver: Waiver, document: str, fingerprint: str) -> bool:
    if not fingerprint.startswith(waiver.fingerprint):
        return False
    path = PurePath(document)
    names = (path.as_posix(), path.name)
    return not waiver.document or any(fnmatchcase(name, waiver.document) for name in names)


def _waived(document: _Listed, waivers: list[Waiver]) -> _Marks:
    return [
        next(
            (
                Waived(waiver.reason, waiver.by, waiver.until)
                for waiver in waivers
                if _means(waiver, document.path, fingerprint)
            ),
            None,
        )
        for fingerprint in document.fingerprints
    ]


def _mark_known(
    documents: list[_Listed], marks: list[_Marks], baseline: Baseline, here: set[str]
) -> list[Known]:
    """Mark what the baseline has; gives what it has beyond that.

    A fingerprint is known as often as the baseline has it. What it has of documents that are not
    here may be taken by any document, so that a report keeps its baseline under another name or
    in another format; but one more finding of the kind in one more report is new.
    """
    own = Counter((known.document, known.fingerprint) for known in baseline)
    for document, mark in zip(documents, marks, strict=True):
        _take(document, mark, own, _name(document.path))
    moved = Counter(("", known.fingerprint) for known in baseline if known.document not in here)
    for document, mark in zip(documents, marks, strict=True):
        _take(document, mark, moved, "")
    stale = []
    for known in baseline:
        key = (known.document, known.fingerprint)
        if known.document in here and own[key] > 0:
            own[key] -= 1
            stale.append(known)
    return stale


def _take(document: _Listed, marks: _Marks, known: Counter[tuple[str, str]], name: str) -> None:
    """Mark every finding that is known under the name, and take it out."""
    for at, fingerprint in enumerate(document.fingerprints):
        key = (name, fingerprint)
        if marks[at] is None and known[key] > 0:
            known[key] -= 1
            marks[at] = IN_BASELINE


def _name(path: str) -> str:
    return PurePath(path).as_posix()
