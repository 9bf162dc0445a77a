"""What is said of each of several."""

from __future__ import annotations

import pytest

from tests.checking.samples import said, verdicts

RULE = "bound-claimed-of-all-is-missed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲指标完成率92%，乙指标完成率88%。各项指标完成率均不低于90%。", ["broken"]),
        ("甲指标完成率92%，乙指标完成率95%。各项指标完成率均不低于90%。", ["holds"]),
        ("甲街道差错率0.3%，乙街道差错率0.7%。两个街道差错率均低于0.5%。", ["broken"]),
        ("甲街道差错率0.3%，乙街道差错率0.4%。两个街道差错率均低于0.5%。", ["holds"]),
        ("各街道完成率均超过95%，其中东街96.2%、西街95.1%。", ["holds"]),
        ("各街道完成率均超过95%，其中东街96.2%、西街94.1%。", ["broken"]),
        ("三项得分率分别为92.1%、88.4%、95.0%，均在90%以上。", ["broken"]),
        ("三项得分率分别为92.1%、90.4%、95.0%，均在90%以上。", ["holds"]),
        ("各街道完成率均超过95%，其中东街到位率92.2%、西街到位率94.1%。", []),
        ("各街道参与率均超过95%，其中男性48.2%、女性51.8%。", []),
        ("三项得分率分别为92.1%、88.4%、95.0%，重点项目均在90%以上。", []),
        # of others, of another rate, of another year, of nobody
        ("重点指标完成率均不低于90%，一般指标完成率88%。", []),
        ("各项指标完成率均不低于90%，群众满意率88%。", []),
        ("各项指标完成率均不低于90%。2019年甲指标完成率88%。", []),
        ("指标完成率不低于90%，甲指标完成率88%。", []),
    ],
)
def test_one_that_misses_the_bound_speaks_against_the_claim(text: str, expected: list[str]) -> None:
    assert verdicts(f"2023年自评报告\n\n{text}\n", RULE) == expected


def test_the_claim_is_told_with_its_bound_and_what_misses_it() -> None:
    (verdict,) = said("甲指标完成率92%，乙指标完成率88%。各项指标完成率均不低于90%。", RULE)
    assert verdict.message == "一处称均为不低于90%，另有88%"
