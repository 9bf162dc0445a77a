"""Parts of several divisions behind one 其中."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts

PARTS = "parts-do-not-add-up"


@pytest.mark.parametrize(
    "text",
    [
        "职工526人，其中卫技人员430人；编制内300人，聘用226人。",
    ],
)
def test_the_division_that_makes_up_the_total_holds(text: str) -> None:
    assert ["holds"] == verdicts(text, PARTS)


def test_parts_with_right_shares_of_their_own_overlap() -> None:
    text = "外借80.0万册次，其中自助66.4万册次，占83.0%；通借14.4万册次，占18.0%。"
    assert [] == findings(text, PARTS)


def test_parts_of_one_division_may_not_be_more_than_the_total() -> None:
    assert [PARTS] == findings("职工520人，其中男300人、女260人。", PARTS)


def test_what_stands_before_the_total_explains_no_gap() -> None:
    text = "购置公务用车2辆；公务用车保有量26辆，其中局机关9辆、所属单位19辆。"
    assert [PARTS] == findings(text, PARTS)


def test_what_stands_behind_the_list_may_explain_it() -> None:
    text = "全年处分52人，其中党纪处分40人、政务处分17人（双重处分5人）。"
    assert [] == findings(text, PARTS)


def test_a_semicolon_in_the_paragraph_of_one_part_parts_no_list() -> None:
    text = (
        "“三公”经费支出决算为81.36万元。其中：\n"
        "1.因公出国（境）费决算0万元。\n"
        "2.公务用车费决算为65.12万元；购置车辆0辆，保有量24辆。\n"
        "3.公务接待费决算为18.24万元。\n"
    )
    assert [PARTS] == findings(text, PARTS)


def test_the_lowest_of_the_classes_overlaps_none() -> None:
    text = "职工中，高级职称312人、中级职称846人、初级及以下职称573人，共计1,721人。"
    assert [PARTS] == findings(text, PARTS)
    assert [] == findings("职工120人，其中35岁以下80人、女性62人。", PARTS)


def test_no_part_alone_is_more_than_the_total_however_parts_overlap() -> None:
    text = "全年排查隐患368处，其中一般隐患{}处、重大隐患15处。"
    assert [PARTS] == findings(text.format(371), PARTS)
    assert ["unchecked"] == verdicts(text.format(361), PARTS)


def test_clauses_behind_the_list_may_be_of_something_else() -> None:
    text = "改征减税1102亿元，其中试点企业600亿元；煤炭企业52亿元；小微企业486亿元。"
    assert [] == findings(text, PARTS)
    assert [PARTS] == findings(text.replace("其中", "其中："), PARTS)


def test_a_list_that_names_all_that_its_total_names_is_full() -> None:
    text = "全年减税降费2.86亿元，其中减税1.92亿元、降费{}亿元。"
    assert ["holds"] == verdicts(text.format("0.94"), PARTS)
    assert [PARTS] == findings(text.format("0.74"), PARTS)


_DEBT = "年末债务余额220923万元。其中，一般债务{}万元，专项债务101526万元；债券{}万元，贷款{}万元。"


@pytest.mark.parametrize(
    ("general", "bonds", "others", "found"),
    [
        ("119397", "219034", "1889", False),
        ("119397", "219034", "1898", True),
        ("119397", "210934", "1889", True),
        ("119379", "219034", "1889", True),
        ("119397", "19034", "889", False),  # of something else
        ("119397", "118034", "1363", False),
    ],
)
def test_each_of_two_divisions_makes_up_the_total(
    general: str, bonds: str, others: str, found: bool
) -> None:
    assert bool(findings(_DEBT.format(general, bonds, others), PARTS)) is found


def test_both_of_two_divisions_are_tied() -> None:
    assert verdicts(_DEBT.format("119397", "219034", "1889"), PARTS) == ["holds", "holds"]


@pytest.mark.parametrize(("online", "expected"), [(14, []), (15, [PARTS]), (13, [PARTS])])
def test_a_complete_set_excludes_whatever_else_its_names_say(
    online: int, expected: list[str]
) -> None:
    text = f"纳入评价的项目共76个，其中线上 重点项目 {online} 个，线下抽查项目 62 个。"
    assert expected == findings(text, PARTS)


def test_what_follows_a_complete_set_is_no_part_beside_it() -> None:
    text = "举办培训76期，其中线上培训14期，线下培训62期，新录用人员培训20期。"
    assert [] == findings(text, PARTS)
    assert ["holds"] == verdicts(text, PARTS)
    graded = "对22个项目开展绩效自评，其中“优”的项目13个，“良”的项目9个，“中”的项目4个。"
    assert [PARTS] == findings(graded, PARTS)
