"""``auditor rules test``: run the examples, and ask what they leave open.

``--coverage`` names rules whose examples do not show both sides, ``--mutate`` changes the digits of
examples that hold, ``--against`` tries the rules on reports of other years.
"""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tabulate import tabulate

from auditor.auditing import ExampleResult, audit_file, figures_of, run_examples, said_of
from auditor.commands.choosing import find_rule, open_rulebook
from auditor.commands.configuration import configured
from auditor.commands.mutating import Mutation, Outcome, mutations
from auditor.commands.output import page_width
from auditor.commands.paths import gather
from auditor.commands.relating import called, shown, unread
from auditor.model import AuditedDocument, Verdict
from auditor.reporting.display import clip, hang, wrap
from auditor.reporting.phrases import VERDICT_NAMES, outcome
from auditor.rulebook import Example, Rule, Rulebook

_ID = re.compile("[a-z0-9]+(?:-[a-z0-9]+)+")
_HUNDREDFOLD = re.compile(r"[*×]\s*100(?![\d.%％])")
_SHOWN = 20  #: digits that a rule slept through, or findings, told one by one


def test_rules(options: Namespace) -> int:
    """Run the examples of the rules and tell which give another verdict; gives the exit code."""
    rulebook = _asked_for(options.paths, configured(options).packs)
    results = run_examples(rulebook)
    failed = [result for result in results if not result.ok]
    for result in failed:
        for line in _disagreement(result, rulebook, page_width()):
            print(line)
    print(f"{len(rulebook.rules)} 条规则，{len(results)} 个例子，{len(failed)} 个不符。")
    bare = _cover(rulebook) if options.coverage else 0
    if options.mutate:
        _mutate(rulebook)
    if options.against:
        _try_on(options.against, rulebook)
    if rulebook.errors:
        return 3
    if failed or bare:
        return 1
    return 0 if rulebook.rules else 4


def _asked_for(named: Sequence[str], packs: Sequence[str]) -> Rulebook:
    """The rules at the places named, or those of the ids named."""
    if not named or any(not _ID.fullmatch(one) or Path(one).exists() for one in named):
        return open_rulebook(named or packs)
    rulebook = open_rulebook(packs)
    return replace(rulebook, rules=tuple(find_rule(rulebook, one) for one in named))


# -- coverage -----------------------------------------------------------------------------------


def _cover(rulebook: Rulebook) -> int:
    """Tell the rules whose examples leave something out; gives their number."""
    bare = [(rule, lacking) for rule in rulebook.rules if (lacking := _lacking(rule))]
    print()
    for rule, lacking in bare:
        print(f"{rule.id}：缺{'、'.join(lacking)}的例子")
    print(f"例子齐全的规则 {len(rulebook.rules) - len(bare)} 条，不全的 {len(bare)} 条。")
    return len(bare)


def _lacking(rule: Rule) -> list[str]:
    """The verdicts that no example of the rule shows; what never goes unchecked need not."""
    shown = Counter(example.verdict for example in rule.examples)
    held = shown["holds"] + shown["rounded"]
    found = shown["broken"] + shown["truncated"]
    lacking = []
    if not held:
        lacking.append("成立")
    if not found:
        lacking.append("不符")
    if not shown["unchecked"] and rule.kind != "text":
        lacking.append("未核对")
    return lacking


# -- changed digits -----------------------------------------------------------------------------


#: What became of a changed digit: what the class is called, what it means, what an author can do.
_CLASSES: dict[Outcome, tuple[str, str, str]] = {
    "noticed": ("发现", "这条规则自己报出", ""),
    "elsewhere": ("别处发现", "这条没有出声，一起用的别的规则报出", ""),
    "hidden": ("看不出", "改在印出的位数之内或界限之内，关系照样成立", ""),
    "corroborating": (
        "只印证", "用 nearby、companion 取的数，只有像笔误才报", "要都报，就按名字取数",
    ),
    "open": ("未列全", "分项没有列全，少于总数不算错", "规定须列全的，写 exhaustive: always"),
    "missed": (
        "没有发现", "规则睡过去了", "用 auditor facts 看读成了什么，在 names 下把名字写准",
    ),
}  # fmt: skip


