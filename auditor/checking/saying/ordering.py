"""Rules of kind `text` with `order`: what has its order in time, and the dates that it is given.

A contract signed before the tender was awarded, an acceptance before the work was finished.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from auditor.checking.index import DOCUMENT, SENTENCE, Index
from auditor.checking.outcome import Outcome, Words
from auditor.rulebook.rule import Rule

#: The year of a later date may stand with an earlier one: 2023年4月18日开标，4月12日中标.
_DATE = re.compile(
    r"((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?"
    r"|(?<![\d年])(\d{1,2})\s?月\s?(\d{1,2})\s?日"
)
_NEXT_YEAR = re.compile("次年|翌年|第二年|同年")
_DATE_BACK, _DATE_ON = 12, 6  #: characters of a date before and behind its 月
_CLOSE = 2  #: months by which a date without a year may lie before the one that its year is of
_END = re.compile("[。！？\n]")
_CLAUSE = re.compile(r"[^，,；;：:]+")
#: What was only planned, or lasts, or is of another stage of the same thing.
_PLANNED = re.compile(
    "计划|原定|拟|预计|应[于在当]|约定|期限|要求|规定|截止|有效期|合同期|服务期|至|[—-]|目标|前|起"
)
#: What may lead to the date of the same thing: 施工合同于…签订, 并于…通过验收.
_SAME = re.compile(
    r"^\s*(?:[^，。；]{0,6}(?:合同|协议)|[^，。；]{0,8}(?:合格|通过|完成|验收|完工|竣工)后|项目|工程|该[项工]目?程?)?(?:[并后又才已]|实际|其后|随后|最终|同年)*于?\s*$"
)
_RELATION = "各步骤的日期依次不早于前一步"


class Step(NamedTuple):
    """A stage and the day (or month) that a clause gives it."""

    stage: int
    date: tuple[int, ...]
    told: bool  #: whether the clause gives the year itself
    words: Words
    anew: bool  #: whether its clause names another thing: 乙工程2023年5月验收


def check_order(rule: Rule, index: Index) -> list[Outcome]:
    """One outcome for each pair of stages in a sentence whose dates run the wrong way."""
    text = rule.text
    assert text is not None
    stages = [re.compile(stage) for stage in text.order]
    faults: list[Outcome] = []
    dated = False
    for start, end in _dated_sentences(index.text):
        steps = list(_steps(stages, index.text, start, end))
        for one, other in combinations(steps, 2):
            if one.stage == other.stage or other.anew:
                continue
            dated = True
            before, after = (one, other) if one.stage < other.stage else (other, one)
            if not _is_late(before.date, after.date) or not _is_of_one_year(before, after):
                continue
            faults.append(
                Outcome(
                    rule, "broken", -1, (), None, SENTENCE, "high", _RELATION, "",
                    (after.words, before.words), start=after.words.start,
                )
            )  # fmt: skip
    if faults or not dated:
        return faults
    return [Outcome(rule, "holds", -1, (), None, DOCUMENT, "high", _RELATION, start=0)]


def _dated_sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences that give dates enough to be out of order."""
    dates = list(_dates(text))
    done = 0
    for one, other in pairwise(dates):
        if one < done or _END.search(text, one, other):
            continue
        start = max(text.rfind(mark, done, one) for mark in "。！？\n") + 1
        end = _END.search(text, other)
        done = end.start() if end is not None else len(text)
        yield start, done


def _dates(text: str) -> Iterator[int]:
    """Where dates begin; most of a report is not of dates, and each has a 月 to be found by."""
    behind = 0
    month = text.find("月")
    while month >= 0:
        date = _DATE.search(text, max(month - _DATE_BACK, behind), month + _DATE_ON)
        if date is not None:
            yield date.start()
            behind = date.end()
        month = text.find("月", month + 1)


def _is_late(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """Whether what comes before has the later date; a month holds all its days."""
    known = min(len(before), len(after))
    return before[:known] > after[:known]


def _is_of_one_year(before: Step, after: Step) -> bool:
    """2022年10月开工，3月1日完工 leaves out a year that has changed; 4月18日 and 4月12日 do not."""
    if before.told and after.told:
        return True
    (year, month), (later, other) = before.date[:2], after.date[:2]
    return year == later and abs(month - other) <= _CLOSE


def _steps(stages: list[re.Pattern[str]], text: str, start: int, end: int) -> Iterator[Step]:
    """The clauses of a sentence that give one date to one stage."""
    year = ""
    for clause in _CLAUSE.finditer(text, start, end):
        dates = list(_DATE.finditer(text, clause.start(), clause.end()))
        told = bool(dates) and dates[0][1] is not None
        year = "" if _NEXT_YEAR.search(clause[0]) else dates[0][1] if told else year
        if len(dates) != 1 or _PLANNED.search(clause[0]):
            continue
        found = [at for at, stage in enumerate(stages) if stage.search(clause[0])]
        if not found:
            continue
        if not told and not year:
            continue
        parts = dates[0].groups() if told else (year, *dates[0].groups()[3:])
        date = tuple(int(part) for part in parts if part)
        named = _SAME.sub("", text[clause.start() : dates[0].start()])
        words = Words("原文", clause.start(), clause.end())
        yield Step(found[-1], date, told, words, anew=bool(named))
