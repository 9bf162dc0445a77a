"""The text of a document with its figures marked: tied, unchecked, contradicted.

Everything that comes out is HTML; every word of the document in it is escaped.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup, escape

from auditor.model import Block, Cell, Evidence, Page, Table, Verdict

#: The states of a figure, the gravest last; each is a class of the style sheet.
STATES = ("unchecked", "tied", "waived", "info", "warning", "error")
_MOST_ROWS = 500  #: of a table; a longer one is cut to those that findings speak of
_NUMERIC = re.compile(r"[-+−]?\d[\d,.]*\s*\D{0,3}")
_HEADINGS = {"title": "h3", "heading": "h4"}


class Spot(NamedTuple):
    """A stretch of the text that is marked: a figure, or words that a finding quotes."""

    start: int
    end: int
    id: str
    state: str
    findings: tuple[int, ...]


class Marked(NamedTuple):
    """The spots of a document in the order of its text."""

    spots: list[Spot]
    starts: list[int]

    def between(self, start: int, end: int) -> list[Spot]:
        """The spots that begin in a stretch of the text."""
        return self.spots[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def _figure_id(document: int, figure: int) -> str:
    """The anchor of a figure in the page."""
    return f"d{document}-f{figure}"


def spot_id(document: int, evidence: Evidence) -> str:
    """The anchor of what an evidence rests on: a figure, or words."""
    if evidence.fact >= 0:
        return _figure_id(document, evidence.fact)
    return f"d{document}-w{evidence.start}"


def mark(
    page: Page, number: int, verdicts: Iterable[Verdict], findings: Iterable[Verdict]
) -> Marked:
    """What is marked in document `number`; the findings are counted from 1 as they stand."""
    states = [0] * len(page.figures)
    for verdict in verdicts:
        if verdict.verdict != "unchecked":
            for at in verdict.figures():
                states[at] = max(states[at], 1)
    named: dict[int, list[int]] = {}
    quoted: list[Spot] = []
    for count, finding in enumerate(findings, 1):
        state = "waived" if finding.waived else finding.severity or "info"
        for evidence in evidence_of(finding):
            if evidence.fact >= 0:
                states[evidence.fact] = max(states[evidence.fact], STATES.index(state))
                numbers = named.setdefault(evidence.fact, [])
                if count not in numbers:
                    numbers.append(count)
            elif 0 <= evidence.start < evidence.end:
                spot = Spot(
                    evidence.start, evidence.end, spot_id(number, evidence), state, (count,)
                )
                quoted.append(spot)
    spots = [
        Spot(
            one.start, one.end, _figure_id(number, at), STATES[states[at]], tuple(named.get(at, ()))
        )
        for at, one in enumerate(page.figures)
    ]
    spots = _disjoint([*spots, *quoted])
    return Marked(spots, [spot.start for spot in spots])


def evidence_of(finding: Verdict) -> Iterator[Evidence]:
    """All that a finding rests on, the figure in question first."""
    if finding.reported is not None:
        yield finding.reported
    yield from finding.evidence


def _disjoint(spots: list[Spot]) -> list[Spot]:
    """The spots in order, none within another: figures stand on their own in quoted words."""
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda one: (one.start, -one.end)):
        last = kept[-1] if kept else None
        if last is None or spot.start >= last.end:
            kept.append(spot)
        elif spot.id == last.id:  # the same words, quoted by another finding
            kept[-1] = last._replace(findings=last.findings + spot.findings)
        elif "-f" in spot.id and "-f" not in last.id:
            kept[-1:] = _parted(last, spot)
    return kept


def _parted(words: Spot, figure: Spot) -> Iterator[Spot]:
    """The words before the figure, the figure, the words behind; the first words keep the name."""
    before = words._replace(end=figure.start)
    behind = words._replace(start=figure.end)
    if before.start < before.end:
        yield before
        behind = behind._replace(id="", findings=())
    yield figure
    if behind.start < behind.end:
        yield behind


def blocks(page: Page, marked: Marked) -> Iterator[Markup]:
    """The document block by block."""
    for block in page.blocks:
        if block.table is not None:
            yield _table(page, block.table, marked)
            continue
        content = _runs(page.text, block.start, block.end, marked)
        yield Markup("<{0}{1}>{2}</{0}>").format(*_tag(block), content)


def _tag(block: Block) -> tuple[Markup, Markup]:
    tag = _HEADINGS.get(block.kind, "p")
    if block.kind == "heading" and block.level > 1:
        tag = "h5" if block.level == 2 else "h6"
    return Markup(tag), Markup(' class="title"' if block.kind == "title" else "")  # noqa: S704


def _runs(text: str, start: int, end: int, marked: Marked) -> Markup:
    """A stretch of the text with its spots."""
    parts: list[Markup] = []
    at = start
    for spot in marked.between(start, end):
        stop = min(spot.end, end)
        parts += [escape(text[at : spot.start]), _spot(spot, text[spot.start : stop])]
        at = stop
    return Markup("").join([*parts, escape(text[at:end])])


_SPOT = Markup('<mark class="{}" id="{}">{}</mark>{}')
_WORDS = Markup('<mark class="{}">{}</mark>')
#: The word joiner keeps the number on the line of its figure.
_REFERENCE = Markup('&#8288;<a class="ref" href="#{}" aria-label="疑点 {}">{}</a>')


def _spot(spot: Spot, text: str) -> Markup:
    if not spot.id:
        return _WORDS.format(spot.state, text)
    document = spot.id.partition("-")[0]
    references = Markup("").join(
        _REFERENCE.format(f"{document}-n{number}", number, number) for number in spot.findings
    )
    return _SPOT.format(spot.state, spot.id, text, references)


# -- tables -----------------------------------------------------------------------------------


def _table(page: Page, table: Table, marked: Marked) -> Markup:
    rows: list[list[Cell]] = [[] for _ in range(table.n_rows)]
    for cell in table.cells:
        rows[cell.row].append(cell)
    caption = "，".join(
        part for part in (table.title, table.unit and f"单位：{table.unit}") if part
    )
    taken = _taken(table)
    parts: list[Markup] = []
    last = -1
    for number in _shown_rows(rows, marked):
        if number != last + 1:
            parts.append(_gap(number - last - 1, table.n_cols))
        free = [col for col in range(table.n_cols) if col not in taken[number]]
        parts.append(_row(page, rows[number], free, marked))
        last = number
    label = caption or f"表 {table.number + 1}"
    head = Markup("<caption>{}</caption>").format(caption) if caption else Markup("")
    frame = Markup('<div class="grid" role="region" tabindex="0" aria-label="{}">{}</div>')
    return frame.format(label, Markup("<table>{}{}</table>").format(head, Markup("").join(parts)))


def _shown_rows(rows: list[list[Cell]], marked: Marked) -> list[int]:
    """All rows, or of a long table its beginning, its end and what findings speak of."""
    if len(rows) <= _MOST_ROWS:
        return list(range(len(rows)))
    spoken = (
        number
        for number, row in enumerate(rows)
        if any(
            spot.findings
            for cell in row
            for spot in marked.between(cell.start, cell.start + len(cell.text))
        )
    )
    return sorted({*range(_MOST_ROWS // 2), *spoken, len(rows) - 1})


def _gap(count: int, width: int) -> Markup:
    return Markup('<tr class="gap"><td colspan="{}">此处略去 {} 行</td></tr>').format(width, count)


def _row(page: Page, row: list[Cell], free: list[int], marked: Marked) -> Markup:
    """A row; columns that no cell takes, not even one from above, are `free` and stay empty."""
    parts = [(col, Markup("<td></td>")) for col in free]
    parts += [(cell.col, _cell(page, cell, marked)) for cell in row]
    parts.sort(key=lambda part: part[0])
    return Markup("<tr>{}</tr>").format(Markup("").join(part for _, part in parts))


def _taken(table: Table) -> list[set[int]]:
    """For each row the columns that its cells take, and cells that reach down into it."""
    taken: list[set[int]] = [set() for _ in range(table.n_rows)]
    for cell in table.cells:
        for number in range(cell.row, min(cell.row + cell.rows, table.n_rows)):
            taken[number].update(range(cell.col, cell.col + cell.cols))
    return taken


def _cell(page: Page, cell: Cell, marked: Marked) -> Markup:
    content = _runs(page.text, cell.start, cell.start + len(cell.text), marked)
    spans = Markup("")
    if cell.cols > 1:
        spans += Markup(' colspan="{}"').format(cell.cols)
    if cell.rows > 1:
        spans += Markup(' rowspan="{}"').format(cell.rows)
    numeric = Markup(' class="number"') if _NUMERIC.fullmatch(cell.text) else Markup("")
    return Markup("<td{}{}>{}</td>").format(spans, numeric, content)
