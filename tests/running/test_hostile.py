"""Hostile and broken files: each costs one line, little time and memory, and no other report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.desk import BAD
from tests.running.evil import docx, evils, paragraph

ROOT = Path(__file__).parent.parent.parent


def test_hostile_files_cost_one_line_each_and_no_other_report(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="limits of memory are those of POSIX")
    made = evils()
    names = sorted(made)
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "a-good.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "z-good.docx").write_bytes(docx(paragraph(BAD.strip())))
    order = ["a-good.txt", *names, "z-good.docx"]
    begin = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "auditor", "check", *order, "--no-cache", "--format", "json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    documents = {one["path"]: one for one in json.loads(done.stdout)["documents"]}
    assert done.returncode == 2
    assert list(documents) == order
    for good in ("a-good.txt", "z-good.docx"):
        assert documents[good]["status"] == "audited"
        assert "broken" in [verdict["verdict"] for verdict in documents[good]["verdicts"]]
    told = done.stderr.splitlines()
    assert [line.partition("：")[0] for line in told] == names
    for name, line in zip(names, told, strict=True):
        assert documents[name]["status"] in ("failed", "empty"), line
        assert "程序自身出错" not in line
    assert "/etc" not in done.stdout
    # each has its own 20 seconds, which none needs; all memory of all processes counts
    assert time.monotonic() - begin < 20 * len(names) / 4
    if sys.platform == "linux":
        assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1200 * 1024
