"""A pull request played through from the README alone."""

from __future__ import annotations

import re
import shutil
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.platforms.places import ROOT, command_in, repository, run, surroundings

CALL = re.compile(r"^(auditor .*?) +# exit (\d)$", re.MULTILINE)
ANNOTATION = re.compile(r"^::(\w+) file=([^,]+),line=(\d+),", re.MULTILINE)
STORY = re.compile(
    r"^## (?:On a pull request|用在合并请求上)\n.*?^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE
)


class Call(NamedTuple):
    """One call of the command: what the README promises, and what came of it."""

    command: str
    promised: int
    code: int
    annotations: list[tuple[str, str, int]]


def story(readme: str) -> str:
    """The commands of the README, from a faulty report to a sound one."""
    found = STORY.search((ROOT / readme).read_text("utf-8"))
    assert found is not None
    return found[1]


def played(told: str, folder: Path) -> list[Call]:
    """What the README says, done line by line by a shell in a new repository."""
    repository(folder / "repository")
    numbers = count(1)
    script = CALL.sub(
        lambda call: f"code=0; {call[1]} > call-{next(numbers)} || code=$?; echo $code >> codes",
        told,
    )
    path = f"{command_in(folder / 'command')}:{surroundings()['PATH']}"
    outcome = run(
        *("bash", "-eu", "-c", script),
        folder=folder / "repository",
        environment=surroundings(PATH=path),
    )
    assert outcome.returncode == 0, outcome.stderr
    codes = (folder / "repository/codes").read_text().split()
    calls = []
    for number, (command, promised) in enumerate(CALL.findall(told), 1):
        text = (folder / f"repository/call-{number}").read_text("utf-8")
        found = [(level, file, int(line)) for level, file, line in ANNOTATION.findall(text)]
        calls.append(Call(command, int(promised), int(codes[number - 1]), found))
    return calls


def test_both_readmes_tell_the_same_story() -> None:
    assert story("README.md") == story("README.zh-CN.md")


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash on this machine")
def test_the_story_of_the_readme_comes_true(tmp_path: Path) -> None:
    calls = played(story("README.md"), tmp_path)
    assert [call.code for call in calls] == [call.promised for call in calls]
    first, *_, last = calls
    assert first.annotations == [
        ("error", "报告/民政局.txt", 5),
        ("error", "报告/民政局.txt", 9),
    ]
    assert last.code == 0
    assert [one for one in last.annotations if one[0] != "notice"] == []
