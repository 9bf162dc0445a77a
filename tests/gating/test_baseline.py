"""The file of a baseline."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.errors import AuditorError
from auditor.gating import Known, read_baseline, render_baseline

KNOWN = (Known("aaaaaaaa00000001", "甲.txt", "some-rule", "写作“60%”"),)


def test_a_baseline_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_text(render_baseline(KNOWN), encoding="utf-8")
    assert read_baseline(path) == KNOWN
    assert "甲.txt" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "不是合格的 JSON"),
        ("[" * 10_000, "不是合格的 JSON"),
        ("[]", "不是基线文件"),
        ('{"schema": "auditor.report/1"}', "不是基线文件"),
        ('{"schema": "auditor.baseline/1"}', "缺少 findings"),
        ('{"schema": "auditor.baseline/1", "findings": [1]}', "不完整"),
        ('{"schema": "auditor.baseline/1", "findings": [{"fingerprint": 1}]}', "不完整"),
    ],
)
def test_what_is_no_baseline_is_told(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AuditorError, match=words):
        read_baseline(path)


def test_a_baseline_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(AuditorError, match="读不了"):
        read_baseline(tmp_path)
