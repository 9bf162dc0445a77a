"""Gaps that are figures of their own."""

from __future__ import annotations

import pytest

from tests.checking.samples import causes

PUBLIC = "three-public-expenses-disagree"
PARTS = "其中：因公出国（境）费12.34万元，公务用车购置及运行维护费45.67万元，公务接待费24.04万元"


@pytest.mark.parametrize(
    ("text", "cause", "told"),
    [
        (
            f"三公经费支出合计69.71万元，{PARTS}。",
            "omitted",
            "不计因公出国（境）费12.34万元则相符，疑漏计该项",
        ),
        (
            f"三公经费支出合计94.39万元，{PARTS}。",
            "counted-twice",
            "因公出国（境）费12.34万元计两次则相符，疑重复计入该项",
        ),
        (
            f"年初结转和结余112.88万元。三公经费支出合计194.93万元，{PARTS}。",
            "other-scope",
            "差额恰为年初结转和结余112.88万元，疑两边口径不同",
        ),
        (
            f"年初结转和结余112.88万元，年末结转和结余100.01万元。三公经费支出合计94.92万元，{PARTS}。",
            "other-scope",
            "差额恰为年初结转和结余112.88万元与年末结转100.01万元之差，疑两边口径不同",
        ),
        (
            f"三公经费支出合计137.48万元，{PARTS}。另有会议费55.43万元。",
            "unlisted",
            "加上会议费55.43万元则相符，疑分项漏列该项",
        ),
    ],
)
def test_a_gap_that_a_figure_nearby_explains(text: str, cause: str, told: str) -> None:
    assert causes(text, PUBLIC) == [(cause, told)]


def test_the_change_of_the_year_is_the_gap_to_the_figure_of_last_year() -> None:
    text = (
        "公用经费200.55万元，比上年增加12.34万元。"
        "基本支出1,000.00万元，其中：人员经费811.79万元，公用经费200.55万元。"
    )
    told = "差额恰为公用经费增减额12.34万元，疑一处用了上年数"
    assert causes(text, "basic-expenditure-disagrees") == [("last-year", told)]


@pytest.mark.parametrize(
    "text",
    [
        f"会议费112.88万元，培训费112.88万元。三公经费支出合计194.93万元，{PARTS}。",  # which?
        f"年初结转和结余30万元。三公经费支出合计112.05万元，{PARTS}。",  # one digit
        f"2022年年初结转和结余112.88万元。2023年三公经费支出合计194.93万元，{PARTS}。",
    ],
)
def test_a_gap_that_may_be_anything_is_not_explained(text: str) -> None:
    assert [one for one in causes(text, PUBLIC) if one[0] == "other-scope"] == []
