"""The terminals of a Lark grammar as one regular expression, run once over the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_TERMINAL = re.compile(
    r"^(?P<name>[A-Z_]+)(?P<priority>\.\d+)?\s*:\s*/(?P<body>(?:\\/|[^/])*)/(?P<flag>x?)[ ]*$",
    re.MULTILINE,
)
_REFERENCE = re.compile(r"<(?P<name>[A-Z_]+)>")
_GROUP = re.compile(r"\(\?P<(\w+)>")


class Grammar(NamedTuple):
    """A grammar in which terminals were written with the help of others."""

    text: str  #: for Lark, each terminal spelt out
    patterns: dict[str, str]  #: every terminal's regular expression by name


def spelt_out(source: str, given: Mapping[str, str]) -> Grammar:
    """The grammar with every `<NAME>` replaced by the terminal NAME, or by `given[NAME]`.

    Lark can put terminals in a row, but not into a lookahead.
    """
    patterns = dict(given)

    def spell(terminal: re.Match[str]) -> str:
        body = terminal["body"].replace(r"\/", "/")
        if terminal["flag"]:
            body = re.sub(r"\s+", "", body)
        body = _REFERENCE.sub(lambda reference: patterns[reference["name"]], body)
        # HAN_FIRST is a list of characters, to stand in a class.
        patterns[terminal["name"]] = body if terminal["name"] == "HAN_FIRST" else f"(?:{body})"
        escaped = body.replace("/", r"\/")
        return f"{terminal['name']}{terminal['priority'] or ''}: /{escaped}/"

    return Grammar(_TERMINAL.sub(spell, source), patterns)


class Scanner(NamedTuple):
    """One pattern for all terminals, and where each terminal's named groups stand in it."""

    pattern: re.Pattern[str]
    groups: dict[str, dict[str, int]]


def one_pattern(terminals: list[tuple[str, int, str]]) -> Scanner:
    """A scanner for (name, priority, regular expression), the highest priority first."""
    ordered = sorted(terminals, key=lambda terminal: -terminal[1])
    pattern = re.compile("|".join(_own_groups(name, body) for name, _, body in ordered))
    groups: dict[str, dict[str, int]] = {name: {} for name, _, _ in ordered}
    for group, index in pattern.groupindex.items():
        name, mark, part = group.partition("__")
        if mark:
            groups[name][part] = index
    return Scanner(pattern, groups)


def _own_groups(name: str, body: str) -> str:
    """Group names must be unique: (?P<sep>…) in FIGURE becomes (?P<FIGURE__sep>…)."""
    own = _GROUP.sub(lambda group: f"(?P<{name}__{group[1]}>", body)
    # An empty group at the end names the terminal: `re` refuses an alternative by its first
    # character only when no group opens before it.
    return f"(?:{own})(?P<{name}>)"
