"""What is said to be left, against what a rate told elsewhere is made of."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts

_RULE = "remainder-told-elsewhere-disagrees"
_SPENT = "资金总规模1,612.50万元，实际支出1,497.30万元，支出进度92.86%。"


def _said(later: str, first: str = _SPENT) -> list[str]:
    return verdicts(f"一、资金使用\n\n{first}\n\n二、存在的问题\n\n{later}", _RULE)


@pytest.mark.parametrize(
    "later",
    [
        "年末结余{}万元，主要是见习补贴申报不足。",
        "年末尚有{}万元预算未执行。",
        "仍有{}万元资金未能支出，需结转下年使用。",
        "全年未支出资金{}万元，将于明年3月底前付清。",
        "资金沉淀较多，尚余{}万元在项目单位。",
        "结转下年{}万元。",
        "三个项目未完工，其中两个在冬季停工；剩余资金{}万元按进度拨付。",
    ],
)
def test_what_is_left_of_what_a_rate_is_made_of(later: str) -> None:
    assert _said(later.format("115.20")) == ["holds"]
    assert _said(later.format("112.50")) == ["broken"]
    assert _said(later.format("125.20")) == ["broken"]


@pytest.mark.parametrize(
    "later",
    [
        "甲镇结余36.40万元。",  # no slip
        "上年结转112.50万元。",
        "年初结余112.50万元。",
        "累计结余125.20万元。",
        "预计结余112.50万元。",
        "其中见习补贴结余112.50万元。",
        "到位1,200万元，支出1,087.50万元，结余112.50万元。",  # its own sentence tells of what
        "结余资金112.50万元已交回。经核对，结余资金112.50万元。",
        "采购设备112.50万元，均未使用进口产品。",
        "结余112.50万元以上的单位有3个。",
    ],
)
def test_what_is_of_another_thing_or_time(later: str) -> None:
    assert "broken" not in _said(later)


def test_of_several_projects_four_digits_tell_nothing() -> None:
    two = f"{_SPENT}乙项目预算200.00万元，支出87.50万元，执行率43.75%。"
    assert "broken" not in _said("丙项目结余12.50万元。", two.replace("1,612.50", "1,621.50"))
    assert _said("结余115.30万元。", two) in ([], ["unchecked"])


def test_the_amount_to_be_spent_may_be_told_far_off() -> None:
    first = "共安排补助资金1,612.50万元。\n\n实施项目28个，完成报账1,497.30万元，报账率92.86%。"
    assert _said("未报账资金215.20万元将于年内付清。", first) == ["broken"]
    assert _said("未报账资金115.20万元将于年内付清。", first) == ["holds"]


def test_without_a_rate_that_they_give_nothing_is_left_of_them() -> None:
    assert _said("结余112.50万元。", "资金总规模1,612.50万元，实际支出1,497.30万元。") == []
