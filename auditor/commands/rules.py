"""``auditor rules``: look at rules, check their files, run their examples."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from itertools import groupby

from auditor.commands.choosing import find_rule, open_rulebook
from auditor.commands.configuration import configured
from auditor.commands.output import page_width
from auditor.reporting.display import hang
from auditor.reporting.phrases import SEVERITY_NAMES, outcome
from auditor.rulebook import Rule, fix_rules, rule_schema

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
    listed = [rule for rule in rulebook.rules if _is_asked_for(rule, options)]
    for pack, rules in groupby(listed, key=lambda rule: rule.pack):
        print(pack)
        for rule in rules:
            level = SEVERITY_NAMES[rule.severity.broken]
            for line in hang(f"  {level}  ", f"{rule.title} [{rule.id}]", page_width()):
                print(line)
        print()
    for rule in listed:
        if rule.replaces:
            print(f"{rule.id}：用 {rule.path}，取代了 {rule.replaces}。\n")
    print(f"共 {len(listed)} 条。")
    return _code(rulebook.errors, len(listed))


def _is_asked_for(rule: Rule, options: Namespace) -> bool:
    if options.pack and rule.pack != options.pack:
        return False
    if options.kind and options.kind not in (rule.kind, KIND_NAMES[rule.kind]):
        return False
    return not options.word or any(
        options.word in words for words in (rule.id, rule.title, rule.check, rule.why)
    )


def show_rule(options: Namespace) -> int:
    """Write all that one rule says; gives the exit code."""
    rulebook = open_rulebook(configured(options).packs)
    for line in _page(find_rule(rulebook, options.id), page_width()):
        print(line.rstrip())
    return _code(rulebook.errors, 1)


def check_rules(options: Namespace) -> int:
    """Load the rule files named and tell what is wrong with them; gives the exit code."""
    if options.fix:
        for file, slips in fix_rules(*options.paths):
            print(f"{file}：改正 {slips} 处输入法打出的符号。")
    rulebook = open_rulebook(options.paths)
    wrong = f"{len(rulebook.errors)} 处错误" if rulebook.errors else "没有错误"
    print(f"读入 {len(rulebook.rules)} 条规则，{wrong}。")
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
        yield from hang("  例外  ", f"句中有“{'、'.join(rule.excuses)}”的不算", width)
    if rule.documents:
        yield from hang("  适用  ", "、".join(rule.documents), width)
    if rule.replaces:
        yield from hang("  取代  ", rule.replaces, width)
    for basis in rule.basis:
        yield from hang("  依据  ", basis, width)
    yield from hang("  文件  ", rule.path, width)
    for example in rule.examples:
        yield ""
        yield f"  例  {outcome(example.verdict, example.expected)}"
        yield from hang("      ", example.text, width)
        if example.note:
            yield from hang("      注：", example.note, width)
