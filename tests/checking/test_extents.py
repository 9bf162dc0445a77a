"""Statements of the whole and of a part of it are no statements of one thing."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全市税收收入800.12亿元。", "市本级税收收入500.12亿元。"),
        # what the sentence opens with, and what stands over it
        ("全市收入完成情况良好，其中税收收入800.12亿元。", "市本级收入中，税收收入500.12亿元。"),
        ("部门税收收入800.12亿元。", "局本级税收收入500.12亿元。"),
        ("税收收入800.12亿元。", "下属事业单位税收收入500.12亿元。"),
    ],
)
def test_a_part_of_the_whole_is_no_other_statement_of_it(first: str, second: str) -> None:
    assert "broken" not in verdicts(report(first, second), "same-item-differs")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全市税收收入800.12亿元。", "全市税收收入500.12亿元。"),
        ("全市税收收入800.12亿元。", "税收收入500.12亿元。"),
        ("市本级税收收入800.12亿元。", "市本级税收收入500.12亿元。"),
        # both together are the whole
        ("我局及所属单位税收收入800.12亿元。", "税收收入500.12亿元。"),
    ],
)
def test_statements_of_one_extent_still_contradict(first: str, second: str) -> None:
    assert verdicts(report(first, second), "same-item-differs") == ["broken"]


def test_a_report_of_the_own_level_says_so_in_its_title() -> None:
    text = report("市本级税收收入800.12亿元。", "税收收入500.12亿元。")
    assert verdicts(f"2022年市本级预算执行情况\n\n{text}", "same-item-differs") == ["broken"]


def report(first: str, second: str) -> str:
    return f"一、收入情况\n\n2022年{first}\n\n二、其他情况\n\n2022年{second}\n"
