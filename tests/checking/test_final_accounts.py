"""What the notes of a final account state in figures, as departments write them."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, findings, said, verdicts

ABOVE, BELOW = "said-above-budget-but-not", "said-below-budget-but-not"
EQUAL = "said-equal-to-budget-but-not"
GROWTH = "growth-rate-disagrees"
PARTS = "parts-do-not-add-up"
RESTATED = "restated-figure-differs"
SLIP = "like-statements-differ-by-a-slip"


@pytest.mark.parametrize(
    ("final", "said_of_it", "rule", "fault"),
    [
        ("82.40", "决算数大于预算数的主要原因：年中调标。", ABOVE, False),
        ("72.40", "决算数大于预算数的主要原因：年中调标。", ABOVE, True),
        ("72.40", "支出决算数小于预算数，主要是厉行节约。", BELOW, False),
        ("82.40", "决算数小于年初预算数，主要是厉行节约。", BELOW, True),
        ("80.00", "决算数与预算数持平。", EQUAL, False),
        ("80.40", "决算数等于预算数。", EQUAL, True),
    ],
)
def test_the_sentence_behind_says_how_a_plan_came_out(
    final: str, said_of_it: str, rule: str, *, fault: bool
) -> None:
    text = f"培训费年初预算为80.00万元，支出决算为{final}万元。{said_of_it}"
    assert [rule] * fault == findings(text, rule)
    assert verdicts(text, rule)


def test_a_sentence_of_other_things_behind_says_nothing() -> None:
    text = "培训费年初预算为80.00万元，支出决算为72.40万元。全区平均水平大于预算。"
    assert [] == findings(text, ABOVE)


PUBLIC = (
    "（一）总体情况\n\n三公经费财政拨款支出年初预算为31.00万元，支出决算为20.00万元，其中："
    "公务用车购置及运行维护费支出决算为19.50万元；公务接待费支出决算为0.50万元。\n\n"
)
CHANGED = (
    "2024年度三公经费财政拨款支出决算数比2023年度减少3.60万元，下降{}，其中："
    "公务用车购置及运行维护费支出决算减少3.90万元，下降{}；公务接待费支出决算增加0.30万元，增长{}。\n"
)


def test_a_change_in_a_paragraph_of_its_own_is_of_what_the_one_before_states() -> None:
    rates = ("15.25%", "16.67%", "150.00%")
    assert ["holds"] * 3 == [
        verdict.verdict for verdict in said(PUBLIC + CHANGED.format(*rates), GROWTH)
    ]


@pytest.mark.parametrize(
    "rates",
    [
        ("16.25%", "16.67%", "150.00%"),
        ("15.25%", "15.25%", "150.00%"),
        ("15.25%", "16.67%", "105.00%"),
    ],
)
def test_each_of_these_rates_is_held_against_its_own_level(rates: tuple[str, str, str]) -> None:
    assert [GROWTH] == findings(PUBLIC + CHANGED.format(*rates), GROWTH)


def test_what_stayed_as_it_was_is_a_change_of_nothing() -> None:
    text = (
        "三公经费支出比上年增加5.07万元，其中：因公出国（境）费支出0.00万元，与上年持平；"
        "公务用车购置及运行维护费支出增加{}万元；公务接待费支出0.30万元，与上年持平。"
    )
    assert "holds" in verdicts(text.format("5.07"), "changes-do-not-add-up")
    rule = "changes-do-not-add-up"
    assert [rule] == findings(text.format("5.01"), rule)


LISTED = (
    "一般公共预算支出年初预算为{}万元，支出决算为420.50万元，其中：\n\n"
    "1.教育支出（类）普通教育（款）学前教育（项），年初预算为110.20万元，支出决算为112.30万元。\n\n"
    "2.教育支出（类）普通教育（款）小学教育（项），年初预算为120.20万元，支出决算为125.30万元。\n\n"
    "3.教育支出（类）普通教育（款）初中教育（项），年初预算为90.10万元，支出决算为92.60万元。\n\n"
    "4.教育支出（类）普通教育（款）高中教育（项），年初预算为89.90万元，支出决算为90.30万元。\n"
)


def test_a_list_is_full_where_its_other_figures_add_up() -> None:
    assert [] == findings(LISTED.format("410.40"), PARTS)
    found = broken(LISTED.format("470.40"), PARTS)
    assert (found.rule, found.severity) == (PARTS, "error")


def test_the_same_words_for_two_items_say_two_things() -> None:
    item = "{}.节能环保支出（类）{}（项），主要用于巡查。年初预算为0.00万元，支出决算为{}万元。\n\n"
    text = item.format(1, "污染防治（款）大气", "196.51") + item.format(
        2, "其他（款）监察", "125.00"
    )
    assert [] == findings(text, RESTATED)


def test_a_class_is_no_item_in_it() -> None:
    text = (
        "一、结构\n\n文化旅游体育与传媒支出（类）86.55万元，占9.00%。\n\n二、具体\n\n"
        "1.文化旅游体育与传媒支出（类）其他支出（款）其他文化旅游体育与传媒支出（项）66.55万元，主要用于宣传。\n"
    )
    assert [] == findings(text, SLIP)


def test_items_of_a_list_that_came_out_as_planned() -> None:
    text = LISTED.format("410.40").replace("支出决算为112.30万元。", "支出决算为{}万元。{}")
    same = "决算数与年初预算数持平。"
    assert [] == findings(text.format("110.20", same), EQUAL)
    assert [EQUAL] == findings(text.format("112.30", same), EQUAL)
