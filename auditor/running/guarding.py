"""The whole story for documents from strangers: each within limits, then all of them together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from os import PathLike

from auditor import __version__
from auditor.auditing import rule_notes
from auditor.checking import check_across
from auditor.model import Report
from auditor.rulebook import Rulebook, load_rules
from auditor.running.job import Keep, Result, Source
from auditor.running.running import Settings, run

_USUAL = Settings()
_VERDICTS = Keep()


def audit_guarded(
    paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    rulebook: Rulebook | None = None,
    settings: Settings = _USUAL,
    *,
    progress: Callable[[], None] | None = None,
) -> Report:
    """As `auditor.audit`, for documents that nobody vouches for.

    A document that hangs, crashes its reader or wants too much is told as one that could not be
    read, and costs no other its result; several are audited at once. What is said of them lies in
    a temporary file until it is asked for. A little plain text stays in this process, as no foreign
    parser reads it. The workers are forked on Linux: call it before other threads are started.
    """
    listed = [paths] if isinstance(paths, (str, PathLike)) else paths
    rules = rulebook if rulebook is not None else load_rules()

    def told(_result: Result) -> None:
        if progress is not None:
            progress()

    return report_of([Source(str(path)) for path in listed], rules, settings, told)


def report_of(
    sources: list[Source],
    rulebook: Rulebook,
    settings: Settings,
    told: Callable[[Result], None],
    keep: Keep = _VERDICTS,
) -> Report:
    """The report over the documents; each result is told as soon as it is there."""
    documents = []
    for result in run(sources, rulebook, settings, keep):
        told(result)
        documents.append(result.document)
    errors = tuple(map(str, rulebook.errors))
    compared = check_across(documents, rulebook.rules)
    return Report(compared, __version__, errors, rule_notes(rulebook))
