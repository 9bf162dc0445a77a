"""Totals and their parts within a sentence."""

from __future__ import annotations

import pytest

from auditor.extraction.exhaustive import is_exhaustive
from auditor.extraction.parallels import parallel
from auditor.extraction.partitions import OpenPartition
from auditor.model import Partition
from tests.extraction.stated import drafts, lists, partitions, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "总收入9万元，其中：甲拨款5万元、乙拨款4万元。",
            [("9万元", ["5万元", "4万元"], "", False)],
        ),
        (
            "总收入9万元。其中：甲拨款5万元，乙拨款4万元。",
            [("9万元", ["5万元", "4万元"], "", False)],
        ),
        (
            "总收入9万元，其中：甲拨款5万元、其他4万元。",
            [("9万元", ["5万元", "4万元"], "", True)],
        ),
        (
            "总收入9万元，其中按资金来源：财政5万元，自筹4万元。",
            [("9万元", ["5万元", "4万元"], "按资金来源", True)],
        ),
        (
            "总收入9万元，包含财政5万元、自筹4万元。",
            [("9万元", ["5万元", "4万元"], "", False)],
        ),
        (
            "总收入9万元，由财政5万元、自筹4万元组成。",
            [("9万元", ["5万元", "4万元"], "", True)],
        ),
        (
            "总收入9万元，主要由财政5万元和自筹3万元构成。",
            [("9万元", ["5万元", "3万元"], "", False)],
        ),
        ("总收入9万元，由财政安排5万元，自筹4万元。", []),
        ("总收入9万元，由财政安排5万元，并由3人组成专班。", []),
        (
            "总收入9万元，由财政5万元、自筹4万元两部分构成，增长5%。",
            [("9万元", ["5万元", "4万元"], "", True)],
        ),
        (
            "支出9万元。按支出用途：基本支出5万元，项目支出4万元。",
            [("9万元", ["5万元", "4万元"], "支出用途", True)],
        ),
        (
            "收入总预算9万元，按来源分：拨款5万元，上年结转4万元。",
            [("9万元", ["5万元", "4万元"], "来源", True)],
        ),
        (
            "总收入9万元。从征收部门来看：税务5万元，财政4万元。",
            [("9万元", ["5万元", "4万元"], "征收部门", False)],
        ),
        (
            "总收入9万元。分险种：养老5万元，失业4万元。",
            [("9万元", ["5万元", "4万元"], "险种", False)],
        ),
        (
            "总收入9万元。分部门情况：税务5万元，财政4万元。",
            [("9万元", ["5万元", "4万元"], "部门", False)],
        ),
        (
            "总收入9万元，其中：一般公共预算5万元，政府性基金预算4万元。",
            [("9万元", ["5万元", "4万元"], "", False)],
        ),
        (
            "总收入9万元：财政5万元，自筹4万元。",
            [("9万元", ["5万元", "4万元"], "", False)],
        ),
        (
            "下达9万元（其中财政5万元、自筹4万元），已支出8万元。",
            [("9万元", ["5万元", "4万元"], "", False)],
        ),
    ],
)
def test_a_total_is_told_with_its_parts(
    text: str, expected: list[tuple[str, list[str], str, bool]]
) -> None:
    assert expected == partitions(text)


def test_one_total_may_be_parted_on_several_axes() -> None:
    text = "总收入9万元。其中按资金来源分：财政5万元，自筹4万元；按用途分：人员3万元，设备6万元。"
    assert [
        ("9万元", ["5万元", "4万元"], "按资金来源", True),
        ("9万元", ["3万元", "6万元"], "用途", True),
    ] == partitions(text)


def test_a_part_may_have_parts_of_its_own() -> None:
    text = "收入9万元，其中：税收7万元（其中甲税5万元、乙税2万元）、非税2万元。"
    assert [
        ("7万元", ["5万元", "2万元"], "", False),
        ("9万元", ["7万元", "2万元"], "", False),
    ] == partitions(text)


def test_a_semicolon_returns_to_the_outer_list() -> None:
    text = "支出9万元，其中：甲支出5万元，其中工资3万元、其他2万元；乙支出4万元。"
    assert {
        ("5万元", ("3万元", "2万元")),
        ("9万元", ("5万元", "4万元")),
    } == {(whole, tuple(parts)) for whole, parts, _, _ in partitions(text)}


def test_after_a_semicolon_another_total_may_have_its_own_parts() -> None:
    text = "收入9万元，其中：甲拨款5万元，乙拨款4万元；支出8万元，其中：丙费6万元，丁费2万元。"
    assert [
        ("9万元", ["5万元", "4万元"], "", False),
        ("8万元", ["6万元", "2万元"], "", False),
    ] == partitions(text)


