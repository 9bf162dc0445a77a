"""Years in titles that are not the report's own."""

from __future__ import annotations

import pytest

from auditor.rulebook import load_rule
from tests.checking.samples import rule, verdicts

TITLE = rule(
    "text: {pattern: '(?P<year>20[0-9][0-9])年度(?:部门)?决算情况说明', year: same}",
)
COMPARED = rule("text: {pattern: '比(?P<year>20[0-9][0-9])年决算数', year: before}")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("2024年度部门决算\n\n2024年度部门决算情况说明", "holds"),
        ("2024年度部门决算\n\n2023年度部门决算情况说明", "broken"),
        ("部门决算情况说明", "holds"),
    ],
)
def test_a_title_names_the_year_of_the_report(text: str, verdict: str) -> None:
    assert [verdict] == verdicts(text, TITLE)


@pytest.mark.parametrize(("year", "verdict"), [("2023", "holds"), ("2022", "broken")])
def test_a_comparison_names_the_year_before(year: str, verdict: str) -> None:
    assert [verdict] == verdicts(f"2024年度部门决算\n\n支出比{year}年决算数减少3万元。", COMPARED)


def test_a_pattern_without_a_year_cannot_ask_for_one() -> None:
    text = (
        "id: made-by-hand\ntitle: 甲\nseverity: error\nwhy: 乙\n"
        "text: {pattern: '决算', year: same}\n"
        "examples:\n  - {text: 甲, verdict: holds}\n  - {text: 决算, verdict: broken}\n"
    )
    _, errors = load_rule("made-by-hand.yaml", text)
    assert ["不知道哪几个字是年份"] == [error.what for error in errors]
