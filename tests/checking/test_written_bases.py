"""What a rate is of, where the sentence writes it; and two digits swapped behind a round base."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts

WRITTEN = "rate-of-written-base-disagrees"
COUNTS = "rate-of-two-counts-disagrees"


@pytest.mark.parametrize("base", ["变动预算", "奋斗目标", "预期"])
def test_a_rate_is_held_against_the_base_written_beside_it(base: str) -> None:
    sound = f"全县支出47.65亿元，完成{base}51.30亿元的92.9%。"
    assert ["holds"] == verdicts(sound, WRITTEN)
    assert [WRITTEN] == findings(sound.replace("92.9%", "93.9%"), WRITTEN)


def test_where_only_its_name_stands_there_is_nothing_to_hold_it_against() -> None:
    text = "年初预算51.30亿元。全县支出47.65亿元，完成变动预算的93.9%。"
    assert [] == verdicts(text, WRITTEN)


def test_swapped_digits_are_no_matter_of_rounding() -> None:
    text = "平台升级项目预算24万元，仅支出17.90万元，执行率{}。"
    assert ["holds"] == verdicts(text.format("74.58%"), COUNTS)
    assert ["rounded"] == verdicts(text.format("75.13%"), COUNTS)
    assert [COUNTS] == findings(text.format("75.48%"), COUNTS)


def test_for_how_long_leaves_no_choice() -> None:
    text = "三年累计到位资金17,460.00万元，计划投资18,000.00万元，到位率97.30%。"
    assert [COUNTS] == findings(text, COUNTS)


@pytest.mark.parametrize("said", ["完成年度任务30座的100%", "完成率100%（任务30座）"])
def test_what_two_figures_of_a_list_came_to_is_not_told_of_the_last(said: str) -> None:
    assert [] == findings(f"本年度新建公厕12座、改造公厕18座，{said}。")


def test_what_stands_alone_before_it_is_what_was_done() -> None:
    assert [WRITTEN] == findings("改造公厕18座，完成年度改造任务30座的50%。", WRITTEN)


def test_the_plan_may_stand_in_brackets_behind_the_rate() -> None:
    arrived = "funds-arrival-rate-disagrees"
    text = "实际到位资金480万元，到位率{}（计划500万元）。"
    assert ["holds"] == verdicts(text.format("96%"), arrived)
    assert [arrived] == findings(text.format("98%"), arrived)
