"""``auditor rules manual``: the rules as pages to read, one page a rule, made from their files."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from auditor.commands.choosing import open_rulebook
from auditor.commands.configuration import configured
from auditor.commands.output import UnwritableFile
from auditor.commands.rules import KIND_NAMES
from auditor.reporting.phrases import SEVERITY_NAMES, outcome
from auditor.rulebook import Example, Rule

_SPANS = {"sentence": "同一句", "paragraph": "同一段", "section": "同一节", "document": "全文"}


def write_manual(options: Namespace) -> int:
    """Write the pages into a folder, and drop pages of rules that are no more; gives the code."""
    rulebook = open_rulebook(configured(options).packs)
    folder = Path(options.output)
    pages = dict(manual(rulebook.rules))
    try:
        for name, text in pages.items():
            page = folder / name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8")
        for page in folder.rglob("*.md"):
            if page.relative_to(folder).as_posix() not in pages:
                page.unlink()
    except OSError as error:
        raise UnwritableFile(str(folder), error) from error
    print(f"写了 {len(pages)} 页，在 {folder}。")
    return 3 if rulebook.errors else 0


def manual(rules: tuple[Rule, ...]) -> Iterator[tuple[str, str]]:
    """Every page with its path: a table of all rules, then each rule."""
    yield "README.md", "\n".join(_contents(rules)) + "\n"
    for rule in rules:
        yield f"{rule.pack}/{rule.id}.md", "\n".join(_page(rule)).rstrip() + "\n"


def _contents(rules: tuple[Rule, ...]) -> Iterator[str]:
    yield "# 规则手册"
    yield ""
    yield f"共 {len(rules)} 条规则，一条一页。"
    yield "由规则文件生成（`auditor rules manual`），不手工改。"
    for pack in dict.fromkeys(rule.pack for rule in rules):
        yield ""
        yield f"## {pack}"
        yield ""
        yield "| 规则 | 查什么 | 级别 |"
        yield "|---|---|---|"
        for rule in rules:
            if rule.pack == pack:
                level = SEVERITY_NAMES[rule.severity.broken]
                yield f"| [{rule.id}]({pack}/{rule.id}.md) | {_cell(rule.title)} | {level} |"


def _page(rule: Rule) -> Iterator[str]:
    yield f"# {rule.title}"
    yield ""
    level = SEVERITY_NAMES[rule.severity.broken]
    yield f"`{rule.id}` · {rule.pack} · {KIND_NAMES[rule.kind]} · {level}"
    yield ""
    yield rule.why
    yield ""
    if rule.check:
        yield "```"
        yield rule.check
        yield "```"
        yield ""
        yield f"几个数须在{_SPANS.get(rule.within, rule.within)}。"
        yield ""
    if rule.documents:
        yield f"适用：{'、'.join(rule.documents)}。"
        yield ""
    if rule.not_a_fault:
        yield f"不算错：旁边有“{'”“'.join(rule.excuses)}”的。"
        yield ""
    if rule.basis:
        yield f"依据：{'；'.join(rule.basis)}。"
        yield ""
    yield "## 例子"
    yield ""
    for example in rule.examples:
        yield from _example(example)


def _example(example: Example) -> Iterator[str]:
    told = outcome(example.verdict, example.expected)
    note = f"（{example.note}）" if example.note else ""
    yield f"{told}{note}："
    yield ""
    for line in example.text.rstrip().split("\n"):
        yield f"    {line}".rstrip()
    yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
