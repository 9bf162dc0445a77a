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
        "全市医院21个。其中三级医院7个、二级医院18个、其他医院14个。",
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
            "在职人员85人，其中：行政人员53人，事业人员19人，工勤人员83人。",
            "parts-do-not-add-up",
            id="a-full-list-right-behind-its-total",
        ),
        pytest.param(
            "对86个项目开展自评，其中等级为“优”的项目21个，“良”的项目3个，“中”的项目2个。",
            "parts-do-not-add-up",
            id="what-is-counted-stands-between",
        ),
        pytest.param(
            "受理投诉2,383件，办结2,217件，办结率13.0%。",
            "closing-rate-disagrees",
            id="a-rate-right-behind-all-that-it-can-be-of",
        ),
        pytest.param(
            "按每人每年900元的标准，向165人发放补贴3.3万元。",
            "standard-times-people-disagrees",
            id="a-standard-with-all-that-it-can-be-of",
        ),
        pytest.param(
            "向3,200户困难家庭发放补贴960亿元，户均3,000元。",
            "average-disagrees",
            id="a-unit-that-is-ten-thousand-times-too-large",
        ),
        pytest.param(
            "支出医疗救助资金1,284元，救助6,420人次，次均2,000元。",
            "average-disagrees",
            id="a-unit-that-is-ten-thousand-times-too-small",
        ),
        pytest.param(
            "举办培训12期，比上年增加4期，增长150.0%。",
            "growth-rate-disagrees",
            id="the-level-in-percent-of-the-year-before",
        ),
    ],
)
def test_what_is_near_or_explained_stays_a_fault(text: str, rule: str) -> None:
    assert "info" != broken(text, rule).severity


def test_a_rule_that_names_its_figures_pairs_nothing_by_itself() -> None:
    text = (
        "公务用车购置及运行维护费90.00万元，"
        "其中公务用车购置费36.00万元，公务用车运行维护费9.00万元。"
    )
    assert "error" == broken(text, "vehicle-expenses-disagree").severity


def test_the_same_item_with_a_figure_far_from_the_first_is_a_hint() -> None:
    text = "处理劳动争议案件24286件，成效明显。\n其间，处理劳动争议案件81007件。"
    assert _HINT == _weight(broken(text, "same-item-differs"))


def test_a_rate_behind_a_third_amount_of_its_unit_stays_a_hint() -> None:
    text = "登记投诉3,000件，受理2,383件，办结2,217件，办结率13.0%。"
    assert _HINT == _weight(broken(text, "closing-rate-disagrees"))


def test_digits_that_differ_are_no_slip_of_the_unit() -> None:
    text = "向3,200户困难家庭发放补贴950亿元，户均3,000元。"
    assert _HINT == _weight(broken(text, "average-disagrees"))
