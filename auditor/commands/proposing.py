"""``auditor rules draft``: relations that hold in many reports of a folder, for a person to accept.

A proposal names its figures as the reports do; it counts only where the names stand in one
paragraph, and only where it comes out to the printed digit. One report proves nothing.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from tabulate import tabulate

from auditor.auditing import extract
from auditor.commands.draft import rule_text, works, write_rule
from auditor.commands.paths import gather
from auditor.commands.relating import Relation, condition_name
from auditor.errors import AuditorError
from auditor.model import Fact
from auditor.reading import read

_HUNDRED = Decimal(100)
_LONGEST = 14  #: named figures of a paragraph that are tried with each other
_MOST_PARTS = 4
_TELLING = 3  #: digits of a total that make a sum no accident
_FAILING = Decimal("0.2")  #: share of the reports in which an accepted relation may fail
_GENERIC = 2  #: characters that a name needs


class Paragraph(NamedTuple):
    """What a paragraph states, each figure under a name that no other figure of it has."""

    text: str
    start: int  #: of the text in the document
    figures: Mapping[str, Fact]


class Equation(NamedTuple):
    """Names of figures that make up another one, by adding or by dividing."""

    given: str
    op: str  #: + or /
    of: tuple[str, ...]

    @property
    def check(self) -> str:
        """As a condition."""
        told = f" {self.op} ".join(map(condition_name, self.of))
        return f"{condition_name(self.given)} = {told}"

    @property
    def why(self) -> str:
        """In words."""
        word = "加" if self.op == "+" else "除以"
        return f"{self.given}等于{word.join(self.of)}。"

    def is_stated(self, paragraph: Paragraph) -> bool:
        """Whether all its figures stand in the paragraph."""
        return all(name in paragraph.figures for name in (self.given, *self.of))


class Proposal(NamedTuple):
    """A relation, where it holds and where it does not, and one of the paragraphs it holds in."""

    equation: Equation
    holds: tuple[str, ...]  #: paths of the reports
    fails: tuple[str, ...]
    shown: Paragraph

    def text(self, name: str) -> str:
        """The rule file."""
        equation, reported = self.equation, self.shown.figures[self.equation.given]
        start = reported.start - self.shown.start
        relation = Relation(
            equation.check,
            equation.why,
            f"{equation.given}与{'、'.join(equation.of)}不符",
            (start, start + reported.end - reported.start),
            f"{equation.given}{reported.amount.text}。",
        )
        return rule_text(name, "", self.shown.text, relation)


class NoSuchProposal(AuditorError):
    """A number is accepted that was not proposed."""

    def __init__(self, number: int, count: int) -> None:
        hint = f"可选 1 到 {count}。" if count else "这些报告里没有看出关系，可调低 --least。"
        super().__init__(f"没有第 {number} 条。{hint}")


def draft(options: Namespace) -> int:
    """List the proposals, or write the accepted one as a rule; gives the exit code."""
    paths = gather([options.folder]).reports
    proposals = [one for one in _proposed(paths, options.least) if works(one.text("new-rule"))]
    if options.accept is not None:
        return _accept(proposals, options)
    rows = [
        (number, one.equation.check, len(one.holds), len(one.fails))
        for number, one in enumerate(proposals, 1)
    ]
    if rows:
        print(tabulate(rows, ("序号", "关系", "成立", "不成立"), tablefmt="simple"))
        print()
    advice = "用 --accept 序号 --id 编号 写成规则。" if rows else "可调低 --least，或多放几份报告。"
    print(f"{len(paths)} 份报告，{len(rows)} 条。{advice}")
    return 0 if rows else 4


def _accept(proposals: list[Proposal], options: Namespace) -> int:
    if not 1 <= options.accept <= len(proposals):
        raise NoSuchProposal(options.accept, len(proposals))
    name = options.id or f"drafted-rule-{options.accept}"
    path = str(Path(options.output) / f"{name}.yaml") if options.output else None
    write_rule(proposals[options.accept - 1].text(name), name, path)
    if path is not None:
        print(
            f"已写入 {path}。样例是报告里的原话，换成自己编的；再用 auditor rules test {path} 试。",
            file=sys.stderr,
        )
    return 0


def _proposed(paths: Iterable[str], least: int) -> list[Proposal]:
    """The relations that hold in so many reports and fail in few, those of most reports first."""
    stated = {path: paragraphs for path in paths if (paragraphs := _paragraphs(path))}
    holding: dict[Equation, dict[str, Paragraph]] = defaultdict(dict)
    for path, paragraphs in stated.items():
        for paragraph in paragraphs:
            for equation in _equations(paragraph.figures):
                holding[equation].setdefault(path, paragraph)
    found = [
        Proposal(equation, tuple(where), tuple(_failing(equation, where, stated)), shown)
        for equation, where in holding.items()
        if len(where) >= least
        for shown in list(where.values())[:1]
    ]
    sound = [one for one in found if len(one.fails) <= _FAILING * len(one.holds)]
    return sorted(sound, key=lambda one: (-len(one.holds), one.equation.check))


def _failing(
    equation: Equation, where: Mapping[str, Paragraph], stated: Mapping[str, list[Paragraph]]
) -> Iterator[str]:
    """The reports in which all names stand in one paragraph, and the relation does not hold."""
    for path, paragraphs in stated.items():
        if path not in where and any(map(equation.is_stated, paragraphs)):
            yield path


# -- one report -----------------------------------------------------------------------------------


def _paragraphs(path: str) -> list[Paragraph]:
    """The paragraphs of a report that name figures; of one that cannot be read, none."""
    try:
        document = read(path)
    except AuditorError as error:
        print(error, file=sys.stderr)
        return []
    by_block: dict[int, list[Fact]] = defaultdict(list)
    for fact in extract(document):
        by_block[fact.block].append(fact)
    found = []
    for number, facts in by_block.items():
        block = document.blocks[number]
        text = document.text[block.start : block.end]
        found.append(Paragraph(text, block.start, _by_name(facts)))
    return found


def _by_name(facts: Iterable[Fact]) -> dict[str, Fact]:
    """The figures by their names; a name that two of them have says which of neither."""
    named: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        named[_name(fact)].append(fact)
    return {name: same[0] for name, same in named.items() if name and len(same) == 1}


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


# -- arithmetic -----------------------------------------------------------------------------------


def _equations(facts: Mapping[str, Fact]) -> Iterator[Equation]:
    """What holds among the figures of one paragraph."""
    some = dict(list(facts.items())[:_LONGEST])
    amounts = {name: fact for name, fact in some.items() if fact.kind in ("money", "count")}
    for name, total in amounts.items():
        if len(total.amount.text.strip("0")) >= _TELLING:
            yield from _sums(name, total, amounts)
    for name, rate in some.items():
        if rate.kind == "percent":
            yield from _quotients(name, rate, amounts)


def _sums(name: str, total: Fact, amounts: Mapping[str, Fact]) -> Iterator[Equation]:
    parts = [other for other in amounts if other != name and _adds(amounts[other], total)]
    for size in range(2, _MOST_PARTS + 1):
        for some in combinations(parts, size):
            if sum(amounts[part].value for part in some) == total.value:
                yield Equation(name, "+", some)


def _quotients(name: str, rate: Fact, amounts: Mapping[str, Fact]) -> Iterator[Equation]:
    for part, whole in combinations(amounts, 2):
        for pair in ((part, whole), (whole, part)):
            if _gives(amounts[pair[0]], amounts[pair[1]], rate):
                yield Equation(name, "/", pair)


def _adds(part: Fact, total: Fact) -> bool:
    return part.unit == total.unit and 0 < part.value < total.value


def _gives(above: Fact, below: Fact, rate: Fact) -> bool:
    if above.unit != below.unit or not below.value or above.value == below.value:
        return False
    low, high = rate.amount.low, rate.amount.high
    value = above.value / below.value * _HUNDRED
    return low is not None and high is not None and low <= value <= high
