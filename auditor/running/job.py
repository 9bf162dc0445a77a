"""What goes into an audit and what comes out: sources, tasks, results."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from auditor.model import AuditedDocument, FigureCounts
from auditor.rulebook import Rulebook
from auditor.running.limits import Limits


class Source(NamedTuple):
    """A document to audit: a file, or bytes that were read already."""

    path: str
    data: bytes | None = None


class Keep(NamedTuple):
    """What of an audited document is wanted beside its verdicts; both are as large as it is."""

    facts: bool = False
    page: bool = False
    marks: bool = False  #: nothing but facts, with dates, ordinals and document numbers among them


class Job(NamedTuple):
    """What all documents of a run have in common."""

    rulebook: Rulebook
    keep: Keep
    limits: Limits


class Task(NamedTuple):
    """One document for a worker."""

    source: Source
    text: int  #: bytes of plain text; 0 for a format that a foreign parser reads
    entry: str = ""  #: the file of the cache that waits for the result …
    sha256: str = ""  #: … and the content that it is for


@dataclass(frozen=True, slots=True)
class Result:
    """An audited document, and the traceback where a fault of ours has cost its audit."""

    document: AuditedDocument
    fault: str = ""


def failed(path: str, reason: str) -> Result:
    """The result for a document that could not be audited."""
    return Result(AuditedDocument(path, "", "", "failed", reason, FigureCounts(0, 0, 0), ()))
