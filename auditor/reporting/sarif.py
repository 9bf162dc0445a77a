"""A report as SARIF 2.1.0: for code scanning platforms and for editors.

Every finding is a result with its place, the other places it rests on, an identity that outlives
edits elsewhere, and the repairs as fixes. Only text files have lines; of the others, the place is
told in the message, and the region is their first line, as platforms demand one.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from auditor.model import AuditedDocument, Evidence, Place, Report, RuleNote, Verdict
from auditor.reporting import ruletext
from auditor.reporting.listing import indented, listed
from auditor.reporting.naming import shown_error, shown_paths
from auditor.reporting.phrases import (
    accepted,
    diagnosis,
    doubt,
    first_place,
    has_lines,
    other_places,
    suggestions,
    where,
    worst_first,
)

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_END = "\n    }\n  ]\n}"  #: of the only run, of the runs, of the log
_ROOT = "%SRCROOT%"
_RANKS = {"high": 90.0, "medium": 60.0, "low": 30.0}

_Json = dict[str, object]


def render(report: Report) -> str:
    """The report as one SARIF log with one run, closed by a line break."""
    return "".join(parts(report))


def parts(report: Report) -> Iterator[str]:
    """The text, a result at a time."""
    names = shown_paths(report.documents)
    rules = list(ruletext.notes(report))
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "auditor",
                "version": report.version,
                "semanticVersion": report.version,
                "language": "zh-CN",
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "invocations": [_invocation(report, names)],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "报告所在仓库的根目录"}}},
        "artifacts": [*map(_artifact, report.documents, names)],
        "columnKind": "unicodeCodePoints",
    }
    log = {"$schema": f"{_SCHEMA}sarif-schema-2.1.0.json", "version": "2.1.0", "runs": [run]}
    results = (
        _result(finding, number, name, numbers[finding.rule])
        for number, (document, name) in enumerate(zip(report.documents, names, strict=True))
        for finding in sorted(document.findings, key=worst_first)
    )
    yield indented(log, "").removesuffix(_END)
    yield ',\n      "results": '
    yield from listed(results, "      ")
    yield f"{_END}\n"


def _rule(rule: RuleNote) -> _Json:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why or rule.title},
        "help": {"text": ruletext.plain(rule), "markdown": ruletext.markdown(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.pack] if rule.pack else []},
    }


def _invocation(report: Report, names: list[str]) -> _Json:
    """Whether all was read, and what the user has to know besides the results."""
    broken = any(document.status == "failed" for document in report.documents)
    return {
        "executionSuccessful": not broken and not report.rule_errors,
        "toolExecutionNotifications": [
            notification
            for number, document in enumerate(report.documents)
            for notification in _notifications(document, number, names[number])
        ],
        "toolConfigurationNotifications": [
            {"level": "error", "message": {"text": error}} for error in report.rule_errors
        ],
    }


def _notifications(document: AuditedDocument, number: int, name: str) -> Iterator[_Json]:
    error = shown_error(document, name)
    told = [("error", error)] if error else []
    if document.status == "empty":
        told.append(("warning", f"{name}：没有读到任何数额。"))
    told += [("warning", warning) for warning in document.warnings]
    for level, text in told:
        location = {"physicalLocation": {"artifactLocation": _artifact_place(name, number)}}
        yield {"level": level, "message": {"text": text}, "locations": [location]}


def _artifact(document: AuditedDocument, name: str) -> _Json:
    figures = document.figures
    artifact: _Json = {
        "location": {"uri": _uri(name), "uriBaseId": _ROOT},
        "roles": ["analysisTarget"],
        "properties": {"figures": figures._asdict()},
    }
    if document.sha256:
        artifact["hashes"] = {"sha-256": document.sha256}
    return artifact


def _artifact_place(name: str, number: int) -> _Json:
    return {"uri": _uri(name), "uriBaseId": _ROOT, "index": number}


def _uri(name: str) -> str:
    """A path as a relative reference: 甲 局.txt is %E7%94%B2%20%E5%B1%80.txt."""
    return quote(name, errors="surrogateescape")


def _result(finding: Verdict, number: int, name: str, rule: int) -> _Json:
    artifact = _artifact_place(name, number)
    result: _Json = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity or "info"],
        "rank": _RANKS[finding.confidence],
        "message": {"text": _message(finding)},
        "locations": [_location(finding, artifact)],
        "relatedLocations": [
            _related(evidence, artifact, at) for at, evidence in enumerate(other_places(finding), 1)
        ],
        "partialFingerprints": {"auditorFingerprint/v1": finding.fingerprint},
        "properties": {
            "verdict": finding.verdict,
            "confidence": finding.confidence,
            "relation": finding.relation,
        },
    }
    fixes = [_fix(finding, at, artifact) for at in range(len(finding.repairs))]
    if any(fixes):
        result["fixes"] = [fix for fix in fixes if fix]
    if finding.waived is not None:
        justification = accepted(finding.waived)
        suppression = {"kind": "external", "status": "accepted", "justification": justification}
        result["suppressions"] = [suppression]
    return result


def _message(finding: Verdict) -> str:
    text = f"{finding.message}{doubt(finding)}"
    place = first_place(finding)
    if place is not None and not has_lines(place):
        text = f"{where(place)}：{text}"
    if cause := diagnosis(finding):
        text = f"{text}\n疑因：{cause}"
    return "\n".join((text, *(f"建议：{one}" for one in suggestions(finding))))


def _location(finding: Verdict, artifact: _Json) -> _Json:
    evidence = finding.reported or next(iter(finding.evidence), None)
    if evidence is None:
        region: _Json = {"startLine": 1}
        return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
    return _place(evidence.place, evidence.text, artifact)


def _related(evidence: Evidence, artifact: _Json, number: int) -> _Json:
    text = f"{evidence.name} {evidence.text}（{where(evidence.place)}）"
    return {
        "id": number,
        "message": {"text": text},
        **_place(evidence.place, evidence.text, artifact),
    }


def _place(place: Place, text: str, artifact: _Json) -> _Json:
    location: _Json = {
        "physicalLocation": {"artifactLocation": artifact, "region": _region(place, text)}
    }
    if place.section:
        location["logicalLocations"] = [{"fullyQualifiedName": place.section, "kind": "section"}]
    return location


def _region(place: Place, text: str) -> _Json:
    if not has_lines(place):
        return {"startLine": 1}
    region: _Json = {"startLine": place.line, "startColumn": place.column}
    if place.end - place.start == len(text):  # else it goes on in the next line
        region |= {"endColumn": place.column + len(text), "snippet": {"text": text}}
    return region


def _fix(finding: Verdict, number: int, artifact: _Json) -> _Json:
    """One repair as an edit of the file; nothing where no line holds the whole figure."""
    repair = finding.repairs[number]
    region = _region(repair.place, repair.text)
    if "endColumn" not in region:
        return {}
    region.pop("snippet")
    edit = {"deletedRegion": region, "insertedContent": {"text": repair.becomes}}
    return {
        "description": {"text": suggestions(finding)[number]},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": [edit]}],
    }
