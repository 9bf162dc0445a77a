"""How sure a contradiction is."""

from __future__ import annotations

import pytest

from auditor.checking.binding.bound import Bound
from auditor.checking.index import DOCUMENT, LINKED, PARAGRAPH, SECTION, SENTENCE, Index
from auditor.checking.trying.confidence import confidence_of, is_near_miss, named_pair
from auditor.checking.trying.trials import Trial, trials
from auditor.rulebook import Rule
from tests.checking.samples import SHIPPED, by_hand, figures, read, rule
from tests.making import fact

RATE = rule("check: 执行率 = 执行数 / 预算数")
ANY = SHIPPED["rate-of-two-counts-disagrees"]


def tried(made: Rule, index: Index, anchor: int, *bounds: Bound) -> Trial:
    assert made.condition is not None
    options: list[list[Bound | None]] = [[bound] for bound in bounds]
    (trial,) = trials(made, made.condition, index, anchor, options)
    return trial


@pytest.mark.parametrize(
    ("tier", "choices", "expected"),
    [
        (LINKED, 1, "high"),
        (SENTENCE, 3, "high"),
        (PARAGRAPH, 1, "high"),
        (PARAGRAPH, 2, "medium"),
        (SECTION, 1, "medium"),
        (SECTION, 2, "low"),
        (DOCUMENT, 1, "low"),
    ],
)
def test_the_farther_and_the_more_choices_the_less_sure(
    tier: int, choices: int, expected: str
) -> None:
    index = by_hand(
        fact("75%", "", "执行率"), fact("140万元", "", "执行数"), fact("200万元", "", "预算数")
    )
    trial = tried(RATE, index, 0, Bound(1, LINKED), Bound(2, tier))
    assert expected == confidence_of(RATE, index, 0, trial, [trial] * choices)


def test_far_away_an_unnamed_figure_of_another_item_is_not_sure_at_all() -> None:
    index = by_hand(fact("75%", "甲"), fact("140万元", "甲"), fact("200万元", "乙", quantity=""))
    trial = tried(RATE, index, 0, Bound(1, SECTION), Bound(2, SECTION))
    assert "low" == confidence_of(RATE, index, 0, trial, [trial])


def test_a_figure_taken_for_standing_near_is_never_quite_sure() -> None:
    index = read("为3,160人发放补贴410.8万元，人均1,350元。")
    made = SHIPPED["average-disagrees"]
    trial = tried(made, index, 2, Bound(1, SENTENCE), Bound(0, SENTENCE))
    assert "medium" == confidence_of(made, index, 2, trial, [trial])


GUESSED = (Bound(1, SENTENCE, guessed=True), Bound(0, SENTENCE, guessed=True))


def test_a_guess_is_worth_something_where_a_sentence_leaves_no_choice_and_names_the_part() -> None:
    named = read("受理信访事项984件，办结898件，办结比例71.2%。")
    assert "medium" == confidence_of(ANY, named, 2, tried(ANY, named, 2, *GUESSED), [])
    unnamed = read("受理信访事项984件，回访898件，满意率71.2%。")
    assert "low" == confidence_of(ANY, unnamed, 2, tried(ANY, unnamed, 2, *GUESSED), [])
    crowded = read("受理信访事项984件，办结898件，转办12件，办结比例71.2%。")
    assert "low" == confidence_of(ANY, crowded, 3, tried(ANY, crowded, 3, *GUESSED), [])


@pytest.mark.parametrize(
    ("rate", "near"),
    [
        ("91.62%", True),  # 91.26 with two digits swapped
        ("81.26%", True),
        ("92.15%", False),
        ("71.62%", False),
    ],
)
def test_a_rate_that_one_mistyped_digit_explains(rate: str, *, near: bool) -> None:
    index = figures(rate, "898件", "984件")
    trial = tried(RATE, index, 0, Bound(1, SENTENCE), Bound(2, SENTENCE))
    assert RATE.condition is not None
    assert near == is_near_miss(RATE, RATE.condition, index, 0, trial)


def test_among_many_figures_that_are_not_named_a_near_miss_is_chance() -> None:
    index = read("受理信访事项984件，回访898件，转办12件，满意率91.62%。")
    trial = tried(ANY, index, 3, *GUESSED)
    assert ANY.condition is not None
    assert not is_near_miss(ANY, ANY.condition, index, 3, trial)


def test_against_nothing_there_is_no_near_miss() -> None:
    made = rule("check: 总数 = 甲 - 乙")
    index = figures("5人", "4人", "4人")
    trial = tried(made, index, 0, Bound(1, SENTENCE), Bound(2, SENTENCE))
    assert made.condition is not None
    assert not is_near_miss(made, made.condition, index, 0, trial)


def test_an_absent_part_stays_absent_while_slips_are_tried() -> None:
    made = rule("check: 总分 = 甲 + 乙 + 加减分", "missing: zero")
    index = figures("93.25分", "43.95分", "49.80分")
    options: list[list[Bound | None]] = [[Bound(1, SENTENCE)], [Bound(2, SENTENCE)], [None]]
    assert made.condition is not None
    (trial,) = trials(made, made.condition, index, 0, options)
    assert is_near_miss(made, made.condition, index, 0, trial)


def test_a_slip_to_a_base_of_nothing_explains_nothing() -> None:
    index = figures("100%", "9人", "8人")
    trial = tried(RATE, index, 0, Bound(1, SENTENCE), Bound(2, SENTENCE))
    assert RATE.condition is not None
    assert is_near_miss(RATE, RATE.condition, index, 0, trial)


def test_the_pair_that_the_rate_names_has_its_whole_right_before_its_part() -> None:
    index = read("全年接访9840人，受理984件，办结898件，办结比例91.62%。")
    far = tried(ANY, index, 3, Bound(2, SENTENCE), Bound(1, SENTENCE))
    pair = named_pair(index, 3, [far])
    assert pair == far
    assert named_pair(index, 3, []) is None


def test_a_sum_of_three_has_no_pair() -> None:
    made = rule("check: 总数 = 甲 + 乙 + 丙")
    index = figures("9人", "2人", "3人", "4人")
    bounds = (Bound(1, SENTENCE), Bound(2, SENTENCE), Bound(3, SENTENCE))
    assert named_pair(index, 0, [tried(made, index, 0, *bounds)]) is None
