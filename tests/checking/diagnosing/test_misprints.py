"""Figures in another unit, with the point moved, a digit wrong, swapped, lost or doubled."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, causes, repairs

RATE = "execution-rate-disagrees"
PUBLIC = "three-public-expenses-disagree"
PARTS = "其中：因公出国（境）费12.34万元，公务用车购置及运行维护费45.67万元"


@pytest.mark.parametrize(
    ("text", "cause", "told"),
    [
        (
            "全年预算数4,780.91万元，执行数4,744.58万元，预算执行率92.94%。",
            "swapped-digits",
            "92.94%疑为99.24%之误（相邻两位数字颠倒）",
        ),
        (
            "全年预算数4,780.91万元，执行数47,744.58万元，预算执行率99.24%。",
            "doubled-digit",
            "47,744.58万元疑为4,744.58万元之误（多写一位重复的数字）",
        ),
        (
            "全年预算数4,780.91万元，执行数4,744.58万元，预算执行率49.24%。",
            "digit",
            "49.24%疑为99.24%之误（一位数字有误）",
        ),
        (
            "全年预算数4,780.91万元，执行数474.458万元，预算执行率99.24%。",
            "point",
            "数字相同而小数点位置不同，疑有一数的小数点写错",
        ),
        (
            "全年预算数4,780.91万元，执行数4,744.58元，预算执行率99.24%。",
            "unit",
            "数字相同而单位不同，疑有一数的单位写错",
        ),
    ],
)
def test_a_misprint_in_a_rate_or_in_what_it_is_of(text: str, cause: str, told: str) -> None:
    assert causes(text, RATE) == [(cause, told)]


@pytest.mark.parametrize(
    ("text", "cause", "told"),
    [
        (
            f"三公经费支出合计82.05万元，{PARTS}，公务接待费240.4万元。",
            "point",
            "240.4万元疑为24.04万元之误（小数点向左移1位）",
        ),
        (
            f"三公经费支出合计82.05万元，{PARTS}，公务接待费24.04元。",
            "unit",
            "24.04元的单位若改为万元，则前后相符",
        ),
        (
            f"三公经费支出合计2.05万元，{PARTS}，公务接待费24.04万元。",
            "dropped-digit",
            "2.05万元疑为82.05万元之误（漏写一位数字）",
        ),
        (
            f"三公经费支出合计62.05万元，{PARTS}，公务接待费24.04万元。",
            "digit",
            "差额只涉及一位数字，疑有一数的一位数字有误",  # 62 for 82, or 04 for 24, 2 for …
        ),
    ],
)
def test_a_misprint_in_a_sum_or_in_one_of_its_parts(text: str, cause: str, told: str) -> None:
    assert causes(text, PUBLIC) == [(cause, told)]


def test_of_two_figures_the_one_in_an_unusual_unit_is_wrong() -> None:
    text = "其他收入33.10万元。全年预算数4,780.91万元，执行数4,744.58元，预算执行率99.24%。"
    finding = broken(text, RATE)
    assert finding.diagnosis is not None
    assert finding.diagnosis.text == "4,744.58元的单位若改为万元，则前后相符"
    assert finding.diagnosis.wrong is not None
    assert finding.diagnosis.wrong.text == "4,744.58元"
    assert repairs(finding) == [("4,744.58元", "4744.58万元")]


def test_another_relation_that_is_mended_too_singles_out_the_figure() -> None:
    text = (
        "某局2023年度决算说明\n本年支出合计5,000.00万元，其中：基本支出3,213.45万元，占62.47%；"
        "项目支出1,876.55万元，占37.53%。"
    )
    found = causes(text, "share-disagrees", "parts-do-not-add-up")
    assert {cause for cause, _ in found} == {"swapped-digits"}
    assert {text for _, text in found} == {"3,213.45万元疑为3,123.45万元之误（相邻两位数字颠倒）"}


@pytest.mark.parametrize(
    "text",
    [
        "全年预算数4,780.91万元，执行数4,744.58万元，预算执行率97.31%。",
        # 98.57 is two digits away from 98.66, and any small gap is a digit away in 45,242.97
        "总预算收入45,242.97万元，总支出44,636.53万元，预算执行率98.57%。",
        "自评总得分为93.25分，其中管理效能得分43.95分、履职效能得分49.80分。",
        # so few digits are always near
        "全年预算数50万元，执行数42万元，预算执行率48%。",
    ],
)
def test_what_any_figure_could_have_been_is_no_misprint(text: str) -> None:
    assert causes(text, RATE, "overall-execution-rate-disagrees", "total-score-disagrees") == []


def test_a_part_too_small_to_matter_is_not_in_a_wrong_unit() -> None:
    text = "一般公共预算收入完成115.05亿元，其中税收收入115.05亿元，非税收入33.98亿元。"
    found = causes(text, "revenue-is-tax-and-nontax")
    assert [cause for cause, _ in found] == ["omitted"]
