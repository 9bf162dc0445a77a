"""Whether a table is rounded: what its other sums say of one that is off by the last digit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.checking.footing.exactness import Exactness
from tests.checking.samples import by_hand
from tests.making import fact

ZERO = Decimal(0)


@pytest.mark.parametrize(
    ("exactness", "unit", "doubt"),
    [
        (Exactness(exact=2, off=1, points=60), "元", ""),
        (Exactness(exact=3, off=1, points=90), "元", "high"),
        (Exactness(exact=3, off=1, points=90), "万元", ""),
        (Exactness(exact=20, off=1, points=450), "万元", "medium"),
        (Exactness(exact=40, off=1, points=900), "万元", "high"),
        (Exactness(exact=40, off=20, points=900), "万元", ""),
    ],
)
def test_exact_sums_speak_against_rounding(exactness: Exactness, unit: str, doubt: str) -> None:
    figures = [fact(f"{number}{unit}") for number in ("30.04", "10.02", "20.01")]
    assert doubt == exactness.doubt(by_hand(*figures), 0, (1, 2))


def test_one_figure_printed_twice_has_no_leeway() -> None:
    index = by_hand(fact("5.01万元"), fact("5.00万元"), fact("0.00万元"))
    assert "high" == Exactness().doubt(index, 0, (1, 2))


def test_scores_are_awarded_and_not_rounded() -> None:
    index = by_hand(fact("92.38分"), *(fact(f"{n}分") for n in ("40", "30", "9.5", "12.84")))
    scores = [
        each._replace(
            amount=each.amount._replace(ulp=Decimal("0.01") if "." in each.text else ZERO)
        )
        for each in index.facts
    ]
    assert "high" == Exactness().doubt(by_hand(*scores), 0, (1, 2, 3, 4))
