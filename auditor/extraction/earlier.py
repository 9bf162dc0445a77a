"""Levels told behind a change: the earlier one, and the one that it led to.

较年初减少20亿元，年初为173亿元; 下降9%（2022年120万元）; 比上年增加3亿元，增长12%，达到28亿元.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extraction.comparing import compared, make_prior
from auditor.extraction.dated import THAT_TIME, is_of_that_time
from auditor.extraction.drafts import Draft, suits
from auditor.extraction.levels import Level
from auditor.model.fact import NONE

_THEN = re.compile(
    "(年初|月初|期初|上月|上季|上期|上次|上届|去年|上年)[末底]?(?:数|余额)?(?:为|是|有)?"
)
#: 比上年增加3亿元，增长12%，|达到28亿元
_REACHED = re.compile(
    "(?:总[数量额])?(?:达到?了?|为|(?:增|升|提高|上升|降|减|下降|减少|增加|增长)[至到为])"
)
#: 2025年|安排250万元: a verb that names nothing
_GRANTED = frozenset(("安排", "预算安排", "安排数", "下达", "批复"))
#: 新增参保3.2万人，|比上年末的|83.2万人: what stood at that time, and what came to it
_STOOD = re.compile("(?:年|月|期|季度?)[末初底]")
_CAME_TO_IT = re.compile("(?:[当本全]年|[全本][省市州县区]|年内|累计|共|合计)*(?:新增|净增)")


def compare_with(draft: Draft, words: str, level: Level, drafts: Sequence[Draft]) -> None:
    """比2022年决算数336.00万元减少…: the figure is an earlier level of what stood before.

    全年新增参保3.2万人，比上年末的83.2万人增长3.8% tells by how much the latter grew.
    """
    head = compared(words, level.head, level.mains, drafts)
    if head is not None and head is level.head and _came_to(head, draft, words):
        head.role, head.measure, head.sign = "change", "增减额", 1
        level.mains.remove(head)
        level.head = head = None
    make_prior(draft, head)


def _came_to(head: Draft, draft: Draft, words: str) -> bool:
    if head.role != "main" or head.whole != NONE or not suits(draft, head):
        return False
    return _STOOD.search(words) is not None and _CAME_TO_IT.match(head.item) is not None


def tell_earlier(draft: Draft, drafts: Sequence[Draft], level: Draft | None) -> bool:
    """各增加687万元，增长8.1%（2022年收支总计均为8,120万元）: the level of the year before.

    The last of the drafts is the figure itself. So is 项目支出300万元，2025年安排250万元, which is
    of the level before it, or of what that one is a part of.
    """
    before = drafts[draft.index - 1]
    if draft.item in _GRANTED and before is level and _was_granted(draft, before):
        make_prior(draft, None if before.whole != NONE else before)
        return True
    if draft.subject.startswith(THAT_TIME) and is_of_that_time(draft, before):
        make_prior(draft, before)
        return True
    if _is_told_of(draft, before):
        make_prior(draft, before)
        draft.measure = "上期数"
        return True
    if before.role not in ("change", "growth") or before.head == NONE:
        return False
    if _is_then(draft, before, drafts[before.head]):
        make_prior(draft, drafts[before.head])
        draft.measure = "上期数"
        return True
    if before.depth != draft.depth - 1:
        return False
    if draft.sentence != before.sentence or not _is_year_before(draft, drafts[before.head]):
        return False
    make_prior(draft, drafts[before.head])
    return True


def was_reached(draft: Draft, drafts: Sequence[Draft], level: Draft | None) -> bool:
    """支出比上年增加3亿元，增长12%，达到28亿元: the changes before are of the level behind them.

    Only where no level stands before them, and back to the one that names what changed.
    """
    if level is not None or draft.depth or not _REACHED.fullmatch(draft.subject):
        return False
    for before in reversed(drafts[: draft.index]):
        if before.role not in ("change", "growth") or before.head != NONE or before.depth:
            return False
        if before.sentence != draft.sentence or before.amount.kind == "points":
            return False
        if before.role == "change" and not suits(before, draft):
            return False
        if before.own_item and before.item:
            draft.item = before.item
            for change in drafts[before.index : draft.index]:
                change.head = draft.index
            return True
    return False


def _was_granted(draft: Draft, level: Draft) -> bool:
    same = level.sentence == draft.sentence and level.item not in _GRANTED
    return same and _is_year_before(draft, level)


def _is_year_before(draft: Draft, level: Draft) -> bool:
    """Whether a figure is of the year before that of a level of its unit."""
    own, then = draft.period, level.period
    if not own.isdecimal() or not then[:4].isdecimal() or int(own) != int(then[:4]) - 1:
        return False
    return suits(draft, level)


def _is_told_of(draft: Draft, level: Draft) -> bool:
    """滚存结余74,918万元（年初66,213万元）: a bracket tells what a level was before."""
    told = _THEN.fullmatch(draft.subject) is not None and draft.depth == level.depth + 1
    return told and level.role == "main" and suits(draft, level)


def _is_then(draft: Draft, change: Draft, level: Draft) -> bool:
    """较年初减少20亿元，年初为173亿元; 比上次多23件（上次282件）: what it is compared with."""
    then = _THEN.fullmatch(draft.subject)
    alike = draft.sentence == change.sentence and draft.depth - change.depth in (0, 1)
    return then is not None and alike and then[1] in change.subject and suits(draft, level)
