"""Which figures of a sentence divide one whole, and which percentages are shares of it."""

from __future__ import annotations

import pytest

from auditor.checking.adding.share_lists import is_full, share_lists
from tests.checking.samples import read


def listed(text: str) -> list[list[tuple[str, str]]]:
    return [
        [(one.part.amount.text, one.share.amount.text) for one in members]
        for members in share_lists(read(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "分产业看，第一产业20亿元，增长3%，占10%；第二产业80亿元，下降1%，占40%。",
            [[("20亿元", "10%"), ("80亿元", "40%")]],
        ),
        (
            "按学历分，本科320人，占64%，其中硕士80人，占16%；专科130人，占26%。",
            [[("320人", "64%"), ("130人", "26%")]],
        ),
        (
            "按性别分，男6人，占60%，女4人，占40%；按职称分，高级3人，占30%，中级7人，占70%。",
            [[("6人", "60%"), ("4人", "40%")], [("3人", "30%"), ("7人", "70%")]],
        ),
        (
            "从类型看，咨询63件（63%），求助29件（29%），投诉8件（8%）。",
            [[("63件", "63%"), ("29件", "29%"), ("8件", "8%")]],
        ),
        ("从完成情况看，甲镇63件，占63%；乙镇29件，占29%。", []),
        ("从来源看，合计100件，占60%；电话29件，占29%。", []),
        ("甲得分，63件，占63%；乙29件，占29%。", []),
    ],
)
def test_parts_and_their_shares(text: str, expected: list[list[tuple[str, str]]]) -> None:
    assert expected == listed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按性别分，男6人，占六成；女4人，占三成多。", True),
        ("从来源看，电话6件，占六成；其他4件，占三成多。", True),
        ("分年龄，不满18岁6人，占六成；18岁以上4人，占三成多。", True),
        ("按学段分，小学6人，占60%；初中4人，占40%。", True),
        ("按学段分，小学6人，占六成；初中4人，占三成多。", False),
    ],
)
def test_whether_a_list_is_full(text: str, *, expected: bool) -> None:
    (members,) = share_lists(read(text))

    assert expected is is_full(members)
