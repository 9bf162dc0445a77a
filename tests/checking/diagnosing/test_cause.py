"""How a figure is called, and how likely it is met by chance."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.checking.diagnosing.cause import by_chance, called
from auditor.model import Fact
from tests.making import fact


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (fact("112.88万元", "年初结转和结余", "金额"), "年初结转和结余112.88万元"),
        (fact("58.02万元", "财政拨款", "执行数"), "财政拨款执行数58.02万元"),
        (
            fact("9.01万元", "年初结转和", "结余", quantity="年末结转", subject="年末结转和结余"),
            "年末结转9.01万元",
        ),
        (fact("58.02万元", "三公经费支出", "支出"), "三公经费支出58.02万元"),
    ],
)
def test_a_figure_is_called_by_its_item_and_what_it_says_of_it(stated: Fact, expected: str) -> None:
    assert called(stated) == expected


def test_the_more_digits_the_less_by_chance() -> None:
    assert by_chance(30, Decimal("0.01"), Decimal("98.66")) < Decimal("0.002")
    assert by_chance(30, Decimal("0.1"), Decimal("9.8")) > Decimal("0.1")
    assert by_chance(1, Decimal("0.01"), Decimal(0)) == 1
