"""Old Word files; `files/` holds one that an office suite made of an example."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from auditor.errors import UnreadableFile
from auditor.reading import read, read_bytes
from tests.formats import facts_of, verdicts_of
from tests.reading.test_signatures import compound

FILES = Path(__file__).parent / "files"
NAME = "区人社局自评报告"
EXAMPLE = Path(__file__).parents[2] / "examples" / f"{NAME}.txt"


@pytest.mark.parametrize("suffix", ["doc", "docx", "html"])
def test_what_an_office_suite_made_of_a_report_says_what_its_text_says(suffix: str) -> None:
    text, file = read(EXAMPLE), read(FILES / f"{NAME}.{suffix}")
    assert facts_of(text) == facts_of(file)
    assert verdicts_of(text) == verdicts_of(file)
    assert file.format == suffix


def test_that_a_file_was_converted_is_told() -> None:
    assert "转换后" in read(FILES / f"{NAME}.doc").warnings[0]


def test_a_file_that_no_converter_reads_is_one_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableFile, match="旧版 Word/WPS 文档"):
        read_bytes(compound("WordDocument"), "甲.doc")


def test_without_the_converter_the_advice_is_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "doc2docx", None)
    with pytest.raises(UnreadableFile, match=r"auditor\[doc\]"):
        read(FILES / f"{NAME}.doc")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_without_the_converter_the_office_suite_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "doc2docx", None)
    assert facts_of(read(FILES / f"{NAME}.doc")) == facts_of(read(EXAMPLE))


@pytest.mark.parametrize("keep", [600, 5_000, 9_000])
def test_a_cut_file_is_one_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keep: int
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    data = (FILES / f"{NAME}.doc").read_bytes()
    with pytest.raises(UnreadableFile, match="请"):
        read_bytes(data[:keep], "甲.doc")
