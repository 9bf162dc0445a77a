"""A report for people, in Chinese: what does not agree, where it stands, what has been checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from os.path import commonpath
from pathlib import PurePath
from typing import NamedTuple

from tabulate import tabulate

from auditor.model import AuditedDocument, Report, Verdict
from auditor.model.finding import SEVERITIES
from auditor.reporting.display import hang, printable, wrap
from auditor.reporting.phrases import (
    SEVERITY_NAMES,
    STATUS_NAMES,
    VERDICT_NAMES,
    accepted,
    comparison,
    conclusions,
    coverage,
    diagnosis,
    doubt,
    filling,
    first_place,
    heeded,
    in_words,
    quotations,
    relation,
    suggestions,
    tally,
    where,
    worst_first,
)

_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;36m"}
_STRONG = "\x1b[1m"
_RESET = "\x1b[0m"
_INDENT = "      "
_BESIDE_PATH = 58  #: columns of the other cells in the overview of documents
_LEAST = 12  #: no cell with running text is narrower
_HOLDING = ("holds", "rounded", "truncated")


class Look(NamedTuple):
    """How a report is to look: a terminal takes colour, a file does not."""

    colour: bool = False
    width: int = 80
    show_holding: bool = False
    least: str = "info"  #: the lowest level of findings told one by one; "none" tells none

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels of the findings that are told one by one."""
        least = SEVERITIES.index(self.least) + 1 if self.least in SEVERITIES else 0
        return SEVERITIES[:least]

    def strong(self, text: str, start: str = _STRONG) -> str:
        """The text in bold, or as it is where there is no colour."""
        return f"{start}{text}{_RESET}" if self.colour else text


def render(report: Report, look: Look) -> str:
    """The report as text: each document with its findings, then what all of them come to."""
    return "".join(parts(report, look))


def parts(report: Report, look: Look) -> Iterator[str]:
    """The text, a document at a time."""
    for document in report.documents:
        yield _lines([*_document(document, look), ""])
    if len(report.documents) > 1:
        yield _lines([*_overview(report.documents, look), ""])
    yield _lines(_closing(report, look))


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _document(document: AuditedDocument, look: Look) -> Iterator[str]:
    yield look.strong(printable(document.path))
    if document.status == "failed":
        said = (document.error or "").removeprefix(f"{document.path}：")
        yield from hang("  读不出：", said, look.width)
        return
    yield f"  {_figures(document)}"
    yield from _scope(document, look)
    for warning in document.warnings:
        yield from hang("  注意：", warning, look.width)
    findings = sorted(document.findings, key=worst_first)
    fresh = [finding for finding in findings if not finding.waived]
    shown = [finding for finding in fresh if finding.severity in look.levels]
    for finding in shown:
        yield ""
        yield from _finding(finding, look)
    yield from _left_out([finding for finding in fresh if finding not in shown])
    if look.levels:
        yield from _known([finding for finding in findings if finding.waived], look)
    if document.verdicts and (told := conclusions(document.counts)):
        yield ""
        yield from hang("  结论：", told, look.width)
    if look.show_holding:
        yield from _holding(document, look)


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


def _finding(finding: Verdict, look: Look) -> Iterator[str]:
    severity = finding.severity or ""
    mark = look.strong(SEVERITY_NAMES[severity], _COLOURS[severity])
    title = wrap(f"{finding.title}{doubt(finding)} [{finding.rule}]", look.width - len(_INDENT) - 2)
    yield f"  {mark}  {title[0]}"
    yield from (f"  {_INDENT}{line}" for line in title[1:])
    yield from _body(finding, look)


