"""The image: not root, nothing in it but what it needs, and it runs where Docker does."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.platforms.places import FAULTY, ROOT, SOURCES, run

FILE = (ROOT / "Dockerfile").read_text("utf-8")


def test_the_image_does_not_run_as_root() -> None:
    assert re.findall(r"^USER (.+)$", FILE, re.MULTILINE)[-1] == "10001:10001"
    assert FILE.index("\nUSER ") < FILE.index("\nENTRYPOINT ")


def test_the_image_is_built_from_what_a_wheel_is_built_from() -> None:
    lines = re.findall(r"^COPY (?!--from)(.+) \S+$", FILE, re.MULTILINE)
    copied = {name for line in lines for name in line.split()}
    allowed = re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text("utf-8"), re.MULTILINE)
    assert copied == set(SOURCES) == set(allowed)


def test_the_image_audits_a_report(tmp_path: Path) -> None:
    if shutil.which("docker") is None or run("docker", "info", folder=tmp_path).returncode:
        pytest.skip("no Docker on this machine")
    built = run("docker", "build", "-q", "-t", "auditor-test", ROOT, folder=ROOT)
    assert built.returncode == 0, built.stderr
    (tmp_path / "民政局.txt").write_text(FAULTY, encoding="utf-8")
    mount = f"{tmp_path}:/work:ro"
    limits = ("--network", "none", "--read-only", "--tmpfs", "/tmp")  # noqa: S108 - theirs
    told = run(
        *("docker", "run", "--rm", *limits, "-v", mount, "auditor-test", "check", "民政局.txt"),
        folder=tmp_path,
    )
    assert told.returncode == 1
    assert "[execution-rate-disagrees]" in told.stdout
