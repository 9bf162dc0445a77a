"""A vocabulary of one's own: `vocabulary.yaml` beside the rules, more names and spellings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from auditor.rulebook.compose import compose
from auditor.rulebook.mistakes import RuleError, Source
from auditor.rulebook.nodes import UNREAD, Reading, made
from auditor.words import NAMING, Entry

VOCABULARY_FILE = "vocabulary.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class VocabularyFile:
    """The parts that a folder of one's own may add to; as in `grammars/vocabulary.yaml`."""

    measures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rates: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    quantities: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    self_naming: tuple[str, ...] = ()  #: rates that say by their name what they are of
    accounts: tuple[str, ...] = ()
    averages: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()


def read_vocabulary(path: str, text: str) -> tuple[tuple[Entry, ...], list[RuleError]]:
    """What a text adds as the file at `path` would, or all that is wrong with it."""
    source = Source(path, text, text)
    root = compose(source)
    if isinstance(root, RuleError):
        return (), [root]
    reading = Reading(source)
    record = reading.value(root, VocabularyFile, ())
    if record is UNREAD or reading.errors:
        return (), sorted(reading.errors, key=lambda error: (error.line, error.column))
    stated: VocabularyFile = made(VocabularyFile, record)
    entries = [
        Entry(part, name, spellings)
        for part in NAMING
        for name, spellings in getattr(stated, part).items()
    ]
    lists = (item.name for item in fields(VocabularyFile) if item.name not in NAMING)
    entries += [Entry(part, "", words) for part in lists if (words := getattr(stated, part))]
    return tuple(entries), []
