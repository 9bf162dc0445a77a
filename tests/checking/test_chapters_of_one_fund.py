"""Figures of a housing fund's report over its chapters; what comes in batches, so many times."""

from __future__ import annotations

import pytest

from tests.checking.samples import alarms, findings, said

_CHAPTERS = """某市住房公积金年度报告

一、缴存

全年缴存额40.00亿元。年末缴存总额352.18亿元，缴存余额148.92亿元，比上年末增加13.50亿元。

二、提取

全年提取额26.50亿元。年末提取总额{drawn}亿元。{more}

三、贷款

年末个人住房贷款余额120.00亿元，个人住房贷款率{rate}%。
"""
_WRONG = [
    ("第一批资金386.50万元，第二批资金213.50万元，共下达690.00万元。", "690.00", "600.00"),
    (
        "全年缴存额40.00亿元，提取额26.50亿元。缴存余额150.00亿元，比上年末增加18.50亿元。",
        "18.50",
        "13.50",
    ),
    ("更换盆花6次，每次18万盆，全年共118万盆。", "118", "108"),
    ("油料播种面积6.40万亩，单产150公斤/亩，总产量0.69万吨。", "0.69", "0.96"),
]
_SOUND = [
    "第一批下达资金1,300万元，第二批下达资金760万元，全年共下达2,060万元，其中用于道路的920万元。",
    "省级第一批下达1,300万元、第二批下达760万元，县级配套500万元，全年共下达2,560万元。",
    "第一批下达3个县1,300万元，第二批下达5个县760万元，共下达2,060万元。",
    "第一批资金1,300万元于3月下达，第二批资金760万元于8月下达，年底又下达140万元，全年共下达2,200万元。",
    "第一批资金1.30亿元，第二批资金0.76亿元，全年共下达2.05亿元。",
    "第一批下达资金1,300万元，第二批下达资金760万元；另一项目第一批400万元，第二批200万元，两个项目全年共下达2,660万元。",
    "中央资金第一批800万元、第二批400万元，省级资金第一批300万元、第二批160万元，全年共下达1,660万元。",
    "第一批资金1,300万元，第二批资金760万元，奖补资金140万元，全年共下达2,200万元。",
    "第一批下达1,300万元，第二批下达760万元，全年共下达资金2,060万元，支出1,854万元，执行率90%。",
    "更换时令花卉4次，每次28万盆，全年共112万盆，其中一串红36万盆。",
    "更换花卉4次，每次不少于28万盆，全年共118万盆。",
    "组织义诊6次，每次80人，共服务486人次。",
    "采购口罩5批，每批20万只，另接受捐赠口罩12万只，全年共发放112万只。",
    "消毒作业12次，每次覆盖面积约3万平方米，累计作业38万平方米。",
    "投放树苗3批，首批10万株，其余每批12万株，共34万株。",
    (
        "全年缴存额40.00亿元，其中单位缴存20.10亿元；提取额26.50亿元，占当年缴存额的66.25%。年末缴存余额150.00亿元，"
        "比上年末增加13.50亿元，增长9.89%。"
    ),
    "全年缴存额40.00亿元，比上年增加3.20亿元；提取额26.50亿元，比上年增加2.10亿元。年末缴存余额150.00亿元。",
    "年末缴存总额352.18亿元，比上年末增加40.00亿元；缴存余额148.92亿元，比上年末增加13.50亿元；全年缴存额40.00亿元，提取额26.50亿元。",
    "一季度缴存额10.20亿元，提取额6.10亿元；6月末缴存余额160.00亿元，比年初增加9.30亿元。",
    (
        "甲中心缴存额12.00亿元，提取额8.00亿元，缴存余额40.00亿元，比上年末增加4.00亿元。乙中心缴存额6.00亿元，提取额5.20亿元，"
        "缴存余额21.00亿元，比上年末增加0.80亿元。"
    ),
    "全市缴存额86.53亿元，提取额60.27亿元，缴存余额268.91亿元，比上年增加26.26亿元；贷款余额224.17亿元，比上年末净增5.83亿元。",
    "年末缴存余额（含结息）150.00亿元，比上年末增加14.90亿元，其中结转利息1.40亿元；全年缴存额40.00亿元，提取额26.50亿元。",
]


@pytest.mark.parametrize(("text", "wrong", "right"), _WRONG)
def test_what_does_not_agree_is_told(text: str, wrong: str, right: str) -> None:
    assert findings(text), said(text)
    assert findings(text.replace(wrong, right)) == [], said(text.replace(wrong, right))


@pytest.mark.parametrize("text", _SOUND)
def test_what_may_well_be_so_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_the_only_figure_of_a_name_is_told_for_all_chapters() -> None:
    sound = _CHAPTERS.format(drawn="203.26", rate="80.58", more="")
    assert findings(sound) == []
    held = {one.rule for one in said(sound) if one.verdict == "holds"}
    assert {"housing-fund-balance-disagrees", "housing-fund-loan-rate-disagrees"} <= held
    wrong = _CHAPTERS.format(drawn="213.26", rate="80.58", more="")
    assert findings(wrong) == ["housing-fund-balance-disagrees"]


def test_one_of_several_figures_of_a_name_is_told_for_its_chapter() -> None:
    two = _CHAPTERS.format(drawn="213.26", rate="88.58", more="市本级缴存余额90.12亿元。")
    assert findings(two) == []
