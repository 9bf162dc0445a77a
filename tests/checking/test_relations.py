"""Relations that people know by name, each as a rule of one line, sound and broken."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.checking.samples import broken, rule, verdicts


class Relation(NamedTuple):
    keys: tuple[str, ...]
    sound: str
    wrong: str
    expected: str


CLOSING = "年末结余 = 上年(年末结余) + 本年收入 - 本年支出"
LEVELS = "{增长率: {role: growth, kind: percent}, 本期数: {role: head}}"
ANY_COUNT, ANY_TIME = "{role: nearby, kind: count}", "{role: nearby, kind: duration}"
RELATIONS = {
    "在职人员控制率": Relation(
        ("check: 在职人员控制率 = 在职人数 / 编制数",),
        "核定编制143人，年末在职人员136人。在职人员控制率为95.10%。",
        "核定编制143人，年末在职人员136人。在职人员控制率为95.60%。",
        "95.10%",
    ),
    "得分率": Relation(
        ("check: 得分率 = 得分 / 分值",),
        "产出指标满分50分，得48.5分，得分率97%。",
        "产出指标满分50分，得48.5分，得分率96%。",
        "97%",
    ),
    "节约率": Relation(
        ("check: 节约率 = (预算数 - 执行数) / 预算数",),
        "预算资金100.00万元，实际支出92.00万元，资金节约率8%。",
        "预算资金100.00万元，实际支出92.00万元，资金节约率9%。",
        "8%",
    ),
    "节约额": Relation(
        ("check: 节约率 = 节约资金 / 预算数",),
        "采购预算100.00万元，节约资金8.00万元，节约率8%。",
        "采购预算100.00万元，节约资金8.00万元，节约率9%。",
        "8%",
    ),
    "百分点": Relation(
        (
            "check: 差 = 本期率 - 上期率",
            "names: {差: {kind: points}, 本期率: {role: head}, 上期率: {role: prior}}",
            "within: sentence",
        ),
        "满意度由92.5%提高到95.0%，提高2.5个百分点。执行率95.0%，比上年的92.0%提高3.0个百分点。",
        "执行率95.0%，上年为92.5%，提高3.5个百分点。",
        "2.5个百分点",
    ),
    "年末结余": Relation(
        ("check: 年末结余 = 年初结余 + 本年收入 - 本年支出",),
        "年初结余20.0万元，本年收入300.0万元，本年支出310.0万元，年末结余10.0万元。",
        "年初结余20.0万元，本年收入300.0万元，本年支出310.0万元，年末结余30.0万元。",
        "10.0万元",
    ),
    "两年结余": Relation(
        (f"check: {CLOSING}", "within: section"),
        "2022年，年末结余20.0万元。2023年，本年收入300.0万元，本年支出310.0万元，年末结余10.0万元。",
        "2023年，上年结余20.0万元，本年收入300.0万元，本年支出310.0万元，年末结余30.0万元。",
        "10.0万元",
    ),
    "债务余额": Relation(
        ("check: 年末债务余额 = 上年(年末债务余额) + 新增债务 - 偿还债务本金",),
        "年初政府债务余额100.0亿元，当年新增债务20.0亿元，偿还债务本金5.0亿元，"
        "年末政府债务余额115.0亿元。",
        "年初政府债务余额100.0亿元，当年新增债务20.0亿元，偿还债务本金5.0亿元，"
        "年末政府债务余额125.0亿元。",
        "115.0亿元",
    ),
    "日均": Relation(
        (
            "check: 日均 = 总量 / 天数",
            f"names: {{日均: {{role: average}}, 总量: {ANY_COUNT}, 天数: {ANY_TIME}}}",
            "within: sentence",
        ),
        "本周7天共受理诉求71184件，日均10169件。",
        "本周7天共受理诉求71184件，日均11864件。",
        "10169件",
    ),
    "三年增长": Relation(
        (
            "check: 增长率 = (本期数 - 上年(本期数, 3)) / 上年(本期数, 3)",
            f"names: {LEVELS}",
            "within: section",
        ),
        "2020年，公用经费40.00万元。2023年，公用经费44.00万元，比2020年增长10%。",
        "2020年，公用经费40.00万元。2023年，公用经费44.00万元，比2020年增长12%。",
        "10%",
    ),
    "年均增长": Relation(
        (
            "check: 年均增长率 = annual(公用经费, 上年(公用经费, 2), 2)",
            "within: section",
        ),
        "2021年，公用经费100.0万元。2023年，公用经费121.0万元，年均增长10.0%。",
        "2021年，公用经费100.0万元。2023年，公用经费121.0万元，年均增长12.0%。",
        "10.0%",
    ),
}


@pytest.mark.parametrize("relation", RELATIONS.values(), ids=RELATIONS)
def test_a_relation_holds_or_is_broken(relation: Relation) -> None:
    made = rule(*relation.keys)
    said = verdicts(relation.sound, made)
    assert {"holds"} == {verdict for verdict in said if verdict != "unchecked"}
    found = broken(relation.wrong, made)
    assert found.expected is not None
    assert relation.expected == found.expected.text
    assert found.is_finding


def test_a_difference_in_points_takes_no_rate_where_several_are_of_now() -> None:
    made = rule(
        "check: 差 = 本期率 - 上期率",
        "names: {差: {kind: points}, 本期率: {role: head}, 上期率: {role: prior}}",
        "within: sentence",
    )
    text = "甲率95.0%，乙率90.0%，上年为92.5%，提高3.5个百分点。"
    assert ["unchecked"] == verdicts(text, made)


def test_growth_is_not_measured_against_a_year_further_back() -> None:
    made = rule(
        "check: 增长率 = (本期数 - 上年(本期数)) / 上年(本期数)",
        f"names: {LEVELS}",
        "within: section",
    )
    text = "2020年，公用经费40.00万元。2023年，公用经费44.00万元，增长3%。"
    assert ["unchecked"] == verdicts(text, made)


def test_the_year_that_opens_a_sentence_is_what_it_calls_this_year() -> None:
    made = rule("check: 结余 = 本年收入 - 本年支出", "names: {结余: {spelled: [收支差额]}}")
    text = (
        "2022年，本年收入50.0万元，本年支出45.0万元，收支差额5.0万元。"
        "2023年，本年收入60.0万元，本年支出50.0万元，收支差额10.0万元。"
    )
    assert ["holds", "holds"] == verdicts(text, made)
