"""Sentences as reports write them, all of them right: figures that lie near belong elsewhere."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "“三公”经费支出预算为30.00万元，支出决算为22.40万元，完成预算的74.67%。其中：因公出国（境）费"
            "0万元，公务用车购置及运行维护费20.10万元，公务接待费2.30万元。",
            id="the-parts-are-those-of-the-accounts-and-not-of-the-budget",
        ),
        pytest.param(
            "全院收入4,000.0万元，其中财政拨款400.0万元，事业收入3,200.0万元，其他收入400.0万元，"
            "各占10.0%、80.0%和10.0%。",
            id="shares-in-the-order-of-the-parts",
        ),
        pytest.param(
            "存款余额3,900.0亿元，比年初增加350.0亿元，其中住户存款2,480.0亿元，增加245.0亿元，"
            "占新增存款的七成；贷款余额3,050.0亿元，增长10.3%。",
            id="a-share-of-the-increase-and-a-semicolon-that-ends-the-list",
        ),
        pytest.param(
            "全区完成收入42.80亿元。税收收入33.00亿元，下降5.5%；非税收入9.80亿元，占收入的22.9%。",
            id="a-share-of-all-income-and-not-of-the-tax-beside-it",
        ),
        pytest.param(
            "三个园区产值依次为380.5亿元、240.3亿元、118.2亿元，合计占全部产值1,120.0亿元的66.0%。",
            id="a-share-of-the-sum-of-three",
        ),
        pytest.param(
            "年初预算238,000万元，调整为231,000万元，较上年决算数215,000万元的增幅由10.7%降为7.4%。",
            id="growth-over-a-stated-level-before-and-after",
        ),
        pytest.param(
            "支出1,244,000万元，较年初预算1,198,000万元增加46,000万元，较上年决算增长5.41%。",
            id="growth-over-the-year-before-and-not-over-the-budget",
        ),
        pytest.param(
            "人代会批准的一般公共预算收入为18.20亿元，执行结果为18.64亿元。从结构看，税收收入11.25亿元，"
            "占一般公共预算收入的60.4%；非税收入7.39亿元。",
            id="a-share-of-what-came-in-and-not-of-what-was-granted",
        ),
        pytest.param(
            "年初安排的一般公共预算收入为18.20亿元，全年完成18.64亿元，税收收入11.25亿元，"
            "占一般公共预算收入的60.4%。",
            id="a-share-of-what-came-in-which-bears-no-name",
        ),
        pytest.param(
            "住房销售面积340.0万平方米，较上年少销售60.0万平方米，下降15.0%。",
            id="less-by-comparison-with-a-verb",
        ),
        pytest.param(
            "新增就业4.12万人，完成目标4万人的103%；物价比上年上涨1.9%，涨幅扩大1.0个百分点。",
            id="points-of-another-rate-than-the-one-beside-it",
        ),
        pytest.param(
            "机关运行经费4,936.20万元，较上年减少1.52%，不含警校公用经费436.15万元。",
            id="what-is-left-out-bears-no-name",
        ),
        pytest.param(
            "年末共有车辆29辆（其他用车6辆，不计入保有量）。",
            id="one-part-of-many",
        ),
        pytest.param(
            "出国（境）费120万元（教学人员出国另行管理，另有286.4万元不计入）。",
            id="what-stands-beside-is-no-part",
        ),
        pytest.param(
            "评价为中的2项，下年预算压减15%和20%，共压减0.93亿元。",
            id="a-count-does-not-shrink-by-money",
        ),
        pytest.param(
            "纳税行业入库：汽车18.60亿元，电子11.30亿元；其中汽车一项占三成，电子一项占两成。",
            id="one-of-them-is-no-count",
        ),
        pytest.param(
            "采用百分制评分，决策15分、过程20分、产出35分、效益30分。项目得分85.9分，其中决策13.5分，"
            "过程18.2分，产出31.4分，效益22.8分。",
            id="marks-to-be-had-are-no-total",
        ),
        pytest.param(
            "9个单位超标准列支1,862万元；4个单位少计收入768万元，其中2个单位合计512万元。",
            id="a-sum-of-some-of-the-last-ones",
        ),
        pytest.param(
            "收入88.0万元（上年42.0万元、前年49.0万元），支出79.0万元（补助30万元、其他项目待定）。",
            id="a-bracket-that-holds-no-parts",
        ),
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert findings(text) == []


def test_growth_in_a_table_of_opening_and_closing_levels() -> None:
    text = (
        "| 资产类别 | 年末净值（亿元） | 年初数（亿元） | 增减（亿元） | 增长率 |\n"
        "|---|---|---|---|---|\n"
        "| 流动资产 | 58.33 | 50.12 | 8.21 | 16.4% |\n"
        "| 固定资产 | 142.06 | 135.90 | 6.16 | 4.5% |\n"
        "| 无形资产 | 9.87 | 9.15 | 0.72 | 7.9% |\n"
        "| 资产总计 | 210.26 | 195.17 | 15.09 | 7.7% |\n"
    )
    assert findings(text) == []
    assert findings(text.replace("7.9%", "9.7%")) != []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            "处分干部85人，其中党纪处分52人、组织处理31人、移送司法4人。",
            "parts-do-not-add-up",
        ),
        (
            "全年实施审计34个，其中财政审计14个、重大投资审计9个、民生审计6个、责任审计6个。",
            "parts-do-not-add-up",
        ),
        (
            "当年收入46,930.0万元，其他收入610.0万元。当年收入与2019年的41,370.0万元相比，增长17.43%。",
            "growth-rate-against-prior-disagrees",
        ),
        (
            "城镇居民人均可支配收入36,215元，农村居民人均可支配收入19,840元，比上年的18,000元增长6.8%。",
            "growth-rate-against-prior-disagrees",
        ),
        (
            "转移支付3172万元（体制性补助1450万元、专项补助1120万元、结算补助592万元）下达各镇。",
            "parts-do-not-add-up",
        ),
        (
            "基金收入24,200万元，其中财政补贴9,215万元，财政补贴占基金收入的34.1%。",
            "share-disagrees",
        ),
    ],
)
def test_what_is_wrong_is_found(text: str, rule: str) -> None:
    assert findings(text) == [rule]


def test_an_area_is_the_total_of_its_rows_where_a_column_bears_it_out() -> None:
    head = "单位：万元\n\n| 地区 | 一般债务余额 | 专项债务余额 |\n|---|---|---|\n"
    rows = "| 甲区 | 97115 | 150330 |\n| 乙区 | 140980 | 199472 |\n| 丙县 | 184361 | 261235 |\n"
    assert findings(f"{head}{rows}| 全市 | 422456 | 611037 |\n") == []
    assert findings(f"{head}{rows}| 全市 | 422456 | 616037 |\n") == ["table-total-row-disagrees"]
    assert findings(f"{head}{rows}| 全市 | 502456 | 716037 |\n") == []  # more than these three
