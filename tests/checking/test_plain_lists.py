"""Lists whose total says how many they are, shares side by side, aims said to be reached."""

from __future__ import annotations

import pytest

from tests.checking.samples import SHIPPED, findings

SOUND = [
    # 等 leaves a list open
    "水、电、气、网、视等7家专营单位同步施工。",
    "局机关设办公室、财务科、法规科等4个科室。",
    # a level with a share of its own is not what its neighbour is a share of
    "收入构成：财政拨款收入10,987.35万元，占本年收入的98.53%；其他收入164.22万元，占1.47%。",
    "收、支总计均为11,826.47万元。\n\n收入构成：财政拨款收入10,987.35万元，占本年收入的98.53%；其他收入164.22万元，占1.47%。",
    # what is left is not what is spent, though both are of 支出
    (
        "基本支出7,643.29万元，项目支出3,598.76万元，本年支出合计11,242.05万元；年末结转和结余584.42万元。"
        "基本支出占本年支出的67.99%，项目支出占32.01%。"
    ),
    # the parts are of the larger amount, and not of what stands right before them
    (
        "项目支出2197.46万元，资金使用率92.33%，结余结转182.54万元。"
        "其中工程费1986.30万元，监理费41.20万元，勘察设计费88.75万元，其他费用81.21万元。"
    ),
    # an aim is no rate of the figures before it
    "电话调查接通1,150个，满意1,072个，满意度93.2%，达到90%的目标。",
    "群众满意度88.8%，比上年提高2个百分点，达到85%以上。",
    # as many as the total says, and what it counts
    "民生支出397.84亿元；教育支出98.52亿元、卫生支出51.27亿元，上述两项合计149.79亿元。",
    "低保对象2,146户3,385人，救助对象310户352人，合计3,737人。",
    "聘请普查员486名、普查指导员92名，“两员”共578名。",
    "省级一等奖3项、二等奖5项，省级共8项；市级奖58项。",
    "新增床位300张、改造床位200张，全市共有床位8,500张。",
    "新建蓄水池58口，目标值55口，超额完成。",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_sentences_stay_silent(text: str) -> None:
    assert [] == findings(text, *SHIPPED.values())


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            "民生支出397.84亿元；教育支出98.52亿元、卫生支出51.27亿元，上述两项合计159.79亿元。",
            "parts-do-not-add-up",
        ),
        ("低保对象2,146户3,385人，救助对象310户352人，合计3,773人。", "parts-do-not-add-up"),
        ("聘请普查员486名、普查指导员92名，“两员”共587名。", "parts-do-not-add-up"),
        ("满意度88.8%（问卷318份），达到90%的目标值。", "said-above-limit-but-is-not"),
        ("新建蓄水池53口，目标值55口，超额完成。", "target-said-met-but-level-below"),
        ("新建蓄水池：目标值55口，实际完成53口，超额完成。", "target-said-met-but-missed"),
        ("培训1460人次，完成年初目标1500人次的103.33%。", "rate-of-written-base-disagrees"),
        ("局机关设办公室、财务科、法规科、人事科、综合科等4个科室。", "listed-things-miscounted"),
    ],
)
def test_contradictions_of_the_same_shape_are_found(text: str, rule: str) -> None:
    assert [rule] == findings(text, *SHIPPED.values())
