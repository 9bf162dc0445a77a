"""What a working folder sets, and what comes before what."""

from __future__ import annotations

from argparse import Namespace
from decimal import Decimal
from pathlib import Path

import pytest

from auditor.commands.configuration import BadConfiguration, configuration, configured
from auditor.errors import AuditorError
from tests.desk import BAD, RULE, Desk

FULL = """\
packs = ["core", "规则"]
select = "rate-*"
ignore = ["文字"]
fail_on = "warning"
min_coverage = "60%"
require_read = true

[severity]
rate-is-wrong = "info"

[kinds]
"决算/*" = "部门决算"
"""


def test_everything_that_may_be_set_is_read(tmp_path: Path) -> None:
    (tmp_path / "auditor.toml").write_text(FULL, encoding="utf-8")
    found = configuration(tmp_path)
    assert ("core", str(tmp_path / "规则")) == found.packs
    assert (("rate-*",), ("文字",)) == (found.select, found.ignore)
    assert ("warning", Decimal(60), True) == (
        found.fail_on,
        found.min_coverage,
        found.require_read,
    )
    assert {"rate-is-wrong": "info"} == found.severity
    assert {"决算/*": "部门决算"} == found.kinds
    assert str(tmp_path / "auditor.toml") == found.origin("packs")


def test_the_nearest_file_counts_and_a_project_may_hold_it(tmp_path: Path) -> None:
    below = tmp_path / "甲/乙"
    below.mkdir(parents=True)
    (tmp_path / "auditor.toml").write_text('fail_on = "info"\n', encoding="utf-8")
    (tmp_path / "甲/pyproject.toml").write_text("[project]\nname = 'a'\n", encoding="utf-8")
    assert "info" == configuration(below).fail_on
    project = "[project]\nname = 'a'\n\n[tool.auditor]\nfail_on = 'never'\n"
    (tmp_path / "甲/pyproject.toml").write_text(project, encoding="utf-8")
    assert "never" == configuration(below).fail_on


def test_nothing_set_is_all_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = configured(Namespace(rules=[], select=[], ignore=[], fail_on=None))
    assert ((), "error", None, "默认") == (
        found.packs,
        found.fail_on,
        found.min_coverage,
        found.origin("fail_on"),
    )


def test_an_option_comes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "auditor.toml").write_text(FULL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    found = configured(Namespace(rules=["core"], select=[], ignore=["x"], fail_on="never"))
    assert (("core",), ("rate-*",), ("x",), "never") == (
        found.packs,
        found.select,
        found.ignore,
        found.fail_on,
    )
    assert ("命令行", str(tmp_path / "auditor.toml")) == (
        found.origin("packs"),
        found.origin("select"),
    )


@pytest.mark.parametrize(
    ("text", "line", "what", "advice"),
    [
        ("fail-on = 'error'\n", 1, "不认识的键 fail-on", "是不是 fail_on？"),
        ("# 注\nfail_on = 'eror'\n", 2, "fail_on 不能是 eror", "是不是 error？"),
        ("packs = 3\n", 1, "packs 要写一列词", 'packs = ["core"'),
        ("min_coverage = 'viel'\n", 1, "min_coverage 要写 0% 到 100%", '"60%"'),
        ("min_coverage = 120\n", 1, "min_coverage 要写 0% 到 100%", '"60%"'),
        ("require_read = 'ja'\n", 1, "require_read 要写 true 或 false", "= true"),
        ("severity = 'info'\n", 1, "severity 要写成一张表", "[severity]"),
        ("[severity]\n甲 = 1\n", 2, "不是合格的 TOML", "带中文的键用半角双引号"),
        ("[severity]\n'甲' = 'erorr'\n", 2, "severity 里的 甲 不能是 erorr", "是不是 error？"),
        ("[kinds]\n'a/*' = 1\n", 2, "kinds 里的 a/* 要写一个词", "部门决算"),
        ("fail_on = error\n", 1, "不是合格的 TOML", "半角双引号"),
        ("fail_on = 'error\n", 1, "不是合格的 TOML", "半角双引号"),
    ],
)
def test_a_mistake_is_told_at_its_line(
    tmp_path: Path, text: str, line: int, what: str, advice: str
) -> None:
    (tmp_path / "auditor.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadConfiguration) as caught:
        configuration(tmp_path)
    told = str(caught.value)
    assert f"auditor.toml:{line}:" in told
    assert what in told
    assert advice in told


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "auditor.toml").write_text("packs = 3\nx = 1\n", encoding="utf-8")
    with pytest.raises(BadConfiguration, match="packs") as caught:
        configuration(tmp_path)
    assert "不认识的键 x" in str(caught.value)


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "auditor.toml").write_bytes("packs = ['规']".encode("gb18030"))
    with pytest.raises(AuditorError, match="UTF-8"):
        configuration(tmp_path)


def test_a_run_goes_by_the_settings_of_its_folder(desk: Desk) -> None:
    desk.write("auditor.toml", 'packs = ["规则"]\nfail_on = "info"\n')
    desk.write("a.txt", BAD)
    assert 1 == desk.run("check", "a.txt").code
    desk.write("auditor.toml", 'packs = ["规则"]\n[severity]\n"规则/*" = "info"\n')
    outcome = desk.run("check", "a.txt")
    assert (0, True) == (outcome.code, "提示  执行率" in outcome.out)
    assert 1 == desk.run("check", "a.txt", "--fail-on", "info").code
    desk.write("auditor.toml", 'packs = ["规则"]\nignore = ["rate-*"]\n')
    assert 4 == desk.run("check", "a.txt").code


def test_a_pattern_that_means_no_rule_is_a_mistake(desk: Desk) -> None:
    desk.write("auditor.toml", 'packs = ["规则"]\nignore = ["rate-is-worng"]\n')
    desk.write("a.txt", BAD)
    outcome = desk.run("check", "a.txt")
    assert 2 == outcome.code
    assert "是不是想写 rate-is-wrong？" in outcome.err


def test_a_path_may_say_the_kind_of_its_documents(desk: Desk) -> None:
    desk.write("规则/rate-is-wrong.yaml", RULE + "applies_to: [部门决算]\n")
    desk.write("决算/a.txt", BAD)
    assert 0 == desk.run("check", "--rules", "规则", "决算/a.txt").code
    desk.write("auditor.toml", '[kinds]\n"决算/*" = "部门决算"\n')
    outcome = desk.run("check", "--rules", "规则", "决算/a.txt")
    assert (1, True) == (outcome.code, "种类：部门决算" in outcome.out)
    desk.write("auditor.toml", '[kinds]\n"决算/*" = "部门绝算表"\n')
    outcome = desk.run("check", "--rules", "规则", "决算/a.txt")
    assert (2, True) == (outcome.code, "没有文件种类 部门绝算表" in outcome.err)


def test_settings_are_shown_with_their_origin(desk: Desk) -> None:
    assert "没有（当前文件夹" in desk.run("config").out
    desk.write("auditor.toml", FULL)
    outcome = desk.run("config")
    assert 0 == outcome.code
    row = next(line for line in outcome.out.splitlines() if line.startswith("fail_on"))
    assert row.split() == ["fail_on", "warning", str(desk.folder / "auditor.toml")]
    assert "rate-is-wrong = info" in outcome.out


def test_the_mark_that_notepad_writes_is_no_mistake(desk: Desk) -> None:
    desk.write("auditor.toml", '\ufefffail_on = "never"\r\n')
    desk.write("坏.txt", BAD)
    assert desk.check("坏.txt").code == 0
