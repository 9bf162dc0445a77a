"""Figures whose links are still open: which can be parts of which, and the finished fact."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.extraction.drafts import likeness, one_sort, suits
from auditor.model.fact import NONE
from tests.extraction.stated import drafts, facts


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ("甲5万元", "乙9元", True),  # both are 元
        ("甲5人", "乙9人", True),
        ("甲5人", "乙9家", False),
        ("甲5万元", "乙9人", False),
        ("甲5%", "乙9%", True),
        ("甲5%", "乙9个百分点", False),
        ("培训5，", "乙9人", True),  # without a unit it may count anything
        ("甲5人", "培训9，", True),
        ("培训5，", "乙9万元", False),
    ],
)
def test_a_part_suits_a_total_of_its_unit(part: str, whole: str, expected: bool) -> None:
    (one,), (other,) = drafts(part), drafts(whole)
    assert expected is suits(one, other)


@pytest.mark.parametrize(
    ("unit", "other", "expected"),
    [
        ("名", "名", True),
        ("名", "家", True),
        ("元", "元", True),
        ("人", "人次", False),
        ("名", "元", False),
    ],
)
def test_people_and_bodies_are_of_one_sort(unit: str, other: str, expected: bool) -> None:
    assert expected is one_sort(unit, other)


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ("地方国有企业资产5万元", "资产总额9万元", 2),
        ("地方负债5万元", "负债9万元", 2),
        ("地方负债5万元", "资产9万元", 0),
        ("负债5万元", "负债合计9万元", 2),
        ("债券5万元", "地方债券余额9万元", 2),  # within the other name
        ("合计5万元", "资产9万元", 0),
    ],
)
def test_names_that_end_alike_are_alike(part: str, whole: str, expected: int) -> None:
    (one,), (other,) = drafts(part), drafts(whole)
    assert expected == likeness(one, other)


def test_a_draft_knows_what_its_words_say() -> None:
    money, share = drafts("中央税收收入共计5亿元，占总收入的6%")
    assert ("main", "中央", True, "税收收入") == (
        money.role,
        money.owner,
        money.is_total,
        money.quantity,
    )
    assert ("share", "总收入", False) == (share.role, share.base_name, share.is_total)
    assert [NONE] * 5 == [money.head, money.whole, money.base, money.target, money.series]


def test_a_fact_says_all_that_its_draft_knew() -> None:
    text = "二〇二二年\n一、收支\n甲局收入４０.5萬元，占总收入的5%。"
    fact, share = facts(text)
    assert ("４０.5萬元", "40.5万元", Decimal(405000), "元", "money") == (
        fact.text,
        fact.amount.text,
        fact.value,
        fact.unit,
        fact.kind,
    )
    assert (0, "甲局收入", "收入", "", "收支", "甲局收入", "") == (
        fact.number,
        fact.item,
        fact.measure,
        fact.owner,
        fact.scope,
        fact.subject,
        fact.tail,
    )
    assert (text.index("４"), text.index("，占"), "一") == (
        fact.place.start,
        fact.place.end,
        fact.place.section,
    )
    assert ("share", "总收入", 0, "一") == (
        share.role,
        share.base_name,
        share.head,
        share.place.section,
    )
    assert Decimal(1) == fact.confidence


def test_the_text_of_a_fact_keeps_the_line_break_of_the_source() -> None:
    text = (
        "    本年度按要求做好各项资金安排工作，全年预算数为1,\n"
        "200万元，此外没有其他的资金安排，各项工作全部完成。\n"
        "    另有5万元。\n"
    )
    broken, plain = facts(text)
    assert ("1,\n200万元", Decimal(12_000_000)) == (broken.text, broken.value)
    assert "5万元" == plain.text
