"""Lists by one axis whose parts state shares: 分年龄，甲A人，近五分之一；乙B人，占七成以上.

Which figures of a sentence divide one whole, and which percentages are shares of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from auditor.checking.index import Index, figure_value, printed_unit
from auditor.model import Fact
from auditor.rulebook.interval import Value

#: 按年龄分，从来源看，分地区：, 年龄构成为: what says that the list divides one whole.
_AXIS = re.compile(
    r"(?<![^\s，。；：、,;:（(])(?:其中)?[，：]?(?:"
    r"按照?[^，。；：、,;:\d]{1,10}(?:[^得打评部]分|划分|分类|来?看|统计|分布)"
    r"|从[^，。；：、,;:\d]{1,10}[^察查]看|分(?![别为成])[^，。；：、,;:\d]{2,8}?(?:来?看|统计)?"
    r"|[^，。；：、,;:\d]{1,8}(?:构成|结构|分布)(?:来?看|上看|方面|上|为)?)[，：,:]"
)
#: What is looked at, but divides nothing: 从完成情况看.
_NO_AXIS = re.compile("完成|执行|进度|总体|整体|全局|趋势|同比|环比|增速|得分|满意|知晓|办理|整改")
#: All that may stand between a part and its share of the whole.
_BETWEEN = re.compile(
    r"(?:[，,、（(\s]|占比|占到|占了?|所占|比重|比例|份额|达到|[为是达约近逾超有仅只里中的在]|大约|大概|超过|将近|接近"
    r"|不到|不足|总[数量额]|(?:总|全部|全体|全[市县区省国镇州校院局])[^，。；占\d]{0,6}?(?=[的里中占比]))*\Z"
)
_SAYS_SHARE = re.compile("占|比[重例]")
#: A part of a part, or a figure that stands for all of the list.
_INSIDE = re.compile("其中|包括|包含|含有?(?!量)|不含|分别")
_ALL = re.compile("^(?:合计|总计|共计|小计|总|全部|全体|累计)|合计$|总[数量额]$")
#: 涉及教育的500件，涉及医疗的300件 may be the same ones.
_OVERLAPPING = re.compile("涉及|多选|兼|交叉|重复|同时|可重|叠加")
_DONE = re.compile("完成|执行|进度|达标|办结|到位|支出率|完工|合格|满意|增长|下降")
_OPEN_ENDS = ("以上", "以下")
_LEFT_OVER = ("其他", "其它", "其余")
_PAIRS = (("男", "女"), ("城镇", "乡村"), ("城镇", "农村"), ("汉族", "少数民族"))
_FROM_NOTHING = re.compile("^(?:0|零|不满|未满|不足)|以下|以内")
_FEWEST = 2
_FEWEST_BARE = 3  #: (63.72%) behind its part, with no word of what it is
_LIKE_SHARES = (Decimal("0.85"), Decimal("1.15"))  #: what figures that are shares come to


class Member(NamedTuple):
    """A part of the list and the share that is stated of it."""

    part: Fact
    share: Fact
    amount: Value
    claim: Value


def share_lists(index: Index) -> Iterator[list[Member]]:
    """The lists of the document that divide one whole by one axis and state shares of it."""
    for shares in _by_sentence(index).values():
        if len(shares) >= _FEWEST:
            for start, end in _lists(index, *index.sentences.span(shares[0])):
                members = _members(index, shares, start, end)
                if len(members) >= _FEWEST and _is_division(index, members, start):
                    yield members


def _by_sentence(index: Index) -> dict[int, list[int]]:
    """The percentages of each sentence that may be shares, in reading order."""
    sentences: dict[int, list[int]] = {}
    for role in ("share", "rate"):
        for at in index.by_role.get(role, ()):
            fact = index.facts[at]
            if fact.kind == "percent" and fact.place.table is None:
                sentences.setdefault(fact.sentence, []).append(at)
    return {sentence: sorted(shares) for sentence, shares in sentences.items()}


def _figures(index: Index, sentence: int) -> int:
    """How many figures a sentence has."""
    first, last = index.sentences[sentence]
    return last - first


def plain_lists(index: Index) -> Iterator[list[Member]]:
    """咨询类350件，占50%；求助类210件，占30%；…: lists of whole sentences that name no axis."""
    for at, shares in _by_sentence(index).items():
        if len(shares) >= _FEWEST and len(shares) * 2 == _figures(index, at):
            start, end = index.sentences.span(shares[0])
            members = _members(index, shares, start, end)
            every = len(members) + _within(index, shares, members) == len(shares)
            if not every or any(_lists(index, start, end)):
                continue
            enough = len(members) > _FEWEST or is_named_full(members)
            if enough and _is_division(index, members, start):
                yield members


def _within(index: Index, shares: list[int], members: list[Member]) -> int:
    """How many shares are of a part of a member: 60岁以上…，其中65岁以上…，占13.50%."""
    parts = {one.part.number for one in members}
    heads = [index.facts[at].head for at in shares]
    return sum(head >= 0 and index.facts[head].whole in parts for head in heads)


def _lists(index: Index, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that each stand under one axis."""
    found = list(_AXIS.finditer(index.text, start, end))
    for at, axis in enumerate(found, start=1):
        if _NO_AXIS.search(axis[0]) is None:
            yield axis.end(), found[at].start() if at < len(found) else end


