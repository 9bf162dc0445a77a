"""Whether a statement stands under a heading of aims: what was to be done is not what was."""

from __future__ import annotations

import re
from functools import lru_cache

from auditor.checking.index import Index
from auditor.model import Fact

_OPENING = re.compile("([\u4e00-\u9fff]{2,12})[。：:]")
_AIMS = re.compile("目标|计划|任务")
#: 绩效目标完成情况分析 tells what came of them.
_RESULTS = re.compile("完成|实现|达成|达标|执行|自评|评价|落实|成效|效果|得分")


def of_aim_and_result(one: Fact, other: Fact, index: Index) -> bool:
    """一、绩效目标: 新增学位1,350个; 三、目标完成情况: 新增学位1,380个."""
    return _is_of_aims(_heading(one, index)) != _is_of_aims(_heading(other, index))


def _heading(fact: Fact, index: Index) -> str:
    """What a figure stands under: （三）绩效目标。 at the head of its paragraph, or the heading."""
    block = index.document.blocks[fact.block]
    opening = _OPENING.match(index.text, block.start + len(block.label), block.end)
    return opening[1] if opening is not None else fact.scope


@lru_cache(maxsize=1 << 10)
def _is_of_aims(heading: str) -> bool:
    return _AIMS.search(heading) is not None and _RESULTS.search(heading) is None
