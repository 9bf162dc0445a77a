import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.reading.lines import Line, split, width_of


def test_a_line_knows_its_text_and_its_place() -> None:
    assert split("一、总则\n\n　　本级 3 个\t\n") == [
        Line("一、总则", 0, 1, 1, 0, 0, 16),
        Line("本级 3 个", 8, 3, 3, 4, 1, 18),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_counts_once(end: str) -> None:
    source = f"甲{end}{end}乙{end}"
    assert [(line.number, source[line.start]) for line in split(source)] == [(1, "甲"), (3, "乙")]


@pytest.mark.parametrize("source", ["甲\n\f乙", "甲\n\f\n乙", "甲\n\n \f 乙"])
def test_a_form_feed_begins_a_page_and_no_line(source: str) -> None:
    assert [line.new_page for line in split(source)] == [False, True]


@pytest.mark.parametrize(("blanks", "indent"), [("  ", 2), ("　　", 4), ("\t", 4), ("　 ", 3)])
def test_full_width_blanks_count_twice(blanks: str, indent: int) -> None:
    assert split(blanks + "甲")[0].indent == indent


def test_width_is_counted_in_quarters_of_a_han_character() -> None:
    assert width_of("执行率98%") == 4 * 3 + 2 * 3


@given(st.text(alphabet="甲1 \u3000\r\n\f\t，\x85\u2028", max_size=60))
def test_every_line_is_found_again_at_its_offset(source: str) -> None:
    for line in split(source):
        assert source[line.start :].startswith(line.text)
        before = source[: line.start].replace("\r\n", "\n").replace("\r", "\n")
        assert line.number == before.count("\n") + 1
        assert line.column == len(before) - (before.rfind("\n") + 1) + 1
