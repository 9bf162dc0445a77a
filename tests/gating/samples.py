"""Documents with findings, for tests: what matters here is fingerprint, severity and place."""

from __future__ import annotations

from auditor.model import AuditedDocument, Evidence, FigureCounts, Report, Verdict
from tests.making import place


def finding(fingerprint: str, severity: str | None = "error", rule: str = "some-rule") -> Verdict:
    reported = Evidence("执行率", "60%", None, "%", "执行率60%", place(), 0)
    verdict = "broken" if severity else "holds"
    return Verdict(
        rule,
        "标题",
        verdict,
        severity,
        "high",
        "不符",
        "",
        reported,
        None,
        None,
        (),
        (),
        fingerprint,
    )


def document(
    path: str, *findings: Verdict, status: str = "audited", tied: int = 1, read: int = 2
) -> AuditedDocument:
    counts = FigureCounts(read, tied, read - tied)
    return AuditedDocument(path, "text", "", status, None, counts, findings)


def report(*documents: AuditedDocument) -> Report:
    return Report(documents, "0")
