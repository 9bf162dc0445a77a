"""What each figure of a sentence is about, and which other figure it belongs to."""

from __future__ import annotations

import pytest

from auditor.model import Fact
from tests.extraction.stated import facts, partitions


def told(text: str, *fields: str) -> list[tuple[object, ...]]:
    """The text and the named fields of each fact; a link is told as the text of its fact."""
    found = facts(text)

    def plain(fact: Fact, field: str) -> object:
        value = getattr(fact, field)
        if field in ("head", "whole", "base", "target", "series"):
            return found[value].text if value >= 0 else ""
        return value

    return [(fact.text, *(plain(fact, field) for field in fields)) for fact in found]


# -- levels and what elaborates them ----------------------------------------------------------


def test_a_figure_has_item_and_measure() -> None:
    text = "甲局财政拨款执行数为929.2万元，培训80人次。"
    assert [
        ("929.2万元", "甲局财政拨款", "执行数", "财政拨款收入"),
        ("80人次", "培训", "数量", ""),
    ] == told(text, "item", "measure", "quantity")


def test_a_measure_without_an_item_speaks_of_the_level_before() -> None:
    text = "绿化项目投入100万元，执行数90万元，执行率90%。"
    assert [
        ("100万元", "绿化项目投入", "金额", ""),
        ("90万元", "绿化项目投入", "执行数", ""),
        ("90%", "绿化项目投入", "执行率", "90万元"),
    ] == told(text, "item", "measure", "head")


def test_a_bare_count_speaks_of_the_words_behind_it() -> None:
    assert [("12个", "示范社区建设")] == told("12个示范社区建设。", "item")


@pytest.mark.parametrize(
    "text",
    [
        "转移就业80人（任务为40人），完成率200%。",
        "转移就业80人，任务为40人，完成率200%。",
        "转移就业80人（任务数40人，完成率200%）。",
    ],
)
def test_a_task_is_the_target_of_the_result_before_it(text: str) -> None:
    assert [
        ("80人", "main", "数量", "", "40人"),
        ("40人", "target", "任务数", "80人", ""),
        ("200%", "rate", "完成率", "80人", ""),
    ] == told(text, "role", "measure", "head", "target")


def test_a_task_of_something_else_is_no_target() -> None:
    text = "转移就业80人，技能培训任务数40人。"
    assert [("80人", "main", ""), ("40人", "main", "")] == told(text, "role", "target")


def test_growth_and_change_belong_to_their_level() -> None:
    text = "税收收入80万元，同比下降3.5%；非税收入20万元，比上年增加2万元，增长11.1%。"
    assert [
        ("80万元", "main", 0, "", "税收收入"),
        ("3.5%", "growth", -1, "80万元", "税收收入"),
        ("20万元", "main", 0, "", "非税收入"),
        ("2万元", "change", 1, "20万元", "非税收入"),
        ("11.1%", "growth", 1, "20万元", "非税收入"),
    ] == told(text, "role", "sign", "head", "item")


def test_growth_of_something_else_has_no_level_here() -> None:
    text = "税收收入80万元，用电量增长5%。"
    assert [("80万元", ""), ("5%", "")] == told(text, "head")


def test_growth_with_no_level_at_all_stands_alone() -> None:
    assert [("3%", "growth", "", "")] == told("同比增长3%。", "role", "head", "item")


def test_growth_after_two_years_is_of_the_later_one() -> None:
    text = "2023年用电收入644万元，2022年用电收入600万元，同比增长7.3%。"
    assert [("644万元", ""), ("600万元", ""), ("7.3%", "644万元")] == told(text, "head")


def test_growth_after_two_years_in_order_is_of_the_last_one() -> None:
    text = "2022年用电收入600万元，2023年用电收入644万元，同比增长7.3%。"
    assert ("7.3%", "644万元") == told(text, "head")[2]


def test_growth_in_a_sentence_of_its_own_is_of_the_one_level_before() -> None:
    assert ("3%", "40万元", "收入") == told("收入40万元。同比增长3%。", "head", "item")[1]


