"""Whether a statement is of what was to be done, and so no result: under a heading, in a sentence.

一、绩效目标：新增学位1,350个; 计划改造小区31个、楼栋268栋、居民8,940户.
"""

from __future__ import annotations

import re
from functools import lru_cache

from auditor.checking.agreeing.copied import are_copied
from auditor.checking.index import Index
from auditor.model import Fact

_OPENING = re.compile("([\u4e00-\u9fff]{2,16})[。：:]")
_AIMS = re.compile("目标|计划|任务")
_GOALS = re.compile("目标|计划")
#: 绩效目标完成情况分析 tells what came of them.
_RESULTS = re.compile("完成|实现|达成|达标|执行|自评|评价|落实|成效|效果|得分")
_PLAN = re.compile("计划|目标|任务|拟|预计|力争|下达")
#: 完成目标任务的98%, 超目标任务187人: a plan that what was done is measured by
_MEASURED = re.compile(
    "(?:完成|超额?|达到|实现|高[于出]|低于|占|[按比较]|未?达|符合)[^，。；：、\\d]{0,8}(?:计划|目标|任务|预计)"
)
#: What was done, whatever was planned: 计划培训1200人，实际培训1146人.
_DONE = re.compile("实际|已|截[至止]|同比|[较比]上年|共完成|累计完成|全年完成|分别完成")


def of_aim_and_result(one: Fact, other: Fact, index: Index) -> bool:
    """一、绩效目标: 新增学位1,350个; 三、目标完成情况: 新增学位1,380个."""
    if _under_aims(one, index) != _under_aims(other, index) and not _told_twice(one, other, index):
        return True
    return _is_listed_with_plans(one, index) != _is_listed_with_plans(other, index)


def _told_twice(one: Fact, other: Fact, index: Index) -> bool:
    """年度总体工作和重点工作任务 tells what was done as often: in the very words of the results."""
    heads = [
        words
        for fact in (one, other)
        for words in (heading(fact, index), *index.headings(fact.block))
    ]
    return not any(map(_GOALS.search, heads)) and are_copied(one, other, index)


def _under_aims(fact: Fact, index: Index) -> bool:
    """一、年度目标 （一）养老工作 … is of aims too; 重点工作任务 heads what was done as often."""
    above = (words for words in index.headings(fact.block) if "任务" not in words)
    return _is_of_aims(heading(fact, index)) or any(map(_is_of_aims, above))


def _is_listed_with_plans(fact: Fact, index: Index) -> bool:
    """计划改造小区31个、楼栋268栋，改造面积71.52万平方米: what goes on in the words of a plan."""
    first, _ = index.sentences[fact.sentence]
    for before in reversed(index.facts[first : fact.number]):
        if before.measure == "任务数" and before.role == "main":
            return _DONE.search(index.text[before.end : fact.start]) is None
    return False


def is_planned(fact: Fact, index: Index) -> bool:
    """Whether a level is what was to be reached, as its words or its heading say."""
    if fact.measure == "任务数":
        return True
    start, _ = index.sentences.span(fact.number)
    before = index.text[start : fact.start]
    if _DONE.search(before) is not None:
        return False
    planned = _PLAN.search(_MEASURED.sub("", before)) if _PLAN.search(before) else None
    return planned is not None or _is_of_aims(heading(fact, index))


def heading(fact: Fact, index: Index) -> str:
    """What a figure stands under: （三）绩效目标。 at the head of its paragraph, or the heading."""
    block = index.document.blocks[fact.block]
    opening = _OPENING.match(index.text, block.start + len(block.label), block.end)
    return opening[1] if opening is not None else fact.scope


@lru_cache(maxsize=1 << 10)
def _is_of_aims(heading: str) -> bool:
    return _AIMS.search(heading) is not None and _RESULTS.search(heading) is None
