"""Lists that tell of each thing in more respects than their total, and what lies within a part."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, findings, verdicts

SUM = "parts-do-not-add-up"


@pytest.mark.parametrize(
    "text",
    [
        "中标价合计3,620万元，其中A标段控制价2,100万元、中标价1,980万元，B标段控制价1,720万元、中标价1,640万元。",
        "实收物业费186万元，其中住宅应收142万元、实收128万元，商铺应收66万元、实收58万元。",
        "全县实有教师4,860人，其中小学编制2,700人、实有2,610人，中学编制2,320人、实有2,250人。",
        "验收合格1,846户，其中甲镇改造1,120户、验收合格1,052户，乙镇改造860户、验收合格794户。",
        "决算合计1,846万元，其中道路工程概算1,120万元、决算1,052万元，绿化工程概算860万元、决算794万元。",
        (
            "审定合计9,210万元，其中房屋类送审5,600万元、审定5,230万元、核减370万元，"
            "市政类送审4,260万元、审定3,980万元、核减280万元。"
        ),
    ],
)
def test_a_total_is_of_one_respect(text: str) -> None:
    assert verdicts(text, SUM) == ["holds"]
    assert not findings(text)


def test_what_is_told_in_the_respect_of_a_total_makes_it_up() -> None:
    text = (
        "中标价合计3,260万元，其中A标段控制价2,100万元、中标价1,980万元，"
        "B标段控制价1,720万元、中标价1,640万元。"
    )
    verdict = broken(text, SUM)
    assert verdict.expected is not None
    assert verdict.expected.text == "3,620万元"


@pytest.mark.parametrize(
    "text",
    [
        "审定合计1,846万元，其中送审1,980万元，审定1,846万元，核减134万元。",
        "核减资金134万元，其中送审1,980万元、审定1,846万元。",
        "节约电费86万元，其中采购预算120万元，实际采购34万元。",
        "节约财政资金126万元，其中项目预算1,386万元，合同价1,260万元。",
        "审减金额134万元，其中甲工程送审1,120万元、审定1,052万元，乙工程送审860万元、审定794万元。",
    ],
)
def test_what_a_difference_is_taken_from_is_no_part_of_it(text: str) -> None:
    assert not findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "节约资金126万元，其中办公费节约86万元、水电费节约50万元。",
        "水费支出86万元，其中采购预算120万元。",
    ],
)
def test_parts_of_a_saving_add_up_all_the_same(text: str) -> None:
    assert findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "资产总额4,860万元，其中流动资产2,260万元，固定资产原值3,600万元，累计折旧1,200万元，净值2,400万元，无形资产200万元。",
        "年末资产合计5,200万元，其中固定资产原值6,100万元，已提折旧3,300万元，净值2,800万元。",
    ],
)
def test_of_what_is_written_off_the_net_value_is_a_part(text: str) -> None:
    assert not findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "全年受理来电26,400件，其中有效诉求18,000件，直接解答12,000件。",
        "全年受理投诉1,260件，其中有效投诉860件，当场调解520件。",
        "平台接收报警3,600起，其中有效警情2,100起，立案1,600起。",
        "全年接待来访4,200人次，其中初次来访2,800人次，已解决1,900人次。",
    ],
)
def test_what_was_done_may_lie_within_the_part_before(text: str) -> None:
    assert not findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "全年新建改建公路180公里，其中新建120公里，改建80公里。",
        "全年办理案件500件，其中行政案件320件，刑事案件210件。",
        "全年受理群众来电26,400件，其中咨询类16,000件、求助类8,000件、投诉类4,400件。",
        "发放补贴100万元，其中养老补贴62万元，医疗补贴48万元。",
    ],
)
def test_kinds_side_by_side_exceed_no_total(text: str) -> None:
    assert verdicts(text, SUM) == ["broken"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发布预警312次，其中暴雨126次、雷电98次、大风47次、高温41次、其他12次。", "broken"),
        ("受理事项312件，其中咨询126件、求助98件、投诉47件、建议41件、其他类12件。", "broken"),
        ("支出312万元，其中办公费126万元、差旅费98万元、会议费88万元，其他单位12万元。", "holds"),
    ],
)
def test_what_is_left_over_is_a_part_like_the_others(text: str, expected: str) -> None:
    assert verdicts(text, SUM) == [expected]
