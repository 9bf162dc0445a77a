"""Parts that stand in one list and yet are not parts of one division.

A semicolon may part two divisions of one total (其中技术人员603人；编制内412人，编外304人), and
parts with shares of their own may overlap (自助借还占81.0%；通借通还占19.5%).
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from auditor.checking.index import Index, printed_unit
from auditor.checking.summing import TELLING, slip_is_no_accident, sums_to, total_of
from auditor.model import Fact, Partition
from auditor.model.fact import NONE
from auditor.rulebook import interval
from auditor.rulebook.interval import meet
from auditor.words import are_complete, shipped_words

_NET = re.compile("利润(?:总额)?$|净(?:额|利润|增额?)$|[顺逆]差$|盈余$|损益$")
#: 343人|属于…, 2454人|购买了…: what those people are or have done, and no name of a part
_DONE = re.compile(
    r"\s?(属于|属|为|是|购买|购置|拥有|持有|享受|领取|参加|参与|获得|取得|存在|具有|患有?|从事|在|已|未|曾|被)"
)
_SEMICOLON = "；"
#: What says that more stands beside the list; 等级 does not.
_REST = re.compile("其余|其[他它]|等(?![级次])")
#: 合计（含补录）49件, 加上四季度预计数，合计40万元: the total holds more than was listed
_MORE = re.compile("(?:[，；]|[合总共]计[（(])(?:含(?![量税])|加上|连同|加计|并入|计入)")
#: 公用经费7.13万元，主要包括：办公费、其他支出: what is in the last part, and nothing beside it.
_SPENT_ON = re.compile("(?:主要)?(?:包括|用于)")
#: Words of parts that need not exclude each other.
_OVERLAPPING = ("以上", "以下", "女", "重点", "双重", "重大", "特困", "党员")
#: 初级及以下 is the lowest of the classes listed, and overlaps none
_CLASS = re.compile("及以[上下]")
#: 重大投资审计 is a kind of its own beside 财政审计; 重大项目 may be any of them.
_KIND = re.compile("重[大点][\u4e00-\u9fff]{4,}$")
#: 35岁以下, 36至49岁, 50岁及以上
_BAND = re.compile(
    r"(\d+(?:\.\d+)?)[^\d以及]{0,3}(?:[-—~～至到](?P<to>\d+(?:\.\d+)?)|及?以(?P<end>[上下]))"
)
_ENDS = ("下", "上")
_DIVIDES = re.compile("分别|主要[是为用包]|包括")
_NAME = 16  #: characters in which a part is named
_PAIR = 2  #: divisions of one total, and parts of each


def listed_apart(index: Index, whole: int, parts: tuple[int, ...]) -> tuple[int, ...] | None:
    """The parts that make up the total by themselves; () where they are of several divisions.

    None where nothing says that the parts belong to more than one division.
    """
    if index.facts[whole].place.table is not None:
        return None
    runs = _runs(index, parts)
    if runs is None:
        return None
    telling = len(index.digits(whole)) >= TELLING
    for run in runs:
        if len(run) > 1 and telling and sums_to(index, whole, run) is not None:
            return run
    return ()


def divisions(index: Index, partition: Partition) -> list[Partition]:
    """一般债务A，专项债务B；政府债券C，其他形式D: each makes up the total, or misses it by a slip.

    The partition as it stands where nothing shows that it is two.
    """
    whole, parts = partition.whole, partition.parts
    if len(parts) > _PAIR and (nested := _nested(index, partition)) is not None:
        return nested
    runs = _runs(index, parts) if len(parts) >= 2 * _PAIR else None
    if runs is None or len(runs) != _PAIR or min(map(len, runs)) < _PAIR:
        return [partition]
    if index.facts[whole].place.table is not None or len(index.digits(whole)) < TELLING:
        return [partition]
    one, other = (sums_to(index, whole, run) for run in runs)
    missed = runs[0] if one is None else runs[1]
    gap = index.value(whole).value - total_of(index, missed).value
    if (one or other) and ((one and other) or slip_is_no_accident(index, whole, missed, gap)):
        return [partition._replace(parts=run, exhaustive=True) for run in runs]
    return [partition]


def _nested(index: Index, partition: Partition) -> list[Partition] | None:
    """支出645万元，其中三项支出324万元，分别为158万元、69万元和97万元: the parts of a part.

    They make it up, or miss it by a slip where the words say that they divide it.
    """
    whole, parts = partition.whole, partition.parts
    if index.facts[whole].place.table is not None or sums_to(index, whole, parts) is not None:
        return None
    for at, part in enumerate(parts[:-_PAIR]):
        inner = parts[at + 1 :]
        if index.facts[part].block != index.facts[inner[0]].block:
            continue
        gap = index.value(part).value - total_of(index, inner).value
        full = sums_to(index, part, inner) == "holds" and len(index.digits(part)) >= TELLING
        words = index.text[index.facts[part].end : index.facts[inner[0]].start]
        divides = _DIVIDES.search(words) is not None
        if full or (divides and slip_is_no_accident(index, part, inner, gap)):
            outer = partition._replace(parts=parts[: at + 1])
            return [outer, partition._replace(whole=part, parts=inner, exhaustive=True)]
    return None


def may_have_ended(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """存款39亿元，其中住户存款24亿元；贷款30亿元: whether a semicolon may have closed the list.

    Where a colon opens it, or nothing but semicolons part three items, they part the list.
    """
    closes = [bool(set("；;") & set(words)) for words in _between(index, parts)]
    opening = index.text[index.facts[whole].end : index.facts[parts[0]].start]
    if not any(closes) or (all(closes) and (len(parts) > 2 or set("：:") & set(opening))):
        return False
    inside = parts[: closes.index(True) + 1]
    return total_of(index, inside).value <= index.value(whole).value


def _between(index: Index, parts: tuple[int, ...]) -> list[str]:
    """The words between each part and the next; none where they stand in paragraphs of their own.

    A semicolon in the paragraph of one part says nothing of the next: 2.公务用车…；购置0辆。3.….
    """
    facts = [index.facts[part] for part in parts]
    return [
        index.text[one.end : other.start] if one.block == other.block else ""
        for one, other in pairwise(facts)
    ]


def _runs(index: Index, parts: tuple[int, ...]) -> list[tuple[int, ...]] | None:
    """The parts as semicolons part them; None where they stand between all of them, or nowhere."""
    apart = [_SEMICOLON in words for words in _between(index, parts)]
    if all(apart) or not any(apart):
        return None
    runs = [[parts[0]]]
    for part, begins in zip(parts[1:], apart, strict=True):
        if begins:
            runs.append([])
        runs[-1].append(part)
    return [tuple(run) for run in runs]


def _shares_tell(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """Whether each part states a share of the total that is right: then none is mistyped."""
    if not index.value(whole).value:
        return False
    return all(
        any(_is_share(index, at, part, whole) for at in _shares(index, part)) for part in parts
    )


def shares_make_all(index: Index, parts: tuple[int, ...]) -> bool:
    """基本支出…，占5.84%；项目支出…，占94.16%: shares that make 100% leave nothing out."""
    shares = [share for part in parts for share in _shares(index, part)[:1]]
    if len(shares) < len(parts):
        return False
    made = sum((index.value(share).value for share in shares), Decimal(-1))
    finest = min(printed_unit(index.facts[share]) for share in shares)
    return abs(made) <= finest * len(shares) / 2


def _shares(index: Index, part: int) -> list[int]:
    return [at for at in index.elaborations.get(part, ()) if index.facts[at].role == "share"]


def _is_share(index: Index, share: int, part: int, whole: int) -> bool:
    quotient = interval.divide(index.value(part), index.value(whole))
    return meet(quotient, index.value(share))


def is_net(whole: Fact) -> bool:
    """Whether a total is what is left over, so that parts of it may be less than nothing."""
    return whole.measure == "收支结余" or _NET.search(whole.item) is not None


def holds_more(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """隐患368处，其中一般隐患371处、重大隐患15处: one part alone is more, however they overlap."""
    total = index.facts[whole]
    if is_net(total) or any(index.facts[part].unit != total.unit for part in parts):
        return False
    high = index.value(whole).high
    lows = (index.value(part).low for part in parts)
    return high is not None and any(low is not None and low > high for low in lows)


def may_exceed(index: Index, whole: int, parts: tuple[int, ...], *, slip: bool) -> bool:
    """Whether parts may come to more than their total, unless a slip explains it better.

    Those of a net amount may; so may what people have done: 有343人属于财政供养人员，有2454人购买了
    汽车, and some of them both. Where the shares of all are right, none is mistyped.
    """
    if slip:
        return _shares_tell(index, whole, parts)
    if is_net(index.facts[whole]) or _shares_tell(index, whole, parts):
        return True
    done = [_DONE.match(index.text, index.facts[part].end) for part in parts]
    said = {match[1] for match in done if match is not None}
    return None not in done and len(said) > 1


def leaves_out(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """事故6059起、死亡365人，其中甲类…起、…人，乙类…起、…人: not all that died, so not all.

    What one list tells of several totals lacks something in each if it does in one.
    """
    first, end = index.sentences[index.facts[parts[0]].sentence]
    lists: dict[int, list[int]] = {}
    for fact in index.facts[first:end]:
        if fact.whole not in (NONE, whole):
            lists.setdefault(fact.whole, []).append(fact.number)
    return any(
        len(others) > 1
        and index.facts[total].sentence == index.facts[whole].sentence
        and all(index.facts[at].unit == index.facts[total].unit for at in others)
        and sums_to(index, total, (*others,)) is None
        and total_of(index, (*others,)).value < index.value(total).value
        for total, others in lists.items()
    )


def is_excused(index: Index, whole: int, parts: tuple[int, ...], gap: Decimal) -> bool:
    """Whether the text may mean another sum than that of the parts."""
    return _is_explained(index, whole, parts, gap) or _is_of_several_marks(index, parts)


def _is_explained(index: Index, whole: int, parts: tuple[int, ...], gap: Decimal) -> bool:
    """Whether the sentence says itself what the gap is: （双重处分15人）, 其余为学前学生.

    What stands before the total is told of something else: 购置2辆；保有量26辆，其中….
    """
    last = index.facts[parts[-1]]
    first, end = index.sentences[last.sentence]
    if any(
        fact.value == abs(gap) and fact.number > whole and fact.number not in parts
        for fact in index.facts[first:end]
    ):
        return True
    if _were_taken_off_before(index, whole, parts, gap):
        return True
    closes = whole > last.number  # 四类合计6,232万元；其余317万元: of the rest the total is not
    end = index.facts[whole].start if closes else index.sentences.span(last.number)[1]
    rest = _SPENT_ON.split(index.text[last.end : end])[0][:40]
    more = closes and _MORE.search(rest) is not None
    return gap > 0 and (more or _REST.search(rest) is not None)


def _were_taken_off_before(index: Index, whole: int, parts: tuple[int, ...], gap: Decimal) -> bool:
    """执行率低，扣1.4分。目标不细扣1分，归档不全扣0.5分，共扣2.9分: of those before too."""
    total = index.facts[whole]
    if total.measure != "扣分" or gap <= 0:
        return False
    begin, _ = index.blocks[total.block]
    before = [fact.value for fact in index.facts[begin : parts[0]] if fact.measure == "扣分"]
    return gap == sum(before) or gap in before


def exclude_each_other(index: Index, parts: tuple[int, ...]) -> bool:
    """线上重点项目14个、线下项目62个: whatever else their names say, none is of both."""
    return are_complete([index.facts[part].item for part in parts], shipped_words()["complete"])


def _is_of_several_marks(index: Index, parts: tuple[int, ...]) -> bool:
    """Parts by different marks (女, 35岁以下, 10亿元以上) may count the same things twice."""
    facts = [index.facts[part] for part in parts]
    if exclude_each_other(index, parts):
        return False
    led = [fact.item + index.text[max(fact.start - 8, 0) : fact.start].rstrip() for fact in facts]
    led = [_CLASS.sub("", words) for words in led]
    if any("男" in words for words in led) or _are_bands(index, facts):
        return False  # 男70人、女50人 do exclude each other
    return any(
        word in words and _KIND.search(words) is None for words in led for word in _OVERLAPPING
    )


def _are_bands(index: Index, facts: list[Fact]) -> bool:
    """35岁以下、36至49岁、50岁以上: each begins where the one before ends, and nothing is left."""
    led = (index.text[max(fact.start - _NAME, 0) : fact.start] for fact in facts)
    bands = [_BAND.search(re.split("[、，；：,;:]", words)[-1]) for words in led]
    if len(bands) <= len(_ENDS) or None in bands:
        return False
    found = [band for band in bands if band is not None]
    found.sort(key=lambda band: (Decimal(band[1]), band["end"] != _ENDS[0]))
    if tuple(band["end"] for band in found if band["end"]) != _ENDS or not found[-1]["end"]:
        return False
    tops = [Decimal(band["to"] or band[1]) for band in found[:-1]]
    starts = [Decimal(band[1]) for band in found[1:]]
    return all(start - top in (0, 1) for top, start in zip(tops, starts, strict=True))
