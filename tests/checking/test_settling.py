"""One verdict a relation, one finding a fault, in the order of their places."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from auditor.checking.outcome import Outcome
from auditor.checking.settling.outcomes import Habit, decimal_key, report_habit, settle, severity
from auditor.rulebook.severities import Severities, Severity
from tests.checking.samples import by_hand, figures, findings, outcome, rule
from tests.making import amount, fact

RATE = rule("check: 执行率 = 执行数 / 预算数")
OTHER_RATE = rule("id: made-by-hand", "check: 完成率 = 完成数 / 任务数")
SUM = rule("check: 总数 = 甲 + 乙")
BOUND = rule("check: 完成数 >= 任务数")
PARTS = rule("parts: {exhaustive: as-stated}")
AGREE = rule("agree: {by: [item]}")
COUNT = rule("count: {of: listed}")


def kept(*outcomes: Outcome) -> list[Outcome]:
    return settle(outcomes, figures("97.4%", "5万元", "6万元", "7万元", "97.4%", "5万元", "6万元"))


def test_a_rate_that_fits_one_rule_needs_no_other() -> None:
    fits = outcome(RATE, "holds", 0, 1, 2)
    assert [fits] == kept(outcome(OTHER_RATE, "broken", 0, 1, 3), fits)


def test_of_rules_that_do_not_fit_the_nearest_speaks() -> None:
    near = outcome(RATE, "broken", 0, 1, 2, tier=1)
    assert [near] == kept(outcome(OTHER_RATE, "broken", 0, 1, 3, tier=3), near)


def test_a_ratio_a_sum_and_a_bound_of_one_figure_are_three_things() -> None:
    three = [outcome(one, "holds", 0, 1, 2) for one in (RATE, SUM, BOUND)]
    assert three == kept(*three)


@pytest.mark.parametrize("verdict", ["broken", "unchecked"])
def test_a_total_that_its_own_parts_make_up_is_not_missing_any(verdict: str) -> None:
    full = outcome(PARTS, "holds", 1, 2, 3)
    assert [full] == kept(outcome(SUM, verdict, 1, 2), full)


def test_a_total_that_nothing_makes_up_stays_in_question() -> None:
    missed = outcome(SUM, "broken", 1, 2)
    assert [missed] == kept(missed)


def test_of_two_rules_for_one_partition_the_first_that_says_anything_speaks() -> None:
    first, second = outcome(PARTS, "broken", 1, 2, 3), outcome(PARTS, "broken", 1, 2, 3, tier=1)
    assert [first] == kept(outcome(PARTS, "unchecked", 1, 2, 3), first, second)


def test_the_same_contradiction_is_told_once_with_both_places() -> None:
    first, again = outcome(RATE, "broken", 0, 1, 2), outcome(RATE, "broken", 4, 5, 6)
    assert [first._replace(also=(4, 5, 6))] == kept(first, again)


def test_what_holds_is_told_at_each_place() -> None:
    first, again = outcome(RATE, "holds", 0, 1, 2), outcome(RATE, "holds", 4, 5, 6)
    assert [first, again] == kept(first, again)


def test_two_wrong_numbers_of_things_are_two_findings() -> None:
    two = [outcome(COUNT, "broken", 1), outcome(COUNT, "broken", 5)]
    assert two == kept(*two)


def test_faults_of_words_are_never_merged() -> None:
    text = rule("text: {forbid: [某某]}")
    two = [outcome(text, "broken", -1, start=at) for at in (3, 9)]
    assert two == kept(*reversed(two))


def test_outcomes_come_in_the_order_of_their_places() -> None:
    index = by_hand(fact("6万元", start=20), fact("5万元", start=4))
    late, early = outcome(AGREE, "holds", 0), outcome(AGREE, "holds", 1)
    words = outcome(rule("text: {forbid: [某某]}"), "broken", -1, start=12)
    assert [early, words, late] == settle([late, words, early], index)


@pytest.mark.parametrize(
    ("printed", "exact", "expected"),
    [
        ("97.5%", "0.97489", Habit(rounded=1, cut=0)),
        ("97.4%", "0.97489", Habit(rounded=0, cut=1)),
        ("97.4%", "0.97421", Habit(rounded=0, cut=0)),  # rounded or cut, it is the same
    ],
)
def test_rates_whose_digits_can_tell_show_the_habit(
    printed: str, exact: str, expected: Habit
) -> None:
    verdict = "truncated" if expected.cut else "holds"
    said = [outcome(RATE, verdict, 0, expected=exact)]
    assert expected == report_habit(said, figures(printed))


def test_amounts_broken_rates_and_words_tell_nothing_of_the_habit() -> None:
    index = by_hand(fact("5万元"), fact("97.1%"), fact("50%", amount=amount("50%", ulp=Decimal(0))))
    said = [
        outcome(SUM, "holds", 0, expected="50000"),
        outcome(RATE, "broken", 1, expected="0.97489"),
        outcome(RATE, "holds", 2, expected="0.5"),
        outcome(RATE, "unchecked", 1),
        outcome(AGREE, "broken", -1),
    ]
    assert Habit(0, 0) == report_habit(said, index)


@pytest.mark.parametrize(
    ("stated", "confidence", "expected"),
    [
        ("error", "high", "error"),
        ("error", "medium", "warning"),
        ("error", "low", "info"),
        ("warning", "high", "warning"),
        ("warning", "medium", "warning"),
        ("warning", "low", "info"),
        ("info", "high", "info"),
    ],
)
def test_weaker_evidence_makes_no_error(stated: Severity, confidence: str, expected: str) -> None:
    made = replace(RATE, severity=Severities(broken=stated))
    said = outcome(made, "broken", 0, confidence=confidence)
    assert expected == severity(said, Habit(0, 0))


@pytest.mark.parametrize(
    ("habit", "expected"),
    [
        (Habit(rounded=3, cut=1), "warning"),
        (Habit(rounded=0, cut=1), "warning"),  # one cut rate is no habit
        (Habit(rounded=1, cut=4), "info"),
        (Habit(rounded=4, cut=4), "warning"),
    ],
)
def test_a_cut_rate_matters_less_where_the_report_cuts_them_all(
    habit: Habit, expected: str
) -> None:
    assert expected == severity(outcome(RATE, "truncated", 0), habit)


@pytest.mark.parametrize("verdict", ["holds", "rounded", "unchecked"])
def test_nobody_needs_to_look_at_what_holds_or_could_not_be_checked(verdict: str) -> None:
    assert severity(outcome(RATE, verdict, 0), Habit(0, 0)) is None


def test_a_number_is_the_same_with_and_without_closing_zeros() -> None:
    assert "49.8" == decimal_key(Decimal("49.80")) == decimal_key(Decimal("49.8"))
    assert "1400" == decimal_key(Decimal("1.4E+3"))


ANY = rule(
    "check: 比率 = 部分 / 整体",
    "names: {比率: {role: rate}, 部分: {role: nearby}, 整体: {role: nearby}}",
)


def test_what_any_two_figures_give_upside_down_confirms_nothing() -> None:
    wrong = outcome(RATE, "broken", 0, 1, 2)
    assert [wrong] == kept(outcome(ANY, "holds", 0, 2, 1), wrong)
    fits = outcome(ANY, "holds", 0, 1, 3)
    assert [fits] == kept(fits, wrong)


_SIDES = """\
一、全县财政总收入{0}万元。其中：地方一般公共预算收入51653万元；上划收入16296万元。

二、分结构看：税收收入36552万元，占财政总收入的53.79%；非税收入{1}万元，占财政总收入的46.21%。
"""


@pytest.mark.parametrize(
    ("total", "other", "found"),
    [("67949", "31397", False), ("67949", "31937", True), ("67499", "31397", True)],
)
def test_what_makes_up_another_total_is_no_part_of_this_one(
    total: str, other: str, found: bool
) -> None:
    assert bool(findings(_SIDES.format(total, other))) is found


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("受教育年限由9.1年提高至9.9年，文盲率由4.1%下降为2.7%。", []),
        ("审批事项由120项压缩为80项，网办率由85%提高到97%。", []),
        ("服务窗口由20个增至35个，内设机构由12个减少到8个。", []),
        ("网办率由85%提高到79%。", ["rise-to-a-lower-figure"]),
        ("审批事项由80项减少到120项。", ["fall-to-a-higher-figure"]),
    ],
)
def test_each_figure_rises_or_falls_by_its_own_word(text: str, rules: list[str]) -> None:
    assert findings(text) == rules
