"""Averages between the highest and the lowest figure of the same list."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts

_RULE = "average-beyond-highest-or-lowest"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全镇平均亩产480公斤，最高的南湾村560公斤，最低的北岭村410公斤。", ["holds", "holds"]),
        ("各户平均补助1.2万元，最低0.8万元。", ["holds"]),
        ("各户平均补助1.2万元，最低1.8万元。", ["broken"]),
        ("各户平均补助1.2万元，最高不超过0.8万元。", []),
        ("各户平均补助1.2万元，最低工资标准0.2万元。", []),
        ("平均得分92.1分，最高分90.3分。", ["broken"]),
        ("日均受理120件，最高一日受理96件。", ["broken"]),
        ("低于全省平均补助1.2万元，最高的镇为1.1万元。", []),
    ],
)
def test_an_average_lies_between_the_extremes(text: str, expected: list[str]) -> None:
    assert verdicts(text, _RULE) == expected


@pytest.mark.parametrize(
    "text",
    [
        "各乡镇得分最高95分、最低82分；各部门平均得分78分。",
        "一类单位最高96.5分，最低88.0分，平均92.1分，二类单位最高90.0分，最低75.0分，平均81.3分。",
        "一类平均92.1分，最高96.5分，最低88.0分，二类平均81.3分，最高90.0分，最低75.0分。",
        "优秀单位最高分98.0分、最低分90.5分，全部单位平均分84.2分。",
        "一季度最高分95分、最低分85分，二季度平均分83分。",
    ],
)
def test_the_average_of_another_list_says_nothing(text: str) -> None:
    assert findings(text, _RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "一类单位最高96.5分，最低88.0分，平均92.1分，二类单位最高90.0分，最低75.0分，平均91.3分。",
        "一类平均92.1分，最高91.5分，最低88.0分，二类平均81.3分，最高90.0分，最低75.0分。",
        "一般债券平均利率2.78%，专项债券平均利率3.03%，最高为3.24%，最低为一般债券2.81%。",
        "空气质量指数最高为一月85.0、最低为七月32.0，全年平均98.0。",
    ],
)
def test_each_list_has_its_own_average(text: str) -> None:
    assert findings(text, _RULE) == [_RULE]
