"""The noun behind a figure: 拨付了413万元的奖补资金, 新建的26座收集点, 为1,560名老人发放….

A figure whose own words end in a verb, in 的 or in a preposition is about what stands behind it, up
to the next predicate; it is then read as if that stood before it. Knows classes of words, no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from auditor.extraction.drafts import Draft
from auditor.extraction.nodes import Figure
from auditor.extraction.rewording import reworded
from auditor.extraction.subjects import PLAIN, Subject, read_subject
from auditor.extraction.vocabulary import Vocabulary, load_vocabulary

#: Kinds of figures that stand before what they count.
_COUNTED = ("count", "money")
#: 对85个单位开展检查, 为1,560名老人发放: behind such a noun stands what is done.
_TO = re.compile("(?:^|[^针绝相面应核校])对$|(?:面|^|[^方动走导])向$|(?:^|[^供交划补])给$|(?:^|[，共])为$")
#: How the name of money ends.
_MONEY = re.compile(
    "资金|经费|补[助贴](?:金|款|费)?|投资|融资|债[券务]|收入|税收|奖励|财力|产值|订单|价款|授信"
    "|[\u4e00-\u9fff](?:费用?|款项?|税|(?<![租冶五])金(?![融属额]))"
)
#: Counted bodies, of which the money in their tail is none: 15个项目资金.
_BODIES = frozenset("个人名位户家座处所间栋台套辆")
_EMPTY_END = re.compile("(?:任务|工作|[和与及、或]|以及)+$")
_AND = ("和", "及", "与", "以及")
_SHORTEST, _LONGEST = 2, 12


class Read(NamedTuple):
    """The words of a figure taken apart, and the noun behind it that they were read with."""

    subject: Subject
    noun: str = ""


def read_around(figure: Figure, before: Draft | None) -> Read:
    """Take the words before a figure apart, with the noun behind it if they wait for one."""
    if before is not None and before.behind and not figure.sep:
        words = _own_words(figure, before)
        if words is not None:
            return _read_with_tail(words, figure)
    return _read_with_tail(figure.subject, figure)


def _own_words(figure: Figure, before: Draft) -> str | None:
    """What stands between two figures without the noun that the first is of.

    向312家企业|拨付资金5,420万元; 5个单位|12名干部, where the second has a noun behind it too.
    """
    if not figure.subject.startswith(before.behind):
        return None
    rest = figure.subject[len(before.behind) :]
    if rest in _AND:  # 发放480套应急包和1,200本手册
        return before.subject
    vocabulary, amount = load_vocabulary(), figure.amount
    if rest in ("", "的"):
        return "" if noun_behind(figure.tail, amount.kind, amount.unit, vocabulary) else None
    return rest if vocabulary.act_within.match(rest) is not None else None


def read_listed(run: list[Figure]) -> Iterator[Read]:
    """涉及9个乡镇、47个行政村: what stands before the first figure of a list, for each of them."""
    return (_read_with_tail(run[0].subject, figure) for figure in run)


def _read_with_tail(words: str, figure: Figure) -> Read:
    amount = figure.amount
    if not figure.tail or amount.kind not in _COUNTED:
        return Read(read_subject(words, amount.kind))
    return _read(words, amount.kind, figure.tail, amount.unit, load_vocabulary())


def named_behind(draft: Draft) -> str:
    """The noun behind a figure that has no words of its own, or none that say what it is of."""
    if draft.amount.kind not in _COUNTED:
        return ""
    noun = noun_behind(draft.tail, draft.amount.kind, draft.amount.unit, load_vocabulary())
    draft.behind = noun
    return noun


@lru_cache(maxsize=1 << 15)
def _read(words: str, kind: str, tail: str, unit: str, vocabulary: Vocabulary) -> Read:
    subject = read_subject(words, kind)
    if subject.role != "main" or subject.vector or subject.becomes:
        return Read(subject)
    words = reworded(words)
    to = _TO.search(words) is not None
    stem = "" if to else words.rstrip("了的")
    verb = vocabulary.acts.suffix(stem.rstrip("到出起")) or vocabulary.acts.suffix(stem)
    if not to and not verb and not words.endswith("的"):
        return Read(subject)
    helped = verb in vocabulary.pivots and unit in _HELPED
    noun = noun_behind(tail, kind, unit, vocabulary, topic=to or helped or words.endswith("的"))
    if not noun:
        return Read(subject)
    named = read_subject(stem + noun, kind)
    if named.role != "main" or not named.item:
        return Read(subject)
    if subject.measure != PLAIN[kind]:  # 年初安排413万元奖补资金
        return Read(subject._replace(item=noun, own_item=True), noun)
    measured = subject._replace(
        item=named.item,
        measure=named.measure,
        quantity=named.quantity or subject.quantity,
        owner=named.owner if named.quantity else subject.owner,
        own_item=True,
    )
    return Read(measured, noun)


#: 带动320户脱贫户增收: who is helped, moved or supported does something then.
_HELPED = frozenset("人名位户家")


@lru_cache(maxsize=1 << 15)
def noun_behind(
    tail: str, kind: str, unit: str, vocabulary: Vocabulary, *, topic: bool = False
) -> str:
    """The noun that the words behind a figure begin with, if it can be what is counted.

    Behind a `topic` any verb is a predicate; else one may be a piece of a name: 管网改造.
    """
    words = reworded(tail).removeprefix("的")
    end = vocabulary.predicate.search(words)
    noun = words if end is None else words[: end.start()]
    if topic and end is None:
        act = vocabulary.act_within.search(noun, _SHORTEST)
        noun = noun if act is None else noun[: act.start()]
    if kind == "money":
        last = None
        for last in _MONEY.finditer(noun):
            pass
        noun = "" if last is None else noun[: last.end()]
    else:
        noun = noun.partition("的")[0]
        if unit in _BODIES:
            noun = _without_money(noun)
    noun = _EMPTY_END.sub("", noun)
    return noun if _SHORTEST <= len(noun) <= _LONGEST else ""


def _without_money(noun: str) -> str:
    """15个项目资金: the 15 are projects."""
    for found in _MONEY.finditer(noun):
        if found.end() == len(noun):
            return noun[: found.start()]
    return noun
