"""What came to a stock, the next total of one sort, and rates of a whole and of its parts."""

from __future__ import annotations

import pytest

from tests.checking.samples import alarms, verdicts


@pytest.mark.parametrize(
    "text",
    [
        "全年新增企业参保3.2万人，比上年末的83.2万人增长{}。",
        "年内净增市场主体3.2万户，较年初的83.2万户增长{}。",
        "当年新增债务3.2亿元，与2021年末余额83.2亿元相比增长{}。",
        "新增绿地320公顷，较上年末8320公顷增长{}。",
        "全市累计新增贷款320亿元，比年初的8320亿元增长{}。",
    ],
)
def test_what_came_to_a_stock_is_measured_by_the_stock(text: str) -> None:
    rule = "growth-rate-of-change-disagrees"
    assert verdicts(text.format("3.8%"), rule) == ["holds"]
    assert verdicts(text.format("8.3%"), rule) == ["broken"]
    assert alarms(text.format("3.8%")) == []


@pytest.mark.parametrize(
    "text",
    [
        "新增就业4.2万人，比上年的4.0万人增长5.0%。",
        "新增贷款420亿元，比上年同期的400亿元增长5.0%。",
        "参保人数84.0万人，比上年末的80.0万人增长5.0%。",
    ],
)
def test_what_is_told_of_the_same_time_a_year_before_is_a_level(text: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace("5.0%", "8.0%")) != []


@pytest.mark.parametrize(
    "text",
    [
        (
            "管理高血压患者3,821人，其中规范管理2,904人，规范管理率{}；"
            "管理糖尿病患者1,386人，规范管理1,028人，规范管理率74.2%。"
        ),
        (
            "受理城镇职工申请3,821件，其中办结2,904件，办结率{}；"
            "受理城乡居民申请1,386件，办结1,028件，办结率74.2%。"
        ),
        (
            "抽检餐饮环节食品3,821批次，其中合格2,904批次，合格率{}；"
            "抽检流通环节食品1,386批次，合格1,028批次，合格率74.2%。"
        ),
    ],
)
def test_the_next_total_of_one_sort_is_no_part(text: str) -> None:
    assert alarms(text.format("76.0%")) == []
    assert len(alarms(text.format("75.0%"))) == 1


_BUDGET = "预算总额1,000万元，其中基本支出预算400万元，项目支出预算600万元。"


@pytest.mark.parametrize(
    ("spent", "wrong"),
    [
        (
            (
                "决算支出930万元，其中基本支出390万元、项目支出540万元；预算执行率{}，"
                "其中基本支出执行率97.5%，项目支出执行率90%。"
            ),
            "94%",
        ),
        ("决算支出930万元，其中基本支出390万元、项目支出540万元，预算执行率{}。", "94%"),
        ("决算支出930万元，其中基本支出390万元，项目支出540万元；执行率{}。", "94%"),
        ("支出930万元，其中项目支出540万元；执行率93%，项目支出执行率90%。", ""),
    ],
)
def test_rates_of_all_and_of_each_part(spent: str, wrong: str) -> None:
    assert alarms(_BUDGET + spent.format("93%")) == []
    if wrong:
        assert len(alarms(_BUDGET + spent.format(wrong))) == 1
    assert len(alarms(_BUDGET + spent.format("93%").replace("执行率90%", "执行率92%"))) == (
        "执行率90%" in spent
    )


@pytest.mark.parametrize(
    ("told", "share", "wrong"),
    [
        ("全年支出9,583.17万元，预算10,019.15万元。", "占全年支出的65.89%", "64.89%"),
        ("整体支出9,583.17万元，预算10,019.15万元。", "占整体支出的65.89%", "64.89%"),
        ("部门总支出9,583.17万元，预算10,019.15万元。", "占部门总支出的65.89%", "64.89%"),
    ],
)
def test_a_share_is_of_what_is_named_by_the_same_words(told: str, share: str, wrong: str) -> None:
    text = f"一、支出情况\n\n{told}\n\n基本支出3,268.44万元；项目支出6,314.73万元，{share}。"
    assert verdicts(text, "share-disagrees") == ["holds"]
    assert verdicts(text.replace("65.89%", wrong), "share-disagrees") == ["broken"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "支出645,380万元，其中教育、卫生、社保三项支出324,415万元，占50.3%，"
            "分别为158,246万元、69,317万元和{}万元。"
        ),
        "支出645,380万元，其中三项支出324,415万元，分别支出158,246万元、69,317万元、{}万元。",
        (
            "支出645,380万元，其中民生支出324,415万元，主要是教育支出158,246万元、"
            "卫生支出69,317万元和社保支出{}万元。"
        ),
        (
            "支出645,380万元，其中民生支出324,415万元，包括教育支出158,246万元、卫生支出69,317万元、"
            "社保支出{}万元。"
        ),
    ],
)
def test_parts_of_a_part_are_none_of_the_whole(text: str) -> None:
    assert alarms(text.format("96,852")) == []
    told = [one.reported for one in alarms(text.format("96,825"))]
    assert [fact.text for fact in told if fact is not None] == ["324,415万元"]


def test_parts_that_only_follow_a_part_are_parts_of_the_whole() -> None:
    text = "支出600万元，其中教育支出300万元、卫生支出100万元、社保支出{}万元。"
    assert verdicts(text.format("200"), "parts-do-not-add-up") == ["holds"]
