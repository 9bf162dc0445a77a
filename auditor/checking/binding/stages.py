"""Planned, done, of the year before: which figures add up, and which a rate is of."""

from __future__ import annotations

from collections.abc import Collection

from auditor.model import BUDGETS, Fact

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


def is_of_other_budget(rate: Fact, other: Fact) -> bool:
    """完成调整预算的96.58%，其中年初预算203.50亿元: the rate is of a budget that is not stated."""
    if rate.role != "rate" or not {rate.base_name, other.measure} <= BUDGETS:
        return False
    return rate.base_name != other.measure and "预算数" not in (rate.base_name, other.measure)
