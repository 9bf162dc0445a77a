"""The whole of extraction: prose and tables in order, scopes, marks; and it is total."""

from __future__ import annotations

import gc

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from auditor.extraction.extracting import extract, find_marks
from auditor.extraction.normalising import normalise
from auditor.model import Statements
from auditor.model.fact import NONE
from auditor.reading import read_text
from tests.extraction.stated import facts, stated

MIXED = """\
# 收支

收入9万元。

| 项目 | 支出（万元） |
|---|---|
| 甲 | 5 |
| 乙 | 3 |

支出8万元。
"""
ALPHABET = (
    "0123456789０５九,.%，。；：、（）()\n \r|-—~“”【】〔〕#"
    "为达约近占比其中分别按来源合计共等元万亿余多人家个项至到年月日号第一二三十百几半的"
    "收入支出预算执行率完成任务增长减少上年甲乙萬點"
)


def test_prose_and_tables_are_read_in_order() -> None:
    found = facts(MIXED)
    assert ["9万元", "5", "3", "8万元"] == [fact.text for fact in found]
    assert [None, 0, 0, None] == [fact.place.table for fact in found]
    assert list(range(4)) == [fact.number for fact in found]


def test_a_table_may_stand_first_and_last() -> None:
    table = MIXED[MIXED.index("|") : MIXED.rindex("|") + 2]
    assert ["5", "3"] == [fact.text for fact in facts(table)]


def test_the_scope_of_a_figure_is_its_heading() -> None:
    text = "前言5元。\n一、甲项目\n收入4元。\n（一）乙项目\n收入3元。\n二、丙项目\n收入2元。\n"
    assert [("", ""), ("甲项目", "一"), ("乙项目", "一/（一）"), ("丙项目", "二")] == [
        (fact.scope, fact.place.section) for fact in facts(text)
    ]


def test_a_heading_ends_what_the_sentences_before_it_spoke_of() -> None:
    text = "收入9万元。\n一、甲项目\n其中：乙费5万元，丙费4万元。\n"
    assert [] == stated(text).partitions


def test_a_text_without_figures_states_nothing() -> None:
    assert Statements([], [], [], []) == stated("本局工作顺利。\n")
    assert Statements([], [], [], []) == stated("")


def test_a_label_is_no_figure() -> None:
    assert ["5万元"] == [fact.text for fact in facts("见附件1，投入5万元。")]


def test_marks_are_facts_but_no_figures() -> None:
    document = read_text("一、依据\n按甲财〔2022〕15号，2022年12月31日前拨付第3批5万元，见“1+4”。")
    found = find_marks(document)
    assert [
        ("一、", "ordinal", "1"),
        ("〔2022〕15号", "docnum", "〔2022〕15号"),
        ("2022年12月31日", "date", "2022-12-31"),
        ("第3", "ordinal", "3"),
    ] == [(mark.text, mark.kind, mark.item) for mark in found]
    assert {(NONE, False)} == {(mark.number, mark.amount.is_figure) for mark in found}
    assert [mark.kind for mark in found] == [mark.role for mark in found]


@pytest.mark.parametrize("enabled", [True, False])
def test_garbage_collection_is_left_as_it_was(enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        stated("收入5元。")
        assert enabled is gc.isenabled()
    finally:
        (gc.enable if before else gc.disable)()


# fmt: off
WORDS = (
    "收入", "支出", "其中：", "按资金来源分，", "合计", "共", "占", "的", "完成率", "增长",
    "任务为", "由", "增加到", "分别为", "比上年", "甲区", "等", "包括", "5万元", "3人", "40%",
    "1.5亿元", "２００萬元", "约5%", "两项", "，", "、", "；", "。", "：", "（", "）", "|",
    "一、", "（一）", " ", "\n", "\r\n",
)
# fmt: on


def check_total(text: str) -> None:
    """Extraction of any text gives facts that stand where they say."""
    document = read_text(text)
    found = extract(document)
    count = len(found.facts)
    for at, fact in enumerate(found.facts):
        assert at == fact.number
        assert fact.text == text[fact.place.start : fact.place.end]
        assert normalise(document.text)[fact.start : fact.end] == fact.amount.text
        # between the figures of a text that was joined again only blanks may differ
        printed = "".join(fact.text.split())
        assert printed == "".join(document.text[fact.start : fact.end].split())
        assert all(
            link == NONE or 0 <= link < count
            for link in (fact.head, fact.whole, fact.base, fact.target, fact.series)
        )
        assert at not in (fact.head, fact.whole, fact.base, fact.target)
        assert 0 <= fact.block < len(document.blocks)
    for partition in found.partitions:
        assert partition.parts
        assert partition.whole not in partition.parts
        assert all(0 <= part < count for part in (partition.whole, *partition.parts))
    assert all(0 <= listed.fact < count for listed in found.enumerations)
    for mark in find_marks(document):
        assert mark.text == text[mark.place.start : mark.place.end]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=ALPHABET, max_size=120))
@example("收入5元\n（一）\n其中：3元")
@example("比上年5万元1.5亿元增长")
def test_no_text_is_refused(text: str) -> None:
    check_total(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map("".join))
def test_no_sentence_is_refused(text: str) -> None:
    check_total(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_no_characters_are_refused(text: str) -> None:
    check_total(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公务用车费9万元，含购置费5万元。", ["公务用车费", "公务用车购置费"]),
        ("三公经费9万元。运行费4万元。", ["三公经费", "公务用车运行维护费"]),
        ("教学设备9万元。购置费5万元，运行费4万元。", ["", "", ""]),
        ("基本支出5万元，项目经费4万元。", ["基本支出", "项目支出"]),
        ("水利项目，项目经费4万元。", [""]),
    ],
)
def test_a_wide_word_is_a_quantity_only_beside_what_makes_it_one(
    text: str, expected: list[str]
) -> None:
    assert expected == [fact.quantity for fact in facts(text)]
