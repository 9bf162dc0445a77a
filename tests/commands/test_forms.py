"""``--format`` and ``--output``: which form goes where."""

from __future__ import annotations

import io
import json
import sys

import pytest

from auditor.commands.forms import Target, WrongForms, targets
from auditor.reporting import FORMS
from tests.desk import BAD, Desk


@pytest.mark.parametrize(
    ("formats", "outputs", "expected"),
    [
        ([], [], [Target("table", None)]),
        (["json"], [], [Target("json", None)]),
        ([], ["结果.txt"], [Target("table", "结果.txt")]),
        (["json"], ["a.json"], [Target("json", "a.json")]),
        (["json", "json"], [], [Target("json", None)]),
        ([], ["sarif=a"], [Target("table", None), Target("sarif", "a")]),
        ([], ["table=a"], [Target("table", "a")]),
        (["sarif"], ["sarif=a=b"], [Target("sarif", "a=b")]),
        (["json", "sarif"], ["sarif=a"], [Target("json", None), Target("sarif", "a")]),
        (["json", "sarif"], ["sarif=a", "b"], [Target("json", "b"), Target("sarif", "a")]),
        (["table", "github"], [], [Target("table", None), Target("github", None)]),
        ([], ["./json2=a"], [Target("table", "./json2=a")]),
        ([], ["报告=a"], [Target("table", "报告=a")]),
    ],
)
def test_each_form_goes_where_it_is_sent(
    formats: list[str], outputs: list[str], expected: list[Target]
) -> None:
    assert targets(formats, outputs) == expected


@pytest.mark.parametrize(
    ("formats", "outputs", "message"),
    [
        (["json", "sarif"], [], "json、sarif 不能都写到标准输出。请为其中的格式指明文件"),
        (["json", "sarif"], ["a"], "不清楚哪一种格式写到这里"),
        ([], ["a", "b"], "不清楚哪一种格式写到这里"),
        (["json"], ["json=a", "b"], "不清楚哪一种格式写到这里"),
        ([], ["jsno=a"], "没有名为 jsno 的格式。是不是想写 json=a？"),
        ([], ["docx=a"], "没有名为 docx 的格式。可用：table、"),
    ],
)
def test_what_is_not_clear_is_asked(formats: list[str], outputs: list[str], message: str) -> None:
    with pytest.raises(WrongForms, match=message):
        targets(formats, outputs)


def test_several_forms_are_written_at_once(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    outputs = [f"--output={form}=结果.{form}" for form in FORMS]
    outcome = desk.check("坏.txt", *outputs)
    assert (outcome.code, outcome.out) == (1, "")
    assert json.loads((desk.folder / "结果.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert all((desk.folder / f"结果.{form}").stat().st_size for form in FORMS)


def test_the_table_is_told_besides_files(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    outcome = desk.check("坏.txt", "--output", "json=结果.json")
    assert "[rate-is-wrong]" in outcome.out
    assert (desk.folder / "结果.json").exists()


def test_an_unclear_form_ends_before_anything_is_read(desk: Desk) -> None:
    outcome = desk.check("无.txt", "--output", "jsno=a")
    assert outcome.code == 2
    assert outcome.err.startswith("--output jsno=a：没有名为 jsno 的格式")


def test_a_workbook_goes_into_a_pipe_but_not_onto_a_terminal(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("坏.txt", BAD)
    pipe = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", pipe)
    assert desk.check("坏.txt", "--format", "xlsx").code == 1
    assert pipe.buffer.getvalue().startswith(b"PK")
    monkeypatch.setattr(pipe, "isatty", lambda: True)
    outcome = desk.check("坏.txt", "--format", "xlsx")
    assert outcome.code == 2
    assert "请用 --output 写入文件" in outcome.err
