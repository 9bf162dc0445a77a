"""What the forms for people say alike: names of levels and verdicts, places, quotations, order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from auditor.model import Anchor, AuditedDocument, Evidence, Place, Report, Verdict, Waived
from auditor.model.finding import SEVERITIES
from auditor.model.report import WAIVED
from auditor.reporting.quoting import excerpt, stands_in

SEVERITY_NAMES = {"error": "错误", "warning": "警告", "info": "提示"}
VERDICT_NAMES = {
    "holds": "成立",
    "rounded": "舍入内成立",
    "truncated": "截尾",
    "broken": "不符",
    "unchecked": "未核对",
}
CONFIDENCE_NAMES = {"high": "高", "medium": "中", "low": "低"}
STATUS_NAMES = {"audited": "已审核", "empty": "没有数额", "failed": "读不出"}


class Quotation(NamedTuple):
    """Words of the report with the figures in question in 【】, and where they stand."""

    place: Place
    text: str


def worst_first(verdict: Verdict) -> tuple[bool, int, int, int]:
    """The order of findings: accepted ones last, then by level, confidence and place."""
    place = first_place(verdict)
    return (
        verdict.waived is not None,
        SEVERITIES.index(verdict.severity or SEVERITIES[-1]),
        list(CONFIDENCE_NAMES).index(verdict.confidence),
        place.start if place else 0,
    )


def first_place(verdict: Verdict) -> Place | None:
    """Where the verdict's figure under question stands, or the first of its evidence."""
    evidence = verdict.reported or next(iter(verdict.evidence), None)
    return evidence.place if evidence else None


def other_places(verdict: Verdict) -> Iterator[Evidence]:
    """The evidence at other places than the first, each place once."""
    first = first_place(verdict)
    seen = {(first.start, first.end)} if first else set()
    for evidence in verdict.evidence:
        span = (evidence.place.start, evidence.place.end)
        if span not in seen:
            seen.add(span)
            yield evidence


def has_lines(place: Place) -> bool:
    """Whether the line and the column can be counted in the file itself: it is a text."""
    return place.anchor is None


def where(place: Place) -> str:
    """Where a place is, in words: 第 59 行，一/（三）; table cells count from one."""
    words = " ".join(_steps(place))
    return "，".join(part for part in (words, place.section) if part) or "文中"


def _steps(place: Place) -> Iterator[str]:
    anchor = place.anchor or Anchor()
    if place.page is not None:
        yield f"第 {place.page} 页"
    if anchor.sheet:
        yield f"工作表“{anchor.sheet}”"
    if anchor.cell:
        yield f"{anchor.cell} 单元格"
        return
    if place.table is not None:
        yield f"表 {place.table + 1}"
    if place.row is not None and place.col is not None:
        yield f"第 {place.row + 1} 行第 {place.col + 1} 列"
    elif place.anchor is None:
        yield f"第 {place.line} 行"
    elif anchor.paragraph is not None:
        yield f"第 {anchor.paragraph + 1} 段"


def relation(finding: Verdict) -> str:
    """The relation that does not hold; nothing where the title has said it already."""
    return "" if finding.relation == finding.title else finding.relation


def comparison(finding: Verdict) -> str:
    """What is written against what comes out; empty when there is nothing to compare."""
    if not (finding.reported and finding.expected):
        return ""
    difference = f"，相差 {finding.difference}" if finding.difference else ""
    return f"写作 {finding.reported.text}，对照 {finding.expected.text}{difference}"


def quotations(finding: Verdict) -> Iterator[Quotation]:
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
        yield Quotation(first.place, excerpt(group[0].quote, figures))


def doubt(finding: Verdict) -> str:
    """How sure the evidence is, where it is not sure: （把握中）."""
    name = CONFIDENCE_NAMES[finding.confidence]
    return "" if finding.confidence == "high" else f"（把握{name}）"


def accepted(waived: Waived | None) -> str:
    """That and why a finding is accepted; empty when it is not."""
    if waived is None:
        return ""
    until = f"，至 {waived.until}" if waived.until else ""
    return f"已列为例外：{waived.reason}（{waived.by}{until}）"


def suggestions(finding: Verdict) -> list[str]:
    """The repairs in words, the likeliest first."""
    return [f"{where(r.place)}：{r.text} 改为 {r.becomes}" for r in finding.repairs]


def diagnosis(finding: Verdict) -> str:
    """What explains the finding, with the place of what it rests on; empty where nothing does."""
    found = finding.diagnosis
    if found is None or found.text in finding.message:
        return ""
    source = f"（见{where(found.source.place)}）" if found.source is not None else ""
    return f"{found.text}{source}"


def share(part: int, whole: int) -> str:
    """A share in percent with one decimal, rounded half up: 81.6%."""
    tenths = (part * 2000 + whole) // (2 * whole) if whole else 0
    return f"{tenths // 10}.{tenths % 10}%"


def coverage(documents: Iterable[AuditedDocument]) -> str:
    """How many figures were read and tied, as a sentence."""
    figures = [document.figures for document in documents]
    read = sum(one.read for one in figures)
    if not read:
        return "没有读到任何数额，什么也没有核对。"
    tied = sum(one.tied for one in figures)
    return f"共读出数额 {read} 个，其中 {tied} 个（{share(tied, read)}）已由规则勾稽。"


def tally(report: Report) -> str:
    """How many findings of each level there are, as a sentence."""
    summary = report.summary()
    found = "，".join(f"{SEVERITY_NAMES[name]} {summary[name]} 项" for name in SEVERITIES)
    waived = sum(document.counts[WAIVED] for document in report.documents)
    return f"疑点：{found}" + (f"；其中 {waived} 项已列为例外。" if waived else "。")


def feedback(finding: Verdict, name: str) -> str:
    """A finding as a sentence for the 反馈意见: where, what is written, what to do."""
    place, text = next(quotations(finding), (None, ""))
    quoted = text.replace("【", "").replace("】", "").strip("…")
    at = f"{where(place)}“{quoted}”" if place is not None else ""
    changes = "，或将".join(f"{repair.text}改为{repair.becomes}" for repair in finding.repairs)
    advice = f"如将{changes}，则前后相符。" if changes else ""
    cause = diagnosis(finding)
    cause = f"经复核，{cause}。" if cause else ""
    return f"《{name}》{at}：{finding.message.rstrip('。')}。{cause}请核实更正。{advice}"


def outcome(verdict: str, expected: str) -> str:
    """A verdict in words, with what should stand there when that is known."""
    return VERDICT_NAMES[verdict] + (f"，应为 {expected}" if expected else "")
