"""What a second set of strangers' reports taught: each sound text beside a fault of its shape."""

from __future__ import annotations

import pytest

from tests.checking.samples import SHIPPED, findings, said

BUDGETS = (
    "全市文旅局情况说明\n\n一、财政拨款收支\n\n局2023年财政拨款收支总预算900.00万元。收入包括：本年一般公共预算拨款"
    "收入860.00万元、上年结转40.00万元；支出包括：文化旅游支出720.00万元、住房保障支出180.00万元。\n\n"
    "二、一般公共预算当年拨款\n\n文化旅游支出{}万元，住房保障支出180.00万元。\n"
)
YEARS = (
    "某县2023年住建工作总结\n\n二、重点工作\n\n更新供水管网37.8公里，竣工验收21项。\n\n"
    "{}\n\n开工保障房800套、更新供水管网28公里。\n"
)
PARTS = (
    "某局2023年部门决算说明\n\n一、总体情况\n\n2023年度收入、支出总计900.00万元。其中：\n"
    "（一）{}900.00万元。\n（二）{}900.00万元。\n"
)
MARKED = (
    "# 情况\n\n## 一、总体\n\n平稳。\n\n（一）甲。完成。\n\n（二）乙。完成。\n\n"
    "## {}、安排\n\n继续。\n"
)

SOUND = [
    # a part does not grow from what the total was
    (
        "2023年，基金收入204.70亿元，比上年下降17.6%（上年248.37亿元）。其中：土地收益收入6.20亿元，同比下降15.3%；"
        "污水处理费收入3.18亿元，同比增长2.9%。"
    ),
    # of several levels before 其中 the one that is large enough
    "新增电动公交车60辆，全市公交车900辆，其中电动公交车720辆。",
    "新认证绿色食品30个，累计认证农产品240个，其中绿色食品180个、有机农产品60个。",
    # of all the city, not of the list
    "在建高速公路5条、412公里。其中：甲至乙段86公里建成通车，全市高速公路通车里程由624公里增加到710公里。",
    # 总投资 is that which is called so
    "甲乙段概算总投资148.60亿元，年度完成投资31.20亿元，累计完成96.40亿元，占总投资的64.9%。",
    # killed before and after, injured
    "事故由16起降至14起，死亡人数同比下降25.0%（由8人降至6人），受伤11人。",
    # of what is named, no count of those before it
    "抽查的9个项目中，4个项目实际收益低于预测，最低的仅为预测收益的61.5%。",
    # what an average is of does not add up to it
    "5个项目平均得分88.4分，其中：甲项目91分、乙项目94分、丙项目82分、丁项目86分、戊项目89分。",
    # full marks and what was given of them
    "项目自评得分97.6分。其中预算执行率指标10分得9.6分，其余90分指标得88分。",
    # the accounts after the budget
    (
        "公务用车购置及运行费预算为142.00万元，决算为133.50万元，完成全年预算的94.0%；其中：公务用车购置费36.00万元，"
        "公务用车运行维护费97.50万元。"
    ),
    (
        "2023年度“三公”经费支出共计41.60万元，完成预算的86.7%，较预算减少6.40万元，降低13.3%；较2022年度决算增加"
        "0.80万元，增长2.0%。"
    ),
    # another scope, another year
    "一般公共预算基本支出中，公用经费658.91万元。\n\n若按全部资金口径，人员经费4,322.19万元、公用经费694.29万元。",
    (
        "某中心2022年度决算说明\n\n一、变动\n\n主要原因是2021年该项目当年支出3180.00万元。\n\n二、支出\n\n"
        "2022年度本年支出合计11715.58万元。\n"
    ),
    BUDGETS.format("680.00"),
    YEARS.format("三、2024年计划"),
    # two sides of one account
    PARTS.format("收入总计", "支出总计"),
    # beside the list of three
    "2024年重点项目3个，预算合计180万元：\n1.平台升级。\n2.园区提质。\n3.企业服务。\n4.除上述重点项目外，其余预算80万元。\n",
    # headings with marks of their own level, and a part that holds the tables
    MARKED.format("二"),
    "第一部分 概况\n\n职责。\n\n第三部分 决算情况说明\n\n平稳。\n",
    "现将四本预算执行情况说明如下：\n\n一、一般公共预算\n\n收入平稳。\n\n二、政府性基金预算\n\n收入下降。\n",
    # the total stands farther before the list
    (
        "3月共受理工单18642件，环比增长25.0%（2月14910件），同比增长8.0%（上年3月17263件）。1—3月累计受理50518件，"
        "同比增长5.3%。\n\n其中：市级转派16120件，区级受理2522件。按诉求类型分：咨询2486件、求助7204件、投诉6835件、"
        "举报1240件、建议877件。\n"
    ),
    # the first and the second of a ranking
    (
        "第一名 甲街道：响应率100%、解决率96.0%、满意率97.0%；\n"
        "第二名 乙镇：响应率99%、解决率95.0%、满意率96.5%；\n"
        "第三名 丙街道：响应率98%、解决率94.0%、满意率96.0%。\n"
    ),
    # what was before may be told last
    "年末城镇化率57.2%，比上年末提高1.4个百分点，上年末为55.8%。",
    "满意率94.0%（上年92.5%），提高1.5个百分点。",
    "平均住院日7.8天，比上年缩短0.3天（上年8.1天）。",
    # whose parts they are, the nearest level tells
    "行政编制48人，事业编制36人，编制总数84名，实有在职人员79人，其中行政45人、事业34人。",
    # income above what was planned
    "2020年收入决算782762万元，为调整预算770000万元的101.66%。",
]


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_text_is_silent(text: str) -> None:
    assert findings(text, *SHIPPED.values()) == []


