"""``auditor rules draft``: relations that hold in many reports of a folder, for a person to accept.

A proposal names its figures as the reports do; it counts only where the names stand in one
paragraph, and only where it comes out to the printed digit. One report proves nothing.
"""

from __future__ import annotations

from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from tabulate import tabulate

from auditor.auditing import extract
from auditor.commands.draft import condition_name, rule_text
from auditor.commands.output import write
from auditor.commands.paths import gather
from auditor.errors import AuditorError
from auditor.model import Fact
from auditor.reading import read

_HUNDRED = Decimal(100)
_LONGEST = 14  #: named figures of a paragraph that are tried with each other
_MOST_PARTS = 4
_TELLING = 3  #: digits of a total that make a sum no accident
_FAILING = Decimal("0.2")  #: share of the reports in which an accepted relation may fail
_GENERIC = 2  #: characters that a name needs


class Proposal(NamedTuple):
    """A relation, where it holds and where it does not."""

    check: str
    holds: tuple[str, ...]  #: paths of the reports
    fails: tuple[str, ...]
    sentence: str  #: one of the paragraphs in which it holds
    reported: str  #: the figure that the relation gives, as printed there


class NoSuchProposal(AuditorError):
    """A number is accepted that was not proposed."""

    def __init__(self, number: int, count: int) -> None:
        hint = f"可选 1 到 {count}。" if count else "这些报告里没有看出关系，可调低 --least。"
        super().__init__(f"没有第 {number} 条。{hint}")


def draft(options: Namespace) -> int:
    """List the proposals, or write the accepted one as a rule; gives the exit code."""
    paths = gather([options.folder]).reports
    proposals = [one for one in proposed(paths) if len(one.holds) >= options.least]
    if options.accept is not None:
        if not 1 <= options.accept <= len(proposals):
            raise NoSuchProposal(options.accept, len(proposals))
        accepted = proposals[options.accept - 1]
        name = options.id or f"drafted-rule-{options.accept}"
        text = rule_text(name, "", accepted.sentence, (accepted.check, accepted.reported))
        write(text, str(Path(options.output) / f"{name}.yaml") if options.output else None)
        return 0
    rows = [
        (number, one.check, len(one.holds), len(one.fails))
        for number, one in enumerate(proposals, 1)
    ]
    print(tabulate(rows, ("序号", "关系", "成立", "不成立"), tablefmt="simple"))
    print(f"\n{len(paths)} 份报告，{len(rows)} 条。用 --accept 序号 --id 编号 写成规则。")
    return 0 if rows else 4


def proposed(paths: Iterable[str]) -> list[Proposal]:
    """All relations found, those of most reports first."""
    holds: dict[str, list[str]] = defaultdict(list)
    shown: dict[str, tuple[str, str]] = {}
    named: dict[str, list[dict[str, Fact]]] = {}
    for path in paths:
        try:
            document = read(path)
        except AuditorError:
            continue
        named[path] = []
        blocks: dict[int, dict[str, Fact]] = defaultdict(dict)
        twice: set[tuple[int, str]] = set()
        for fact in extract(document):
            name = _name(fact)
            if name in blocks[fact.block]:
                twice.add((fact.block, name))
            elif name:
                blocks[fact.block][name] = fact
        for number, facts in blocks.items():
            unique = {name: f for name, f in facts.items() if (number, name) not in twice}
            named[path].append(unique)
            block = document.blocks[number]
            for check, reported in _relations(unique):
                if path not in holds[check]:
                    holds[check].append(path)
                text = document.text[block.start : block.end]
                shown.setdefault(check, (text, reported.amount.text))
    found = [
        Proposal(check, tuple(where), tuple(_failing(check, where, named)), *shown[check])
        for check, where in holds.items()
    ]
    sound = [one for one in found if len(one.fails) <= _FAILING * len(one.holds)]
    return sorted(sound, key=lambda one: (-len(one.holds), one.check))


def _name(fact: Fact) -> str:
    """What a rule would call the figure; nothing where that says too little."""
    if not fact.amount.is_figure or not fact.amount.is_exact or fact.owner:
        return ""
    if fact.kind == "percent":
        return fact.measure if fact.role == "rate" else ""
    if fact.role != "main" or fact.place.table is not None:
        return ""
    name = fact.quantity or fact.item
    return name if len(name) > _GENERIC else ""


def _relations(facts: dict[str, Fact]) -> Iterator[tuple[str, Fact]]:
    """What holds among the figures of one paragraph, by their names."""
    some = dict(list(facts.items())[:_LONGEST])
    amounts = {name: fact for name, fact in some.items() if fact.kind in ("money", "count")}
    for name, total in amounts.items():
        parts = [other for other in amounts if other != name and _adds(amounts[other], total)]
        if len(total.amount.text.strip("0")) < _TELLING:
            continue
        for size in range(2, _MOST_PARTS + 1):
            for some_parts in combinations(parts, size):
                if sum(amounts[part].value for part in some_parts) == total.value:
                    told = " + ".join(condition_name(part) for part in some_parts)
                    yield f"{condition_name(name)} = {told}", total
    for name, rate in some.items():
        if rate.kind != "percent":
            continue
        for part, whole in combinations(amounts, 2):
            for above, below in ((part, whole), (whole, part)):
                if _gives(amounts[above], amounts[below], rate):
                    told = f"{condition_name(above)} / {condition_name(below)}"
                    yield f"{condition_name(name)} = {told}", rate


def _adds(part: Fact, total: Fact) -> bool:
    return part.unit == total.unit and 0 < part.value < total.value


def _gives(above: Fact, below: Fact, rate: Fact) -> bool:
    if above.unit != below.unit or not below.value or above.value == below.value:
        return False
    low, high = rate.amount.low, rate.amount.high
    value = above.value / below.value * _HUNDRED
    return low is not None and high is not None and low <= value <= high


def _failing(
    check: str, where: list[str], named: dict[str, list[dict[str, Fact]]]
) -> Iterator[str]:
    """The reports in which all names stand in one paragraph, and the relation does not hold."""
    names = [
        name.strip("「」")
        for name in check.replace(" = ", "|").replace(" + ", "|").replace(" / ", "|").split("|")
    ]
    for path, paragraphs in named.items():
        if path not in where and any(all(name in facts for name in names) for facts in paragraphs):
            yield path
