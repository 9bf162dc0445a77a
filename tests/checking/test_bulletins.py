"""Passages of bulletins of many trades: what looks like a contradiction and is none, and what is.

Each pair of tests holds a turn of phrase that says nothing wrong, and beside it the same turn with
a figure that does contradict.
"""

from __future__ import annotations

import pytest

from tests.checking.samples import findings

YEARS = """\
历年安全生产情况

2005年

全年各类事故死亡1275人，直接财产损失{}万元。

2006年

全年各类事故死亡1128人，直接财产损失149.2万元。
"""


def test_a_line_that_is_only_a_year_says_when_all_below_it_was() -> None:
    assert findings(YEARS.format("188.4")) == []


def test_below_one_year_line_a_statement_told_again_must_be_the_same() -> None:
    text = YEARS.format("188.4").replace("2006年\n\n", "").replace("2005年\n\n", "")
    assert findings(text) != []


def test_the_whole_year_is_the_one_that_the_sentence_opens_with() -> None:
    text = (
        "2024年，全区共办理许可案件4.10万件。全年批准登记申请人7530人。\n\n"
        "{}年全区共办理许可案件3.47万件；全年批准登记申请人6640人。"
    )
    assert findings(text.format("2025")) == []
    assert findings(text.format("2024")) != []


INDUSTRIES = (
    "全县地区生产总值244394万元。其中：第一产业增加值62857万元；第二产业增加值65585万元，其中工业"
    "增加值40653万元；建筑业增加值24932万元。第三产业增加值115952万元。"
)


def test_a_ratio_of_industries_is_not_held_against_a_list_with_a_trade_in_it() -> None:
    assert findings(f"{INDUSTRIES}\n\n三次产业结构比为25.72:26.84:47.44。") == []


def test_a_ratio_of_industries_is_held_against_the_three() -> None:
    listed = (
        "全县地区生产总值244394万元。其中：第一产业增加值62857万元；第二产业增加值65585万元；第三产业"
        "增加值115952万元。\n\n三次产业结构比为{}。"
    )
    assert findings(listed.format("25.72:26.84:47.44")) == []
    assert findings(listed.format("25.72:26.48:47.44")) != []


PUPILS = """\
1.小学生均经费为2732元，比上年的2611元增长4.63%。增长最快的是东山区（17.81%）。

2.初中生均经费为3793元，比上年的3562元增长6.49%。{}。

3.高中生均经费为3396元，比上年的3198元增长6.19%。
"""


def test_what_rose_fastest_says_nothing_of_how_much_there_is() -> None:
    assert findings(PUPILS.format("增长最快的是南湖区（27.38%）")) == []


def test_a_numbered_item_that_is_not_the_highest_is_found() -> None:
    assert findings(PUPILS.format("为三项中最高")) == []
    assert findings(PUPILS.replace("3793", "3293").format("为三项中最高")) != []


def test_what_is_owed_is_held_against_the_limit_of_the_same_extent() -> None:
    text = "全市政府债务余额1071.65亿元。分级次看：{}政府债务限额636.16亿元。"
    assert findings(text.format("市本级")) == []
    assert findings(text.format("全市")) != []


def test_a_balance_that_is_told_lets_income_and_expenditure_differ() -> None:
    text = "收入总量300.50亿元，支出总量280.30亿元。{}"
    assert findings(text.format("本年收支结余决算数20.20亿元。")) == []
    assert findings(text.format("各项待遇按时发放。")) != []


def test_a_rate_beside_another_average_is_another_rate() -> None:
    text = (
        "全区居民人均收入中位数8014元，中位数是平均数的82.4%。其中，农村居民人均收入中位数{}元，"
        "中位数是平均数的80.4%。"
    )
    assert findings(text.format("4340")) == []


def test_a_slip_of_one_figure_leaves_the_change_behind_it_as_it_is() -> None:
    text = (
        "一、总体情况\n\n全市水质优良断面比例为87.93%，同比上升3.2个百分点。\n\n"
        "二、主要河流\n\n国控水质优良断面比例为89.73%，同比上升{}个百分点。"
    )
    assert findings(text.format("0.8")) == []


def test_a_part_of_a_profit_may_be_larger_than_the_profit() -> None:
    text = "全区工业企业实现{}53338万元。其中，主营活动{}53700万元。"
    assert findings(text.format("利润总额", "利润")) == []
    assert findings(text.format("营业收入", "收入")) != []


