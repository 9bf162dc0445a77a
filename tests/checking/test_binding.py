"""Which facts fill the names of a condition."""

from __future__ import annotations

from typing import Any

from auditor.checking.binding.binder import Binder
from auditor.checking.index import LINKED, PARAGRAPH, SENTENCE, TIERS, Index
from auditor.rulebook import Rule
from auditor.rulebook.expression import Name
from tests.checking.samples import SHIPPED, by_hand, findings, number_of, read, rule
from tests.making import fact

RATE = SHIPPED["execution-rate-disagrees"]


def options(rule_: Rule, index: Index, anchor: str, name: str) -> list[tuple[str, int, bool]]:
    """The candidates for a name beside a figure: printed figure, tier, guessed or not."""
    condition = rule_.condition
    assert condition is not None
    wanted = next(one for one in condition.names if one.label == name)
    bounds = Binder(rule_, index, TIERS[rule_.within]).options(wanted, number_of(index, anchor))
    return [(index.facts[at].amount.text, tier, guessed) for at, tier, guessed, *_ in bounds]


def test_a_name_is_bound_within_the_sentence_first() -> None:
    index = read("上次预算数100万元。全年预算数200万元，执行数150万元，执行率75%。")
    assert [("200万元", SENTENCE, False)] == options(RATE, index, "75%", "预算数")


def test_then_within_the_paragraph() -> None:
    index = read("全年预算数200万元。执行数150万元，执行率75%。")
    assert [("200万元", PARAGRAPH, False)] == options(RATE, index, "75%", "预算数")


def test_but_no_farther_than_the_rule_reaches() -> None:
    index = read("全年预算数200万元，安排合理。\n\n执行数150万元，执行率75%。\n")
    assert [] == options(RATE, index, "75%", "预算数")


def test_the_preferred_spelling_comes_first() -> None:
    index = read("年初预算数180万元，全年预算数200万元，执行数150万元，执行率75%。")
    assert ("200万元", SENTENCE, False) == options(RATE, index, "75%", "预算数")[0]


def test_the_denominator_that_the_rate_names_comes_before_any_other() -> None:
    made = SHIPPED["completion-of-budget-disagrees"]
    text = "收入完成150万元，为年初预算的75%（全年预算数180万元，年初预算数200万元）。"
    index = read(text.replace("为年初", "完成年初"))
    assert "200万元" == options(made, index, "75%", "预算数")[0][0]


def test_another_period_in_another_sentence_does_not_fit() -> None:
    index = read("2020年，全年预算数100万元。2021年，执行数150万元，执行率75%。")
    assert [] == options(RATE, index, "75%", "预算数")


def test_a_figure_never_fills_a_name_beside_itself() -> None:
    index = read("全年预算数200万元，执行数150万元。")
    assert ["150万元"] == [figure for figure, _, _ in options(RATE, index, "200万元", "执行数")]
    assert [] == options(RATE, index, "150万元", "执行数")


def test_a_sum_takes_only_figures_of_one_unit() -> None:
    made = rule("check: 总数 = 甲类 + 乙类")
    index = read("总数30人，甲类10人，甲类10万元，乙类20人。")
    assert ["10人"] == [figure for figure, _, _ in options(made, index, "30人", "甲类")]


def test_the_amount_that_a_growth_elaborates_and_the_amount_before() -> None:
    made = SHIPPED["growth-rate-against-prior-disagrees"]
    index = read("事故由上年的1,268起减少到1,096起，同比下降13.6%。")
    assert [("1,096起", LINKED, False)] == options(made, index, "13.6%", "本期数")
    assert ["1,268起"] == [figure for figure, _, _ in options(made, index, "13.6%", "上期数")]


def test_the_change_that_stands_beside_a_growth() -> None:
    made = SHIPPED["growth-rate-disagrees"]
    index = read("财政支出53893亿元，比上年同期增加9458亿元，增长21.3%。")
    assert [("9458亿元", LINKED, False)] == options(made, index, "21.3%", "增减额")


def test_after_a_list_of_parts_a_growth_may_be_that_of_the_total() -> None:
    index = by_hand(
        fact("100万元", "收入"),
        fact("60万元", "税收", whole=0),
        fact("5%", "", "增长率", role="growth", head=1),
    )
    made = SHIPPED["growth-rate-disagrees"]
    assert ["60万元", "100万元"] == [one for one, _, _ in options(made, index, "5%", "本期数")]


def test_the_task_of_a_result_is_the_one_it_is_linked_to() -> None:
    made = SHIPPED["task-rate-disagrees"]
    index = read("转移就业1560人（任务为1400人），完成率111.4%。")
    assert [("1400人", LINKED, False)] == options(made, index, "111.4%", "任务数")


