"""What the forms for people say alike: names of levels and verdicts, places, quotations, order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from auditor.model import Anchor, AuditedDocument, Evidence, Place, Report, Verdict, Waived
from auditor.model.finding import IN_BASELINE, SEVERITIES
from auditor.model.report import CLEAR, WAIVED
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
_DOUBTS = {"medium": "（把握中等）", "low": "（把握不大）"}
_SIGN_WORDS = {
    "<=": "≤", ">=": "≥", "!=": "≠", "sum(": "合计(", "min(": "最小(", "max(": "最大(",
    "abs(": "绝对值(", "count(": "个数(", "round(": "四舍五入(", "nearest(": "最近可得(",
    "annual(": "年均增长(",
}  # fmt: skip
_SIGNS = re.compile("|".join(re.escape(sign) for sign in _SIGN_WORDS))
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


def spot(place: Place) -> str:
    """Where a place is, as short as can be: the line of a text, 第4段, 第2页, Sheet1!C4."""
    anchor = place.anchor or Anchor()
    if anchor.cell:
        return f"{anchor.sheet}!{anchor.cell}" if anchor.sheet else anchor.cell
    if place.anchor is None and place.row is None:
        return str(place.line)
    return "".join("".join(_steps(place)).split()) or str(place.line)


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
    return "" if finding.relation == finding.title else in_words(finding.relation)


def in_words(condition: str) -> str:
    """A relation as people write it: ≤ for <=, 合计(…) for sum(…)."""
    return _SIGNS.sub(lambda match: _SIGN_WORDS[match[0]], condition)


def comparison(finding: Verdict) -> str:
    """What is written against what comes out; empty when there is nothing to compare."""
    if not (finding.reported and finding.expected):
        return ""
    difference = f"，相差 {finding.difference}" if finding.difference else ""
    return f"写作 {finding.reported.text}，对照 {finding.expected.text}{difference}"


def filling(verdict: Verdict) -> str:
    """The figures that fill a relation, by their names: （执行率 75%，执行数 60万元）."""
    named = [one for one in (verdict.reported, *verdict.evidence) if one is not None]
    figures = "，".join(f"{one.name} {one.text}".strip() for one in named)
    return f"（{figures}）" if figures else ""


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
    """How sure the evidence is, where it is not sure: （把握中等）."""
    return _DOUBTS.get(finding.confidence, "")


def accepted(waived: Waived | None) -> str:
    """That and why a finding is accepted; empty when it is not."""
    if waived is None:
        return ""
    if waived == IN_BASELINE:
        return waived.reason
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


def conclusions(counts: Mapping[str, int]) -> str:
    """How many relations hold and do not, and what was sought in the text and not found."""
    clear = counts[CLEAR]
    numbers = {kind: counts[kind] for kind in VERDICT_NAMES}
    numbers["holds"] -= clear
    told = "，".join(f"{VERDICT_NAMES[kind]} {number}" for kind, number in numbers.items())
    if not any(numbers.values()):
        return ""
    return told + (f"；另查文字毛病 {clear} 类，没有发现" if clear else "")


def heeded(documents: Iterable[AuditedDocument]) -> str:
    """How many documents have something to mind, such as a page that was not read."""
    number = sum(bool(document.warnings) for document in documents)
    return f"有 {number} 份报告带“注意”：可能有内容没有读到，或读法须留意。" if number else ""


def tally(report: Report) -> str:
    """How many findings of each level there are, as a sentence."""
    summary = report.summary()
    found = "，".join(f"{SEVERITY_NAMES[name]} {summary[name]} 项" for name in SEVERITIES)
    waived = sum(document.counts[WAIVED] for document in report.documents)
    return f"疑点：{found}" + (f"；其中 {waived} 项已在例外或基线中。" if waived else "。")


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