def test_parts_of_a_profit_may_come_to_more_than_the_profit() -> None:
    text = "全区企业实现{0}5338万元，其中工业{0}3700万元、商业{0}1810万元。"
    assert findings(text.format("利润")) == []
    assert findings(text.format("税收")) != []


def test_things_that_no_figure_counts_may_stand_in_a_list() -> None:
    text = "在41个行业中，35个行业增长，{}采煤业、采油业、其他采矿业5个行业下降。"
    assert findings(text.format("炼焦业由亏转盈，")) == []


def test_a_list_of_all_that_were_counted_must_add_up() -> None:
    assert findings("在41个行业中，35个行业增长，6个行业下降。") == []
    assert findings("在41个行业中，35个行业增长，16个行业下降。") != []


def test_people_may_be_and_have_done_several_things() -> None:
    text = (
        "审计发现，有319人不符合救助标准，其中有43人属于财政供养人员，有254人购买了小汽车，"
        "63人为个体工商户。"
    )
    assert findings(text) == []


def test_classes_of_people_do_not_come_to_more_than_all() -> None:
    text = "全区救助319人，其中有43人为儿童，有254人为老人，有{}人为学生。"
    assert findings(text.format("22")) == []
    assert findings(text.format("62")) != []


def test_the_change_of_the_last_months_is_not_that_of_the_year() -> None:
    text = "预计{}减收3800万元，全年完成区级税收23.80亿元，下降9.7%。"
    assert findings(text.format("最后2个月")) == []


def test_a_fall_must_fit_the_amount_that_it_fell_by() -> None:
    text = "全年完成区级税收23.80亿元，减收2.56亿元，下降{}%。"
    assert findings(text.format("9.7")) == []
    assert findings(text.format("7.9")) != []


@pytest.mark.parametrize(("way", "other"), [("偏多", "偏少"), ("偏高", "偏低")])
def test_more_than_usual_is_a_change_and_no_rate_of_its_own(way: str, other: str) -> None:
    text = (
        f"全省平均年降水量706.5毫米，比多年平均值{way}10.0%。\n\n"
        f"全省水资源总量316.2亿立方米，比多年平均值{way}14.0%，地下水{other}2.0%。"
    )
    assert findings(text) == []


def test_the_extent_of_a_fall_is_a_fall() -> None:
    text = "三公经费支出3.18亿元，比上年减少1.46亿元，下降幅度为{}%。"
    assert findings(text.format("31.5")) == []
    assert findings(text.format("13.5")) != []


def test_what_became_of_a_budget_is_held_against_what_it_was() -> None:
    text = "税收收入由267000万元调减为238000万元，调减{}万元。"
    assert findings(text.format("29000")) == []
    assert findings(text.format("19000")) != []
    planned = "总收入由年初预算的33.41亿元调整为42.81亿元，调增{}亿元。"
    assert findings(planned.format("9.40")) == []
    assert findings(planned.format("4.90")) != []


def test_how_a_budget_was_changed_says_nothing_of_the_year_before() -> None:
    text = "收入由362000万元调整为416000万元，调增54000万元，{}增长{}%。"
    assert findings(text.format("", "18.3")) == []
    assert findings(text.format("比年初预算", "14.9")) == []
    assert findings(text.format("比年初预算", "18.3")) != []


ADDED = (
    "全区收入完成147.1亿元，增长7.2%。{}加上转移性收入40.2亿元、上年结转9.0亿元，收入合计{}亿元。"
)


@pytest.mark.parametrize("between", ["", "其中：土地收入125.6亿元，增长8.2%。"])
def test_what_is_added_is_added_to_what_the_sentence_before_states(between: str) -> None:
    assert findings(ADDED.format(between, "196.3")) == []
    assert findings(ADDED.format(between, "169.3")) != []


@pytest.mark.parametrize(
    "text",
    [
        "税收收入100.1亿元，非税收入47.0亿元。加上补助收入40.2亿元，收入总计187.3亿元。",
        "全区收入147.1亿元。加上补助收入40.2亿元，减去上解支出5.0亿元，收入总计182.3亿元。",
    ],
)
def test_of_what_is_taken_off_or_added_to_several_nothing_is_said(text: str) -> None:
    assert findings(text) == []


