"""A report as one web page for a person who looks rather than reads: offline, printable, safe.

The page holds all that it needs. Its policy lets nothing load and nothing run but the style sheet
and the script that stand in it, known by their digests; jinja2 escapes every word of the reports.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from auditor.model import AuditedDocument, Report, RuleNote, Verdict
from auditor.model.finding import SEVERITIES
from auditor.reporting import marking, relations, ruletext
from auditor.reporting.naming import shown_error, shown_paths
from auditor.reporting.phrases import (
    SEVERITY_NAMES,
    STATUS_NAMES,
    accepted,
    comparison,
    diagnosis,
    doubt,
    feedback,
    quotations,
    relation,
    share,
    suggestions,
    where,
    worst_first,
)

_TEMPLATES = Path(__file__).parent / "templates"
_MOST_BARS = 10  #: kinds of findings in the chart
_BUFFERED = 100  #: pieces of the template that are written together
_T = TypeVar("_T")
_ROUND = 1000  #: the ring of the chart in parts


class Quote(NamedTuple):
    """A place of a finding: its words with the figures in bold, and where the text has it."""

    where: str
    text: Markup
    anchor: str


class Card(NamedTuple):
    """One finding as the page shows it."""

    id: str
    number: int
    level: str
    finding: Verdict
    relation: str
    doubt: str
    comparison: str
    diagnosis: str
    quotes: list[Quote]
    suggestions: list[str]
    accepted: str
    feedback: str
    figures: str  #: the anchors of all that it rests on, with blanks between
    note: RuleNote


class View(NamedTuple):
    """One document as the page lists it; what is as large as the document is drawn at its turn."""

    number: int
    id: str
    name: str
    document: AuditedDocument
    status: str
    error: str | None
    share: str
    counts: Counter[str]
    rules: Counter[tuple[str, str]]  #: findings by rule and level
    contradicted: int


class Drawn(NamedTuple):
    """The findings and the text of one document."""

    cards: list[Card]
    blocks: list[Markup]
    data: Markup


class Bar(NamedTuple):
    """One kind of findings in the chart: lengths in percent of the longest bar."""

    title: str
    total: int
    parts: list[tuple[str, str, str]]  #: level, from, length


def render(report: Report) -> str:
    """The page."""
    return "".join(parts(report))


def parts(report: Report) -> Iterator[str]:
    """The page, some lines at a time."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    notes = {note.id: note for note in ruletext.notes(report)}
    names = shown_paths(report.documents)
    titles: dict[str, str] = {}
    views = [
        _view(number, document, name, titles)
        for number, (document, name) in enumerate(zip(report.documents, names, strict=True))
    ]
    style, script = (_part(name) for name in ("style.css", "script.js"))
    rules = _sum(view.rules for view in views)
    page = environment.get_template("report.html").stream(
        report=report,
        views=views,
        drawn=partial(_drawn, notes=notes),
        style=style,
        script=script,
        policy=_policy(style, script),
        levels=SEVERITY_NAMES,
        counts=_sum(view.counts for view in views),
        rules=_kinds(rules, titles),
        bars=_bars(rules, titles),
        ring=_ring(views),
    )
    page.enable_buffering(_BUFFERED)
    return iter(page)


def _sum(counters: Iterable[Counter[_T]]) -> Counter[_T]:
    total: Counter[_T] = Counter()
    for counter in counters:
        total.update(counter)
    return total


def _part(name: str) -> Markup:
    return Markup((_TEMPLATES / name).read_text(encoding="utf-8"))  # noqa: S704 - ours


def _policy(style: str, script: str) -> str:
    """Nothing loads and nothing runs but these two."""
    allowed = (f"'sha256-{_digest(text)}'" for text in (style, script))
    template = (
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'"
    )
    return template.format(*allowed)


