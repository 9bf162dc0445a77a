"""The clause around a figure: nothing looks whole that is not, and no number is cut."""

from __future__ import annotations

import pytest

from auditor.checking.clauses import clause_around

LONG = "甲" * 60


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收入多。【8人】，任务5人。", "8人，任务5人"),
        ("【8人】", "8人"),
        (f"【8人】{'乙' * 23}567.4%。", f"8人{'乙' * 23}567.4%"),
        (f"【8人】{'乙' * 21}567.4%，其余如常。", f"8人{'乙' * 21}567.4%……"),
        (f"【8人】{'乙' * 24}。", f"8人{'乙' * 24}"),
        (f"【8人】{'乙' * 25}。", f"8人{'乙' * 24}……"),
        (f"{LONG}【8人】", f"……{'甲' * 48}8人"),
        (f"丙1,234.5{'甲' * 46}【8人】", f"……{'甲' * 46}8人"),
        (f"丙1,234.5{'甲' * 40}【8人】", f"丙1,234.5{'甲' * 40}8人"),
        (f"{'1' * 60}【8人】", "……8人"),
        (f"完。\n{'甲' * 48}【8人】", f"{'甲' * 48}8人"),
    ],
)
def test_the_clause_around_a_figure(text: str, expected: str) -> None:
    start, end = text.index("【"), text.index("】") - 1
    assert clause_around(text.replace("【", "").replace("】", ""), start, end) == expected
