"""A report for programs: the form ``auditor.report/1``.

The same report gives the same bytes anywhere: nothing here knows the time, and a path given as an
absolute one is shown from the folder that all of them share.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from auditor.model import (
    AuditedDocument,
    Diagnosis,
    Evidence,
    Expected,
    Pointed,
    Repair,
    Report,
    Verdict,
)
from auditor.reporting.listing import indented, listed
from auditor.reporting.naming import shown_error, shown_paths
from auditor.reporting.values import place_values, plain

SCHEMA = "auditor.report/1"


def render(report: Report) -> str:
    """The report as one JSON object, closed by a line break."""
    return "".join(parts(report))


def parts(report: Report) -> Iterator[str]:
    """The text, a document at a time."""
    named = zip(report.documents, shown_paths(report.documents), strict=True)
    yield f'{{\n  "schema": {json.dumps(SCHEMA)},\n  "auditor": {json.dumps(report.version)},\n'
    yield '  "documents": '
    yield from listed((_document(document, name) for document, name in named), "  ")
    yield f',\n  "summary": {indented(report.summary(), "  ")}\n}}\n'


def _document(document: AuditedDocument, name: str) -> dict[str, object]:
    figures = document.figures
    return {
        "path": name,
        "format": document.format,
        "sha256": document.sha256,
        "status": document.status,
        "error": shown_error(document, name),
        "figures": {
            "read": figures.read,
            "tied": figures.tied,
            "unchecked": figures.unchecked,
        },
        "verdicts": [verdict_values(verdict) for verdict in document.verdicts],
        "kind": document.kind or None,
        "not_applied": list(document.not_applied),
        "warnings": list(document.warnings),
    }


def verdict_values(verdict: Verdict) -> dict[str, object]:
    """A verdict by its public names, in their fixed order."""
    return {
        "rule": verdict.rule,
        "verdict": verdict.verdict,
        "severity": verdict.severity,
        "confidence": verdict.confidence,
        "message": verdict.message,
        "relation": verdict.relation,
        "reported": _reported(verdict.reported),
        "expected": _expected(verdict.expected),
        "difference": verdict.difference,
        "evidence": [_evidence(evidence) for evidence in verdict.evidence],
        "repairs": [_repair(repair) for repair in verdict.repairs],
        "fingerprint": verdict.fingerprint,
        "waived": verdict.waived._asdict() if verdict.waived is not None else None,
        "diagnosis": _diagnosis(verdict.diagnosis),
    }


def _reported(reported: Evidence | None) -> dict[str, str | None] | None:
    if reported is None:
        return None
    return {"text": reported.text, "value": plain(reported.value), "unit": reported.unit}


def _expected(expected: Expected | None) -> dict[str, str | None] | None:
    if expected is None:
        return None
    return {"text": expected.text, "low": plain(expected.low), "high": plain(expected.high)}


def _evidence(evidence: Evidence) -> dict[str, object]:
    return {
        "name": evidence.name,
        "text": evidence.text,
        "value": plain(evidence.value),
        "unit": evidence.unit,
        "quote": evidence.quote,
        "place": place_values(evidence.place),
    }


def _repair(repair: Repair) -> dict[str, object]:
    return {
        "text": repair.text,
        "becomes": repair.becomes,
        "place": place_values(repair.place),
    }


def _diagnosis(diagnosis: Diagnosis | None) -> dict[str, object] | None:
    if diagnosis is None:
        return None
    return {
        "cause": diagnosis.cause,
        "text": diagnosis.text,
        "wrong": _pointed(diagnosis.wrong),
        "source": _pointed(diagnosis.source),
    }


def _pointed(pointed: Pointed | None) -> dict[str, object] | None:
    if pointed is None:
        return None
    return {"text": pointed.text, "place": place_values(pointed.place)}
