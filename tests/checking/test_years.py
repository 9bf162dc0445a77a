"""Years in titles that are not the report's own."""

from __future__ import annotations

import pytest

from auditor.rulebook import load_rule
from tests.checking.samples import findings, rule, verdicts

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


@pytest.mark.parametrize(
    "text",
    [
        "12月份，即开型彩票销售28.11亿元。\n\n1月至12月累计，即开型彩票销售302.52亿元。",
        "3月份，全县接种疫苗2810剂次。\n\n1月份至3月份，全县接种疫苗9252剂次。",
        "债券平均期限13.9年，其中一般债券15.5年。\n\n债券剩余平均年限5.2年，其中一般债券4.9年。",
        "门诊平均费用280元，其中药品费120元。\n\n住院平均费用8,600元，其中药品费3,100元。",
    ],
)
def test_of_other_months_or_of_another_mean(text: str) -> None:
    assert findings(text) == []


def test_of_the_same_months_and_the_same_mean() -> None:
    text = "1月至9月累计，即开型彩票销售{}亿元。\n\n1—9月，即开型彩票销售302.52亿元，排第三。"
    assert findings(text.format("302.52")) == []
    assert findings(text.format("320.52")) != []