TRADES = (
    "全年完成交易项目114项，完成交易金额101132.92万元，节约资金2784.26万元。其中：市级中心完成交易"
    "项目{}项，完成交易金额{}万元，节约资金{}万元；县级中心完成交易项目65项，交易金额45805.11万元，"
    "节约资金2255.83万元。"
)


def test_a_list_divides_all_that_the_sentence_before_states() -> None:
    assert findings(TRADES.format("49", "55327.81", "528.43")) == []
    for wrong in (("69", "55327.81", "528.43"), ("49", "55372.81", "528.43")):
        assert findings(TRADES.format(*wrong)) != []
    assert findings(TRADES.format("49", "55327.81", "538.43")) != []


INCOME = (
    "城镇居民人均可支配收入30500元，增长5.0%；农村居民人均可支配收入22892元，增长6.1%。其中，工资性"
    "收入7728元、经营净收入9409元、财产净收入1808元、转移净收入{}元。"
)


def test_what_one_earns_has_parts_that_are_so_much_a_head() -> None:
    assert findings(INCOME.format("3947")) == []
    assert findings(INCOME.format("3974")) != []


@pytest.mark.parametrize(
    "text",
    [
        "全村人均可支配收入1.8万元，其中村集体经营性收入120万元。",
        "全村人均可支配收入1.8万元，其中城镇居民2.9万元。",
        "脱贫户1200户，人均可支配收入1.8万元，其中监测户200户。",
    ],
)
def test_what_else_stands_beside_an_average_is_no_part_of_it(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("收入减少56776万元（本级减少62000万元，梅山增加{}万元）。", "5224", "5324"),
        ("收入增加36431万元，具体为：调入减少10000万元，结转增加{}万元。", "46431", "43631"),
        ("三公经费比上年减少831万元。其中：出国费减少48万元，接待费减少{}万元，购车费减少334万元。",
         "449", "494"),
        ("存款增加6.44万亿元。其中，住户增加5.73万亿元，企业减少1.85万亿元，财政增加{}亿元。",
         "25600", "25600"),
    ],
)  # fmt: skip
def test_changes_make_up_a_change(text: str, right: str, wrong: str) -> None:
    assert findings(text.format(right)) == []
    assert right == wrong or findings(text.format(wrong)) != []


def test_a_list_of_changes_may_leave_some_out() -> None:
    text = "三公经费比上年减少830万元。其中：出国费减少47万元，接待费减少449万元。"
    assert findings(text) == []


GROWTHS = (
    "（一）发生重大事故7起、死亡111人，同比减少3起、55人，分别下降30.0%和{}%。\n\n其他领域"
    "形势平稳。{}同比下降20.0%和34.6%。"
)


def test_growth_of_what_is_stated_nowhere_is_of_no_figure_before_it() -> None:
    assert findings(GROWTHS.format("33.1", "渔船")) == []
    assert findings(GROWTHS.format("31.3", "渔船")) != []


@pytest.mark.parametrize("named", ["两项指标分别", "上述指标分别", "重大事故和死亡人数"])
def test_growth_of_both_figures_before_it_is_of_them(named: str) -> None:
    text = "发生重大事故7起、死亡111人，同比减少3起、55人。{}下降30.0%和{}%。"
    assert findings(text.format(named, "33.1")) == []
    assert findings(text.format(named, "31.3")) != []


DAYS = (
    "{}，全市铁路、公路、水路、民航共发送旅客70522人次，秩序良好。\n\n"
    "{}，全市铁路、公路、水路、民航共发送旅客{}人次，秩序良好。"
)


@pytest.mark.parametrize(
    ("one", "other"), [("1月14日", "1月15日"), ("1月15日", "截至1月15日，前三天")]
)
def test_two_days_are_told_of_in_like_words(one: str, other: str) -> None:
    assert findings(DAYS.format(one, other, "211566")) == []


def test_one_day_has_one_figure() -> None:
    assert findings(DAYS.format("1月15日", "1月15日", "70522")) == []
    assert findings(DAYS.format("1月15日", "1月15日", "70252")) != []


SIGHTS = (
    "{}160家重点旅游景区共接待游客207.3万人次。\n\n景区秩序良好。{}106家重点旅游景区共接待游客"
    "{}万人次。"
)


