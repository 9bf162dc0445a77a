"""``auditor rules watch``: a look at once, and one after each change."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import pytest

from auditor.commands import watch
from tests.desk import Desk


def test_there_is_a_look_at_once_and_one_after_each_change(tmp_path: Path) -> None:
    rule = tmp_path / "a-rule.yaml"
    rule.write_text("id: a-rule\n", encoding="utf-8")
    looks = watch.looks([str(tmp_path)], pause=0)
    assert next(looks) == 0
    rule.write_text("id: a-rule \n", encoding="utf-8")
    assert next(looks) == 1
    os.utime(rule, (1, 1))
    assert next(looks) == 2


def test_a_place_that_is_no_file_is_left_to_the_loading(tmp_path: Path) -> None:
    assert list(islice(watch.looks([str(tmp_path / "没有")], pause=0), 1)) == [0]


def test_each_look_tests_the_rules(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "looks", lambda _paths: iter([0]))
    outcome = desk.run("rules", "watch", "规则")
    assert outcome.code == 0
    assert "1 条规则，2 个例子，0 个不符。" in outcome.out
