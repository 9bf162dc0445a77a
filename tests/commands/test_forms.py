"""``--format`` and ``--output``: which form goes where."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor.commands.forms import Target, WrongForms, targets
from auditor.reporting import FORMS
from tests.desk import BAD, Desk

ROOT = Path(__file__).parent.parent.parent


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
        ([], ["结果.html"], [Target("table", None), Target("html", "结果.html")]),
        (
            [],
            ["a.XLSX", "b.md"],
            [Target("table", None), Target("xlsx", "a.XLSX"), Target("markdown", "b.md")],
        ),
        (["sarif"], ["a.json"], [Target("sarif", "a.json")]),
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
        ([], [""], "--output ：没有写文件名"),
        ([], ["json="], "--output json=：没有写文件名"),
        ([], ["-"], "--output -：结果本来就写到标准输出"),
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


@pytest.mark.parametrize("output", ["html=坏.txt", "./坏.txt", "json=别名.txt"])
def test_no_result_is_written_onto_a_report(desk: Desk, output: str) -> None:
    desk.write("坏.txt", BAD)
    (desk.folder / "别名.txt").symlink_to(desk.folder / "坏.txt")
    outcome = desk.check("坏.txt", "--output", output)
    assert outcome.code == 2
    assert "这是要核对的报告，结果写上去会毁掉它" in outcome.err
    assert (desk.folder / "坏.txt").read_text("utf-8") == BAD
    assert desk.run("diff", "坏.txt", "坏.txt", "--output", "坏.txt").code == 2
    assert desk.run("baseline", "坏.txt", "--output", "坏.txt").code == 2


def test_results_in_a_folder_are_no_reports(desk: Desk) -> None:
    desk.write("报告/坏.txt", BAD)
    names = ["结果.html", "底稿.xlsx", "底稿.csv", "摘要.md", "table=报告/结果.txt"]
    outputs = [name if "=" in name else f"报告/{name}" for name in names]
    first = desk.check("报告", *(f"--output={output}" for output in outputs))
    desk.write("报告/数额.csv", desk.run("facts", "报告/坏.txt", "--format", "csv").out)
    again = desk.check("报告", "--format", "json")
    paths = [document["path"] for document in json.loads(again.out)["documents"]]
    assert (first.code, paths) == (1, ["报告/坏.txt"])
    assert "文件夹中有以前的核对结果，没有当作报告：报告/底稿.csv、" in again.err


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


def test_a_place_that_cannot_be_written_is_told_before_the_work(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    for path, reason in (("无/结果.json", "文件夹不存在"), ("规则", "这是文件夹")):
        outcome = desk.check("坏.txt", "--format", "json", "--output", path)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.startswith(f"{path}：写不进去（{reason}）。请换一个位置")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_told_without_a_traceback(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    outcome = desk.check("坏.txt", "--output", "/dev/full")
    assert (outcome.code, outcome.err) == (
        2,
        "/dev/full：写不进去（磁盘已满）。请换一个位置，或检查文件夹与权限。\n",
    )
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "auditor", "check", "--rules", "规则", "坏.txt"],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert ended.returncode == 2
    assert ended.stderr == "写不进去：磁盘已满。请腾出空间，或换一个位置。\n"


def test_what_was_there_stays_when_the_work_is_stopped(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("坏.txt", BAD)
    desk.write("结果.json", "old")

    def stopped(_report: object) -> Iterator[str]:
        yield "half"
        raise KeyboardInterrupt

    monkeypatch.setattr("auditor.reporting.json.parts", stopped)
    outcome = desk.check("坏.txt", "--output", "json=结果.json")
    assert (outcome.code, outcome.err) == (130, "已中断。\n")
    assert (desk.folder / "结果.json").read_text(encoding="utf-8") == "old"
