"""A stated number of things beside a list of them."""

from __future__ import annotations

import pytest

from tests.extraction.stated import enumerations, stated


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # the list stands before its number
        ("设综合科、财务科、法规科等3个科室。", ["综合科", "财务科", "法规科"]),
        ("聘用甲员、乙员、丙员，共3个。", ["聘用甲员", "乙员", "丙员"]),
        ("推进“甲”“乙”“丙”三项改革。", ["“甲”", "“乙”", "“丙”"]),
        ("推进“甲”、“乙”两项改革。", ["“甲”", "“乙”"]),
        ("甲街、乙街、丙街、丁街4个街道。", ["甲街", "乙街", "丙街", "丁街"]),
        ("道路和桥梁两个方面。", ["道路", "桥梁"]),
        ("设甲科（5人）、乙科等2个科室。", ["甲科", "乙科"]),
        # behind it, in a bracket
        ("设有2个部门（甲部、乙部）。", ["甲部", "乙部"]),
        ("设有2个部门(甲部、乙部、丙部)。", ["甲部", "乙部", "丙部"]),
        # behind it, announced
        ("内设机构4个，包括：甲科、乙科、丙科、丁科。", ["甲科", "乙科", "丙科", "丁科"]),
        ("下属单位3家，分别是甲站、乙站。", ["甲站", "乙站"]),
        ("设有3个部门，包括：甲部（5人）、乙部、丙部。", ["甲部", "乙部", "丙部"]),
        ("建成4个项目：甲、乙，还有丙。", ["甲", "乙"]),
        ("单位6个，其中参公1个、其他5个，分别为：甲、乙、丙、丁。", ["甲", "乙", "丙", "丁"]),
    ],
)
def test_what_is_listed_is_named(text: str, names: list[str]) -> None:
    assert names == [name for found in enumerations(text) for name in found.names]
    assert [len(names)] * bool(names) == [found.listed for found in enumerations(text)]


@pytest.mark.parametrize(
    "text",
    [
        "设有1个部门，包括：甲部、乙部。",  # too few, too many, not whole
        "设有61个部门，包括：甲部、乙部。",
        "其中参公单位1个、其他单位2个，分别为：甲站、乙站、丙站。",  # of both
        "约5个部门，包括：甲部、乙部。",
        "面积2.5个单位：甲部、乙部。",
        "开展活动3次：甲部、乙部。",  # times are not listed
        "投入5万元，即甲部、乙部。",
        "3个科室和2个中心，分别是甲科、乙科、丙科。",  # the list is of both
        "设有2个部门（甲部3人、乙部4人）。",  # figures, not names
        "设有2个部门，包括甲部3人、乙部4人。",
        "设有2个部门，包括甲部。",
        "设有2个部门。甲部、乙部。",
        "举办培训班、讲座等70场。",
        "完成甲12项、乙两项任务。",
        "甲街、乙街3个街道。",  # a short list without 等 only confirms its number
        "甲街4个街道。",
        "设2个部门，包括：" + "甲" * 31 + "、乙。",
        "加强监管等3项工作。",
        "加强监管、等3项工作。",
        "加强监管和服务等3项工作。",
        "推进“甲”改造和“乙”三项工作。",
    ],
)
def test_what_is_no_list_is_not_read(text: str) -> None:
    assert [] == enumerations(text)


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("下属单位3家，分别是甲站、乙站等。", True),
        ("下属单位3家，分别是甲站、乙站等单位。", True),
        ("下属单位3家，分别是甲站、乙站。", False),
        ("甲站、乙站等3家单位。", False),  # the number closes it
    ],
)
def test_a_list_that_might_go_on_is_open(text: str, is_open: bool) -> None:
    (found,) = enumerations(text)
    assert is_open is found.open


def test_a_list_knows_its_number_and_where_it_stands() -> None:
    text = "本局新聘8人，设有2个部门（甲部、乙部）。"
    found = stated(text)
    (listed,) = found.enumerations
    assert ("2个", "部门（甲部、乙部）") == (
        found.facts[listed.fact].text,
        text[listed.start : listed.end],
    )


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("重点围绕教育、医疗、养老四个领域开展评价。", 3),
        ("从经济、效率、公平四个方面评价。", 3),
        ("围绕教育、医疗、养老三个领域开展评价。", 3),
        ("针对编制、执行、管理中的四个方面问题整改。", 0),
        ("对城关镇、河口镇、柳林镇五个村开展评价。", 0),
    ],
)
def test_a_list_of_three_that_a_verb_leads_is_what_is_counted(text: str, count: int) -> None:
    assert sum(len(one.names) for one in enumerations(text)) == count
