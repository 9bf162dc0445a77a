"""Whether two figures for one thing contradict each other."""

from __future__ import annotations

import pytest

from auditor.checking.agreeing.conflicting import may_conflict
from tests.checking.samples import by_hand, number_of, read
from tests.making import fact


@pytest.mark.parametrize(
    ("first", "second", "conflict"),
    [
        ("处理争议案件12件", "处理争议案件13件", True),
        ("计划处理争议案件12件", "处理争议案件13件", False),
        ("计划修路3公里，处理争议案件12件", "处理争议案件13件", False),
        ("计划修路3公里，实际处理争议案件12件", "处理争议案件13件", True),
        ("累计处理争议案件12件", "处理争议案件13件", False),
        ("累计处理争议案件12件", "历年处理争议案件13件", True),
        ("甲镇：处理争议案件12件", "乙镇：处理争议案件13件", False),
        ("上述单位处理争议案件12件", "处理争议案件13件", False),
        ("2020年，处理争议案件12件", "2021年，处理争议案件13件", False),
    ],
)
def test_words_that_explain_two_figures(first: str, second: str, *, conflict: bool) -> None:
    index = read(f"一、情况\n\n{first}。\n\n二、成效\n\n{second}。\n")
    one, other = (index.facts[number_of(index, text)] for text in ("12件", "13件"))
    assert conflict == may_conflict(one, other, index) == may_conflict(other, one, index)


@pytest.mark.parametrize(
    ("headings", "conflict"),
    [
        (("一、水务项目", "二、教育项目"), False),
        (("一、水务局", "二、教育局"), False),
        (("一、基本情况", "二、主要成效"), True),
        (("（1）水务", "（2）教育"), False),
    ],
)
def test_headings_that_name_two_bodies(headings: tuple[str, str], *, conflict: bool) -> None:
    first, second = headings
    index = read(f"{first}\n\n处理争议案件12件。\n\n{second}\n\n处理争议案件13件。\n")
    one, other = (index.facts[number_of(index, text)] for text in ("12件", "13件"))
    assert conflict == may_conflict(one, other, index)


def test_one_sentence_never_contradicts_itself() -> None:
    index = by_hand(fact("12件"), fact("13件"))
    assert not may_conflict(index.facts[0], index.facts[1], index)
