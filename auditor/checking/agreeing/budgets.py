"""Of which budget a statement speaks: 本年收入 of the 政府性基金 is not that of the department."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.index import Index
from auditor.model import Fact

_BUDGET = re.compile(
    "一般公共预算|政府性基金|国有资本经营|社会保险基金|社保基金|财政专户|财政拨款|全部资金|全口径"
)
_WHOLE = "财政拨款"  #: all that the budgets pay; with the name of one of them it is of that one
#: What every budget has: the words alone do not say whose it is.
_ACCOUNT = re.compile(
    "(?:(?:本年|当年|全年|年初|年末|年终|上年|下年|基本|项目|收入|支出|结转|结余|滚存|和|及|资金)+"
    "|(?:人员|公用)经费)(?:支出)?"
)
_FLOWS = ("收入", "支出")
#: A figure that is no year; what a clause says before it is what the clause is of.
_FIGURE = re.compile(r"(?<![\d.])(?!(?:19|20)\d\d\s?年)\d")
_LABEL = re.compile(r"\s*[（(]?\d{1,2}(?:[）)]|[.．、](?!\d))")  # 1.政府性基金预算：…
_LISTED = re.compile("包括|其中")


def of_two_budgets(one: Fact, other: Fact, index: Index) -> bool:
    """Whether two statements of money are of two budgets, or of one and of the whole body.

    城乡社区支出 is paid from two budgets, but where one place names none it may be that of either.
    """
    plain = _ACCOUNT.fullmatch(one.item) and _ACCOUNT.fullmatch(other.item)
    if not plain and not (one.item.endswith(_FLOWS) and other.item.endswith(_FLOWS)):
        return False
    ours, theirs = _budget(one, index), _budget(other, index)
    return ours != theirs and bool(plain or (ours and theirs))


def _budget(fact: Fact, index: Index) -> str:
    """The budget that the nearest opening before a figure names; empty for the whole body."""
    for opening in openings(fact, index):
        named = set(_BUDGET.findall(opening))
        if len(named) > 1:
            named.discard(_WHOLE)
        if named:
            # 一般公共预算和政府性基金收支情况 does not tell of which the sentence is
            return named.pop() if len(named) == 1 else ""
    return ""


def openings(fact: Fact, index: Index) -> Iterator[str]:
    """From near to far: the name, then how its clause, sentence and paragraph open, headings."""
    yield fact.subject
    start, _ = index.sentences.span(fact.number)
    clause = max(index.text.rfind(mark, start, fact.start) for mark in "；;") + 1
    for begin in (clause or start, start, index.document.blocks[fact.block].start):
        label = _LABEL.match(index.text, begin, fact.start)
        figure = _FIGURE.search(index.text, label.end() if label else begin, fact.start)
        opening = index.text[begin : figure.start() if figure is not None else fact.start]
        # 收入包括：一般公共预算拨款80万元；支出包括：…: a part that comes first opens only itself
        yield opening if figure is None or begin == clause else _LISTED.split(opening)[0]
    yield fact.scope
    yield from index.headings(fact.block)
