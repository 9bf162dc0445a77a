"""What a share is a share of: a stated denominator, a named one, a linked total, or a guess."""

from __future__ import annotations

import re

from auditor.checking.binding.bound import Bound
from auditor.checking.binding.far_bases import (
    is_of_another_stage,
    is_only_one,
    named_far_off,
    of_less,
    plain_name,
    planned_in_section,
)
from auditor.checking.index import LINKED, PARAGRAPH, SECTION, SENTENCE, Index, units_fit
from auditor.checking.summing import sums_to
from auditor.model import Fact
from auditor.rulebook import interval
from auditor.rulebook.interval import meet
from auditor.words import meanings

_ACCOUNTS = ("收入", "支出")
_STAGE = re.compile("(?<=收入|支出)(?:预算|决算)数?$")
#: Names of a total that say nothing else.
_OF_ALL = re.compile("全部|总(?:数量?|量|额|人数|户数|件数|面积|规模)")
_FLOW = ("新增", "净增", "增量", "增加")
_FEW = 2  #: bare shares beside it that tell what a share is of
_LOOK_BACK = 12  #: levels looked at for an unnamed denominator


def bases(index: Index, anchor: int) -> list[Bound]:
    """The denominator of a share: stated, named, the total it is a part of, or a guess."""
    fact = index.facts[anchor]
    if fact.base >= 0:
        return [Bound(fact.base, LINKED)]
    if fact.head < 0:
        return []
    head = index.facts[fact.head]
    found = _planned_bases(index, fact, head) or _named_bases(index, fact, head)
    of_all = _OF_ALL.fullmatch(fact.base_name) is not None and _is_of_all(index, fact, head)
    if head.whole >= 0 and (of_all or _is_called(index, fact.base_name, head.whole, found)):
        found = [Bound(head.whole, LINKED)]
    if not found and head.whole >= 0 and not fact.base_name:
        if _is_beside(index, fact, head, head.whole):
            guessed = _guessed_bases(index, fact, head, {head.whole})
            return [bound for bound in guessed if _fits(index, fact, head, bound)]
        found = [Bound(head.whole, LINKED, not _is_told_here(index, fact, head))]
    if not found or not fact.base_name:  # what a share names is what it is a share of
        guessed = _guessed_bases(index, fact, head, {bound.fact for bound in found})
        named = None if fact.base_name else _named_before(index, fact)
        if named is not None:
            known = {bound.fact for bound in _named_bases(index, named, index.facts[named.head])}
            guessed = [
                bound for bound in guessed if bound.fact in known or _fits(index, fact, head, bound)
            ]
        found = found + guessed
    if not found and head.place.table is not None:
        return _shown_by_column(index, fact, head)
    if all(bound.guessed or bound.tier > PARAGRAPH for bound in found):
        return _shown_by_others(index, fact, head, found)
    return found


def _shown_by_others(index: Index, fact: Fact, head: Fact, found: list[Bound]) -> list[Bound]:
    """甲120万元，占60%；乙50万元，占25%；丙30万元，占51%: of what the others are shares.

    Two bare shares of the sentence tell it, or one that names the same base.
    """
    beside = [
        other for other in _shares_beside(index, fact) if units_fit(index.facts[other.head], head)
    ]
    if len(beside) < (1 if fact.base_name else _FEW) or any(
        _fits(index, fact, head, one) for one in found
    ):
        return found
    for bound in found:
        fitting = [_fits(index, other, index.facts[other.head], bound) for other in beside]
        if all(fitting):
            return [Bound(bound.fact, SENTENCE), *(one for one in found if one != bound)]
    return found


def _shown_by_column(index: Index, fact: Fact, head: Fact) -> list[Bound]:
    """Of what all the other shares of a column without a total row are shares."""
    first, last = index.reach(fact.number, SECTION)
    place = fact.place
    beside = [
        other
        for other in index.facts[first:last]
        if (other.place.table, other.place.col) == (place.table, place.col)
        and other.role == "share"
        and other.number != fact.number
        and other.head >= 0
        and other.value
    ]
    if len(beside) < _FEW:
        return []
    one = beside[0]
    return [
        Bound(bound.fact, SENTENCE)
        for bound in _guessed_bases(index, one, index.facts[one.head], {head.number})
        if all(_fits(index, other, index.facts[other.head], bound) for other in beside)
    ]


