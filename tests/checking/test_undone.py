"""What is not done, here and there."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts

RULE = "undone-counts-differ"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("改造老旧小区12个，已完工9个。", "老旧小区尚有3个未完工。", ["holds"]),
        ("改造老旧小区12个，已完工9个。", "老旧小区尚有2个未完工。", ["broken"]),
        ("老旧小区改造12个，未完工3个。", "老旧小区改造有2个仍未完工。", ["broken"]),
        ("农村公路项目8个，建成6个、在建2个。", "农村公路项目在建3个。", ["broken"]),
        # other things, other stage, other unit, of last year, no list of all
        ("改造老旧小区12个，已完工9个。", "农村公路尚有2个未完工。", []),
        ("改造老旧小区12个，已完工9个。", "老旧小区尚有2个未验收。", []),
        ("改造老旧小区12个，已完工9个。", "老旧小区尚有2处未完工。", []),
        ("上年改造老旧小区12个，上年已完工9个。", "老旧小区尚有2个未完工。", []),
        ("改造老旧小区已完工9个。", "老旧小区尚有2个未完工。", []),
        ("截至6月底改造老旧小区12个，已完工9个。", "老旧小区尚有2个未完工。", []),
        ("小区改造全部按期完工，仍有2个未完工。", "无。", ["broken"]),
        ("其余小区改造全部按期完工，仍有2个未完工。", "无。", []),
        ("计划当年全部完工的小区尚有2个未完工。", "无。", []),
    ],
)
def test_what_is_left(first: str, second: str, expected: list[str]) -> None:
    text = f"2023年评价报告\n\n一、完成情况\n\n{first}\n\n二、问题\n\n{second}\n"
    assert verdicts(text, RULE) == expected
