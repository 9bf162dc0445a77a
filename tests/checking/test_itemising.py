"""Things told one by one, and how many they were said to be."""

from __future__ import annotations

import pytest

from tests.checking.samples import said, verdicts

RULE = "itemised-things-miscounted"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("评价发现两个问题：一是拨付滞后；二是台账不全。", ["holds"]),
        ("评价发现三方面问题。一是拨付滞后；二是台账不全。", ["broken"]),
        ("抓好“三个到位”，一是责任到位；二是资金到位；三是监管到位。", ["holds"]),
        ("抓好“三个到位”，一是责任到位；二是资金到位；三是监管到位；四是服务到位。", ["broken"]),
        ("采取4项措施：一是督查；二是通报；三是约谈；四是问责。", ["holds"]),
        ("主要做法有三点：（一）强化组织；（二）强化保障；（三）强化督导。", ["holds"]),
        ("主要做法有三点：（一）强化组织；（二）强化保障。", ["broken"]),
        ("践行“两个维护”，一是加强学习；二是狠抓落实；三是严格督查。", []),
        ("有两个问题：一是慢；二是散。采取三项措施：一是督；二是改；三是查。", ["holds", "holds"]),
        # the number is of other things; a heading; the list goes on in the next paragraph
        ("对三个项目开展检查，发现以下情形。一是拨付滞后；二是台账不全。", []),
        ("五、存在问题：一是拨付滞后；二是台账不全。", []),
        ("存在三个问题：一是拨付滞后；二是台账不全。\n\n三是人手不足。", []),
        ("第三方面工作：一是拨付；二是建账。", []),
    ],
)
def test_what_is_told_one_by_one(text: str, expected: list[str]) -> None:
    assert verdicts(f"{text}\n", RULE) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [("3", ["holds"]), ("4", ["broken"]), ("两", ["broken"])]
)
def test_a_number_may_stand_in_the_paragraph_before(number: str, expected: list[str]) -> None:
    text = f"""\
本部门决算由局本级和所属{number}个下属单位决算组成。

下属单位包括：1.水文站；2.河道所；3.灌区中心。
"""
    assert verdicts(text, RULE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "新建5个站点，分别为东站80万元、西站60万元、南站55万元、北站40万元、中站30万元。",
            ["holds"],
        ),
        (
            "新建4个站点，分别为东站80万元、西站60万元、南站55万元、北站40万元、中站30万元。",
            ["broken"],
        ),
        ("新建4个站点，分别为东站80万元、西站60万元、南站55万元等。", []),
        ("新建4个站点，分别为80万元、60万元、55万元。", []),
        ("下达4批资金，分别为一季度80万元、二季度60万元、三季度55万元。", []),
    ],
)
def test_a_name_and_a_figure_each(text: str, expected: list[str]) -> None:
    assert verdicts(text, RULE) == expected


def test_the_number_and_the_list_are_both_told() -> None:
    (verdict,) = said("评价发现三个问题：一是拨付滞后；二是台账不全。", RULE)
    assert verdict.message == "写作“三个问题”，所列共2项"
    assert [one.name for one in verdict.evidence] == ["个数", "所列"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三个县任务未完成，涉及户数共240户，其中甲县100户、乙县80户、丙县60户。", ["holds"]),
        ("四个县任务未完成，涉及户数共240户，其中甲县100户、乙县80户、丙县60户。", ["broken"]),
        ("四个县任务未完成，涉及户数共240户，其中新建100户、改建80户、修缮60户。", []),
        ("四个县共完成240户，其中甲县100户、乙县80户、丙县60户，丁县没有任务。", []),
        ("四个县任务未完成，涉及户数共250户，其中甲县100户、乙县80户、丙县60户。", []),
    ],
)
def test_bodies_that_make_up_a_total_are_counted(text: str, expected: list[str]) -> None:
    assert verdicts(text, "summed-things-miscounted") == expected
