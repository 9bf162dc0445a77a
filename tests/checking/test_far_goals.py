"""Goals in one part of a report, and rates of completion in another."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts

RULE = "task-rate-of-goal-elsewhere-disagrees"


@pytest.mark.parametrize(
    ("goal", "done", "right", "wrong"),
    [
        ("2.培育高素质农民1200人；", "培育高素质农民1146人，完成率{}。", "95.5%", "98.3%"),
        ("年度目标：举办招聘会60场。", "全年共举办招聘会66场，完成年度目标的{}。", "110%", "101%"),
        ("计划铺设管网418公里。", "铺设供水管网396.5公里，完成计划的{}。", "94.9%", "95.9%"),
        ("计划改造老旧小区31个、楼栋268栋。", "改造楼栋254栋，完成率{}。", "94.8%", "98.4%"),
        ("拟新增养老床位600张。", "新增养老床位642张（完成率{}）。", "107%", "104%"),
        (
            "全年粮食播种面积不低于62.5万亩。",
            "完成粮食播种面积63.12万亩，完成目标的{}。",
            "101%",
            "103%",
        ),
        (
            "力争接待游客1350万人次。",
            "接待游客1427.6万人次，完成年度任务的{}。",
            "105.7%",
            "107.5%",
        ),
        ("下达公益林管护任务12.6万亩。", "实际公益林管护12.6万亩，任务完成率{}。", "100%", "98%"),
    ],
)
def test_a_goal_told_elsewhere(goal: str, done: str, right: str, wrong: str) -> None:
    for rate, expected in ((right, "holds"), (wrong, "broken")):
        text = f"2023年自评报告\n\n一、绩效目标\n\n{goal}\n\n二、完成情况\n\n{done.format(rate)}\n"
        assert verdicts(text, RULE) == [expected], rate


@pytest.mark.parametrize(
    ("goal", "done"),
    [
        # another thing, of another year, of several years, two goals of one name
        ("培育高素质农民1200人。", "培育农业经理人146人，完成率98.3%。"),
        ("2024年拟培育高素质农民1300人。", "培育高素质农民1146人，完成率98.3%。"),
        ("三年共培育高素质农民3600人。", "培育高素质农民1146人，完成率98.3%。"),
        (
            "培育高素质农民1200人。市级要求培育高素质农民1100人。",
            "培育高素质农民1146人，完成率104.2%。",
        ),
        # of the budget, or just what another figure gives
        ("支出预算1200万元。", "支出1146万元，完成预算的98.3%。"),
        ("培育高素质农民1200人。", "中期调整为1166人。培育高素质农民1146人，完成率98.3%。"),
    ],
)
def test_what_is_no_goal_of_it(goal: str, done: str) -> None:
    text = f"2023年自评报告\n\n一、绩效目标\n\n{goal}\n\n二、完成情况\n\n{done}\n"
    assert "broken" not in verdicts(text, RULE)
