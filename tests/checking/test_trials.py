"""Ways to fill the names of a condition beside one figure."""

from __future__ import annotations

from auditor.checking.binding.bound import Bound
from auditor.checking.index import LINKED, PARAGRAPH, SENTENCE, Index
from auditor.checking.trying.trials import Trial, trials
from auditor.rulebook import Rule
from tests.checking.samples import by_hand, figures, rule
from tests.making import fact

RATE = rule("check: 执行率 = 执行数 / 预算数")
SUM = rule("check: 总数 = 甲 + 乙")


def tried(made: Rule, index: Index, *options: list[Bound | None]) -> list[Trial]:
    """What comes of each way, the first figure being the reported one."""
    assert made.condition is not None
    return list(trials(made, made.condition, index, 0, list(options)))


def filled(trial: Trial) -> dict[str, int]:
    return {name.quantity: bound.fact for name, bound in trial.binding}


def near(*facts: int) -> list[Bound | None]:
    return [Bound(at, SENTENCE) for at in facts]


def test_each_way_is_judged() -> None:
    index = figures("75%", "150万元", "200万元", "180万元")
    first, second = tried(RATE, index, near(1), near(2, 3))
    assert ({"执行数": 1, "预算数": 2}, "holds") == (filled(first), first.judgement.verdict)
    assert ({"执行数": 1, "预算数": 3}, "broken") == (filled(second), second.judgement.verdict)


def test_a_figure_fills_one_name_only() -> None:
    index = figures("100%", "150万元", "150万元")
    assert [{"执行数": 1, "预算数": 2}] == [
        filled(trial) for trial in tried(RATE, index, near(1), near(0, 1, 2))
    ]


def test_the_farthest_figure_says_how_far_and_one_guess_makes_a_guess() -> None:
    index = figures("75%", "150万元", "200万元")
    (trial,) = tried(RATE, index, [Bound(1, LINKED)], [Bound(2, PARAGRAPH, guessed=True)])
    assert (PARAGRAPH, True) == (trial.tier, trial.guessed)


def test_an_absent_part_counts_as_nothing_where_the_rule_allows_it() -> None:
    index = figures("43.95分", "43.95分")
    (trial,) = tried(SUM, index, near(1), [None])
    assert ({"甲": 1}, "holds") == (filled(trial), trial.judgement.verdict)


def test_over_a_base_of_nothing_there_is_no_rate() -> None:
    assert [] == tried(RATE, figures("100%", "9万元", "0万元"), near(1), near(2))


def test_no_more_than_two_dozen_ways_are_tried() -> None:
    index = figures("9人", *(f"{at}人" for at in range(1, 20)))
    assert len(tried(SUM, index, near(*range(1, 9)), near(*range(9, 17)))) <= 24


def test_figures_of_a_sum_have_one_unit() -> None:
    assert [] == tried(SUM, figures("9人", "4人", "5万元"), near(1), near(2))
    assert [] == tried(SUM, figures("9人", "4人", "5户"), near(1), near(2))
    assert 1 == len(tried(SUM, figures("9人", "4人", "5"), near(1), near(2)))


def test_the_two_amounts_of_a_rate_have_one_unit() -> None:
    assert [] == tried(RATE, figures("75%", "150人", "200万元"), near(1), near(2))


def test_an_amount_for_each_is_of_two_units() -> None:
    made = rule("check: 单价 = 金额 / 数量")
    (trial,) = tried(made, figures("5,200元", "12.48万元", "24台"), near(1), near(2))
    assert "holds" == trial.judgement.verdict


def test_a_product_may_be_of_any_units() -> None:
    made = rule("check: 得分 = min(执行率, 100%) * 分值")
    (trial,) = tried(made, figures("9.35分", "93.5%", "10分"), near(1), near(2))
    assert "holds" == trial.judgement.verdict


def test_a_kind_stated_by_the_rule_is_no_mistake_of_units() -> None:
    made = rule("check: 总数 = 甲 + 乙", "names:", "  乙: {kind: score}")
    assert 1 == len(tried(made, figures("9人", "4人", "5分"), near(1), near(2)))


def test_of_several_comparisons_the_worst_counts() -> None:
    made = rule("check: 0 <= 满意度 <= 100%")
    assert ["holds"] == [t.judgement.verdict for t in tried(made, figures("98%"))]
    assert ["broken"] == [t.judgement.verdict for t in tried(made, figures("108%"))]


def test_a_ratio_is_taken_term_by_term() -> None:
    made = rule("check: sum(结构比) = 100")
    printed = fact("100")
    ratio = printed.amount._replace(kind="ratio", text="12.36:48.34:39.30")
    (trial,) = tried(made, by_hand(printed._replace(amount=ratio)))
    assert "holds" == trial.judgement.verdict
