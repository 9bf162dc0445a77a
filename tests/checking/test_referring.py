"""How many things were told, as said behind them."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts

_RULE = "itemised-things-miscounted"
_THREE = "一是细化预算，二是强化监控，三是严格考核。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{_THREE}以上四项措施成效明显。", ["broken"]),
        (f"{_THREE}针对上述两个问题，将逐项整改。", ["broken"]),
        (f"{_THREE}以上三项措施成效明显。", ["holds"]),
        (f"采取以下做法。\n\n{_THREE}\n\n通过以上四项措施，进度加快。", ["broken"]),
        (
            "一是细化预算。\n\n二是强化监控。\n\n三是严格考核。\n\n以上四项措施成效明显。",
            ["broken"],
        ),
        ("一是修路、架桥、排水，二是绿化。以上五项工作均已完成。", []),
        (
            (
                "（一）预算。一是编制不细，二是执行偏慢。\n\n（二）项目。一是进度慢，二是管护弱。\n\n"
                "以上四个问题将整改。"
            ),
            [],
        ),
        (
            "1.编制不细。\n\n2.执行偏慢。一是进度慢，二是支付慢，三是结算慢。\n\n以上两个问题将整改。",
            [],
        ),
    ],
)
def test_a_number_behind_a_list_is_of_the_only_list(text: str, expected: list[str]) -> None:
    assert verdicts(text, _RULE) == expected
