"""Whether a statement stands under a heading of aims: what was to be done is not what was."""

from __future__ import annotations

import re
from functools import lru_cache

from auditor.model import Fact

_AIMS = re.compile("目标|计划|任务")
#: 绩效目标完成情况分析 tells what came of them.
_RESULTS = re.compile("完成|实现|达成|达标|执行|自评|评价|落实|成效|效果|得分")


def of_aim_and_result(one: Fact, other: Fact) -> bool:
    """一、绩效目标: 新增学位1,350个; 三、目标完成情况: 新增学位1,380个."""
    return _is_of_aims(one.scope) != _is_of_aims(other.scope)


@lru_cache(maxsize=1 << 10)
def _is_of_aims(heading: str) -> bool:
    return _AIMS.search(heading) is not None and _RESULTS.search(heading) is None
