"""What the forms tell of a rule: as plain text and as Markdown."""

from __future__ import annotations

from auditor.model import Report, RuleNote
from auditor.reporting.escaping import markdown_text
from auditor.reporting.phrases import SEVERITY_NAMES


def notes(report: Report) -> tuple[RuleNote, ...]:
    """The rules of the report, and those that only its findings name."""
    known = {rule.id for rule in report.rules}
    extra: dict[str, RuleNote] = {}
    for document in report.documents:
        for finding in document.findings:
            if finding.rule not in known:
                severity = finding.severity or "info"
                note = RuleNote(finding.rule, finding.title, severity, "", "", (), "")
                extra.setdefault(finding.rule, note)
    return (*report.rules, *extra.values())


def plain(rule: RuleNote) -> str:
    """The rule in a few lines of plain text."""
    return "\n".join(f"{label}：{text}" if label else text for label, text in _lines(rule))


def markdown(rule: RuleNote) -> str:
    """The rule in Markdown: its title as a heading, the rest as paragraphs."""
    (_, title), *lines = _lines(rule)
    parts = [f"**{label}**：{markdown_text(text)}" for label, text in lines]
    return "\n\n".join((f"### {markdown_text(title)}", *parts))


def _lines(rule: RuleNote) -> list[tuple[str, str]]:
    lines = [
        ("", rule.title),
        ("编号", rule.id),
        ("级别", SEVERITY_NAMES[rule.severity]),
        ("勾稽式", rule.relation),
        ("为什么核对", rule.why),
        ("依据", "；".join(rule.basis)),
        ("规则包", rule.pack),
    ]
    return [(label, text) for label, text in lines if text]
