"""Totals of things that are counted each in the unit of its kind, and quotients of whole things."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts

PARTS = "parts-do-not-add-up"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发放器具3,264件，其中轮椅712辆、助行器1,038件、助听器346台、其他1,168件。", ["holds"]),
        ("发放器具3,264件，其中轮椅721辆、助行器1,038件、助听器346台、其他1,168件。", ["broken"]),
        ("办理事项864宗，其中审批139个、登记652项、其他73件。", ["holds"]),
        ("建设项目12个，购置设备126台，其中电脑102台、投影仪24套。", ["holds"]),
        # clauses tell of other things
        ("受理案件864件，其中移送线索35条，办结821件。", []),
        ("立案38件，其中发现问题120个。", []),
        ("配备设备268台，其中电脑150台、打印机60台、办公桌55张。", ["unchecked"]),
    ],
)
def test_parts_may_be_counted_otherwise_than_their_total(text: str, expected: list[str]) -> None:
    assert verdicts(text, PARTS) == expected


@pytest.mark.parametrize(
    ("text", "rule", "expected"),
    [
        ("常住人口415.26万人，发明专利12,865件，每万人口发明专利拥有量{}件。", "30", []),
        ("常住人口415.26万人，发明专利12,865件，每万人口发明专利拥有量{}件。", "31", []),
        ("常住人口415.26万人，发明专利12,865件，每万人口发明专利拥有量{}件。", "38", ["每"]),
        ("小麦播种面积18.6万亩，总产8.37万吨，亩产{}斤。", "900", []),
        ("小麦播种面积18.6万亩，总产8.37万吨，亩产{}斤。", "990", ["亩"]),
        ("小麦播种面积18.6万亩，总产8.37万吨，亩产{}公斤。", "450", []),
        ("小麦播种面积18.6万亩，总产8.38万吨，亩产{}公斤。", "451", []),
        ("小麦播种面积1.24万公顷，总产8.37万吨，亩产{}公斤。", "450", []),
    ],
)
def test_a_quotient_of_whole_things_is_rounded_or_cut(
    text: str, rule: str, expected: list[str]
) -> None:
    rules = {"每": "per-ten-thousand-people-disagrees", "亩": "yield-per-mu-disagrees"}
    found = findings(text.format(rule), *rules.values(), "yield-per-mu-in-jin-disagrees")
    assert [("每" if "people" in one else "亩") for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each clause has its own area, also where only the first is called so
        (
            "早稻播种面积21.08万亩，总产8.64万吨，亩产410公斤；中稻29.77万亩，总产16.37万吨，亩产550公斤。",
            [],
        ),
        ("中稻播种面积29.77万亩，总产16.37万吨，亩产505公斤。", ["yield-per-mu-disagrees"]),
        ("粮食播种面积62.35万亩，其中优质稻40万亩，总产28.4万吨，亩产455公斤。", []),
    ],
)
def test_a_yield_rests_on_the_area_of_its_clause(text: str, expected: list[str]) -> None:
    assert findings(text, "yield-per-mu-disagrees") == expected
