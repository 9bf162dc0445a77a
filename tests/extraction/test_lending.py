"""Amounts whose unit was forgotten."""

from __future__ import annotations

import pytest

from tests.extraction.stated import stated


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("培训费年初预算为3.00万元，支出决算为4.19。", ["30000", "41900"]),
        ("国内公务接待支出0.35万。", ["3500"]),
        ("培训费年初预算为3.00万元，培训班4.19。", ["30000"]),
        ("常住人口12.50万。", []),
    ],
)
def test_what_the_words_say_is_money_is_read_so(text: str, money: list[str]) -> None:
    facts = stated(text).facts
    assert money == [f"{fact.value:f}" for fact in facts if fact.kind == "money"]
