"""The words of reports as data: the shipped ones, those of a folder of one's own, what each means.

Extraction reads figures by them, rules name figures by them; neither knows the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from auditor.shipped import grammars_folder

#: The tables that give a name its spellings; every other part of the file is a list.
NAMING = ("measures", "rates", "quantities")


class Entry(NamedTuple):
    """More spellings for a name (measures, 执行数), or more words of a list (leading)."""

    part: str
    name: str  #: empty for a list
    spellings: tuple[str, ...]


Words = Mapping[str, Any]


@lru_cache(maxsize=4)
def shipped_words(file: Path | None = None) -> Words:
    """The words of `grammars/vocabulary.yaml`, or of another file of its form."""
    import yaml  # noqa: PLC0415  `auditor --help` needs no YAML

    path = file if file is not None else grammars_folder() / "vocabulary.yaml"
    words: Words = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return words


@cache
def shipped_acts() -> frozenset[str]:
    """The verbs that say what was done: 发放, 办理."""
    return frozenset(shipped_words()["acts"])


def extended(words: Words, more: tuple[Entry, ...]) -> Words:
    """The words with more of them; a spelling that is given a new name keeps no other."""
    parts: dict[str, Any] = {
        part: dict(value) if isinstance(value, Mapping) else list(value)
        for part, value in words.items()
    }
    for entry in more:
        if entry.part not in NAMING:
            parts[entry.part] += entry.spellings
            continue
        taken = {entry.name, *entry.spellings}
        for part in NAMING:
            for name, spellings in parts[part].items():
                if not taken.isdisjoint(spellings) and name != entry.name:
                    parts[part][name] = [word for word in spellings if word not in taken]
        known = parts[entry.part].get(entry.name, ())
        parts[entry.part][entry.name] = [*known, *entry.spellings]
    return parts


@lru_cache(maxsize=4)
def meanings(more: tuple[Entry, ...] = ()) -> Mapping[str, str]:
    """The name that every name and spelling stands for; the narrower one of two.

    年末结余 is a 结余 in one respect and the quantity 年末结转: a rule means the quantity.
    """
    words = extended(shipped_words(), more) if more else shipped_words()
    found = {name: name for part in NAMING for name in words[part]}
    for part in reversed(NAMING):
        for name, spellings in words[part].items():
            for word in spellings:
                found.setdefault(word, name)
    for word in (*words["accounts"], *words["averages"]):
        found.setdefault(word, word)
    return found


def are_complete(names: Sequence[str], sets: Iterable[Sequence[str]]) -> bool:
    """Whether things are named, one for each, by the words of a set beside which there is nothing.

    线上培训 and 线下培训 are, by the set of 线上 and 线下.
    """
    return any(
        len(words) == len(names) and all(sum(word in name for name in names) == 1 for word in words)
        for words in sets
    )
