"""Shares named by their rank, plans beside results, priors of levels that nobody states."""

from __future__ import annotations

import pytest

from tests.checking.samples import SHIPPED, findings, said

TABLE = """\
| 项目 | 全年预算（万元） | 决算（万元） | 上年决算（万元） |
| --- | --- | --- | --- |
| 公务用车购置 | 0.00 | 0.00 | {} |
| 公务接待费 | 15.00 | 7.93 | 8.46 |
"""
SPENT = "全年支出合计1,000万元，其中：污水治理351.8万元，厕所改造302.8万元，垃圾处置345.4万元。"
AIMS = """\
某县2023年校舍项目自评报告

一、基本情况

（二）项目绩效目标。

新建校舍11,800平方米，新增学位1,350个。

二、绩效目标完成情况

新建校舍11,800平方米，新增学位1,{}个。
"""

FAULTS = [
    ("share-disagrees", SPENT + "污水治理支出占总支出的比重最大，为38.15%。", "35.18%"),
    ("share-disagrees", SPENT + "污水治理占比最高，达35.18%；厕所改造次之，占30.82%。", "30.28%"),
    (
        "share-disagrees",
        "全年实际支出987.26万元。其中：创业补贴64.25万元，补贴1,285户，户均0.05万元，占总支出的6.15%。",
        "6.51%",
    ),
    (
        "growth-rate-of-change-disagrees",
        "2023年年初财政拨款预算为2,974万元，决算支出较上年3,390万元增加266万元，增长8.74%。",
        "7.85%",
    ),
    (
        "task-rate-disagrees",
        "计划新建驿站8个，实际建成7个，完成率85.7%，未完成的1个已续建。",
        "87.5%",
    ),
    (
        "said-above-limit-but-is-not",
        "路面优良率由上年的88.6%提高到91.3%，提高2.7个百分点，达到92%的年度目标值。",
        "",
    ),
    (
        "completion-of-budget-disagrees",
        (
            "2022年度一般公共预算财政拨款支出831.65万元，占本年支出的90.21%。"
            "年初预算为796.00万元，支出决算完成年初预算的95.71%。"
        ),
        "104.48%",
    ),
    (
        "execution-rate-disagrees",
        "教育支出年初预算为500万元，支出决算为520万元，支出决算完成年初预算的140%。",
        "104%",
    ),
    (
        "points-change-disagrees",
        "见习留用率目标为50%，期满812人，留用447人，留用率55.05%，比上年的51.20%提高4.85个百分点。",
        "3.85个百分点",
    ),
    (
        "average-disagrees",
        (
            "预算安排960万元，计划完成抽检8,000批次，其中市级4,800批次、县级3,200批次，"
            "每批次平均成本1,020元。"
        ),
        "1,200元",
    ),
    (
        "rate-of-two-counts-disagrees",
        "17个项目设置数量指标共计52个，完成50个，数量指标完成率98.15%；质量指标34个，全部完成。",
        "96.15%",
    ),
    (
        "same-item-differs",
        (
            "一、产出\n\n油菜播种面积132.45万亩。\n\n二、效益\n\n"
            "油菜播种面积134.25万亩，连续五年稳定在130万亩以上。"
        ),
        "",
    ),
]


@pytest.mark.parametrize(("rule", "text", "expected"), FAULTS)
def test_the_fault_is_found(rule: str, text: str, expected: str) -> None:
    found = [one for one in said(text, *SHIPPED.values()) if one.severity and one.rule == rule]
    assert len(found) == 1
    if expected:
        assert found[0].expected is not None
        assert found[0].expected.text == expected


