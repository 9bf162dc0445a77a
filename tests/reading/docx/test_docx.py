"""Whole reports in Word: the same facts and findings as the text gives, each character in place."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from auditor.extraction import extract
from auditor.model import Document
from auditor.reading import read, read_bytes
from tests.formats import docx_of, facts_of, verdicts_of
from tests.word import p, r, read_word, tbl, tr, word

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared" / "reports"
REPORTS = [*sorted((ROOT / "examples").glob("*报告.*")), *sorted(SHARED.glob("*.txt"))]
NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}


@cache
def both(path: Path) -> tuple[Document, Document]:
    document = read(path)
    return document, read_bytes(docx_of(document), "报告.docx")


def characters_in_place(document: Document, data: bytes) -> int:
    """How many characters of figures stand in the file where their anchors say; all must."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    trees: dict[str, etree._Element] = {}
    right = 0
    for fact in extract(document).facts:
        for at in range(fact.start, fact.end):
            character = document.text[at]
            place = document.place(at, at + 1)
            assert document.source[place.start : place.end] == character
            assert place.anchor is not None
            assert document.anchors is not None
            part, _, path = place.anchor.path.partition(".xml/")
            if part not in trees:
                trees[part] = etree.fromstring(archive.read(f"{part}.xml"))
            (element,) = trees[part].xpath(f"/{path}", namespaces=NAMES)
            assert place.anchor.offset is not None
            starts = document.anchors.starts
            begin = max(one for one in starts if one <= place.start)
            text = re.sub(r"\s", " ", element.text)
            assert text[place.anchor.offset + place.start - begin] == character
            right += 1
    return right


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_in_word_says_what_its_text_says(path: Path) -> None:
    text, file = both(path)
    assert facts_of(text) == facts_of(file)
    assert verdicts_of(text) == verdicts_of(file)
    assert (file.format, file.warnings) == ("docx", ())


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real reports are not here")
@pytest.mark.parametrize("name", ["huadu-2022", "panyu-2021"])
def test_blocks_and_sections_are_those_of_the_text(name: str) -> None:
    text, file = both(SHARED / f"{name}.txt")
    assert [(one.kind, one.section, one.label) for one in text.blocks] == [
        (one.kind, one.section, one.label) for one in file.blocks
    ]
    assert text.text == file.text


def test_every_character_of_a_figure_stands_in_the_file() -> None:
    row = tr("收入", "1,200.50", "98.6%")
    data = word(
        p("全年支出", r("1,2") + r("00.50"), r(" 万元，执行率98"), r(".6%", "<w:b/>"), r("。"))
        + p("结转", f"<w:ins>{r('12.3')}</w:ins><w:del>{r('13')}</w:del>", "万元。")
        + tbl(tr("科目", "金额", "比率"), row)
    )
    assert characters_in_place(read_bytes(data, "甲.docx"), data) == 35


def test_every_character_of_an_example_stands_in_the_file() -> None:
    for path in REPORTS[:2]:
        data = docx_of(read(path))
        assert characters_in_place(read_bytes(data, "甲.docx"), data) > 80


def test_a_document_without_text_has_no_blocks() -> None:
    assert read_word("").blocks == ()
