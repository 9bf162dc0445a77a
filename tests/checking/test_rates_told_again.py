"""A rate, or what was left, told again among the problems with a slip of the hand."""

from __future__ import annotations

import pytest

from tests.checking.samples import said

_RULE = "digits-swapped-elsewhere"
_ASKED = "收回有效问卷486份，表示满意的463份，满意度95.27%。"
_SPENT = "项目全年预算1,000万元，支出913万元，预算执行率91.3%。"
_LEFT = "全年预算10,019.15万元，实际支出9,583.17万元，结余435.98万元。"


def _said(first: str, later: str, heading: str = "存在的问题") -> list[str]:
    told = said(f"2023年度自评报告\n\n一、完成情况\n\n{first}\n\n二、{heading}\n\n{later}")
    return [one.verdict for one in told if one.rule == _RULE]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (_ASKED, "问卷显示群众满意度为95.72%，还有提升空间。"),
        (_ASKED, "满意度95.72%，对施工扰民反映较多。"),
        (_ASKED, "服务对象满意度仅95.72%。"),
        (_ASKED, "满意度为95.37%，有待提升。"),
        (_SPENT, "预算执行率仅为93.1%，进度偏慢。"),
        (_SPENT, "预算执行率仅为91.8%，进度偏慢。"),
        (_LEFT, "受汛期影响，年末仍有453.98万元资金未能支出，需结转下年使用。"),
        (_LEFT, "全年尚有453.98万元未形成支出。"),
    ],
)
def test_a_slip_in_what_is_told_again(first: str, later: str) -> None:
    assert _said(first, later) == ["broken"]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (_ASKED, "教师满意度92.57%，低于学生满意度。"),
        (_ASKED, "农村居民满意度95.72%。"),
        (_ASKED, "满意度目标为95.72%。"),
        (_ASKED, "上年满意度为95.72%，本年略有下降。"),
        (_ASKED, "明年力争满意度达到95.72%以上。"),
        (_ASKED, "2021年满意度95.72%。"),
        (_ASKED, "抽查200户，满意191户，满意度95.5%；满意度95.72%。"),
        (_SPENT, "环卫项目执行率93.1%，绿化项目执行率88.2%。"),
        (_SPENT, "一般公共预算执行率91.8%，政府性基金执行率78%。"),
        (_SPENT, "上半年预算执行率仅为93.1%。"),
        (_SPENT, "截至9月底预算执行率仅为91.8%，前松后紧。"),
        (_SPENT, "甲项目预算200万元，执行率91.8%。"),
        (_SPENT, "执行率93.1%的项目有12个，执行率91.8%的有3个。"),
        (_LEFT, "全年采购设备453.98万元。"),
        (_LEFT, "上年结余453.98万元未能支出。"),
    ],
)
def test_what_is_of_another_thing_or_time(first: str, later: str) -> None:
    assert "broken" not in _said(first, later)


def test_a_digit_that_differs_tells_nothing_where_no_problem_is_spoken_of() -> None:
    assert "broken" not in _said(_SPENT, "预算执行率91.8%。", "项目情况")
    assert "broken" not in _said(f"{_SPENT}绿化项目执行率91.8%。", "执行率仅为91.8%。")


def test_the_last_day_of_december_is_the_end_of_the_year() -> None:
    spent = "截至2023年12月底，拨付资金4,512.73万元，实际支出4,306.95万元，结余205.78万元。"
    assert _said(spent, "2023年基层机构结余资金250.78万元，数额较大。") == ["broken"]
