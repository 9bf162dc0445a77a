"""Rules of kind `check`: an expression that must hold between named figures."""

from __future__ import annotations

import pytest

from auditor.checking.trying.conditions import check_condition, check_conditions
from tests.checking.samples import (
    SHIPPED,
    broken,
    by_hand,
    findings,
    read,
    repairs,
    rule,
    said,
    verdicts,
)
from tests.making import amount, fact


@pytest.mark.parametrize(
    ("rule_id", "text", "expected"),
    [
        (
            "execution-rate-disagrees",
            "全年预算数200万元，执行数150万元，执行率75%。",
            "holds",
        ),
        (
            "execution-rate-disagrees",
            "全年预算数200万元，执行数150万元，执行率85%。",
            "broken",
        ),
        (
            "growth-rate-disagrees",
            "决算收入1,180.5万元，比上年减少94.5万元，下降7.41%。",
            "holds",
        ),
        (
            "growth-rate-disagrees",
            "决算收入1,180.5万元，比上年减少94.5万元，下降8.01%。",
            "broken",
        ),
        (
            "change-amount-disagrees",
            "接待费307.35万元，比上年决算数336.00万元减少28.65万元。",
            "holds",
        ),
        (
            "change-amount-disagrees",
            "接待费307.35万元，比上年决算数336.00万元减少29.65万元。",
            "broken",
        ),
        (
            "growth-rate-against-prior-disagrees",
            "接待费307.35万元，比上年决算数336.00万元下降8.53%。",
            "holds",
        ),
        ("trade-balance-disagrees", "进口10.2亿元，出口13.3亿元，贸易顺差3.1亿元。", "holds"),
        ("trade-balance-disagrees", "进口10.2亿元，出口13.3亿元，贸易顺差3.7亿元。", "broken"),
        ("amount-each-disagrees", "4个社区各补助15万元，合计60万元。", "holds"),
        ("amount-each-disagrees", "4个社区各补助15万元，合计80万元。", "broken"),
        ("unit-price-disagrees", "购置电脑30台，单价4,600元，合计支出13.8万元。", "holds"),
    ],
)
def test_a_relation_in_one_sentence(rule_id: str, text: str, expected: str) -> None:
    assert [expected] == verdicts(text, rule_id)


def test_the_expected_figure_is_told_as_the_reported_one_is_printed() -> None:
    text = "全年预算数45,242.97万元，执行数44,636.53万元，执行率98.57%。"
    verdict = broken(text, "execution-rate-disagrees")
    assert verdict.expected is not None
    assert ("98.66%", "-0.09") == (verdict.expected.text, verdict.difference)
    # 44,636.53 / 45,282.97 is 98.57%, too: one mistyped digit in the budget would explain it
    assert [("98.57%", "98.66%"), ("45,242.97万元", "45,282.97万元")] == repairs(verdict)


# -- what must not be flagged -----------------------------------------------------------------


def test_the_base_of_a_comparison_is_no_level_of_this_year() -> None:
    text = "2022年接待费307.35万元，比上年决算数336.00万元减少28.65万元，下降8.53%。"
    assert [] == findings(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年预算数0万元，执行数0万元，执行率--。", []),
        ("全年预算数0万元，执行数0万元，执行率0%。", ["unchecked"]),
    ],
)
def test_over_a_budget_of_nothing_no_rate_is_computed(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, "execution-rate-disagrees")


def test_a_rate_over_a_budget_of_nothing_is_a_fault_of_its_own() -> None:
    text = "年初预算为0万元，支出决算为9万元，完成年初预算的95.89%。"
    assert ["rate-over-zero-base"] == findings(text)


def test_two_projects_each_have_their_own_rate() -> None:
    text = (
        "一、水利项目\n\n全年预算数100万元，执行数90万元，执行率90%。\n\n"
        "二、教育项目\n\n全年预算数100万元，执行数95万元，执行率95%。\n"
    )
    assert [] == findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "剔除划转因素，决算收入1,180.5万元，比上年减少94.5万元，下降8.01%。",
        "决算收入1,180.5万元，比上年减少94.5万元，下降8.01%（同口径）。",
        "决算收入1,180.5万元，比上年减少94.5万元，同口径下降8.01%。",
    ],
)
def test_a_rate_of_like_for_like_is_excused_by_its_word(text: str) -> None:
    assert ["unchecked"] == verdicts(text, "growth-rate-disagrees")


def test_a_word_in_another_clause_excuses_nothing() -> None:
    text = "各项支出同口径比较；全年预算数200万元，执行数150万元，执行率85%；其余从略。"
    assert ["broken"] == verdicts(text, "execution-rate-disagrees")


def test_what_is_only_roughly_stated_holds_within_its_bound() -> None:
    assert ["holds"] == verdicts(
        "全年预算数200万元，执行数150万元，执行率近80%。", "execution-rate-disagrees"
    )


