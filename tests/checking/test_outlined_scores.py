"""Scores item by item, of what they stand under, and in the conclusion of a report."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts

RULE = "outlined-scores-do-not-add-up"
ITEMS = """\
一、指标分析

（一）过程指标（20分），得{whole}分

1.资金到位率4分，得3.69分。

2.预算执行率6分，得5.5分。预算执行率91.63%，按比例得分。

3.合规性5分，得4.41分。

4.组织实施5分，得{last}分。资料不全，扣1分。
"""
REPORT = """\
一、评价结果

项目自评总得分{total}分。

二、问题

{between}

三、结论

项目全部完成，自评得分{own}分。
"""


@pytest.mark.parametrize(
    ("whole", "last", "expected"),
    [("17.6", "4", ["holds"]), ("17.1", "4", ["broken"]), ("17.6", "3.2", ["broken"])],
)
def test_items_make_up_what_they_stand_under(whole: str, last: str, expected: list[str]) -> None:
    assert verdicts(ITEMS.format(whole=whole, last=last), RULE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an item without a score, and one that marks are not told of
        ("（一）管理（20分），得17分\n\n1.到位4分，得4分。\n\n2.合规16分。", []),
        ("（一）管理，得17分\n\n1.到位，得4分。\n\n2.合规，得9分。", []),
        # what the indicators were given, and what was taken off
        (
            "（一）管理（9分），得8.5分\n\n1.到位4分，得4分。\n\n2.合规5分，得4.5分，扣0.5分。",
            ["holds"],
        ),
        # more is given for something beside the items
        (
            "1.决策（50分），得45分。\n\n2.产出（50分），得48分。\n\n另加分项得2分，总得分95分。",
            [],
        ),
        ("1.决策（50分），得45分。\n\n2.产出（50分），得48分。\n\n自评总得分95分。", ["broken"]),
        # the items of a project in a chapter of its own
        (
            "一、部门\n\n自评总分95.4分。\n\n二、项目\n\n1.决策（50分），得45分。\n\n2.产出（50分），得48分。",
            [],
        ),
        # a project of its own under every number
        ("重点项目自评得分情况\n\n1.道路项目自评得分92分。\n\n2.绿化项目自评得分90分。", []),
    ],
)
def test_what_is_left_out_speaks_against_no_score(text: str, expected: list[str]) -> None:
    assert verdicts(text.replace("\\\n", "\n"), RULE) == expected


@pytest.mark.parametrize(
    ("total", "between", "own", "expected"),
    [
        ("92.8", "进度偏慢。", "92.8", []),
        ("92.8", "进度偏慢。", "92.3", ["same-item-differs"]),
        ("92.8", "道路项目自评得分92.3分。", "92.8", []),
    ],
)
def test_the_conclusion_repeats_the_total(
    total: str, between: str, own: str, expected: list[str]
) -> None:
    text = REPORT.format(total=total, between=between, own=own)
    assert findings(text, "same-item-differs") == expected
