"""A rate of a whole is a mean of the rates of all its parts."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said

RULE = "rate-of-all-is-no-mean-of-its-parts"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("综合满意度95.1%，其中公办园95.6%、普惠园94.9%、其他园94.6%。", False),
        ("综合满意度94.2%，其中公办园95.6%、普惠园94.9%、其他园94.6%。", True),
        ("综合满意度95.9%，其中公办园95.6%、普惠园94.9%、其他园94.6%。", True),
        # the last digit may have been rounded
        ("综合满意度94.6%，其中公办园95.6%、普惠园94.9%、其他园94.6%。", False),
        ("零售总额增长5.2%，其中，城镇增长5.6%，乡村增长5.0%。", False),
        ("零售总额增长5.8%，其中，城镇增长5.6%，乡村增长5.0%。", True),
        (
            "工业增加值增长7.1%。分门类看，采矿业增长2.2%，制造业增长6.9%，燃气生产和供应业增长4.8%。",
            True,
        ),
        (
            "工业增加值增长6.1%。分门类看，采矿业增长2.2%，制造业增长6.9%，燃气生产和供应业增长4.8%。",
            False,
        ),
        ("群众满意度94.0%，企业满意度96.0%，平均满意度95.0%。", False),
        ("群众满意度94.0%，企业满意度96.0%，平均满意度97.0%。", True),
        # weighed by what the document states
        (
            "全县有国道100公里、省道300公里。优良路率：国道96.0%，省道90.0%，按里程加权平均91.5%。",
            False,
        ),
        (
            "全县有国道100公里、省道300公里。优良路率：国道96.0%，省道90.0%，按里程加权平均93.0%。",
            True,
        ),
    ],
)
def test_a_mean_lies_between_its_parts(text: str, found: bool) -> None:
    assert bool(findings(text, RULE)) is found


@pytest.mark.parametrize(
    "text",
    [
        "综合满意度94.2%，其中公办园95.6%、普惠园94.9%。",  # not said to be all
        "甲县合格率98.0%，乙县合格率97.0%，全市平均96.0%。",
        "办结率98.0%，其中投诉类按期办结960件，占40%，其他类1,440件，占60%。",
        "投资增长12.0%，其中工业投资增长8.0%；其他投资增长9.0%，占30%。",
    ],
)
def test_of_some_parts_nothing_is_said(text: str) -> None:
    assert findings(text, RULE) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the whole stands in the sentence before
        ("共抽检药品1,200批次。其中合格1,176批次，合格率为98.0%。", False),
        ("共抽检药品1,200批次。其中合格1,176批次，合格率为97.0%。", True),
        ("全年受理申请860件。办结817件，办结率95.0%。", False),
        ("全年受理申请860件。办结817件，办结率93.0%。", True),
        # so do both
        ("全区应参保12.50万人，已参保12.25万人。参保率98.0%。", False),
        ("全区应参保12.50万人，已参保12.25万人。参保率96.0%。", True),
        # of another matter, or of one of three
        ("受理1,200件。其中投诉800件，办结率95.0%。", False),
        ("年度预算600万元，执行数540万元。目标完成率100%。", False),
        ("计划培训500人，完成450人。绩效目标完成率100%。", False),
        ("培训500人，考核480人，合格470人。参训率96.0%。", False),
        ("抽检1,200批次。复检20批次，复检合格率100%。", False),
    ],
)
def test_a_rate_of_what_the_sentence_before_tells(text: str, found: bool) -> None:
    assert bool(findings(text, "rate-of-two-counts-disagrees")) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("设备购置120万元，占比60%；软件开发60万元，占比30%；培训20万元，占比10%。", False),
        ("设备购置120万元，占比60%；软件开发60万元，占比30%；培训20万元，占比12%。", True),
        ("女党员54名，占42.9%；35岁以下48名，占38.1%；大专以上88名，占69.8%。", False),
    ],
)
def test_shares_may_say_themselves_that_they_divide_one_whole(text: str, found: bool) -> None:
    assert bool(findings(text, "share-of-list-disagrees")) is found


def test_what_is_shared_out_and_who_shares_may_be_of_one_unit() -> None:
    text = "全县18个乡镇共有卫生室252个，平均每个乡镇{}个。"
    assert [one.verdict for one in said(text.format(14), "average-of-counts-disagrees")] == [
        "holds"
    ]
    assert findings(text.format(16), "average-of-counts-disagrees") != []


def test_an_amount_of_the_same_digits_in_another_unit() -> None:
    text = (
        "一、文献购置\n\n预算280.00万元，支出279.16万元。\n\n"
        "二、说明\n\n文献经费共支付{}，均为政府采购。"
    )
    assert findings(text.format("279.16万元")) == []
    assert findings(text.format("279.16元")) != []
