"""The whole story: read, extract, check, report.

No stage calls another; this page hands each one's values to the next. One bad document never
stops the others.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from auditor import __version__
from auditor.checking import (
    Attempt,
    body_of,
    check,
    check_across,
    compares,
    recognise,
    stated_of,
    title_of,
    unused,
)
from auditor.errors import AuditorError
from auditor.extraction import extract as extract_statements
from auditor.extraction import find_marks, normalise
from auditor.model import (
    AuditedDocument,
    Document,
    Fact,
    Figure,
    FigureCounts,
    Page,
    Report,
    RuleNote,
    Statements,
    Verdict,
)
from auditor.reading import read, read_text
from auditor.reading.limits import DEFAULTS, Limits
from auditor.rulebook import Example, Rule, Rulebook, load_rules


def audit(
    paths: str | Path | Iterable[str | Path],
    rulebook: Rulebook | None = None,
    *,
    progress: Callable[[], None] | None = None,
    limits: Limits = DEFAULTS,
) -> Report:
    """Audit each report against the rulebook (all shipped packs when none is given)."""
    rules = rulebook if rulebook is not None else load_rules()
    listed = [paths] if isinstance(paths, (str, Path)) else list(paths)
    documents = []
    for path in listed:
        documents.append(audit_file(path, rules, limits))
        if progress is not None:
            progress()
    errors = tuple(str(error) for error in rules.errors)
    told = check_across(documents, rules.rules)
    return Report(told, __version__, errors, rule_notes(rules))


def audit_file(path: str | Path, rulebook: Rulebook, limits: Limits = DEFAULTS) -> AuditedDocument:
    """Read and audit one report; what cannot be read is told in the result."""
    try:
        document = read(path, limits)
    except AuditorError as error:
        digest = _digest(path)
        return AuditedDocument(
            str(path), "", digest, "failed", str(error), FigureCounts(0, 0, 0), ()
        )
    return audit_document(document, rulebook)


def audit_document(document: Document, rulebook: Rulebook) -> AuditedDocument:
    """Audit one report that has been read."""
    statements = extract_statements(document, rulebook.words)
    plain = normalise(document.text)
    kind, body = _kind_of(document, plain, rulebook), body_of(title_of(document, plain))
    del plain
    normalise.cache_clear()  # the checks of a long report have better use for its room
    verdicts = tuple(check(document, statements, rulebook.fitting(kind)))
    return AuditedDocument(
        document.path,
        document.format,
        document.sha256,
        "audited" if statements.facts else "empty",
        None,
        _coverage(statements, verdicts),
        verdicts,
        tuple(statements.facts),
        document.warnings,
        (Page(document.text, document.blocks, tuple(map(_figure, statements.facts))),),
        kind,
        tuple(rule.id for rule in rulebook.rules if not rule.applies(kind)),
        body,
        tuple(stated_of(document, statements.facts, rulebook.rules)),
    )


def _kind_of(document: Document, plain: str, rulebook: Rulebook) -> str:
    """The kind that the settings state for the path, or else the one that is recognised."""
    return rulebook.stated_kind(document.path) or recognise(document, plain, rulebook.kinds)


def _figure(fact: Fact) -> Figure:
    return Figure(fact.start, fact.end, fact.item, fact.measure, fact.period)


def rule_notes(rulebook: Rulebook) -> tuple[RuleNote, ...]:
    """What the forms tell of the rules themselves."""
    return tuple(
        RuleNote(
            rule.id, rule.title, rule.severity.broken, rule.why, rule.check, rule.basis, rule.pack
        )
        for rule in rulebook.rules
    )


def extract(report: Document | str) -> list[Fact]:
    """The facts of a document (or of a text): figures, dates, ordinals, document numbers."""
    document = read_text(report) if isinstance(report, str) else report
    facts = extract_statements(document).facts + find_marks(document)
    return sorted(facts, key=lambda fact: fact.start)


def extract_document(document: Document) -> AuditedDocument:
    """A report with all its facts, held against no rule."""
    facts = tuple(extract(document))
    figures = sum(fact.amount.is_figure for fact in facts)
    status = "audited" if figures else "empty"
    counts = FigureCounts(figures, 0, figures)
    path, form, digest = document.path, document.format, document.sha256
    return AuditedDocument(path, form, digest, status, None, counts, (), facts, document.warnings)


def _digest(path: str | Path) -> str:
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        return ""


def _coverage(statements: Statements, verdicts: Iterable[Verdict]) -> FigureCounts:
    """How many figures some relation ties; what nothing could check is no tie."""
    tied = {fact for verdict in verdicts if verdict.ties for fact in verdict.figures()}
    read_ = len(statements.facts)
    return FigureCounts(read_, len(tied), read_ - len(tied))


class ExampleResult(NamedTuple):
    """One example of a rule, what the rule should say of it, and what it says."""

    rule: Rule
    place: int  #: of the example in the rule, from 0
    text: str
    wanted: str
    got: str
    expected: str  #: the recomputed value as told, empty when none
    ok: bool


def figures_of(text: str, rulebook: Rulebook) -> list[Fact]:
    """What the words of the rulebook make of the figures in a text."""
    return extract_statements(read_text(text), rulebook.words).facts


def run_examples(rulebook: Rulebook) -> tuple[ExampleResult, ...]:
    """Every example of every rule, each judged by its rule alone."""
    return tuple(
        _tried(rule, at, example, rulebook)
        for rule in rulebook.rules
        for at, example in enumerate(rule.examples)
    )


_LOUDEST = ("broken", "truncated", "rounded", "holds", "unchecked")


#: Sets the documents of an example apart, for a rule that compares several.
_NEXT_DOCUMENT = re.compile(r"^={3,}\s*$", re.MULTILINE)


def said_of(rule: Rule, example: Example, rulebook: Rulebook) -> list[Verdict]:
    """What one rule says of the text of an example, or of the texts between its === lines."""
    if compares(rule):
        alone = replace(rulebook, rules=(replace(rule, documents=()),))
        texts = _NEXT_DOCUMENT.split(example.text)
        documents = [audit_document(read_text(text), alone) for text in texts]
        told = check_across(documents, alone.rules)
        verdicts: Sequence[Verdict] = [one for document in told for one in document.verdicts]
        return [verdict for verdict in verdicts if verdict.rule == rule.id]
    if example.kind and not rule.applies(example.kind):
        return []
    document = read_text(example.text)
    verdicts = check(document, extract_statements(document, rulebook.words), [rule])
    return [verdict for verdict in verdicts if verdict.rule == rule.id]


def _tried(rule: Rule, at: int, example: Example, rulebook: Rulebook) -> ExampleResult:
    said = said_of(rule, example, rulebook)
    got = next(
        (name for name in _LOUDEST if any(verdict.verdict == name for verdict in said)), "unchecked"
    )
    told = next((v.expected.text for v in said if v.verdict == got and v.expected is not None), "")
    ok = got == example.verdict and (not example.expected or example.expected == told)
    return ExampleResult(rule, at, example.text, example.verdict, got, told, ok)


class Explained(NamedTuple):
    """A figure with all that was made of it."""

    fact: Fact
    links: tuple[tuple[str, str], ...]  #: what it belongs to: (其中的总数, 45,242.97万元)
    verdicts: tuple[Verdict, ...]  #: those that rest on it
    unused: tuple[Attempt, ...]  #: rules that could have used it


def explain_figures(
    document: Document, rulebook: Rulebook, *wanted: Callable[[Fact], bool]
) -> list[Explained]:
    """The figures that the first of `wanted` to find any asks for, with what rules made of them."""
    statements = extract_statements(document, rulebook.words)
    asked = next((found for one in wanted if (found := list(filter(one, statements.facts)))), [])
    rules = rulebook.fitting(_kind_of(document, normalise(document.text), rulebook))
    verdicts = check(document, statements, rules)
    attempts = unused(document, statements, rules, asked, verdicts)
    return [
        Explained(
            fact,
            tuple(_links(fact, statements.facts)),
            tuple(verdict for verdict in verdicts if fact.number in verdict.figures()),
            tuple(left),
        )
        for fact, left in zip(asked, attempts, strict=True)
    ]


_LINKS = (("所说的数", "head"), ("所属总数", "whole"), ("所占整体", "base"), ("任务", "target"))


def _links(fact: Fact, facts: list[Fact]) -> Iterator[tuple[str, str]]:
    for label, name in _LINKS:
        at = getattr(fact, name)
        if at >= 0:
            yield label, f"{facts[at].item or facts[at].measure} {facts[at].amount.text}"
