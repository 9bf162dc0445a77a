"""Arithmetic between columns that the rows bear out."""

from __future__ import annotations

import pytest

from auditor.extraction import extract
from tests.tabled import document_of

FUNDS = """
    镇街 | 上年结余 | 本年拨入 | 本年支出 | 年末结余
    甲镇 | 120.35 | 810.20 | 790.15 | 140.40
    乙镇 | 88.10 | 655.00 | 700.05 | 43.05
    丙镇 | 43.27 | 912.64 | 805.11 | 150.80
    丁镇 | 65.42 | 417.83 | 402.66 | 80.59
    戊镇 | 37.15 | 288.92 | 251.40 | 74.67
"""


def formulas(rows: str) -> set[str]:
    return {each.relation for each in extract(document_of(rows)).formulas}


def test_a_balance_is_found_from_its_digits() -> None:
    assert {"年末结余 = 上年结余 + 本年拨入 - 本年支出"} == formulas(FUNDS)


def test_one_row_that_fails_leaves_the_relation_standing() -> None:
    statements = extract(document_of(FUNDS.replace("80.59", "81.59")))
    assert 5 == len(statements.formulas)
    assert {4} == {each.borne for each in statements.formulas}


def test_three_rows_bear_out_a_relation_against_the_fourth() -> None:
    rows = FUNDS.replace("80.59", "81.59").rpartition("    戊镇")[0]
    statements = extract(document_of(rows))
    assert 4 == len(statements.formulas)
    assert {3} == {each.borne for each in statements.formulas}


def test_two_rows_of_four_bear_out_nothing() -> None:
    rows = FUNDS.replace("80.59", "81.59").replace("140.40", "141.40").rpartition("    戊镇")[0]
    assert () == tuple(extract(document_of(rows)).formulas)


@pytest.mark.parametrize(
    "rows",
    [
        # three small numbers fit by chance
        "镇街 | 会议 | 检查 | 培训\n甲镇 | 3 | 1 | 2\n乙镇 | 5 | 2 | 3\n丙镇 | 7 | 4 | 3",
        # the sum has a part more in one row: 其他
        """
        单位 | 财政拨款 | 事业收入 | 其他 | 总收入
        甲校 | 310.52 | 41.33 |  | 351.85
        乙校 | 287.14 | 62.08 |  | 349.22
        丙校 | 264.90 | 55.71 | 12.40 | 333.01
        丁校 | 198.36 | 47.02 |  | 245.38
        """,
    ],
)
def test_what_is_no_relation(rows: str) -> None:
    assert set() == formulas(rows)


def test_a_rate_is_found_by_what_it_is_of() -> None:
    rows = """
        镇街 | 应收户数 | 已收户数 | 收缴情况（%）
        甲镇 | 1,210 | 1,018 | 84.13
        乙镇 | 980 | 911 | 92.96
        丙镇 | 1,455 | 1,307 | 89.83
    """
    assert {"收缴情况 = 已收户数 / 应收户数"} == formulas(rows)
