"""The command line speaks Chinese and fits a page."""

from __future__ import annotations

import pytest

from auditor.commands.wording import translated
from auditor.reporting.display import columns
from tests.desk import Desk

COMMANDS = [
    (),
    ("check",),
    ("facts",),
    ("waive",),
    ("baseline",),
    ("diff",),
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
            "参数 --format：不能是 x；可用 table、json",
        ),
        (
            "argument 命令: invalid choice: 'chekc' (choose from 'check', 'facts')",
            "命令不能是 chekc，是不是 check；可用 check、facts",
        ),
        ("the following arguments are required: 指纹, --by", "缺少参数：指纹、--by"),
        ("something new", "something new"),
    ],
)
def test_argparse_speaks_chinese(message: str, expected: str) -> None:
    assert expected == translated(message)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("check", "a", "--ouput", "b"),
            "auditor check：不认识的参数：--ouput，是不是 --output。\n",
        ),
        (("chekc",), "auditor：命令不能是 chekc，是不是 check；可用 check、"),
        (("check",), "auditor check：缺少参数：路径。\n用法见 auditor check --help。\n"),
        (("waive",), "auditor waive：缺少参数：指纹、--reason、--by。\n"),
        (("diff", "a", "b", "c"), "auditor：不认识的参数：c。\n"),
    ],
)
def test_a_mistake_is_told_in_a_line_and_guessed_at(
    desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    outcome = desk.run(*arguments)
    assert outcome.code == 2
    assert outcome.err.startswith(said)


@pytest.mark.parametrize("arguments", [(), ("rules",)])
def test_without_a_command_the_commands_are_shown(desk: Desk, arguments: tuple[str, ...]) -> None:
    outcome = desk.run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert "check" in outcome.err
    assert "\n命令：\n" in outcome.err
