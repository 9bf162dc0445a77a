"""The documents say what the program does: every command, option and exit code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from auditor import cli

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh-CN.md")


def help_of(arguments: tuple[str, ...], capture: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        cli.run([*arguments, "--help"])
    return capture.readouterr().out


@pytest.mark.parametrize("name", READMES)
@pytest.mark.parametrize("command", ["check", "facts", "waive", "baseline", "diff", "rules"])
def test_a_readme_names_every_option(
    name: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = (ROOT / name).read_text(encoding="utf-8")
    text = help_of((command,), capsys)
    options = set(re.findall(r"--[a-z-]+", text)) - {"--help"}
    actions = set(re.findall(r"^    ([a-z]+)  ", text, flags=re.MULTILINE))
    assert f"auditor {command}" in readme
    assert all(word in readme for word in options | actions)


@pytest.mark.parametrize("name", READMES)
def test_a_readme_begins_with_two_commands_to_copy(name: str) -> None:
    readme = (ROOT / name).read_text(encoding="utf-8")
    setup = "python3 -m venv .venv && .venv/bin/pip install -q"
    assert re.findall(r"^```\n(.+)\n```", readme, flags=re.MULTILINE)[:2] == [
        f"{setup} . && .venv/bin/auditor check examples/区人社局自评报告.txt",
        f"{setup} '.[dev]' && .venv/bin/python -m pytest",
    ]


@pytest.mark.parametrize("name", READMES)
def test_a_readme_explains_every_exit_code(name: str) -> None:
    readme = (ROOT / name).read_text(encoding="utf-8")
    assert re.findall(r"^\| (\d) \|", readme, flags=re.MULTILINE) == ["0", "1", "2", "3", "4"]