def test_a_bound_is_held_against_a_bound() -> None:
    text = "自来水普及率目标值不低于96%，实际为95.2%，年度目标已完成。"
    assert ["broken"] == verdicts(text, "target-said-met-but-missed")


def test_a_malformed_figure_takes_part_in_nothing() -> None:
    rate = SHIPPED["execution-rate-disagrees"]
    spoilt = amount("150万元", flaw="malformed")
    index = by_hand(
        fact("200万元", "", "全年预算数"),
        fact("150万元", "", "执行数", amount=spoilt),
        fact("85%", "", "执行率", role="rate"),
    )
    assert ["unchecked"] == [outcome.verdict for outcome in check_condition(rate, index)]
    index = by_hand(fact("85%", "", "执行率", amount=amount("85%", flaw="range")))
    assert [] == check_condition(rate, index)


# -- what cannot be checked -------------------------------------------------------------------


def test_a_name_without_a_figure_is_told() -> None:
    (verdict,) = said("全年预算数200万元，执行率75%。", "execution-rate-disagrees")
    assert ("unchecked", "没有找到可与之核对的“执行数”") == (verdict.verdict, verdict.message)


def test_figures_that_give_no_value_together_are_told() -> None:
    text = "全年预算数0万元，执行数0万元，执行率0%。"
    (verdict,) = said(text, "execution-rate-disagrees")
    assert ("unchecked", "没有可以核对的组合") == (verdict.verdict, verdict.message)


def test_a_rule_may_hold_a_missing_figure_for_a_fault() -> None:
    made = rule("check: 执行率 = 执行数 / 全年预算数", "missing: broken")
    (verdict,) = said("全年预算数200万元，执行率75%。", made)
    assert ("broken", "warning") == (verdict.verdict, verdict.severity)


def test_an_absent_part_may_count_as_nothing_but_not_every_part() -> None:
    made = rule("check: 总分 = 管理效能得分 + 履职效能得分", "missing: zero")
    managed = "自评总得分为43.95分，其中管理效能得分43.95分。"
    assert ["holds"] == verdicts(managed, made)
    assert ["unchecked"] == verdicts("自评总得分为43.95分。", made)


def test_a_rule_speaks_only_of_sentences_with_its_words() -> None:
    rule_id = "structure-ratio-does-not-make-100"
    assert ["broken"] == verdicts("三次产业结构为12.36:43.84:39.30。", rule_id)
    assert [] == verdicts("城乡收入比为2.02:1。", rule_id)


# -- how sure ---------------------------------------------------------------------------------


def test_a_binding_under_which_the_relation_holds_wins() -> None:
    text = "原定全年预算数200万元，调整后全年预算数180万元，执行数150万元，执行率83.3%。"
    assert ["holds"] == verdicts(text, "execution-rate-disagrees")


def test_figures_that_merely_stand_near_break_nothing_unless_a_slip_explains_it() -> None:
    rule_id = "rate-of-two-counts-disagrees"
    many = "受理信访事项984件，办结898件，转办12件，办结比例{}。"
    assert ["broken"] == verdicts(many.format("91.62%"), rule_id)
    assert ["unchecked"] == verdicts(many.format("71.62%"), rule_id)
    assert ["unchecked"] == verdicts(many.format("91.2%"), rule_id)  # cut, or of other figures


def test_a_rate_that_fits_its_own_sentence_needs_no_other_rule() -> None:
    named, linked = SHIPPED["execution-rate-disagrees"], SHIPPED["completion-of-budget-disagrees"]
    index = read("全年预算数200万元，执行数150万元，完成率75%。")
    said_ = check_conditions([linked, named], index)
    assert [(named.id, "holds")] == [(one.rule.id, one.verdict) for one in said_]


def test_what_a_rule_confirmed_by_name_needs_no_figures_nearby() -> None:
    named, near = SHIPPED["execution-rate-disagrees"], SHIPPED["rate-of-two-counts-disagrees"]
    index = read("全年预算数200万元，执行数150万元，执行率75%。")
    assert ["holds"] == [outcome.verdict for outcome in check_conditions([near, named], index)]


def test_a_share_of_a_guessed_total_may_hold_but_never_breaks() -> None:
    text = "一、收支\n\n全年收入300万元，另有补助210万元，占{}。\n"
    assert ["holds"] == verdicts(text.format("70%"), "share-disagrees")
    assert ["unchecked"] == verdicts(text.format("55%"), "share-disagrees")


def test_a_cut_rate_is_told_as_cut() -> None:
    text = "部门全年预算数61,296.75万元，执行数59,757.75万元，预算完成率97.4%。"
    (verdict,) = said(text, "execution-rate-disagrees")
    assert ("truncated", "warning") == (verdict.verdict, verdict.severity)
