"""What a change or a growth is measured against."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts

DIRECTIONS = "change-and-growth-directions-differ"
GROWTH = "growth-rate-disagrees"


@pytest.mark.parametrize(
    "text",
    [
        "收入100.00万元，比上年增加10.00万元，较年初预算下降5.0%。",
        "收入100.00万元，较年初预算增加10.00万元，比上年下降5.0%。",
        "事故比上年少3起，车速26.4公里/小时，提升5.2%。",
        "外贸进口增加12亿元，出口下降5%。",
        "比上年增加12亿元，其中出口下降5%。",
    ],
)
def test_a_rate_is_not_of_an_amount_of_something_else(text: str) -> None:
    assert [] == findings(text, DIRECTIONS, GROWTH)


def test_opposite_directions_are_told_once() -> None:
    text = "公务接待费6.50万元，比上年增加2.50万元，下降27.78%。"
    assert [GROWTH] == findings(text, DIRECTIONS, GROWTH)


def test_opposite_directions_are_told_without_a_level() -> None:
    assert [DIRECTIONS] == findings("水费同比增加31.7万元，降幅26.2%。", DIRECTIONS, GROWTH)


def test_the_amount_may_be_told_behind_its_rate() -> None:
    text = "2023年同类资金拨付4,950万元，2024年比2023年增长16.0%，增加额为729万元。"
    assert ["growth-rate-of-change-disagrees"] == findings(text)
    assert [] == findings(text.replace("729", "792"))


def test_a_level_before_told_behind_a_list_is_that_of_its_total() -> None:
    text = (
        "收入合计48217.35万元，其中：财政拨款46902.18万元；其他收入1315.17万元。"
        "与上年相比，收入合计增加6340.12万元，上年收入合计54557.47万元。"
    )
    assert ["change-amount-disagrees"] == findings(text)
    assert [] == findings(text.replace("增加6340", "减少6340"))


def test_what_there_was_at_the_end_of_last_year_stands_beside_what_there_is_now() -> None:
    text = "上年末在册5,126户，本年新增312户，退出286户，年末在册5,142户。"
    assert ["stock-and-flow-disagree"] == findings(text)
    assert [] == findings(text.replace("5,142", "5,152"))


def test_more_spent_than_before_is_a_change() -> None:
    text = "累计报销586.20万元，比2022年的498.70万元多支出78.50万元。"
    assert ["change-amount-disagrees"] == findings(text)
    assert [] == findings(text.replace("78.50", "87.50"))


def test_a_share_that_rose_lies_between_what_it_was_and_what_it_is() -> None:
    text = "教育支出占比由18.6%提高到20.3%，提高2.7个百分点。"
    assert ["points-change-disagrees"] == findings(text)
    assert [] == findings(text.replace("2.7", "1.7"))


def test_points_above_an_aim_are_not_those_above_a_mean() -> None:
    text = "满意度94.5%，高于全市平均水平（91.2%）3.3个百分点，高于目标值（90%）4.5个百分点。"
    assert [] == findings(text)


@pytest.mark.parametrize("than", ["较2022年的", "比2022年", "较2022年末的"])
def test_points_over_a_year_written_out(than: str) -> None:
    text = f"2023年抽检合格率97.24%，{than}96.15%提高{{}}个百分点。"
    assert ["holds"] == verdicts(text.format("1.09"), "points-change-disagrees")
    assert ["broken"] == verdicts(text.format("1.90"), "points-change-disagrees")


@pytest.mark.parametrize("of", ["的", ""])
def test_from_the_level_at_the_start_of_the_year_to_that_at_its_end(of: str) -> None:
    text = f"在册职工由年初{of}86人增加到年末{of}103人，全年新进18人、退休{{}}人。"
    assert "holds" in verdicts(text.format(1), "stock-and-flow-disagree")
    assert "broken" in verdicts(text.format(2), "stock-and-flow-disagree")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("接待费支出7.30万元。全年预算为10.00万元，较上年减少1.20万元，下降14.1%。", ["holds"]),
        ("接待费支出7.30万元。全年预算为10.00万元，较上年减少1.20万元，下降24.1%。", ["broken"]),
        (
            (
                "用车费支出12.50万元，全年预算15.00万元，完成预算的83.3%，比上年增加2.50万元，"
                "增长25.0%。"
            ),
            ["holds"],
        ),
        ("培训费支出7.30万元，预算10.00万元，预算较上年减少1.20万元，下降10.7%。", ["holds"]),
        ("培训费支出7.30万元，预算10.00万元，预算较上年减少1.20万元，下降14.1%。", ["broken"]),
    ],
)
def test_what_was_spent_changed_and_not_its_budget(text: str, expected: list[str]) -> None:
    assert verdicts(text, "growth-rate-disagrees") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026年项目支出300.00万元，2025年安排250.00万元，同比增加50.00万元，增长20.0%。", []),
        (
            "2026年项目支出300.00万元，2025年安排250.00万元，同比增加50.00万元，增长25.0%。",
            ["growth-rate-of-change-disagrees"],
        ),
        (
            "2026年预算1,200.00万元，其中财政拨款1,000.00万元，2025年安排1,100.00万元，增加100.00万元。",
            [],
        ),
        ("总投资800.00万元，其中2024年安排500.00万元，2023年安排300.00万元。", []),
    ],
)
def test_what_the_year_before_was_granted_is_only_compared_with(
    text: str, expected: list[str]
) -> None:
    assert findings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "总人口性别比为105.07，与上年基本持平。出生人口性别比为111.3，较上年下降6.8。",
        "初中生师比为12.40，小学生师比为15.20，较上年下降0.3。",
        "常住人口抚养比达42.1，比上年提高1.2。户籍人口抚养比为45.6，比上年提高1.8。",
        "杠杆比为3.2，较年初下降0.4；流动比为1.8，较年初提高0.1。",
    ],
)
def test_what_is_called_a_ratio_compares_with_nothing(text: str) -> None:
    assert findings(text) == []
