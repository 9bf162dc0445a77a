"""The command line as a user meets it: what goes where, and which exit code comes back."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from auditor import __version__, auditing, cli
from auditor.__main__ import main
from auditor.commands.rules import KIND_NAMES
from auditor.commands.wording import translated
from auditor.model import AuditedDocument, Document
from auditor.reporting.display import columns
from auditor.rulebook import KINDS, Rulebook

ROOT = Path(__file__).parent.parent

GOOD = "全年预算数为200万元，执行数为100万元，执行率50%。\n"
BAD = "全年预算数为200万元，执行数为100万元，执行率60%。\n"
WORDS = "本局各项工作进展顺利。\n"

RULE = """\
id: rate-is-wrong
title: 执行率与执行数、预算数不符
severity: error
why: 执行率由执行数除以预算数得出。
check: 执行率 = 执行数 / 全年预算数
basis: 财预〔2020〕10号
not_a_fault: [同口径]
examples:
  - text: 全年预算数为400万元，执行数为100万元，执行率25%。
    verdict: holds
  - text: 全年预算数为400万元，执行数为100万元，执行率30%。
    verdict: broken
    expected: 25%
    note: 分母误用
"""


class Outcome:
    """What a command gave: exit code, standard output, standard error."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


class Desk:
    """A folder to work in, with one rule, and the command at hand."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capture = capture
        self.write("规则/rate-is-wrong.yaml", RULE)

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run(self, *arguments: str) -> Outcome:
        try:
            code = cli.run(arguments)
        except SystemExit as end:
            code = int(end.code or 0)
        return Outcome(code, *self._capture.readouterr())

    def check(self, *arguments: str) -> Outcome:
        return self.run("check", "--rules", "规则", *arguments)


@pytest.fixture
def desk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, capsys)


COMMAND = (sys.executable, "-m", "auditor")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


# Exit codes of check


def test_a_report_that_agrees_gives_0(desk: Desk) -> None:
    desk.write("好.txt", GOOD)
    assert desk.check("好.txt").code == 0


def test_a_report_that_disagrees_gives_1(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    outcome = desk.check("坏.txt")
    assert outcome.code == 1
    assert "rate-is-wrong" in outcome.out
    assert outcome.err == ""


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


# Paths


def test_a_folder_is_searched_in_order_and_without_hidden_files(desk: Desk) -> None:
    for name in ("报告/b.txt", "报告/a.md", "报告/c/d.TXT", "报告/.e.txt", "报告/.f/g.txt"):
        desk.write(name, GOOD)
    for name in ("报告/h.pdf", "报告/i", "报告/~$j.txt"):
        desk.write(name, "")
    outcome = desk.check("报告", "报告/b.txt", "--format", "json")
    paths = [document["path"] for document in json.loads(outcome.out)["documents"]]
    assert paths == ["报告/a.md", "报告/b.txt", "报告/c/d.TXT"]
    assert ".pdf 1 个，无后缀 1 个" in outcome.err


def test_a_named_file_is_read_whatever_its_name(desk: Desk) -> None:
    desk.write("报告.2022", GOOD)
    assert desk.check("报告.2022").code == 0


def test_text_is_read_from_standard_input(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(BAD.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    outcome = desk.check("-", "--format", "json")
    assert outcome.code == 1
    assert json.loads(outcome.out)["documents"][0]["path"] == "-"


def test_unreadable_standard_input_gives_2(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"%PDF-1.7")))
    outcome = desk.check("-", "--format", "json")
    assert outcome.code == 2
    assert json.loads(outcome.out)["documents"][0]["status"] == "failed"


# Results


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


# facts


def test_facts_are_shown_in_every_form(desk: Desk) -> None:
    desk.write("好.txt", GOOD)
    assert "200万元" in desk.run("facts", "好.txt").out
    content = json.loads(desk.run("facts", "好.txt", "--format", "json").out)
    assert [fact["text"] for fact in content["facts"]] == ["200万元", "100万元", "50%"]
    assert desk.run("facts", "好.txt", "--format", "csv").out.startswith("text,value,unit,")


def test_facts_of_a_text_without_figures_give_4(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WORDS.encode())))
    outcome = desk.run("facts", "-")
    assert (outcome.code, outcome.out) == (4, "没有读到任何数额。\n")


# rules


def test_rules_are_listed(desk: Desk) -> None:
    outcome = desk.run("rules", "list", "--rules", "规则")
    assert outcome.code == 0
    assert "rate-is-wrong" in outcome.out
    assert outcome.out.endswith("共 1 条。\n")


def test_without_a_named_rulebook_the_shipped_rules_are_listed(desk: Desk) -> None:
    outcome = desk.run("rules", "list")
    assert outcome.code == 0
    assert "execution-rate-disagrees" in outcome.out


def test_a_rule_is_shown_as_a_page(desk: Desk) -> None:
    outcome = desk.run("rules", "show", "rate-is-wrong", "--rules", "规则")
    assert outcome.code == 0
    assert outcome.out == (
        "rate-is-wrong  错误  勾稽式\n"
        "  内容  执行率与执行数、预算数不符\n"
        "  缘由  执行率由执行数除以预算数得出。\n"
        "  勾稽  执行率 = 执行数 / 全年预算数\n"
        "  例外  句中有“同口径”的不算\n"
        "  依据  财预〔2020〕10号\n"
        "  文件  规则/rate-is-wrong.yaml\n"
        "\n"
        "  例  成立\n"
        "      全年预算数为400万元，执行数为100万元，执行率25%。\n"
        "\n"
        "  例  不符，应为 25%\n"
        "      全年预算数为400万元，执行数为100万元，执行率30%。\n"
        "      注：分母误用\n"
    )


def test_a_rule_that_is_no_sum_is_shown_as_well(desk: Desk) -> None:
    outcome = desk.run("rules", "show", "parts-do-not-add-up")
    assert outcome.code == 0
    assert "  例  不符" in outcome.out


def test_a_rule_without_exceptions_names_none(desk: Desk) -> None:
    desk.write("规则/rate-is-wrong.yaml", RULE.replace("not_a_fault: [同口径]\n", ""))
    assert "例外" not in desk.run("rules", "show", "rate-is-wrong", "--rules", "规则").out


def test_every_kind_of_rule_has_a_name() -> None:
    assert set(KINDS) == set(KIND_NAMES)


def test_sound_rules_pass_the_check(desk: Desk) -> None:
    outcome = desk.run("rules", "check", "规则")
    assert (outcome.code, outcome.out) == (0, "读入 1 条规则，没有错误。\n")


def test_a_broken_rule_is_told_with_its_place(desk: Desk) -> None:
    desk.write("规则/no-such-key.yaml", RULE.replace("why:", "wy:"))
    outcome = desk.run("rules", "check", "规则")
    assert outcome.code == 3
    assert "no-such-key.yaml:4:1 " in outcome.err


def test_a_folder_without_rules_gives_4(desk: Desk) -> None:
    (desk.folder / "空").mkdir()
    assert desk.run("rules", "check", "空").code == 4


def test_examples_that_agree_give_0(desk: Desk) -> None:
    outcome = desk.run("rules", "test", "规则")
    assert (outcome.code, outcome.out) == (0, "1 条规则，2 个例子，0 个不符。\n")


def test_an_example_that_disagrees_gives_1_and_is_shown(desk: Desk) -> None:
    desk.write("规则/rate-is-wrong.yaml", RULE.replace("expected: 25%", "expected: 26%"))
    outcome = desk.run("rules", "test", "规则")
    assert outcome.code == 1
    assert outcome.out == (
        "rate-is-wrong 第 2 个例子\n"
        "    全年预算数为400万元，执行数为100万元，执行率30%。\n"
        "    写明：不符，应为 26%\n"
        "    实得：不符，应为 25%\n"
        "\n"
        "1 条规则，2 个例子，1 个不符。\n"
    )


def test_a_broken_rule_weighs_more_than_an_example_that_disagrees(desk: Desk) -> None:
    desk.write("规则/rate-is-wrong.yaml", RULE.replace("expected: 25%", "expected: 26%"))
    desk.write("规则/no-such-key.yaml", RULE.replace("why:", "wy:"))
    assert desk.run("rules", "test", "规则").code == 3


def test_the_schema_is_json(desk: Desk) -> None:
    outcome = desk.run("rules", "schema")
    assert outcome.code == 0
    assert "examples" in json.loads(outcome.out)["properties"]


# Wording

COMMANDS = [
    (),
    ("check",),
    ("facts",),
    ("rules",),
    *[("rules", name) for name in ("list", "show", "check", "test", "schema")],
]


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_help_is_chinese_holds_an_example_and_fits_the_page(
    desk: Desk, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    outcome = desk.run(*arguments, "--help")
    assert outcome.code == 0
    assert outcome.out.startswith("用法：auditor")
    assert "例：" in outcome.out
    assert not {"usage:", "options:", "arguments:", "message"} & set(outcome.out.split())
    assert max(map(columns, outcome.out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("the following arguments are required: 路径", "缺少参数：路径"),
        ("unrecognized arguments: --x", "不认识的参数：--x"),
        ("argument --output: expected one argument", "参数 --output：后面要有一个值"),
        (
            "argument --format: invalid choice: 'x' (choose from 'table', 'json')",
            "参数 --format：不能是 'x'；可用：'table', 'json'",
        ),
        ("something new", "something new"),
    ],
)
def test_argparse_speaks_chinese(message: str, expected: str) -> None:
    assert expected == translated(message)


# The process around the command


def test_the_version_is_told(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    assert desk.run("--version").out == f"auditor {__version__}\n"
    monkeypatch.setattr(sys, "argv", ["auditor", "--version"])
    assert main() == 0


def test_the_entry_point_hands_its_arguments_on(
    monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    desk.write("坏.txt", BAD)
    monkeypatch.setattr(sys, "argv", ["auditor", "check", "坏.txt", "--rules", "规则"])
    assert main() == 1


def test_output_is_utf_8_whatever_the_locale_says(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    outcome = subprocess.run(
        [*COMMAND, "check", "坏.txt", "--rules", "规则"],
        env={**ENVIRONMENT, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert outcome.returncode == 1
    assert "执行率" in outcome.stdout.decode("utf-8")


def test_results_can_go_into_a_stream_that_is_no_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("好.txt", GOOD)
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    assert desk.check("好.txt").code == 0
    assert "好.txt" in stream.getvalue()


def test_a_reader_that_goes_away_is_no_fault(desk: Desk) -> None:
    desk.write("坏.txt", BAD * 2000)
    with subprocess.Popen(
        [*COMMAND, "facts", "坏.txt"],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
