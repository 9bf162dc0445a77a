"""Differences of two things that are named."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts

PLAN = (
    "一、资金情况\n\n概算总投资34,200万元，实际到位资金31,380万元，完成投资29,400万元。\n\n"
    "二、问题\n\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("概算总投资与到位资金相差2,820万元。", ["holds"]),
        ("概算总投资和实际到位资金之间的差额为2,820万元。", ["holds"]),
        ("概算总投资与到位资金相差2,280万元。", ["broken"]),
        ("概算总投资与到位资金相差约2,280万元。", []),
        ("概算总投资与到位资金相差0.282亿元。", ["holds"]),
        ("概算总投资与到位资金相差0.28亿元。", ["holds"]),
        # which is the larger
        ("到位资金超过完成投资1,980万元。", ["holds"]),
        ("完成投资超过到位资金1,980万元。", ["broken"]),
        ("完成投资低于到位资金1,980万元。", ["holds"]),
        # what is not named so, or not once, is not known
        ("概算总投资与落实资金相差2,280万元。", []),
        ("到位资金31,500万元。概算总投资与到位资金相差2,820万元。", []),
        ("到位资金超过300万元的项目12个。", []),
    ],
)
def test_a_difference_is_that_of_the_two_that_it_names(text: str, expected: list[str]) -> None:
    assert expected == verdicts(f"{PLAN}{text}\n", "named-difference-disagrees")


@pytest.mark.parametrize("other", ["2022年概算总投资30,000万元。", "其中县级概算总投资8,000万元。"])
def test_other_levels_of_like_names_do_not_count(other: str) -> None:
    text = f"{PLAN}{other}概算总投资与到位资金相差2,820万元。\n"
    assert "broken" not in verdicts(text, "named-difference-disagrees")
