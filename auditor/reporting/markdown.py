"""A report as Markdown: the summary on the page of a pull request or of a job.

Short enough for a comment: the worst findings are told in full, of the others how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nsmallest

from auditor.model import AuditedDocument, Report, Verdict
from auditor.model.finding import SEVERITIES
from auditor.reporting.escaping import markdown_text
from auditor.reporting.naming import shown_error, shown_paths
from auditor.reporting.phrases import (
    SEVERITY_NAMES,
    STATUS_NAMES,
    accepted,
    comparison,
    coverage,
    diagnosis,
    doubt,
    quotations,
    relation,
    share,
    suggestions,
    tally,
    where,
    worst_first,
)

_ROOM = 60_000  #: characters; GitHub takes no comment above 65,536
_LEAST = 40  #: characters; no finding is told in fewer
_LISTED = 200  #: documents in the table
_WARNED = 30  #: lines of what was not read
_MARKS = {"error": "🔴", "warning": "🟡", "info": "🔵"}


def render(report: Report) -> str:
    """The report as Markdown, which GitHub, GitLab and Gitee show alike."""
    return "".join(parts(report))


def parts(report: Report) -> Iterator[str]:
    """The text; its worst findings fit into memory, however many there are."""
    named = list(zip(report.documents, shown_paths(report.documents), strict=True))
    lines = ["## 核对结果", ""]
    if not named:
        yield "\n".join([*lines, "没有找到可以审核的报告，什么也没有核对。", ""])
        return
    lines += [markdown_text(coverage(report.documents)), "", markdown_text(tally(report)), ""]
    lines += _table(named)
    lines += _to_heed(named)
    found = ((finding, name) for document, name in named for finding in document.findings)
    count = sum(_count(document, level) for document, _ in named for level in SEVERITIES)
    worst = nsmallest(_ROOM // _LEAST, found, key=lambda one: worst_first(one[0]))
    for error in report.rule_errors:
        lines += [f"- 规则文件有误：{markdown_text(error)}", ""]
    room = _ROOM - sum(map(len, lines))
    for told, (finding, name) in enumerate(worst):
        text = "\n".join(_finding(finding, name))
        room -= len(text)
        if room < 0:
            lines += [f"另有 {count - told} 条，没有在这里列出。", ""]
            break
        lines.append(text)
    yield "\n".join(lines)


def _table(named: list[tuple[AuditedDocument, str]]) -> Iterator[str]:
    levels = [SEVERITY_NAMES[level] for level in SEVERITIES]
    yield f"| 报告 | 状态 | 数额 | 已勾稽 | {' | '.join(levels)} |"
    yield f"|---|---|--:|--:|{'--:|' * len(levels)}"
    for document, name in named[:_LISTED]:
        read, tied, _ = document.figures
        counts = [str(_count(document, level)) for level in SEVERITIES]
        status = STATUS_NAMES[document.status]
        if document.error:
            status = markdown_text(shown_error(document, name) or "")
        cells = (markdown_text(name), status, str(read), share(tied, read), *counts)
        yield f"| {' | '.join(cells)} |"
    if len(named) > _LISTED:
        yield f"\n另有 {len(named) - _LISTED} 份报告，没有在这里列出。"
    yield ""


def _to_heed(named: list[tuple[AuditedDocument, str]]) -> Iterator[str]:
    """What of the documents was not read, or not as it may seem."""
    told = [(name, warning) for document, name in named for warning in document.warnings]
    for name, warning in told[:_WARNED]:
        yield f"- **注意**　{markdown_text(f'{name}：{warning}')}"
    if len(told) > _WARNED:
        yield f"- 另有 {len(told) - _WARNED} 条“注意”，没有在这里列出。"
    if told:
        yield ""


def _count(document: AuditedDocument, level: str) -> int:
    return document.counts[level]


def _finding(finding: Verdict, name: str) -> Iterator[str]:
    level = finding.severity or "info"
    title = markdown_text(f"{finding.title}{doubt(finding)}")
    yield f"### {_MARKS[level]} {SEVERITY_NAMES[level]}：{title}"
    yield ""
    yield f"{markdown_text(finding.message)}"
    yield ""
    if finding.waived is not None:
        yield f"- **例外**　{markdown_text(accepted(finding.waived))}"
    if tied := relation(finding):
        yield f"- **勾稽**　{markdown_text(tied)}"
    if compared := comparison(finding):
        yield f"- **数值**　{markdown_text(compared)}"
    if cause := diagnosis(finding):
        yield f"- **疑因**　{markdown_text(cause)}"
    for place, text in quotations(finding):
        yield f"- **出处**　{markdown_text(f'{name}，{where(place)}：“{text}”')}"
    for suggestion in suggestions(finding):
        yield f"- **建议**　{markdown_text(suggestion)}"
    yield f"- **规则**　`{finding.rule}`，指纹 `{finding.fingerprint}`"
    yield ""
