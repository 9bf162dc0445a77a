"""Levels told side by side, what each of them grew by and what each was before."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, findings, verdicts

GROWTH = "growth-rate-against-prior-disagrees"


@pytest.mark.parametrize(
    "text",
    [
        "收入126万元、支出95万元，分别比上年增长5%、下降5%，上年分别为120万元、100万元。",
        "收入126万元、支出95万元，分别比上年增长5%和下降5%，上年分别为120万元、100万元。",
        "收入126万元、支出95万元，分别比上年增加6万元、减少5万元，增长5%、下降5%。",
        "全年立案86件、结案90件，较上年减少14件、增加15件，下降14%、上升20%。",
        "刑事案件1,320起、破案926起，同比分别下降12.0%、上升10.0%（上年为1,500起、842起）。",
        "全年立案142件、处分118人（上年分别为150件、121人）。",
        "全年发生火灾42起，死亡3人（上年48起、5人），同比分别下降12.5%、40%。",
    ],
)
def test_each_level_goes_its_own_way(text: str) -> None:
    assert not findings(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "发生事故23起、死亡19人，同比分别下降14.8%和27.4%（上年为27起、23人）。",
            ["holds", "broken"],
        ),
        (
            "发生火灾42起、死亡3人、受伤8人，同比分别下降12.5%、25%和20%（上年为48起、5人、10人）。",
            ["holds", "broken", "holds"],
        ),
        (
            "发生火灾42起，死亡3人（上年48起、5人），同比分别下降22.5%、40%。",
            ["broken", "holds"],
        ),
        (
            "案件1,320起、破案926起，同比分别下降12.0%、上升15.0%（上年为1,500起、842起）。",
            ["holds", "broken"],
        ),
        # persons and cases: which of the three is told nobody knows
        ("发生火灾42起、死亡3人、受伤8人，同比下降12.5%（上年为48起、10人）。", []),
    ],
)
def test_a_bracket_tells_what_each_was_before(text: str, expected: list[str]) -> None:
    assert [one for one in verdicts(text, GROWTH) if one != "unchecked"] == expected


def test_of_levels_that_both_grew_neither_fell() -> None:
    text = "收入126万元、支出95万元，分别比上年增长5%、增长5%，上年分别为120万元、100万元。"
    verdict = broken(text, GROWTH)
    assert verdict.expected is not None
    assert verdict.expected.text == "-5%"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("合格率78%，参加考试12,500人次，合格9,250人次。", "broken"),
        ("合格率74%，参加考试12,500人次，合格9,250人次。", "holds"),
        ("参保率97%，应参保12,500人，实际参保11,875人。", "broken"),
        # other figures beside them, or not what the rate is named for
        ("合格率78%，参加考试12,500人次，合格9,250人次，补考680人次。", "unchecked"),
        ("满意率96.2%，发放问卷500份，回收486份。", "unchecked"),
        ("优良率96%，检测样品1,200批次，优良品种86批次。", "unchecked"),
    ],
)
def test_a_rate_may_open_the_sentence_that_tells_what_it_is_made_of(
    text: str, expected: str
) -> None:
    assert verdicts(text, "rate-of-two-counts-disagrees") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("招商任务42,000万元，全年到位资金46,200万元，完成任务的112%。", "broken"),
        ("招商任务42,000万元，全年到位资金46,200万元，完成任务的110%。", "holds"),
        ("招商任务42,000万元，到位资金46,200万元，支出18,000万元，完成任务的42%。", "unchecked"),
    ],
)
def test_the_aim_that_a_rate_names_is_what_it_rests_on(text: str, expected: str) -> None:
    assert verdicts(text, "rate-of-two-counts-disagrees") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("隐患点142处，已治理38处，未治理94处。", "broken"),
        ("在校生1,260人，已体检1,180人，未体检80人。", "holds"),
        ("应检1,260人，已体检1,180人，未体检52人，免检28人。", "unchecked"),
        ("投入1,850万元，其中中央补助800万元、省级补助650万元，县级配套500万元。", "broken"),
        ("总投资2,350万元，其中中央补助1,200万元、省级补助650万元，县级配套500万元。", "holds"),
    ],
)
def test_what_is_done_and_not_done_is_all_there_is(text: str, expected: str) -> None:
    assert verdicts(text, "parts-do-not-add-up") == [expected]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("债务率为128%，低于警戒线100%。", True),
        ("债务率为78%，低于警戒线100%。", False),
        ("资产负债率72%，低于控制线70%。", True),
        ("2023年5月10日开工，2023年9月20日全面完工，总工期153天。", True),
        ("2023年5月10日开工，2023年9月20日完工，共133天。", False),
    ],
)
def test_limits_are_named_and_days_counted(text: str, found: bool) -> None:
    assert bool(findings(text)) == found
