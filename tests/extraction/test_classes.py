"""Items of a list under the classes that they belong to."""

from __future__ import annotations

from tests.extraction.stated import partitions

CLASSES = (
    "（一）结构情况\n\n一般公共预算支出200.00万元，主要用于：教育支出（类）150.00万元；"
    "文化旅游体育与传媒支出（类）50.00万元。\n\n"
)
LIST = "（二）具体情况\n\n一般公共预算支出年初预算为190.00万元，支出决算为200.00万元，其中：\n\n"
SCHOOLS = (
    "1.教育支出（类）普通教育（款）小学教育（项），年初预算为90.00万元，支出决算为100.00万元。\n\n"
    "2.教育支出（类）普通教育（款）初中教育（项），年初预算为50.00万元，支出决算为50.00万元。\n\n"
)
SPORTS = "3.{}支出（类）体育（款）群众体育（项），年初预算为{}万元，支出决算为{}万元。\n\n"
FILED = ("150.00万元", ["100.00万元", "50.00万元"], "", True)


def test_the_items_of_a_class_make_it_up() -> None:
    text = CLASSES + LIST + SCHOOLS + SPORTS.format("文化旅游体育与传媒", "50.00", "50.00")
    assert FILED in partitions(text)


def test_a_class_may_have_its_older_name_in_the_list() -> None:
    sports = SPORTS.format("文化体育与传媒", "20.00", "20.00")
    more = SPORTS.replace("3.", "4.").format("文化旅游体育与传媒", "30.00", "30.00")
    found = partitions(CLASSES + LIST + SCHOOLS + sports + more)
    assert ("50.00万元", ["20.00万元", "30.00万元"], "", True) in found


def test_a_class_that_nobody_states_leaves_all_open() -> None:
    text = CLASSES + LIST + SCHOOLS + SPORTS.format("农林水", "50.00", "50.00")
    assert FILED not in partitions(text)
