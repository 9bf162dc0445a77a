"""Runs of figures and what stands around a figure."""

from __future__ import annotations

import pytest

from auditor.extraction.levels import Level
from auditor.extraction.nodes import Figure, Group, Node
from auditor.extraction.runs import (
    becomes,
    flat,
    follow,
    heads_for,
    inherit_item,
    is_base_of,
    is_fresh_total,
    names_for,
    run_at,
    take_name,
)
from auditor.extraction.scanning import scan
from auditor.extraction.subjects import read_subject
from tests.extraction.stated import drafts


def nodes(text: str) -> list[Node]:
    (sentence,) = scan(text).sentences
    return sentence.nodes


def texts(run: list[Figure]) -> list[str]:
    return [figure.amount.text for figure in run]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("投入3万元、4万元和5万元", ["3万元", "4万元", "5万元"]),
        ("投入3万元，4万元", ["3万元"]),
        ("分别投入3万元，4万元", ["3万元", "4万元"]),
        ("投入3万元、支出4万元", ["3万元"]),
        ("投入3万元（含2万元）、4万元", ["3万元"]),
        ("投入3万元", ["3万元"]),
    ],
)
def test_a_run_is_figures_without_words_of_their_own(text: str, expected: list[str]) -> None:
    assert expected == texts(run_at(nodes(text), 0))


def last(text: str) -> Figure:
    """The last figure of a text without brackets."""
    figure = nodes(text)[-1]
    assert isinstance(figure, Figure)
    return figure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("占收入5万元的73.1%", True),
        ("收入5万元增长3%", False),
        ("收入5万元的3万元", False),
        ("从2015年底的14.6%降至2022年底的2.8%", False),
        ("完成全年5万元目标的73.1%", True),
        ("收入5万元目标的73.1%", False),
    ],
)
def test_a_percentage_of_the_figure_before_makes_it_a_base(text: str, expected: bool) -> None:
    before, joined = nodes(text)[-2:]
    assert isinstance(before, Figure)
    assert isinstance(joined, Figure)
    assert expected is is_base_of(joined, before, text[: before.start])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由3户增加到5户", True),
        ("由3户减少至2户", True),
        ("收入3万元，增加5万元", False),
        ("3户分到5户", False),
    ],
)
def test_a_new_level_follows_the_old_one(text: str, expected: bool) -> None:
    assert expected is becomes(last(text))


@pytest.mark.parametrize(
    ("subject", "wanted", "expected"),
    [
        ("甲街、乙街、丙街分别为", 3, ["甲街", "乙街", "丙街"]),
        ("甲街和乙街分别有", 2, ["甲街", "乙街"]),
        ("道路和桥梁、绿化分别为", 2, ["道路和桥梁", "绿化"]),
        ("甲街、乙街分别为", 3, []),
        ("分别为", 2, []),
        ("三者均、甲分别为", 2, []),
        ("甲镇、乙镇常住人口分别为", 2, ["甲镇常住人口", "乙镇常住人口"]),
        ("养老保险、失业保险参保人数分别为", 2, ["养老保险参保人数", "失业保险参保人数"]),
        ("企业、个体参保人数分别为", 2, ["企业", "个体参保人数"]),  # what is shared is not told
        ("税收收入、非税收入分别为", 2, ["税收收入", "非税收入"]),
    ],
)
def test_names_are_as_many_as_figures(subject: str, wanted: int, expected: list[str]) -> None:
    assert expected == names_for(subject, wanted)


def test_a_figure_takes_the_name_that_is_given_to_it() -> None:
    first, second = drafts("收支分别为3万元，同比增长4%")
    take_name(first, read_subject("中央税收收入共计", "money"), [])
    assert ("中央税收收入", "收入", "税收收入", "中央", True) == (
        first.item,
        first.measure,
        first.quantity,
        first.owner,
        first.is_total,
    )
    take_name(second, read_subject("税收收入", "percent"), [])
    assert ("税收收入", "增长率", True) == (second.item, second.measure, second.own_item)


def test_a_figure_follows_the_one_above_it() -> None:
    above, below, growth = drafts("资产9亿元，地方为3亿元，增长4%")
    follow(below, above, "地方")
    assert (0, "地方资产", "资产", "资产总额", "地方", True) == (
        below.head,
        below.item,
        below.measure,
        below.quantity,
        below.owner,
        below.own_item,
    )
    follow(growth, above, "")
    assert (0, "资产", "增长率", "") == (
        growth.head,
        growth.item,
        growth.measure,
        growth.quantity,
    )


def test_a_measure_without_an_item_inherits_one() -> None:
    level, result, balance = drafts("绿化投入9万元，执行数8万元，收支结余1万元")
    inherit_item(result, level)
    inherit_item(balance, level)
    assert ("绿化投入", "") == (result.item, balance.item)


def test_a_bare_count_is_of_its_tail() -> None:
    tailed, bare = drafts("5个示范社区，6个")
    inherit_item(tailed, None)
    inherit_item(bare, tailed)
    assert ("示范社区", "") == (tailed.item, bare.item)


def test_only_a_total_of_its_own_is_fresh() -> None:
    total, plain = drafts("资产总额9亿元，绿化5亿元")
    assert (True, False, False) == (
        is_fresh_total(total),
        is_fresh_total(plain),
        is_fresh_total(None),
    )
    total.whole = 5
    assert not is_fresh_total(total)


def run_after(text: str) -> list[Figure]:
    """The last run of figures of a text."""
    found = nodes(text)
    starts = [at for at, node in enumerate(found) if isinstance(node, Figure) and node.subject]
    return run_at(found, starts[-1])


def test_the_levels_that_a_run_speaks_of_are_the_last_ones() -> None:
    text = "绿化7亿元，资产9亿元、负债4亿元，分别增长3%、4%"
    level = Level(0, None)
    level.mains = drafts(text)[:3]
    run = run_after(text)
    subject = read_subject(run[0].subject, "percent")
    assert level.mains[1:] == heads_for(run, subject, level, [])
    assert level.mains[1:] == heads_for(run, subject._replace(vector=False), level, [])
    assert [] == heads_for(run, subject._replace(vector=False, role="main"), level, [])


def test_parts_are_of_levels_of_their_own_kind() -> None:
    text = "资产9亿元、员工4人，其中甲区分别为3亿元、1亿元"
    level = Level(0, None)
    mains = drafts(text)[:2]
    run = run_after(text)
    subject = read_subject("甲区分别为", "money")
    assert [] == heads_for(run, subject, level, mains)
    changed = read_subject("分别增加", "money")
    assert mains == heads_for(run, changed, level, mains)


def test_a_bracket_is_dissolved_in_order() -> None:
    (_, group) = nodes("收入9元（甲1元（乙2元（丙3元），丁4元），戊5元）")
    assert isinstance(group, Group)
    dissolved = [node for node in flat(group) if isinstance(node, Figure)]
    assert ["1元", "2元", "3元", "4元", "5元"] == texts(dissolved)
    assert len(dissolved) == len(flat(group))
