"""What a cell prints, and the figure that it means."""

import pytest

from auditor.extraction import extract
from tests.tabled import document_of


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("¥58.02", "580200"),
        ("￥1,058.02", "10580200"),
        ("-¥58.02", "-580200"),
        ("¥-58.02", "-580200"),
        ("(58.02)", "-580200"),
        ("（1,058）", "-10580000"),
        ("(¥58.02)", "-580200"),
        ("-58.02", "-580200"),
    ],
)
def test_amounts_as_accountants_print_them(printed: str, value: str) -> None:
    facts = extract(document_of(f"项目 | 增减额\n水利 | {printed}", unit="万元")).facts
    assert [(fact.text, f"{fact.value:.0f}") for fact in facts] == [(printed, value)]


@pytest.mark.parametrize("printed", ["$58.02", "¥"])
def test_what_is_no_amount_stays_unread(printed: str) -> None:
    assert extract(document_of(f"项目 | 增减额\n水利 | {printed}", unit="万元")).facts == []


def test_a_number_in_brackets_alone_is_no_negative_amount() -> None:
    facts = extract(document_of("项目 | 增减额\n水利 | (3)", unit="万元")).facts
    assert [fact.value for fact in facts if fact.value < 0] == []
