"""What a level is said to lie below or above."""

from __future__ import annotations

import pytest

from tests.extraction.stated import facts


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("群众满意度92.5%，低于95%的目标值。", "ceiling"),
        ("抢通率93.5%，未达到95%的目标。", "ceiling"),
        ("接待费支出2.6万元，控制在年初预算3万元以内。", "ceiling"),
        ("每所补助10.5万元，未突破12万元的上限。", "ceiling"),
        ("养老床位28.6张，低于全市31.2张的平均水平。", "ceiling"),
        ("及时率97.3%，略高于95%的要求。", "floor"),
        ("及时率97.3%，超过95%的考核要求。", "floor"),
    ],
)
def test_what_a_level_is_held_against_belongs_to_it(text: str, role: str) -> None:
    level, limit = facts(text)
    assert (role, level.number, level.item) == (limit.role, limit.head, limit.item)


@pytest.mark.parametrize(
    "text",
    [
        "总投资5,000万元，其中建安费控制在3,000万元以内。",  # of a part of it
        "参训人员120人，支出控制在3万元以内。",  # of something else
        "年初预算100万元，控制在90万元以内。",  # planned, not done
        "总投资1.2亿元，超过1亿元。",  # hardly more than said once more
        "平均住院日7.8天，优于8.5天的标准。",  # better may be less
        "抽检5.48万批次，每千人6.8批次，超额完成4.7万批次的年度任务。",  # what falls to so many
    ],
)
def test_what_is_no_limit_of_it(text: str) -> None:
    assert [] == [fact.text for fact in facts(text) if fact.role in ("ceiling", "floor")]
