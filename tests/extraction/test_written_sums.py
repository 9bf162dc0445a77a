"""Sums written with plus signs."""

from __future__ import annotations

import pytest

from auditor.extraction import extract
from auditor.reading import read_text
from tests.extraction.stated import lists


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "收入总计143万元，即当年收入78万元＋补助收入45万元＋上年结余20万元。",
            ["143万元", "78万元", "45万元", "20万元"],
        ),
        ("人员经费30万元+公用经费20万元=50万元。", ["50万元", "30万元", "20万元"]),
        ("总得分92.5分=产出60分+效益32.5分。", ["92.5分", "60分", "32.5分"]),
    ],
)
def test_what_is_added_up_has_its_total(text: str, told: list[str]) -> None:
    assert [told] == lists(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("增长率为+3.5%，增加+30万元。", id="signs"),
        pytest.param("余额90万元，即收入80万元+上年结余20万元-支出10万元。", id="one-taken-away"),
        pytest.param("人员经费30万元+公用经费20万元。", id="no-total"),
        pytest.param("采取补贴30万元+贷款两种方式。", id="words"),
        pytest.param("按“基础分+加减分”方式，基础分92分，加3分。", id="words-before-any-figure"),
    ],
)
def test_what_has_no_total_is_no_sum(text: str) -> None:
    assert [] == lists(text)


def test_the_sign_is_no_part_of_a_name() -> None:
    facts = extract(read_text("收入143万元，即税收78万元＋补助65万元。")).facts
    assert ["税收", "补助"] == [fact.item.removeprefix("即") for fact in facts[1:]]