def test_parts_of_several_totals_go_to_the_one_they_are_named_after() -> None:
    text = "资产9亿元、负债4亿元，其中：地方负债1亿元，地方资产3亿元。"
    assert {("4亿元", ("1亿元",)), ("9亿元", ("3亿元",))} == {
        (whole, tuple(parts)) for whole, parts, _, _ in partitions(text)
    }


def test_a_part_of_no_likeness_goes_to_the_last_total() -> None:
    text = "资产9亿元、负债4亿元，其中：国外1亿元。"
    assert [("4亿元", ["1亿元"], "", False)] == partitions(text)


def test_parts_must_be_of_the_unit_of_their_total() -> None:
    text = "投入9万元，其中：购置设备5台，新聘2人。"
    assert [] == partitions(text)


@pytest.mark.parametrize(
    "rest",
    [
        "，已支出8万元",  # what was done about it
        "，此外另拨3万元",  # what stands beside it
        "，执行数8万元",  # another aspect
        "，累计投入20万元",
        "，上年结转3万元",
    ],
)
def test_a_list_ends_where_something_else_is_spoken_of(rest: str) -> None:
    text = f"投入9万元，其中：甲项5万元、乙项4万元{rest}。"
    assert [("9万元", ["5万元", "4万元"], "", False)] == partitions(text)


@pytest.mark.parametrize("rest", ["执行数4万元", "已支出4万元", "另有结余4万元"])
def test_a_list_set_off_by_commas_ends_there_too(rest: str) -> None:
    text = f"投入9万元，其中：甲项3万元，乙项2万元，{rest}。"
    assert [("9万元", ["3万元", "2万元"], "", False)] == partitions(text)


def test_after_a_semicolon_a_total_with_a_name_ends_the_list() -> None:
    text = "其中：甲项5万元；支出合计8万元。"
    assert [("9万元", ["5万元"], "", False)] == partitions(f"投入9万元，{text}")


def test_a_list_set_off_by_commas_ends_at_a_semicolon() -> None:
    text = "投入9万元，其中：甲项5万元，乙项4万元；丙费8万元。"
    assert [("9万元", ["5万元", "4万元"], "", False)] == partitions(text)


def test_the_rest_belongs_to_its_list_after_a_comma_too() -> None:
    text = "投入9万元，其中：甲项5万元、乙项3万元，其他1万元。"
    assert [("9万元", ["5万元", "3万元", "1万元"], "", True)] == partitions(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲区投入3万元，乙区投入4万元，合计7万元。", [("7万元", ["3万元", "4万元"], "", True)]),
        ("甲区投入3万元，乙区投入4万元，共7万元。", [("7万元", ["3万元", "4万元"], "", False)]),
        ("甲区3个、乙区4个，两项合计7个。", [("7个", ["3个", "4个"], "", True)]),
        # a second total sums what stands behind the first, one part makes no sum
        (
            "甲村3人，乙村4人，合计7人，丙村2人，丁村3人，合计5人。",
            [("7人", ["3人", "4人"], "", True), ("5人", ["2人", "3人"], "", True)],
        ),
        ("甲村3人，合计3人。", []),
        ("甲村3人，乙村4人，合计7人，合计7人。", [("7人", ["3人", "4人"], "", True)]),
        # people and bodies are counted together, money is not
        ("引进3名，扶持4家，合计7个。", [("7个", ["3名", "4家"], "", True)]),
        ("引进3名，投入4万元，合计7名。", []),
        # what was done about things listed before is no sum of them
        ("受理5件，办结4件，合计9件。", []),
        ("甲项预算数5万元，甲项执行数4万元，合计9万元。", []),
    ],
)
def test_a_closing_total_sums_what_stands_before_it(
    text: str, expected: list[tuple[str, list[str], str, bool]]
) -> None:
    assert expected == partitions(text)


def test_changes_beside_the_parts_add_up_too() -> None:
    text = "支出9万元，增加3万元，其中甲区支出5万元，增加2万元；乙区支出4万元，增加1万元。"
    assert [
        ("9万元", ["5万元", "4万元"], "", False),
        ("3万元", ["2万元", "1万元"], "", False),
    ] == partitions(text)


