"""The total of a list that stands elsewhere than the list seems to say."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said

PARTS = "parts-do-not-add-up"
_TOLD = "全市教育支出68.42亿元。全社会教育总投入91.75亿元。"


def test_a_list_by_places_is_of_the_whole_place() -> None:
    text = f"{_TOLD}其中市本级支出22.36亿元，县（市、区）支出46.60亿元。"
    (verdict,) = [one for one in said(text, PARTS) if one.is_finding]
    assert verdict.reported is not None
    assert ("68.42亿元", "medium") == (verdict.reported.text, verdict.confidence)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"{_TOLD}其中市本级支出22.36亿元，县（市、区）支出46.06亿元。", id="that-it-makes-up"
        ),
        pytest.param(
            f"{_TOLD}其中市本级支出12.36亿元，县（市、区）支出26.60亿元。", id="far-from-both"
        ),
        pytest.param(f"{_TOLD}其中小学22.36亿元，初中46.60亿元。", id="not-by-places"),
    ],
)
def test_other_lists_are_left_alone(text: str) -> None:
    assert [] == findings(text, PARTS)
