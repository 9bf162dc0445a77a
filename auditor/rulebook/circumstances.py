"""When a rule speaks at all: words beside the figure, or comparisons that hold there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from auditor.rulebook.condition import Condition
from auditor.rulebook.expression import parse_condition

_WHEN = re.compile(r"^当\s")
_COMPARED = re.compile(r"[=<>＝＜＞≠≤≥≦≧]")


class Circumstances(NamedTuple):
    """`when` and `unless` of a rule, words and comparisons apart."""

    words: tuple[str, ...] = ()
    holding: tuple[Condition, ...] = ()
    barring_words: tuple[str, ...] = ()
    barring: tuple[Condition, ...] = ()

    def conditions(self) -> tuple[Condition, ...]:
        """All comparisons of either."""
        return (*self.holding, *self.barring)


NO_CIRCUMSTANCES = Circumstances()


def is_comparison(written: str) -> bool:
    """Whether a `when` says a comparison (预算数 = 0) and not a word."""
    return _COMPARED.search(written) is not None


def read_comparison(written: str, read: Callable[[str], Condition] = parse_condition) -> Condition:
    """当 预算数 = 0; raises a `ConditionError` where it cannot be read."""
    return read(_WHEN.sub("  ", written))


def circumstances(
    when: Iterable[str], unless: Iterable[str], read: Callable[[str], Condition]
) -> Circumstances:
    """What the two keys say, all of which has been found sound."""
    when, unless = list(when), list(unless)
    return Circumstances(
        tuple(one for one in when if not is_comparison(one)),
        tuple(read_comparison(one, read) for one in when if is_comparison(one)),
        tuple(one for one in unless if not is_comparison(one)),
        tuple(read_comparison(one, read) for one in unless if is_comparison(one)),
    )
