"""Lists that their total, or what is left over, closes."""

from __future__ import annotations

import pytest

from auditor.extraction import extract
from auditor.extraction.closings import sums_up
from auditor.reading import read_text
from tests.extraction.stated import lists, partitions


@pytest.mark.parametrize(
    ("subject", "sep", "expected"),
    [
        ("合计", "，", True),
        ("两项合计", "；", True),
        ("共", "，", True),
        ("共有", "，", True),
        ("共投入", "，", False),
        ("合计", "", False),
        ("甲区合计", "，", False),
    ],
)
def test_what_opens_a_sum(subject: str, sep: str, expected: bool) -> None:
    assert expected is sums_up(subject, sep)


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("计划新建水站24处，已建成22处，其余2处缓建。", "24处", ["22处", "2处"]),
        ("年度目标60部，已完成47部，在建11部，其余2部未开工。", "60部", ["47部", "11部", "2部"]),
        ("检查100家，发现问题30家，整改28家，其余2家限期整改。", "30家", ["28家", "2家"]),
        (
            "结余合计151.60万元，已上缴131.60万元，其余20万元结转。",
            "151.60万元",
            ["131.60万元", "20万元"],
        ),
    ],
)
def test_what_is_left_over_closes_what_was(text: str, whole: str, parts: list[str]) -> None:
    assert [(whole, parts, "", True)] == partitions(text)


def test_a_rest_in_a_list_is_a_part_of_it() -> None:
    assert [("60部", ["40部", "20部"], "", True)] == partitions(
        "年度目标60部，其中甲区40部，其余20部。"
    )


def test_a_total_that_counts_the_amounts_of_the_sentence_before_sums_them_up() -> None:
    text = "（1）新建工程50.20万元；（2）设备购置30.10万元；（3）培训8.60万元。三项合计88.90万元。"
    assert [("88.90万元", ["50.20万元", "30.10万元", "8.60万元"], "", True)] == partitions(text)


def test_a_total_of_another_number_of_things_does_not() -> None:
    assert [] == partitions("新建工程50.20万元；设备购置30.10万元。三项合计88.90万元。")


def test_points_that_a_total_closes_are_all_that_were_given() -> None:
    text = "资金管理19分、数量29分、效益17分，共65分。"
    assert [("65分", ["19分", "29分", "17分"], "", True)] == partitions(text)


def test_a_paragraph_sums_up_the_numbered_ones_before_it() -> None:
    text = "1.康复：支出30.20万元。\n\n2.培训：支出20.50万元。\n\n以上两项合计50.70万元。"
    assert [("50.70万元", ["30.20万元", "20.50万元"], "", True)] == partitions(text)


def test_it_has_to_count_them_right() -> None:
    text = "1.康复：支出30.20万元。\n\n2.培训：支出20.50万元。\n\n以上三项合计支出50.70万元。"
    assert [] == partitions(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("应到位5,600万元，已到位4,980万元，尚缺620万元。", ["5,600万元", "4,980万元", "620万元"]),
        ("计划完成120公里，实际完成108公里，还差12公里。", ["120公里", "108公里", "12公里"]),
        ("房源1,286套，已分配1,142套，空置144套。", ["1,286套", "1,142套", "144套"]),
        ("检查企业426家，合格391家，不合格35家。", ["426家", "391家", "35家"]),
        ("收回资金1,325万元，统筹使用986万元，余339万元。", ["1,325万元", "986万元", "339万元"]),
        (
            "第一批下达3200万元，第二批下达1850万元，两批共下达5050万元。",
            ["5050万元", "3200万元", "1850万元"],
        ),
        (
            "甲标段完成投资126.50万元，乙标段完成投资84.30万元。两个标段合计完成投资210.80万元。",
            ["210.80万元", "126.50万元", "84.30万元"],
        ),
        (
            "财政拨款收入321万元，事业收入42万元，其他收入5万元，收入共计368万元。",
            ["368万元", "321万元", "42万元", "5万元"],
        ),
    ],
)
def test_what_is_left_and_what_all_come_to(text: str, told: list[str]) -> None:
    stated = extract(read_text(text))
    (made,) = stated.partitions
    assert told == [stated.facts[at].amount.text for at in (made.whole, *made.parts)]


@pytest.mark.parametrize(
    "text",
    [
        "检查企业426家次，责令整改35家，不合格6家移送处理。",
        "第一批下达3200万元，第二批下达1850万元，两批共惠及326户。",
        "基本支出32万元，经营支出15万元，结余分配2万元，年末结转3万元，支出共计52万元。",
        "受理申请1,286件，办结1,205件，另有待审资料12份。",
    ],
)
def test_what_is_neither_left_nor_all(text: str) -> None:
    assert [] == extract(read_text(text)).partitions


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("组织了12场次专题培训、9场次技能培训，共组织21场次培训。", ["21场次", "12场次", "9场次"]),
        ("组织专题培训12场次、技能培训9场次，共组织培训21场次。", ["21场次", "12场次", "9场次"]),
        ("修缮14栋住宅楼、8栋教学楼，共修缮22栋。", ["22栋", "14栋", "8栋"]),
        ("检查42家企业，30家达标，12家未达标。", ["42家", "30家", "12家"]),
        ("实施15个项目，12个项目已完工，3个项目正在施工。", ["15个", "12个", "3个"]),
        # what was done before may be counted too; another sort of thing
        ("组织12场次专题培训、9场次技能培训，累计组织35场次培训。", []),
        ("组织12场次专题培训、9场次技能讲座，共组织35场次培训。", []),
        ("实施15个项目，12个项目已完工，3个项目已验收。", []),
    ],
)
def test_a_list_whose_nouns_stand_behind_is_closed_as_well(text: str, told: list[str]) -> None:
    assert told == [text for one in lists(text) for text in one]


def test_a_part_of_what_is_added_is_not_added_again() -> None:
    text = "收入442万元，加上级补助184万元，其中一般补助148万元，上年结余6万元，收入合计为632万元。"
    whole, parts, *_ = partitions(text)[-1]
    assert ("632万元", ["442万元", "184万元", "6万元"]) == (whole, parts)
