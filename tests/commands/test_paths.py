"""What is read when a folder, a file or standard input is named."""

from __future__ import annotations

import io
import json
import sys

import pytest

from tests.desk import BAD, GOOD, Desk


def test_a_folder_is_searched_in_order_and_without_hidden_files(desk: Desk) -> None:
    for name in ("报告/b.txt", "报告/a.md", "报告/c/d.TXT", "报告/.e.txt", "报告/.f/g.txt"):
        desk.write(name, GOOD)
    for name in ("报告/h.png", "报告/i", "报告/~$j.txt"):
        desk.write(name, "")
    outcome = desk.check("报告", "报告/b.txt", "--format", "json")
    paths = [document["path"] for document in json.loads(outcome.out)["documents"]]
    assert paths == ["报告/a.md", "报告/b.txt", "报告/c/d.TXT"]
    assert ".png 1 个，无后缀 1 个" in outcome.err


def test_a_named_file_is_read_whatever_its_name(desk: Desk) -> None:
    desk.write("报告.2022", GOOD)
    assert desk.check("报告.2022").code == 0


def test_text_is_read_from_standard_input(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(BAD.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    outcome = desk.check("-", "--format", "json")
    assert outcome.code == 1
    assert json.loads(outcome.out)["documents"][0]["path"] == "-"


def test_unreadable_standard_input_gives_2(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"%PDF-1.7")))
    outcome = desk.check("-", "--format", "json")
    assert outcome.code == 2
    assert json.loads(outcome.out)["documents"][0]["status"] == "failed"


def test_standard_input_that_is_closed_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    outcome = desk.check("-")
    assert outcome.code == 2
    assert outcome.err.startswith("-：没有标准输入可读")


def test_what_steers_a_terminal_is_not_printed(desk: Desk) -> None:
    desk.write("红\x1b[31m.txt", BAD)
    assert "\x1b" not in desk.check("红\x1b[31m.txt").out
