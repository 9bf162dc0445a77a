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
_DEFAULT = "new-rule"


class NothingToRelate(AuditorError):
    """The sentence holds no figures that make up a sum, a rate or a bound."""

    def __init__(self, figures: Sequence[Fact]) -> None:
        read = "、".join(f"{_name(fact)} {fact.amount.text}" for fact in figures) or "没有数额"
        super().__init__(
            f"这句话里读到：{read}。没有看出和、比率或大小关系；请写一句数字齐全、关系成立的话。"
        )


class Unanswered(AuditorError):
    """A question was left without an answer."""

    def __init__(self, question: str) -> None:
        super().__init__(
            f"没有回答：{question}也可以把句子写在命令里：auditor rules new '句子' --id 编号"
        )


class Relation(NamedTuple):
    """A relation that holds in the sentence: the figure under question and its condition."""

    reported: Fact
    check: str


def new(options: Namespace) -> int:
    """Write the rule that a sentence states; asks for what the command line leaves out."""
    asked = options.sentence is None
    sentence = (_ask("粘贴一句数字齐全、关系成立的话：") if asked else options.sentence).strip()
    figures = [fact for fact in extract(sentence) if fact.amount.is_figure and not fact.amount.flaw]
    relations = list(dict.fromkeys(_relations(figures)))
    if not relations:
        raise NothingToRelate(figures)
    relation = _choose(figures, relations) if asked else relations[0]
    name, title, path = options.id, options.title, options.output
    if asked:
        name = name or _ask("规则的编号（小写英文，如 fee-per-student-disagrees）：").strip()
        title = title or _ask("一句话说明什么不符：").strip()
        path = path or f"{name or _DEFAULT}.yaml"
    name = name or _DEFAULT
    text = _rule(name, title, sentence, relation)
    rule, errors = load_rule(path or f"{name}.yaml", text)
    if rule is None:
        raise errors[0]
    write(text, path)
    if asked:
        print(f"已写入 {path}。补上 why（为什么应当成立），再用 auditor rules test {path} 试。")
    results = run_examples(Rulebook((rule,)))
    return 0 if all(result.ok for result in results) else 1


def _ask(question: str) -> str:
    """What the user types; an end of input is an answer that is missing."""
    try:
        return input(question)
    except EOFError:
        raise Unanswered(question) from None


def _choose(figures: Sequence[Fact], relations: Sequence[Relation]) -> Relation:
    """Show what was read and what holds; the user says which relation is meant."""
    print("\n读到这些数：")
    for fact in figures:
        print(f"  {fact.amount.text}  科目 {fact.item or '（无）'}  指标 {fact.measure}")
    print("\n其中成立的关系：")
    for number, relation in enumerate(relations, 1):
        print(f"  {number}. {relation.check}")
    while True:
        answer = _ask(f"用哪一个（1 到 {len(relations)}，直接回车为 1）：").strip() or "1"
        if answer.isdecimal() and 1 <= int(answer) <= len(relations):
            return relations[int(answer) - 1]
        print(f"请写 1 到 {len(relations)} 之间的数。")


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
    return condition_name(fact.measure if fact.kind == "percent" else _name(fact))


def condition_name(name: str) -> str:
    """A name as a condition writes it; odd characters are quoted."""
    return name if name.isalnum() else f"「{name}」"


def _rounds_to(value: Decimal, rate: Fact) -> bool:
    low, high = rate.amount.low, rate.amount.high
    return low is not None and high is not None and low <= value <= high


def _rule(name: str, title: str, sentence: str, relation: Relation) -> str:
    """The text of the rule file that a sentence states."""
    reported = relation.reported
    alone = f"{_name(reported)}{reported.text}。"
    return rule_text(name, title, sentence, (relation.check, reported.text), alone)


def rule_text(
    name: str, title: str, sentence: str, relation: tuple[str, str], alone: str = ""
) -> str:
    """The text of a rule file; the broken example has one digit of the sentence changed.

    `relation` is the condition and the figure that it gives as printed in the sentence; `alone` is
    a text in which that figure has nothing to be checked against.
    """
    check, reported = relation
    broken = sentence.replace(reported, _changed(reported, up=" <= " in check), 1)
    lines = [
        f"id: {name}",
        f"title: {title or check + ' 不成立'}",
        "severity: error",
        "why: （写明为什么应当成立）",
        f'check: "{check}"',
        "within: paragraph",
        "examples:",
        f'  - text: "{sentence}"',
        "    verdict: holds",
        f'  - text: "{broken}"',
        "    verdict: broken",
    ]
    if alone:
        lines += [f'  - text: "{alone}"', "    verdict: unchecked"]
    return "\n".join([*lines, ""])


def _changed(text: str, *, up: bool) -> str:
    """The figure with its first digit changed; far up where only too much is wrong."""
    at = next(place for place, character in enumerate(text) if character.isdigit())
    if up:
        return f"{text[:at]}99{text[at:]}"
    return f"{text[:at]}{(int(text[at]) + 3) % 9 + 1}{text[at + 1 :]}"
