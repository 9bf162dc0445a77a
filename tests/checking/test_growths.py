"""By how much one thing grew, told in two places."""

from __future__ import annotations

import pytest

from auditor.checking.agreeing.growths import by_growth
from tests.checking.samples import read

TOLD = "农林水支出68,316万元，下降2.4%；社会保障支出72,845万元，同比增长6.7%。"


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ("社会保障支出同比增长6.7%。", [False]),
        ("社会保障支出同比增长7.6%。", [True]),
        ("社会保障支出72,845万元，比上年增长7.6%。", [True]),
        ("农林水支出同比下降2.9%。", [True]),
        # of another level, stretch, extent or base; of what is to come; far from a slip
        ("社会保障支出32,845万元，比上年增长7.6%。", []),
        ("上半年社会保障支出同比增长7.6%。", []),
        ("市本级社会保障支出同比增长7.6%。", []),
        ("社会保障支出比年初预算增长7.6%。", []),
        ("计划社会保障支出增长7.6%。", []),
        ("2025年社会保障支出增长7.6%。", []),
        ("社会保障支出同比增长12.3%。", []),
        ("教育社会保障支出同比增长7.6%。", []),
    ],
)
def test_the_growth_of_one_thing(again: str, expected: list[bool]) -> None:
    text = f"2023年预算执行情况\n\n一、支出\n\n{TOLD}\n\n二、成效\n\n{again}\n"
    assert [link.sure for link in by_growth(read(text))] == expected
