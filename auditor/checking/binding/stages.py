"""Planned, done, of the year before: figures of one stage add up, those of two do not."""

from __future__ import annotations

from collections.abc import Collection

from auditor.model import Fact

_STAGES = {
    "年初预算数": "planned",
    "全年预算数": "planned",
    "预算数": "planned",
    "执行数": "done",
    "上期数": "before",
}


def of_one_stage(own: Fact, other: Fact, asked: Collection[str]) -> bool:
    """Whether two figures may be added: 三公经费预算 and 接待费预算, not 接待费决算."""
    if (own.measure, other.measure) == ("得分", "分值") and other.item and not own.item:
        return False  # 自评得分93分，其中履职效能50分，得47分: of one part alone
    stages = _STAGES.get(own.measure), _STAGES.get(other.measure)
    if None in stages or stages[0] == stages[1]:
        return True
    return own.measure in asked or other.measure in asked
