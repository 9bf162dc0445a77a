"""``auditor rules test``: run the examples, and ask what they leave open.

``--coverage`` names rules whose examples do not show both sides, ``--mutate`` changes the digits of
examples that hold, ``--against`` tries the rules on reports of other years.
"""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator

from tabulate import tabulate

from auditor.auditing import ExampleResult, audit_file, run_examples
from auditor.commands.choosing import open_rulebook
from auditor.commands.configuration import configured
from auditor.commands.mutating import Mutation, mutations
from auditor.commands.output import page_width
from auditor.commands.paths import gather
from auditor.model import AuditedDocument, Verdict
from auditor.reporting.display import clip, hang
from auditor.reporting.phrases import VERDICT_NAMES, outcome
from auditor.rulebook import Rule, Rulebook

_SHOWN = 20  #: digits that a rule slept through, or findings, told one by one


def test_rules(options: Namespace) -> int:
    """Run the examples of the rules and tell which give another verdict; gives the exit code."""
    rulebook = open_rulebook(options.paths or configured(options).packs)
    results = run_examples(rulebook)
    failed = [result for result in results if not result.ok]
    for result in failed:
        for line in _disagreement(result, page_width()):
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


def _mutate(rulebook: Rulebook) -> None:
    """Tell how many changed digits the rules notice, and which they sleep through."""
    made = [mutation for rule in rulebook.rules for mutation in mutations(rule, rulebook)]
    counts = Counter(mutation.outcome for mutation in made)
    print()
    for mutation in [one for one in made if one.outcome == "missed"][:_SHOWN]:
        print(_told(mutation))
    if counts["missed"] > _SHOWN:
        print(f"……另有 {counts['missed'] - _SHOWN} 处")
    seen = counts["noticed"] + counts["missed"]
    share = f"{100 * counts['noticed'] / seen:.1f}%" if seen else "—"
    print(
        f"改动 {len(made)} 个数字：发现 {counts['noticed']}，没有发现 {counts['missed']}"
        f"（发现率 {share}）；另有 {counts['hidden']} 处在印出的位数之内，看不出来。"
    )


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


def _disagreement(result: ExampleResult, width: int) -> Iterator[str]:
    """What the rule should say of its example, and what it says."""
    example = result.rule.examples[result.place]
    wanted = outcome(result.wanted, example.expected)
    yield f"{result.rule.id} 第 {result.place + 1} 个例子"
    yield from hang("    ", result.text, width)
    yield f"    写明：{wanted}"
    yield f"    实得：{outcome(result.got, result.expected)}"
    yield ""
