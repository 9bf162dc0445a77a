"""Documents that nobody vouches for, from Python and by `auditor facts`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import auditor
from auditor.rulebook import load_rules
from auditor.running import worker
from tests.desk import BAD, Desk
from tests.running.evil import docx, paragraph


def hang(*_: object) -> None:
    while True:
        pass


forked = pytest.mark.skipif(sys.platform != "linux", reason="the hook needs a forked worker")


def test_from_python_a_report_is_what_it_is_otherwise(tmp_path: Path) -> None:
    paths = [tmp_path / "甲.txt", tmp_path / "乙.docx", tmp_path / "无.txt"]
    paths[0].write_text(BAD, encoding="utf-8")
    paths[1].write_bytes(docx(paragraph(BAD.strip())))
    done: list[None] = []
    rules = load_rules("core")
    guarded = auditor.audit_guarded(paths, rules, progress=lambda: done.append(None))
    plain = auditor.audit(paths, rules)
    assert len(done) == 3
    assert plain.summary() == guarded.summary()
    for one, other in zip(plain.documents, guarded.documents, strict=True):
        assert (one.path, one.status, one.figures) == (other.path, other.status, other.figures)
        assert one.verdicts == other.verdicts
    assert len(auditor.audit_guarded(str(paths[0])).documents) == 1


@forked
def test_from_python_a_document_that_hangs_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "乙.docx").write_bytes(docx(paragraph(BAD.strip())))
    monkeypatch.setattr(worker, "audit_file", hang)
    settings = auditor.Settings(1, auditor.Limits(seconds=0.5))
    report = auditor.audit_guarded([tmp_path / "乙.docx"], load_rules("core"), settings)
    assert "处理超过" in (report.documents[0].error or "")


@forked
def test_facts_are_read_within_limits(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk.folder / "乙.docx").write_bytes(docx(paragraph(BAD.strip())))
    told = desk.run("facts", "乙.docx", "--format", "csv")
    assert told.code == 0
    assert "200万元" in told.out
    monkeypatch.setattr(worker, "read", hang)
    outcome = desk.run("facts", "乙.docx", "--timeout", "0.5")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("乙.docx：处理超过")
    assert "--timeout" in outcome.err


def test_a_fault_of_ours_is_told_loudly(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(*_: object) -> None:
        raise ZeroDivisionError

    desk.write("甲.txt", BAD)
    monkeypatch.setattr(worker, "read", fall)
    outcome = desk.run("facts", "甲.txt")
    assert outcome.code == 2
    assert "ZeroDivisionError" in outcome.err
    assert "程序自身出错" in outcome.err