def _body(finding: Verdict, look: Look) -> Iterator[str]:
    margin = "  " + _INDENT
    yield from hang(margin, finding.message, look.width)
    if tied := relation(finding):
        yield from hang(f"{margin}勾稽  ", tied, look.width)
    if compared := comparison(finding):
        yield from hang(f"{margin}数值  ", compared, look.width)
    if cause := diagnosis(finding):
        yield from hang(f"{margin}疑因  ", cause, look.width)
    for place, quotation in quotations(finding):
        lines = hang(f"{margin}出处  ", f"{where(place)}：“{quotation}”", look.width)
        yield from (_marked(line, look) for line in lines)
    for suggestion in suggestions(finding):
        yield from hang(f"{margin}建议  ", suggestion, look.width)
    yield f"{margin}指纹  {finding.fingerprint}"


def _left_out(findings: list[Verdict]) -> Iterator[str]:
    counts = Counter(finding.severity for finding in findings)
    told = "，".join(f"{SEVERITY_NAMES[one]} {counts[one]} 项" for one in SEVERITIES if counts[one])
    if told:
        yield ""
        yield f"  没有列出的疑点：{told}（--show info 全部列出）"


def _known(findings: list[Verdict], look: Look) -> Iterator[str]:
    """The accepted findings in short: nobody has to look at them again."""
    if findings:
        yield ""
        yield "  已知的疑点（已列为例外，或在基线中），不影响退出码："
    for finding in findings:
        place = first_place(finding)
        at = f"{where(place)}：" if place else ""
        level = SEVERITY_NAMES[finding.severity or ""]
        told = f"{at}{finding.message}{doubt(finding)} [{finding.rule} {finding.fingerprint}]"
        yield from hang(f"  {level}  ", told, look.width)
        yield from hang("        ", accepted(finding.waived), look.width)


def _marked(line: str, look: Look) -> str:
    if not look.colour:
        return line
    return line.replace("【", f"【{_STRONG}").replace("】", f"{_RESET}】")


def _holding(document: AuditedDocument, look: Look) -> Iterator[str]:
    """The relations that hold, in the order of the text, with the figures that fill them."""
    holding = [
        verdict
        for verdict in document.verdicts
        if verdict.verdict in _HOLDING and not verdict.is_clear
    ]
    if not holding:
        return
    yield ""
    yield "  成立的勾稽关系："
    for verdict in holding:
        place = first_place(verdict)
        at = f"{where(place)}：" if place else ""
        name = VERDICT_NAMES[verdict.verdict]
        told = f"{at}{in_words(verdict.relation)}{filling(verdict)} [{verdict.rule}]"
        yield from hang(f"  {name}  ", told, look.width)


def _overview(documents: tuple[AuditedDocument, ...], look: Look) -> list[str]:
    rows = []
    for document, path in zip(documents, _within_common(documents), strict=True):
        counts = document.counts
        rows.append(
            (
                "\n".join(wrap(path, max(look.width - _BESIDE_PATH, _LEAST))),
                STATUS_NAMES[document.status],
                *document.figures,
                *(counts[severity] for severity in SEVERITIES),
            )
        )
    headers = ("报告", "状态", "数额", "勾稽", "未核", *SEVERITY_NAMES.values())
    return [look.strong("汇总"), *tabulate(rows, headers, tablefmt="simple").splitlines()]


def _within_common(documents: Iterable[AuditedDocument]) -> list[str]:
    """The paths from the folder that all of them lie in, which need not be told with each."""
    paths = [PurePath(document.path) for document in documents]
    try:
        shared = commonpath([path.parent for path in paths])
    except ValueError:  # some are absolute, some are not
        shared = ""
    return [str(path.relative_to(shared)) if shared else str(path) for path in paths]


def _closing(report: Report, look: Look) -> list[str]:
    """What was checked at all, and what came of it."""
    if not report.documents:
        return ["没有找到可以审核的报告，什么也没有核对。"]
    if not any(document.figures.read for document in report.documents):
        return [coverage(report.documents)]
    sentences = (coverage(report.documents), tally(report), heeded(report.documents))
    return [line for sentence in sentences for line in wrap(sentence, look.width)]
