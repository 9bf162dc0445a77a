"""Rates, shares and bounds whose figures stand apart: found where broken, silent where not."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said


def verdicts_of(text: str, rule: str) -> list[str]:
    return [one.verdict for one in said(text, rule) if one.reported is not None]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # what the other shares of the sentence are of
        (
            (
                "实际拨付4,000万元。道路2,000万元；绿化1,200万元；照明480万元；其他320万元。"
                "道路占实际拨付的50.0%，绿化占30.0%，照明占12.0%，其他占9.0%。"
            ),
            "broken",
        ),
        (
            (
                "实际拨付4,000万元。道路2,000万元；绿化1,200万元；照明480万元；其他320万元。"
                "道路占实际拨付的50.0%，绿化占30.0%，照明占12.0%，其他占8.0%。"
            ),
            "holds",
        ),
        # a name that stands once in the document
        ("全县耕地50.0万亩，累计建成高标准农田30.0万亩，占耕地面积的60.0%。", "holds"),
        ("全县耕地50.0万亩，累计建成高标准农田30.0万亩，占耕地面积的66.0%。", "broken"),
        (
            (
                "一、总体\n\n全市实际采购金额160.00亿元。\n\n二、结构\n\n中小企业128.00亿元，占全市采购规模的80.0%。"
                "小微企业96.00亿元，占全市采购规模的60.0%。"
            ),
            "holds",
        ),
        (
            (
                "一、总体\n\n全市实际采购金额160.00亿元。\n\n二、结构\n\n中小企业128.00亿元，占全市采购规模的80.0%。"
                "小微企业96.00亿元，占全市采购规模的49.0%。"
            ),
            "broken",
        ),
        # shares told after a finished list are of its parts
        (
            (
                "年末就业人员120.0万人，其中第一产业24.0万人，第二产业42.0万人，第三产业54.0万人。"
                "三次产业占比分别为20.0%、35.0%和45.0%。"
            ),
            "holds",
        ),
        (
            (
                "年末就业人员120.0万人，其中第一产业24.0万人，第二产业42.0万人，第三产业54.0万人。"
                "三次产业占比分别为20.0%、35.0%和47.0%。"
            ),
            "broken",
        ),
    ],
)
def test_what_a_share_is_of_may_stand_apart(text: str, last: str) -> None:
    assert verdicts_of(text, "share-disagrees")[-1] == last


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("按性别分，男教师240人、女教师260人，分别占48%和52%。", []),
        ("从来源看，电话1,620件、网站260件、来信120件，占比分别为81.0%、31.0%、6.0%。", ["broken"]),
        ("分区域看，东部120户、中部80户，分别占全市总户数的12%和8%。", []),
    ],
)
def test_shares_told_behind_their_list(text: str, found: list[str]) -> None:
    told = verdicts_of(text, "share-of-list-disagrees")
    assert [one for one in told if one == "broken"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("收缴到位5,809.30万元，其中甲局3,160.00万元、乙局2,247.30万元、丙局402.00元。", True),
        ("出租收入8,640.5万元，其中6,500.0万元上缴国库，余下2,140.5元留用。", True),
        ("收缴到位5,809.30万元，其中甲局3,160.00万元、乙局1,240.30万元、丙局402.00元。", False),
    ],
)
def test_a_part_in_another_unit_is_told_where_it_makes_the_sum(text: str, found: bool) -> None:
    assert bool(findings(text, "parts-do-not-add-up")) is found


def test_an_aim_in_round_figures_is_just_that() -> None:
    text = "新建冷库1.2万吨，目标1.5万吨，完成率{}。"
    rules = ("task-rate-disagrees", "task-rate-by-name-disagrees")
    assert findings(text.format("80.0%"), *rules) == []
    assert findings(text.format("82.0%"), *rules) == []  # 1.23万吨 prints as 1.2
    assert findings(text.format("85.0%"), *rules) != []


def test_what_a_rate_is_of_was_told_before_it() -> None:
    text = (
        "抽检3,600批次，完成任务3,500批次的102.9%，合格3,528批次，不合格72批次，"
        "合格率{}，抽检率4.2批次/千人。"
    )
    assert findings(text.format("98.0%"), "rate-of-two-counts-disagrees") == []
    assert findings(text.format("98.9%"), "rate-of-two-counts-disagrees") != []


def test_what_each_gets_times_their_number() -> None:
    text = "“美丽村庄”项目安排资金4,800万元，支持示范村24个，每村补助{}万元。"
    assert findings(text.format("200")) == []
    assert findings(text.format("180")) == ["standard-times-people-disagrees"]
