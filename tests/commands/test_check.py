"""``auditor check``: which exit code comes back, and what goes where."""

from __future__ import annotations

import json
import sys

import pytest

from auditor import auditing
from auditor.model import AuditedDocument, Document
from auditor.rulebook import Rulebook
from tests.desk import BAD, GOOD, RULE, WORDS, Desk

COMPARES = """\
id: rate-is-wrong
title: 总支出在两份报告里不同
severity: error
why: 上年的数在今年的报告里应与上年的报告相同。
agree: {items: [总支出], across: documents}
examples:
  - {text: 总支出5万元。, verdict: holds}
  - {text: 总支出6万元。, verdict: broken}
"""


def test_a_report_that_agrees_gives_0(desk: Desk) -> None:
    desk.write("好.txt", GOOD)
    assert desk.check("好.txt").code == 0


def test_a_report_that_disagrees_gives_1(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    outcome = desk.check("坏.txt")
    assert outcome.code == 1
    assert "rate-is-wrong" in outcome.out
    assert outcome.err == ""


def test_the_rules_read_are_kept_for_the_next_run_unless_nothing_may_be(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    cache = desk.folder / "存"
    plain = desk.check("坏.txt", "--cache-dir", "存", "--no-cache")
    assert not cache.exists()
    first = desk.check("坏.txt", "--cache-dir", "存")
    assert len([path for path in cache.rglob("*") if path.is_file()]) == 1
    again = desk.check("坏.txt", "--cache-dir", "存")
    assert plain.out == first.out == again.out


@pytest.mark.parametrize(
    ("severity", "level", "code"),
    [
        *[("error", "error", 1), ("error", "warning", 1), ("error", "never", 0)],
        *[("warning", "error", 0), ("warning", "warning", 1), ("warning", "info", 1)],
        *[("info", "warning", 0), ("info", "info", 1), ("info", "never", 0)],
    ],
)
def test_fail_on_sets_the_level_that_counts(
    desk: Desk, severity: str, level: str, code: int
) -> None:
    desk.write("坏.txt", BAD)
    desk.write("规则/rate-is-wrong.yaml", RULE.replace("severity: error", f"severity: {severity}"))
    assert code == desk.check("坏.txt", "--fail-on", level).code


def test_an_unreadable_file_gives_2_and_the_others_are_audited(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    (desk.folder / "图.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    outcome = desk.check("图.txt", "坏.txt", "无.txt", "--format", "json")
    statuses = [document["status"] for document in json.loads(outcome.out)["documents"]]
    assert outcome.code == 2
    assert statuses == ["failed", "audited", "failed"]
    assert "图.txt：" in outcome.err
    assert "无.txt：" in outcome.err


def test_a_broken_rule_gives_3_and_the_others_are_applied(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    desk.write("规则/no-such-key.yaml", RULE.replace("why:", "wy:"))
    outcome = desk.check("坏.txt")
    assert outcome.code == 3
    assert "no-such-key.yaml:" in outcome.err
    assert "rate-is-wrong" in outcome.out


def test_a_report_without_figures_gives_4(desk: Desk) -> None:
    desk.write("空.txt", WORDS)
    outcome = desk.check("空.txt")
    assert outcome.code == 4
    assert "空.txt：没有读到任何数额" in outcome.err


def test_an_empty_folder_gives_4(desk: Desk) -> None:
    (desk.folder / "空").mkdir()
    outcome = desk.check("空")
    assert outcome.code == 4
    assert "没有找到可以审核的报告" in outcome.err


def test_no_rule_left_gives_4(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    assert desk.check("坏.txt", "--ignore", "rate-is-wrong").code == 4


def test_an_unreadable_file_weighs_more_than_a_broken_rule(desk: Desk) -> None:
    desk.write("规则/no-such-key.yaml", RULE.replace("why:", "wy:"))
    assert desk.check("无.txt").code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("chek",),
        ("check",),
        ("check", "好.txt", "--format", "docx"),
        ("check", "好.txt", "--fail-on", "all"),
        ("check", "好.txt", "--rule", "规则"),
        ("check", "好.txt", "--output"),
        ("check", "好.txt", "--rules", "无此规则"),
        ("check", "好.txt", "--rules", "规则", "--select", "no-such-rule"),
        ("check", "好.txt", "--rules", "规则", "--output", "无此目录/结果.txt"),
        ("facts", "无.txt"),
        ("rules", "show", "no-such-rule", "--rules", "规则"),
    ],
)
def test_what_cannot_be_done_gives_2_and_a_reason(desk: Desk, arguments: tuple[str, ...]) -> None:
    desk.write("好.txt", GOOD)
    outcome = desk.run(*arguments)
    assert outcome.code == 2
    assert outcome.err
    assert outcome.out == ""


def test_the_nearest_rule_is_offered(desk: Desk) -> None:
    desk.write("好.txt", GOOD)
    outcome = desk.check("好.txt", "--select", "rate-was-wrong")
    assert outcome.err == "没有名为 rate-was-wrong 的规则。是不是想写 rate-is-wrong？\n"


def test_a_fault_of_ours_is_loud_and_costs_one_report_only(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("好.txt", GOOD)
    desk.write("坏.txt", BAD)
    sound = auditing.audit_document

    def fragile(document: Document, rulebook: Rulebook) -> AuditedDocument:
        if document.path == "好.txt":
            raise ZeroDivisionError
        return sound(document, rulebook)

    monkeypatch.setattr(auditing, "audit_document", fragile)
    outcome = desk.check("好.txt", "坏.txt")
    assert outcome.code == 2
    assert "Traceback" in outcome.err
    assert "好.txt：程序自身出错" in outcome.err
    assert "rate-is-wrong" in outcome.out


def test_a_fault_of_ours_elsewhere_is_loud_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("好.txt", GOOD)
    monkeypatch.setattr("auditor.commands.check.gather", None)
    outcome = desk.check("好.txt")
    assert outcome.code == 2
    assert "Traceback" in outcome.err
    assert "这是程序自身的错误" in outcome.err


def test_ctrl_c_ends_with_one_line(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_paths: object) -> None:
        raise KeyboardInterrupt

    desk.write("好.txt", GOOD)
    monkeypatch.setattr("auditor.commands.check.gather", stop)
    outcome = desk.check("好.txt")
    assert (outcome.code, outcome.err) == (130, "已中断。\n")


def test_select_and_ignore_choose_rules(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    other = RULE.replace("rate-is-wrong", "over-budget")
    other = other.replace("执行率 = 执行数 / 全年预算数", "执行数 <= 全年预算数")
    desk.write("规则/over-budget.yaml", other)
    chosen = []
    for options in (("--select", "over-budget"), ("--ignore", "over-budget"), ()):
        outcome = desk.check("坏.txt", "--format", "json", *options)
        verdicts = json.loads(outcome.out)["documents"][0]["verdicts"]
        chosen.append(sorted(verdict["rule"] for verdict in verdicts))
    assert chosen == [["over-budget"], ["rate-is-wrong"], ["over-budget", "rate-is-wrong"]]


def test_results_go_into_the_file_that_is_named(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    outcome = desk.check("坏.txt", "--output", "结果.txt")
    assert (outcome.code, outcome.out) == (1, "")
    assert "rate-is-wrong" in (desk.folder / "结果.txt").read_text(encoding="utf-8")


def test_holding_relations_are_shown_when_asked_for(desk: Desk) -> None:
    desk.write("好.txt", GOOD)
    assert "成立的勾稽关系：" not in desk.check("好.txt").out
    assert "成立的勾稽关系：" in desk.check("好.txt", "--show-holding").out


def test_the_same_folder_elsewhere_gives_the_same_bytes(desk: Desk) -> None:
    for folder in ("一", "二"):
        desk.write(f"{folder}/报告/坏.txt", BAD)
    written = [
        desk.check(str(desk.folder / folder), "--format", "json").out for folder in ("一", "二")
    ]
    assert written[0] == written[1]
    assert str(desk.folder) not in written[0]


def test_a_terminal_gets_colour_unless_it_says_no(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("坏.txt", BAD)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in desk.check("坏.txt").out
    assert "\x1b[" not in desk.check("坏.txt", "--format", "json").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in desk.check("坏.txt").out


def test_a_terminal_gets_a_bar_for_several_reports(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("甲.txt", GOOD)
    desk.write("乙.txt", GOOD)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    assert desk.check("甲.txt").err == ""
    assert "核对" in desk.check("甲.txt", "乙.txt").err
    monkeypatch.setattr("auditor.commands.output.find_spec", lambda _name: None)
    assert desk.check("甲.txt", "乙.txt").err == ""


def test_reports_of_one_body_are_compared_without_their_facts(desk: Desk) -> None:
    desk.write("规则/rate-is-wrong.yaml", COMPARES)
    head = "某县水务局{}年度部门决算\n\n一、支出情况\n\n"
    desk.write("旧.txt", head.format(2022) + "本年总支出310.00万元。\n")
    desk.write("新.txt", head.format(2023) + "2022年总支出301.00万元。\n")
    outcome = desk.check("旧.txt", "新.txt", "--format", "json")
    old, new = json.loads(outcome.out)["documents"]
    assert outcome.code == 1
    assert old["verdicts"] == []
    assert [one["verdict"] for one in new["verdicts"]] == ["broken"]


def test_findings_may_be_left_to_the_summary(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    outcome = desk.check("坏.txt", "--show", "none")
    assert outcome.code == 1
    assert "[rate-is-wrong]" not in outcome.out
    assert "疑点：错误 1 项" in outcome.out


def test_who_sees_the_table_is_not_told_twice(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("无.txt", WORDS)
    assert "没有读到任何数额" in desk.check("无.txt").err
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    outcome = desk.check("无.txt")
    assert "没有读到任何数额" in outcome.out
    assert outcome.err == ""
    assert "没有读到任何数额" in desk.check("无.txt", "--output", "table=结果.txt").err
