"""A report for people, in Chinese: what does not agree, where it stands, what has been checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tabulate import tabulate

from auditor.model import AuditedDocument, Evidence, Place, Report, Verdict
from auditor.model.finding import SEVERITIES, VERDICTS
from auditor.reporting.display import clip, hang, wrap
from auditor.reporting.quoting import excerpt, stands_in

SEVERITY_NAMES = {"error": "错误", "warning": "警告", "info": "提示"}
VERDICT_NAMES = {
    "holds": "成立",
    "rounded": "舍入内成立",
    "truncated": "截尾",
    "broken": "不符",
    "unchecked": "未核对",
}
_CONFIDENCE_NAMES = {"high": "高", "medium": "中", "low": "低"}
_STATUS_NAMES = {"audited": "已审核", "empty": "没有数额", "failed": "读不出"}
_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;36m"}
_STRONG = "\x1b[1m"
_RESET = "\x1b[0m"
_INDENT = "      "
_BESIDE_CONTENT = 47  #: columns of the other cells in the table of holding relations …
_BESIDE_PATH = 58  #: … and in the overview of documents
_LEAST = 12  #: no cell with running text is narrower
_HOLDING = ("holds", "rounded", "truncated")


class Look(NamedTuple):
    """How a report is to look: a terminal takes colour, a file does not."""

    colour: bool = False
    width: int = 80
    show_holding: bool = False

    def strong(self, text: str, start: str = _STRONG) -> str:
        """The text in bold, or as it is where there is no colour."""
        return f"{start}{text}{_RESET}" if self.colour else text


def render(report: Report, look: Look) -> str:
    """The report as text: each document with its findings, then what all of them come to."""
    lines: list[str] = []
    for document in report.documents:
        lines += [*_document(document, look), ""]
    if len(report.documents) > 1:
        lines += [*_overview(report.documents, look), ""]
    lines += _closing(report, look)
    return "\n".join(lines) + "\n"


def _document(document: AuditedDocument, look: Look) -> Iterator[str]:
    yield look.strong(document.path)
    if document.status == "failed":
        yield from hang("  读不出：", document.error or "", look.width)
        return
    yield f"  {_figures(document)}"
    yield from _scope(document, look)
    for warning in document.warnings:
        yield from hang("  注意：", warning, look.width)
    for finding in sorted(document.findings, key=_worst_first):
        yield ""
        yield from _finding(finding, look)
    if document.verdicts:
        yield ""
        yield f"  结论：{_counts(document.verdicts)}"
    if look.show_holding:
        yield from _holding(document.verdicts, look)


def _scope(document: AuditedDocument, look: Look) -> Iterator[str]:
    """What kind of document it was taken for, and how many rules that leaves out."""
    if document.kind:
        left = f"，另有 {len(document.not_applied)} 条规则只管别的种类，没有用"
        text = document.kind + (left if document.not_applied else "")
        yield from hang("  种类：", text, look.width)


def _figures(document: AuditedDocument) -> str:
    read, tied, unchecked = document.figures
    if not read:
        return "没有读到任何数额，什么也没有核对"
    return f"读出数额 {read} 个：已勾稽 {tied} 个，未核对 {unchecked} 个"


def _worst_first(verdict: Verdict) -> tuple[int, int, int]:
    place = _place(verdict)
    return (
        SEVERITIES.index(verdict.severity or SEVERITIES[-1]),
        list(_CONFIDENCE_NAMES).index(verdict.confidence),
        place.start if place else 0,
    )


def _place(verdict: Verdict) -> Place | None:
    evidence = verdict.reported or next(iter(verdict.evidence), None)
    return evidence.place if evidence else None


def _finding(finding: Verdict, look: Look) -> Iterator[str]:
    severity = finding.severity or ""
    mark = look.strong(SEVERITY_NAMES[severity], _COLOURS[severity])
    doubt = "" if finding.confidence == "high" else f"（把握{_confidence(finding)}）"
    title = wrap(f"{finding.title}{doubt} [{finding.rule}]", look.width - len(_INDENT) - 2)
    yield f"  {mark}  {title[0]}"
    yield from (f"  {_INDENT}{line}" for line in title[1:])
    yield from _body(finding, look)


def _confidence(finding: Verdict) -> str:
    return _CONFIDENCE_NAMES[finding.confidence]


def _body(finding: Verdict, look: Look) -> Iterator[str]:
    margin = "  " + _INDENT
    yield from hang(margin, finding.message, look.width)
    if finding.relation:
        yield from hang(f"{margin}勾稽  ", finding.relation, look.width)
    if finding.reported and finding.expected:
        yield from hang(f"{margin}数值  ", _comparison(finding), look.width)
    for label, quotation in _quotations(finding):
        lines = hang(f"{margin}出处  ", f"{label}：“{quotation}”", look.width)
        yield from (_marked(line, look) for line in lines)
    for repair in finding.repairs:
        change = f"{_where(repair.place)}：{repair.text} 改为 {repair.becomes}"
        yield from hang(f"{margin}建议  ", change, look.width)


def _comparison(finding: Verdict) -> str:
    reported = finding.reported.text if finding.reported else ""
    expected = finding.expected.text if finding.expected else ""
    difference = f"，相差 {finding.difference}" if finding.difference else ""
    return f"写作 {reported}，对照 {expected}{difference}"


def _quotations(finding: Verdict) -> Iterator[tuple[str, str]]:
    """The places of a finding with their words; figures of one sentence share a quotation."""
    evidence = [*([finding.reported] if finding.reported else []), *finding.evidence]
    shared: list[list[Evidence]] = []
    for one in evidence:
        group = next((group for group in shared if stands_in(one, group[0])), None)
        if group is None:
            shared.append([one])
        else:
            group.append(one)
    for group in shared:
        texts = {(one.place.start, one.place.end): one.text for one in group}
        figures = [texts[span] for span in sorted(texts)]
        first = min(group, key=lambda one: one.place.start)
        yield _where(first.place), excerpt(group[0].quote, figures)


def _where(place: Place) -> str:
    """Where a place is, in words: 第 59 行，一/（三）; table cells count from one."""
    parts = []
    if place.page is not None:
        parts.append(f"第 {place.page} 页")
    if place.table is not None:
        parts.append(f"表 {place.table + 1}")
    if place.row is not None and place.col is not None:
        parts.append(f"第 {place.row + 1} 行第 {place.col + 1} 列")
    else:
        parts.append(f"第 {place.line} 行")
    return " ".join(parts) + (f"，{place.section}" if place.section else "")


def _marked(line: str, look: Look) -> str:
    if not look.colour:
        return line
    return line.replace("【", f"【{_STRONG}").replace("】", f"{_RESET}】")


def _counts(verdicts: tuple[Verdict, ...]) -> str:
    kinds = [verdict.verdict for verdict in verdicts]
    return "，".join(f"{VERDICT_NAMES[kind]} {kinds.count(kind)}" for kind in VERDICTS)


def _holding(verdicts: tuple[Verdict, ...], look: Look) -> Iterator[str]:
    """The relations that hold, in the order of the text, as a table."""
    holding = [verdict for verdict in verdicts if verdict.verdict in _HOLDING]
    if not holding:
        return
    room = max(look.width - _BESIDE_CONTENT, _LEAST)
    rows = [
        (
            place.line if (place := _place(verdict)) else "",
            VERDICT_NAMES[verdict.verdict],
            clip(verdict.title, 24),
            "\n".join(wrap(verdict.message or verdict.relation, room)),
        )
        for verdict in holding
    ]
    yield ""
    yield "  成立的勾稽关系："
    headers = ("行", "结论", "规则", "内容")
    table = tabulate(rows, headers, tablefmt="simple", disable_numparse=True)
    yield from (f"  {line}".rstrip() for line in table.splitlines())


def _overview(documents: tuple[AuditedDocument, ...], look: Look) -> list[str]:
    rows = []
    for document in documents:
        severities = [finding.severity for finding in document.findings]
        rows.append(
            (
                "\n".join(wrap(document.path, max(look.width - _BESIDE_PATH, _LEAST))),
                _STATUS_NAMES[document.status],
                *document.figures,
                *(severities.count(severity) for severity in SEVERITIES),
            )
        )
    headers = ("报告", "状态", "数额", "勾稽", "未核", *SEVERITY_NAMES.values())
    return [look.strong("汇总"), *tabulate(rows, headers, tablefmt="simple").splitlines()]


def _closing(report: Report, look: Look) -> list[str]:
    """What was checked at all, and what came of it."""
    if not report.documents:
        return ["没有找到可以审核的报告，什么也没有核对。"]
    read = sum(document.figures.read for document in report.documents)
    if not read:
        return ["没有读到任何数额，什么也没有核对。"]
    tied = sum(document.figures.tied for document in report.documents)
    tenths = (tied * 2000 + read) // (2 * read)
    share = f"{tenths // 10}.{tenths % 10}%"
    summary = report.summary()
    found = "，".join(f"{SEVERITY_NAMES[name]} {summary[name]} 项" for name in SEVERITIES)
    coverage = f"共读出数额 {read} 个，其中 {tied} 个（{share}）已由规则勾稽。"
    return [*wrap(coverage, look.width), *wrap(f"疑点：{found}。", look.width)]
