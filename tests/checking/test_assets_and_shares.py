"""What is left of assets, shares of 地方 and 地区, and rates of two lists in one sentence."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("年末资产总计156.07亿元，负债合计88.78亿元，所有者权益合计67.29亿元。", False),
        ("年末资产总计156.07亿元，负债合计88.78亿元，所有者权益合计67.92亿元。", True),
        ("资产总额156.07亿元，负债总额88.78亿元，所有者权益67.28亿元。", False),  # rounded
        ("资产总额156.07亿元，负债总额88.78亿元，所有者权益76.28亿元。", True),
        # of the owners of the parent alone, of some
        ("资产总额156.07亿元，负债总额88.78亿元，归属于母公司所有者权益57.28亿元。", False),
        ("资产总额156.07亿元，负债总额88.78亿元，少数股东权益合计7.28亿元。", False),
    ],
)
def test_what_the_owners_have_is_what_no_creditor_has(text: str, found: bool) -> None:
    assert bool(findings(text, "net-assets-disagree")) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("地方财政收入100.22亿元。其中：税收收入66.34亿元，税收收入占地方财政收入66.19%。", False),
        ("地方财政收入100.22亿元。其中：税收收入66.34亿元，税收收入占地方财政收入61.69%。", True),
        ("地区生产总值500亿元，数字经济增加值60亿元，占地区生产总值的比重为12.0%。", False),
        ("地区生产总值500亿元，数字经济增加值60亿元，占地区生产总值的比重为21.0%。", True),
        ("园区占地500亩，其中绿化占地60亩。", False),
        ("项目总用地500亩，其中绿化60亩，占地率21.0%。", False),
    ],
)
def test_a_share_of_what_is_local_is_a_share(text: str, found: bool) -> None:
    assert bool(findings(text, "share-disagrees")) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "债券平均期限15.5年，其中一般债券8.9年；平均利率1.97%，其中一般债券1.82%，专项债券2.02%。",
            False,
        ),
        (
            "债券平均期限15.5年，其中一般债券8.9年；平均利率2.17%，其中一般债券1.82%，专项债券2.02%。",
            True,
        ),
        ("债券平均利率1.97%，其中一般债券1.82%，平均票面利率2.17%。", False),
    ],
)
def test_a_mean_behind_a_semicolon_has_parts_of_its_own(text: str, found: bool) -> None:
    assert bool(findings(text, "rate-of-all-is-no-mean-of-its-parts")) is found


@pytest.mark.parametrize(("total", "found"), [("35.90", False), ("39.50", True)])
def test_a_side_of_an_account_is_closed_by_its_name(total: str, found: bool) -> None:
    text = (
        "全县一般公共预算收入14.20亿元，加上上级补助收入20.10亿元、上年结转1.60亿元，"
        f"一般公共预算总收入{total}亿元。"
    )
    assert bool(findings(text)) is found
