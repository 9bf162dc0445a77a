"""What a forbidden equality says."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, causes, repairs


@pytest.mark.parametrize(
    ("text", "rule", "cause", "told"),
    [
        (
            "年初预算0万元，支出决算5万元，完成年初预算的95.9%。",
            "rate-over-zero-base",
            "zero-base",
            "基数为0，比率无从计算，应写明不可比",
        ),
        (
            "培训费5万元，比上年增加5万元，增长100%。",
            "growth-over-zero-base",
            "zero-base",
            "上年为0，增长率无从计算，应写明不可比",
        ),
        (
            "满意度由90%提高到95%，提高5%。",
            "percent-for-percentage-points",
            "points",
            "两个百分数相减所得是百分点，疑应写“个百分点”",
        ),
    ],
)
def test_the_cause_that_the_rule_is_about(text: str, rule: str, cause: str, told: str) -> None:
    assert causes(text, rule) == [(cause, told)]


def test_points_are_offered_for_percent() -> None:
    finding = broken("满意度由90%提高到95%，提高5%。", "percent-for-percentage-points")
    assert repairs(finding) == [("5%", "5个百分点")]


def test_other_bounds_have_no_cause() -> None:
    text = "预算数100.00万元，执行数112.55万元。"
    assert causes(text, "spent-more-than-budget") == []
