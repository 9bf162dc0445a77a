"""Marks in one form: half-width ones beside Han are full-width ones."""

from __future__ import annotations

import pytest

from auditor.punctuation import widened


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增加3万元,其中:甲5.5%;乙1,200元", "增加3万元，其中：甲5.5%；乙1,200元"),
        ("共300,其余", "共300，其余"),
        ("增长5%,9:30,PM2.5", "增长5%，9:30,PM2.5"),
        ("甲(2024)1号", "甲（2024）1号"),
        ("1,2;3", "1,2;3"),
    ],
)
def test_marks_beside_han_are_wide(text: str, expected: str) -> None:
    assert widened(text) == expected
    assert len(widened(text)) == len(text)
