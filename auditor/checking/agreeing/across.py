"""One quantity in several documents of one body: 预算 and 决算, this year's report and last year's.

Each document hands on what it states of the quantities that rules compare; they are set against
each other when all documents have been read.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.model import (
    AuditedDocument,
    Document,
    Evidence,
    Expected,
    Fact,
    FigureCounts,
    Stated,
    Verdict,
)
from auditor.rulebook.rule import Rule

_YEAR = re.compile(r"(?:19|20)\d\d年?度?")
_MATTER = re.compile(r"部门|单位|整体|预算|决算|项目|绩效|财政收支|收支|支出|自评|年度|公开|的报告")
_STATES = ("main", "prior", "rate")
_CLAUSE = re.compile("[，。；！？\n]")
_LEAST = 3  #: characters that name a body


def compares(rule: Rule) -> bool:
    """Whether the rule is about several documents."""
    return rule.agree is not None and rule.agree.across == "documents"


def body_of(title: str) -> str:
    """Whose document it is: 某县水务局 of 某县水务局2023年度部门决算; empty where not said."""
    plain = _YEAR.sub("", title).removeprefix("关于").removeprefix("附件")
    name = _MATTER.split(plain, maxsplit=1)[0].strip("：: ")
    return name if len(name) >= _LEAST else ""


def stated_of(document: Document, facts: Sequence[Fact], rules: Iterable[Rule]) -> Iterator[Stated]:
    """What a document states of the quantities that rules compare with other documents."""
    names = {name for rule in rules if rule.agree and compares(rule) for name in rule.agree.items}
    for fact in facts:
        name = next((one for one in (fact.quantity, fact.item) if one in names), "")
        period = fact.period.removesuffix("年末")
        if not name or fact.role not in _STATES or not period.isdecimal():
            continue
        if fact.amount.is_exact:
            yield Stated(name, period, fact.amount, fact.place, _quote(document, fact), fact.number)


def check_across(
    documents: Sequence[AuditedDocument], rules: Iterable[Rule]
) -> tuple[AuditedDocument, ...]:
    """The documents, each with what the earlier ones of its body confirm or contradict."""
    rules = [rule for rule in rules if compares(rule)]
    number = Counter(document.body for document in documents)
    earlier: dict[str, list[AuditedDocument]] = {}
    told = []
    for document in documents:
        found: list[Verdict] = []
        if rules and document.body and number[document.body] > 1:
            # what documents state may lie packed: it is looked at again for each later one
            own = replace(document, stated=tuple(document.stated))
            others = earlier.setdefault(document.body, [])
            for rule in rules:
                if rule.applies(document.kind):
                    found += (one for other in others for one in _compared(rule, own, other))
            others.append(own)
        told.append(_told(document, found) if found else document)
    return tuple(told)


def _told(document: AuditedDocument, more: Sequence[Verdict]) -> AuditedDocument:
    """The document with more verdicts, and with the figures that they tie."""
    longer = document.followed_by(more)
    tied = {fact for verdict in longer.verdicts if verdict.ties for fact in verdict.figures()}
    read = document.figures.read
    return replace(longer, figures=FigureCounts(read, len(tied), read - len(tied)))


def _compared(rule: Rule, own: AuditedDocument, other: AuditedDocument) -> Iterator[Verdict]:
    assert rule.agree is not None
    for name in rule.agree.items:
        theirs = _single(other.stated, name, rule)
        for key, stated in _single(own.stated, name, rule).items():
            if key in theirs:
                yield _verdict(rule, stated, theirs[key], other)


def _single(stated: Iterable[Stated], name: str, rule: Rule) -> dict[tuple[str, str], Stated]:
    """By year and unit, what a document states; where it states two things, neither counts."""
    assert rule.agree is not None
    kinds = rule.agree.kinds
    found: dict[tuple[str, str], list[Stated]] = {}
    for one in stated:
        if one.name == name and (not kinds or one.amount.kind in kinds):
            found.setdefault((one.period, one.amount.unit), []).append(one)
    return {
        key: max(group, key=lambda one: -one.amount.ulp)
        for key, group in found.items()
        if all(_meet(group[0], one) for one in group)
    }


def _meet(one: Stated, other: Stated) -> bool:
    a, b = one.amount, other.amount
    low = a.low is None or b.high is None or a.low <= b.high
    return low and (b.low is None or a.high is None or b.low <= a.high)


def _verdict(rule: Rule, own: Stated, theirs: Stated, other: AuditedDocument) -> Verdict:
    verdict = "broken"
    if _meet(own, theirs):
        verdict = "holds" if own.amount.value == theirs.amount.value else "rounded"
    if verdict == "broken" and rule.is_excused(own.quote + theirs.quote):
        verdict = "unchecked"
    level = rule.severity.of(verdict)
    said = f"{own.period}年{own.name}写作{own.amount.text}，{other.path}写作{theirs.amount.text}"
    amount = theirs.amount
    return Verdict(
        rule.id, rule.title, verdict, None if level in ("", "none") else level, "high", said,
        "各文件所述相同",
        Evidence(
            own.name, own.amount.text, own.amount.value, own.amount.unit, own.quote, own.place,
            own.fact,
        ),
        Expected(amount.text, amount.low, amount.high),
        f"{_gap(own, theirs):f}", (), (), _fingerprint(rule, own, theirs),
    )  # fmt: skip


def _gap(own: Stated, theirs: Stated) -> Decimal:
    """Reported minus expected, in the base unit: the two may be printed in different ones."""
    return own.amount.value - theirs.amount.value


def _fingerprint(rule: Rule, own: Stated, theirs: Stated) -> str:
    values = (f"{one.amount.value.normalize():f}" for one in (own, theirs))
    parts = (rule.id, own.name, own.period, own.amount.unit, *values)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _quote(document: Document, fact: Fact) -> str:
    """The clause around a figure."""
    text = document.text
    before = _CLAUSE.split(text[max(fact.start - 48, 0) : fact.start])[-1]
    return (
        f"{before}{text[fact.start : fact.end]}{_CLAUSE.split(text[fact.end : fact.end + 24])[0]}"
    )
