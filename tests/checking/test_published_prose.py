"""Turns of phrase of published bulletins and budgets, right and then with one figure wrong."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said

BUDGETS = """\
（一）收支执行情况。

1.全域一般公共预算。

加上补充稳定调节基金12.40亿元，支出总量为{}亿元。

2.本级一般公共预算。

加上补充稳定调节基金12.40亿元，支出总量为86.50亿元。
"""

PROSE = [
    pytest.param(
        "卫生健康支出50.0万元，增长3.0%；文化旅游体育与传媒支出40.0万元，比上年增加2.0万元，增长{}%。",
        "5.3",
        "3.5",
        id="and-within-a-name-compares-nothing",
    ),
    pytest.param(
        "会议费30.0万元，增长3.0%；委托合同金额40.0万元，增加2.0万元，增长{}%。",
        "5.3",
        "3.5",
        id="a-contract-compares-nothing",
    ),
    pytest.param(
        "去年全盟一般公共预算收入完成31.20亿元，同比增加2.40亿元，增长{}%。",
        "8.3",
        "3.8",
        id="last-year-is-what-the-sentence-is-of",
    ),
    pytest.param(
        "全市一般公共预算收入31.00亿元。其中市本级一般公共预算收入3.40亿元，增长4.5%；县级一般公共"
        "预算收入27.60亿元，增长2.9%。从结构看，全市一般公共预算收入中，税收收入21.30亿元，占一般"
        "公共预算收入的{}%；非税收入9.70亿元，占一般公共预算收入的31.3%。",
        "68.7",
        "67.8",
        id="a-share-of-all-and-not-of-one-level-of-government",
    ),
    pytest.param(
        "初步核算，地区生产总值(gdp){}亿元，其中第一产业增加值34.5亿元，第二产业增加值104.0亿元，"
        "第三产业增加值133.0亿元。按常住人口计算全区人均地区生产总值51020元。",
        "271.5",
        "217.5",
        id="what-there-is-for-each-is-not-the-whole",
    ),
    pytest.param(
        "收入总量为9000.5亿元。支出总量为9800.5亿元。收支总量相抵，赤字{}亿元，与预算持平。",
        "800.0",
        "880.0",
        id="a-deficit-sets-two-totals-apart",
    ),
    pytest.param(
        "全区企业资产总额210.4亿元，负债总额135.0亿元，权益总额75.4亿元。其中，区属企业资产总额80.8"
        "亿元、负债总额{}亿元、权益总额26.1亿元；镇属企业资产总额129.6亿元、负债总额80.3亿元、权益"
        "总额49.3亿元。",
        "54.7",
        "57.4",
        id="three-totals-are-divided-side-by-side",
    ),
    pytest.param(
        "全年建成城东区、城西区、河口区垃圾中转站共5座，培训{}人，其中管护员120人、驾驶员30人。",
        "150",
        "105",
        id="places-are-no-list-of-what-stands-there",
    ),
    pytest.param(BUDGETS, "186.50", "186.50", id="two-budgets-under-numbered-lines"),
    pytest.param(
        "主要有两种：一是数字型，多数游戏的提取比例为28%；二是竞猜型，多数游戏的提取比例为18%。"
        "共培训{}人，其中站员350人、专管员150人。",
        "500",
        "400",
        id="rates-of-the-kinds-that-a-list-names",
    ),
    pytest.param(
        "一级公路由20667公里减少到19592公里，净减1074公里；二级公路由9550公里增加到{}公里，净增101公里。",
        "9651",
        "9615",
        id="what-rose-and-what-fell-between-semicolons",
    ),
    pytest.param(
        "浅层水资源量{}亿立方米，其中平原1928.1亿立方米，山丘7252.4亿立方米，两者重复计算量325.7亿"
        "立方米。",
        "8854.8",
        "8854.8",
        id="what-is-counted-twice",
    ),
    pytest.param(
        "按分区统计，南方4区用水量331.4万吨，占全国的54.4%;北方6区用水量{}万吨，占45.6%。合计609.4"
        "万吨。",
        "278.0",
        "278.0",
        id="so-many-districts-in-a-name",
    ),
    pytest.param(
        "今年法院新收案件1512.5万件，结案1238.9万件，结案率为68.2%，其中基层{}万件、中级238.9万件。",
        "1000.0",
        "1000.0",
        id="cases-carried-over-count-as-well",
    ),
    pytest.param(
        "就业人员中，第一产业就业人员占{}%；第二产业就业人员占30.3%；第三产业就业人员占36.1%。",
        "33.6",
        "36.3",
        id="three-industries-leave-nothing-out",
    ),
    pytest.param(
        "咨询类共350件，占50.0%；求助类共140件，占20.0%；建议类共105件，占{}%；投诉类105件，占15.0%。",
        "15.0",
        "51.0",
        id="a-list-of-shares-that-names-no-axis",
    ),
    pytest.param(
        "一、收支\n\n上年结余399万元，收入合计1925万元。\n\n债务还本315万元，支出合计1018万元。\n\n"
        "上述收支相抵，年终结余{}万元，全部结转下年使用。\n",
        "907",
        "970",
        id="what-is-left-when-both-sides-are-offset",
    ),
    pytest.param(
        "人口出生率由11.69‰下降到10.94‰，下降{}个千分点。",
        "0.75",
        "0.57",
        id="points-of-a-thousand",
    ),
    pytest.param(
        "与东部六省贸易总值为2.66万亿元，增加0.02万亿元，增长{}%。",
        "0.8",
        "8.0",
        id="trade-with-another-is-compared-with-nothing",
    ),
    pytest.param(
        "全域社保基金收入3599.4亿元；总收入3599.4亿元，总支出2874.4亿元，本年收支结余{}亿元。\n\n"
        "其中最大的一项基金收入2079.0亿元，支出1669.9亿元，本年收支结余409.1亿元，完成预算的101%。",
        "725.0",
        "752.0",
        id="the-balance-of-a-fund-told-below-that-of-all",
    ),
    pytest.param(
        "贫困人口减少6800多万，居民收入年均增长7.4%，城镇新增就业{}万人，其中困难人员20.5万人、"
        "毕业生99.5万人。",
        "120.0",
        "102.0",
        id="yearly-growth-of-what-it-names",
    ),
    pytest.param(
        "各地受理诉求{}万件，办结144.18万件，办理中29.64万件。",
        "173.83",
        "174.82",
        id="rounded-figures-side-by-side",
    ),
    pytest.param(
        "粮食单位面积产量5506公斤/公顷，比上年增加54公斤/公顷，增长{}%。其中谷物单位面积产量6075"
        "公斤/公顷，增长1.4%。",
        "1.0",
        "10.1",
        id="a-yield-has-no-parts",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong"), PROSE)
def test_right_prose_is_left_alone(text: str, right: str, wrong: str) -> None:
    del wrong
    assert findings(text.format(right)) == []


@pytest.mark.parametrize(("text", "right", "wrong"), PROSE)
def test_one_wrong_figure_in_it_is_found(text: str, right: str, wrong: str) -> None:
    if right != wrong:
        assert findings(text.format(wrong)) != []


def test_a_rate_of_population_is_no_quotient_of_births_and_deaths() -> None:
    assert findings("当年出生人口1024人，当年死亡人口652人，人口自然增长率3.31‰。") == []


def test_a_completion_rate_with_swapped_digits_is_found() -> None:
    assert findings("受理申请1024件，办结652件，办结率63.76%。") != []


DEBT = (
    "一般债务4.65亿元，专项债务1.05亿元。\n\n"
    "债务余额4.78亿元，其中一般债务3.75亿元，专项债务1.03亿元。"
)


def test_parts_of_two_totals_are_not_one_figure_miscopied() -> None:
    assert findings(f"全区债务限额5.70亿元，其中{DEBT}") == []


def test_a_part_that_does_not_fit_its_total_is_found() -> None:
    assert findings(f"全区债务限额5.70亿元，其中{DEBT.replace('3.75', '3.57')}") != []


def test_a_heading_that_closes_with_a_stop_tells_two_bodies_apart() -> None:
    same = BUDGETS.format("186.50").replace("2.本级一般公共预算。\n\n", "")
    assert findings(same) != []


def test_such_things_are_those_that_the_paragraph_speaks_of() -> None:
    text = (
        "（一）反映停水较多。本周共办理此类工单25件。\n\n"
        "（二）重复反映较多。本周共办理此类工单99件。"
    )
    assert findings(text) == []
    assert findings(text.replace("此类", "物业服务类")) != []


@pytest.mark.parametrize(
    "text",
    [
        "按地区分，东部占40.0%，中部占25.8%，西部占27.1%。",
        "第一产业占12.0%，工业占30.3%，第三产业占36.1%。",
        "电话占60.1%，网站占20.2%，来信占10.0%，均比上年提高。",
    ],
)
def test_shares_that_may_leave_something_out_need_not_make_100(text: str) -> None:
    assert findings(text) == []


def test_a_share_made_to_come_to_a_hundred_is_told_as_a_hint() -> None:
    text = (
        "全年用水5998.2万吨。其中，生活905.7万吨，占15.1%；工业968.4万吨，占{}%；农业3781.3万吨，"
        "占63.0%；生态342.8万吨，占5.7%。"
    )
    told = {
        share: {verdict.severity for verdict in said(text.format(share)) if verdict.is_finding}
        for share in ("16.2", "12.6")
    }
    assert told["16.2"] == {"info"}
    assert "error" in told["12.6"]


def test_what_a_second_axis_divides_is_not_the_last_part_of_the_first() -> None:
    text = (
        "全区投资增长{}%。分领域看，基础设施投资增长12.3%，房地产投资下降3.4%。"
        "分产业看，第一产业投资增长19.8%，第二产业投资增长12.3%，第三产业投资增长4.6%。"
    )
    assert findings(text.format("11.0")) == []


def test_what_one_axis_divides_is_bounded_by_its_parts() -> None:
    text = "全区投资增长{}%。分产业看，第一产业投资增长9.8%，第二产业增长7.3%，第三产业增长4.6%。"
    assert findings(text.format("6.5")) == []
    assert findings(text.format("16.5")) != []
