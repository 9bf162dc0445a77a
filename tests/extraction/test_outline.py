"""Partitions that run over several paragraphs."""

from __future__ import annotations

import pytest

from tests.extraction.stated import partitions, stated


def test_numbered_paragraphs_below_a_colon_are_parts() -> None:
    text = "一、收入9万元，其中：\n（一）财政拨款5万元。\n（二）自筹4万元。\n二、支出8万元。\n"
    assert [("9万元", ["5万元", "4万元"], "", False)] == partitions(text)
    (partition,) = stated(text).partitions
    assert ("其中：", "") == (partition.marker, partition.sep)
    assert [0, 0] == [stated(text).facts[part].whole for part in partition.parts]


def test_indented_paragraphs_below_a_colon_are_parts() -> None:
    text = "收入9万元：\n\n    财政拨款5万元。\n\n    自筹4万元。\n\n支出8万元。\n"
    assert [("9万元", ["5万元", "4万元"], "", False)] == partitions(text)
    assert "：" == stated(text).partitions[0].marker


def test_numbered_paragraphs_below_one_without_a_number_are_parts() -> None:
    text = "收入9万元：\n1.财政拨款5万元。\n2.自筹4万元。\n"
    assert [("9万元", ["5万元", "4万元"], "", False)] == partitions(text)


@pytest.mark.parametrize(
    ("text", "marker", "full"),
    [
        ("支出9万元，其中：\n人员经费5万元。\n公用经费4万元。\n", "其中：", True),
        ("支出9万元，其中：\n甲项5万元。\n乙项4万元。\n", "：", False),
    ],
)
def test_plain_paragraphs_that_nothing_sets_in(text: str, marker: str, full: bool) -> None:
    (partition,) = stated(text).partitions
    assert (marker, full) == (partition.marker, partition.exhaustive)


def test_down_to_the_rest_a_list_is_full() -> None:
    text = "一、收入9万元：\n（一）财政拨款5万元。\n（二）其他收入4万元。\n"
    assert [("9万元", ["5万元", "4万元"], "", True)] == partitions(text)


def test_a_part_may_be_announced_twice() -> None:
    text = "1.收入9万元：\n（1）其中财政拨款5万元。\n（2）自筹4万元。\n"
    assert ("9万元", ["5万元", "4万元"], "", False) in partitions(text)


def test_what_is_deeper_still_is_no_part() -> None:
    text = "一、收入9万元：\n（一）财政拨款5万元。\n1.工资3万元。\n（二）自筹4万元。\n"
    assert ("9万元", ["5万元", "4万元"], "", False) in partitions(text)


def test_the_last_level_before_the_colon_is_the_total() -> None:
    text = "一、预算10万元，收入9万元：\n（一）财政拨款5万元。\n（二）自筹4万元。\n"
    assert ("9万元", ["5万元", "4万元"], "", False) in partitions(text)


@pytest.mark.parametrize(
    "text",
    [
        "一、收入9万元。\n（一）财政拨款5万元。\n（二）自筹4万元。\n",  # no colon announces it
        "一、收入9万元：\n（一）财政拨款5万元。\n",  # one part makes no sum
        "一、收入9万元：\n二、财政拨款5万元。\n三、自筹4万元。\n",  # not below it
        "一、收入9万元：\n（一）新聘5人。\n（二）新购4台。\n",  # other units
        "一、收入如下：\n（一）财政拨款5万元。\n（二）自筹4万元。\n",  # no total
        "一、收入9万元：\n（一）没有财政拨款。\n（二）没有自筹。\n",
        "一、收入9万元：\n",
        "收入9万元：\n财政拨款5万元。\n自筹4万元。\n",
    ],
)
def test_other_paragraphs_are_no_parts(text: str) -> None:
    assert [] == [told for told in partitions(text) if told[0] == "9万元" and len(told[1]) > 1]


def test_a_table_ends_the_list() -> None:
    text = (
        "一、收入9万元：\n（一）财政拨款5万元。\n\n| 年度 | 人数 |\n|---|---|\n| 甲 | 5 |\n\n"
        "（二）自筹4万元。\n"
    )
    assert [] == [told for told in partitions(text) if told[0] == "9万元"]


AIDED = (
    "一、救助支出{}，受益{}。其中：\n（1）医疗救助40万元，受益300人次；\n"
    "（2）助学60万元，受益200人次。\n"
)


def test_items_that_state_an_amount_and_a_number_each_are_parts_of_both() -> None:
    told = partitions(AIDED.format("100万元", "500人次"))
    assert [
        ("100万元", ["40万元", "60万元"], "", False),
        ("500人次", ["300人次", "200人次"], "", False),
    ] == [one for one in told if len(one[1]) > 1]


def test_a_number_of_another_unit_leaves_the_amounts_their_total() -> None:
    told = partitions(AIDED.format("100万元", "500户"))
    assert ("100万元", ["40万元", "60万元"], "", False) in told


def test_the_one_thing_below_is_of_its_total_but_makes_no_sum() -> None:
    text = "一、项目支出2.97万元。其中：\n商品和服务支出2.97万元，占项目支出100%。\n"
    told = stated(text).facts
    assert [("2.97万元", 0)] == [(one.amount.text, one.whole) for one in told if one.whole >= 0]
    assert [] == [told for told in partitions(text) if told[0] == "2.97万元"]


def test_a_line_that_divides_anew_leads_to_no_parts_of_the_figure_above() -> None:
    text = "利息收入16.17亿元。\n{}：\n1.养老保险基金收入6.42亿元；\n2.工伤保险基金收入2.36亿元。\n"
    assert [] == partitions(text.format("从险种看"))
    assert ["16.17亿元"] == [whole for whole, *_ in partitions(text.format("其中"))]


FUNDS = "一、中央救灾资金（{}）\n（一）修复渠道60万元；\n（二）按1%提取管理费{}。\n二、其他事项\n"


def test_a_numbered_heading_may_hold_the_total_of_its_list() -> None:
    text = FUNDS.format("60.6万元", "0.6万元")
    assert ("60.6万元", ["60万元", "0.6万元"], "", False) in partitions(text)


@pytest.mark.parametrize(
    "text",
    [
        FUNDS.format("61人", "0.6万元"),  # of another unit
        "一、中央救灾资金（60.6万元）及其用途\n（一）修渠60万元；\n（二）管理费0.6万元。\n",
        "一、安排100万元（中央60.6万元）\n（一）修渠60万元；\n（二）管理费0.6万元。\n",
        "一、中央救灾资金（60.6万元）\n（一）修渠60万元；\n（二）管理从严。\n",
        "一、中央救灾资金（60.6万元）\n二、省级救灾资金（40万元）\n",
    ],
)
def test_another_bracket_is_no_total_of_what_is_below(text: str) -> None:
    assert [] == [told for told in partitions(text) if told[0] == "60.6万元"]
