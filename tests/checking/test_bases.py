"""What a share is a share of."""

from __future__ import annotations

from auditor.checking.binding.bases import bases
from auditor.checking.binding.bound import Bound
from auditor.checking.index import DOCUMENT, LINKED, PARAGRAPH, SECTION, SENTENCE
from tests.checking.samples import by_hand, findings, number_of, read
from tests.making import fact


def found(text: str, share: str) -> list[tuple[str, int, bool]]:
    """The candidates: the figure, how far away it stands, whether it is a guess."""
    index = read(text)
    bounds = bases(index, number_of(index, share))
    return [(index.facts[at].amount.text, tier, guessed) for at, tier, guessed, *_ in bounds]


def test_a_stated_denominator_is_the_only_one() -> None:
    text = "总支出900万元。财政拨款收入210万元，占本年收入300万元的70%。"
    assert [("300万元", LINKED, False)] == found(text, "70%")


def test_a_part_is_a_share_of_its_total_before_anything_else() -> None:
    text = "结转600万元。本年收入300万元，其中：其他收入90万元，占30%；财政拨款收入210万元，占70%。"
    assert ("300万元", LINKED, False) == found(text, "70%")[0]
    assert all(guessed for _, _, guessed in found(text, "70%")[1:])


def test_a_named_denominator_is_the_level_of_that_name() -> None:
    text = "本年收入300万元，本年支出280万元。财政拨款收入210万元，占本年收入的70%。"
    assert [("300万元", PARAGRAPH, False)] == found(text, "70%")


def test_a_name_may_count_what_it_is_of() -> None:
    text = "全年共资助400人次，其中残疾学生50人次，中学阶段资助100人次，占资助总人次的25%。"
    assert [("400人次", SENTENCE, False)] == found(text, "25%")


def test_the_only_amount_of_that_name_under_the_heading_is_the_denominator() -> None:
    text = "一、收支\n\n本年收入300万元，情况良好。\n\n财政拨款收入210万元，占本年收入的70%。\n"
    assert [("300万元", SECTION, False)] == found(text, "70%")


def test_of_several_amounts_of_that_name_in_other_paragraphs_the_nearest_is_a_guess() -> None:
    text = (
        "一、收支\n\n本年收入400万元。\n\n本年收入300万元。\n\n财政拨款210万元，占本年收入的70%。\n"
    )
    assert [("300万元", SECTION, True)] == found(text, "70%")


def test_a_name_may_be_the_end_of_another() -> None:
    text = "政府采购支出总额300万元，授予小微企业合同金额210万元，占支出总额的70%。"
    assert [("300万元", SENTENCE, False)] == found(text, "70%")


def test_a_denominator_in_another_section_is_none() -> None:
    text = "一、收入\n\n本年收入300万元。\n\n二、其他\n\n财政拨款收入210万元，占本年收入的70%。\n"
    assert [] == found(text, "70%")


def test_without_a_name_the_earlier_levels_that_are_large_enough_are_guesses() -> None:
    text = "全年支出90万元，全年收入300万元，另有补助210万元，占70%。"
    assert [("300万元", SENTENCE, True)] == found(text, "70%")


def test_guesses_stop_at_the_heading() -> None:
    text = "一、收入\n\n本年收入300万元。\n\n二、其他\n\n另有补助210万元，占70%。\n"
    assert [] == found(text, "70%")


def test_no_more_than_a_dozen_levels_are_looked_at() -> None:
    levels = "，".join(f"第{at}批补助{300 + at}万元" for at in range(20))
    assert 12 == len(found(f"{levels}，另有补助210万元，占70%。", "70%"))


def test_only_levels_of_the_same_unit_and_without_a_bound_count() -> None:
    text = "培训900人，下达近800万元，下达300万元，另有补助210万元，占70%。"
    assert ["300万元"] == [figure for figure, _, _ in found(text, "70%")]


def test_a_share_that_belongs_to_no_amount_has_no_denominator() -> None:
    assert [] == bases(by_hand(fact("300万元"), fact("70%", role="share")), 1)


def test_a_level_of_that_name_in_brackets_is_only_a_guess() -> None:
    index = by_hand(
        fact("300万元", "本年收入", depth=1),
        fact("210万元", "财政拨款"),
        fact("70%", role="share", head=1, base_name="本年收入"),
    )
    assert [Bound(0, SENTENCE, guessed=True)] == bases(index, 2)


def test_of_two_levels_whose_names_are_alike_none_may_contradict() -> None:
    text = "政府采购支出总额300万元，民生支出总额400万元，授予合同金额210万元，占支出总额的70%。"
    assert [("400万元", SENTENCE, True), ("300万元", SENTENCE, True)] == found(text, "70%")


def test_the_level_of_the_whole_body_is_the_named_one() -> None:
    text = "全市支出总额300万元，民生支出总额400万元，授予合同金额210万元，占支出总额的70%。"
    assert [("300万元", SENTENCE, False)] == found(text, "70%")


def test_a_level_of_another_name_is_not_the_named_one() -> None:
    text = "全年收入300万元，授予合同金额210万元，占支出总额的70%。"
    assert {True} == {guessed for _, _, guessed in found(text, "70%")}


def test_the_budget_of_the_stage_that_is_named_is_the_base() -> None:
    text = "年初预算数300万元，全年预算数400万元，支出210万元，占年初预算的70%。"
    assert [("300万元", SENTENCE, False)] == found(text, "70%")


def test_of_two_budgets_of_a_stage_neither_may_contradict() -> None:
    text = "部门年初预算数300万元，培训费年初预算数220万元，培训费支出210万元，占年初预算的70%。"
    assert {True} == {guessed for _, _, guessed in found(text, "70%")}


def test_a_closed_total_of_just_that_name_is_known_wherever_it_stands() -> None:
    text = (
        "一、支出\n\n本年支出合计300万元。\n\n"
        "二、其他\n\n财政拨款支出210万元，占本年支出合计的70%。\n"
    )
    assert [("300万元", DOCUMENT, False)] == found(text, "70%")
    assert [] == found(text.replace("占本年支出合计", "占本年支出"), "70%")


def test_a_share_of_the_total_income_may_stand_below_a_heading_of_its_own() -> None:
    text = "一、收入\n\n总收入1,000.00万元。\n\n（一）拨款\n\n拨款收入800.00万元，占总收入的{}%。\n"
    assert findings(text.format("80.0"), "share-disagrees") == []
    assert findings(text.format("85.0"), "share-disagrees") == ["share-disagrees"]
    two = text.format("85.0") + "\n二、乙中心\n\n总收入500.00万元。\n"
    assert findings(two, "share-disagrees") == []


def test_the_only_budget_under_a_heading_is_the_base_of_later_paragraphs() -> None:
    text = "一、资金\n\n项目预算总额300万元。\n\n累计支出210万元，占预算总额的70%。\n"
    assert [("300万元", SECTION, False)] == found(text, "70%")
    two = text.replace("300万元。", "300万元。二期预算总额200万元。")
    assert ("300万元", SECTION, False) not in found(two, "70%")
