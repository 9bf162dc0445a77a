"""Stretches of one year."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts

YEAR = "stretches-of-the-year-do-not-add-up"


@pytest.mark.parametrize(
    "text",
    [
        "一季度收入12.36亿元，二季度收入14.08亿元，三季度收入13.52亿元，四季度收入15.11亿元，全年收入55.07亿元。",
        "全年支出2,829.15万元。上半年支出1,286.40万元，下半年支出1,542.75万元。",
        "全年累计发放补贴11.78亿元，前三季度发放8.76亿元，第四季度发放3.02亿元。",
    ],
)
def test_stretches_that_make_up_the_year_hold(text: str) -> None:
    assert ["holds"] == verdicts(text, YEAR)


def test_stretches_that_miss_the_year_are_found() -> None:
    text = "上半年办理1,286件，下半年办理1,542件，全年办理2,928件。"
    assert [YEAR] == findings(text, YEAR)


@pytest.mark.parametrize(
    "text",
    [
        "上半年收入12.36亿元，下半年收入14.08亿元。全年支出30.20亿元。",
        "上半年收入12.36亿元，三季度收入7.04亿元。全年收入26.20亿元。",
        "上半年收入12.36亿元；下半年收入14.08亿元；下半年收入15.08亿元。全年收入30.20亿元。",
        "一季度末在保1.2万人，二季度末在保1.3万人，全年在保1.4万人。",
    ],
)
def test_what_is_no_year_in_stretches_is_left_alone(text: str) -> None:
    assert [] == findings(text, YEAR)
