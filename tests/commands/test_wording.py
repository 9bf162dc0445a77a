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
            "参数 --format：不能是 'x'；可用：'table', 'json'",
        ),
        ("something new", "something new"),
    ],
)
def test_argparse_speaks_chinese(message: str, expected: str) -> None:
    assert expected == translated(message)
