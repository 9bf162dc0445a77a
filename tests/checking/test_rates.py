"""One amount has one rate of a name."""

from __future__ import annotations

import pytest

from tests.checking.samples import said, verdicts

PLANNED = "调整预算数1835.27万元，全年支出1774.10万元，预算执行率为96.67%。"


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (PLANNED, "我局支出1774.10万元，执行率达97.57%。", ["97.57%"]),
        (PLANNED, "我局支出1774.10万元，执行率达96.67%。", []),
        (PLANNED, "我局支出1774.10万元，执行率达96.7%。", []),
        # two budgets, each stated
        (PLANNED, "年初预算1813.83万元，支出1774.10万元，执行率达97.81%。", []),
        ("支出1774.10万元，完成年初预算的97.81%。", "支出1774.10万元，完成调整预算的96.67%。", []),
        # another amount, or one that many have
        (PLANNED, "我局支出1744.10万元，执行率达97.57%。", []),
        ("支出12万元，执行率96.67%。", "我局支出12万元，执行率达97.57%。", []),
    ],
)
def test_two_rates_of_one_amount_contradict(one: str, other: str, told: list[str]) -> None:
    text = f"一、基本情况\n\n{one}\n\n二、主要成效\n\n{other}\n"
    findings = [one for one in said(text, "same-item-differs") if one.is_finding]
    assert told == [one.reported.text for one in findings if one.reported is not None]


def test_progress_is_of_a_budget_and_not_of_what_was_spent() -> None:
    text = "农林水支出6.83亿元，衔接资金支出1.92亿元，支出进度98.5%。"
    assert "broken" not in verdicts(text, "rate-of-two-counts-disagrees")
