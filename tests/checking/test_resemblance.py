"""Statements that are only alike."""

from __future__ import annotations

import pytest

from auditor.checking.agreeing.links import CROWD, Link
from auditor.checking.agreeing.resemblance import by_bound, by_slip, by_value
from auditor.checking.agreeing.sameness import is_statement
from auditor.checking.index import Index
from tests.checking.samples import by_hand, read, verdicts
from tests.making import fact


def two(first: str, second: str) -> Index:
    between = "各项工作正常开展，没有发现其他需要说明的事项，特此报告。"
    return read(f"一、情况\n\n{first}。{between}\n\n二、成效\n\n{between}{second}。\n")


def found(index: Index, by: object) -> list[Link]:
    assert callable(by)
    return list(by([one for one in index.facts if is_statement(one, index.text)], index))


@pytest.mark.parametrize(
    ("first", "second", "linked"),
    [
        ("区级人才公寓配租312套", "已分配区级人才公寓312套", True),
        ("区级人才公寓配租312套", "义诊活动惠及群众312套", False),
        ("区级人才公寓配租312套", "已分配区级人才公寓312间", False),
        ("区级人才公寓配租5套", "已分配区级人才公寓5套", False),  # five of what is no sign
        ("区级人才公寓配租100套", "已分配区级人才公寓100套", False),  # round as they come
        ("发放各类补贴4,108.68万元", "全年补贴群众共4,108.68万元", True),
        ("配租人才公寓近400套", "分配人才公寓近400套", True),
    ],
)
def test_the_same_telling_figure_under_like_words(first: str, second: str, *, linked: bool) -> None:
    links = found(two(first, second), by_value)
    assert ([Link(0, 1, "companion", sure=False)] if linked else []) == links


def test_the_same_figure_twice_in_one_sentence_confirms_nothing() -> None:
    assert [] == found(read("区级人才公寓配租312套，分配区级人才公寓312套。"), by_value)


@pytest.mark.parametrize(
    ("first", "second", "linked"),
    [
        ("发放创业担保贷款超647万元", "发放创业担保贷款647.49万元", False),
        ("发放创业担保贷款约647万元", "发放创业担保贷款647.49万元", True),
        ("发放创业担保贷款约647万元", "发放创业担保贷款947.49万元", False),
        ("发放创业担保贷款约647万元", "义诊活动惠及群众647.49万元", False),
        ("发放创业担保贷款约647万元", "发放创业担保贷款约650万元", False),
    ],
)
def test_a_rough_figure_and_the_exact_one(first: str, second: str, *, linked: bool) -> None:
    links = found(two(first, second), by_bound)
    assert ([Link(0, 1, "companion", sure=False)] if linked else []) == links


def test_a_rough_and_an_exact_figure_in_one_sentence_are_two_things() -> None:
    text = "发放创业担保贷款约647万元，发放创业担保贷款647.49万元。"
    assert [] == found(read(text), by_bound)


@pytest.mark.parametrize(
    ("first", "second", "linked"),
    [
        # two digits swapped
        ("区级人才公寓配租312套", "已分配区级人才公寓321套", True),
        ("企业职工满意率为97.95%", "企业职工满意率达99.75%", True),
        # one digit of many
        ("开展职业技能培训24320个", "完成职业技能培训24340个", True),
        ("开展职业技能培训24320个", "完成义诊惠及老人24340个", False),
        # one digit of three needs the very same words
        ("区级人才公寓配租312套", "已分配区级人才公寓317套", False),
        # other quantities, other years
        ("区级人才公寓配租312套", "已分配区级人才公寓321间", False),
        ("2020年，区级人才公寓配租312套", "2021年，分配区级人才公寓321套", False),
        ("计划配租区级人才公寓312套", "已分配区级人才公寓321套", False),
        # the same figure
        ("区级人才公寓配租312套", "已分配区级人才公寓312套", False),
        # nothing but zeros apart
        ("区级人才公寓配租3120套", "已分配区级人才公寓312套", False),
    ],
)
def test_like_words_with_figures_one_slip_apart(first: str, second: str, *, linked: bool) -> None:
    links = found(two(first, second), by_slip)
    assert ([Link(0, 1, "companion", sure=True)] if linked else []) == links


@pytest.mark.parametrize(
    ("first", "second", "linked"),
    [
        ("举办专场招聘会12场，提供岗位1560个", "组织专场招聘会21场，提供岗位1560个", True),
        ("举办专场招聘会12场，提供岗位1560个", "组织专场招聘会21场，提供岗位1750个", False),
        ("提供岗位1560个，举办专场招聘会12场", "提供岗位1560个，组织专场招聘会21场", True),
        ("举办专场招聘会12场", "组织专场招聘会21场", False),
        ("举办专场招聘会12场，发放传单1560个", "组织专场招聘会21场，提供岗位1560个", False),
        ("举办专场招聘会12场，提供岗位1560个", "组织专场招聘会13场，提供岗位1560个", False),
    ],
)
def test_two_digits_swapped_need_a_companion_that_is_the_same(
    first: str, second: str, *, linked: bool
) -> None:
    index = two(first, second)
    assert linked == bool([link for link in found(index, by_slip) if link.sure])


def test_figures_that_crowd_under_one_slip_tell_nothing() -> None:
    facts = [fact(f"2{at:02}7个", "职业技能培训", sentence=at) for at in range(CROWD + 6)]
    assert [] == [
        link for link in found(by_hand(*facts), by_slip) if {link.one, link.other} == {0, CROWD + 5}
    ]


def test_of_one_value_only_a_few_statements_are_compared() -> None:
    many = [fact("312套", "区级人才公寓", sentence=at) for at in range(9)]
    links = found(by_hand(*many, fact("321套", "区级人才公寓", sentence=9)), by_slip)
    assert [(at, 9) for at in range(4)] == [(link.one, link.other) for link in links]


def test_a_companion_in_another_sentence_is_none() -> None:
    first, second = "举办专场招聘会12场。岗位1560个", "组织专场招聘会21场。岗位1560个"
    assert [] == found(two(first, second), by_slip)


def test_a_swap_with_a_nought_at_the_end_is_a_swap() -> None:
    text = """\
一、调查情况

收回有效问卷306份。

二、满意度

对{}份有效问卷统计，多数满意。
"""
    rule = "like-statements-differ-by-a-slip"
    assert verdicts(text.format("306"), rule) == ["holds"]
    assert verdicts(text.format("360"), rule) == ["broken"]
    assert verdicts(text.format("36"), rule) == []
