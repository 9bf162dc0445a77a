"""A report as GitLab Code Quality: what a merge request shows beside the changed lines."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

from auditor.model import Report, Verdict
from auditor.reporting.listing import listed
from auditor.reporting.naming import shown_error, shown_paths
from auditor.reporting.phrases import (
    accepted,
    diagnosis,
    doubt,
    first_place,
    has_lines,
    suggestions,
    where,
    worst_first,
)

_SEVERITIES = {"error": "critical", "warning": "major", "info": "minor"}


def render(report: Report) -> str:
    """The findings as a JSON list, closed by a line break."""
    return "".join(parts(report))


def parts(report: Report) -> Iterator[str]:
    """The text, a finding at a time."""
    yield from listed(_issues(report), "")
    yield "\n"


def _issues(report: Report) -> Iterator[dict[str, object]]:
    for document, name in zip(report.documents, shown_paths(report.documents), strict=True):
        if document.status == "failed":
            yield _of_reading(
                shown_error(document, name) or "", name, "unreadable-report", "blocker"
            )
        if document.warnings:
            told = f"注意：{' '.join(document.warnings)}"
            yield _of_reading(told, name, "report-to-heed", "info")
        seen: Counter[str] = Counter()
        for finding in sorted(document.findings, key=worst_first):
            seen[finding.fingerprint] += 1
            yield _issue(finding, name, seen[finding.fingerprint])


def _issue(finding: Verdict, name: str, occurrence: int) -> dict[str, object]:
    place = first_place(finding)
    line = place.line if place is not None and has_lines(place) else 1
    return {
        "description": _description(finding),
        "check_name": finding.rule,
        "fingerprint": _fingerprint(name, finding.fingerprint, occurrence),
        "severity": "info" if finding.waived else _SEVERITIES[finding.severity or "info"],
        "location": {"path": name, "lines": {"begin": line}},
    }


def _of_reading(said: str, name: str, check: str, severity: str) -> dict[str, object]:
    """What there is to tell of a report that no rule tells: it could not be read, or not all."""
    return {
        "description": " ".join(said.split()),
        "check_name": check,
        "fingerprint": _fingerprint(name, check, 1),
        "severity": severity,
        "location": {"path": name, "lines": {"begin": 1}},
    }


def _fingerprint(name: str, fingerprint: str, occurrence: int) -> str:
    """One of its own for each finding of the report: two files may hold the same fault."""
    parts = (name, fingerprint, str(occurrence))
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _description(finding: Verdict) -> str:
    """On one line, as the platform shows it."""
    text = f"{finding.message}{doubt(finding)}"
    place = first_place(finding)
    if place is not None and not has_lines(place):
        text = f"{where(place)}：{text}"
    if finding.waived is not None:
        return f"{accepted(finding.waived)}。{text}"
    if cause := diagnosis(finding):
        text = f"{text}。疑因：{cause}"
    return "。建议：".join((text, *suggestions(finding)[:1]))