FAULTS = [
    ("points-change-disagrees", "年末城镇化率57.2%，比上年末提高0.9个百分点，上年末为55.8%。"),
    ("points-change-disagrees", "满意率94.0%（上年92.5%），提高2.5个百分点。"),
    ("change-amount-disagrees", "平均住院日7.8天，比上年缩短0.5天（上年8.1天）。"),
    (
        "parts-do-not-add-up",
        "行政编制48人，事业编制36人，编制总数84名，实有在职人员79人，其中行政46人、事业35人。",
    ),
    ("growth-rate-against-prior-disagrees", "收入由248.37亿元减少到204.70亿元，同比下降15.3%。"),
    ("part-exceeds-whole", "全市公交车900辆，其中电动公交车920辆。"),
    (
        "parts-do-not-add-up",
        "在建高速公路300公里，其中：甲段186公里、乙段214公里，全市通车里程710公里。",
    ),
    (
        "share-disagrees",
        "甲乙段概算总投资148.60亿元，累计完成96.40亿元，占总投资的46.9%。",
    ),
    ("fall-to-a-higher-figure", "死亡人数由6人降至8人，受伤11人。"),
    ("rate-of-two-counts-disagrees", "登记失业19,985人，实现再就业15,342人，再就业率78.6%。"),
    (
        "parts-do-not-add-up",
        "项目自评得分97.6分。其中预算执行率指标10分得9.6分，其余90分指标得89分。",
    ),
    (
        "vehicle-expenses-disagree",
        (
            "公务用车购置及运行费预算为142.00万元，决算为133.50万元；其中：公务用车购置费36.00万元，"
            "公务用车运行维护费79.50万元。"
        ),
    ),
    (
        "growth-rate-disagrees",
        "“三公”经费支出共计41.60万元，较预算减少6.40万元，降低13.3%；较2022年度决算增加0.80万元，增长20.0%。",
    ),
    ("same-item-differs", YEARS.format("三、其他情况")),
    (
        "numbered-things-miscounted",
        "2024年重点项目3个，预算合计180万元：\n1.平台升级。\n2.园区提质。\n3.企业服务。\n4.节能改造。\n",
    ),
    ("heading-number-out-of-order", MARKED.format("三")),
    ("spent-more-than-budget", "调整后预算500.00万元，支出决算530.00万元。"),
    (
        "axis-parts-do-not-add-up",
        (
            "3月共受理工单18640件，同比增长8.0%。按诉求类型分：咨询2486件、求助7204件、投诉6835件、"
            "举报1240件、建议977件。"
        ),
    ),
]


@pytest.mark.parametrize(("rule", "text"), FAULTS)
def test_the_fault_of_that_shape_is_found(rule: str, text: str) -> None:
    found = said(text, *SHIPPED.values())
    assert rule in [one.rule for one in found if one.severity]


def test_the_same_name_of_one_budget_still_differs() -> None:
    text = (
        "某局情况说明\n\n一、一般公共预算拨款\n\n文化旅游支出720.00万元。\n\n"
        "二、一般公共预算拨款用途\n\n文化旅游支出680.00万元。\n"
    )
    assert "same-item-differs" in [
        one.rule for one in said(text, *SHIPPED.values()) if one.severity
    ]