def _mutate(rulebook: Rulebook) -> None:
    """Tell how many changed digits the rules notice, and which they sleep through, by class."""
    made = [mutation for rule in rulebook.rules for mutation in mutations(rule, rulebook)]
    counts = Counter(mutation.outcome for mutation in made)
    for sort, (name, meaning, advice) in _CLASSES.items():
        told = [one for one in made if one.outcome == sort] if advice else []
        if told:
            print(f"\n{name}：{meaning}；{advice}。")
        for mutation in told[:_SHOWN]:
            print(f"  {_told(mutation)}")
        if len(told) > _SHOWN:
            print(f"  ……另有 {len(told) - _SHOWN} 处")
    print(f"\n改动 {len(made)} 个数字：\n")
    rows = [(name, counts[sort], said) for sort, (name, said, _) in _CLASSES.items()]
    print(tabulate(rows, ("结果", "个数", "意思"), tablefmt="simple"))
    found = counts["noticed"] + counts["elsewhere"]
    seen = len(made) - counts["hidden"]
    summary = (
        f"发现率 {_share(found, seen)}，规则自己发现的 {_share(counts['noticed'], seen)}；"
        f"只印证、未列全的不计，发现率 {_share(found, found + counts['missed'])}。"
    )
    print("", *wrap(summary, page_width()), sep="\n")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%（{part}/{whole}）" if whole else "—"


def _told(mutation: Mutation) -> str:
    changed = f"{mutation.text} 改为 {mutation.becomes}"
    said = VERDICT_NAMES.get(mutation.said, "没有出声")
    return f"{mutation.rule} 第 {mutation.place + 1} 个例子：{changed}，{said}"


# -- past reports -------------------------------------------------------------------------------


def _try_on(folder: str, rulebook: Rulebook) -> None:
    """Tell what each rule says of the reports in a folder."""
    documents = [audit_file(path, rulebook) for path in gather([folder]).reports]
    tables: dict[str, Counter[str]] = {rule.id: Counter() for rule in rulebook.rules}
    found: list[tuple[AuditedDocument, Verdict]] = []
    for document in documents:
        if document.status == "failed":
            print(document.error, file=sys.stderr)
        for verdict in document.verdicts:
            if verdict.rule in tables:
                tables[verdict.rule][verdict.verdict] += 1
                tables[verdict.rule]["finding"] += verdict.is_finding
                found += [(document, verdict)] if verdict.is_finding else []
    print()
    rows = [
        (name, counts["finding"], counts["holds"] + counts["rounded"], counts["unchecked"])
        for name, counts in tables.items()
        if counts
    ]
    rows.sort(key=lambda row: (-row[1], row[0]))
    print(tabulate(rows, ("规则", "疑点", "成立", "未核对"), tablefmt="simple"))
    print(f"\n{len(documents)} 份报告，{len(rows)} 条规则出声，{len(found)} 个疑点。")
    for document, verdict in found[:_SHOWN]:
        print(clip(f"  {document.path}：{verdict.rule}：{verdict.message}", page_width()))
    if len(found) > _SHOWN:
        print(f"  ……另有 {len(found) - _SHOWN} 个")


# -- examples -----------------------------------------------------------------------------------


def _disagreement(result: ExampleResult, rulebook: Rulebook, width: int) -> Iterator[str]:
    """What the rule should say of its example, what it says, and why it says nothing."""
    example = result.rule.examples[result.place]
    wanted = outcome(result.wanted, example.expected)
    yield f"{result.rule.id} 第 {result.place + 1} 个例子"
    yield from hang("    ", result.text, width)
    yield f"    写明：{wanted}"
    yield f"    实得：{outcome(result.got, result.expected)}"
    if result.got == "broken" and _HUNDREDFOLD.search(result.rule.check):
        yield "    怎么办：比率在勾稽式里就是小数（75% 是 0.75），不用乘以 100"
    if result.got == "unchecked" and result.rule.condition is not None:
        for label, told in _reasons(result.rule, example, rulebook):
            yield from hang(f"    {label}：", told, width)
    yield ""


def _reasons(rule: Rule, example: Example, rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    """Why a condition could not be checked in a text, what was read there, what to write."""
    assert rule.condition is not None  # noqa: S101  only those are asked about
    figures = figures_of(example.text, rulebook)
    notes = dict.fromkeys(one.message for one in said_of(rule, example, rulebook) if one.message)
    first = rule.condition.names[0].label
    yield "为什么", "；".join(notes) or f"没有读到可作“{first}”的数"
    yield "读到", "；".join(map(shown, figures)) or "没有数额"
    left = "、".join(unread(example.text, figures))
    if left:
        yield "没读", f"{left}，多半是单位不认识"
    for name in dict.fromkeys(name.quantity for name in rule.condition.names):
        read = next((fact for fact in figures if name in fact.subject), None)
        if read is not None and called(read) not in (name, ""):
            yield "怎么办", f"“{name}”读成了“{called(read)}”，勾稽式里写“{called(read)}”"
