"""``auditor rules new``: from a sentence to a rule file with its examples.

Only rules that work are offered: each is loaded, and says of its own examples what they ask for.
"""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from auditor.auditing import extract, run_examples
from auditor.commands.output import UnwritableFile, write
from auditor.commands.relating import Relation, relations, shown, unread
from auditor.errors import AuditorError
from auditor.model import Fact
from auditor.rulebook import Rulebook, load_rule

_DEFAULT = "new-rule"
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_WITHOUT_MARKS = re.compile(r"[\w（）、，。；“”《》]+")
_MOST_TRIED = 200  #: candidates of one sentence that are made into rules and tried
_MOST_OFFERED = 9
_NEXT = (
    "已写入 {path}。名字照这句话里的写法，报告里以它结尾的都算，太长的可以改短。\n"
    "看看 why 和级别，再用 auditor rules test {path} 试。"
)


class NothingToRelate(AuditorError):
    """The sentence holds no figures that make up a sum, a rate or a bound."""

    def __init__(self, sentence: str, figures: Sequence[Fact]) -> None:
        read = "；".join(map(shown, figures)) or "没有数额"
        left = "、".join(unread(sentence, figures))
        super().__init__(
            f"这句话里读到：{read}。没有看出和、比率或大小关系。\n"
            + (f"没有读成数额：{left}，多半是单位不认识，换成常用的单位试试。\n" if left else "")
            + "请写一句数字齐全、关系成立的话，每个数前面写明是什么，后面带单位，"
            "如 公用经费60万元，在校学生1,200人，生均公用经费500元。"
        )


class Unanswered(AuditorError):
    """A question was left without an answer."""

    def __init__(self, question: str) -> None:
        super().__init__(
            f"没有回答：{question}也可以把句子写在命令里：auditor rules new '句子' --id 编号"
        )


class NoSuchRelation(AuditorError):
    """A number is accepted that was not offered."""

    def __init__(self, number: int, count: int) -> None:
        super().__init__(f"没有第 {number} 种关系，可选 1 到 {count}。")