def test_of_two_levels_before_growth_takes_the_one_it_names() -> None:
    text = "收入40万元，支出30万元。与上年相比，收入增加3万元，支出减少1万元。"
    assert [("3万元", "40万元", 1), ("1万元", "30万元", -1)] == told(text, "head", "sign")[2:]


@pytest.mark.parametrize(
    "text",
    [
        "收入40万元，支出30万元。同比增长3%。",  # of which?
        "收入40万元。用电量同比增长3%。",
        "收入40万元。（同比增长3%）",
        "一、收入40万元\n二、同比增长3%。",
    ],
)
def test_growth_with_no_certain_level_is_not_guessed(text: str) -> None:
    assert "" == told(text, "head")[-1][1]


# -- shares and stated bases ------------------------------------------------------------------


def test_a_share_knows_the_name_of_its_base() -> None:
    assert [("76%", "share", "项目支出", "占比", "总支出", "")] == told(
        "项目支出占总支出的76%。", "role", "item", "measure", "base_name", "base"
    )


def test_a_share_of_a_stated_amount_has_it_for_its_base() -> None:
    text = "人员经费支出30万元，占本年支出40万元的75%。"
    assert [
        ("30万元", "main", "人员经费支出", "", ""),
        ("40万元", "base", "支出", "", ""),
        ("75%", "share", "人员经费支出", "30万元", "40万元"),
    ] == told(text, "role", "item", "head", "base")


def test_the_year_of_a_base_is_no_part_of_its_name() -> None:
    text = "项目支出60万元，占2022年总支出100万元的60%。"
    assert ("100万元", "base", "总支出", "总支出", "2022") == told(
        text, "role", "item", "quantity", "period"
    )[1]


def test_a_stated_base_may_be_a_goal() -> None:
    text = "支出100万元，完成年初预算110万元的90.9%。"
    assert [
        ("100万元", "main", "支出", ""),
        ("110万元", "base", "年初预算数", ""),
        ("90.9%", "rate", "完成率", "110万元"),
    ] == told(text, "role", "measure", "base")


def test_a_share_of_a_stated_base_may_have_no_level() -> None:
    text = "占2019年总收入100万元的60%。"
    assert [("100万元", "base", "", ""), ("60%", "share", "", "100万元")] == told(
        text, "role", "head", "base"
    )


# -- earlier levels ---------------------------------------------------------------------------


def test_from_one_level_to_another() -> None:
    text = "参保户数从去年的80户增加到95户。"
    assert [
        ("80户", "prior", "上期数", "参保户数", "95户"),
        ("95户", "main", "数量", "参保户数", ""),
    ] == told(text, "role", "measure", "item", "head")


@pytest.mark.parametrize(
    "text",
    [
        "“三公”经费支出40万元，比上年决算数50万元减少10万元，下降20%。",
        "“三公”经费支出40万元，较上年的50万元减少10万元，下降20%。",
    ],
)
def test_what_a_level_is_compared_with_is_an_earlier_level(text: str) -> None:
    assert [
        ("40万元", "main", 0, ""),
        ("50万元", "prior", 0, "40万元"),
        ("10万元", "change", -1, "40万元"),
        ("20%", "growth", -1, "40万元"),
    ] == told(text, "role", "sign", "head")


def test_a_comparison_with_no_level_before_it_has_no_head() -> None:
    text = "比2021年决算数50万元减少10万元。"
    assert [("50万元", "prior", ""), ("10万元", "change", "")] == told(text, "role", "head")


@pytest.mark.parametrize("text", ["与上年30万元持平。", "上年30万元。"])
def test_a_level_of_the_year_before_is_an_earlier_level(text: str) -> None:
    assert [("30万元", "prior", "上期数")] == told(text, "role", "measure")


def test_a_comparison_without_a_change_is_a_level() -> None:
    text = "收入40万元，比2021年的50万元支出更少。"
    assert [("40万元", "main"), ("50万元", "main")] == told(text, "role")


