"""Width, wrapping and clipping of Chinese text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.reporting.display import clip, columns, hang, wrap


def test_a_chinese_character_takes_two_columns() -> None:
    assert columns("98.57万元") == 9


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 10, []),
        ("执行率", 10, ["执行率"]),
        ("支出44,636.53万元", 10, ["支出", "44,636.53", "万元"]),
        ("全部完成，其余正常。", 8, ["全部完", "成，其余", "正常。"]),
        ("按期（三）办结", 8, ["按期", "（三）办", "结"]),
        ("execution-rate-disagrees", 10, ["execution-", "rate-disag", "rees"]),
        ("执行率 = 执行数", 8, ["执行率 =", "执行数"]),
        ("一\n二", 10, ["一 二"]),
    ],
)
def test_lines_break_between_words_and_never_before_a_comma(
    text: str, room: int, lines: list[str]
) -> None:
    assert lines == wrap(text, room)


@given(st.text(alphabet="财政支出，。（）0123456789.,% ab"), st.integers(min_value=2, max_value=40))
def test_wrapping_loses_nothing_and_keeps_to_the_room(text: str, room: int) -> None:
    lines = wrap(text, room)
    assert "".join(text.split()) == "".join("".join(lines).split())
    assert all(columns(line) <= room for line in lines)


@pytest.mark.parametrize(
    ("text", "expected"), [("执行率", "执行率"), ("执行率与预算数", "执行率…"), ("a\nb", "a b")]
)
def test_a_clipped_text_ends_in_an_ellipsis(text: str, expected: str) -> None:
    assert expected == clip(text, 8)


def test_further_lines_hang_under_the_first() -> None:
    assert ["勾稽  执行", "      率"] == hang("勾稽  ", "执行率", 10)
