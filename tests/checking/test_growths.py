"""By how much one thing grew, told in two places."""

from __future__ import annotations

import pytest

from auditor.checking.agreeing.growths import by_growth
from tests.checking.samples import findings, read

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


@pytest.mark.parametrize(("growth", "found"), [("5.2", False), ("5.9", True)])
def test_a_growth_in_brackets_behind_a_change_is_of_what_changed(growth: str, found: bool) -> None:
    text = f"卫生人员1067.8万人。与上年比较，卫生人员增加52.4万人（增长{growth}%）。"
    assert bool(findings(text, "growth-rate-disagrees")) is found


def test_of_two_levels_the_one_that_is_named_grew() -> None:
    text = (
        "人员1067.8万人。床位80万张。比上年人员增加52.4万人（增长5.2%），床位增加4万张（增长{}%）。"
    )
    assert findings(text.format("5.3"), "growth-rate-disagrees") == []
    assert findings(text.format("6.3"), "growth-rate-disagrees") != []
