"""Points that can be had, the rate of them, and the points given."""

from __future__ import annotations

import pytest

from tests.extraction.stated import facts


@pytest.mark.parametrize(
    "text",
    [
        "产出指标分值为15分，得分率为80%，得12分。",
        "产出指标满分15分，得分率80%，实得12分。",
        "产出指标权重15分，实际得分率80%，实际得分12分。",
        "产出指标分值15分，得12分，得分率80%。",
    ],
)
def test_points_are_given_of_the_full_marks_whatever_rate_stands_between(text: str) -> None:
    scores = [fact for fact in facts(text) if fact.kind == "score"]
    assert [("产出指标", "分值"), ("产出指标", "得分")] == [
        (one.item, one.measure) for one in scores
    ]
