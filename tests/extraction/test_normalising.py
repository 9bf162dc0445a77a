"""Every character keeps its place and gets its plain spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.extraction.normalising import normalise


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("４２，１９８．２７萬元", "42，198.27万元"),
        ("完成率９７．４％", "完成率97.4%"),
        ("６０－７０％", "60-70%"),
        ("增長三點五個百分點", "增长三点五个百分点"),
        ("收入1.5億元，資產負債率", "收入1.5亿元，资产负债率"),
        ("二〇二一年", "二零二一年"),
        ("13.72∶46.43", "13.72:46.43"),
        ("\u3000合\xa0计", " 合 计"),
        ("⼈民币￥5", "人民币¥5"),
        ("效果显著（一）：完成；", "效果显著（一）：完成；"),
    ],
)
def test_a_spelling_becomes_plain(printed: str, plain: str) -> None:
    assert plain == normalise(printed)


def test_digits_are_grouped_by_blanks_where_a_text_does_so_over_and_over() -> None:
    spaced = "总收入86 412.50万元，支出85 930.20万元，其中17 714.50万元，资助9 846人次。"
    assert normalise(spaced) == spaced.replace(" ", ",")
    for text in (
        "项目1 200万元，项目2 350万元。",
        "收入86 412.50万元，项目1 200万元。",
        "甲镇 120 350人",
    ):
        assert normalise(text) == text


def test_a_number_that_only_blanks_can_group_is_grouped() -> None:
    assert normalise("工程款5 000 000元") == "工程款5,000,000元"
    assert normalise("补助5 060元") == "补助5,060元"


@given(st.text())
def test_the_length_stays(text: str) -> None:
    assert len(text) == len(normalise(text))


@given(st.text())
def test_what_is_plain_stays(text: str) -> None:
    assert normalise(text) == normalise(normalise(text))