# -- series -----------------------------------------------------------------------------------


def test_names_are_given_out_over_a_series() -> None:
    text = "甲街、乙街、丙街分别为3个、4个和5个。"
    assert [("3个", "甲街", "3个"), ("4个", "乙街", "3个"), ("5个", "丙街", "3个")] == told(
        text, "item", "series"
    )


def test_growth_rates_are_given_out_over_levels() -> None:
    text = "资产9亿元、负债4亿元，分别增长3%、4%。"
    assert [
        ("3%", "growth", 1, "9亿元", "资产"),
        ("4%", "growth", 1, "4亿元", "负债"),
    ] == told(text, "role", "sign", "head", "item")[2:]


def test_growth_rates_are_given_out_over_the_sentence_before() -> None:
    text = "资产9亿元、负债4亿元。同比分别增长3%、4%。"
    assert [("3%", "9亿元"), ("4%", "4亿元")] == told(text, "head")[2:]


def test_parts_are_given_out_over_totals() -> None:
    text = "资产9亿元、负债4亿元，其中地方分别为3亿元、1亿元。"
    assert [
        ("3亿元", "地方资产", "资产总额", "地方", "9亿元"),
        ("1亿元", "地方负债", "负债总额", "地方", "4亿元"),
    ] == told(text, "item", "quantity", "owner", "whole")[2:]


def test_levels_given_out_need_not_be_parts() -> None:
    text = "资产9亿元、负债4亿元，甲区分别为3亿元、1亿元。"
    assert [("3亿元", "甲区资产", "", ""), ("1亿元", "甲区负债", "", "")] == told(
        text, "item", "whole", "head"
    )[2:]


def test_a_series_without_names_is_of_what_leads_to_it() -> None:
    text = "各街投入3万元、4万元，甲街5万元。"
    assert [("3万元", "各街投入"), ("4万元", "各街投入"), ("5万元", "甲街")] == told(text, "item")


def test_a_series_of_another_length_is_not_given_out() -> None:
    text = "资产9亿元，分别增长3%、4%。"
    assert [("3%", ""), ("4%", "")] == told(text, "head")[1:]


# -- averages, brackets, depths ---------------------------------------------------------------


def test_averages_and_what_each_gets_are_no_levels() -> None:
    text = "补助30万元，人均补助300元，每户补助900元。"
    assert [("30万元", "main"), ("300元", "average"), ("900元", "each")] == told(text, "role")


@pytest.mark.parametrize("aside", ["折合15万元", "即15万元", "相当于15万元"])
def test_another_way_of_saying_it_is_an_aside(aside: str) -> None:
    assert [("2万美元", "main", 0, ""), ("15万元", "aside", 1, "")] == told(
        f"捐款2万美元（{aside}）。", "role", "depth", "whole"
    )


def test_what_a_bracket_says_to_be_in_a_level_is_a_part_of_it() -> None:
    text = "下达资金100万元（含自筹40万元）。"
    assert [("100万元", 0, ""), ("40万元", 1, "100万元")] == told(text, "depth", "whole")


def test_what_stands_in_a_bracket_is_no_part_of_the_list_outside() -> None:
    text = "投入100万元，其中：甲60万元（每户3万元）、乙40万元。"
    assert [("100万元", ["60万元", "40万元"], "", False)] == partitions(text)


def test_brackets_are_counted_as_far_as_twenty() -> None:
    text = "收入9元" + "（含5元" * 30 + "）" * 30 + "。"
    assert [*range(21), *[20] * 10] == [depth for _, depth in told(text, "depth")]


# -- sentences, paragraphs, periods -----------------------------------------------------------


def test_sentences_and_blocks_are_numbered() -> None:
    text = "一、收入\n收入4元。支出3元。\n二、其他\n结余1元。"
    rows = told(text, "block", "sentence", "scope")
    assert [1, 1, 3] == [row[1] for row in rows]
    assert len({row[2] for row in rows}) == 3
    assert ["收入", "收入", "其他"] == [row[3] for row in rows]


