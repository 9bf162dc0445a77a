"""Figures that claim a bound: 七成以上, 近四分之一."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, repairs, verdicts


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("占七成以上", "broken"),
        ("占六成以上", "broken"),
        ("占五成以上", "holds"),
        ("占近六成", "holds"),
        ("占近七成", "broken"),
        ("占不足六成", "holds"),
        ("占比超过60%", "broken"),
        ("占比约60%", "holds"),
        ("占二分之一以上", "holds"),
        ("占三分之二以上", "broken"),
    ],
)
def test_a_share_within_its_bound_holds_and_one_outside_is_broken(said: str, expected: str) -> None:
    text = f"全年收入10.50亿元，其中税收收入6.20亿元，{said}。"
    assert verdicts(text, "share-disagrees") == [expected]


def test_a_requirement_claims_nothing() -> None:
    text = "全年支出10.50亿元，其中民生支出6.20亿元，占比不低于70%。"
    assert "broken" not in verdicts(text, "share-disagrees")


def test_figures_that_only_stand_near_contradict_no_bound() -> None:
    text = "受理12,818人，登记7,352人，失业率超过3.5%。"
    assert "broken" not in verdicts(text, "rate-of-two-counts-disagrees")


def test_the_bound_is_told_and_nothing_else_proposed() -> None:
    verdict = broken("民生支出45.6亿元，占全部支出70.2亿元的近八成。", "share-disagrees")
    assert verdict.message == "占比写作近八成，按45.6亿元 ÷ 70.2亿元应为64.96%"
    assert repairs(verdict) == []
