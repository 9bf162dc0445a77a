"""Documents side by side: one that hangs, crashes or swells costs its own result, and no other."""

from __future__ import annotations

import faulthandler
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest

from auditor.auditing import audit_document
from auditor.model import AuditedDocument
from auditor.reading import read_text
from auditor.rulebook import Rulebook, load_rules
from auditor.running.job import Job, Keep, Result, Source, Task, failed
from auditor.running.limits import Limits
from auditor.running.pool import side_by_side
from auditor.running.spool import Spool

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="the hooks of these tests need workers that are forked"
)
ROOT = Path(__file__).parent.parent.parent
LIMITS = Limits(seconds=2.0)


def hang() -> None:
    while True:
        pass


def sleep() -> None:
    time.sleep(60)


def crash() -> None:
    faulthandler.disable()  # pytest's own would tell of it on the terminal
    os.kill(os.getpid(), signal.SIGSEGV)


def swell() -> None:
    held = []
    while True:
        held.append(bytes(200_000_000))


def leave() -> None:
    os._exit(3)


def fall() -> None:
    raise ZeroDivisionError


@pytest.fixture
def job(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Job:
    """A job whose reader does what a document's name says."""

    def interrupted() -> None:
        if not (tmp_path / "was here").exists():
            (tmp_path / "was here").touch()
            os.kill(os.getpid(), signal.SIGKILL)

    evils: dict[str, Callable[[], None]] = {
        "hang": hang, "sleep": sleep, "crash": crash, "swell": swell, "leave": leave,
        "fall": fall, "interrupted": interrupted,
    }  # fmt: skip

    def read(path: str, rulebook: Rulebook, _limits: object) -> AuditedDocument:
        evils.get(path, lambda: None)()
        return audit_document(read_text("收入5万元。", path), rulebook)

    monkeypatch.setattr("auditor.running.worker.audit_file", read)
    return Job(Rulebook(()), Keep(), LIMITS)


def tasks(*names: str) -> list[Task]:
    return [Task(Source(name), 0) for name in names]


def outcomes(names: list[str], job: Job, jobs: int = 2) -> list[tuple[str, str]]:
    """Path and status of every result, in the order in which they come."""
    results = side_by_side(tasks(*names), job, jobs, Spool())
    return [(result.document.path, result.document.status) for result in results]


@pytest.mark.parametrize(
    ("evil", "words"),
    [
        ("hang", "处理超过 "),  # 2 of the processor's, or 6 real ones where that is busy
        ("sleep", "处理超过 6 秒，已停止"),
        ("crash", "读取程序崩溃（信号 11）"),
        ("leave", "读取程序崩溃（代码 3）"),
        ("swell", "处理所需内存超过 1024 MB"),
        ("fall", "程序自身出错"),
    ],
)
def test_an_evil_document_costs_one_line_and_nothing_else(job: Job, evil: str, words: str) -> None:
    begin = time.monotonic()
    names = ["a", evil, *"bcdef"]
    results = list(side_by_side(tasks(*names), job, 2, Spool()))
    assert names == [result.document.path for result in results]
    assert [name for name in names if name != evil] == [
        result.document.path for result in results if result.document.status == "audited"
    ]
    error = results[1].document.error or ""
    assert error.startswith(f"{evil}：{words}")
    assert "\n" not in error
    assert ("ZeroDivisionError" in results[1].fault) == (evil == "fall")
    assert time.monotonic() - begin < 30


def test_results_come_in_order_whatever_each_takes(job: Job) -> None:
    names = ["hang", *(f"{number}" for number in range(300)), "crash", "z"]
    assert names == [path for path, _ in outcomes(names, job)]


def test_what_is_a_result_already_passes_through(job: Job) -> None:
    known = failed("known", "known：…")
    items: list[Task | Result] = [known, *tasks("a"), known]
    paths = [result.document.path for result in side_by_side(items, job, 2, Spool())]
    assert paths == ["known", "a", "known"]
    assert list(side_by_side([], job, 2, Spool())) == []


def test_a_worker_that_somebody_kills_loses_nothing(job: Job) -> None:
    names = ["a", "interrupted", "b"]
    assert [(name, "audited") for name in names] == outcomes(names, job)


def test_a_worker_makes_way_after_many_documents(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.running.pool._MOST_TASKS", 2)
    names = list("abcdefg")
    assert [(name, "audited") for name in names] == outcomes(names, job, 1)


def test_facts_and_page_stay_behind_unless_wanted(job: Job) -> None:
    (plain,) = side_by_side(tasks("a"), job, 1, Spool())
    (full,) = side_by_side(tasks("a"), job._replace(keep=Keep(facts=True, page=True)), 1, Spool())
    assert (plain.document.facts, plain.document.page) == ((), None)
    assert len(full.document.facts) == 1
    assert full.document.page is not None


def test_a_run_that_is_given_up_leaves_no_worker(job: Job) -> None:
    results = side_by_side(tasks("a", "hang", "sleep", "b"), job, 3, Spool())
    assert next(results).document.path == "a"
    results.close()  # type: ignore[attr-defined]
    assert children(os.getpid()) == []


def test_a_rulebook_reaches_workers_that_start_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.running.pool._CONTEXT", get_context("spawn"))
    text = "全年预算数为200万元，执行数为100万元，执行率60%。"
    source = Source("-", text.encode())
    rulebook = load_rules("core")
    (result,) = side_by_side([Task(source, 1)], Job(rulebook, Keep(), Limits()), 1, Spool())
    assert result.document.error is None
    assert "execution-rate-disagrees" in [verdict.rule for verdict in result.document.findings]


def children(parent: int) -> list[int]:
    """The processes that a process has started and that have not ended."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text()
            except OSError:
                continue
            state, above = stat.rpartition(")")[2].split()[:2]
            if int(above) == parent and state != "Z":
                found.append(int(entry.name))
    return found


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)]
)
def test_no_worker_outlives_the_command(tmp_path: Path, number: int, code: int) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("收入5万元。\n" * 10, encoding="utf-8")
    script = (
        "import signal, sys\n"
        # a job in the background is started deaf to it
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from auditor.running import running, worker\n"
        "def stuck(*_):\n"
        "    while True: pass\n"
        "worker.audit_file = stuck\n"
        "running._LITTLE = 0\n"
        "from auditor.__main__ import main\n"
        "sys.argv = ['auditor', 'check', 'a.txt', 'b.txt', '--no-cache', '--jobs', '2']\n"
        "sys.exit(main())\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        workers = waited_for(lambda: children(process.pid), 2)
        process.send_signal(number)
        _, said = process.communicate(timeout=20)
    assert process.returncode == code
    assert b"Traceback" not in said
    waited_for(lambda: [1 for worker in workers if is_running(worker)], 0)


def is_running(process: int) -> bool:
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def waited_for(look: Callable[[], list[int]], number: int) -> list[int]:
    """What `look` finds as soon as it finds so many."""
    end = time.monotonic() + 15
    while time.monotonic() < end:
        found = look()
        if len(found) == number:
            return found
        time.sleep(0.02)
    pytest.fail(f"not {number} but {look()}")
