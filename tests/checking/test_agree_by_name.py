"""The same quantity of the vocabulary under other words."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings


def report(first: str, second: str) -> str:
    return f"一、总体情况\n\n{first}\n\n二、其他说明\n\n{second}\n"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "“三公”经费财政拨款支出决算为20.55万元。",
            "财政拨款“三公”经费决算21.55万元已经公开。",
            ["same-item-differs"],
        ),
        (
            "“三公”经费财政拨款支出决算为20.55万元。",
            "财政拨款“三公”经费决算20.55万元已经公开。",
            [],
        ),
        # a budget is not what was spent, and more than a slip apart may be two things
        (
            "“三公”经费财政拨款支出预算为21.55万元。",
            "财政拨款“三公”经费决算20.55万元已经公开。",
            [],
        ),
        (
            "“三公”经费财政拨款支出决算为20.55万元。",
            "财政拨款“三公”经费决算47.30万元已经公开。",
            [],
        ),
        (
            "卫生健康支出2,720.18万元。",
            "对卫生健康支出2,747.18万元开展评价。",
            ["same-item-differs"],
        ),
    ],
)
def test_a_slip_tells_that_two_names_are_of_one(
    first: str, second: str, expected: list[str]
) -> None:
    assert findings(report(first, second)) == expected
