"""快于序时进度3.4个百分点: against so many months of twelve."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said

RULE = "points-from-time-progress-disagree"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1—4月，全县支出102.55亿元，完成年初预算的36.7%，快于序时进度3.4个百分点。", False),
        ("1—4月，全县支出102.55亿元，完成年初预算的36.7%，快于序时进度4.3个百分点。", True),
        # 33% as well as 33.3%
        ("1—4月，全县支出102.55亿元，完成年初预算的36.7%，快于序时进度3.7个百分点。", False),
        ("1-4月，完成投资96.4亿元，完成年度计划的31.7%，低于序时进度1.6个百分点。", False),
        ("1-4月，完成投资96.4亿元，完成年度计划的31.7%，高于序时进度1.6个百分点。", True),
        ("截至8月底，完成年度计划的31.7%，落后序时进度35个百分点。", False),
        ("上半年收入完成年度预算的53.5%，超序时进度3.5个百分点。", False),
        ("上半年收入完成年度预算的53.5%，超序时进度5.3个百分点。", True),
        ("前三季度支出进度达到78.2%，快于时序进度3.2个百分点。", False),
        ("前三季度支出进度达到78.2%，快于时序进度2.3个百分点。", True),
    ],
)
def test_the_calendar_tells_the_progress(text: str, found: bool) -> None:
    assert bool(findings(text, RULE)) is found


@pytest.mark.parametrize(
    "text",
    [
        "收入完成年度预算的53.5%，超序时进度5.3个百分点。",  # by when
        "6月当月收入完成预算的53.5%，超序时进度5.3个百分点。",
        "上半年序时进度为45%。收入完成年度预算的53.5%，超序时进度8.5个百分点。",  # of its own
        "上半年收入增长53.5%，增幅超序时进度5.3个百分点。",  # of no plan
        "上半年，甲镇完成预算的53.5%；乙镇超序时进度5.3个百分点。",
        "上半年收入完成年度预算的53.5%，高于上年同期5.3个百分点。",
    ],
)
def test_nothing_is_said_of_any_other_progress(text: str) -> None:
    assert [one for one in said(text, RULE) if one.verdict == "broken"] == []
