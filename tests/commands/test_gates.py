"""Thresholds of a run, and runs over what has changed."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.desk import BAD, GOOD, WORDS, Desk

LOOSE = "本局共有9个科室。\n"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--min-coverage", "75%"), 0),
        (("--min-coverage", "76"), 1),
        (("--require-read",), 4),
        (("--min-coverage", "99", "--require-read"), 1),
    ],
)
def test_a_gate_may_ask_for_coverage(desk: Desk, options: tuple[str, ...], code: int) -> None:
    desk.write("甲.txt", GOOD)
    desk.write("乙.txt", LOOSE)
    outcome = desk.check("甲.txt", "乙.txt", *options)
    assert outcome.code == code
    assert ("低于要求的" in outcome.err) == (code == 1)
    assert ("乙.txt：读到了数额，但什么也没有核对。" in outcome.err) == (
        "--require-read" in options
    )


def test_words_alone_are_nothing_read(desk: Desk) -> None:
    desk.write("甲.txt", GOOD)
    desk.write("乙.txt", WORDS)
    assert desk.check("甲.txt", "乙.txt").code == 0
    assert desk.check("甲.txt", "乙.txt", "--require-read").code == 4


@pytest.mark.parametrize("share", ["101%", "-1", "x", "1e9", "６0x"])
def test_a_share_that_is_none_is_refused(desk: Desk, share: str) -> None:
    desk.write("甲.txt", GOOD)
    outcome = desk.check("甲.txt", f"--min-coverage={share}")
    assert (outcome.code, "应为 0% 到 100%" in outcome.err) == (2, True)


def test_the_settings_of_a_folder_may_ask_the_same(desk: Desk) -> None:
    desk.write("甲.txt", GOOD)
    desk.write("乙.txt", LOOSE)
    desk.write("auditor.toml", 'min_coverage = "90%"\n')
    assert desk.check("甲.txt", "乙.txt").code == 1
    assert desk.check("甲.txt", "乙.txt", "--min-coverage", "10").code == 0
    desk.write("auditor.toml", "require_read = true\n")
    assert desk.check("甲.txt", "乙.txt").code == 4


needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(desk: Desk, *arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main")
    command = ["git", *identity, *arguments]
    subprocess.run(command, cwd=desk.folder, check=True, capture_output=True)


@needs_git
def test_only_what_has_changed_is_checked(desk: Desk) -> None:
    for name in ("甲.txt", "乙.txt", "丙 丙.txt"):
        desk.write(f"报告/{name}", GOOD)
    git(desk, "init")
    git(desk, "add", ".")
    git(desk, "commit", "-m", "first")
    outcome = desk.check("报告", "--changed-since", "main")
    assert (outcome.code, outcome.out) == (0, "")
    assert "自 main 以来没有改动过的报告" in outcome.err
    git(desk, "checkout", "-b", "branch")
    desk.write("报告/乙.txt", GOOD + "\n")
    git(desk, "commit", "-am", "second")
    desk.write("报告/丙 丙.txt", BAD)
    desk.write("报告/丁.txt", GOOD)
    (desk.folder / "报告/甲.txt").unlink()
    outcome = desk.check("报告", "--changed-since", "main", "--format", "csv")
    assert outcome.code == 1
    names = [name for name in ("甲", "乙", "丙 丙", "丁") if f"{name}.txt" in outcome.out]
    assert names == ["乙", "丙 丙", "丁"]


@needs_git
@pytest.mark.parametrize("revision", ["no-such-branch", "--output=x", "HEAD~9"])
def test_a_revision_that_is_none_is_told(desk: Desk, revision: str) -> None:
    desk.write("甲.txt", GOOD)
    git(desk, "init")
    git(desk, "add", ".")
    git(desk, "commit", "-m", "first")
    outcome = desk.check("甲.txt", f"--changed-since={revision}")
    assert (outcome.code, outcome.out) == (2, "")
    assert f"--changed-since {revision}：" in outcome.err


def test_without_a_repository_nothing_can_have_changed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("甲.txt", GOOD)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(desk.folder.parent))
    assert desk.check("甲.txt", "--changed-since", "HEAD").code == 2
    monkeypatch.setenv("PATH", str(desk.folder))
    outcome = desk.check("甲.txt", "--changed-since", "HEAD")
    assert (outcome.code, "没有安装 git" in outcome.err) == (2, True)
