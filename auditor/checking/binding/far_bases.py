"""The only amount of a name in the whole document: what a share of that name is a share of.

And which amounts of that name it is not a share of: those of less, those of another stage.
"""

from __future__ import annotations

import re

from auditor.checking.agreeing.extents import names_less, of_two_extents
from auditor.checking.binding.bound import Bound
from auditor.checking.index import SECTION, SENTENCE, Index, same_time, units_fit, within
from auditor.model import Fact

_AROUND = re.compile(
    "^(?:[全本][省市区县州镇乡街校院局年级]|当年|完成|实现|实际|累计|合计|现有|总)+"
)
_ACCOUNTS = ("收入", "支出")
_IN_ALL = re.compile("(?<=..)(?:总(?:人数|数|额|量|面积|规模)|面积|规模|金额|(?<![指系参基])数)$")
_PLAIN = ("金额", "数量", "收入", "支出", "执行数")  #: no plan, nothing saved or left
_LEFT = ("结余", "节约额", "增减额")  #: of what is named, but not what is named
#: 人大批准的收入: what was to come in.
_GRANTED = re.compile("(?:批准|批复|核定|通过|安排|编制)的")
_ENDS = ("金额", "总额", "面积", "规模", "数", "人数", "总数", "总量", "额")
_CLOSED = ("收入合计", "支出合计", "收入总计", "支出总计", "总收入", "总支出")
_FEW = 2  #: characters of a name that say something


def plain_name(name: str) -> str:
    """全市完成收入 and 本年总收入 are the 收入 that a share is said to be of, 职工总数 职工."""
    return _IN_ALL.sub("", _AROUND.sub("", name))


def of_less(index: Index, head: Fact, other: Fact) -> bool:
    """市本级财政收入, 县级财政收入: not plainly what a share of 财政收入 is of."""
    if other.owner or names_less(other.subject) > names_less(head.subject):
        return True
    return of_two_extents(head, other, index)


def is_of_another_stage(other: Fact, head: Fact, name: str) -> bool:
    """收入预算为21.60亿元，实际完成21.86亿元: of what came in, not of what was saved."""
    return (_is_planned(other) and not _is_planned(head)) or (
        other.measure in _LEFT and other.measure not in name
    )


def _is_planned(fact: Fact) -> bool:
    """人大批准的收入为18.20亿元 states what was to come in as plainly as 预算数 does."""
    return fact.measure.endswith("预算数") or (
        fact.measure in _ACCOUNTS and _GRANTED.search(fact.subject) is not None
    )


def named_far_off(index: Index, fact: Fact, head: Fact, plain: str) -> list[Bound]:
    """占全市采购规模的: the only amount of that name, wherever it stands (全市实际采购金额)."""
    if (ahead := _told_ahead(index, fact, head)) is not None:
        return [Bound(ahead, SENTENCE)]
    if len(plain) < _FEW or plain.endswith(_ACCOUNTS):
        return _closed_far_off(index, fact, head)  # 本年收入 is told of every budget and year
    found = [
        at
        for word in (plain, *(f"{plain}{end}" for end in _ENDS))
        for at in index.spelled(word)
        if (other := index.facts[at]).role == "main"
        and at != head.number
        and units_fit(other, head)
        and other.amount.is_exact
        and other.whole < 0
        and other.measure in (*_PLAIN, head.measure)
        and plain_name(other.item) == plain
        and same_time(other.period, head.period)
        and not of_less(index, head, other)
    ]
    return _only(index, fact, found)


def _told_ahead(index: Index, fact: Fact, head: Fact) -> int | None:
    """甲90万元，占基本支出的90%；乙10万元，占10%；基本支出合计100万元: told last."""
    _, last = index.sentences[fact.sentence]
    if len(fact.base_name) <= _FEW:
        return None
    found = [
        other.number
        for other in index.facts[fact.number + 1 : last]
        if fact.base_name in (other.item, other.quantity)
        and other.role == "main"
        and other.whole < 0
        and units_fit(other, head)
        and other.depth == head.depth
    ]
    return found[0] if len(found) == 1 else None


def _closed_far_off(index: Index, fact: Fact, head: Fact) -> list[Bound]:
    """占本年支出合计的: the only amount that is led to by just these words, wherever it stands."""
    words = fact.subject.removeprefix("占").removesuffix("的")
    if not words.endswith(_CLOSED):
        return []
    found = [
        at
        for at in index.spelled(words[-2:] if words[-3] == "总" else words[-4:-2])
        if (other := index.facts[at]).subject.endswith(words)
        and other.role == "main"
        and units_fit(other, head)
        and other.amount.is_exact
        and same_time(other.period, head.period)
    ]
    return _only(index, fact, found)


def _only(index: Index, fact: Fact, found: list[int]) -> list[Bound]:
    """The nearest of several statements of one amount; nothing where they differ."""
    if len({index.facts[at].value for at in found}) != 1:
        return []
    nearest = min(found, key=lambda at: abs(at - fact.number))
    return [Bound(nearest, index.distance(fact.number, nearest))]


def planned_in_section(index: Index, fact: Fact, head: Fact, stage: str) -> list[Bound]:
    """The only budget of that stage that the paragraphs before, under one heading, state."""
    first, _ = index.reach(fact.number, SECTION)
    found = [
        at
        for at in within(index.by_name.get(stage, []), first, fact.number)
        if (other := index.facts[at]).role == "main"
        and other.place.table is None
        and units_fit(other, head)
    ]
    alone = len({index.facts[at].value for at in found}) == 1
    if not alone or index.facts[found[-1]].item not in ("", head.item):
        return []
    return [Bound(found[-1], SECTION, named=True)]


def is_only_one(index: Index, share: Fact, head: Fact, base: Fact) -> bool:
    """Whether no other amount of that name stands before the share, under one heading."""
    first, _ = index.reach(share.number, SECTION)
    return base.amount.is_exact and all(
        other.value == base.value
        for other in index.facts[first : share.number]
        if share.base_name in (other.item, other.subject) and other.kind == base.kind
        if not is_of_another_stage(other, head, share.base_name)
    )
