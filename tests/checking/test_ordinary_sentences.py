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
    # what is spent is no part of what comes in
    ("一般公共预算收入86.52亿元，其中税收收入58.31亿元；一般公共预算支出312.45亿元。"),
    # what was planned of a revenue is not the revenue that its parts make up
    (
        "一般公共预算收入预算为312.49亿元，实际完成318.74亿元，为预算的102.0%，"
        "其中税收收入236.39亿元，非税收入82.35亿元，税收占比74.2%。"
    ),
    # a list by an axis states its own total; the sentence before it is of something else
    (
        "土地出让收入44578.46万元，比上年增加12022.73万元，增长36.9%。\n\n"
        "按支出功能分类，本年支出41059.83万元，具体为：住房保障支出6677.14万元；"
        "交通运输支出9686.58万元；科学技术支出3851.93万元；教育支出20844.18万元。"
    ),
    # what was taken in beyond the budget is not what grew against the year before
    "一般公共预算收入完成18.62亿元，为调整预算的101.2%，增收0.22亿元，同比增长5.3%。",
    # the name of a group of expenses holds a number that counts nothing
    "本年支出34030.04万元。八项支出完成48892.41万元，较上年增加11924.37万元，增长32.26%。",
    # the rate is of the budget before it
    ("出国费预算0万元，决算0万元；接待费预算5.00万元，决算3.80万元，完成预算的76%。"),
    ("出国费预算0万元，公务用车预算15.00万元，决算14.20万元，完成预算的94.67%。"),
    # different things under like headings
    ("行政运行（项）2024年预算数为820.10万元。机关服务（项）2024年预算数为56.00万元。"),
    (
        "2023年度一般公共预算财政拨款支出3456.78万元，主要用于以下方面："
        "教育（类）支出3456.78万元，占100%。\n\n"
        "一般公共预算财政拨款支出年初预算为3200.00万元，支出决算为3456.78万元，"
        "完成年初预算的108.02%。其中：\n\n"
        "1.教育支出（类）普通教育（款）行政运行（项）。年初预算为1800.00万元，"
        "支出决算为1910.11万元，完成年初预算的106.12%。\n\n"
        "2.教育支出（类）普通教育（款）机关服务（项）。年初预算为320.00万元，"
        "支出决算为300.00万元，完成年初预算的93.75%。"
    ),
    (
        "行政运行（项）。年初预算为1800.00万元，支出决算为1910.11万元。\n\n"
        "机关服务（项）。年初预算为320.00万元，支出决算为300.00万元。"
    ),
    # a rate of an item does not rest on the whole
    (
        "全年预算数2105.32万元，全年执行数2077.14万元，执行率98.66%，"
        "其中基本支出执行率100.00%，项目支出执行率95.34%。"
    ),
    # the points to be had are no points scored
    (
        "自评得分94.5分。其中：投入指标满分20分，得分19分；过程指标满分30分，"
        "得分28.5分；产出指标满分50分，得分47分。"
    ),
    # a list divided again
    (
        "工资福利支出98.20万元，商品和服务支出54.16万元。按经济分类："
        "基本工资60.20万元，办公费10.16万元。"
    ),
    # a task stated for one rate is of that rate
    (
        "城镇新增就业2.35万人，完成目标任务2.2万人的106.8%；"
        "失业人员再就业6821人，就业困难人员就业2103人，"
        "分别完成目标的104.9%和105.2%。"
    ),
    # compared there and then
    (
        "公务接待费年初预算5.00万元，实际支出3.80万元，比年初预算减少1.20万元，"
        "下降24%；与上年支出3.80万元持平。"
    ),
    # a share of the whole list, or of its last part
    (
        "结转资金250.00万元，其中：2022年结转80.00万元，"
        "2023年结转170.00万元，占预算总额2450.05万元的10.20%。"
    ),
    # no name tells which total a part is of
    (
        "全市共有在校学生45.6万人，专任教师3.2万人。其中：普通高中在校生5.8万人；"
        "初中在校生11.3万人；小学在校生18.9万人；幼儿园在园幼儿8.1万人。"
    ),
    # of one budget, which the heading, the heading above it or an opening names, and of all
    *(
        "一、收支总体情况\n\n本年收入合计5,942.07万元，本年支出合计5,915.81万元。\n\n" + fund
        for fund in (
            "二、政府性基金预算收支情况\n\n本年收入268.40万元，本年支出286.40万元。",
            "二、政府性基金预算收支情况\n\n（一）总体\n\n本年收入268.40万元，支出286.40万元。",
            "二、其他\n\n政府性基金预算年初结转72.10万元，本年收入268.40万元，本年支出268.40万元。",
            "二、其他\n\n政府性基金预算收支如下。本年收入268.40万元。本年支出268.40万元。",
            "二、其他\n\n1.国有资本经营预算：本年收入8.40万元，本年支出8.40万元。",
        )
    ),
    # of two budgets
    (
        "一、政府性基金预算\n\n（一）总体\n\n本年收入268.40万元，本年支出268.40万元。\n\n"
        "二、国有资本经营预算\n\n（一）总体\n\n本年收入68.40万元，本年支出68.40万元。"
    ),
    (
        "一、一般公共预算财政拨款支出\n\n按功能分类，城乡社区支出480.00万元，占50.00%。\n\n"
        "二、政府性基金预算财政拨款支出\n\n按功能分类，城乡社区支出120.00万元，占100.00%。"
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


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        # the year before without the name of what it was a year before of
        (
            "本年宣传经费支出6806.14万元，上年支出4755.56万元，同比增加2050.68万元，增长43.12%。",
            "2050.68万元",
        ),
        ("计划修缮危旧房屋300间，实际修缮危旧房屋333间，完成年度任务的101.0%。", "101.0%"),
        ("年度目标改造农村户厕2800户，实际完成2933户，完成率为50.1%。", "50.1%"),
        # the total of another sentence does not excuse the list
        (
            (
                "本年收入19940.9万元。收入总额为19930.9万元，"
                "按资金来源分：财政拨款收入19000.0万元，事业收入400.3万元，其他收入540.6万元。"
            ),
            "19930.9万元",
        ),
        (
            (
                "自评总得分87.7分，其中：预算执行得分8.4分，产出指标得分42.7分，"
                "效益指标得分26.7分，满意度指标得分7.9分，评价等级为“良”。"
            ),
            "87.7分",
        ),
        ("基本支出决算数为5574.3万元，包括人员经费5000.1万元和公用经费504.2万元。", "5574.3万元"),
        ("内设机构9个，分别是办公室、人事科、财务科、法规科、规划科。", "9个"),
    ],
)
def test_a_plain_fault_is_found(text: str, reported: str) -> None:
    found = [verdict.reported for verdict in said(text) if verdict.severity is not None]
    assert reported in [evidence.text for evidence in found if evidence is not None]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("一、收入\n\n本年收入合计5,942.07万元。", "二、其他\n\n本年收入合计5,924.07万元。"),
        (
            "一、收入\n\n政府性基金预算财政拨款本年收入268.40万元。",
            "二、政府性基金预算财政拨款收支\n\n年初结转1.00万元，本年收入286.40万元。",
        ),
    ],
)
def test_one_budget_has_one_income(one: str, other: str) -> None:
    assert findings(f"{one}\n\n{other}") != []
