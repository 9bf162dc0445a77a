"""How alike the words of two statements are."""

from __future__ import annotations

from auditor.checking.agreeing.likeness import bigrams, overlap, wording
from tests.making import fact


def test_words_are_told_by_pairs_of_neighbouring_characters() -> None:
    assert {"人才", "才公", "公寓"} == bigrams("人才公寓")


def test_function_words_figures_and_marks_part_words_and_count_for_nothing() -> None:
    assert {"人才", "公寓"} == bigrams("人才的公寓，共 3 ")
    assert set() == bigrams("已达")
    assert set() == bigrams("")


def test_a_statement_counts_what_stands_before_and_behind_its_figure() -> None:
    assert {"配租", "完毕"} == wording(fact("312套", "配租", tail="完毕"))


def test_the_shorter_words_are_the_measure() -> None:
    assert 1.0 == overlap(bigrams("人才公寓"), bigrams("区级人才公寓配租"))
    assert 0.0 == overlap(bigrams("人才公寓"), bigrams("劳动争议"))
    assert 0.5 == overlap(bigrams("甲乙丙"), bigrams("乙丙丁"))


def test_without_words_there_is_no_likeness() -> None:
    assert 0.0 == overlap(bigrams(""), bigrams("人才公寓"))
    assert 0.0 == overlap(bigrams(""), bigrams(""))
