"""Numbers of lists inside a paragraph: 一是…；二是…, 第一，…；第二，…, （1）…；（2）…, 1.…；2.…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from auditor.checking.index import SENTENCE, Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.ranges import block_at, places
from auditor.rulebook.rule import Rule
from auditor.small_numbers import HAN, small_number

_ANY = 2  #: of 一是、二是 two in a paragraph make a list, wherever they stand


class _Form(NamedTuple):
    """One way to number: what most texts lack if they do not use it, and its pattern."""

    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    least: int  #: items that make a list of it


_FORMS = (
    _Form(("二是", "三是"), re.compile(f"([{HAN}])是"), _ANY),
    _Form(("第二",), re.compile(f"第([{HAN}])[，,、]"), 3),
    _Form(("（2）", "(2)"), re.compile(r"[（(](\d{1,2})[）)]"), 3),
    _Form(("；2", "。2"), re.compile(r"(\d{1,2})[.．、](?!\d)"), 3),
)
_STOP = re.compile("[，。；！？,;\n]")
_SHOWN = 24  #: characters behind a number, at most
_BEFORE = frozenset("：；。，:;, \t\n")


def counts_inline(index: Index) -> bool:
    """Whether a document has any such list."""
    return any(next(_lists(index, form), None) for form in _FORMS)


def check_inline(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each number that does not follow the one before it in its paragraph."""
    for form in _FORMS:
        for found in _lists(index, form):
            if len(found) >= form.least and (form.least == _ANY or found[0][0] == 1):
                yield from _jumps(rule, found)


def _lists(index: Index, form: _Form) -> Iterator[list[tuple[int, Words]]]:
    """The numbers of each paragraph that has more than the first of a list."""
    text, blocks = index.text, index.document.blocks
    told = {block_at(blocks, place) for hint in form.hints for place in places(text, hint)}
    for number in sorted(told):
        block = blocks[number]
        yield [
            (small_number(match[1]), Words(match[0], match.start(), _clause_end(text, match.end())))
            for match in form.pattern.finditer(text, block.start, block.end)
            if form.least == _ANY or match.start() == block.start or _is_apart(text, match)
        ]


def _clause_end(text: str, at: int) -> int:
    """Where the words behind a number come to a stop."""
    close = _STOP.search(text, at, at + _SHOWN)
    return close.start() if close is not None else min(at + _SHOWN, len(text))


def _is_apart(text: str, match: re.Match[str]) -> bool:
    """Whether a number opens a clause: 第（3）款 does not."""
    return text[match.start() - 1] in _BEFORE


def _jumps(rule: Rule, found: list[tuple[int, Words]]) -> Iterator[Outcome]:
    """A list may begin anew, also inside an item of another, which then goes on."""
    open_: list[int] = [found[0][0]]
    for (_, words), (follows, here) in pairwise(found):
        if follows == 1:
            open_.append(1)
            continue
        while len(open_) > 1 and open_[-1] + 1 != follows and follows - 1 in open_[:-1]:
            open_.pop()
        if open_[-1] + 1 != follows:
            yield Outcome(
                rule, "broken", -1, (), None, SENTENCE, "medium", "一是、二是……依次排列",
                f"“{words.name}”之后是“{here.name}”", (words, here), start=here.start,
            )  # fmt: skip
        open_[-1] = follows