def _digest(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _view(number: int, document: AuditedDocument, name: str, titles: dict[str, str]) -> View:
    findings = sorted(document.findings, key=worst_first)
    titles.update((finding.rule, finding.title) for finding in findings)
    open_ = (finding for finding in findings if finding.waived is None)
    return View(
        number,
        f"d{number}",
        name,
        document,
        STATUS_NAMES[document.status],
        shown_error(document, name),
        share(document.figures.tied, document.figures.read),
        Counter(map(_level, findings)),
        Counter((finding.rule, _level(finding)) for finding in findings),
        len({figure for finding in open_ for figure in finding.figures()}),
    )


def _level(finding: Verdict) -> str:
    return "waived" if finding.waived else finding.severity or "info"


def _drawn(view: View, notes: dict[str, RuleNote]) -> Drawn:
    document = replace(view.document, verdicts=tuple(view.document.verdicts))
    findings = sorted(document.findings, key=worst_first)
    page = document.page
    blocks: list[Markup] = []
    known: set[str] = set()
    if page is not None:
        marked = marking.mark(page, view.number, document.verdicts, findings)
        blocks = list(marking.blocks(page, marked))
        known = {spot.id for spot in marked.spots}
    cards = [
        _card((view.number, count), finding, view.name, notes[finding.rule], known)
        for count, finding in enumerate(findings, 1)
    ]
    data = relations.data(document, findings)
    return Drawn(cards, blocks, Markup(data))  # noqa: S704 - escaped there


def _card(
    at: tuple[int, int], finding: Verdict, name: str, note: RuleNote, known: set[str]
) -> Card:
    """The finding at (document, number); `known` are the anchors that the text has."""
    document, number = at
    anchors = {
        (one.place.start, one.place.end): anchor
        for one in marking.evidence_of(finding)
        if (anchor := marking.spot_id(document, one)) in known
    }
    quotes = [
        Quote(where(place), _bold(text), anchors.get((place.start, place.end), ""))
        for place, text in quotations(finding)
    ]
    return Card(
        f"d{document}-n{number}",
        number,
        _level(finding),
        finding,
        relation(finding),
        doubt(finding),
        comparison(finding),
        diagnosis(finding),
        quotes,
        suggestions(finding),
        accepted(finding.waived),
        feedback(finding, name),
        " ".join(dict.fromkeys(anchors.values())),
        note,
    )


def _bold(text: str) -> Markup:
    escaped = Markup.escape(text)
    return escaped.replace("【", Markup("<b>")).replace("】", Markup("</b>"))


def _kinds(rules: Counter[tuple[str, str]], titles: dict[str, str]) -> list[tuple[str, str, int]]:
    """The rules that found something: id, title, count; the most frequent first."""
    counts: Counter[str] = Counter()
    for (rule, _), count in rules.items():
        counts[rule] += count
    return [(rule, titles[rule], count) for rule, count in counts.most_common()]


def _bars(rules: Counter[tuple[str, str]], titles: dict[str, str]) -> list[Bar]:
    kinds = _kinds(rules, titles)[:_MOST_BARS]
    longest = kinds[0][2] if kinds else 1
    bars = []
    for rule, title, count in kinds:
        parts = []
        start = 0
        for level in (*SEVERITIES, "waived"):
            if number := rules[rule, level]:
                parts.append((level, _percent(start, longest), _percent(number, longest)))
                start += number
        bars.append(Bar(title, count, parts))
    return bars


def _percent(part: int, whole: int) -> str:
    return f"{part * 100 / whole:.2f}"


def _ring(views: list[View]) -> list[tuple[str, str, int, str, int, int]]:
    """State, its name, count, share, and where it lies on a ring of a thousand parts."""
    contradicted = sum(view.contradicted for view in views)
    tied = sum(view.document.figures.tied for view in views)
    read = sum(view.document.figures.read for view in views)
    counts = [
        ("error", "有疑点", contradicted),
        ("tied", "已勾稽，无疑点", max(tied - contradicted, 0)),
    ]
    counts.append(("unchecked", "未核对", read - sum(count for *_, count in counts)))
    ring = []
    start = 0
    for state, name, count in counts:
        length = count * _ROUND // read if read else 0
        ring.append((state, name, count, share(count, read), start, length))
        start += length
    return ring
