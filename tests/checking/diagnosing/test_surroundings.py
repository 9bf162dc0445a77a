"""Figures of the document by their value and by what they are."""

from __future__ import annotations

from auditor.checking.diagnosing.surroundings import Surroundings, of_one_year
from tests.checking.samples import number_of, read
from tests.making import fact

TEXT = """\
某局2023年度决算说明
一、总体
年初结转和结余112.88万元，年末结转和结余100.01万元。
本年收入合计3,456.78万元。2022年度收入合计3,111.11万元。
二、收入
本年收入合计3,465.78万元，上年为3,111.11万元。
"""


def test_figures_of_one_value_wherever_they_stand() -> None:
    index = read(TEXT)
    found = Surroundings(index).of_value(index.facts[0].value, index.facts[0])
    assert [each.amount.text for each in found] == ["112.88万元"]


def test_what_is_stated_of_the_same_at_the_same_time_and_before() -> None:
    index = read(TEXT)
    own = index.facts[number_of(index, "3,465.78万元")]
    around = Surroundings(index)
    assert {each.amount.text for each in around.elsewhere(own)} == {"3,456.78万元"}
    assert {each.amount.text for each in around.earlier(own)} == {"3,111.11万元"}


def test_opening_and_closing_balances() -> None:
    index = read(TEXT)
    opening, closing = Surroundings(index).balances(index.facts[2])
    assert [index.facts[at].amount.text for at in opening] == ["112.88万元"]
    assert [index.facts[at].amount.text for at in closing] == ["100.01万元"]


def test_a_crowd_of_one_name_says_nothing() -> None:
    many = "".join(f"差旅费{number}.55万元。" for number in range(100, 170))
    index = read(many)
    assert list(Surroundings(index).elsewhere(index.facts[0])) == []


def test_what_names_no_year_may_be_of_any() -> None:
    assert of_one_year(fact("5人", period="2023"), fact("6人"))
    assert not of_one_year(fact("5人", period="2023"), fact("6人", period="2022年末"))
