from decimal import Decimal

import pytest

from auditor.rulebook.interval import Value, exact
from auditor.rulebook.tolerance import Tolerance, read_tolerance
from tests.rulebook.samples import RATE, mistakes


@pytest.mark.parametrize(
    ("written", "amount", "share"),
    [
        ("0.01万元", "100", "0"),
        ("2元", "2", "0"),
        ("1.5亿元", "150000000", "0"),
        ("３个", "3", "0"),
        ("0.5分", "0.5", "0"),
        ("1个百分点", "0.01", "0"),
        ("0.1百分点", "0.001", "0"),
        ("0.1%", "0", "0.001"),
        ("5‰", "0", "0.005"),
        ("none", "0", "0"),
        ("无", "0", "0"),
        ("0", "0", "0"),
    ],
)
def test_a_tolerance_is_an_amount_or_a_share(written: str, amount: str, share: str) -> None:
    assert Tolerance(Decimal(amount), Decimal(share)) == read_tolerance(written)


@pytest.mark.parametrize("written", ["", "约1%", "1%左右", "-1元", "一元", "1 吨位"])
def test_what_is_no_tolerance_is_refused(written: str) -> None:
    assert read_tolerance(written) is None


def test_a_share_grows_with_what_is_computed() -> None:
    share = Tolerance(share=Decimal("0.1"))
    assert Value(Decimal(200), Decimal(180), Decimal(220)) == share.widened(exact(Decimal(200)))
    open_end = Value(Decimal(200), None, Decimal(210))
    assert Value(Decimal(200), None, Decimal(230)) == share.widened(open_end)


def test_a_tolerance_that_cannot_be_read_is_told_at_its_place() -> None:
    (error,) = mistakes(RATE + "tolerance: 一点点\n")
    assert "容差读不懂：一点点" == error.what
    assert (18, 12) == (error.line, error.column)
