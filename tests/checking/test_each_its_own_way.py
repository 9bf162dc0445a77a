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
