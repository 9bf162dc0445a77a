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