def test_so_many_of_two_provinces_are_no_slip_of_each_other() -> None:
    assert findings(SIGHTS.format("江西纳入监测的", "福建纳入监测的", "207.3")) == []
    assert findings(SIGHTS.format("江西纳入监测的", "江西纳入监测的", "207.3")) != []


def test_a_slip_leaves_what_is_told_behind_it_as_it_is() -> None:
    slip = "like-statements-differ-by-a-slip"
    assert slip in findings(SIGHTS.format("重点监测的", "一般监测的", "207.3"))
    assert slip not in findings(SIGHTS.format("重点监测的", "一般监测的", "88.08"))


LOSSES = (
    "全市共发生各类事故6059起，死亡{}人，直接经济损失2059.13万元。其中，道路交通事故4846起，"
    "死亡344人，损失1631.13万元；火灾事故{}起，死亡21人，损失{}万元。"
)


def test_a_list_that_leaves_something_out_of_one_total_leaves_it_out_of_all() -> None:
    assert findings(LOSSES.format("367", "1189", "418")) == []
    assert findings(LOSSES.format("365", "1213", "428")) == []
    assert findings(LOSSES.format("365", "1213", "418")) != []


LOANS = "2024年二季度末，全市各项贷款余额168.05亿元，{}"


@pytest.mark.parametrize(
    "told",
    [
        "同比增长10.4%，上半年增加11亿元。",
        "同比增长10.4%，增速比上年末高1.6个百分点；上半年增加11亿元。",
        "上半年增加11亿元，二季度末同比增长10.4%。",
    ],
)
def test_growth_over_a_year_does_not_rest_on_what_half_a_year_added(told: str) -> None:
    assert findings(LOANS.format(told)) == []


def test_growth_rests_on_a_change_over_the_same_time() -> None:
    assert findings(LOANS.format("同比增加11亿元，增长7.0%。")) == []
    assert findings(LOANS.format("同比增加11亿元，增长10.4%。")) != []
    assert findings(LOANS.format("上半年增加11亿元，增长7.0%。")) == []
    assert findings(LOANS.format("上半年增加11亿元，增长10.4%。")) != []


FIRMS = (
    "一季度，全市进出口6.57万亿元。民营企业进出口2.78万亿元，占进出口总值的{}%；外资企业进出口2.6"
    "万亿元，占进出口总值的39.6%；国有企业进出口{}万亿元，占进出口总值的17.7%。"
)


def test_shares_lack_what_the_amounts_leave_open() -> None:
    assert findings(FIRMS.format("42.4", "1.16")) == []
    assert findings(FIRMS.format("24.4", "1.16")) != []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("全县常住人口[2]中，男性人口为201314人，占{}%；女性人口为194906人，占49.19%。",
         "50.81", "50.18"),
        ("全县常住人口中，居住在城镇的人口为345001人，占87.07%；居住在乡村的人口为51219人，占{}%。",
         "12.93", "19.23"),
        ("全县人口中，汉族人口为118917人，占91.16%；少数民族人口为11529人，占{}%。",
         "8.84", "8.48"),
        ("全县人口中，0—14岁为117917人，占{}%；15—59岁为382818人，占66.11%；60岁及以上为78366人，占13.53%。",
         "20.36", "20.63"),
    ],
)  # fmt: skip
def test_shares_of_those_counted_are_held_against_all_of_them(
    text: str, right: str, wrong: str
) -> None:
    assert findings(text.format(right)) == []
    assert findings(text.format(wrong)) != []


@pytest.mark.parametrize(
    "text",
    [
        "全县人口中，老年人口为117917人，占20.36%；就业人口为382818人，占60.11%。",
        "劳务派遣女性120人，占60%；男职工中党员30人，占12%。",
    ],
)
def test_shares_of_those_that_are_not_all_are_held_against_nothing(text: str) -> None:
    assert findings(text) == []


def test_a_part_of_a_part_does_not_hide_what_the_others_are_shares_of() -> None:
    text = (
        "全县人口中，0—14岁为117917人，占{}%；15—59岁为382818人，占66.11%；60岁及以上为78366人，"
        "占13.53%，其中65岁及以上为53403人，占9.22%。"
    )
    assert findings(text.format("20.36")) == []
    assert findings(text.format("20.63")) != []
