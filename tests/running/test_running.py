"""What is audited in this process, what in a worker, and what not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.auditing import audit_document
from auditor.model import AuditedDocument
from auditor.reading import read_bytes
from auditor.reading.limits import DEFAULTS
from auditor.rulebook import Rulebook
from auditor.running import Limits, Settings, Source, run
from auditor.running.running import cores
from tests.desk import BAD, Desk

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every document's path tells the process that has read it."""

    def read(path: str, rulebook: Rulebook, _limits: object) -> AuditedDocument:
        data = Path(path).read_bytes()
        if data.startswith(b"%PDF-"):
            data = "收入5万元。".encode()
        return audit_document(read_bytes(data, str(os.getpid())), rulebook)

    monkeypatch.setattr("auditor.running.worker.audit_file", read)


def own(*paths: Path) -> list[bool]:
    """For each file, whether it was read in this process."""
    results = run([Source(str(path)) for path in paths], Rulebook(()), Settings())
    return [result.document.path == str(os.getpid()) for result in results]


linux = pytest.mark.skipif(sys.platform != "linux", reason="the hook needs workers that are forked")


@linux
@pytest.mark.usefixtures("readers")
def test_a_little_text_is_audited_in_this_process(tmp_path: Path) -> None:
    text, pdf = tmp_path / "a.txt", tmp_path / "b.txt"
    text.write_text(BAD, encoding="utf-8")
    pdf.write_bytes(b"%PDF-1.7")
    assert own(text) == [True]
    assert own(text, text) == [True, True]
    assert own(pdf) == [False]
    assert own(text, pdf, text) == [False, False, False]


@linux
@pytest.mark.usefixtures("readers")
def test_much_text_is_audited_in_workers(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("各项工作" * 20_000, encoding="utf-8")
    assert own(text) == [True]
    assert own(text, text) == [False, False]


@linux
@pytest.mark.usefixtures("readers")
def test_a_pipe_is_read_by_a_worker_and_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = os.open(pipe, os.O_RDWR)
    os.write(writer, BAD.encode())
    settings = Settings(1, Limits(seconds=0.2), tmp_path / "c")
    (result,) = run([Source(str(pipe))], Rulebook(()), settings)
    os.close(writer)
    assert "处理超过" in (result.document.error or "")


def test_a_file_above_the_limit_is_not_read(tmp_path: Path) -> None:
    pdf = tmp_path / "b.pdf"
    pdf.write_bytes(b"%PDF-1.7" + bytes(3 << 20))
    settings = Settings(1, Limits(reading=DEFAULTS._replace(file_bytes=2 << 20)))
    (result,) = run([Source(str(pdf))], Rulebook(()), settings)
    assert "文件有 3 MB，超过上限 2 MB" in (result.document.error or "")


def test_limits_grow_with_plain_text_only() -> None:
    limits = Limits(seconds=20, seconds_a_megabyte=30, memory=1 << 30, memory_a_byte=1000)
    assert (limits.time(0), limits.space(0)) == (20, 1 << 30)
    assert limits.real_time(0) == (20 if sys.platform == "win32" else 60)
    assert (limits.time(10 << 20), limits.space(10)) == (320, (1 << 30) + 10_000)


def test_there_is_a_core_to_work_on() -> None:
    assert cores() >= 1


def test_jobs_and_cache_change_nothing_in_the_results(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(7):
        desk.write(f"报告/{number}.txt", BAD * (number + 1))
    desk.write("报告/图.txt", "\x00")
    told = [desk.check("报告", "--format", "json").out]
    monkeypatch.setattr("auditor.running.running._LITTLE", 0)
    for options in (
        ("--jobs", "1", "--no-cache"),
        ("--jobs", "3", "--no-cache"),
        ("--cache-dir", "c"),
        ("--cache-dir", "c"),
        ("--cache-dir", "报告/0.txt"),
    ):
        told.append(desk.check("报告", "--format", "json", *options).out)  # noqa: PERF401
    assert len(set(told)) == 1
    assert (desk.folder / "c").is_dir()


def test_a_cache_that_is_no_folder_is_told(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    outcome = desk.check("坏.txt", "--cache-dir", "坏.txt")
    assert outcome.code == 1
    assert outcome.err == "--cache-dir 坏.txt：不是文件夹，这次没有用缓存。\n"


@linux
@pytest.mark.usefixtures("readers")
def test_a_thousand_jobs_are_no_thousand_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auditor.running.running._LITTLE", 0)
    monkeypatch.setattr("auditor.running.running._MOST_WORKERS", 1)
    monkeypatch.setattr("auditor.running.running.cores", lambda: 2)
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    results = run([Source(str(tmp_path / "a.txt"))] * 12, Rulebook(()), Settings(1000))
    assert len({result.document.path for result in results}) <= 2


def test_two_runs_may_share_one_cache(desk: Desk) -> None:
    for number in range(30):
        desk.write(f"报告/{number}.txt", f"{BAD}{number}\n" + "各项工作" * 2_000)
    command = ["check", "报告", "--rules", "规则", "--cache-dir", "c", "--format", "json"]
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "auditor", *command],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
        )
        for _ in range(2)
    ]
    told = {one.communicate(timeout=60)[0] for one in runs}
    assert told == {desk.run(*command, "--no-cache").out.encode()}
    entries = [path.name for path in (desk.folder / "c").glob("[0-9a-f][0-9a-f]/*")]
    assert len(entries) >= 30
    assert {len(name) for name in entries} == {64}  # nothing half-written is left


@pytest.mark.parametrize(
    "options",
    [
        ("--jobs", "0"),
        ("--jobs", "two"),
        ("--timeout", "0"),
        ("--timeout", "-1"),
        ("--memory", "x"),
    ],
)
def test_a_pace_that_makes_no_sense_is_refused(desk: Desk, options: tuple[str, str]) -> None:
    desk.write("坏.txt", BAD)
    outcome = desk.check("坏.txt", *options)
    assert outcome.code == 2
    assert "应为大于零的" in outcome.err


def test_time_and_memory_can_be_granted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.running.running._LITTLE", 0)
    desk.write("坏.txt", BAD)
    assert desk.check("坏.txt", "--no-cache", "--timeout", "2.5", "--memory", "2000").code == 1
