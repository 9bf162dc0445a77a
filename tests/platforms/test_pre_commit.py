"""The hook for pre-commit, installed and run by pre-commit itself."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest
import yaml

from auditor.commands.paths import SUFFIXES
from tests.platforms.places import (
    FAULTY,
    ROOT,
    SOUND,
    SOURCES,
    is_network_missing,
    repository,
    run,
    surroundings,
)

HOOK = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
PRE_COMMIT = (sys.executable, "-m", "pre_commit")


def test_the_hook_takes_every_kind_of_file_that_a_folder_is_searched_for() -> None:
    taken = re.compile(HOOK["files"])
    assert [suffix for suffix in SUFFIXES if not taken.search(f"报告/甲{suffix}")] == []


def test_pre_commit_accepts_the_manifest() -> None:
    pytest.importorskip("pre_commit")
    told = run(*PRE_COMMIT, "validate-manifest", ".pre-commit-hooks.yaml", folder=ROOT)
    assert told.returncode == 0, told.stdout


def test_a_commit_stops_at_a_faulty_report_and_passes_a_sound_one(tmp_path: Path) -> None:
    pytest.importorskip("pre_commit")
    if shutil.which("git") is None:
        pytest.skip("no git on this machine")
    ours = tmp_path / "auditor"
    for name in (*SOURCES, ".pre-commit-hooks.yaml"):
        source = ROOT / name
        if source.is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, ours / name, ignore=ignore)
        else:
            shutil.copy(source, ours / name)
    revision = repository(ours)
    config = {"repos": [{"repo": str(ours), "rev": revision, "hooks": [{"id": "auditor"}]}]}
    theirs = tmp_path / "theirs"
    report = {"报告/民政局.txt": FAULTY, ".pre-commit-config.yaml": yaml.safe_dump(config)}
    repository(theirs, **report)
    environment = surroundings(PRE_COMMIT_HOME=str(tmp_path / "home"), PRE_COMMIT_COLOR="never")

    def hook() -> tuple[int, str]:
        command = (*PRE_COMMIT, "run", "--all-files", "--verbose")
        outcome = run(*command, folder=theirs, environment=environment)
        return outcome.returncode, outcome.stdout + outcome.stderr

    code, told = hook()
    if is_network_missing(told):
        pytest.skip("no package index to be reached")
    assert code == 1, told
    assert "[execution-rate-disagrees]" in told
    assert "exit code: 1" in told
    (theirs / "报告/民政局.txt").write_text(SOUND, encoding="utf-8")
    code, told = hook()
    assert code == 0, told
    assert "Passed" in told
