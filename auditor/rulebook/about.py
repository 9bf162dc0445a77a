"""What a key of a rule file says, beside its definition: for the reference and for editors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from typing import Any, get_type_hints

#: The keys that say what is checked; a rule has exactly one.
KINDS = ("check", "parts", "agree", "count", "grade", "text", "claim", "table")
#: A list that may say `any` (任意), which restricts nothing and so becomes the empty list.
ANY = {"any": True}


@dataclass(frozen=True, slots=True)
class About:
    """One line on a key, what is meant where it is left out, and a piece of a file that has it."""

    says: str
    example: str = ""
    unsaid: str = ""  #: what is meant where the key is left out, if its default does not say it
    kinds: tuple[str, ...] = KINDS  #: the kinds of rules in which it acts
    compared: bool = False  #: also in the others, where `when` or `unless` compares figures
    words: Mapping[str, str] = field(default_factory=dict)  #: what its fixed words mean
    special: Mapping[str, str] = field(default_factory=dict)  #: words that stand for more than text


@cache
def keys_of(shape: Any) -> Mapping[str, About]:
    """The keys of a shape, in its order, each with what is to be said of it."""
    return dict(_keys_of(shape))


def _keys_of(shape: Any) -> Iterator[tuple[str, About]]:
    hints = get_type_hints(shape, include_extras=True)
    for item in fields(shape):
        said = [one for one in getattr(hints[item.name], "__metadata__", ()) if _is_about(one)]
        if said:
            yield item.name, said[0]


def _is_about(value: object) -> bool:
    return isinstance(value, About)


def default_of(shape: Any, name: str) -> Any:
    """The value of a key that is left out; MISSING where it must be there."""
    (item,) = (one for one in fields(shape) if one.name == name)
    return item.default_factory() if item.default_factory is not MISSING else item.default
