"""Kinds of documents as data, and what a folder of one's own adds to them."""

from __future__ import annotations

from pathlib import Path

from auditor.rulebook import load_rules
from auditor.rulebook.kinds import read_kinds, shipped_kinds
from tests.rulebook.samples import RATE


def test_a_folder_of_ones_own_adds_a_kind_and_signs_of_a_known_one(tmp_path: Path) -> None:
    kinds = "信访周报:\n  title: [信访 周报]\n部门决算:\n  text: 决算批复\n"
    (tmp_path / "kinds.yaml").write_text(kinds, encoding="utf-8")
    rule = RATE + "applies_to: [信访周报]\n"
    (tmp_path / "rate-disagrees.yaml").write_text(rule, encoding="utf-8")
    book = load_rules(tmp_path)
    assert () == book.errors
    signs = {kind.name: kind.signs for kind in book.kinds}
    assert ("信访 周报",) == signs["信访周报"].title
    assert "决算批复" in signs["部门决算"].text
    assert "部门决算" in signs["部门决算"].title


def test_a_mistake_in_a_kinds_file_is_told_at_its_place() -> None:
    kinds, (error,) = read_kinds("kinds.yaml", "周报:\n  titel: [周报]\n")
    assert () == kinds
    assert (2, 3, "不认识的键 titel") == (error.line, error.column, error.what)


def test_a_rule_for_a_kind_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    rule = RATE + "applies_to: [部门决算表]\n"
    (tmp_path / "rate-disagrees.yaml").write_text(rule, encoding="utf-8")
    (error,) = load_rules(tmp_path).errors
    assert "没有文件种类 部门决算表" == error.what
    assert error.advice.startswith("是不是 部门决算？")


def test_the_shipped_kinds_are_sound() -> None:
    assert {"部门整体自评", "项目自评表", "部门决算", "部门预算", "财政收支", "统计公报"} == {
        kind.name for kind in shipped_kinds()
    }
