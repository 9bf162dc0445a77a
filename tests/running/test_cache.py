"""A result from the cache is the result: it comes only where nothing has changed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from auditor.rulebook import Rulebook, load_rule, load_rules
from auditor.running import Keep, Limits, Settings, Source, default_folder, run
from auditor.running.cache import Cache, load, rulebook_digest, store
from auditor.running.folding import fold
from auditor.running.job import Job, Result, Task
from auditor.running.spool import Spool
from auditor.running.worker import audit_source
from tests.desk import BAD, GOOD, RULE

ROOT = Path(__file__).parent.parent.parent


def made(rule: str = RULE) -> Rulebook:
    loaded, errors = load_rule("rate-is-wrong.yaml", rule)
    assert not errors
    assert loaded is not None
    return Rulebook((loaded,))


@pytest.fixture
def job() -> Job:
    return Job(made(), Keep(), Limits())


def audited(folder: Path, job: Job, path: Path, *, keep: bool = True) -> Result | None:
    """What the cache has for a file; what it has not is audited and kept for the next time."""
    task = Cache(folder, job).task(Source(str(path)), 1)
    known = load(task, Spool())
    if known is None and keep:
        result = audit_source(task.source, job)
        store(task, result, fold(result))
    return known


def test_a_second_look_finds_the_first_result(tmp_path: Path, job: Job) -> None:
    report = tmp_path / "报告.txt"
    report.write_text(BAD, encoding="utf-8")
    assert audited(tmp_path / "c", job, report) is None
    assert audit_source(Source(str(report)), job) == audited(tmp_path / "c", job, report)


def test_a_copy_of_the_content_finds_it_under_its_own_name(tmp_path: Path, job: Job) -> None:
    for name in ("甲.txt", "乙.txt", "丙.md"):
        (tmp_path / name).write_text(BAD, encoding="utf-8")
    audited(tmp_path / "c", job, tmp_path / "甲.txt")
    other = audited(tmp_path / "c", job, tmp_path / "乙.txt")
    assert audit_source(Source(str(tmp_path / "乙.txt")), job) == other
    # the ending of the name tells Markdown from text
    assert audited(tmp_path / "c", job, tmp_path / "丙.md") is None


def test_bytes_that_were_read_already_have_an_entry_too(tmp_path: Path, job: Job) -> None:
    task = Cache(tmp_path, job).task(Source("-", BAD.encode()), 1)
    result = audit_source(task.source, job)
    store(task, result, fold(result))
    assert result == load(Cache(tmp_path, job).task(Source("-", BAD.encode()), 1), Spool())
    assert load(Cache(tmp_path, job).task(Source("-", GOOD.encode()), 1), Spool()) is None


def test_another_content_rule_or_wish_is_another_result(tmp_path: Path, job: Job) -> None:
    report = tmp_path / "报告.txt"
    report.write_text(BAD, encoding="utf-8")
    audited(tmp_path / "c", job, report)
    milder = replace(job.rulebook.rules[0], title="另一个标题")
    others = [
        job._replace(rulebook=Rulebook((milder,))),
        job._replace(rulebook=made(RULE.replace("/ 全年预算数", "/ 全年预算数 * 2"))),
        job._replace(rulebook=Rulebook(())),
        job._replace(rulebook=replace(job.rulebook, stated_kinds=(("*.txt", "部门决算"),))),
        job._replace(keep=Keep(page=True)),
        job._replace(keep=Keep(facts=True)),
    ]
    assert [audited(tmp_path / "c", other, report, keep=False) for other in others] == [None] * 6
    assert audited(tmp_path / "c", job._replace(limits=Limits(seconds=5)), report) is not None
    report.write_text(GOOD, encoding="utf-8")
    assert audited(tmp_path / "c", job, report) is None


def test_where_the_rules_lie_makes_no_difference() -> None:
    moved = replace(made().rules[0], path="/elsewhere/rate-is-wrong.yaml")
    assert rulebook_digest(made()) == rulebook_digest(Rulebook((moved,)))


def test_the_shipped_rules_have_one_name_in_every_process() -> None:
    code = (
        "from auditor.running.cache import rulebook_digest\n"
        "from auditor.rulebook import load_rules\n"
        "print(rulebook_digest(load_rules()))\n"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    ]
    assert told == [rulebook_digest(load_rules())] * 2


@pytest.mark.parametrize("damage", ["cut", "empty", "other", "pickle", "swapped"])
def test_a_damaged_entry_counts_as_absent(tmp_path: Path, job: Job, damage: str) -> None:
    folder = tmp_path / "c"
    report = tmp_path / "报告.txt"
    report.write_text(BAD, encoding="utf-8")
    audited(folder, job, report)
    (entry,) = folder.glob("??/*")
    data = entry.read_bytes()
    if damage == "swapped":
        report.write_text(GOOD, encoding="utf-8")
        audited(folder, job, report)
        (other,) = set(folder.glob("??/*")) - {entry}
        entry.write_bytes(other.read_bytes())
        report.write_text(BAD, encoding="utf-8")
    else:
        broken = {"cut": data[:-9], "empty": b"", "other": b"auditor.result/1\n" + data[17:]}
        entry.write_bytes(broken.get(damage, b"auditor.result/2\n\x80\x04N."))
    assert audited(folder, job, report) is None
    assert audited(folder, job, report) is not None


def test_what_failed_or_changed_meanwhile_is_not_kept(tmp_path: Path, job: Job) -> None:
    missing = Source(str(tmp_path / "无.txt"))
    assert Cache(tmp_path, job).task(missing, 0) == Task(missing, 0)
    report = tmp_path / "报告.txt"
    report.write_text(BAD, encoding="utf-8")
    task = Cache(tmp_path / "c", job).task(Source(str(report)), 1)
    report.write_text(GOOD, encoding="utf-8")
    result = audit_source(task.source, job)
    store(task, result, fold(result))
    assert load(task, Spool()) is None


def test_a_result_that_speaks_of_its_path_is_not_kept(tmp_path: Path, job: Job) -> None:
    task = Cache(tmp_path, job).task(Source("报告.txt", BAD.encode()), 1)
    result = audit_source(task.source, job)
    telling = Result(replace(result.document, warnings=("报告.txt 第 3 页读不出",)))
    store(task, telling, fold(telling))
    assert load(task, Spool()) is None


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path: Path, job: Job) -> None:
    report = tmp_path / "报告.txt"
    report.write_text(BAD, encoding="utf-8")
    blocked = tmp_path / "文件"
    blocked.touch()
    assert audited(blocked / "c", job, report) is None
    assert audited(blocked / "c", job, report) is None
    Cache(blocked / "c", job).sweep()


def test_entries_that_nobody_uses_go_after_a_month(tmp_path: Path, job: Job) -> None:
    report = tmp_path / "报告.txt"
    folder = tmp_path / "c"
    entries: dict[str, Path] = {}
    for text in (GOOD, BAD):
        report.write_text(text, encoding="utf-8")
        audited(folder, job, report)
        entries[text] = (set(folder.glob("??/*")) - set(entries.values())).pop()
    long_ago = time.time() - 31 * 24 * 3600
    for entry in entries.values():
        os.utime(entry, (long_ago, long_ago))
    assert audited(folder, job, report) is not None  # BAD is used again
    Cache(folder, job).sweep()
    assert (entries[GOOD].exists(), entries[BAD].exists()) == (False, True)
    os.utime(entries[BAD], (long_ago, long_ago))
    Cache(folder, job).sweep()  # once a day is enough
    assert entries[BAD].exists()


def test_the_usual_folder_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stated = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME"
    monkeypatch.setenv(stated, str(tmp_path))
    assert default_folder() == tmp_path / "auditor"
    monkeypatch.delenv(stated)
    folder = default_folder()
    assert folder is not None
    assert folder.name == "auditor"


def test_a_run_from_the_cache_audits_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, job: Job
) -> None:
    monkeypatch.setattr("auditor.running.running._LITTLE", 0)
    for name in ("甲.txt", "乙.txt"):
        (tmp_path / name).write_text(BAD, encoding="utf-8")
    sources = [Source(str(tmp_path / name)) for name in ("甲.txt", "无.txt", "乙.txt")]
    settings = Settings(2, Limits(), tmp_path / "c")
    first = list(run(sources, job.rulebook, settings))
    monkeypatch.setattr("auditor.running.worker.audit_file", None)
    second = list(run([sources[0], sources[2]], job.rulebook, settings))
    assert [result.document.status for result in first] == ["audited", "failed", "audited"]
    assert [first[0], first[2]] == second
