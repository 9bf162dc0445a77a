"""What a run comes to: its exit code, and why it fails where no finding says so."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from auditor.gating.accepting import Accepted
from auditor.model import AuditedDocument, Report, Verdict
from auditor.model.finding import SEVERITIES


class Gate(NamedTuple):
    """What is asked of a run."""

    fail_on: str = "error"  #: a severity, or never
    min_coverage: Decimal | None = None  #: percentage of figures that some relation must tie
    require_read: bool = False  #: whether something must be checked in every document
    strict_waivers: bool = False  #: whether waivers and baseline must be up to date


def exit_code(accepted: Accepted, gate: Gate, *, rules: int, broken_rules: int) -> int:
    """The exit code: of the reasons for one, the first in the order of `auditor.cli`."""
    report = accepted.report
    if any(document.status == "failed" for document in report.documents):
        return 2
    if broken_rules:
        return 3
    if fails(report, gate.fail_on) or _is_short(report, gate):
        return 1
    if gate.strict_waivers and not accepted.is_tidy:
        return 1
    if not rules or not any(document.figures.read for document in report.documents):
        return 4
    return 4 if gate.require_read and any(map(_is_unchecked, report.documents)) else 0


def fails(report: Report, level: str) -> bool:
    """Whether a finding at the level or above is not accepted."""
    return any(
        is_failing(finding, level) for document in report.documents for finding in document.findings
    )


def is_failing(finding: Verdict, level: str) -> bool:
    """Whether a finding is at the level or above and not accepted; never is above all levels."""
    if level == "never" or finding.waived is not None or finding.severity is None:
        return False
    return SEVERITIES.index(finding.severity) <= SEVERITIES.index(level)


def shortfalls(report: Report, gate: Gate) -> Iterator[str]:
    """What the gate asks for and the report does not give, beside findings."""
    if _is_short(report, gate):
        read, tied = _figures(report)
        share = f"{Decimal(tied) * 100 / read:.1f}%"
        yield f"读出数额 {read} 个，已勾稽 {tied} 个（{share}），低于要求的 {gate.min_coverage}%。"
    for document in report.documents:
        if gate.require_read and document.status == "audited" and _is_unchecked(document):
            yield f"{document.path}：读到了数额，但什么也没有核对。"


def _is_short(report: Report, gate: Gate) -> bool:
    read, tied = _figures(report)
    return gate.min_coverage is not None and bool(read) and tied * 100 < gate.min_coverage * read


def _figures(report: Report) -> tuple[int, int]:
    figures = [document.figures for document in report.documents]
    return sum(one.read for one in figures), sum(one.tied for one in figures)


def _is_unchecked(document: AuditedDocument) -> bool:
    return not document.figures.tied
