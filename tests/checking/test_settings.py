"""Where a statement is made, as its sentence opens."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("河东镇面貌改善，新建收集点26座。", "河西镇面貌改善，新建收集点24座。", []),
        ("河东镇面貌改善，新建收集点26座。", "面貌持续改善，新建收集点24座。", ["24座"]),
        ("城镇面貌改善，新建收集点26座。", "农村面貌改善，新建收集点24座。", ["24座"]),
        ("针对校园周边，组织联合执法18次。", "针对重点行业，组织联合执法16次。", []),
        ("在高校，组织专题讲座12场次。", "在企业，组织专题讲座14场次。", []),
        ("在部门支持下，组织专题讲座12场次。", "组织专题讲座14场次。", ["14场次"]),
        ("向村民发放应急包480套。", "向学校发放应急包460套。", []),
        ("新建收集点26座。", "另新建收集点24座。", []),
        ("教育方面，组织专题讲座12场次。", "文化方面，组织专题讲座14场次。", []),
    ],
)
def test_sentences_that_open_apart_are_of_two_things(one: str, other: str, told: list[str]) -> None:
    text = f"一、基本情况\n\n{one}\n\n二、主要成效\n\n{other}\n"
    findings = [one for one in said(text, "same-item-differs") if one.is_finding]
    assert told == [one.reported.text for one in findings if one.reported is not None]


def test_things_called_by_letters_are_two() -> None:
    text = "一、甲\n\n甲项目评价得分87.5分。\n\n二、乙\n\n乙项目评价得分85.7分。"
    assert findings(text, "like-statements-differ-by-a-slip") == []
