"""Which of several levels a rate or a growth is of."""

from __future__ import annotations

import pytest

from tests.extraction.stated import facts


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        (
            "发生安全事故23起、死亡14人，上年分别为27起、16人，事故起数下降14.8%、死亡人数下降12.5%。",
            ["23起", "14人"],
        ),
        ("受理投诉120件，上年100件，投诉件数增长20%。", ["120件"]),
        ("受理投诉120件，上年100件，满意人数增长20%。", [""]),
    ],
)
def test_a_growth_of_a_number_is_of_what_is_counted(text: str, heads: list[str]) -> None:
    found = facts(text)
    told = [fact for fact in found if fact.role == "growth"]
    assert heads == [found[fact.head].text if fact.head >= 0 else "" for fact in told]
