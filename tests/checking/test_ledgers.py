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


_FUND = "生育基金收入613亿元，比上年增长8.9%{}。支出514亿元，比上年增长15.1%。{}当期结存{}亿元。"


@pytest.mark.parametrize(
    ("parts", "besides", "left", "found"),
    [
        ("", "", "99", False),
        ("", "", "89", True),
        ("", "", "98", False),  # each was rounded
        ("，其中：保费收入577亿元；滞纳金收入10.7亿元", "", "99", False),
        ("，其中：保费收入577亿元；滞纳金收入10.7亿元", "", "89", True),
        ("", "上解调剂金10亿元。", "89", False),
        ("", "加上上年结余20亿元。", "119", False),
        ("。居民养老保险基金收入96亿元", "", "89", False),  # of which of the two
    ],
)
def test_a_balance_of_what_the_sentences_before_tell(
    parts: str, besides: str, left: str, found: bool
) -> None:
    assert bool(findings(_FUND.format(parts, besides, left), LEDGER)) is found


def test_the_last_two_may_bear_a_balance_out() -> None:
    text = (
        "保费收入预算676.34亿元，决算589.67亿元。加上调剂金收入2413.30亿元，收入总量3002.97亿元；"
        "加上调剂金支出2406.80亿元，支出总量2939.29亿元。本年收支结余{}亿元。"
    )
    assert [one.verdict for one in said(text.format("63.68"), LEDGER)] == ["holds"]
    assert findings(text.format("93.68"), LEDGER) == []
