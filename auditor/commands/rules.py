"""``auditor rules``: look at rules, check their files, run their examples."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator

from tabulate import tabulate

from auditor.auditing import ExampleResult, run_examples
from auditor.commands.choosing import find_rule, open_rulebook
from auditor.commands.configuration import configured
from auditor.commands.output import page_width
from auditor.reporting.display import hang, wrap
from auditor.reporting.phrases import SEVERITY_NAMES, VERDICT_NAMES
from auditor.rulebook import Rule, rule_schema

_BESIDE_TITLE = 62  #: columns of the other cells in the list of rules, with an id of usual length
_LEAST = 20
KIND_NAMES = {
    "check": "勾稽式",
    "parts": "分项与总数",
    "agree": "前后一致",
    "count": "个数",
    "grade": "评级",
    "text": "文字",
    "claim": "说法与比率",
    "table": "表内合计",
}


def list_rules(options: Namespace) -> int:
    """Write one line for each rule; gives the exit code."""
    rulebook = open_rulebook(configured(options).packs)
    room = max(page_width() - _BESIDE_TITLE, _LEAST)
    rows = [
        (
            rule.pack,
            rule.id,
            SEVERITY_NAMES[rule.severity.broken],
            "\n".join(wrap(rule.title, room)),
        )
        for rule in rulebook.rules
    ]
    print(tabulate(rows, ("规则包", "规则", "级别", "内容"), tablefmt="simple"))
    for rule in rulebook.rules:
        if rule.replaces:
            print(f"\n{rule.id}：用 {rule.path}，取代了 {rule.replaces}。")
    print(f"\n共 {len(rows)} 条。")
    return _code(rulebook.errors, len(rows))


def show_rule(options: Namespace) -> int:
    """Write all that one rule says; gives the exit code."""
    rulebook = open_rulebook(configured(options).packs)
    for line in _page(find_rule(rulebook, options.id), page_width()):
        print(line.rstrip())
    return _code(rulebook.errors, 1)


def check_rules(options: Namespace) -> int:
    """Load the rule files named and tell what is wrong with them; gives the exit code."""
    rulebook = open_rulebook(options.paths)
    wrong = f"{len(rulebook.errors)} 处错误" if rulebook.errors else "没有错误"
    print(f"读入 {len(rulebook.rules)} 条规则，{wrong}。")
    return _code(rulebook.errors, len(rulebook.rules))


def test_rules(options: Namespace) -> int:
    """Run the examples of the rules and tell which give another verdict; gives the exit code."""
    rulebook = open_rulebook(options.paths or configured(options).packs)
    results = run_examples(rulebook)
    failed = [result for result in results if not result.ok]
    for result in failed:
        for line in _disagreement(result, page_width()):
            print(line)
    print(f"{len(rulebook.rules)} 条规则，{len(results)} 个例子，{len(failed)} 个不符。")
    if failed and not rulebook.errors:
        return 1
    return _code(rulebook.errors, len(rulebook.rules))


def write_schema(_options: Namespace) -> int:
    """Write the JSON Schema of a rule file; gives the exit code."""
    print(json.dumps(rule_schema(), ensure_ascii=False, indent=2))
    return 0


def _code(errors: tuple[object, ...], rules: int) -> int:
    if errors:
        return 3
    return 0 if rules else 4


def _page(rule: Rule, width: int) -> Iterator[str]:
    """A rule as a page of its manual."""
    yield f"{rule.id}  {SEVERITY_NAMES[rule.severity.broken]}  {KIND_NAMES[rule.kind]}"
    yield from hang("  内容  ", rule.title, width)
    yield from hang("  缘由  ", rule.why, width)
    if rule.check:
        yield from hang("  勾稽  ", rule.check, width)
    if rule.not_a_fault:
        yield from hang("  例外  ", f"句中有“{'、'.join(rule.not_a_fault)}”的不算", width)
    if rule.documents:
        yield from hang("  适用  ", "、".join(rule.documents), width)
    if rule.replaces:
        yield from hang("  取代  ", rule.replaces, width)
    for basis in rule.basis:
        yield from hang("  依据  ", basis, width)
    yield from hang("  文件  ", rule.path, width)
    for example in rule.examples:
        yield ""
        yield f"  例  {_outcome(example.verdict, example.expected)}"
        yield from hang("      ", example.text, width)
        if example.note:
            yield from hang("      注：", example.note, width)


def _disagreement(result: ExampleResult, width: int) -> Iterator[str]:
    """What the rule should say of its example, and what it says."""
    example = result.rule.examples[result.place]
    wanted = _outcome(result.wanted, example.expected)
    yield f"{result.rule.id} 第 {result.place + 1} 个例子"
    yield from hang("    ", result.text, width)
    yield f"    写明：{wanted}"
    yield f"    实得：{_outcome(result.got, result.expected)}"
    yield ""


def _outcome(verdict: str, expected: str) -> str:
    return VERDICT_NAMES[verdict] + (f"，应为 {expected}" if expected else "")
