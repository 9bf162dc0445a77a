"""Laws of every document that was read: no character is lost, each knows its place."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Document
from auditor.reading import read_text

PIECES = st.sampled_from(
    [
        "一、", "（二）", "3.", "①", "全年支出", "50万元", "，", "。", "：", "12", "GDP", " ", "　",
        "\n", "\r\n", "\r", "\f", "|", "|---|", "\\", "# ", "— 7 —", "第 3 页", "\0",
        "\ud800", "😀",
    ]
)  # fmt: skip
SHARED = Path(__file__).resolve().parents[3] / "shared"


def check(document: Document) -> None:
    source, text = document.source, document.text
    for at, character in enumerate(text):
        if not character.isspace():
            place = document.place(at, at + 1)
            assert source[place.start : place.end] == character
            before = source[: place.start].replace("\r\n", "\n").replace("\r", "\n")
            assert place.line == before.count("\n") + 1
            assert place.column == len(before) - before.rfind("\n")
    end = 0
    for block in document.blocks:
        assert block.start == end
        assert text[block.end] == "\n"
        end = block.end + 1
    assert end == len(text)


@given(st.lists(PIECES, max_size=40).map("".join), st.booleans())
def test_every_character_maps_to_an_equal_one_of_the_source(source: str, markdown: bool) -> None:
    check(read_text(source, markdown=markdown))


@given(st.text(max_size=80))
def test_any_string_can_be_read(source: str) -> None:
    check(read_text(source))


def test_the_real_texts_map_to_their_sources() -> None:
    if not SHARED.is_dir():
        pytest.skip("the real reports (../shared) are not here")
    for path in (*SHARED.glob("reports/*.txt"), *SHARED.glob("truth/texts/texts/*")):
        check(read_text(path.read_text("utf-8"), path.name))


def test_texts_with_a_paragraph_a_line_keep_their_lines() -> None:
    if not SHARED.is_dir():
        pytest.skip("the labelled texts (../shared) are not here")
    for path in SHARED.glob("truth/texts/texts/*.txt"):
        document = read_text(path.read_text("utf-8"), path.name)
        lines = [line for line in document.source.split("\n") if line.strip()]
        actual = [document.text[block.start : block.end] for block in document.blocks]
        assert actual == [line.strip() for line in lines]
        assert [block.indent for block in document.blocks] == [
            2 * (len(line) - len(line.lstrip("　"))) for line in lines
        ]


@pytest.mark.parametrize(
    "unit",
    [
        "甲", "1", "。", " ", "|", "-", "|-", "\\|", "#", "# ", "(", "（一", "一、", "\r", "\f",
        "甲\n", "18\n\n", "| - \n", "— 7 —\n", "1.\n", "一、甲\n", "# 甲\n", "全年支出，\n",
    ],
)  # fmt: skip
def test_a_large_text_of_any_shape_takes_linear_time(unit: str) -> None:
    source = "|-" + unit * (300_000 // len(unit)) + "甲"
    begin = process_time()
    read_text(source, "a.md")
    assert process_time() - begin < 10
