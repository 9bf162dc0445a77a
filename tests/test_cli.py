"""The process around the command: version, encoding, pipes, faults of our own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from auditor import __version__
from auditor.__main__ import main
from tests.desk import BAD, GOOD, Desk

ROOT = Path(__file__).parent.parent
COMMAND = (sys.executable, "-m", "auditor")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def test_the_version_is_told(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    assert desk.run("--version").out == f"auditor {__version__}\n"
    monkeypatch.setattr(sys, "argv", ["auditor", "--version"])
    assert main() == 0


def test_the_entry_point_hands_its_arguments_on(
    monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    desk.write("坏.txt", BAD)
    monkeypatch.setattr(sys, "argv", ["auditor", "check", "坏.txt", "--rules", "规则"])
    assert main() == 1


def test_output_is_utf_8_whatever_the_locale_says(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    outcome = subprocess.run(
        [*COMMAND, "check", "坏.txt", "--rules", "规则"],
        env={**ENVIRONMENT, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert outcome.returncode == 1
    assert "执行率" in outcome.stdout.decode("utf-8")


def test_results_can_go_into_a_stream_that_is_no_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("好.txt", GOOD)
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    assert desk.check("好.txt").code == 0
    assert "好.txt" in stream.getvalue()


def test_a_reader_that_goes_away_is_no_fault(desk: Desk) -> None:
    desk.write("坏.txt", BAD * 2000)
    with subprocess.Popen(
        [*COMMAND, "facts", "坏.txt"],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_stopped_while_it_is_still_loading(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def stopped(_name: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("auditor.__main__.import_module", stopped)
    monkeypatch.setattr(sys, "argv", ["auditor", "check", "甲.txt"])
    assert main() == 130
    sys.stderr.flush()
    assert capfd.readouterr().err == "已中断。\n"