def test_each_figure_has_its_period() -> None:
    text = "2021年收入30万元。\n2022年上半年收入20万元，12月31日余额5万元。"
    assert [("30万元", "2021"), ("20万元", "2022上半年"), ("5万元", "2021年末")] == told(
        text, "period"
    )


@pytest.mark.parametrize(("comma", "colon", "semicolon"), [("，", "：", "；"), (",", ":", ";")])
def test_half_width_punctuation_separates_as_well(comma: str, colon: str, semicolon: str) -> None:
    text = f"收入9万元{comma}其中{colon}甲5万元{semicolon}乙4万元。"
    assert [("9万元", ["5万元", "4万元"], "", False)] == partitions(text)


# -- names before a year, comparisons before a comma, figures told again ----------------------


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("行政运行（项）2024年预算数为52.30万元。", "行政运行（项）"),
        ("住房改革支出（款）住房公积金（项）2024年预算数为13万元。", "住房公积金（项）"),
        ("公用经费2024年度预算数为20万元。", "公用经费"),
        ("我局严格执行2023年预算100万元。", ""),
    ],
)
def test_a_year_between_name_and_measure_does_not_cut_the_name_off(text: str, item: str) -> None:
    assert [item] == [fact.item for fact in facts(text)]


def test_what_a_budget_is_less_than_is_no_item_of_its_own() -> None:
    text = "行政运行（项）2024年预算数为52.30万元，比2023年执行数减少1.20万元。"
    assert [("52.30万元", ""), ("1.20万元", "52.30万元")] == told(text, "head")


def test_an_earlier_level_may_stand_before_a_comma() -> None:
    text = "会议费支出40万元，比2021年的50万元，减少10万元。"
    assert ["main", "prior", "change"] == [fact.role for fact in facts(text)]


def test_an_approximate_figure_right_behind_a_figure_tells_it_again() -> None:
    assert ["main", "aside"] == [fact.role for fact in facts("接待费48,000元（约4.8万元）。")]
    listed = facts("收入100万元，其中甲（约60万元）、乙（约40万元）。")
    assert ["main", "main", "main"] == [fact.role for fact in listed]


def test_a_comma_within_the_name_of_two_totals_parts_nothing() -> None:
    text = "甲局2024年度收、支总计均为1523.26万元。与上年相比，收、支总计各减少120.50万元。"
    assert [
        ("1523.26万元", "收支总计", "main", ""),
        ("120.50万元", "", "change", "1523.26万元"),
    ] == told(text, "quantity", "role", "head")
    text = "收入总计、支出总计分别是4,125.49万元、4,143.91万元。"
    assert [("4,125.49万元", "收入总计"), ("4,143.91万元", "支出总计")] == told(text, "quantity")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("为企业减负58.7亿元。", ("58.7亿元", "5870000000")),
        ("个人自负120元。", ("120元", "120")),
        ("综合税负3.2%。", ("3.2%", "3.2")),
        ("收支结余负3.2万元。", ("负3.2万元", "-32000")),
        ("利息收入76 .88万元。", ("76 .88万元", "768800")),
        ("捐赠收入1,276 .8万元。", ("1,276 .8万元", "12768000")),
    ],
)
def test_a_burden_is_no_sign_and_a_blank_before_the_point_is_none(
    text: str, expected: tuple[str, str]
) -> None:
    (fact,) = facts(text)
    assert expected == (fact.amount.text, f"{fact.value.normalize():f}")


@pytest.mark.parametrize(
    "text",
    [
        "省红十字会收到捐款80万元。",
        "政协十一届三次会议以来，收到提案80万元。",
        "区十八届人大六次会议安排80万元。",
    ],
)
def test_names_and_sessions_hold_no_figures(text: str) -> None:
    assert ["80万元"] == [fact.amount.text for fact in facts(text)]


def test_festivals_and_meetings_are_counted() -> None:
    told = [fact.amount.text for fact in facts("连续举办三届文化节，召开四次会议。")]
    assert ["三届", "四次"] == told
