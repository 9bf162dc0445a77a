"""A vocabulary of one's own: `vocabulary.yaml` beside the rules, more names and spellings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Annotated

from auditor.rulebook.about import About
from auditor.rulebook.compose import compose
from auditor.rulebook.mistakes import RuleError, Source
from auditor.rulebook.nodes import UNREAD, Reading, made
from auditor.words import NAMING, Entry

VOCABULARY_FILE = "vocabulary.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class VocabularyFile:
    """The parts that a folder of one's own may add to; as in `grammars/vocabulary.yaml`."""

    measures: Annotated[
        Mapping[str, tuple[str, ...]],
        About("指标：数在哪方面。名字: [各种写法]", "measures: {执行数: [实付数]}"),
    ] = field(default_factory=dict)
    rates: Annotated[
        Mapping[str, tuple[str, ...]],
        About("比率。名字: [各种写法]", "rates: {课后服务参与率: [课服参与率]}"),
    ] = field(default_factory=dict)
    quantities: Annotated[
        Mapping[str, tuple[str, ...]],
        About("量。名字: [各种写法]", "quantities: {生均公用经费: [生均公用]}"),
    ] = field(default_factory=dict)
    self_naming: Annotated[
        tuple[str, ...],
        About("名字本身说明了分子、分母的率", "self_naming: [课后服务参与率]"),
    ] = ()
    accounts: Annotated[
        tuple[str, ...],
        About("留在科目里、同时说明指标的词，如收入、支出", "accounts: [课后服务费]"),
    ] = ()
    averages: Annotated[tuple[str, ...], About("表示平均的词", "averages: [班均]")] = ()
    leading: Annotated[tuple[str, ...], About("科目前面可以去掉的话", "leading: [集团校]")] = ()
    neutral: Annotated[
        tuple[str, ...], About("说的是整个单位、整个地区，不算另一种口径的词", "neutral: [全集团]")
    ] = ()
    generic: Annotated[
        tuple[str, ...], About("只是动作或空名词，不足以说明是什么数", "generic: [家访]")
    ] = ()


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