def _shares_beside(index: Index, fact: Fact) -> list[Fact]:
    """The other shares of the sentence that are of the same, with amounts of their own.

    Those that name what they are of may stand in other sentences of the paragraph.
    """
    first, last = index.reach(fact.number, PARAGRAPH if fact.base_name else SENTENCE)
    return [
        other
        for other in index.facts[first:last]
        if other.role == "share"
        and other.number != fact.number
        and (other.base_name, other.depth, other.base) == (fact.base_name, fact.depth, -1)
        and other.head >= 0
        and other.head != fact.head
        and other.amount.is_exact
        and other.value
    ]


def _is_told_here(index: Index, share: Fact, head: Fact) -> bool:
    """Whether a share stands beside its amount, or the total is that of all amounts beside it."""
    if share.sentence == head.sentence or head.place.table is not None:
        return True
    return any(
        partition.whole == head.whole
        and head.number in partition.parts
        and sums_to(index, partition.whole, partition.parts) == "holds"
        for partition in index.statements.partitions
    )


def _planned_bases(index: Index, fact: Fact, head: Fact) -> list[Bound]:
    """占年初预算数的: the budget of that stage before it; of several none may contradict."""
    stage = meanings().get(fact.base_name, "")
    if not stage.endswith("预算数"):
        return []
    found = [
        Bound(at, tier)
        for at in range(fact.number - 1, max(fact.number - _LOOK_BACK, -1), -1)
        if (other := index.facts[at]).measure == stage
        and other.role == "main"
        and at != head.number
        and units_fit(other, head)
        and (other.item in ("", head.item) or other.sentence == head.sentence)
        and (tier := index.distance(fact.number, at)) <= PARAGRAPH
    ]
    if not found:
        return planned_in_section(index, fact, head, stage)
    return found if len(found) < 2 else [bound._replace(guessed=True) for bound in found]


def _fits(index: Index, share: Fact, head: Fact, bound: Bound) -> bool:
    part, whole = index.value(head.number), index.value(bound.fact)
    return bool(whole.value) and meet(interval.divide(part, whole), index.value(share.number))


def _is_beside(index: Index, share: Fact, head: Fact, at: int) -> bool:
    """60岁以上2,604人，占18.60%，其中65岁以上1,906人，占13.61%: both are shares of everybody."""
    if not share.amount.is_exact or not share.value:
        return False
    for elaboration in index.elaborations.get(at, ()):
        other = index.facts[elaboration]
        bare = other.role in ("share", "rate") and other.kind == "percent" and not other.base_name
        if not bare or other.base >= 0 or not other.amount.is_exact or not other.value:
            continue
        own = interval.divide(index.value(head.number), index.value(share.number))
        if meet(own, interval.divide(index.value(at), index.value(elaboration))):
            return True
    return False


def _named_bases(index: Index, fact: Fact, head: Fact) -> list[Bound]:
    """占支出总额的: the level of just that name, else those whose names end in it.

    Of several (占收入的 after 税收收入 and 完成收入) none may contradict.
    """
    if not fact.base_name:
        return []
    alike: list[Bound] = []
    plain = plain_name(fact.base_name.removesuffix(f"总{head.unit}"))  # 占资助总人次的
    for at in range(fact.number - 1, max(fact.number - 80, -1), -1):
        other = index.facts[at]
        if other.role != "main" or not units_fit(other, head) or at == head.number:
            continue
        if is_of_another_stage(other, head, fact.base_name):
            continue
        tier = index.distance(fact.number, at)
        if tier > SECTION or other.depth != head.depth:
            continue
        bound = Bound(at, tier, tier > PARAGRAPH)
        if fact.base_name in (other.item, other.subject):  # 占全年支出的 of 全年支出80万元
            alone = bound.guessed and is_only_one(index, fact, head, other)
            return [bound._replace(guessed=False)] if alone else [bound]
        if fact.base_name == other.quantity and not of_less(index, head, other):
            return [bound]
        named = (plain_name(other.item), other.subject.removesuffix("的"))  # 未达标的25个指标
        if plain and plain in named and other.measure != "结余":  # 占全市比重 names nothing
            if not _is_less(other, fact.base_name):
                return [bound]
            alike.append(bound)
            continue
        bare = tier <= PARAGRAPH and _bare_like(other, fact.base_name)
        if len(alike) < _LOOK_BACK and (bare or _named_like(other, fact.base_name)):
            alike.append(bound)
    if not alike:
        return named_far_off(index, fact, head, plain)
    full = [bound for bound in alike if not _is_less(index.facts[bound.fact], fact.base_name)]
    alike = full or alike
    near = min((bound.tier for bound in alike), default=0)
    values = {index.facts[bound.fact].value for bound in alike if bound.tier == near}
    return alike if len(values) < 2 else [bound._replace(guessed=True) for bound in alike]


