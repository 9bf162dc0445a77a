"""Figures that others are measured against: denominators, earlier levels."""

from __future__ import annotations

import pytest

from auditor.extraction import extract
from auditor.extraction.carrying import carried_head
from auditor.extraction.comparing import (
    came_from,
    grown,
    is_base,
    is_compared,
    make_base,
    make_prior,
    rest_on,
)
from auditor.extraction.drafts import Draft
from auditor.extraction.nodes import Figure
from auditor.extraction.scanning import scan
from auditor.model.fact import NONE
from auditor.reading import read_text
from tests.extraction.stated import drafts


@pytest.mark.parametrize(
    ("words", "follows", "expected"),
    [
        ("比2022年决算数", "减少", True),
        ("较上年", "增加了", True),
        ("与上年", "持平", True),
        ("比上年", "的支出", False),
        ("共投入", "减少", False),
    ],
)
def test_a_comparison_leads_to_a_change(words: str, follows: str, expected: bool) -> None:
    text = f"{words}3万元{follows}"
    (figure,) = scan(text).sentences[0].nodes
    assert isinstance(figure, Figure)
    (draft,) = drafts(text)
    draft.role = "main"
    assert expected is is_compared(draft, text, 0, figure, None)


def test_an_earlier_level_is_of_the_level_before_it() -> None:
    level, earlier, lonely = drafts("经费40万元，决算数50万元，决算数60万元")
    make_prior(earlier, level)
    make_prior(lonely, None)
    assert ("prior", 0, "经费") == (earlier.role, earlier.head, earlier.item)
    assert ("prior", NONE) == (lonely.role, lonely.head)


@pytest.mark.parametrize(
    ("text", "item"),
    [("参保户数由80户", "参保户数"), ("参保户数从去年的80户", "参保户数"), ("由原来的80户", "")],
)
def test_a_change_comes_from_an_earlier_level(text: str, item: str) -> None:
    (draft,) = drafts(text)
    assert came_from(draft, text)
    assert ("prior", "上期数", item) == (draft.role, draft.measure, draft.item)


def test_the_year_may_stand_between() -> None:
    (draft,) = drafts("的81.5%")
    assert came_from(draft, "2023年预算到位率由2022年的")
    assert ("prior", "预算") == (draft.role, draft.item)


def test_other_words_lead_to_no_earlier_level() -> None:
    (draft,) = drafts("参保80户")
    assert not came_from(draft, "参保")
    assert "main" == draft.role


@pytest.mark.parametrize(
    ("words", "base_name", "item", "quantity"),
    [
        ("占本年收入", "占", "收入", "总收入"),
        ("占2019年总收入", "占", "总收入", "总收入"),
        ("项目支出占总支出", "占", "总支出", "总支出"),
        ("完成年初预算", "完成", "", ""),
        ("相当于绿化投入", "相当于", "绿化投入", ""),
        ("绿化投入", "", "绿化投入", ""),  # no word says what it is a base for
    ],
)
def test_a_denominator_is_named_by_what_leads_to_it(
    words: str, base_name: str, item: str, quantity: str
) -> None:
    (draft,) = drafts(f"{words}40万元")
    make_base(draft, words)
    assert ("base", base_name, item, quantity) == (
        draft.role,
        draft.base_name,
        draft.item,
        draft.quantity,
    )


@pytest.mark.parametrize(
    ("lead", "role", "measure"), [("占", "share", "占比"), ("完成", "rate", "完成率")]
)
def test_a_percentage_rests_on_its_denominator(lead: str, role: str, measure: str) -> None:
    level, base, percentage = drafts(f"支出30万元，{lead}预算40万元的75%")
    make_base(base, f"{lead}预算")
    assert is_base(base, percentage)
    assert not is_base(level, percentage)
    rest_on(percentage, base, level)
    assert (role, measure, 1, 0, "支出") == (
        percentage.role,
        percentage.measure,
        percentage.base,
        percentage.head,
        percentage.item,
    )
    percentage.sentence += 1
    assert not is_base(base, percentage)


def carried(text: str, tops: int) -> Draft | None:
    found = drafts(text)
    return carried_head(found[-1], found, found[:tops])


def test_growth_is_carried_to_the_level_it_can_only_mean() -> None:
    one = carried("收入4万元，增长3%", 1)
    named = carried("收入4万元，支出3万元，支出增长3%", 2)
    assert ("收入", "支出") == (one and one.item, named and named.item)
    assert carried("收入4万元，支出3万元，增长3%", 2) is None
    assert carried("收入4万元，用电量增长3%", 1) is None
    assert carried("收入4万元，完成率3%", 1) is None
    assert carried("增长3%", 0) is None