def test_a_rate_without_a_task_has_none() -> None:
    made = SHIPPED["task-rate-disagrees"]
    assert [] == options(made, read("新增就业12,818人（任务完成率132.42%）。"), "132.42%", "任务数")


def test_a_result_on_its_own_is_held_against_its_own_task() -> None:
    made = rule("check: 完成数 <= 任务数", "names:", "  任务数: {role: target}")
    index = by_hand(fact("5人", "", "完成数", target=1), fact("6人", "", "任务数", role="target"))
    assert [("6人", LINKED, False)] == options(made, index, "5人", "任务数")


def test_the_total_that_a_part_belongs_to() -> None:
    made = rule("check: 分项数 <= 整体数", "names:", "  整体数: {role: whole}")
    index = by_hand(fact("9人"), fact("5人", "", "分项数", whole=0), fact("5%", "", "比", head=1))
    assert [("9人", LINKED, False)] == options(made, index, "5人", "整体数")
    assert [("9人", LINKED, False)] == options(made, index, "5%", "整体数")
    assert [] == options(made, index, "9人", "整体数")


def test_last_year_is_the_same_item_a_year_before() -> None:
    made = SHIPPED["growth-rate-against-last-year-disagrees"]
    text = "2020年度，公用经费支出100万元。2021年度，公用经费支出200万元。"
    index = read(text + "2022年度，公用经费支出220万元，增长10%。")
    assert ["200万元"] == [one for one, _, _ in options(made, index, "10%", "上年(本期数)")]


def test_without_a_year_there_is_no_year_before() -> None:
    made = SHIPPED["growth-rate-against-last-year-disagrees"]
    index = by_hand(
        fact("200万元", "公用经费", period="上半年"), fact("10%", "", role="growth", head=0)
    )
    assert [] == options(made, index, "10%", "上年(本期数)")


def test_the_reported_quantity_itself_may_be_held_against_last_year() -> None:
    made = rule("check: 公用经费 >= 上年(公用经费)")
    index = by_hand(
        fact("200万元", "公用经费", period="2021"),
        fact("220万元", "公用经费", period="2022", sentence=1),
    )
    assert [("200万元", PARAGRAPH, False)] == options(made, index, "220万元", "上年(公用经费)")


def test_any_level_nearby_is_a_guess_where_there_are_several() -> None:
    made = SHIPPED["average-disagrees"]
    one = read("全年为3,160人发放补贴410.8万元，人均1,300元。")
    several = read("全年为3,160人发放补贴410.8万元、奖金20万元，人均1,300元。")
    assert [("410.8万元", SENTENCE, False)] == options(made, one, "1,300元", "总额")
    assert {True} == {guessed for _, _, guessed in options(made, several, "1,300元", "总额")}


def test_no_more_than_four_candidates_are_taken() -> None:
    made = SHIPPED["average-disagrees"]
    amounts = "、".join(f"补贴{at}00万元" for at in range(1, 9))
    index = read(f"全年为3,160人发放{amounts}，人均1,300元。")
    assert 4 == len(options(made, index, "1,300元", "总额"))


def test_figures_in_brackets_elsewhere_do_not_fit() -> None:
    index = by_hand(
        fact("200万元", "", "全年预算数", depth=1),
        fact("75%", "", "执行率", role="rate", sentence=1),
    )
    assert [] == options(RATE, index, "75%", "预算数")


def test_a_quantity_of_another_body_does_not_fit() -> None:
    made = rule("check: 财政收入 = 税收收入 + 非税收入")
    index = by_hand(
        fact("9万元", "中央财政收入", quantity="财政收入", owner="中央"),
        fact("5万元", "地方税收收入", quantity="税收收入", owner="地方"),
        fact("4万元", "中央税收收入", quantity="税收收入", owner="中央"),
    )
    assert ["4万元"] == [one for one, _, _ in options(made, index, "9万元", "税收收入")]


def test_a_total_without_a_name_takes_the_quantity_of_the_whole() -> None:
    made = rule("check: 总数 = 税收收入 + 非税收入")
    index = by_hand(
        fact("9万元", "总数", quantity=""),
        fact("5万元", "地方税收收入", quantity="税收收入", owner="地方"),
        fact("4万元", "税收收入", quantity="税收收入"),
    )
    assert ["4万元"] == [one for one, _, _ in options(made, index, "9万元", "税收收入")]


TOTAL_RATE = rule("check: 总体执行率 = 总支出 / 总收入", "names:", "  总体执行率: {measure: 比率}")


def of_the_whole(item: str = "", **rate: Any) -> list[str]:
    """The 总收入 found for a rate beside a total of the whole and one of 中央."""
    index = by_hand(
        fact("90万元", "总支出"),
        fact("100万元", "总收入"),
        fact("80万元", "中央总收入", quantity="总收入", owner="中央"),
        fact("90%", item, "比率", role="rate", quantity="", **rate),
    )
    return [one for one, _, _ in options(TOTAL_RATE, index, "90%", "总收入")]


