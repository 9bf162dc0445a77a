"""What was not brought up to date: a copy elsewhere, last year's figure."""

from __future__ import annotations

from tests.checking.samples import broken, causes, said

INCOME = ("same-item-differs", "year-income-disagrees")
CHANGE = ("change-amount-disagrees", "growth-rate-disagrees", "three-public-expenses-disagree")


def test_the_odd_one_of_three_places() -> None:
    text = """\
一、甲
农村劳动力转移就业7944人（任务为1400人），完成率567.4%。
二、乙
农村劳动力转移就业7944人（任务为1400人）。
三、丙
农村劳动力转移就业1560人（任务为1400人），完成率111.4%。
"""
    finding = broken(text, "task-results-disagree")
    assert finding.diagnosis is not None
    assert finding.diagnosis.text == "三处中两处为7944人，此处1560人疑未更新"
    assert finding.diagnosis.source is not None
    assert finding.diagnosis.source.place.line == 2


def test_of_two_places_the_one_that_fits_another_relation_is_right() -> None:
    text = """\
一、甲
农村劳动力转移就业7944人（任务为1400人），完成率567.4%。
二、乙
农村劳动力转移就业1560人（任务为1400人）。
"""
    found = causes(text, "task-results-disagree", "task-rate-disagrees")
    told = "7944人与“完成率 = 完成数 / 任务数”相符，1560人则不符，疑后者有误"
    assert found == [("stale-copy", told)]


def test_of_two_places_that_both_fit_none_is_told_wrong() -> None:
    text = """\
一、甲
农村劳动力转移就业7944人（任务为1400人），完成率567.4%。
二、乙
农村劳动力转移就业1560人（任务为1400人），完成率111.4%。
"""
    assert causes(text, "task-results-disagree", "task-rate-disagrees") == []


def test_what_is_stated_of_the_same_elsewhere_makes_the_sum_come_out() -> None:
    text = """\
某局2023年度决算说明
一、总体
本年收入合计3,456.78万元。
二、收入
2023年度收入合计2,917.31万元，其中：财政拨款收入3,000.00万元，其他收入456.78万元。
"""
    assert causes(text, *INCOME) == [
        ("stale-copy", "3,456.78万元与“总收入 = 各项之和”相符，2,917.31万元则不符，疑后者有误"),
        ("stale-copy", "收入2,917.31万元在另处写作3,456.78万元，按后者则相符，疑此处未更新"),
    ]


def test_a_copy_with_a_slip_of_the_hand_is_told_as_that() -> None:
    text = """\
某局2023年度决算说明
一、总体
本年收入合计3,456.78万元。
二、收入
2023年度收入合计3,465.78万元，其中：财政拨款收入3,000.00万元，其他收入456.78万元。
"""
    told = "3,465.78万元疑为3,456.78万元之误（相邻两位数字颠倒）"
    assert set(causes(text, *INCOME)) == {("swapped-digits", told)}


def test_the_figure_of_last_year() -> None:
    text = (
        "2023年度“三公”经费决算数为50.25万元，其中：因公出国（境）费支出12.62万元，公务用车购置"
        "及运行维护费支出23.52万元，公务接待费支出8.69万元。上年决算数为50.25万元，"
        "同比减少5.42万元，下降10.79%。"
    )
    told = ("last-year", "三公经费50.25万元与上年数相同，疑沿用了上年数")
    assert causes(text, *CHANGE) == [told, told, told]


def test_a_figure_said_to_be_unchanged_is_not_left_over() -> None:
    text = (
        "“三公”经费支出合计50.25万元，与上年的50.25万元持平。其中：因公出国（境）费12.62万元，"
        "公务用车购置及运行维护费23.52万元，公务接待费8.69万元。"
    )
    assert [one.diagnosis for one in said(text, *CHANGE) if one.verdict == "broken"] == [None]


def test_a_head_count_may_be_that_of_last_year() -> None:
    text = "上年编制数120人。本年编制数120人，年末在职人员数115人，在职人员控制率97.38%。"
    assert [cause for cause, _ in causes(text) if cause == "last-year"] == []
