"""Budgets add up with budgets; a name of its own may be absent."""

from __future__ import annotations

import pytest

from tests.checking.samples import rule, verdicts

SUM = (
    "check: 三公经费 = 公务用车费 + 公务接待费 + 因公出国费",
    "names: {因公出国费: {missing: zero}}",
    "within: paragraph",
)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("三公经费预算数9万元，其中公务用车费预算数6万元，公务接待费预算数3万元。", "holds"),
        ("三公经费预算数9万元。公务用车费决算数5万元，公务接待费决算数3万元。", "unchecked"),
        ("三公经费决算数9.00万元。公务用车费决算数5.00万元，公务接待费决算数3.00万元。", "broken"),
    ],
)
def test_planned_figures_add_up_with_planned_ones(text: str, verdict: str) -> None:
    assert verdict in verdicts(text, rule(*SUM))


def test_a_rule_that_asks_for_both_may_mix_them() -> None:
    made = rule("check: 结余 = 全年预算数 - 执行数")
    assert ["holds"] == verdicts("全年预算数9万元，执行数8万元，结余1万元。", made)


def test_only_the_name_that_may_be_absent_counts_as_nothing() -> None:
    made = rule(*SUM)
    assert ["holds"] == verdicts("三公经费支出9万元，公务用车费6万元，公务接待费3万元。", made)
    assert ["unchecked"] == verdicts("三公经费支出9万元，公务用车费6万元。", made)
