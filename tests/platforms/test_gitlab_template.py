"""The GitLab template: valid, and its script runs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.platforms.places import (
    FAULTY,
    ROOT,
    command_in,
    repository,
    run,
    surroundings,
    violations,
)

TEMPLATE: dict[str, Any] = yaml.safe_load(
    (ROOT / "templates/auditor.gitlab-ci.yml").read_text("utf-8")
)


def test_the_template_is_valid() -> None:
    assert violations("gitlab-ci", TEMPLATE) == []


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash on this machine")
def test_its_script_writes_what_it_promises(tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    repository(folder, **{"报告/民政局.txt": FAULTY})
    job = TEMPLATE["auditor"]
    variables = {name: str(value) for name, value in TEMPLATE["variables"].items()}
    variables |= {"AUDITOR_PATHS": "报告", "AUDITOR_OPTIONS": "--fail-on=warning"}
    path = surroundings()["PATH"]
    environment = surroundings(**variables, PATH=f"{command_in(tmp_path / 'command')}:{path}")
    script = "\n".join([*job["before_script"], *job["script"]])
    outcome = run("bash", "-eo", "pipefail", "-c", script, folder=folder, environment=environment)
    assert outcome.returncode == 1
    artifacts = job["artifacts"]
    written = [*artifacts["paths"], *artifacts["reports"].values()]
    assert [name for name in written if not (folder / name).stat().st_size] == []
    issues = json.loads((folder / artifacts["reports"]["codequality"]).read_text("utf-8"))
    lines = [(one["location"]["path"], one["location"]["lines"]["begin"]) for one in issues]
    assert lines == [("报告/民政局.txt", 5), ("报告/民政局.txt", 9)]
