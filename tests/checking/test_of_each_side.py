"""Lists that go through two totals at once, and what is said of one thing in two places."""

from __future__ import annotations

import pytest

from auditor import extract
from tests.checking.samples import findings, verdicts

PARTS = "parts-do-not-add-up"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "基金收入63,842万元，支出55,137万元，其中城乡居民基金收入24,316万元、支出16,952万元；"
                "机关事业单位基金收入39,526万元、支出38,185万元。"
            ),
            ["holds", "holds"],
        ),
        (
            (
                "基金收入63,842万元，支出55,137万元。其中：城乡居民基金收入23,416万元、支出16,952万元；"
                "机关事业单位基金收入39,526万元、支出38,185万元。"
            ),
            ["broken", "holds"],
        ),
        # some of the funds alone
        (
            (
                "基金收入63,842万元，支出55,137万元，其中企业基金收入28,640万元、支出24,318万元，"
                "城乡居民基金收入12,316万元、支出9,952万元。"
            ),
            ["unchecked", "unchecked"],
        ),
        (
            "监测1,286户4,175人，已消除风险1,102户3,588人，未消除风险184户587人。",
            ["holds", "holds"],
        ),
        (
            "监测1,286户4,175人，已消除风险1,102户3,588人，未消除风险184户578人。",
            ["holds", "broken"],
        ),
        (
            "监测1,286户4,175人，已消除风险1,120户3,588人，未消除风险184户587人。",
            ["broken", "holds"],
        ),
        ("脱贫7,420户23,860人，监测1,286户4,175人，未消除风险184户587人。", []),
    ],
)
def test_lists_of_pairs_are_added_up_one_by_one(text: str, expected: list[str]) -> None:
    assert verdicts(text, PARTS) == expected


SPENT = """\
一、执行情况

{first}

二、主要工作

{second}
"""


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("民生支出258,742万元，占81.2%。", "民生支出25.87亿元，占比81.2%。", []),
        ("民生支出258,742万元，占81.2%。", "民生支出27.85亿元，占比81.2%。", ["same-item-differs"]),
        (
            "教育支出58,316万元，增长5.23%。",
            "教育支出53,816万元，增长5.23%。",
            ["same-item-differs"],
        ),
        # another share, and the shares of two bodies
        ("民生支出258,742万元，占81.2%。", "民生支出27.85亿元，占比80.4%。", []),
        ("全市教育支出58,316万元，增长5.23%。", "市本级教育支出33,816万元，增长5.23%。", []),
    ],
)
def test_what_has_one_share_is_one_thing(first: str, second: str, expected: list[str]) -> None:
    assert findings(SPENT.format(first=first, second=second), "same-item-differs") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收入合计4,105.66万元。与上年决算收入3,905.12万元相比，增加200.54万元。", ["holds"]),
        ("收入合计4,105.66万元。与上年决算收入3,905.12万元相比，增加210.54万元。", ["broken"]),
        # of which of three nobody knows
        (
            "年初预算2,000万元，年中追加300万元，全年预算2,300万元。与上年收入2,120万元相比，增加180万元。",
            ["unchecked"],
        ),
    ],
)
def test_last_years_level_in_a_sentence_of_its_own(text: str, expected: list[str]) -> None:
    assert verdicts(text, "change-amount-disagrees") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("涉及126件，126件均按时办结。", "126件"),
        ("计划搬迁12户，12户均已搬迁。", "12户"),
        ("涉及320户均补8万元。", ""),
    ],
)
def test_all_of_them_are_counted(text: str, expected: str) -> None:
    found = [fact.amount.text for fact in extract(text) if fact.kind == "count"]
    assert (found[-1] if found else "") == expected


@pytest.mark.parametrize(
    ("text", "rule", "expected"),
    [
        (
            "2022年度收、支总计3,264.81万元，较2021年度收、支总计3,418.35万元减少153.54万元，下降4.49%。",
            "change-amount-disagrees",
            ["holds"],
        ),
        (
            "2022年度收、支总计3,264.81万元，较2021年度收、支总计3,481.35万元减少153.54万元，下降4.49%。",
            "change-amount-disagrees",
            ["broken"],
        ),
        (
            "年初在册矫正对象624人，当年新接收517人，解除矫正546人，年末在册595人。",
            "opening-and-closing-levels-disagree",
            ["holds"],
        ),
        (
            "年初在册矫正对象624人，当年新接收517人，解除矫正546人，年末在册559人。",
            "opening-and-closing-levels-disagree",
            ["broken"],
        ),
        (
            "年初在岗312人，新招录12人，退休11人、辞职2人，年末在岗311人。",
            "opening-and-closing-levels-disagree",
            ["holds"],
        ),
    ],
)
def test_what_was_and_what_became_of_it(text: str, rule: str, expected: list[str]) -> None:
    assert verdicts(text, rule) == expected


def test_totals_of_last_year_do_not_hold_this_years_income() -> None:
    text = (
        "2022年度收、支总计3,264.81万元，较2021年度收、支总计3,418.35万元减少153.54万元。"
        "其中本年收入3,207.64万元，年初结转和结余57.17万元；本年支出3,219.46万元，年末结转和结余45.35万元。"
    )
    assert findings(text) == []
