"""Scores of numbered items, the score of what they stand under, and that of the report.

（二）过程指标（20分），得17.6分, and below it 1. 资金到位率4分，得3.69分; 2. …: what is given for
each makes up what is given for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from auditor.checking.index import SECTION, Index
from auditor.checking.outcome import Outcome
from auditor.checking.sentences import is_cell
from auditor.checking.slips import slip_between
from auditor.model import Fact
from auditor.rulebook.interval import exact
from auditor.rulebook.rule import Rule

_GIVEN = re.compile("得分?[为是共]?$|评分[为是]?$")
_NOT_GIVEN = re.compile("扣|加分|奖励|平均|得分率|上年|去年")
#: 另加分项得2分: the score of the report holds more than its items were given
_EXTRA = re.compile("加分|附加|奖励|[另倒]扣")
_OF_ALL = re.compile("(?:自评|综合|评价|最终|总)得?分")
_FEWEST = 4  #: scores that a report has which gives them item by item
_FULL = 100


class Scored(NamedTuple):
    """What an item was given, and what it could have been given if that is told."""

    given: Fact
    marks: Decimal | None


def check_outlined_scores(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for every item with scored items below it, and one for the report's score."""
    told = [index.facts[at] for at in index.by_kind.get("score", ())]
    told = [fact for fact in told if not is_cell(fact) and fact.amount.is_exact]
    if len(told) < _FEWEST:
        return
    by_block: dict[int, list[Fact]] = {}
    for fact in told:
        by_block.setdefault(fact.block, []).append(fact)
    for run in _runs(index):
        items = [_scored(by_block.get(block, [])) for block in run]
        scored = [one for one in items if one is not None]
        if len(scored) < len(items):
            continue
        above = _above(index, run[0])
        whole = _scored(by_block.get(above, [])) if above >= 0 else None
        if whole is not None:
            yield from _summed(rule, whole, scored)
        elif sum((one.marks or Decimal(0) for one in scored), Decimal(0)) == _FULL:
            yield from _summed_to_all(rule, index, told, scored)


def _runs(index: Index) -> Iterator[list[int]]:
    """The items that are numbered one after the other below one item, two at least."""
    opened: dict[int, list[int]] = {}
    for at, block in enumerate(index.document.blocks):
        if not block.level or not block.number:
            continue
        for level in [level for level in opened if level > block.level]:
            yield from _listed(opened.pop(level))
        run = opened.get(block.level)
        if run and index.document.blocks[run[-1]].number + 1 == block.number:
            run.append(at)
            continue
        yield from _listed(opened.pop(block.level, []))
        opened[block.level] = [at]
    for run in opened.values():
        yield from _listed(run)


def _listed(run: list[int]) -> Iterator[list[int]]:
    if len(run) > 1:
        yield run


def _above(index: Index, block: int) -> int:
    """The item that a block stands under; -1 for none."""
    blocks = index.document.blocks
    level = blocks[block].level
    return next((at for at in range(block - 1, -1, -1) if 0 < blocks[at].level < level), -1)


def _scored(told: list[Fact]) -> Scored | None:
    """The one score that was given in a paragraph, and the one that could be."""
    levels = [fact for fact in told if fact.whole < 0 and not _NOT_GIVEN.search(fact.subject)]
    given = [fact for fact in levels if _GIVEN.search(fact.subject) and fact.measure != "分值"]
    if len(given) != 1:
        return None
    others = [fact for fact in levels if fact is not given[0] and fact.value >= given[0].value]
    return Scored(given[0], others[0].value if len(others) == 1 else None)


def _summed(rule: Rule, whole: Scored, parts: list[Scored]) -> Iterator[Outcome]:
    """Where the marks show that nothing is left out, all differences are faults; else a slip.

    Where they show that something is, there are items that bear no number: 另，成本指标5分，得5分.
    """
    come = sum((one.given.value for one in parts), Decimal(0))
    marks = [one.marks for one in parts if one.marks is not None]
    told = len(marks) == len(parts) and whole.marks is not None
    full = told and sum(marks, Decimal(0)) == whole.marks
    slip = not told and slip_between(come, whole.given.value)
    if come == whole.given.value or full or slip:
        yield _told(rule, whole.given, parts, come, "high" if full else "medium")


def _summed_to_all(
    rule: Rule, index: Index, told: list[Fact], parts: list[Scored]
) -> Iterator[Outcome]:
    """Items that could be given 100 together: the score of the report is what they were given."""
    own = {one.given.number for one in parts}
    totals = [
        fact
        for fact in told
        if fact.number not in own
        and fact.whole < 0
        and (fact.measure == "总分" or (not fact.item and _OF_ALL.search(fact.subject)))
        and not _NOT_GIVEN.search(fact.subject)
    ]
    come = sum((one.given.value for one in parts), Decimal(0))
    extra = any(_EXTRA.search(fact.subject) and fact.value for fact in told)
    chapter = _chapter(index, parts[0].given)
    here = [fact for fact in totals if _chapter(index, fact) == chapter]
    if here and not extra and len({fact.value for fact in totals}) == 1:
        yield _told(rule, here[0], parts, come, "high")
    else:
        yield from (_told(rule, fact, parts, come, "high") for fact in totals if fact.value == come)


def _chapter(index: Index, fact: Fact) -> str:
    """The highest heading above: the items of a project in another chapter are not the report's."""
    return index.document.blocks[fact.block].section.partition("/")[0]


def _told(rule: Rule, whole: Fact, parts: list[Scored], come: Decimal, sure: str) -> Outcome:
    others = tuple(("分项得分", one.given.number) for one in parts)
    verdict = "holds" if come == whole.value else "broken"
    return Outcome(
        rule, verdict, whole.number, others, exact(come), SECTION, sure, "得分 = 各项得分之和"
    )
