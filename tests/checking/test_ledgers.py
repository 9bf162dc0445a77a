"""Accounts told in prose."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said

LEDGER = "account-does-not-close"
_IN = "全年收入232.10亿元，加补助2.10亿元、上年结转36.99亿元，收入总计271.19亿元。"
_LISTED = "1.医疗保险基金收入42.18亿元，占19.0%；\n2.养老保险基金收入60.18亿元，占27.0%。\n\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"{_IN}支出200.00亿元，加调出资金31.60亿元、上解支出1.20亿元，年终结转38.39亿元。",
            id="in-the-sentence-behind",
        ),
        pytest.param(
            f"{_IN}支出200.00亿元（其中教育支出40.00亿元），上解支出1.20亿元，年终结余69.99亿元。",
            id="parts-of-what-is-spent-are-in-it",
        ),
        pytest.param(
            f"{_IN}支出200.00亿元，加上解支出1.20亿元，支出合计201.20亿元，年终结转69.99亿元。",
            id="a-subtotal-holds-what-stands-before",
        ),
        pytest.param(f"{_LISTED}医疗保险基金支出33.64亿元，当年结余8.54亿元。", id="of-a-fund"),
    ],
)
def test_an_account_that_closes_holds(text: str) -> None:
    assert ["holds"] == [one.verdict for one in said(text, LEDGER)]


@pytest.mark.parametrize(
    "text",
    [
        f"{_IN}支出200.00亿元，加调出资金31.60亿元、上解支出1.20亿元，年终结转36.39亿元。",
        f"{_IN}支出200.00亿元，加上解支出1.20亿元，支出合计201.20亿元，年终结转68.99亿元。",
        f"{_LISTED}医疗保险基金支出33.64亿元，当年结余9.44亿元。",
    ],
)
def test_an_account_that_does_not_close_is_found(text: str) -> None:
    assert [LEDGER] == findings(text, LEDGER)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{_IN}支出200.00亿元，年终结转资金另行安排。", id="nothing-carried-over"),
        pytest.param(
            f"{_IN}\n\n上年支出180.00亿元，上解支出1.20亿元，年终结转36.39亿元。", id="of-last-year"
        ),
        pytest.param(
            f"{_IN}税收120.00亿元，支出200.00亿元，年终结转36.39亿元。", id="what-is-no-spending"
        ),
        pytest.param(
            f"{_LISTED}3.医疗保险基金收入44.18亿元。\n\n医疗保险基金支出33.64亿元，当年结余9.44亿元。",
            id="two-incomes-of-that-name",
        ),
        pytest.param("基金支出33.64亿元，当年结余9.44亿元。", id="no-income"),
    ],
)
def test_what_is_no_account_is_left_alone(text: str) -> None:
    assert [] == findings(text, LEDGER)
