"""Figures that are set letter by letter."""

from __future__ import annotations

import pytest

from auditor.extraction import extract
from auditor.reading import read_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年收入 1 2 3 . 4 5 万元，支出1 2 0 . 3 0 万 元。", ["123.45 万元", "120.30 万 元"]),
        ("完成预算的 9 8 . 5 ％。", ["98.5 %"]),
        ("全年收入1 , 2 3 4 . 5 6万元。", ["1,234.56万元"]),
        ("投入表1 2.5万元和5 . 2.1万元。", ["2.5万元", "2.1万元"]),
    ],
)
def test_digits_that_stand_alone_are_one_figure(text: str, expected: list[str]) -> None:
    document = read_text(text)
    facts = [fact for fact in extract(document).facts if fact.amount.kind != "ordinal"]
    assert [fact.amount.text for fact in facts] == expected


def test_its_place_is_that_of_its_letters() -> None:
    text = "全年收入 1 2 3 . 4 5 万元。"
    document = read_text(text)
    (fact,) = extract(document).facts
    assert text[fact.place.start : fact.place.end] == "1 2 3 . 4 5 万元"
