"""``auditor rules new``: from a sentence to a rule file with its examples."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from auditor.auditing import extract, run_examples
from auditor.commands.output import write
from auditor.errors import AuditorError
from auditor.model import Fact
from auditor.rulebook import Rulebook, load_rule

_HUNDRED = Decimal(100)


class NothingToRelate(AuditorError):
    """The sentence holds no figures that make up a sum, a rate or a bound."""

    def __init__(self, figures: Sequence[Fact]) -> None:
        read = "、".join(f"{_name(fact)} {fact.amount.text}" for fact in figures) or "没有数额"
        super().__init__(
            f"这句话里读到：{read}。没有看出和、比率或大小关系；请写一句数字齐全、关系成立的话。"
        )


class Relation(NamedTuple):
    """A relation that holds in the sentence: the figure under question and its condition."""

    reported: Fact
    check: str


def new(options: Namespace) -> int:
    """Write the rule that the sentence states; gives the exit code."""
    sentence = options.sentence.strip()
    figures = [fact for fact in extract(sentence) if fact.amount.is_figure and not fact.amount.flaw]
    relation = next(_relations(figures), None)
    if relation is None:
        raise NothingToRelate(figures)
    text = _rule(options.id, options.title, sentence, relation)
    path = options.output or f"{options.id}.yaml"
    rule, errors = load_rule(path, text)
    if rule is None:
        raise errors[0]
    write(text, options.output)
    results = run_examples(Rulebook((rule,)))
    return 0 if all(result.ok for result in results) else 1


def _name(fact: Fact) -> str:
    if fact.quantity and not fact.owner:
        return fact.quantity
    return fact.item or fact.measure


def _relations(figures: Sequence[Fact]) -> Iterator[Relation]:
    """What holds between the figures, the more telling first: a rate, a sum, a bound."""
    named = [fact for fact in figures if _name(fact)]
    rates = [fact for fact in named if fact.kind == "percent"]
    amounts = [fact for fact in named if fact.kind in ("money", "count", "score")]
    for rate in rates:
        for part, whole in permutations(amounts, 2):
            if whole.value and _rounds_to(part.value / whole.value * _HUNDRED, rate):
                yield Relation(rate, f"{_name_of(rate)} = {_name_of(part)} / {_name_of(whole)}")
    for mean in amounts:
        for total, number in permutations(amounts, 2):
            if mean in (total, number) or total.unit != mean.unit or number.kind != "count":
                continue
            if number.value and total.value / number.value == mean.value:
                yield Relation(mean, f"{_name_of(mean)} = {_name_of(total)} / {_name_of(number)}")
    for total in amounts:
        others = [fact for fact in amounts if fact is not total and fact.unit == total.unit]
        if len(others) > 1 and sum(fact.value for fact in others) == total.value:
            parts = " + ".join(_name_of(fact) for fact in others)
            yield Relation(total, f"{_name_of(total)} = {parts}")
    for small, large in permutations(amounts, 2):
        if small.unit == large.unit and small.value < large.value:
            yield Relation(small, f"{_name_of(small)} <= {_name_of(large)}")


def _name_of(fact: Fact) -> str:
    """A name as a condition writes it; odd characters are quoted."""
    name = fact.measure if fact.kind == "percent" else _name(fact)
    return name if name.isalnum() else f"「{name}」"


def _rounds_to(value: Decimal, rate: Fact) -> bool:
    low, high = rate.amount.low, rate.amount.high
    return low is not None and high is not None and low <= value <= high


def _rule(name: str, title: str, sentence: str, relation: Relation) -> str:
    """The text of the rule file; the broken example has one digit of the sentence changed."""
    reported = relation.reported
    wrong = _changed(reported.text, up=" <= " in relation.check)
    broken = sentence.replace(reported.text, wrong, 1)
    alone = f"{_name(reported)}{reported.text}。"
    return "\n".join(
        (
            f"id: {name}",
            f"title: {title or relation.check + ' 不成立'}",
            "severity: error",
            "why: （写明为什么应当成立）",
            f'check: "{relation.check}"',
            "within: paragraph",
            "examples:",
            f'  - text: "{sentence}"',
            "    verdict: holds",
            f'  - text: "{broken}"',
            "    verdict: broken",
            f'  - text: "{alone}"',
            "    verdict: unchecked",
            "",
        )
    )


def _changed(text: str, *, up: bool) -> str:
    """The figure with its first digit changed; far up where only too much is wrong."""
    at = next(place for place, character in enumerate(text) if character.isdigit())
    if up:
        return f"{text[:at]}99{text[at:]}"
    return f"{text[:at]}{(int(text[at]) + 3) % 9 + 1}{text[at + 1 :]}"
