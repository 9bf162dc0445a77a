import io
import shutil
import time
import zipfile
from pathlib import Path

import pytest

from auditor.errors import UnreadableFile
from auditor.reading import read_bytes
from auditor.reading.limits import DEFAULTS
from tests.word import p, word

RTF = rb"{\rtf1\ansi \u20840?\u24180?\u25903?\u20986?58\u19975?\u20803?\u12290?}"


def odt() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return data.getvalue()


@pytest.fixture
def suite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program that plays the office suite; a script to be written there."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("sh", "cp", "sleep", "sed"):
        (programs / name).symlink_to(shutil.which(name) or name)
    monkeypatch.setenv("PATH", str(programs))
    return programs / "soffice"


def play(suite: Path, script: str) -> None:
    suite.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    suite.chmod(0o755)


def test_without_the_suite_its_formats_are_refused_with_advice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableFile, match="请安装 LibreOffice"):
        read_bytes(RTF, "甲.rtf")


@pytest.mark.parametrize(("data", "kind"), [(RTF, "rtf"), (odt(), "odt")])
def test_what_the_suite_makes_of_a_file_is_read(
    suite: Path, tmp_path: Path, data: bytes, kind: str
) -> None:
    made = tmp_path / "made.docx"
    made.write_bytes(word(p("全年支出58万元。")))
    play(suite, f'test -f report.{kind} && test -f profile/user/*.xcu && cp "{made}" report.docx')
    document = read_bytes(data, f"甲.{kind}")
    assert (document.text, document.format) == ("全年支出58万元。\n", kind)
    assert "转换" in document.warnings[0]


def test_a_suite_that_hangs_is_ended_with_all_that_it_started(suite: Path, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    play(suite, f'(sleep 2; echo > "{mark}") & sleep 60')
    begin = time.monotonic()
    with pytest.raises(UnreadableFile, match="1 秒内没有转换完"):
        read_bytes(RTF, "甲.rtf", DEFAULTS._replace(office_seconds=1))
    assert time.monotonic() - begin < 20
    time.sleep(1.5)
    assert not mark.exists()


def test_a_suite_that_makes_nothing_is_one_clear_error(suite: Path) -> None:
    play(suite, "exit 1")
    with pytest.raises(UnreadableFile, match="打不开"):
        read_bytes(RTF, "甲.rtf")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_the_true_suite_reads_rtf() -> None:
    assert read_bytes(RTF, "甲.rtf").text == "全年支出58万元。\n"