class AlreadyThere(AuditorError):
    """The file for the new rule exists: somebody's rule may be in it."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}：已经有这个文件，没有改动它。请换一个名字，或先删去它。")


class Offer(NamedTuple):
    """A relation, and the text of a rule that was made of it and works."""

    relation: Relation
    sentence: str

    def text(self, name: str, title: str) -> str:
        """The rule file, under an id and a title."""
        return rule_text(name, title, self.sentence, self.relation)


def new(options: Namespace) -> int:
    """Write the rule that a sentence states; asks for what the command line leaves out."""
    asked = options.sentence is None
    path = options.output
    _refuse_to_overwrite(path)
    told = _ask("粘贴一句数字齐全、关系成立的话：") if asked else options.sentence
    sentence = " ".join(told.split())
    figures = [fact for fact in extract(sentence) if fact.amount.is_figure and not fact.amount.flaw]
    found = list(offers(sentence, figures))
    if not found:
        raise NothingToRelate(sentence, figures)
    if asked:
        return _talk(options, figures, found)
    number = 1 if options.accept is None else options.accept
    if not 1 <= number <= len(found):
        raise NoSuchRelation(number, len(found))
    at = number - 1
    name = options.id or (Path(path).stem if path else _DEFAULT)
    write_rule(found[at].text(name, options.title), name, path)
    for line in _told(found, at, path):
        print(line, file=sys.stderr)
    return 0


def write_rule(text: str, name: str, path: str | None) -> None:
    """Write a new rule where it is sound, into a folder that is made where there is none."""
    _refuse_to_overwrite(path)
    rule, errors = load_rule(path or f"{name}.yaml", text)
    if rule is None:
        raise errors[0]
    if path is not None:
        try:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UnwritableFile(path, error) from error
    write(text, path)


def _refuse_to_overwrite(path: str | None) -> None:
    if path is not None and Path(path).exists():
        raise AlreadyThere(path)


# -- what is offered ------------------------------------------------------------------------------


def offers(sentence: str, figures: Sequence[Fact]) -> Iterator[Offer]:
    """The relations of a sentence of which rules can be made that work; of the same figures one."""
    offered: set[frozenset[int]] = set()
    bound: set[int] = set()  # a figure that a sum or a rate gives needs no bound
    for relation in islice(relations(figures), _MOST_TRIED):
        figures_of_it = frozenset(relation.figures)
        if figures_of_it in offered or (relation.is_bound and bound & figures_of_it):
            continue
        if works(rule_text(_DEFAULT, "", sentence, relation)):
            offered.add(figures_of_it)
            bound |= frozenset() if relation.is_bound else figures_of_it
            yield Offer(relation, sentence)
            if len(offered) == _MOST_OFFERED:
                return


def works(text: str) -> bool:
    """Whether a rule file loads, and says of each of its examples what the example asks for."""
    rule, _ = load_rule(f"{_DEFAULT}.yaml", text)
    return rule is not None and all(result.ok for result in run_examples(Rulebook((rule,))))


def _told(found: Sequence[Offer], at: int, path: str | None) -> Iterator[str]:
    """What was written, what else could have been, and what to do next."""
    yield f"看出的关系：{found[at].relation.check}"
    for number, offer in enumerate(found, 1):
        if number != at + 1:
            yield f"  另有 {number}. {offer.relation.check}（--accept {number}）"
    if path is not None:
        yield _NEXT.format(path=path)


# -- asking ---------------------------------------------------------------------------------------


def _talk(options: Namespace, figures: Sequence[Fact], found: Sequence[Offer]) -> int:
    """Show what was read and what holds; the user says which relation is meant, and its name."""
    print("\n读到这些数：")
    for fact in figures:
        print(f"  {fact.amount.text}  科目 {fact.item or '（无）'}  指标 {fact.measure}")
    print("\n其中成立的关系：")
    for number, offer in enumerate(found, 1):
        print(f"  {number}. {offer.relation.check}")
    offer = _choose(found)
    name = options.id or _ask_id(options.output)
    title = options.title or _ask("一句话说明什么不符（直接回车用现成的）：").strip()
    path = options.output or f"{name}.yaml"
    write_rule(offer.text(name, title), name, path)
    print(_NEXT.format(path=path))
    return 0


def _choose(found: Sequence[Offer]) -> Offer:
    while True:
        answer = _ask(f"用哪一个（1 到 {len(found)}，直接回车为 1）：").strip() or "1"
        if answer.isdecimal() and 1 <= int(answer) <= len(found):
            return found[int(answer) - 1]
        print(f"请写 1 到 {len(found)} 之间的数。")


def _ask_id(path: str | None) -> str:
    if path is not None:
        return Path(path).stem
    while True:
        name = _ask("规则的编号（小写英文，如 fee-per-student-disagrees）：").strip() or _DEFAULT
        if not _ID.fullmatch(name):
            print("编号用小写英文词，词间加 - 。")
        elif Path(f"{name}.yaml").exists():
            print(f"已经有 {name}.yaml，换一个编号。")
        else:
            return name


def _ask(question: str) -> str:
    """What the user types; an end of input is an answer that is missing."""
    try:
        return input(question)
    except EOFError:
        raise Unanswered(question) from None


# -- the file -------------------------------------------------------------------------------------


def rule_text(name: str, title: str, sentence: str, relation: Relation) -> str:
    """The text of a rule file; the broken example has one digit of the sentence changed."""
    start, end = relation.span
    wrong = _changed(sentence[start:end], up=relation.is_bound)
    broken = f"{sentence[:start]}{wrong}{sentence[end:]}"
    lines = [
        f"id: {name}",
        f"title: {_plain(title or relation.title)}",
        "severity: error",
        f"why: {_plain(relation.why)}",
        f'check: "{relation.check}"',
        *(["names:"] if relation.names else []),
        *(f"  {named}: {spec}" for named, spec in relation.names),
        "within: paragraph",
        "# basis: 写上依据的文件",
        "examples:",
        f"  - text: {_quoted(sentence)}",
        "    verdict: holds",
        f"  - text: {_quoted(broken)}",
        "    verdict: broken",
        f"  - text: {_quoted(relation.alone)}",
        "    verdict: unchecked",
    ]
    return "\n".join([*lines, ""])


def _plain(text: str) -> str:
    """A text without quotes where YAML takes it so, and in quotes where it does not."""
    return text if _WITHOUT_MARKS.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    """A text as YAML takes it whatever stands in it."""
    return "'" + text.replace("'", "''").replace("\n", " ") + "'"


def _changed(text: str, *, up: bool) -> str:
    """The figure with a digit changed, of 1:15 one of the 15; far up where too much is wrong."""
    at = max(re.finditer(r"\d+", text), key=lambda run: len(run[0])).start()
    if up:
        return f"{text[:at]}99{text[at:]}"
    return f"{text[:at]}{(int(text[at]) + 3) % 9 + 1}{text[at + 1 :]}"