FAULTS += [
    ("said-above-limit-but-is-not", "综合满意度96.05%，达到了年初设定的98%以上的目标值。", ""),
    ("said-above-limit-but-is-not", "整治完成率为96.1%，超额完成100%的年度目标。", ""),
    (
        "rate-of-two-counts-disagrees",
        (
            "管理高血压患者3,216人，其中规范管理2,418人，规范管理率75.19%；"
            "管理糖尿病患者987人，其中规范管理723人，规范管理率75.20%。"
        ),
        "73.25%",
    ),
    (
        "average-of-counts-disagrees",
        "全县14个乡镇配备助理员19名，平均每个乡镇超过1.4人。",
        "1.36人",
    ),
    (
        "parts-do-not-add-up",
        (
            "总收入559.77万元，其中本年收入538.54万元、年初结转和结余21.23万元；"
            "总支出559.77万元，其中本年支出536.11万元、年末结转和结余22.66万元。"
        ),
        "558.77万元",
    ),
    (
        "parts-do-not-add-up",
        (
            "土地平整1,286.50万元、灌溉排水2,974.36万元、田间道路1,538.20万元、环境保护402.68万元，"
            "四类工程支出合计6,231.74万元；其余316.66万元为前期费用。"
        ),
        "6,201.74万元",
    ),
    (
        "parts-do-not-add-up",
        (
            "教育支出18.62亿元，增长4.1%；科技支出4.27亿元，增长10.7%；卫生支出12.47亿元，增长7.1%。"
            "以上三项支出合计35.63亿元。"
        ),
        "35.36亿元",
    ),
    (
        "parts-do-not-add-up",
        (
            "支出82.46亿元，其中教育支出18.62亿元，增长4.1%；科技支出4.27亿元，增长10.7%。"
            "上述两项支出合计22.98亿元。"
        ),
        "22.89亿元",
    ),
    (
        "average-disagrees",
        "累计支出12,871.37万元，改造面积52.40万平方米，每平方米改造支出225.64元。",
        "245.64元",
    ),
    (
        "same-item-differs",
        "一、摘要\n\n综合评价得分86.37分。\n\n二、结论\n\n专项资金综合评价得分为85.37分。",
        "",
    ),
]


