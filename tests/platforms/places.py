"""A repository with reports, a machine's environment, and the platforms' own schemas."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema.validators import validator_for

ROOT = Path(__file__).parents[2]
#: What a wheel is built from.
SOURCES = ("auditor", "rules", "grammars", "pyproject.toml", "README.md", "LICENSE")

_LONGEST = 180  #: seconds

FAULTY = """\
某区民政局2022年度部门整体支出绩效自评报告

一、资金情况

全年预算数为400万元，执行数为100万元，执行率30%。

二、产出情况

养老项目全年预算数为200万元，执行数为100万元，执行率60%。
"""
SOUND = FAULTY.replace("执行率30%", "执行率25%").replace("执行率60%", "执行率50%")


def run(
    *command: str | Path, folder: Path, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """A command in a folder; its output is text, whatever its exit code."""
    try:
        return subprocess.run(
            [str(part) for part in command],
            cwd=folder,
            env=environment or surroundings(),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=_LONGEST,
        )
    except subprocess.TimeoutExpired:
        pytest.skip(f"{command[0]} waits for a package index that does not answer")


def surroundings(**more: str) -> dict[str, str]:
    """The environment of a machine on which the packages that we need are installed already.

    `auditor` itself comes from this checkout: an `auditor` command stands first on the path.
    """
    site = Path(yaml.__file__).parents[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    kept |= {
        "PYTHONPATH": str(site),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "tests",
        "GIT_AUTHOR_EMAIL": "tests@localhost",
        "GIT_COMMITTER_NAME": "tests",
        "GIT_COMMITTER_EMAIL": "tests@localhost",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    return kept | more


def command_in(folder: Path) -> Path:
    """A folder with an `auditor` command that runs this checkout."""
    command = folder / "auditor"
    folder.mkdir(parents=True, exist_ok=True)
    command.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}:$PYTHONPATH" exec "{sys.executable}" -m auditor "$@"\n'
    )
    command.chmod(0o755)
    return folder


def repository(folder: Path, **texts: str) -> str:
    """Make the folder a repository of these texts, all committed; gives the revision."""
    folder.mkdir(parents=True, exist_ok=True)
    run("git", "init", "-q", ".", folder=folder)
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    run("git", "add", "-A", folder=folder)
    made = run("git", "commit", "-q", "--allow-empty", "-m", "first", folder=folder)
    assert made.returncode == 0, made.stderr
    return run("git", "rev-parse", "HEAD", folder=folder).stdout.strip()


def violations(name: str, instance: Any) -> list[str]:
    """What a schema of check-jsonschema finds in the instance."""
    pytest.importorskip("check_jsonschema")
    place = files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{name}.json"
    schema: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    return [error.message for error in validator_for(schema)(schema).iter_errors(instance)]


def is_network_missing(output: str) -> bool:
    """Whether pip has failed for want of a package index."""
    signs = ("Could not find a version", "ConnectionError", "No matching distribution", "NewConn")
    return any(sign in output for sign in signs)
