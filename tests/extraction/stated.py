"""Facts and drafts of short sentences, for the tests of extraction."""

from __future__ import annotations

from auditor.extraction.drafts import Draft
from auditor.extraction.extracting import extract
from auditor.extraction.nodes import Figure
from auditor.extraction.scanning import scan
from auditor.extraction.subjects import read_subject
from auditor.model import Enumeration, Fact, Partition, Statements
from auditor.reading import read_text


def stated(text: str) -> Statements:
    """All that a text states."""
    return extract(read_text(text))


def facts(text: str) -> list[Fact]:
    """The figures of a text."""
    return stated(text).facts


def partitions(text: str) -> list[tuple[str, list[str], str, bool]]:
    """Whole, parts, axis and whether they are told to be all, of each partition of a text."""
    found = stated(text)

    def told(partition: Partition) -> tuple[str, list[str], str, bool]:
        parts = [found.facts[part].text for part in partition.parts]
        whole = found.facts[partition.whole].text
        return whole, parts, partition.axis, partition.exhaustive

    return [told(partition) for partition in found.partitions]


def lists(text: str) -> list[list[str]]:
    """The total and the parts of each partition of a text, as they are printed."""
    found = stated(text)
    return [
        [found.facts[at].amount.text for at in (one.whole, *one.parts)] for one in found.partitions
    ]


def enumerations(text: str) -> list[Enumeration]:
    """What is listed in a text."""
    return stated(text).enumerations


def drafts(text: str) -> list[Draft]:
    """A draft for each figure of a sentence without brackets, not yet linked to any other."""
    (sentence,) = scan(text).sentences
    figures = [node for node in sentence.nodes if isinstance(node, Figure)]
    return [
        Draft(at, figure, read_subject(figure.subject, figure.amount.kind), 0)
        for at, figure in enumerate(figures)
    ]