@pytest.mark.parametrize(
    ("periods", "expected"),
    [(("2022", "2023"), 1), (("2023", "2022"), 0), (("2022", "上半年"), 0), (("", "2023"), 0)],
)
def test_growth_is_of_the_later_year(periods: tuple[str, str], expected: int) -> None:
    mains = drafts("收入4万元，收入5万元，支出6万元")
    for draft, period in zip(mains, (*periods, "2024"), strict=True):
        draft.period = period
    assert mains[expected] is grown(mains[-1], mains[0], mains, mains, "")


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        pytest.param(
            "近三年支出分别为：2022年500万元、2023年400万元、2024年440万元，2023年下降20%，"
            "2024年增长10%。",
            (1, 2),
            id="each year's growth behind all levels",
        ),
        pytest.param(
            "2024年经费500万元，2023年经费480万元，2023年比上年增长6.7%，2024年比上年增长4.2%。",
            (1, 0),
            id="the later year first",
        ),
        pytest.param(
            "2024年经费500万元，2026年计划增长10%。", (NONE,), id="a year without a level"
        ),
        pytest.param("2024年经费500万元，2024年增长10%。", (0,), id="the year of the level"),
    ],
)
def test_growth_is_of_the_year_that_it_opens_with(text: str, heads: tuple[int, ...]) -> None:
    growths = [one for one in extract(read_text(text)).facts if one.role == "growth"]
    assert heads == tuple(one.head for one in growths)


@pytest.mark.parametrize(
    ("text", "prior"),
    [
        pytest.param(
            "2023年度收、支总计均为902.26万元。与2022年相比，收、支总计各增加90.91万元，"
            "增长11.2%（2022年度收、支总计均为811.35万元）。",
            "902.26万元",
            id="behind-the-change",
        ),
        pytest.param(
            "2023年度收入902.26万元，比上年增加90.91万元（2022年为811.35万元）。",
            "902.26万元",
            id="without-a-name",
        ),
    ],
)
def test_a_bracket_behind_a_change_tells_the_year_before(text: str, prior: str) -> None:
    facts = extract(read_text(text)).facts
    (told,) = [fact for fact in facts if fact.role == "prior"]
    assert ("811.35万元", prior) == (told.amount.text, facts[told.head].amount.text)


def test_a_bracket_that_tells_another_year_or_thing_is_no_level_before() -> None:
    text = "2023年度收入902.26万元，比上年增加90.91万元（其中2023年税收收入811.35万元）。"
    assert "prior" not in [fact.role for fact in extract(read_text(text)).facts]


def test_a_growth_behind_an_amount_is_of_what_the_amount_is_of() -> None:
    text = "收入总计902.26万元，支出总计902.26万元。收入总计、支出总计各增加90.91万元，增长11.2%。"
    facts = extract(read_text(text)).facts
    assert facts[2].head == facts[3].head == 0


@pytest.mark.parametrize(
    "text",
    [
        "全县政府债务限额由93.52亿元增至104.40亿元。",
        "全县政府债务限额从93.52亿元调整为104.40亿元。",
    ],
)
def test_what_a_level_went_to_is_of_the_same_quantity(text: str) -> None:
    before, after = extract(read_text(text)).facts
    assert ("prior", 1) == (before.role, before.head)
    assert ("main", "债务限额") == (after.role, after.quantity)


@pytest.mark.parametrize(
    "told",
    [
        "完成全年300人目标的80%",
        "完成年度300人培训任务的80%",
        "完成年目标任务300人的80%",
        "完成市级下达任务人数300人的80%",
        "完成全年300人的80%",
    ],
)
def test_an_aim_stated_with_the_rate_is_of_what_was_done(told: str) -> None:
    done, aim, rate = extract(read_text(f"培训村医240人，{told}。")).facts
    assert ("main", "base", "rate") == (done.role, aim.role, rate.role)
    assert ("", "任务数", "完成率") == (aim.item, aim.measure, rate.measure)
    assert (0, 1) == (rate.head, rate.base)


@pytest.mark.parametrize(
    "text",
    [
        "培训村医240人，达到300人的目标。",  # a limit, and no rate behind it
        "培训村医240人，完成创业培训任务300人的80%。",  # the aim of something else
    ],
)
def test_another_aim_is_not_of_what_stands_before_it(text: str) -> None:
    told = extract(read_text(text)).facts
    assert ("", "任务数") not in [(one.item, one.measure) for one in told if one.role == "base"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("2024年共接警1062起（2023年同期1130起），同比下降6.0%。", "prior"),
        ("2024年办结案件450件，2023年同期办结案件500件，同比减少50件。", "prior"),
        ("2024年新增就业320人，同期失业人员再就业40人，同比增长20%。", "main"),
        ("2024年售房300套，2023年同期竣工500套，同比增长12%。", "main"),
    ],
)
def test_the_same_time_of_the_year_before_is_an_earlier_level(text: str, role: str) -> None:
    assert role == extract(read_text(text)).facts[1].role
