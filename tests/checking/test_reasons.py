"""Reasons for a change beside the change itself."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings

_RULE = "reason-names-the-other-direction"


@pytest.mark.parametrize(
    "text",
    [
        (
            "项目支出30.00万元，比上年减少3.00万元。项目支出增加的主要原因是新设水利项目，"
            "减少的主要原因是道路项目完工。"
        ),
        (
            "项目支出30.00万元，比上年减少3.00万元。项目支出减少的主要原因是道路项目完工；"
            "项目支出增加的主要原因是新设水利项目。"
        ),
        (
            "收入50.00万元，比上年增加3.00万元；支出48.00万元，比上年减少2.00万元。"
            "收入增加的主要原因是专项增多；支出减少的主要原因是压减开支。"
        ),
    ],
)
def test_what_raised_and_what_lowered_it_may_both_be_told(text: str) -> None:
    assert findings(text, _RULE) == []


def test_the_other_direction_of_another_thing_makes_no_net_change() -> None:
    text = (
        "项目支出30.00万元，比上年减少3.00万元。项目支出增加的主要原因是新设水利项目，"
        "基本支出减少的主要原因是人员退休。"
    )
    assert findings(text, _RULE) == [_RULE]
