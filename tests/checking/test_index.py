"""The facts of a document, looked up by name, by place and by what they belong to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.checking.index import (
    DOCUMENT,
    PARAGRAPH,
    SECTION,
    SENTENCE,
    figure_value,
    printed_unit,
    same_item,
    same_time,
    units_fit,
    within,
)
from auditor.model import Fact
from auditor.rulebook.interval import Value
from tests.checking.samples import by_hand, figures, number_of, read, value
from tests.making import amount, fact

REPORT = """\
一、基本情况

（一）水利工程项目

全年预算数200万元，执行数150万元，执行率75%。另有预备费12万元。

一是培训312人。二是检修28处。

二、主要成效

甲镇：整修水渠35公里。
"""


def test_percentages_are_fractions_and_a_fall_is_below_nothing() -> None:
    assert value("98.57%") == Value(Decimal("0.9857"), Decimal("0.98565"), Decimal("0.98575"))
    assert value("3.2%", sign=-1) == Value(
        Decimal("-0.032"), Decimal("-0.0325"), Decimal("-0.0315")
    )
    assert Decimal("0.035") == value("3.5个百分点").value


def test_a_fall_printed_with_its_own_sign_is_no_rise() -> None:
    assert Decimal("-0.032") == value("-3.2%", sign=-1).value


def test_open_ends_stay_open() -> None:
    below = amount("40%", low=None)
    above = amount("40%", high=None)
    assert figure_value(fact("40%", amount=below)).low is None
    assert figure_value(fact("40%", amount=above)).high is None
    assert figure_value(fact("40%", amount=below, sign=-1)).high is None
    assert figure_value(fact("40%", amount=above, sign=-1)).low is None


def test_one_unit_of_the_last_printed_digit() -> None:
    assert Decimal("0.0001") == printed_unit(fact("98.57%"))
    assert Decimal(1000) == printed_unit(fact("36,213.3万元"))
    assert Decimal(0) == printed_unit(fact("7944人"))


def test_a_ratio_has_as_many_terms_as_it_prints() -> None:
    index = by_hand(fact("12.4", amount=amount("12.4", kind="ratio")._replace(text="12.4:48.3:39")))
    terms = index.terms(0)
    assert isinstance(terms, list)
    assert [Decimal("12.4"), Decimal("48.3"), Decimal(39)] == [term.value for term in terms]
    assert (Decimal("38.5"), Decimal("39.5")) == (terms[2].low, terms[2].high)


def test_any_other_figure_is_one_term() -> None:
    index = figures("12人")
    assert index.terms(0) == index.value(0) == Value(Decimal(12), Decimal(12), Decimal(12))


def test_a_value_is_computed_once() -> None:
    index = figures("12人")
    assert index.value(0) is index.value(0)
    assert index.digits(0) is index.digits(0)


@pytest.mark.parametrize(
    ("other", "tier"),
    [
        ("150万元", SENTENCE),
        ("12万元", PARAGRAPH),
        ("28处", SECTION),
        ("35公里", DOCUMENT),
    ],
)
def test_how_far_apart_two_figures_stand(other: str, tier: int) -> None:
    index = read(REPORT)
    one = number_of(index, "200万元")
    assert tier == index.distance(one, number_of(index, other))
    assert tier == index.distance(number_of(index, other), one)


@pytest.mark.parametrize(
    ("tier", "last"),
    [(SENTENCE, "75%"), (PARAGRAPH, "12万元"), (SECTION, "28处"), (DOCUMENT, "35公里")],
)
def test_what_stands_within_reach(tier: int, last: str) -> None:
    index = read(REPORT)
    first, end = index.reach(number_of(index, "200万元"), tier)
    assert (0, last) == (first, index.facts[end - 1].amount.text)


def test_a_heading_that_comes_again_begins_another_section() -> None:
    index = read("一、收入\n\n收入5万元。\n\n二、支出\n\n支出6万元。\n\n一、收入\n\n收入7万元。\n")
    assert DOCUMENT == index.distance(number_of(index, "5万元"), number_of(index, "7万元"))


def test_facts_are_found_by_item_measure_role_and_kind() -> None:
    index = by_hand(
        fact("9万元", "收入", "预算数", quantity="预算数", is_total=True),
        fact("5%", "收入", "增长率", quantity="增长率", role="growth", head=0),
    )
    assert [0] == index.by_name["收入"] == index.by_name["预算数"] == index.by_name["合计"]
    assert [1] == index.by_name["增长率"] == index.by_role["growth"] == index.by_kind["percent"]
    assert {0: [1]} == index.elaborations


@pytest.mark.parametrize(
    ("made", "found"),
    [
        (fact("9万元", "税收收入", "决算数"), True),
        (fact("95%", "税收收入", "完成率"), False),  # a rate of an item is not the item
        (fact("95%", "税收收入", "比率"), True),
        (fact("1万元", "", "增减额", quantity="税收收入", role="change"), False),
    ],
)
def test_what_a_quantity_can_be_found_as(made: Fact, *, found: bool) -> None:
    assert found == ("税收收入" in by_hand(made).by_name)


def test_words_that_the_vocabulary_does_not_know_are_found_at_the_end_of_an_item() -> None:
    index = by_hand(
        fact("312套", "区级人才公寓"),
        fact("28套", "人才公寓配套用房"),
        fact("5%", "人才公寓", role="growth"),
        text="区级人才公寓312套。",
    )
    assert [0] == index.spelled("人才公寓")
    assert [0] == index.spelled("人才公寓")
    assert [] == index.spelled("医院")


@pytest.mark.parametrize(
    ("figure", "path"), [("150万元", "一/（一）"), ("35公里", "二"), ("28处", "一/（一）")]
)
def test_the_headings_that_a_figure_stands_under(figure: str, path: str) -> None:
    index = read(REPORT)
    assert path == index.path(index.facts[number_of(index, figure)])


def test_a_numbered_paragraph_is_part_of_the_path() -> None:
    index = read("一、任务\n\n1.培训农民312人，发放补贴28万元，群众反映良好。\n")
    assert "一/1." == index.path(index.facts[number_of(index, "312人")])


@pytest.mark.parametrize(("figure", "lead"), [("35公里", "甲镇："), ("312人", "一是"), ("75%", "")])
def test_what_a_paragraph_names_at_its_opening(figure: str, lead: str) -> None:
    index = read(REPORT)
    assert lead == index.lead(index.facts[number_of(index, figure)])


def test_the_sentence_around_a_figure() -> None:
    index = read(REPORT)
    assert "另有预备费12万元" == index.sentences.words(number_of(index, "12万元"))
    assert "全年预算数200万元，执行数150万元，执行率75%" == index.sentences.words(1)


def test_a_sentence_without_a_full_stop_ends_with_its_paragraph() -> None:
    index = read("全年培训312人")
    assert "全年培训312人" == index.sentences.words(0).strip()


@pytest.mark.parametrize(
    ("printed", "digits"),
    [("4,108.68万元", "410868"), ("1400人", "14"), ("0.05%", "5"), ("0人", "")],
)
def test_the_telling_digits_of_a_figure(printed: str, digits: str) -> None:
    assert digits == figures(printed).digits(0)


def test_members_of_a_sorted_list_within_bounds() -> None:
    assert [3, 5] == within([1, 3, 5, 8], 2, 8)
    assert [] == within([], 0, 9)


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("5人", "6人", True),
        ("5人", "6人次", False),
        ("5家", "6家次", False),
        ("5人", "6", True),  # a count without a unit fits any count
        ("5万元", "6亿元", True),
        ("5万元", "6人", False),
        ("5%", "6个百分点", True),
    ],
)
def test_what_can_be_added_or_compared(one: str, other: str, *, fit: bool) -> None:
    assert fit == units_fit(fact(one), fact(other)) == units_fit(fact(other), fact(one))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("财政拨款", "财政拨款", True),
        ("财政拨款", "财政拨款收入", True),
        ("财政拨款收入", "财政拨款", True),
        ("其他", "其他资金", True),
        ("财政拨款", "财政拨款结转", False),
        ("", "收入", False),
    ],
)
def test_items_that_differ_by_a_closing_word_are_the_same(
    one: str, other: str, *, same: bool
) -> None:
    assert same == same_item(one, other)


def test_a_rate_that_the_vocabulary_does_not_know_is_found_by_the_end_of_its_item() -> None:
    index = read("全年开放床位548张，医院床位使用率93.2%，执行率75%。")
    assert ["93.2%"] == [index.facts[at].amount.text for at in index.spelled("床位使用率")]
    assert [] == index.spelled("执行率")


def test_a_text_without_line_ends_is_no_paragraph_to_look_through() -> None:
    index = read("预算数200万元。" * 1000)
    assert index.reach(500, PARAGRAPH) == (200, 800)
    assert index.reach(0, PARAGRAPH) == (0, 300)
    assert read("预算数200万元。" * 300).reach(0, PARAGRAPH) == (0, 300)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2024-1至6月", "2024上半年"),
        ("2024-1至9月", "2024前三季度"),
        ("2024-1至3月", "2024第一季度"),
        ("2024-1至12月", "2024"),
        ("2023年末", "2023"),
    ],
)
def test_one_time_may_be_told_in_two_ways(one: str, other: str) -> None:
    assert same_time(one, other)
    assert not same_time(one, "2022")
    assert not same_time("2024-1至8月", other)
