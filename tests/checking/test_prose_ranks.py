"""Ranks within a list that a sentence gives."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("东镇96.2分、西镇97.5分、南镇88.1分，其中西镇得分最高。", ["holds"]),
        ("东镇96.2分、西镇97.5分、南镇88.1分，其中东镇得分最高。", ["broken"]),
        ("教育支出占35.6%，社保支出占31.2%，农林水支出占20.1%，教育支出占比最大。", ["holds"]),
        ("教育支出占31.2%，社保支出占35.6%，农林水支出占20.1%，教育支出占比最大。", ["broken"]),
        ("东镇支出86万元、西镇支出72万元、南镇支出51万元，西镇支出最少。", ["broken"]),
        # of another measure, of none of them, of only two, of other times, of a wider circle
        ("东镇96.2万元、西镇97.5万元、南镇88.1万元，其中东镇增幅最大。", []),
        ("东镇96.2分、西镇97.5分、南镇88.1分，其中北镇得分最高。", []),
        ("东镇96.2分、西镇97.5分，其中东镇得分最高。", []),
        ("东镇96.2分、西镇97.5分、南镇88.1分，为近五年中东镇得分最高。", []),
        ("全镇300万元，其中东镇96万元、西镇97万元、南镇88万元，东镇满意度最高。", []),
        ("支出最多的是教育支出96万元，其次是社保支出92万元。", ["holds"]),
        ("支出最多的是教育支出86万元，其次是社保支出92万元。", ["broken"]),
        ("支出最少的是教育支出86万元，其次是社保支出92万元。", ["holds"]),
        ("支出最多的是教育支出86万元，占31%，其次是社保支出，占28%。", []),
    ],
)
def test_what_is_said_of_one_is_held_against_the_others(text: str, expected: list[str]) -> None:
    assert verdicts(f"2023年自评报告\n\n{text}\n", "rank-claimed-is-not-so") == expected
