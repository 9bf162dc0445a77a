"""Whole reports as web pages: the same facts and findings as the text gives, all in place."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from auditor.extraction import extract
from auditor.model import Document
from auditor.reading import read, read_bytes
from tests.formats import facts_of, html_of, verdicts_of

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared" / "reports"
REPORTS = [*sorted((ROOT / "examples").glob("*报告.*")), *sorted(SHARED.glob("*.txt"))]


def page(body: str, head: str = "") -> Document:
    return read_bytes(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "报告.html")


def texts(body: str, head: str = "") -> list[str]:
    document = page(body, head)
    return [document.text[block.start : block.end] for block in document.blocks]


@cache
def both(path: Path) -> tuple[Document, Document]:
    document = read(path)
    return document, read_bytes(html_of(document).encode(), "报告.html")


def characters_in_place(document: Document, data: bytes) -> int:
    """How many characters of figures stand in the page where their anchors say; all must."""
    root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    right = 0
    for fact in extract(document).facts:
        for at in range(fact.start, fact.end):
            character = document.text[at]
            place = document.place(at, at + 1)
            assert document.source[place.start : place.end] == character
            assert place.anchor is not None
            assert place.anchor.offset is not None
            assert document.anchors is not None
            (text,) = root.xpath(place.anchor.path)
            begin = max(one for one in document.anchors.starts if one <= place.start)
            found = text[place.anchor.offset + place.start - begin]
            assert re.sub(r"\s", " ", found) == character
            right += 1
    return right


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_as_a_page_says_what_its_text_says(path: Path) -> None:
    text, file = both(path)
    assert facts_of(text) == facts_of(file)
    assert verdicts_of(text) == verdicts_of(file)
    assert text.text == file.text
    assert (file.format, file.warnings) == ("html", ())


def test_every_character_of_a_figure_stands_in_the_page() -> None:
    data = (
        "<html><body><div class=a>\n <p>&nbsp;&nbsp;全年支出 <b>1,2</b>00.5<i>0</i> 万元，执行\n率"
        "98.6&#37;。<!-- 注 -->结转<span>12.3\n   万元</span>，比上年\u200b增长1\u200b5%。</p><br>"
        "<table><tr><td>科目</td><td>金额</td></tr><tr><td>收入</td><td> 1,200.50</td></tr></table>"
        "</div></body></html>"
    ).encode()
    document = read_bytes(data, "甲.html")
    assert "全年支出 1,200.50 万元，执行率98.6%。结转12.3 万元，比上年增长15%。" in document.text
    assert characters_in_place(document, data) == 34


def test_every_character_of_an_example_stands_in_the_page() -> None:
    for path in REPORTS[:2]:
        data = html_of(read(path)).encode()
        assert characters_in_place(read_bytes(data, "甲.html"), data) > 80


def test_an_empty_page_has_no_blocks() -> None:
    assert page("").blocks == ()
    assert read_bytes(b"<html>", "甲.html").blocks == ()


def test_what_stands_behind_the_end_of_the_page_is_read() -> None:
    data = "<html><body><p>甲</p></body></html><html><body><p>支出58万元。</p></body></html>"
    assert read_bytes(data.encode(), "甲.html").text == "甲\n支出58万元。\n"


def test_a_page_nested_a_thousand_deep_is_read() -> None:
    deep = "<div>" * 1_500 + "<p>支出58万元。</p>" + "</div>" * 1_500
    assert texts(f"{deep}<p>乙</p>") == ["支出58万元。", "乙"]


def test_text_that_the_parser_lost_is_told() -> None:
    deep = "<div>" * 60_000 + f"<p>{'支出58万元。' * 20}</p>" + "</div>" * 60_000
    document = page(deep)
    assert "没有读出" in document.warnings[0]


def test_a_web_archive_is_read_as_its_page() -> None:
    archive = (
        "From: <Saved by>\r\nSubject: =?utf-8?B?5oql5ZGK?=\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
        "<html><body><p>全年支出58万元。</p></body></html>\r\n--b--\r\n"
    )
    assert read_bytes(archive.encode(), "甲.mht").text == "全年支出58万元。\n"


def test_a_page_in_a_page_is_told() -> None:
    assert "没有核对" in page("<p>甲</p><iframe src=x></iframe>").warnings[0]
    assert "不显示" in page("<p>甲</p><p style='display: none'>乙</p>").warnings[0]
