"""Numbers in the form of printed figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.checking.diagnosing.printing import printed_like
from auditor.model import Fact
from tests.making import amount, fact


@pytest.mark.parametrize(
    ("printed", "value", "expected"),
    [
        (fact("98.57%"), "0.986596", "98.66%"),
        (fact("93.25分"), "93.75", "93.75分"),
        (fact("1,467.73万元"), "14700000", "1,470.00万元"),
        (fact("1467.73万元"), "14700000", "1470.00万元"),
        (fact("7944人"), "1560", "1560人"),
        (fact("3.5个百分点"), "0.04", "4.0个百分点"),
        (fact("13.6%", sign=-1), "-0.157", "15.7%"),  # 下降 says the sign
        (fact("13.6%", sign=-1), "0.157", "-15.7%"),  # it would be a rise
        (fact("5万元"), "-30000", "-3万元"),
        # more digits where the printed ones would not show the difference
        (fact("97.5%"), "0.97489", "97.49%"),
        (fact("1,250万元"), "12504000", "1,250.4万元"),
        (fact("97.5%"), "0.975", "97.5%"),
        # nothing, and words, give no pattern to follow
        (fact("0万元"), "12500", "12500元"),
        (fact("30人", amount=amount("30人")._replace(text="三十人")), "35", "35人"),
        (fact("3人", amount=amount("3人")._replace(text="0人")), "35", "35人"),
    ],
)
def test_a_number_in_the_form_of_a_printed_figure(printed: Fact, value: str, expected: str) -> None:
    assert expected == printed_like(printed, Decimal(value))
