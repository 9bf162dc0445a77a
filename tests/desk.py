"""A folder to work in, with one rule, and the command at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor import cli

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
