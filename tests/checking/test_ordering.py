"""Dates of steps that follow each other."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, rule, said, verdicts

STEPS = "steps-dated-out-of-order"


@pytest.mark.parametrize(
    "text",
    [
        "2024年3月20日完成公开招标并发出中标通知书，维护合同于2024年3月15日签订。",
        "实际于2022年11月18日完工，2022年10月26日通过竣工验收。",
        "项目2023年9月竣工，并于2023年8月验收。",
    ],
)
def test_a_step_before_the_one_that_comes_first_is_told(text: str) -> None:
    assert [STEPS] == findings(text, STEPS)


@pytest.mark.parametrize(
    "text",
    [
        "2024年3月15日完成公开招标，维护合同于2024年3月20日签订。",
        "项目2023年9月完工，2023年9月10日验收。",  # a month holds its days
    ],
)
def test_steps_in_their_order_hold(text: str) -> None:
    assert ["holds"] == verdicts(text, STEPS)


@pytest.mark.parametrize(
    "text",
    [
        "计划2023年12月完工，2023年10月验收。",  # planned
        "甲工程2023年9月完工，乙工程2023年5月验收。",  # of two things
        "服务期为2023年1月1日至2023年12月31日。",  # lasts
    ],
)
def test_what_is_no_step_is_not_held_against_one(text: str) -> None:
    assert [] == [verdict for verdict in verdicts(text, STEPS) if verdict != "unchecked"]


def test_a_rule_may_name_steps_of_its_own() -> None:
    made = rule("text: {order: [立项, 批复]}")
    (verdict,) = said("项目2023年5月立项，2023年4月批复。", made)
    assert "broken" == verdict.verdict
