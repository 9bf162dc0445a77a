"""What a value of a rule file may be: the type hints of a shape, taken apart once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from auditor.rulebook.keys import KEYS, WORDS, spellings


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """The form of one value; `kind` is text, number, word, many, table or record."""

    kind: str
    of: Form | None = None  #: the form of each item of a list, or of each value of a table
    words: Mapping[str, str] | None = None  #: of a word: every spelling and what it says
    allowed: tuple[str, ...] = ()  #: of a word: what it may say
    is_flag: bool = False  #: of a word: whether it says true or false
    record: Record | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """The form of a mapping with known keys."""

    shape: Any
    keys: Mapping[str, str]  #: every spelling and the key that it says
    names: tuple[str, ...]
    forms: Mapping[str, Form]
    short: str  #: the key that may stand for the whole mapping
    required: tuple[str, ...]
    open: frozenset[str]  #: lists that may say `any`, and are empty then


@cache
def form_of(hint: Any) -> Form:
    """The form that a type hint states."""
    hint = _without_none(hint)
    origin = get_origin(hint)
    if origin is tuple:
        return Form("many", form_of(get_args(hint)[0]))
    if origin is Mapping:
        return Form("table", form_of(get_args(hint)[1]))
    if is_dataclass(hint):
        return Form("record", record=_record(hint))
    if origin is Literal or hint is bool:
        words = ("true", "false") if hint is bool else tuple(filter(None, get_args(hint)))
        return Form("word", words=spellings(words, WORDS), allowed=words, is_flag=hint is bool)
    return Form("number" if hint is Decimal else "text")


def _record(shape: Any) -> Record:
    hints = get_type_hints(shape)
    items = fields(shape)
    names = tuple(item.name for item in items)
    return Record(
        shape,
        spellings(names, KEYS),
        names,
        {name: form_of(hints[name]) for name in names},
        getattr(shape, "short", ""),
        tuple(item.name for item in items if item.default is item.default_factory is MISSING),
        frozenset(item.name for item in items if item.metadata.get("any")),
    )


def _without_none(hint: Any) -> Any:
    arguments = get_args(hint)
    if NoneType in arguments:
        return next(argument for argument in arguments if argument is not NoneType)
    return hint
