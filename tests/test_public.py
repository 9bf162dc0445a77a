"""The public names of the package, and what starting up loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import auditor
from auditor.model import Fact, Report, Verdict

ROOT = Path(__file__).parent.parent
HEAVY = {"lark", "yaml", "pydantic", "tabulate", "wcwidth", "rich"}


def loaded_by(code: str) -> set[str]:
    """The modules that the code loads in an interpreter that has just started."""
    tell = "print('loaded', *(set(sys.modules) - before))"
    outcome = subprocess.run(
        [sys.executable, "-c", f"import sys\nbefore = set(sys.modules)\n{code}\n{tell}"],
        capture_output=True,
        cwd=ROOT,
        encoding="utf-8",
        check=True,
    )
    return set(outcome.stdout.rpartition("loaded")[2].split())


def test_the_public_names_are_these() -> None:
    names = [
        *("Fact", "Finding", "Limits", "Report", "Settings", "__version__"),
        *("audit", "audit_guarded", "extract", "load_rules", "read"),
    ]
    assert names == sorted(auditor.__all__)
    assert names == dir(auditor)


def test_every_public_name_can_be_had() -> None:
    assert auditor.Fact is Fact
    assert auditor.Finding is Verdict
    assert auditor.Report is Report
    assert all(getattr(auditor, name) for name in auditor.__all__)


def test_another_name_cannot_be_had() -> None:
    with pytest.raises(AttributeError, match="no attribute 'audits'"):
        _ = auditor.audits


def test_importing_the_package_loads_none_of_its_rooms() -> None:
    ours = {name for name in loaded_by("import auditor") if name.startswith("auditor")}
    assert ours == {"auditor"}


def test_the_version_is_told_without_the_command_line() -> None:
    code = "sys.argv = ['auditor', '--version']\nimport auditor.__main__ as m\nm.main()"
    loaded = loaded_by(code)
    assert "argparse" not in loaded
    assert not HEAVY & loaded


def test_help_is_given_without_reading_a_rule_or_a_grammar() -> None:
    code = "import auditor.cli\ntry: auditor.cli.run(['--help'])\nexcept SystemExit: pass"
    assert not HEAVY & loaded_by(code)
