"""Which of two rates is said to be the higher, limits said to be kept, things all said done."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts

APART = "higher-said-lower"
KEPT = "limit-said-kept-but-exceeded"
DONE = "some-left-yet-all-said-done"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("库存去化率64.5%，比序时进度60%快4.5个百分点。", ["holds"]),
        ("库存去化率64.5%，慢于序时进度（66%）1.5个百分点。", ["holds"]),
        ("库存去化率64.5%，比序时进度66%快1.5个百分点。", ["broken"]),
        ("库存去化率64.5%，低于全市平均水平（62%）2.5个百分点。", ["broken"]),
        ("库存去化率64.5%，比全市平均水平62%高3.5个百分点。", ["broken"]),
        # another matter stands between, or nothing says which is the higher
        ("库存去化率64.5%，群众满意度92%，比上年高1.5个百分点。", []),
        ("库存去化率64.5%，与全市平均水平62%相差2.5个百分点。", []),
        ("快2.5个百分点。", []),
    ],
)
def test_the_higher_of_two_rates(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, APART)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抢修到场时间要求不超过45分钟，平均到场时间38分钟，达到要求。", ["holds"]),
        ("抢修到场时间要求不超过45分钟，平均到场时间52分钟，达到要求。", ["broken"]),
        ("全年管网漏损率控制在9%以内，年末管网漏损率9.6%，控制目标顺利实现。", ["broken"]),
        # of an earlier time, of another thing, or not said to be kept
        ("管网漏损率控制在9%以内，上年管网漏损率9.6%，控制目标顺利实现。", []),
        ("管网漏损率控制在9%以内，水费回收率96%，控制目标顺利实现。", []),
        ("管网漏损率控制在9%以内，年末管网漏损率9.6%，未能实现控制目标。", []),
    ],
)
def test_a_limit_said_to_be_kept(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, KEPT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("排查危墙53处，已整改49处，危墙均已整改。", ["broken"]),
        ("排查危墙53处，已整改53处，危墙均已整改。", ["holds"]),
        ("排查危墙53处，已整改49处，其余4处限期全部整改。", []),
        ("排查危墙53处，已整改49处，上述49处均已销号。", []),
        ("安排工程20个，已开工20个，竣工17个，工程全部开工。", []),
    ],
)
def test_all_said_done_though_some_are_left(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, DONE)
