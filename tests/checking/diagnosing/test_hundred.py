"""Shares and the 100% that they should make."""

from __future__ import annotations

from tests.checking.samples import causes, findings

LISTED = (
    "收入总计1000.00万元，其中：财政拨款收入333.34万元，占33.33%；事业收入333.33万元，占33.33%；"
)
SPENT = (
    "本年支出合计5,000.00万元，其中：基本支出3,123.45万元，占{}；项目支出1,876.55万元，占37.53%。"
)
MAKE = "shares-do-not-make-100"


def test_a_share_that_makes_up_100_and_is_off_by_a_digit_is_forced() -> None:
    told = "其余各项占比均相符，此项疑由100%减去其余各项得出"
    found = causes(f"{LISTED}其他收入333.33万元，占33.34%。", "share-disagrees")
    assert found == [("forced", told)]


def test_the_last_share_off_by_more_is_not_forced() -> None:
    assert causes(f"{LISTED}其他收入333.33万元，占31.29%。", "share-disagrees") == []


def test_the_share_that_is_not_what_its_amount_comes_to() -> None:
    # that they do not make 100% is the same fault again
    assert findings(SPENT.format("61.03%"), "share-disagrees", MAKE) == ["share-disagrees"]


def test_where_the_amounts_are_not_checked_no_share_is_singled_out() -> None:
    assert causes(SPENT.format("61.03%"), MAKE) == []
