"""Outcomes in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.checking.index import Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.settling.outcomes import Habit
from auditor.checking.telling.verdicts import tell
from auditor.model import Verdict
from auditor.rulebook.interval import Value
from tests.checking.samples import broken, by_hand, figures, outcome, rule, said
from tests.making import amount, fact

NO_HABIT = Habit(0, 0)
PARTS = rule("parts: {exhaustive: as-stated}")
SUM = rule("check: 总数 = 甲 + 乙")
COUNT = rule("count: {of: listed}")


def told(said_: Outcome, index: Index, habit: Habit = NO_HABIT) -> Verdict:
    return tell(said_, {}, index, habit)


def test_what_holds_comes_out_as_it_is_printed() -> None:
    verdict = told(outcome(PARTS, "holds", 0, expected="0.97489"), figures("97.5%"))
    assert verdict.expected is not None
    assert ("97.5%", "0") == (verdict.expected.text, verdict.difference)


def test_a_figure_whose_digits_do_not_say_it_is_compared_in_its_base_unit() -> None:
    for text in ("三十人", "0人"):
        index = by_hand(fact("30人", amount=amount("30人")._replace(text=text)))
        difference = told(outcome(PARTS, "broken", 0, expected="35"), index).difference
        assert Decimal(-5) == Decimal(difference or 0)


@pytest.mark.parametrize(
    ("printed", "expected", "difference"),
    [
        ("98.57%", "0.986596", "-0.09"),
        ("93.25分", "93.75", "-0.50"),
        ("1,467.73万元", "14700000", "-2.27"),
        ("97.5%", "0.97489", "0.0110"),
        ("7944人", "1560", "6384"),
        ("0万元", "12500", "-12500.0000"),
    ],
)
def test_reported_minus_expected_in_the_printed_unit(
    printed: str, expected: str, difference: str
) -> None:
    said_ = outcome(PARTS, "broken", 0, expected=expected)
    assert difference == told(said_, figures(printed)).difference


def test_the_bounds_of_what_is_expected_are_rounded_outward() -> None:
    bounds = Value(Decimal("0.98659591"), Decimal("0.98659578"), Decimal("0.98659604"))
    said_ = outcome(PARTS, "broken", 0)._replace(expected=bounds)
    expected = told(said_, figures("98.57%")).expected
    assert expected is not None
    assert ("98.66%", Decimal("98.6595"), Decimal("98.6597")) == expected


def test_open_bounds_stay_open() -> None:
    bounds = Value(Decimal(400), None, None)
    expected = told(outcome(PARTS, "broken", 0)._replace(expected=bounds), figures("5人")).expected
    assert expected is not None
    assert (None, None) == (expected.low, expected.high)


# -- evidence ---------------------------------------------------------------------------------


def test_evidence_is_named_quoted_and_placed() -> None:
    text = "前文从略。全年预算数200万元，执行数150万元，执行率85%；后文从略。"
    (verdict,) = said(text, "execution-rate-disagrees")
    clause = "全年预算数200万元，执行数150万元，执行率85%"
    assert [("执行数", "150万元"), ("预算数", "200万元")] == [
        (evidence.name, evidence.text) for evidence in verdict.evidence
    ]
    assert {clause} == {evidence.quote for evidence in verdict.evidence}
    assert ["150万元", "200万元"] == [
        text[evidence.place.start : evidence.place.end] for evidence in verdict.evidence
    ]
    assert verdict.reported is not None
    assert ("执行率", "85%", Decimal(85), "%") == verdict.reported[:4]


def test_a_figure_broken_over_two_lines_is_evidence_on_one() -> None:
    broken = fact("7944人")._replace(text="79\n44人")
    verdict = told(outcome(PARTS, "holds", 0, 0), by_hand(broken))
    assert "7944人" == verdict.evidence[0].text


def test_the_other_places_of_one_fault_are_evidence_too() -> None:
    index = figures("9人", "5人", "3人", "9人")
    verdict = told(outcome(PARTS, "broken", 0, 1, 2, also=(3,)), index)
    assert [("分项", "5人"), ("分项", "3人"), ("同一关系另一处", "9人")] == [
        (evidence.name, evidence.text) for evidence in verdict.evidence
    ]


def test_words_are_evidence_without_a_figure() -> None:
    index = by_hand(text="所有案件均已办结。")
    words = (Words("断言", 0, 8), Words("末尾", 8, 99))
    verdict = told(outcome(COUNT, "broken", -1, words=words, start=0), index)
    assert [("断言", "所有案件均已办结", None), ("末尾", "。", None)] == [
        evidence[:3] for evidence in verdict.evidence
    ]
    assert (None, None, None) == (verdict.reported, verdict.expected, verdict.difference)


# -- sentences --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verdict", "message"),
    [
        ("holds", "总数 = 各分项之和：相符"),
        ("rounded", "总数 = 各分项之和：仅在舍入范围内相符"),
        ("unchecked", "总数 = 各分项之和：未能核对"),
    ],
)
def test_what_nobody_needs_to_look_at_is_told_shortly(verdict: str, message: str) -> None:
    assert message == told(outcome(PARTS, verdict, 0, 1), figures("9人", "5人")).message


def test_a_note_says_more_than_the_relation() -> None:
    said_ = outcome(PARTS, "unchecked", 0, note="没有列全")
    assert "没有列全" == told(said_, figures("9人")).message


@pytest.mark.parametrize(
    ("said_", "message"),
    [
        (
            outcome(SUM, "broken", 0, 1, 2, expected="8"),
            "职工写作9人，按5人、3人应为8人，相差1",
        ),
        (outcome(PARTS, "broken", 0, 1), "职工9人与5人不符"),
        (
            outcome(rule("agree: {by: [item]}"), "broken", 0, 1, expected="5"),
            "同一个数前后不一：9人，另一处为5人",
        ),
        (outcome(COUNT, "broken", 0, expected="5", note="所列共5项"), "所列共5项"),
        (outcome(COUNT, "broken", -1, start=0), "手写的规则"),
        (outcome(COUNT, "broken", -1, start=0, words=(Words("原文", 0, 2),)), "手写的规则：甲。"),
    ],
)
def test_without_a_message_of_its_own_a_rule_says_what_differs(
    said_: Outcome, message: str
) -> None:
    index = by_hand(fact("9人", "职工"), fact("5人"), fact("3人"))
    assert message == told(said_, index).message


def test_a_rule_says_it_in_its_own_words() -> None:
    made = rule(
        "check: 总分 = 甲分 + 乙分",
        'message: "{总分}写作{总分.text}（{总分.value}），'
        '{甲分}{甲分.text}加{乙分.text}为{expected}，相差{difference}，{relation}"',
    )
    index = by_hand(fact("93.25分", "自评"), fact("43.95分"), fact("49.80分"))
    said_ = outcome(made, "broken", 0, expected="93.75", bound=(("甲分", 1), ("乙分", 2)))
    assert told(said_, index).message == (
        "总分写作93.25分（93.25），甲分43.95分加49.80分为93.75分，相差-0.50，总分 = 甲分 + 乙分"
    )


def test_a_message_may_name_item_period_axis_and_parts() -> None:
    made = rule(
        "parts: {exhaustive: as-stated}",
        'message: "{period}{item}{whole.text}，{axis}为{parts}"',
    )
    index = by_hand(
        fact("9人", "职工", period="2021"), fact("5人", axis="按性别"), fact("3人", axis="按性别")
    )
    verdict = told(outcome(made, "broken", 0, 1, 2), index)
    assert "2021职工9人，按性别为5人、3人" == verdict.message


def test_what_was_found_is_part_of_the_message() -> None:
    made = rule("text: {forbid: [某某]}", 'message: "没有改完：{found}"')
    said_ = outcome(made, "broken", -1, start=0, words=(Words("原文", 0, 2),))
    assert "没有改完：某某" == told(said_, by_hand(text="某某局。")).message


def test_a_note_is_added_to_the_message() -> None:
    made = rule("count: {of: listed}", 'message: "写作{stated.text}"')
    said_ = outcome(made, "broken", 0, expected="5", note="所列共5项")
    assert "写作9项（所列共5项）" == told(said_, figures("9项")).message


@pytest.mark.parametrize(
    ("habit", "ending"),
    [
        (NO_HABIT, "像是截去了尾数而没有四舍五入"),
        (Habit(3, 1), "（本文另有3个能区分取法的比率是四舍五入的）"),
        (Habit(1, 3), "像是截去了尾数而没有四舍五入"),
    ],
)
def test_a_cut_rate_is_held_against_the_habit_of_the_report(habit: Habit, ending: str) -> None:
    said_ = outcome(PARTS, "truncated", 0, expected="0.97489")
    assert told(said_, figures("97.4%"), habit).message.endswith(ending)


def test_the_habit_of_a_whole_report_speaks_in_its_verdicts() -> None:
    rates = (
        "部门全年预算数61,296.75万元，执行数59,757.75万元，执行率97.4%。\n\n"
        "甲项目全年预算数150.00万元，执行数116.95万元，执行率{}。\n\n"
        "乙项目全年预算数160.00万元，执行数116.95万元，执行率{}。\n"
    )
    rounds = said(rates.format("78.0%", "73.1%"), "execution-rate-disagrees")[0]
    cuts = said(rates.format("77.9%", "73.0%"), "execution-rate-disagrees")[0]
    assert ("truncated", "warning") == (rounds.verdict, rounds.severity)
    assert "另有2个" in rounds.message
    assert ("truncated", "info") == (cuts.verdict, cuts.severity)


def test_several_repairs_of_a_sum_are_told() -> None:
    index = figures("93.25分", "43.95分", "49.80分")
    verdict = told(outcome(PARTS, "broken", 0, 1, 2, expected="93.75"), index)
    assert verdict.message.endswith(
        "改动最少的可能：93.25分应为93.75分，或43.95分应为43.45分，或49.80分应为49.30分"
    )


# -- fingerprints -----------------------------------------------------------------------------

FIRST = "一、甲项目情况\n\n全年预算数200万元，执行数150万元，执行率85%。\n"
SECOND = "二、乙项目情况\n\n全年预算数400万元，执行数150万元，执行率47%。\n"


def fingerprints(text: str) -> dict[str, str]:
    return {
        verdict.reported.text: verdict.fingerprint
        for verdict in said(text, "execution-rate-disagrees")
        if verdict.reported is not None
    }


def test_a_fingerprint_stays_when_paragraphs_move() -> None:
    moved = SECOND.replace("二", "一") + "\n新加的一段话。\n\n" + FIRST.replace("一", "二")
    assert fingerprints(FIRST + "\n" + SECOND) == fingerprints(moved)


def test_a_changed_figure_changes_only_the_fingerprints_of_its_relations() -> None:
    before = fingerprints(FIRST + "\n" + SECOND)
    after = fingerprints(FIRST + "\n" + SECOND.replace("400万元", "410万元"))
    assert before["85%"] == after["85%"]
    assert before["47%"] != after["47%"]


def test_a_fingerprint_knows_rule_quantity_period_and_values() -> None:
    plain = told(outcome(PARTS, "broken", 0, 1), figures("9人", "5人")).fingerprint
    assert plain == told(outcome(PARTS, "broken", 0, 1), figures("9.0人", "5人")).fingerprint
    others = [
        told(outcome(PARTS, "broken", 0, 1), index)
        for index in (
            figures("9人", "6人"),
            figures("9户", "5户"),
            by_hand(fact("9人", "职工"), fact("5人")),
            by_hand(fact("9人", period="2021"), fact("5人")),
        )
    ]
    assert 5 == len({plain, *(verdict.fingerprint for verdict in others)})


def test_the_fingerprint_of_words_is_made_of_the_words() -> None:
    made = rule("text: {forbid: [某某]}")
    one, other = said("某某局。", made)[0], said("甲方和某某局。", made)[0]
    assert one.fingerprint == other.fingerprint


def test_words_are_quoted_in_their_clause_and_placed_under_their_heading() -> None:
    text = "一、基本情况\n\n全区平稳。为老年人提供上门服务服务 412 次；收支平衡。\n"
    (evidence,) = broken(text, rule("text: {forbid: [服务服务]}")).evidence
    assert ("服务服务", "为老年人提供上门服务服务 412 次") == (evidence.text, evidence.quote)
    assert ("一", 3) == (evidence.place.section, evidence.place.line)


def test_long_words_are_their_own_quotation() -> None:
    long = "本年度各项民生实事全部按时按质按量完成并经群众评议获得一致好评认可"
    (evidence,) = broken(f"经核查，{long}。", rule(f"text: {{forbid: [{long}]}}")).evidence
    assert long == evidence.quote


def test_of_a_sum_that_is_to_be_a_hundred_no_part_should_be_a_hundred() -> None:
    text = "一级指标权重：预算执行率10分、产出指标50分、效益指标30分、满意度指标20分。"
    verdict = broken(text, "weights-do-not-make-100")
    assert (verdict.expected, verdict.difference, verdict.repairs) == (None, None, ())
    assert verdict.message == "一级指标分值之和不是100分（算得的是110）"
