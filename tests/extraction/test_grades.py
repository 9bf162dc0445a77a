"""How many are of each grade."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts
from tests.extraction.stated import lists

PARTS = "parts-do-not-add-up"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "共涉及项目28个，涉及资金432万元。自评结果：优秀24个、良好3个、合格1个。",
            ["28个", "24个", "3个", "1个"],
            id="of-the-sentence-before",
        ),
        pytest.param(
            "对36个部门开展评价，结果为“优”的12个、“良”的19个、“中”的4个、“差”的1个。",
            ["36个", "12个", "19个", "4个", "1个"],
            id="of-the-same-sentence",
        ),
        pytest.param(
            "对12项开展评价。等级为优4项、良6项、中2项；结果为“中”的2项压减预算。",
            ["12项", "4项", "6项", "2项"],
            id="a-grade-told-again-is-no-part",
        ),
    ],
)
def test_grades_are_of_all_that_were_graded(text: str, told: list[str]) -> None:
    assert [told] == lists(text)
    assert ["holds"] == verdicts(text, PARTS)


def test_grades_that_do_not_add_up_are_found() -> None:
    text = "共涉及项目28个。自评结果：优秀24个、良好3个、合格2个。"
    assert [PARTS] == findings(text, PARTS)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("优秀24个、良好3个、合格2个。", id="no-total"),
        pytest.param("培训28人。自评结果：优秀24个、良好3个、合格2个。", id="another-unit"),
        pytest.param(
            "参评86个单位，优秀21个、良好45个、合格18个，2个单位未参评。", id="some-not-graded"
        ),
        pytest.param("评为优秀的24个，其余单位良好。全系统共有单位28个。", id="one-grade"),
    ],
)
def test_other_lists_of_grades_say_nothing(text: str) -> None:
    assert [] == findings(text, PARTS)
