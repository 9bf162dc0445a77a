"""Which figure is wrong: the least change under which all relations that share it hold."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.checking.diagnosing.repairing import Change, least_changes, recheck
from auditor.checking.index import Index
from auditor.checking.outcome import Outcome
from tests.checking.samples import broken, by_hand, figures, outcome, repairs, rule, value
from tests.making import fact

PARTS = rule("parts: {exhaustive: as-stated}")
AGREE = rule("agree: {by: [item]}")
RATE = rule("check: 执行率 = 执行数 / 预算数")
SCORE = rule("check: 总分 = 甲 + 乙")


def changes(index: Index, outcome_: Outcome, *others: Outcome) -> list[Change]:
    around: dict[int, list[Outcome]] = {}
    for one in (outcome_, *others):
        for at in one.facts():
            around.setdefault(at, []).append(one)
    return least_changes(outcome_, around, index)


def test_a_wrong_sum_may_be_the_fault_of_the_total_or_of_any_part() -> None:
    index = figures("93.25分", "43.95分", "49.80分")
    wrong = outcome(PARTS, "broken", 0, 1, 2, expected="93.75")
    assert [
        Change(0, Decimal("93.75")),
        Change(1, Decimal("43.45")),
        Change(2, Decimal("49.30")),
    ] == changes(index, wrong)


def test_the_candidates_for_a_wrong_total_score() -> None:
    text = "自评总得分为93.25分，其中管理效能得分43.95分、履职效能得分49.80分。"
    expected = [("93.25分", "93.75分"), ("43.95分", "43.45分"), ("49.80分", "49.30分")]
    assert expected == repairs(broken(text))


def test_a_change_that_breaks_another_relation_is_not_offered() -> None:
    index = figures("93.25分", "43.95分", "49.80分", "20.00分", "23.95分")
    wrong = outcome(PARTS, "broken", 0, 1, 2, expected="93.75")
    fits = outcome(PARTS, "holds", 1, 3, 4, expected="43.95")
    assert [0, 2] == [change.fact for change in changes(index, wrong, fits)]


def test_a_change_that_mends_another_relation_is_the_likeliest() -> None:
    index = figures("93.25分", "43.95分", "49.80分", "20.00分", "29.30分")
    wrong = outcome(PARTS, "broken", 0, 1, 2, expected="93.75")
    also = outcome(PARTS, "broken", 2, 3, 4, expected="49.30")
    assert [Change(2, Decimal("49.30"))] == changes(index, wrong, also)


def test_a_change_by_a_slip_is_likelier_than_another() -> None:
    index = figures("12,724亿元", "10,851亿元", "2,963亿元")
    wrong = outcome(PARTS, "broken", 0, 1, 2, expected="1381400000000")
    assert [] != changes(index, wrong)
    index = figures("537套", "312套", "1215套")
    wrong = outcome(PARTS, "broken", 0, 1, 2, expected="1527")
    assert {0, 2} == {change.fact for change in changes(index, wrong)}


def test_a_part_cannot_become_less_than_nothing_and_nothing_stays_nothing() -> None:
    index = figures("9人", "12人", "2人", "0人")
    wrong = outcome(PARTS, "broken", 0, 1, 2, 3, expected="14")
    assert {0, 1} >= {change.fact for change in changes(index, wrong)}


def test_of_two_places_either_may_be_wrong() -> None:
    index = figures("24286件", "24386件")
    wrong = outcome(AGREE, "broken", 1, 0, expected="24286")
    assert [Change(1, Decimal(24286)), Change(0, Decimal(24386))] == changes(index, wrong)


def test_a_figure_is_changed_together_with_its_restatements() -> None:
    index = figures("93.25分", "43.95分", "49.80分", "43.95分", "23.95分", "20.00分")
    wrong = outcome(PARTS, "broken", 0, 1, 2, expected="93.75")
    same = outcome(AGREE, "holds", 3, 1, expected="43.95")
    fits = outcome(PARTS, "holds", 3, 4, 5, expected="43.95")
    assert [0, 2] == [change.fact for change in changes(index, wrong, same, fits)]


def test_an_operand_in_which_one_slip_explains_it_all() -> None:
    index = figures("98.57%", "44,636.53万元", "45,242.97万元")
    names = (("执行数", 1), ("预算数", 2))
    wrong = outcome(RATE, "broken", 0, expected="0.98659591", bound=names)
    assert [Change(0, Decimal("0.98659591")), Change(2, Decimal(452829700))] == changes(
        index, wrong
    )


def test_a_cut_rate_is_only_to_be_rounded() -> None:
    index = figures("97.4%", "59,757.75万元", "61,296.75万元")
    names = (("执行数", 1), ("预算数", 2))
    cut = outcome(RATE, "truncated", 0, expected="0.97489", bound=names)
    assert [Change(0, Decimal("0.97489"))] == changes(index, cut)


@pytest.mark.parametrize(
    "wrong",
    [
        outcome(PARTS, "broken", 0, 1),  # nothing is expected
        outcome(PARTS, "broken", -1, expected="5"),
        outcome(PARTS, "broken", 0, 1, expected="5", relation="分项 <= 总数"),
        outcome(rule("check: 甲 >= 乙"), "broken", 0, expected="5"),
        outcome(rule("check: sum(结构比) = 100"), "broken", 0, expected="5"),
        outcome(rule("count: {of: listed}"), "broken", 0, expected="5"),
        outcome(rule("claim: {state: [办结], rate: [办结率]}"), "broken", 0, expected="1"),
    ],
)
def test_where_nothing_says_what_a_figure_should_be_no_change_is_offered(wrong: Outcome) -> None:
    assert [] == changes(figures("9人", "5人"), wrong)


def test_no_more_than_three_changes_are_offered() -> None:
    index = figures("25人", "11人", "12人", "13人", "14人")
    wrong = outcome(PARTS, "broken", 0, 1, 2, 3, 4, expected="50")
    assert len(changes(index, wrong)) <= 3


@pytest.mark.parametrize(
    ("said", "number", "holds"),
    [
        (outcome(PARTS, "broken", 0, 1, 2), "93.75分", True),
        (outcome(PARTS, "broken", 0, 1, 2), "93.65分", False),
        (outcome(AGREE, "broken", 0, 1), "43.95分", True),
        (outcome(AGREE, "broken", 0, 1), "43.96分", False),
        (outcome(SCORE, "broken", 0, bound=(("甲", 1), ("乙", 2))), "93.75分", True),
        (outcome(SCORE, "broken", 0, bound=(("甲", 1),)), "43.95分", True),  # 乙 is absent
        (outcome(rule("text: {forbid: [某某]}"), "broken", 0), "93.75分", None),
    ],
)
def test_whether_a_relation_holds_with_another_number(
    said: Outcome, number: str, *, holds: bool | None
) -> None:
    index = figures("93.25分", "43.95分", "49.80分")
    assert holds == recheck(said, index, {0: value(number)})


def test_with_a_base_of_nothing_a_relation_neither_holds_nor_breaks() -> None:
    index = by_hand(fact("98%"), fact("5人"), fact("6人"))
    said = outcome(RATE, "broken", 0, bound=(("执行数", 1), ("预算数", 2)))
    assert recheck(said, index, {2: value("0人")}) is None


def test_what_could_not_be_checked_speaks_for_no_change() -> None:
    index = figures("93.25分", "43.95分", "49.80分")
    wrong = outcome(PARTS, "broken", 0, 1, 2, expected="93.75")
    unchecked = outcome(PARTS, "unchecked", 0, 1, expected="43.95")
    words = outcome(rule("grade: {score: 得分, bands: {优: 90}}"), "holds", 0)
    assert 3 == len(changes(index, wrong, unchecked, words))
