"""Lists that their total, or what is left over, closes."""

from __future__ import annotations

import pytest

from auditor.extraction.closings import sums_up
from tests.extraction.stated import partitions


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
