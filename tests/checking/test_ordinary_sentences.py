"""Correct sentences as reports have them: every shipped rule stays silent; near them, faults."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, findings, said

CORRECT = [
    # what grew, what it grew from and what was planned are not the level itself
    "一般公共预算收入8,199万元，增加432万元，增长5.56%。其中税收收入2,137万元，非税收入6,062万元。",
    "一般公共预算收入8,199万元，比上年7,767万元增加432万元。其中税收收入2,137万元，非税收入6,062万元。",
    (
        "基本支出105.59万元，比上年决算数110.09万元减少4.50万元，下降4.09%，"
        "其中：人员经费95.36万元，公用经费10.23万元。"
    ),
    "基本支出预算110.00万元，决算105.59万元，其中：人员经费95.36万元，公用经费10.23万元。",
    (
        "地区生产总值56.82亿元，比上年54.10亿元增长5.03%，"
        "其中：第一产业5.32亿元，第二产业11.49亿元，第三产业40.01亿元。"
    ),
    "净资产20.5亿元，较年初20.0亿元增加0.5亿元，资产总额30.0亿元，负债总额9.5亿元。",
    # a list that leaves something out; categories that overlap
    "检查企业313家，其中建筑企业143家、化工企业120家。",
    "在职职工120人，其中女职工70人、党员80人。",
    # rounding: exactly half a unit; a share below half a percent
    "总支出29,034.7万元，其中：基本支出21,285.12万元，项目支出7,749.53万元。",
    "其他收入51.67万元，占本年收入72,235.19万元的0%。",
    # the grade is of the total, not of the part before it
    "自评总得分为93.75分，其中管理效能方面自评得分43.95分、履职效能方面自评得分49.80分，等级为优。",
    "总收入45.97万元，其中：拨款收入42.27万元，上年结转1.95万元，其他收入1.75万元。",
    # an average has no parts, nor has what stands before it
    (
        "贷款余额354.88亿元，增长2.6%。\n\n居民人均可支配收入7256元，增长5.8%。"
        "其中：农村4974元，增长6.6%；城镇10063元，增长5.2%。"
    ),
]


@pytest.mark.parametrize("text", CORRECT)
def test_nothing_is_found_in_what_is_right(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("户籍人口118.62万人，其中男性58.90万人，女性57.92万人。", "118.62万人"),
        ("收到申请85件，其中自然人申请51件、法人申请7件。", "85件"),
        (
            "总收入45.97万元，其中：拨款收入42.27万元，上年结转1.95万元，其他收入1.57万元。",
            "45.97万元",
        ),
        ("检查企业32,130家，其中建筑企业14,305家、化工企业18,725家。", "32,130家"),
    ],
)
def test_a_list_that_must_be_full_and_is_not(text: str, reported: str) -> None:
    verdict = broken(text, "parts-do-not-add-up")
    assert verdict.reported is not None
    assert (reported, "error") == (verdict.reported.text, verdict.severity)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("检查企业313家，其中建筑企业143家、化工企业120家。", "小于总数"),
        ("处分120人，其中党纪处分80人、政务处分55人（双重处分15人）。", "大于总数"),
    ],
)
def test_what_cannot_be_checked_says_why(text: str, why: str) -> None:
    (verdict,) = said(text, "parts-do-not-add-up")
    assert verdict.verdict == "unchecked"
    assert why in verdict.message


def test_a_fault_that_two_rules_see_is_told_with_each_figure_once() -> None:
    text = "自评总得分为93.25分，其中管理效能方面自评得分43.95分、履职效能方面自评得分49.80分。"
    (verdict,) = [verdict for verdict in said(text) if verdict.verdict == "broken"]
    assert ["43.95分", "49.80分"] == [evidence.text for evidence in verdict.evidence]
