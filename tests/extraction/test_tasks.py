"""What was planned and what came of it."""

from __future__ import annotations

import pytest

from auditor.model.fact import NONE
from tests.extraction.stated import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("转移就业80人，任务为40人", 1),
        ("转移就业80人，任务为40家", 1),  # both are counts
        ("转移就业80人，任务为40万元", NONE),
        ("转移就业80人，技能培训任务为40人", NONE),
        ("转移就业80人，实际完成40人", NONE),
    ],
)
def test_a_task_is_of_the_kind_of_its_level(text: str, expected: int) -> None:
    level, task = facts(text)
    assert level.target == expected
    assert (task.role == "target") is (expected == 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("计划新建收集点8个，实际建成7个", 0),
        ("全年计划培训20场，实际举办22场", 0),
        ("我县计划安装路灯60盏，实际安装58盏", 0),
        ("计划培训20场，实际到岗36人", NONE),  # of another unit
        ("计划培训20场。实际举办22场", NONE),  # in another sentence
        ("共培训20场，实际举办22场", NONE),
        ("计划培训20场，参训300人，实际举办22场", NONE),  # another figure stands between
    ],
)
def test_what_was_done_is_the_result_of_the_plan_right_before_it(text: str, expected: int) -> None:
    assert facts(text)[-1].target == expected
