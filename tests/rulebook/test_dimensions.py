"""Conditions whose sides have no unit in common."""

from __future__ import annotations

import pytest

from auditor.rulebook import load_rule, load_rules

RULE = """\
id: rate-disagrees
title: 题
severity: error
why: 因
check: {check}
examples:
  - text: {check}
    verdict: holds
  - text: 乙
    verdict: broken
"""


def told(check: str, *keys: str) -> list[str]:
    text = RULE.format(check=check) + "\n".join([*keys, ""])
    _, errors = load_rule("rate-disagrees.yaml", text)
    return [f"{error.line}:{error.column} {error.what}" for error in errors]


@pytest.mark.parametrize(
    ("check", "column", "what"),
    [
        ("在编人数 = 公用经费", 15, "在编人数是数量，公用经费是金额"),
        ("在编人数 <= 60万元", 18, "在编人数是数量，万元是金额"),
        ("公用经费 >= 100人", 19, "公用经费是金额，人是数量"),
        ("执行率 = 公用经费 + 人员经费", 14, "执行率是比率，公用经费是金额"),
        ("公用经费 = 人员经费 + 在编人数", 22, "人员经费是金额，在编人数是数量"),
        ("自评得分 = 执行率", 15, "自评得分是得分，执行率是比率"),
        ("sum(公用经费, 在编人数) > 0", 18, "公用经费是金额，在编人数是数量"),
    ],
)
def test_what_cannot_be_compared_is_told(check: str, column: int, what: str) -> None:
    assert [f"5:{column} 单位不能相比：{what}"] == told(check)


@pytest.mark.parametrize(
    "check",
    [
        "公用经费 = 人员经费 + 项目支出",
        "人均支出 = 公用经费 / 在编人数",
        "自评得分 = 执行率 * 10",
        "自评得分 <= 100",
        "公用经费 <= 60万元",
        "公务接待费 <= 公用经费 * 2%",
        "增长率 = (公用经费 - 上年(公用经费)) / 上年(公用经费)",
        "办结率 = nearest(办结率, 受理件数)",
        "执行数 = 任务数",
    ],
)
def test_what_can_be_compared_is_not(check: str) -> None:
    assert [] == told(check)


def test_a_name_that_is_bound_by_other_words_is_what_they_say() -> None:
    spec = "names: {在编人数: {spelled: [人员经费], kind: money}}"
    assert [] == told("在编人数 = 公用经费", spec)
    assert [] == told("在编人数 = 公用经费", "names: {在编人数: {spelled: [人员开支]}}")


def test_the_shipped_rules_compare_like_with_like() -> None:
    assert () == load_rules().errors
