"""Text from strangers, made harmless for where it goes."""

from __future__ import annotations

import pytest

from auditor.reporting.escaping import cell_text, markdown_text, xml_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总分写作93.25分", "总分写作93.25分"),
        ("一/（三）：98.57% 改为 98.66%", "一/（三）：98.57% 改为 98.66%"),
        ("甲\n\n# 乙", "甲 &#35; 乙"),
        ("[甲](http://a)", "&#91;甲&#93;(http&#58;//a)"),
        ("<b>&", "&#60;b&#62;&#38;"),
        ("甲|乙", "甲&#124;乙"),
        ("@某人 #12", "&#64;某人 &#35;12"),
        ("www.a.cn", "www&#46;a.cn"),
        ("- 甲", "&#45; 甲"),
        ("1. 甲", "1&#46; 甲"),
        ("12) 甲", "12&#41; 甲"),
        ("1.2万元", "1.2万元"),
    ],
)
def test_markdown_shows_the_text_as_it_is(text: str, expected: str) -> None:
    assert markdown_text(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("＠SUM", "'＠SUM"),
        ("-2+3", "'-2+3"),
        ("-0.09", "-0.09"),
        ("+1,200%", "+1,200%"),
        ("甲=乙", "甲=乙"),
        ("", ""),
    ],
)
def test_a_cell_runs_nothing(text: str, expected: str) -> None:
    assert cell_text(text) == expected


def test_xml_gets_only_what_it_can_hold() -> None:
    assert xml_text("甲\x00\x1b乙\ud800\n\t\U0002000b\ufffe") == "甲��乙�\n\t\U0002000b�"