@pytest.mark.parametrize(
    "text",
    [
        "支出9万元，增加3万元，其中甲区支出5万元，增加2万元；乙区支出4万元。",
        "支出9万元，其中甲区支出5万元，增加2万元；乙区支出4万元，增加1万元。",
        "支出9万元，增加3万元，其中甲区支出5万元，增加2万元。",
        "支出9万元。其中甲区支出5万元，增加2万元；乙区支出4万元，增加1万元。",
    ],
)
def test_changes_add_up_only_where_all_are_stated(text: str) -> None:
    assert 1 == len(partitions(text))


def test_what_sets_parts_apart_is_kept() -> None:
    found = stated("收入9万元，其中：甲5万元、乙4万元。支出9万元，其中：丙费5万元，丁费4万元。")
    assert ["、", "，"] == [partition.sep for partition in found.partitions]
    assert ["其中", "其中"] == [partition.marker for partition in found.partitions]


@pytest.mark.parametrize(
    ("marker", "axis", "last", "expected"),
    [
        ("其中", "按资金来源", "甲项4万元", True),
        ("其中", "", "其他4万元", True),
        ("其中", "", "其余4万元", True),
        ("合计", "", "甲项4万元", True),
        ("分别为", "", "甲项4万元", True),
        ("按用途分", "用途", "甲项4万元", True),
        ("其中", "级次", "甲项4万元", False),
        ("：", "", "甲项4万元", False),
        ("共", "", "甲项4万元", False),
    ],
)
def test_whether_a_list_is_full(marker: str, axis: str, last: str, expected: bool) -> None:
    (part,) = drafts(last)
    assert expected is is_exhaustive(marker, axis, [part])


def test_an_empty_list_does_not_end() -> None:
    whole, other = drafts("收入9万元，此外另拨4万元。")
    assert not OpenPartition([whole], "", "其中").ends_before(other, "，", [whole, other])


def test_a_partition_without_changes_has_no_parallel() -> None:
    first, second, third = drafts("支出9万元，甲费5万元，乙费4万元。")
    partition = Partition(0, (1, 2), "", "其中", exhaustive=False)
    assert parallel(partition, {}) is None
    assert parallel(partition, {0: first, 1: second}) is None
    found = parallel(partition, {0: first, 1: second, 2: third})
    assert (0, (1, 2)) == (found and found.whole, found and found.parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "资助项目406个，资金865.8万元，其中敬老院50个，金额106万元；文化站356个，金额759.8万元。",
            [["406个", "50个", "356个"], ["865.8万元", "106万元", "759.8万元"]],
        ),
        (
            "救助320人次，发放资金45万元，其中临时救助120人次，支出25万元；医疗救助200人次，支出20万元。",
            [["320人次", "120人次", "200人次"], ["45万元", "25万元", "20万元"]],
        ),
        (
            "购置农机500台，受益农户230户。其中：动力机械300台，使用资金80万元；耕作机械200台。",
            [["500台", "300台", "200台"]],
        ),
        (
            "农机820台，其中动力机械709台、种植机械27台，收获机械84台。",
            [["820台", "709台", "27台", "84台"]],
        ),
        (
            "转派工单1813件，其中县区1390件、市直单位213件，热线流转210件。",
            [["1813件", "1390件", "213件", "210件"]],
        ),
        (
            "资金183万元，其中2021年省级资金24万元、中央资金59万元，2022年省级资金31万元、中央资金69万元。",
            [["183万元", "24万元", "59万元", "31万元", "69万元"]],
        ),
        # what the next clause speaks of stands outside
        (
            "巷道硬化0.93千米，其中5米宽巷道0.19千米，4米宽巷道0.74千米；排水管道2.66千米。",
            [["0.93千米", "0.19千米", "0.74千米"]],
        ),
        (
            "在职122人，其中参公人员73人、事业人员49人，退休人员61人。",
            [["122人", "73人", "49人"]],
        ),
        (
            "救助320人次，资金45万元，其中临时救助120人次，支出25万元；另外慰问党员150人。",
            [["320人次", "120人次"], ["45万元", "25万元"]],
        ),
        (
            "编制84名，在职79人，其中行政46人、事业33人；离退休人员52人。",
            [["79人", "46人", "33人"]],
        ),
    ],
)
def test_a_list_may_go_through_two_totals_at_once(text: str, expected: list[list[str]]) -> None:
    assert expected == lists(text)


def test_what_is_done_of_a_plan_need_not_come_to_it() -> None:
    text = "项目20个，总投资5200万元，其中续建8个，完成投资1800万元；新建12个，完成投资2500万元。"
    full = {whole: full for whole, _, _, full in partitions(text)}
    assert {"20个": True, "5200万元": False} == full
