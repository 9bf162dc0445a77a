"""Findings whose figures lie far apart: a fault where something explains it, else a hint."""

from __future__ import annotations

import pytest

from auditor.model import Verdict
from tests.checking.samples import broken

_HINT = ("info", "low")


def _weight(verdict: Verdict) -> tuple[str | None, str]:
    return verdict.severity, verdict.confidence


def test_a_list_far_from_its_total_is_a_hint_and_says_so() -> None:
    verdict = broken(
        "按等级分，全市医院21个，其中三级医院7个、二级医院18个、其他医院14个。",
        "parts-do-not-add-up",
    )
    assert _HINT == _weight(verdict)
    assert "相差悬殊，也可能不是同一口径的数" in verdict.message


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param(
            "全年收入100.00万元，其中财政拨款60.00万元、其他收入30.00万元。",
            "parts-do-not-add-up",
            id="near-enough-to-be-a-fault",
        ),
        pytest.param(
            "举办培训12期，比上年增加4期，增长150.0%。",
            "growth-rate-disagrees",
            id="the-level-in-percent-of-the-year-before",
        ),
    ],
)
def test_what_is_near_or_explained_stays_a_fault(text: str, rule: str) -> None:
    assert "error" == broken(text, rule).severity


def test_a_rule_that_names_its_figures_pairs_nothing_by_itself() -> None:
    text = (
        "公务用车购置及运行维护费90.00万元，"
        "其中公务用车购置费36.00万元，公务用车运行维护费9.00万元。"
    )
    assert "error" == broken(text, "vehicle-expenses-disagree").severity


def test_the_same_item_with_a_figure_far_from_the_first_is_a_hint() -> None:
    text = "处理劳动争议案件24286件，成效明显。\n其间，处理劳动争议案件81007件。"
    assert _HINT == _weight(broken(text, "same-item-differs"))
