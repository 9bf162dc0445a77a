"""What the lines above a table say of it."""

from __future__ import annotations

import pytest

from auditor.model import Anchor
from auditor.reading.captions import Caption, caption_of
from auditor.reading.parts import Part, paragraph_of
from auditor.reading.rendering import Rendering


def above(*texts: str) -> list[Part]:
    page = Rendering()
    lines = [line for text in texts if (line := page.line([(text, Anchor())])) is not None]
    return [paragraph_of([line]) for line in lines]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["收入决算表", "公开02表", "部门：河东区统计局 单位：元"], Caption("收入决算表", "元")),
        (
            ["收入决算表", "公开02表", "部门：河东区统计局", "金额单位：万元"],
            Caption("收入决算表", "万元"),
        ),
        (["支出决算表", "2023年度", "（单位：万元）"], Caption("支出决算表", "万元")),
        (["三公经费支出表（单位：万元）"], Caption("三公经费支出表（单位：万元）", "万元")),
        (["收支总表", "单位：河东区统计局", "单位：千元"], Caption("收支总表", "千元")),
        (["收支总表", "单位：河东区统计局"], Caption("收支总表", "")),
        (["本年各项支出如下。", "单位：元"], Caption("二、支出", "元")),
        (["表一：收入支出总表"], Caption("表一：收入支出总表", "")),
        (["公开05表", "续表"], Caption("二、支出", "")),
        ([], Caption("二、支出", "")),
    ],
)
def test_title_and_unit_stand_among_the_marks_of_the_form(
    texts: list[str], expected: Caption
) -> None:
    assert caption_of(above(*texts), "二、支出") == expected