SOUND = [
    SPENT + "污水治理支出占总支出的比重最大，为35.18%；厕所改造次之，占30.28%。",
    SPENT + "从进度看，厕所改造次之，完成率82.5%。",
    "全年实际支出987.26万元。其中：创业补贴64.25万元，补贴1,285户，占参保户数的6.15%。",
    "2023年年初财政拨款预算为2,974万元，决算支出较上年3,390万元增加266万元，增长7.85%。",
    "全区支出82.46亿元，增长3.3%（上年79.83亿元），其中教育支出18.92亿元，增长5.4%。",
    "为60周岁以上老年人12,400人免费体检，占60周岁以上人口31,000人的40%。",
    # the same plan for two matters, and the same aim of two rates
    "甲县计划培训20场，实际举办22场。\n\n乙县计划培训20场，实际举办18场。",
    "优良率指标值90%，完成值91.5%。\n\n满意率指标值90%，完成值92.4%。",
    # what the budget of a sentence is of, the sentence itself says
    "全年支出831.65万元。教育支出年初预算为500万元，支出决算为520万元，完成年初预算的104%。",
    # the total of a list is called by its own name only
    "全国进出口总值22.08万亿元，其中机电产品出口7.32万亿元，占出口总值的57.6%。",
    TABLE.format("17.98"),
    AIMS.format("380"),
    "享受待遇318.92万人次，其中住院24.18万人次，住院率18.65%。",
    "12个县中，有5个县装备达标率低于60%，全州平均达标率68.4%。",
    (
        "支出82.46亿元，其中教育支出18.62亿元，增长4.1%；科技支出4.27亿元，增长10.7%。"
        "上述两项支出合计22.89亿元。"
    ),
    "教育支出18.62亿元，增长4.1%；科技支出4.27亿元，增长10.7%。以上三项支出合计35.63亿元。",
    "一、摘要\n\n部门自评总分95.20分。\n\n二、结论\n\n综合评价得分为85.37分。",
    "甲项目自评总分86.37分。\n\n乙项目自评总分85.37分。",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_sentences_are_left_alone(text: str) -> None:
    assert findings(text) == []


def test_results_in_two_places_still_differ() -> None:
    text = AIMS.replace("（二）项目绩效目标。", "（二）建设进展情况。").format("530")
    assert [one.rule for one in said(text, *SHIPPED.values()) if one.severity] == [
        "restated-figure-differs"
    ]


ROWS = """\
| 县 | 预算安排 | 实际到位 | 到位率 | 实际支出 | 支出率 |
|---|---:|---:|---:|---:|---:|
| 甲县 | 980.00 | 980.00 | 100.00% | 962.30 | 98.19% |
| 乙县 | 860.00 | 812.50 | 94.48% | 788.64 | {} |
| 丙县 | 1240.00 | 1164.80 | 93.94% | 1082.15 | 92.90% |
| 丁区 | 520.00 | 520.00 | 100.00% | 511.20 | 98.31% |
"""
CHANGES = """\
| 项目 | 2023年（万元） | 2022年（万元） | 增减额 | 增减率 |
|---|---:|---:|---:|---:|
| 财政拨款收入 | 8462.70 | 9120.35 | {} | -7.21% |
| 事业收入 | 51236.48 | 46875.20 | 4361.28 | 9.30% |
| 其他收入 | 1863.25 | 1542.18 | 321.07 | 20.82% |
"""
PUBLISHED = [
    "国省道路面指数均值为90.61，其中国道92.18、省道88.75，国道优良路率95.3%，省道优良路率91%。",
    "支出2,188万元，与2022年决算支出2,345万元比较，减少157万元，下降6.70%。",
    "年初预算2,468万元，预算调整后为2,732万元，决算支出2,655万元；部门预算执行率97.18%。",
    (
        "一般公共预算财政拨款支出2,752万元，占本年支出的94.78%，年初预算2,318万元，"
        "完成年初预算的118.72%；与上年2,605万元相比增加147万元，增长5.64%。"
    ),
    "按办法组成由8人构成的评价工作组，现将评价情况报告如下：\n\n一、基本情况\n\n无。\n\n二、结论\n\n无。",
    ROWS.format("97.06%"),
    CHANGES.format("-657.65"),
]


@pytest.mark.parametrize("text", PUBLISHED)
def test_what_is_published_so_is_sound(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize("text", [ROWS.format("91.06%"), CHANGES.format("-675.65")])
def test_a_wrong_cell_of_such_a_table_is_found(text: str) -> None:
    assert findings(text) != []


LATER = [
    ("points-change-disagrees", "在线率由2021年的93.1%提高到2022年的96.4%，提升2.3个百分点。"),
    (
        "points-change-disagrees",
        "税收收入12.43亿元，同比增长10.20%，税收占比67.30%，较上年同期65.77%提高2.53个百分点。",
    ),
    ("parts-do-not-add-up", "新增平台59个，其中省级工作室9个、市级38个，县（区）级16个。"),
    ("share-disagrees", "抽查的40家企业中有6家未单独核算，占比12%。"),
]


@pytest.mark.parametrize(("rule", "text"), LATER)
def test_the_wrong_figure_is_found(rule: str, text: str) -> None:
    assert rule in [one.rule for one in said(text, *SHIPPED.values()) if one.severity]


@pytest.mark.parametrize(
    "text",
    [
        "年末在职人员22人，其中参公管理人员13人、事业人员9人，退休人员11人。",
        "在线率由2021年的93.1%提高到2022年的96.4%，提升3.3个百分点。",
        "收入由2021年的120万元增加到2022年的150万元，增长25%。",
        "税收收入12.43亿元，同比增长10.20%，税收占比67.30%，较上年同期65.77%提高1.53个百分点。",
        "抽查的40家企业中有6家未单独核算，占比15%。",
    ],
)
def test_the_right_ones_are_left_alone(text: str) -> None:
    assert findings(text) == []


BESIDE = [
    (
        "采购预算1,042.00万元，实际采购金额976.55万元，节约资金65.45万元；"
        "其中面向中小企业采购872.30万元，占采购金额的89.32%。"
    ),
    (
        "某县报告\n\n一、概况\n\n（三）绩效目标。1.完成清洁化替代5,200户；2.满意度不低于85%。\n\n"
        "二、绩效目标完成情况\n\n全年实际完成清洁化替代5,236户。"
    ),
    "上表为部分主要指标，其余9项指标分值40分，得37.8分，合计自评得分97.1分。",
    "收入8,174.60万元。具体为：财政拨款收入8,066.20万元，其中基金0万元；其他收入108.40万元。",
    (
        "三公经费全年预算数为9.00万元，决算数为5.84万元，完成全年预算的64.89%，"
        "其中因公出国（境）支出全年预算数为0万元，决算数为0万元。"
    ),
]


@pytest.mark.parametrize("text", BESIDE)
def test_what_stands_beside_is_another_thing(text: str) -> None:
    assert findings(text) == []