def test_a_rate_of_the_whole_takes_the_quantities_of_the_whole() -> None:
    assert ["100万元"] == of_the_whole(head=0)


def test_a_rate_without_an_item_takes_what_its_sentence_offers() -> None:
    assert {"100万元", "80万元"} == set(of_the_whole())
    assert ["100万元"] == of_the_whole(sentence=1)


def test_a_rate_of_an_item_takes_the_quantities_of_the_item() -> None:
    assert ["80万元"] == of_the_whole("中央总")
    assert [] == of_the_whole("项目支出")


def test_only_figures_of_the_measure_and_the_item_that_the_rule_names() -> None:
    index = by_hand(
        fact("9人", "总数"),
        fact("5人", "甲类职工", "人数", quantity=""),
        fact("6人", "甲类职工", "编制数", quantity=""),
        fact("7人", "乙类职工", "人数", quantity=""),
    )
    by_measure = rule("check: 总数 = 职工数", "names:", "  职工数: {measure: 人数, item: 甲类职工}")
    assert ["5人"] == [one for one, _, _ in options(by_measure, index, "9人", "职工数")]
    by_item = rule(
        "check: 总数 = 职工数", "names:", "  职工数: {item: 甲类职工, spelled: 乙类职工}"
    )
    index = by_hand(*index.facts, text="乙类职工七人。")
    assert ["5人", "6人"] == [one for one, _, _ in options(by_item, index, "9人", "职工数")]


def test_a_template_binds_one_item_on_all_sides() -> None:
    made = SHIPPED["income-completion-disagrees"]
    text = "财政拨款收入59,787.13万元，其他资金收入1,509.62万元。"
    index = read(text + "财政拨款执行数为58,290.02万元，完成全年收入额97.5%。")
    assert ["59,787.13万元"] == [one for one, _, _ in options(made, index, "97.5%", "收入")]


def test_a_kind_alone_finds_every_figure_of_the_kind() -> None:
    made = SHIPPED["structure-ratio-does-not-make-100"]
    index = read("三次产业结构为12.36:48.34:39.30，城乡收入比为2.02:1。")
    assert ["12.36:48.34:39.30", "2.02:1"] == [
        index.facts[at].amount.text for at in Binder(made, index, SENTENCE).anchors(Name("结构比"))
    ]


def test_a_spelling_of_the_rule_stands_beside_the_vocabulary() -> None:
    made = rule("check: 总数 = 甲类", "names:", "  甲类: {spelled: [城镇人口, 甲等人口]}")
    index = read("总数30人，城镇人口30人。")
    assert ["30人"] == [one for one, _, _ in options(made, index, "30人", "甲类")]


def test_only_a_figure_said_to_rise_or_to_fall() -> None:
    made = rule("check: 总数 = 增加额", "names:", "  增加额: {measure: 增减额, sign: rise}")
    index = by_hand(
        fact("5人", "总数"),
        fact("5人", "", "增减额", sign=-1),
        fact("6人", "", "增减额", sign=1),
    )
    assert ["6人"] == [one for one, _, _ in options(made, index, "5人", "增加额")]


def test_across_the_document_an_unknown_quantity_needs_the_same_scope() -> None:
    made = rule("check: 总数 = 甲类", "within: document")
    text = "一、水务项目\n\n总数9人。\n\n二、教育项目\n\n甲类9人。\n"
    assert [] == options(made, read(text), "9人", "甲类")
    same = "一、水务项目\n\n总数8人。\n\n二、教育项目\n\n从略。\n\n三、水务项目\n\n甲类9人。\n"
    assert ["9人"] == [one for one, _, _ in options(made, read(same), "8人", "甲类")]


def test_a_limit_of_the_year_holds_at_the_end_of_a_month() -> None:
    text = (
        "2023年，全县政府债务限额由93.52亿元增至104.40亿元。"
        "截至2023年8月底，全县政府债务余额105.26亿元。"
    )
    assert ["debt-exceeds-limit"] == findings(text, "debt-exceeds-limit")
    assert [] == findings(text.replace("105.26", "104.26"), "debt-exceeds-limit")


def test_columns_of_one_row_may_be_related_though_each_has_its_total() -> None:
    text = (
        "| 地区 | 限额 | 余额 |\n|---|---|---|\n| 甲县 | 98.40 | 97.15 |\n"
        "| 乙县 | 26.54 | 26.67 |\n| 合计 | 124.94 | 123.82 |\n"
    )
    assert ["balance-in-table-exceeds-limit"] == findings(text, "balance-in-table-exceeds-limit")
