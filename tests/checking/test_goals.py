"""Goals said to be met, and what they are held against; rates of what was saved or cut."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts

GOAL = "goal-said-met-but-not-reached"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("供水保证率目标97%以上，全年供水保证率98.2%，实现年度目标。", ["holds"]),
        ("供水保证率目标97%以上，全年供水保证率96.2%，实现年度目标。", ["broken"]),
        ("计划巡查不少于300次，实际巡查286次，年度任务完成。", ["broken"]),
        ("计划巡查不少于300次，实际巡查300次，年度任务完成。", ["holds"]),
        # what it says itself
        ("供水保证率目标97%以上，全年供水保证率96.2%，未实现年度目标。", []),
        # of another thing
        ("供水保证率目标97%以上，群众满意度96.2%，实现年度目标。", []),
        # less is more
        ("投诉率目标2%，全年投诉率1.2%，实现年度目标。", []),
        ("供水保证率目标97%以上，全年供水保证率96.2%。", []),
        # what the goal names, or the next of its unit where it names nothing
        ("辅具适配项目目标值1,800件，全年完成辅具适配1,560件，超额完成年度任务。", ["broken"]),
        ("辅具适配项目目标值1,800件，全年完成辅具适配1,860件，超额完成年度任务。", ["holds"]),
        ("培训目标值为1,200人次，全年培训干部1,060人次，圆满完成年度目标任务。", ["broken"]),
        ("年度目标1,800件，全年完成1,560件，超额完成年度任务。", ["broken"]),
        ("年度目标1,800件，上半年完成960件，完成年度任务过半。", []),
    ],
)
def test_a_goal_said_to_be_met_is_reached(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, GOAL)


def test_what_is_left_is_no_rate_of_what_was_cut() -> None:
    assert findings("办事环节由16个精简至6个，精简率62.5%。") == []
    text = "办事环节由16个精简至6个，精简率37.5%。"
    assert verdicts(text, "growth-rate-against-prior-disagrees") == ["broken"]
