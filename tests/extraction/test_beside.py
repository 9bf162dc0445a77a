"""What stands beside a list, and the second total that its items are parts of as well."""

from __future__ import annotations

import pytest

from auditor.extraction.beside import stands_outside
from tests.extraction.stated import partitions


@pytest.mark.parametrize(
    ("subject", "expected"),
    [("合计", True), ("另拨", True), ("三年累计", True), ("甲项", False), ("其他", False)],
)
def test_what_stands_beside_a_list(subject: str, expected: bool) -> None:
    assert expected is stands_outside(subject)


HELD = (
    "全县资助学生5,120人，发放助学金768.50万元。"
    "其中小学{}，累计发放助学金{}；初中{}，累计发放助学金{}。"
)


def test_what_was_paid_to_the_parts_in_all_is_a_part_of_what_was_paid() -> None:
    text = HELD.format("3,020人", "402.50万元", "2,100人", "366.00万元")
    assert [
        ("5,120人", ["3,020人", "2,100人"], "", False),
        ("768.50万元", ["402.50万元", "366.00万元"], "", False),
    ] == partitions(text)


@pytest.mark.parametrize(
    "text",
    [
        "资助学生5,120人，其中小学3,020人，累计发放补贴900万元，初中2,100人。",  # no total of it
        "资助学生5,120人，发放补贴5万元，其中小学3,020人，累计发放补贴900万元。",  # larger than it
        "资助学生5,120人，购置图书80万元，其中小学20人，累计发放补贴60万元。",  # for another thing
    ],
)
def test_another_running_total_is_no_part(text: str) -> None:
    assert not [told for told in partitions(text) if told[0].endswith("万元")]