def _members(index: Index, shares: list[int], start: int, end: int) -> list[Member]:
    """The parts between two places with their shares, as far as they divide one whole."""
    members: list[Member] = []
    since, inside = start, False  #: whether a list of parts of a part is not over yet
    for at in shares:
        share = index.facts[at]
        part = _part_of(index, share) if start <= share.start < end else None
        if part is None or part.start < since:
            continue
        led = re.split("[；;]", index.text[since : part.start])
        inside = (inside and len(led) == 1) or _INSIDE.search(led[-1]) is not None
        since = part.end if _is_told_last(index, share) else share.end
        first = members[0].part if members else part
        nested = inside or any(one.part.number == part.whole for one in members[1:])
        counted = part.is_total and not (part.item and part.subject.endswith("共"))
        of_all = counted or _ALL.search(part.subject) is not None
        if not nested and not of_all and _of_one_sort(first, part):
            members.append(Member(part, share, index.value(part.number), figure_value(share)))
    return members


def _part_of(index: Index, share: Fact) -> Fact | None:
    """The level right before a share, where nothing but 占 and a growth stands between them."""
    at = share.head if share.head >= 0 else share.number - 1
    if at < 0 or share.base >= 0 or share.amount.flaw:
        return None
    part, before = index.facts[at], index.facts[share.number - 1]
    beside = index.facts[at + 1 : share.number]
    if part.sentence != share.sentence or part.role != "main" or part.amount.flaw:
        return None
    if part.kind not in ("money", "count") or not part.amount.value > 0:
        return None
    if _is_told_last(index, share):
        return part
    if any(fact.head != at or fact.role not in ("growth", "change") for fact in beside):
        return None
    said = index.text[before.end : share.start]
    return part if before.end <= share.start and _BETWEEN.match(said) else None


def _is_told_last(index: Index, share: Fact) -> bool:
    """甲28户、乙312户、丙196户，分别占5.2%、58.2%和36.6%: one for each part, behind them all."""
    if share.series < 0 or share.head < 0 or share.role != "share":
        return False
    first = index.facts[share.series]
    aligned = first.head >= 0 and share.head - first.head == share.number - first.number
    return aligned and "分别" in first.subject


def _of_one_sort(one: Fact, other: Fact) -> bool:
    alike = (one.kind, one.unit, one.period, one.depth) == (
        other.kind, other.unit, other.period, other.depth,
    )  # fmt: skip
    return alike and one.measure == other.measure


def _is_division(index: Index, members: list[Member], start: int) -> bool:
    """Whether the parts exclude each other, and the figures behind them are shares of the whole."""
    items = [one.part.item + one.part.subject for one in members]
    words = index.text[start : members[-1].share.end]
    if any(sum(end in item for item in items) > 1 for end in _OPEN_ENDS):
        return False  # 60岁以上, 65岁以上
    if _OVERLAPPING.search(words) or len({one.part.subject for one in members}) < len(members):
        return False
    if _SAYS_SHARE.search(words):
        return True
    stated = sum(one.claim.value for one in members)
    like = _LIKE_SHARES[0] <= stated <= _LIKE_SHARES[1]
    begin = index.sentences.span(members[0].part.number)[0]
    led = index.text[begin : members[-1].share.end]
    return like and len(members) >= _FEWEST_BARE and _DONE.search(led) is None


def is_named_full(members: list[Member]) -> bool:
    """男 and 女, 城镇 and 乡村: two names that leave nobody out."""
    items = [one.part.subject for one in members]
    return len(items) == _FEWEST and any(
        all(sum(name in item for item in items) == 1 for name in names) for names in _PAIRS
    )


def is_full(members: list[Member]) -> bool:
    """男 and 女; down to 其他; from 0岁 to 60岁以上; shares that make 100%."""
    items = [one.part.subject for one in members]
    if items[-1].startswith(_LEFT_OVER):
        return True
    if is_named_full(members):
        return True
    if _FROM_NOTHING.search(items[0]) and "以上" in items[-1]:
        return True
    printed = all(one.share.amount.is_exact for one in members)
    leeway = sum((printed_unit(one.share) for one in members), Decimal(0))
    stated = sum((one.claim.value for one in members), Decimal(0))
    return printed and abs(stated - 1) <= leeway / 2
