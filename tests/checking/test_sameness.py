"""What makes two statements the same statement."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.checking.agreeing.equality import compatible
from auditor.checking.agreeing.links import CROWD, Link
from auditor.checking.agreeing.sameness import by_item, by_target, by_wording, is_statement
from auditor.model import Amount, Fact
from tests.checking.samples import by_hand, read
from tests.making import amount, fact, place

PARAGRAPHS = "情况正常。\n\n成效明显。\n"


def rough(text: str, qualifier: str, low: int | None, high: int | None) -> Amount:
    return amount(text)._replace(
        qualifier=qualifier,
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (amount("5人"), amount("5人"), True),
        (amount("5人"), amount("6人"), False),
        (amount("36,213.3万元"), amount("36,213.34万元"), True),
        (amount("36,213.3万元"), amount("36,213.36万元"), False),
        (amount("36,213.3万元"), amount("36,213.4万元"), False),  # both are printed alike
        (rough("400人", "近", None, 400), amount("397人"), True),
        (rough("400人", "近", None, 400), amount("403人"), False),
        (rough("400人", "超", 400, None), amount("403人"), True),
        (rough("400人", "超", 400, None), amount("397人"), False),
        (rough("400人", "超", 400, None), rough("500人", "近", None, 500), True),
        (rough("400人", "超", 400, None), rough("500人", "超", 500, None), True),
        (rough("3400人", "多", 3400, None), rough("3900人", "多", 3900, None), False),
        (rough("3000人", "多", 3000, None), rough("3400人", "余", 3400, None), True),
        (rough("400人", "近", None, 400), rough("600人", "近", None, 600), False),
        (rough("400人", "近", None, 400), rough("380人", "近", None, 380), True),
    ],
)
def test_figures_that_can_be_the_same_number(one: Amount, other: Amount, *, same: bool) -> None:
    a, b = fact(one.text, amount=one), fact(other.text, amount=other)
    assert same == compatible(a, b) == compatible(b, a)


@pytest.mark.parametrize(
    ("made", "stated"),
    [
        (fact("5人"), True),
        (fact("5%", role="rate"), True),
        (fact("5万元", role="each"), True),
        (fact("5%", role="rate", head=0), False),  # it is only the rate of another figure
        (fact("5人", role="change"), False),
        (fact("5人", amount=amount("5人", flaw="vague")), False),
        (fact("5人", place=place(table=0, row=1, col=1)), False),
    ],
)
def test_what_states_something_by_itself(made: Fact, *, stated: bool) -> None:
    assert stated == is_statement(made, "甲。")


def links(text: str, by: str) -> list[tuple[str, str, bool]]:
    """The linked figures of a text, and whether the link is sure."""
    index = read(text)
    find = {"target": by_target, "subject": by_wording, "item": by_item}[by]
    found = find([one for one in index.facts if is_statement(one, index.text)], index)
    texts = [one.amount.text for one in index.facts]
    return [(texts[link.one], texts[link.other], link.sure) for link in found if link.by == by]


def test_the_same_task_of_the_same_work() -> None:
    text = "转移就业1560人（任务为1400人）。\n\n二、成效\n\n转移就业7944人，任务为1400人。\n"
    assert [("1560人", "7944人", True)] == links(text, "target")


@pytest.mark.parametrize(
    "text",
    [
        "转移就业1560人（任务为1400人）。转移就业7944人，任务为1400人。",  # one paragraph
        "转移就业1560人（任务为1400人）。\n\n二、成效\n\n免费体检7944人，任务为1400人。\n",
        "转移就业1560人（任务为1400人）。\n\n二、成效\n\n转移就业7944人，任务为1500人。\n",
        "转移就业1560人（任务为0人）。\n\n二、成效\n\n转移就业7944人，任务为0人。\n",
        "转移就业1560人（任务为1400人）。\n\n二、成效\n\n转移就业7944人次，任务为1400人次。\n",
    ],
)
def test_other_tasks_and_other_work(text: str) -> None:
    assert [] == links(text, "target")


WORDS = "全年总计向持卡人才提供入学服务{}名。"


def test_the_same_words_around_two_figures() -> None:
    text = f"{WORDS.format(636)}\n\n二、成效\n\n{WORDS.format(638)}\n"
    assert [("636名", "638名", True)] == links(text, "subject")


def test_words_that_come_again_and_again_confirm_but_do_not_contradict() -> None:
    figures = (630, 631, 632, 633, 630)
    text = "\n\n".join(
        f"{n}、成效\n\n{WORDS.format(figure)}"
        for n, figure in zip("一二三四五", figures, strict=True)
    )
    assert [("630名", "630名", False)] == links(text, "subject")


def test_figures_before_the_words_are_words_too() -> None:
    words = "检查企业{}家，发现各类安全隐患{}处。"
    text = f"{words.format(31, 64)}\n\n二、成效\n\n{words.format(38, 75)}\n"
    assert [] == links(text, "subject")


def test_the_same_item_unit_and_period() -> None:
    text = "处理劳动争议案件24286件。\n\n二、成效\n\n处理劳动争议案件31007件。\n"
    assert [("24286件", "31007件", True)] == links(text, "item")


def test_an_item_too_short_to_identify_anything_carries_no_contradiction() -> None:
    assert [] == links("处理案件24286件。\n\n二、成效\n\n处理案件31007件。\n", "item")


def test_an_item_with_two_values_in_one_paragraph_identifies_nothing() -> None:
    index = by_hand(
        fact("242件", "处理劳动争议案件", quantity=""),
        fact("36件", "处理劳动争议案件", quantity="", sentence=1),
        fact("242件", "处理劳动争议案件", quantity="", sentence=2),
    )
    assert [Link(0, 2, "item", sure=False)] == list(by_item(index.facts, index))


def test_a_quantity_of_the_vocabulary_may_have_a_short_name() -> None:
    index = by_hand(
        fact("242万元", "收入"), fact("36万元", "收入", sentence=1, block=1), text=PARAGRAPHS
    )
    assert [Link(0, 1, "item", sure=True)] == list(by_item(index.facts, index))


def test_a_crowd_under_one_key_confirms_only_neighbours_of_one_value() -> None:
    many = [fact("242件", "处理劳动争议案件", sentence=at) for at in range(CROWD + 1)]
    index = by_hand(*many)
    assert CROWD == len(list(by_item(index.facts, index)))


def test_three_values_of_one_item_identify_nothing() -> None:
    words = "处理劳动争议案件{}件。"
    text = "\n\n".join(f"{n}、成效\n\n{words.format(24286 + at)}" for at, n in enumerate("一二三"))
    assert [] == links(text, "item")


def test_a_rate_of_another_measure_is_another_quantity() -> None:
    index = by_hand(
        fact("98.0%", "案件", "办结率", role="rate", quantity=""),
        fact("97.0%", "案件", "办结率", role="rate", quantity="", sentence=1, block=1),
        fact("96.0%", "案件", "调解率", role="rate", quantity="", sentence=2, block=1),
        text=PARAGRAPHS,
    )
    assert [Link(0, 1, "item", sure=True)] == list(by_item(index.facts, index))


def test_a_short_context_is_no_wording() -> None:
    index = by_hand(fact("12件", tail="，"), fact("13件", tail="，", sentence=1))
    assert [] == list(by_wording(index.facts, index))


def test_two_figures_of_one_sentence_are_no_restatement() -> None:
    index = by_hand(fact("12件", "处理劳动争议案件"), fact("12件", "处理劳动争议案件"))
    assert [] == list(by_item(index.facts, index))
    words = "处理劳动争议案件和信访事项"
    text = f"{words}12件，{words}12件。"
    starts = [at for at in range(len(text)) if text.startswith("12件", at)]
    index = by_hand(*(fact("12件", start=at, tail="，") for at in starts), text=text)
    assert [] == list(by_wording(index.facts, index))
