"""``auditor rules manual``: pages made from the rule files; those of this project are fresh."""

from __future__ import annotations

from pathlib import Path

from auditor.commands.manual import manual
from auditor.rulebook import load_rules
from tests.desk import Desk

SHIPPED = Path(__file__).resolve().parents[2] / "docs" / "规则手册"


def test_the_pages_of_the_shipped_rules_are_fresh() -> None:
    """When this fails: auditor rules manual --output docs/规则手册."""
    pages = dict(manual(load_rules().rules))
    there = {page.relative_to(SHIPPED).as_posix(): page for page in SHIPPED.rglob("*.md")}
    assert sorted(pages) == sorted(there)
    stale = [name for name, text in pages.items() if there[name].read_text("utf-8") != text]
    assert stale == []


def test_the_pages_of_a_folder_are_written_and_old_ones_dropped(desk: Desk) -> None:
    desk.write("手册/规则/an-old-rule.md", "旧\n")
    outcome = desk.run("rules", "manual", "--rules", "规则", "--output", "手册")
    assert outcome.code == 0
    assert outcome.out == "写了 2 页，在 手册。\n"
    page = (desk.folder / "手册/规则/rate-is-wrong.md").read_text("utf-8")
    assert page.startswith(
        "# 执行率与执行数、预算数不符\n\n`rate-is-wrong` · 规则 · 勾稽式 · 错误\n"
    )
    assert "不算错：旁边有“同口径”的。" in page
    assert "不符，应为 25%（分母误用）：\n\n    全年预算数为400万元" in page
    assert not (desk.folder / "手册/规则/an-old-rule.md").exists()


def test_a_place_that_cannot_be_written_to(desk: Desk) -> None:
    desk.write("手册", "一个文件\n")
    outcome = desk.run("rules", "manual", "--rules", "规则", "--output", "手册")
    assert outcome.code == 2
    assert "写不进去" in outcome.err
