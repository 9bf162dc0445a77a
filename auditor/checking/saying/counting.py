"""Rules of kind `count`: a stated number of things against the things listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.index import LINKED, SECTION, Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.saying.itemising import check_itemised
from auditor.checking.summing import sums_to
from auditor.model import Block, Enumeration, Fact, Partition
from auditor.rulebook.interval import exact
from auditor.rulebook.rule import Rule

_SO_MANY = re.compile("(?:[两二三四五六七八九十]|\\d{1,2})大?(?:项|类|个|者|部分|家|户)")
_BODIES = re.compile("[县区市镇乡村旗州校院]")
_NAME = 5  #: characters behind a number that say of what it is: 县（区）
_JOIN = re.compile(r"以及|和|及|与")
_FOLLOWS = re.compile(r"如下|以下|下列|分析|分别|具体|包括|[:：]\s*$")
#: 4.除上述项目外，…: what stands beside the things listed, and is none of them.
_BESIDE = re.compile(r"\s*(?:除[^，。；]{2,20}(?:外|以外)|此外|另外?[，有])")
_THINGS = ("任务", "项目", "方面", "工作", "措施", "问题", "工程", "指标")
_PEOPLE = frozenset("人名位户")
_EACH = re.compile("分别(?![设建布位])")  #: 断面18个，分别位于青河、白河: several in one place
_OPEN = 4  #: characters before a number in which 等 leaves a list open
_ANNOUNCED = 16  #: characters after the number within which its list is announced
_NEAR = 2  #: a list this much shorter than stated is a miscount; a shorter one lists examples


def check_count(rule: Rule, index: Index) -> list[Outcome]:
    """One outcome for every stated number beside a list that the rule speaks of."""
    assert rule.count is not None
    if rule.count.of == "numbered":
        return _numbered(rule, index)
    if rule.count.of == "summed":
        return list(_summed(rule, index))
    if rule.count.of == "itemised":
        return list(check_itemised(rule, index))
    return [
        outcome
        for enumeration in index.statements.enumerations
        if _wanted(rule, index, enumeration.fact)
        and (outcome := _listed(rule, index, enumeration)) is not None
    ]


def _summed(rule: Rule, index: Index) -> Iterator[Outcome]:
    """A、B、C、D，五项合计X: where the four make up X, there are not five."""
    for partition in index.statements.partitions:
        last, whole = index.facts[partition.parts[-1]], index.facts[partition.whole]
        count = index.facts[whole.number - 1]
        beside = last.end <= count.start and count.end <= whole.start and count.kind == "count"
        beside = beside and whole.subject != ""  # 97户319人: households, and no number of items
        beside = beside or (whole.number > 0 and _counts_bodies(index, count, partition))
        said = beside and _SO_MANY.match(count.text) and _wanted(rule, index, count.number)
        if not said or sums_to(index, whole.number, partition.parts) != "holds":
            continue
        listed = Decimal(len(partition.parts))
        words = (Words("所加各数", index.facts[partition.parts[0]].start, last.end),)
        yield Outcome(
            rule, "holds" if count.value == listed else "broken", count.number,
            (("合计", whole.number),), exact(listed), LINKED, "medium", "个数 = 相加的项数",
            f"相加的共{listed}项", words,
        )  # fmt: skip


def _counts_bodies(index: Index, count: Fact, partition: Partition) -> bool:
    """四个县（区）…共312户，其中甲县64户、丙县131户、…: the parts are named as what was counted."""
    whole = index.facts[partition.whole]
    if count.kind != "count" or count.sentence != whole.sentence or count.end > whole.start:
        return False
    sorts = set(_BODIES.findall(index.text[count.start : count.end + _NAME]))
    parts = [index.facts[at] for at in partition.parts]
    if index.text[parts[-1].end : parts[-1].end + 1] not in ("。", "；", "\n", ""):
        return False  # 丙县100户，丁县没有任务
    return bool(sorts) and all(part.item[-1:] in sorts for part in parts)


def _wanted(rule: Rule, index: Index, at: int) -> bool:
    assert rule.count is not None
    fact = index.facts[at]
    words = f"{fact.subject}{fact.amount.unit}{fact.tail}"
    return not rule.count.words or any(word in words for word in rule.count.words)


def _listed(rule: Rule, index: Index, enumeration: Enumeration) -> Outcome | None:
    stated = int(index.facts[enumeration.fact].value)
    listed = enumeration.listed
    joined = _JOIN.search(enumeration.names[-1]) is not None
    words = (Words("所列", enumeration.start, enumeration.end),)
    verdict, confidence = "broken", "high"
    if stated == listed or (joined and stated == listed + 1):
        verdict = "holds"
    elif listed < stated and (enumeration.open or _goes_on(index, enumeration)):
        return None
    elif listed < stated - _NEAR and not _lists_all(index, enumeration):
        return None  # examples, not a full list
    elif abs(listed - stated) > 1 or joined:
        confidence = "medium"
    return Outcome(
        rule,
        verdict,
        enumeration.fact,
        (),
        exact(Decimal(listed)),
        LINKED,
        confidence,
        "个数 = 所列项数",
        "所列：" + "、".join(enumeration.names),
        words,
    )


def _goes_on(index: Index, enumeration: Enumeration) -> bool:
    """教育、农业等7个部门: 等 may stand for the two that are not named."""
    begin = index.facts[enumeration.fact].start
    return index.text[max(begin - _OPEN, 0) : begin].rstrip().endswith("等")


def _lists_all(index: Index, enumeration: Enumeration) -> bool:
    """内设机构 9个，分别是…: the words name every one of them."""
    begin = index.facts[enumeration.fact].end
    return _EACH.search(index.text, begin, begin + _ANNOUNCED) is not None


def _numbered(rule: Rule, index: Index) -> list[Outcome]:
    """共设10个任务，…如下： followed by the headings 1. to 10."""
    blocks = index.document.blocks
    outcomes = []
    for at, block in enumerate(blocks[:-1]):
        if at not in index.blocks or block.kind == "table":
            continue
        if not _FOLLOWS.search(index.text, max(block.end - 40, block.start), block.end):
            continue
        children = [
            child
            for child in _children(blocks, at)
            if _BESIDE.match(index.text, child.start + len(child.label)) is None
        ]
        if len(children) < 2:
            continue
        outcomes += _against(rule, index, at, children)
    return outcomes


def _children(blocks: tuple[Block, ...], at: int) -> list[Block]:
    """The run of numbered blocks 1, 2, 3 … that begins right after `blocks[at]`."""
    first = blocks[at + 1]
    if first.number != 1 or not first.level:
        return []
    run: list[Block] = []
    for block in blocks[at + 1 :]:
        if block.level and block.level < first.level:
            break
        if block.level == first.level:
            if block.number != len(run) + 1:
                break
            run.append(block)
    return run


def _against(rule: Rule, index: Index, at: int, children: list[Block]) -> list[Outcome]:
    first, last = index.blocks[at]
    found = []
    for fact in index.facts[first:last]:
        whole = fact.value == fact.value.to_integral_value()
        if fact.kind != "count" or not fact.amount.is_exact or not whole or fact.value < 2:
            continue
        if not _wanted(rule, index, fact.number):
            continue
        stated = int(fact.value)
        if stated != len(children) and not _announces(index, fact, stated, len(children)):
            continue
        words = tuple(Words("标题", child.start, child.end) for child in children[:1])
        found.append(
            Outcome(
                rule, "holds" if stated == len(children) else "broken", fact.number, (),
                exact(Decimal(len(children))), SECTION, "medium",
                "个数 = 标题数", f"下列标题共{len(children)}个", words,
            )
        )  # fmt: skip
    return [one for one in found if one.verdict == "holds"][:1] or found[:1]


def _announces(index: Index, fact: Fact, stated: int, listed: int) -> bool:
    """A number off by one or two is a miscount only where the words surely speak of the list."""
    if fact.unit in _PEOPLE or fact.whole >= 0:
        return False  # 由8人构成的评价工作组; 其中10万元以上项目6个
    near = abs(stated - listed) <= _NEAR and min(stated, listed) > 1
    words = f"{fact.subject}{fact.amount.unit}{fact.tail}"
    return near and any(word in words for word in _THINGS) and fact.sentence == _last(index, fact)


def _last(index: Index, fact: Fact) -> int:
    """The last sentence of the paragraph: the one that leads over to the list."""
    return index.facts[index.blocks[fact.block][1] - 1].sentence
