"""The noun behind a figure: 拨付了413万元的奖补资金, 新建的26座收集点, 为1,560名老人发放….

A figure whose own words end in a verb, in 的 or in a preposition is about what stands behind it, up
to the next predicate; it is then read as if that stood before it. Knows classes of words, no names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from auditor.extraction.drafts import Draft
from auditor.extraction.nodes import Figure
from auditor.extraction.rewording import reworded
from auditor.extraction.subjects import PLAIN, Subject, read_subject
from auditor.extraction.vocabulary import Vocabulary, load_vocabulary
from auditor.extraction.waiting import COUNTED

#: How the name of money ends.
_OF_MONEY = (
    "资金|经费|补[助贴](?:金|款|费)?|投资|融资|债[券务]|收入|税收|奖励|财力|产值|订单|价款|授信"
    "|[\u4e00-\u9fff](?:费用?|款项?|税|(?<![租冶五])金(?![融属额]))"
)
_MONEY = re.compile(_OF_MONEY)
_MONEY_LAST = re.compile(f"(?:{_OF_MONEY})$")
#: Counted bodies, of which the money in their tail is none: 15个项目资金.
_BODIES = frozenset("个人名位户家座处所间栋台套辆")
_EMPTY_END = re.compile("(?:任务|工作|[和与及、或]|以及)+$")
#: 带动320户脱贫户增收: who is helped, moved or supported does something then.
_HELPED = frozenset("人名位户家")
_AND = ("和", "及", "与", "以及")
_SHORTEST, _LONGEST = 2, 12


def read_around(figure: Figure, subject: Subject, drafts: Sequence[Draft]) -> Subject:
    """The words before a figure, of which `subject` is read, and the noun that they wait for.

    `drafts` are the figures before it.
    """
    words, amount = figure.subject, figure.amount
    if not figure.sep and drafts and figure.subject_start - drafts[-1].end in (0, 1):
        words = _own_words(figure, drafts[-1])
        subject = read_subject(words, amount.kind)
    if not subject.waits or not figure.tail:
        return subject
    return _with_noun(words, amount.kind, figure.tail, amount.unit, load_vocabulary())


def read_listed(first: Figure, figure: Figure, subject: Subject) -> Subject:
    """涉及9个乡镇、47个行政村: a figure of a list with the words before the first one.

    分别增长5%、下降3%: which way it went stands before each.
    """
    if figure.subject and figure is not first:
        way = load_vocabulary().signs.get(figure.subject.removesuffix("了"), subject.sign)
        return subject._replace(sign=way)
    if not subject.waits or not figure.tail:
        return subject
    amount = figure.amount
    return _with_noun(first.subject, amount.kind, figure.tail, amount.unit, load_vocabulary())


def _own_words(figure: Figure, before: Draft) -> str:
    """What stands between two figures without the noun that the first is of.

    5个单位|12名干部, 47个行政村的|1.3万名群众: where the second has a noun behind it too.
    """
    words, amount = figure.subject, figure.amount
    at = min(len(words), _LONGEST)
    while at and not before.item.endswith(words[:at]):
        at -= 1
    rest = words[at:]
    if at < _SHORTEST or amount.kind not in COUNTED:
        return words
    if rest in _AND:  # 发放480套应急包和1,200本手册
        return before.subject
    if rest not in ("", "的"):  # 向312家|企业拨付资金5,420万元 is what the enterprises got
        return words
    return "" if noun_behind(figure.tail, amount.kind, amount.unit, load_vocabulary()) else words


def named_behind(draft: Draft) -> str:
    """The noun behind a figure that has no words of its own, or none that say what it is of."""
    amount = draft.amount
    if amount.kind not in COUNTED:
        return ""
    return noun_behind(draft.tail, amount.kind, amount.unit, load_vocabulary())


@lru_cache(maxsize=1 << 15)
def _with_noun(words: str, kind: str, tail: str, unit: str, vocabulary: Vocabulary) -> Subject:
    subject = read_subject(words, kind)
    topic = subject.waits != "helper" or unit in _HELPED
    noun = noun_behind(tail, kind, unit, vocabulary, topic=topic and subject.waits != "verb")
    if not noun:
        return subject
    stem = "" if subject.waits == "to" else words.rstrip("了的")
    named = read_subject(stem + noun, kind)
    if subject.measure not in (PLAIN[kind], named.measure):  # 年初安排413万元奖补资金
        return subject._replace(item=noun, own_item=True)
    if named.role != "main" or not named.item:
        return subject
    return subject._replace(
        item=named.item,
        measure=named.measure,
        quantity=named.quantity or subject.quantity,
        owner=named.owner if named.quantity else subject.owner,
        own_item=True,
    )


@lru_cache(maxsize=1 << 15)
def noun_behind(
    tail: str, kind: str, unit: str, vocabulary: Vocabulary, *, topic: bool = False
) -> str:
    """The noun that the words behind a figure begin with, if it can be what is counted.

    Behind a `topic` any verb is a predicate; else one may be a piece of a name: 管网改造.
    """
    words = reworded(tail).removeprefix("的")
    end = vocabulary.predicate.search(words)
    if end is None and topic:
        end = vocabulary.act_within.search(words, _SHORTEST)
    noun = words if end is None else words[: end.start()]
    if kind == "money":
        noun = noun[: max((found.end() for found in _MONEY.finditer(noun)), default=0)]
    else:
        noun = noun.partition("的")[0]
        found = _MONEY_LAST.search(noun) if unit in _BODIES else None
        noun = noun if found is None else noun[: found.start()]
    noun = _EMPTY_END.sub("", noun)
    return noun if _SHORTEST <= len(noun) <= _LONGEST else ""
