"""The kinds of documents, as data: by what words of a title and of headings each is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, NamedTuple

from auditor.rulebook.about import About
from auditor.rulebook.compose import compose
from auditor.rulebook.mistakes import RuleError, Source
from auditor.rulebook.nodes import UNREAD, Reading, made
from auditor.shipped import grammars_folder

#: A document that is of none of the kinds, or may be of several.
OTHER = "其他"
KINDS_FILE = "kinds.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What a kind is known by; the words of one sign, set apart by blanks, must all be there."""

    title: Annotated[
        tuple[str, ...], About("标题里的词；空格隔开的都要有", "title: [信访 周报]")
    ] = ()
    headings: Annotated[tuple[str, ...], About("小标题、表名里的词", "headings: [办理情况]")] = ()
    text: Annotated[tuple[str, ...], About("正文里的套话", "text: [转送件]")] = ()
    unless: Annotated[tuple[str, ...], About("标题里有这些词就不是这一种", "unless: [财政]")] = ()


class DocumentKind(NamedTuple):
    """A kind of document: 部门决算, and what it is known by."""

    name: str
    signs: Signs


def merged(known: Iterable[DocumentKind], more: Iterable[DocumentKind]) -> tuple[DocumentKind, ...]:
    """The kinds of both; one that both have has the signs of both."""
    by_name = {kind.name: kind for kind in known}
    for kind in more:
        first = by_name.get(kind.name)
        by_name[kind.name] = kind if first is None else DocumentKind(kind.name, _both(first, kind))
    return tuple(by_name.values())


def read_kinds(path: str, text: str) -> tuple[tuple[DocumentKind, ...], list[RuleError]]:
    """The kinds that a text states as the file at `path` would, or all that is wrong with it."""
    source = Source(path, text, text)
    root = compose(source)
    if isinstance(root, RuleError):
        return (), [root]
    reading = Reading(source)
    record = reading.value(root, Mapping[str, Signs], ())
    if record is UNREAD or reading.errors:
        return (), reading.errors
    table: dict[str, Signs] = made(Mapping[str, Signs], record)
    return tuple(DocumentKind(name, signs) for name, signs in table.items()), []


@cache
def shipped_kinds() -> tuple[DocumentKind, ...]:
    """The kinds that everybody has."""
    file: Path = grammars_folder() / KINDS_FILE
    kinds, errors = read_kinds(str(file), file.read_text(encoding="utf-8"))
    if errors:
        raise errors[0]
    return kinds


def _both(one: DocumentKind, other: DocumentKind) -> Signs:
    a, b = one.signs, other.signs
    return Signs(
        title=(*a.title, *b.title),
        headings=(*a.headings, *b.headings),
        text=(*a.text, *b.text),
        unless=(*a.unless, *b.unless),
    )
