"""The whole of extraction: normalise, scan, read the statements, read the tables."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import tee

from auditor.collector import paused
from auditor.extraction.account_lists import account_partitions
from auditor.extraction.drafts import Draft
from auditor.extraction.enumerations import find_enumerations
from auditor.extraction.grades import graded
from auditor.extraction.named_wholes import named_partitions
from auditor.extraction.normalising import normalise
from auditor.extraction.outline import list_partitions
from auditor.extraction.periods import Timeline, year_lines
from auditor.extraction.scanning import Mark, Sentence, scan, scan_sentences
from auditor.extraction.statements import StatementReader
from auditor.extraction.tables.reading import read_table
from auditor.extraction.vocabulary import in_force, load_vocabulary
from auditor.extraction.written_sums import written_sums
from auditor.model import Amount, Block, Document, Fact, Formula, Statements
from auditor.model.document import report_year
from auditor.model.fact import NONE
from auditor.words import Entry

_ZERO = Decimal(0)
_HEADINGS = ("title", "heading")
_LONGEST_RUN = 100_000  #: characters of prose read at a time


def extract(document: Document, words: tuple[Entry, ...] = ()) -> Statements:
    """Everything that the document states in figures; `words` are more than the shipped ones."""
    with paused(), in_force(words):  # tens of thousands of values, and no cycles
        return _extract(document)


def _extract(document: Document) -> Statements:
    text = normalise(document.text)
    blocks = document.blocks
    timeline = Timeline(text, report_year(text), year_lines(text, blocks))
    reader = StatementReader(text, timeline)
    formulas: list[Formula] = []
    at = 0
    for first, last in _stretches(blocks):
        if blocks[first].kind == "table":
            reader.enter_block(first, is_heading=False)
            formulas += read_table(reader, blocks[first], first, text)
            continue
        sentences = scan_sentences(text, blocks[first].start, blocks[last - 1].end + 1)
        at = _read(reader, sentences, blocks, first, at)
    reader.partitions += list_partitions(text, blocks, reader.drafts, reader.items.opened)
    reader.partitions += named_partitions(text, reader.drafts, reader.partitions)
    reader.partitions += account_partitions(text, blocks, reader.drafts)
    reader.partitions += written_sums(text, reader.drafts)
    reader.partitions += graded(text, reader.drafts)
    scopes = _scopes(document)
    drafts = reader.drafts
    _keep_named_beside(drafts, text, blocks)
    enumerations = find_enumerations(text, drafts)
    placed, finished = tee(_drained(drafts))
    spans = ((draft.start, draft.end, blocks[draft.block].section) for draft in placed)
    facts = [
        draft.fact(document.source, place, scopes[draft.block])
        for place, draft in zip(document.places(spans), finished, strict=True)
    ]
    return Statements(facts, reader.partitions, enumerations, formulas)


def _keep_named_beside(drafts: list[Draft], text: str, blocks: tuple[Block, ...]) -> None:
    """购置费 is 公务用车购置费 only where its paragraph or table speaks of 公务用车."""
    beside = load_vocabulary().beside
    known: dict[tuple[int, str], bool] = {}  # a long paragraph is looked through once for a word
    for draft in drafts:
        if draft.quantity and draft.item in beside:
            key = draft.block, draft.item
            if key not in known:
                block = blocks[draft.block]
                near = text[block.start : block.end] + (block.table.title if block.table else "")
                known[key] = any(word in near for word in beside[draft.item])
            if not known[key]:
                draft.quantity = ""


def _drained(drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts in order, each let go at once: its memory serves the facts after it."""
    drafts.reverse()
    while drafts:
        yield drafts.pop()


def find_marks(document: Document) -> list[Fact]:
    """Dates, ordinals and document numbers: facts, but no figures; nothing is checked of them."""
    text = normalise(document.text)
    return [_other(document, mark) for mark in scan(text).marks if mark.kind in _OTHER_KINDS]


_OTHER_KINDS = ("date", "ordinal", "docnum")


def _stretches(blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    """Runs of prose, none so long that its sentences fill the memory; each table on its own."""
    first = 0
    for at, block in enumerate(blocks):
        if block.kind == "table":
            if first < at:
                yield first, at
            yield at, at + 1
            first = at + 1
        elif block.end - blocks[first].start > _LONGEST_RUN:
            yield first, at + 1
            first = at + 1
    if first < len(blocks):
        yield first, len(blocks)


def _read(
    reader: StatementReader,
    sentences: list[Sentence],
    blocks: tuple[Block, ...],
    first: int,
    at: int,
) -> int:
    """Read the sentences of a run of blocks; gives the last block reached."""
    at = max(at, first)
    reader.items.enter(at, blocks[at])
    entered = -1
    for sentence in sentences:
        start = sentence.nodes[0].start
        while at + 1 < len(blocks) and blocks[at + 1].start <= start:
            at += 1
            block = blocks[at]
            reader.items.enter(at, block)
            if block.kind in _HEADINGS:
                reader.enter_block(at, is_heading=True)
        if at != entered:
            reader.enter_block(at, is_heading=blocks[at].kind in _HEADINGS)
            entered = at
        reader.read(sentence)
    return at


def _scopes(document: Document) -> list[str]:
    """For each block the heading it stands under: the project or the matter it speaks of."""
    scopes = []
    scope = ""
    for block in document.blocks:
        if block.kind == "heading":
            scope = document.text[block.start : block.end].removeprefix(block.label).strip()
        titled = block.table is not None and block.table.title
        scopes.append(titled or scope)
    return scopes


def _other(document: Document, mark: Mark) -> Fact:
    """A date, an ordinal or a document number: a fact, but no figure."""
    place = document.place(mark.start, mark.end)
    amount = Amount(mark.text, _ZERO, "", mark.kind, _ZERO, None, None)
    return Fact(
        NONE, amount, document.quote(place), mark.value, mark.kind, "", "", "", "", "", "", place,
        mark.start, mark.end, 0, 0, role=mark.kind,
    )  # fmt: skip