def _is_of_all(index: Index, share: Fact, head: Fact) -> bool:
    """党员1,450名，其中35岁以下203名，占总数的14%: of the one total that the part is of."""
    if head.whole < 0 or head.sentence != share.sentence:
        return False
    return index.facts[head.whole].whole < 0 and not _has_a_share(index, head.whole)


def _is_called(index: Index, name: str, whole: int, named: list[Bound]) -> bool:
    """Whether 总支出 is the total of the list: of those named so, or with no name but 实际支出."""
    if named:  # 占基本支出预算 of 基本支出预算88万元
        called = plain_name(index.facts[whole].item) == plain_name(_STAGE.sub("", name))
        return called and any(bound.fact == whole for bound in named)
    return plain_name(name) in _ACCOUNTS and _bare_like(index.facts[whole], plain_name(name))


def _is_less(fact: Fact, name: str) -> bool:
    """完成投资 may be what is called 总投资, but not where 概算总投资 stands beside it."""
    return "总" in name and "总" not in fact.subject


def _guessed_bases(index: Index, fact: Fact, head: Fact, known: set[int]) -> list[Bound]:
    """Without a name: the nearest earlier levels of the same unit that are large enough."""
    found: list[Bound] = []
    for at in range(head.number - 1, max(head.number - 60, -1), -1):
        other = index.facts[at]
        if other.role not in ("main", "average") or not units_fit(other, head) or at in known:
            continue
        if abs(other.value) < abs(head.value) or not other.amount.is_exact:
            continue
        if index.section(other) != index.section(fact):
            break
        if _is_beside(index, fact, head, at):
            continue
        bound = Bound(at, index.distance(fact.number, at), guessed=True)
        # a row like the others; 次均费用318.6元，…；药费121.4元，占38.1%
        rival = head.place.table is not None or other.role == "average" or _has_a_share(index, at)
        if rival and not _fits(index, fact, head, bound):
            continue
        found.append(bound)
        if len(found) >= _LOOK_BACK:
            break
    return found


def _named_before(index: Index, share: Fact) -> Fact | None:
    """财政拨款占本年收入的98.53%；其他收入占1.47%: the share before it that names of what it is."""
    first, _ = index.sentences[share.sentence]
    for other in reversed(index.facts[first : share.number]):
        if other.role == "share" and other.base_name and other.head >= 0:
            return other
    return None


def _has_a_share(index: Index, at: int) -> bool:
    """财政拨款占98.53%，其他收入占1.47%: a level with a share of its own stands beside."""
    return any(
        index.facts[each].role == "share" and index.facts[each].sentence == index.facts[at].sentence
        for each in index.elaborations.get(at, ())
    )


def _named_like(fact: Fact, name: str) -> bool:
    """支出总额 names 政府采购支出总额; 新增存款 does not name 存款."""
    if not fact.item or name.startswith(_FLOW) != fact.item.startswith(_FLOW):
        return False
    if fact.item.endswith(f"进{name}"):
        return False  # 进出口总值 is no 出口总值
    planned = "计划" in name and fact.subject.startswith(name)  # 年度计划|投资10亿元
    return planned or fact.item.endswith(name) or name.endswith(fact.item)


def _bare_like(fact: Fact, name: str) -> bool:
    """收入24200万元 in a paragraph about the fund is what a share calls 基金收入."""
    account = "支出" if fact.measure == "执行数" else fact.measure
    return not fact.item and account in _ACCOUNTS and name.endswith(account)
