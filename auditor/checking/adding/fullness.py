"""Whether a list leaves nothing out, by what the text says around it and by what it lists."""

from __future__ import annotations

import re

from auditor.checking.adding import overlapping
from auditor.checking.clauses import last_clause
from auditor.checking.index import Index
from auditor.checking.summing import is_counted_full, sums_to
from auditor.model import Partition
from auditor.small_numbers import small_number

#: 以上五项|合计: what is counted behind a list is the list itself.
_THESE = frozenset(("以上", "上述", "上列"))
_SUMS = ("合计", "共计", "总计")
#: Kinds of one division end alike: 粮油类、蔬菜类、水果类.
_KINDS = frozenset("类级型档批")
#: What no list ends in.
_GOES_ON = ("；", "，", "、")
_FEWEST = 3
_THINGS = frozenset("个项类")
#: Who pays, from the top to the bottom.
_PAYERS = (
    re.compile("中央|国家"),
    re.compile("省|自治区"),
    re.compile("市|州"),
    re.compile("[县区旗](?!间)"),
)
#: What sums up what stands before it: 农业口…、水利口…，共5,480万元
_IN_ALL = ("共", "一共", "总共")
#: 三年累计, 近三年, 三年来
_YEARS = re.compile("([二三四五六七八九十])年")
_BEFORE = 16  #: characters before a total that may say of how many years it is
_LIST = 48  #: characters before a total that may name all that it sums up
_JOINED = re.compile("[、和及与]|以及")
_SUMMED = re.compile("(?:合计|共计|总计|一共|总共|共)?(?:有|为|达)?$")
_NAMED = 8  #: characters at the head of a name that say who pays


def is_full(index: Index, partition: Partition, parts: tuple[int, ...]) -> bool:
    """Whether the text says that the list is full: by its words, its number or its shares."""
    if _goes_on_below(index, partition.whole, parts):
        return False
    if (
        partition.exhaustive
        or partition.marker in _IN_ALL
        or is_counted_full(index, partition.whole, parts)
    ):
        return True
    if overlapping.shares_make_all(index, parts) or is_counted_after(index, parts):
        return True
    if is_counted_beside(index, partition.whole, parts):
        return True
    if _are_all_named(index, partition.whole, parts) or _made_up_beside(index, partition, parts):
        return True
    return _are_all_years(index, partition.whole, parts)


def _goes_on_below(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """甲5万元；其他收入3万元；| at the end of a paragraph: the next one goes on with the list."""
    last = index.facts[parts[-1]]
    end = index.document.blocks[last.block].end
    if index.text[end - 1 : end] not in _GOES_ON or index.facts[whole].block != last.block:
        return False
    return "。" not in index.text[last.end : end]


def _made_up_beside(index: Index, partition: Partition, parts: tuple[int, ...]) -> bool:
    """年初预算为8,120.40万元，支出决算为7,936.15万元: a list that makes up the one has it all.

    Both figures stand in one sentence, and each paragraph of the list states a part of either.
    """
    if len(parts) < _FEWEST:
        return False
    sentence = index.facts[partition.whole].sentence
    blocks = {index.facts[part].block for part in parts}
    return any(
        len(other.parts) >= _FEWEST
        and other.whole != partition.whole
        and index.facts[other.whole].sentence == sentence
        and index.facts[other.whole].block not in blocks
        and {index.facts[part].block for part in other.parts} <= blocks
        and sums_to(index, other.whole, other.parts) is not None
        for other in index.statements.partitions
    )


def _are_all_named(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """培训、展演、讲座共计146场次，其中培训62场次、展演57场次、讲座25场次: just what it sums up.

    减税降费2.86亿元，其中减税1.92亿元、降费0.94亿元 does so in one word.
    """
    total = index.facts[whole]
    items = [index.facts[part].item for part in parts]
    if all(items) and total.item.endswith("".join(items)):
        return True
    before = index.text[max(total.start - _LIST, 0) : total.start]
    if "、" not in before:
        return False
    summed = _SUMMED.sub("", last_clause(before))
    names = _JOINED.split(summed)
    if len(names) != len(items) or not all(items):
        return False
    return names[0].endswith(items[0]) and names[1:] == items[1:]


def _are_all_years(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """三年累计投入6.52亿元，其中2021年…、2022年…、2023年…: as many as the words before say."""
    total = index.facts[whole]
    said = _YEARS.search(index.text, max(total.start - _BEFORE, 0), total.start)
    years = {index.facts[part].period for part in parts}
    told = all(year.isdecimal() for year in years) and len(years) == len(parts)
    return said is not None and told and small_number(said[1]) == len(parts)


def is_counted_after(index: Index, parts: tuple[int, ...]) -> bool:
    """…；5.消防救援324.00万元，以上五项合计3,671.41万元, behind a list of five."""
    at = parts[-1] + 1
    if at + 1 >= len(index.facts):
        return False
    number, total = index.facts[at], index.facts[at + 1]
    return (
        number.subject in _THESE
        and number.kind == "count"
        and number.value == len(parts)
        and number.sentence == index.facts[parts[-1]].sentence == total.sentence
        and total.subject.startswith(_SUMS)
    )


def is_counted_beside(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """安排资金9,540万元，共4个项目：（1）…（4）…: as many numbered paragraphs as the words say."""
    facts, total = index.facts, index.facts[whole]
    blocks = {facts[part].block for part in parts}
    if len(parts) < _FEWEST or len(blocks) < len(parts) or total.block in blocks:
        return False
    if not all(index.document.blocks[block].number for block in blocks):
        return False
    if not all(_opens(index, part) for part in parts):
        return False  # 5.宣传专项40万元，其中推介活动18.6万元
    beside = (facts[at] for at in (whole - 1, whole + 1) if 0 <= at < len(facts))
    return any(
        one.kind == "count"
        and one.unit in _THINGS
        and one.sentence == total.sentence
        and one.value == len(parts)
        for one in beside
    )


def _opens(index: Index, part: int) -> bool:
    """Whether an amount is the first of its paragraph."""
    own = index.facts[part]
    first, _ = index.blocks[own.block]
    return all(fact.unit != own.unit for fact in index.facts[first:part])


def seems_full(index: Index, parts: tuple[int, ...]) -> bool:
    """Whether the parts look like a whole division: kinds that end alike, payers down to the last.

    Nothing says so, so that only a slip makes a fault of what such a list lacks.
    """
    names = [index.facts[part].item for part in parts]
    if len(names) < _FEWEST or not all(names):
        return False
    if {name[-1] for name in names} <= _KINDS and len({name[-1] for name in names}) == 1:
        return True
    ranks = [_rank(index.facts[part].subject) for part in parts]
    return -1 not in ranks and len(set(ranks)) == len(ranks) and max(ranks) == len(_PAYERS) - 1


def _rank(name: str) -> int:
    head = name[:_NAMED]
    return next((at for at, payer in enumerate(_PAYERS) if payer.search(head)), -1)
