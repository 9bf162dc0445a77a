"""What an average shares out, and among how many: 户均 among households, 平均每处 among places.

Both may stand in other sentences. What is shared out is told by its name (车均|运行维护费), and how
many share by their unit; what is found without a name is a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.checking.bound import Bound
from auditor.checking.index import DOCUMENT, PARAGRAPH, SECTION, SENTENCE, Index, same_time
from auditor.checking.likeness import bigrams
from auditor.checking.means import OF_TIME, Mean, is_of, is_of_months, read_mean
from auditor.checking.sentences import is_cell
from auditor.model import Fact

_PEOPLE = frozenset(("人", "户", "名", "位", "家", "个", "口"))
#: 平均每名|教师负担学生15人: the words behind say who is meant
_UNIT_WORDS = frozenset("个名位家所")
#: Counts that are no people: 核定编制186名.
_POSTS = re.compile("编制|计划|目标")
#: 按年平均常住人口356.80万人计算: a mean over time is a count all the same.
_MEAN_COUNT = re.compile(
    "平均(?:常住)?(?:人口|人数|户数)|平均(?:保有|在[岗校编职])|[年月期]平均|[年月]均"
)
_BASIS = re.compile(
    r"按照?([^，。；（）()\d]{2,16}?)(?:人数|户数|数量)?(?:[\d.,]+万?[人户])?(?:计算|测算|计)"
)
_PLANS = ("年初预算数", "全年预算数", "预算数", "任务数", "分值", "限额")
_JOINED = re.compile("[及和与、]")
_SPEAKS_OF = re.compile(r"\s*([^，。；：\d按]{3,10})按")
_ALL_OF = re.compile(
    "^(?:全[国省市州区县旗镇乡街局校院]|[年期]末|[实现共]有|累计|登记在册的?|合计)+"
)
_MOST = 4  #: candidates of one sentence that are tried
_SHORTEST = 3  #: characters of a name by which a total is looked for in other sentences
#: What surveys and accounts give, not what stands nearby: 人均可支配收入.
_OF_ACCOUNTS = re.compile("可支配|消费支出|纯收入|预期寿命")


def shared_out(index: Index, anchor: int) -> list[Bound]:
    """What the average is an average of, the nearest first."""
    own = index.facts[anchor]
    mean = read_mean(own)
    if _OF_ACCOUNTS.search(own.subject):
        return []
    fitting = [
        at
        for at in _beside(index, own)
        if _is_shareable(own, index.facts[at]) and not _is_counted(mean, index.facts[at])
    ]
    beside = _ranked(index, own, _called(index, fitting, mean.name)) if fitting else []
    if any(mean.name in index.facts[bound.fact].item for bound in beside):
        return beside
    named = _named_elsewhere(index, own, mean)
    if named:
        return named + [bound._replace(guessed=True) for bound in beside]
    return beside or _one_before(index, own)


def shared_among(index: Index, anchor: int) -> list[Bound]:
    """How many share it, the nearest first."""
    own = index.facts[anchor]
    mean = read_mean(own)
    by = mean.by
    if by in OF_TIME:
        return []
    counted = [at for at in _beside(index, own) if _is_counted(mean, index.facts[at])]
    fitting = counted or [
        at
        for at in _beside(index, own)
        if _can_share(own, by, index.facts[at]) and not _is_of_more(index, own, index.facts[at])
    ]
    if fitting:
        found = _ranked(index, own, _of_basis(index, own, fitting))
        # who came in a year was not there in each of its months
        return [bound._replace(guessed=True) for bound in found] if is_of_months(own) else found
    return _counted_elsewhere(index, own, by) if by else []


def _beside(index: Index, own: Fact) -> list[int]:
    """The figures of its sentence from which it may be made; what is told after it comes last."""
    first, last = index.sentences[own.sentence]
    facts = index.facts
    before = [at for at in range(own.number - 1, first - 1, -1) if facts[at].depth <= own.depth]
    deeper = [at for at in range(own.number - 1, first - 1, -1) if facts[at].depth > own.depth]
    behind = [at for at in range(own.number + 1, last) if facts[at].depth >= own.depth]
    return before + deeper + behind


def _is_shareable(own: Fact, other: Fact) -> bool:
    unit = own.unit.partition("/")[0]  # 人均800元/人次
    if other.kind != own.kind or other.unit != unit or other.amount.flaw:
        return False
    return other.role == "main" and bool(other.value)


def _is_of_more(index: Index, own: Fact, count: Fact) -> bool:
    """1.80万户，户均7万元；其中小微企业减税5.40亿元，户均3万元: all of them, not those meant."""
    between = index.text[count.end : own.start]
    return "；" in between and "其中" in between.rpartition("；")[2]


def _is_counted(mean: Mean, other: Fact) -> bool:
    """平均每个|乡镇14个: among 18个乡镇, though what is shared out is counted by 个 too."""
    if not mean.name or other.kind != "count" or other.role != "main":
        return False
    if mean.by not in _UNIT_WORDS or not is_of(mean.by, other):
        return False
    called = (mean.name[:length] for length in range(len(mean.name), 1, -1))
    return any(other.subject.endswith(one) or other.tail.startswith(one) for one in called)


def _can_share(own: Fact, by: str, other: Fact) -> bool:
    if other.kind != "count" or other.amount.flaw or not other.value or other.unit == own.unit:
        return False
    if other.role != "main" and not (other.role == "average" and _MEAN_COUNT.search(other.subject)):
        return False
    return not by or not other.unit or is_of(by, other)


def _called(index: Index, fitting: list[int], name: str) -> list[int]:
    """Those that share a word with what the average is of, if any do."""
    words = bigrams(name)
    called = [
        at for at in fitting if words & bigrams(f"{index.facts[at].item}{index.facts[at].subject}")
    ]
    return called or fitting


def _of_basis(index: Index, own: Fact, fitting: list[int]) -> list[int]:
    """Those that the sentence says it is computed by: 按年末离退休人数计算."""
    people = [at for at in fitting if not _POSTS.search(index.facts[at].subject)] or fitting
    basis = _BASIS.search(index.sentences.words(own.number))
    if basis is None:
        return people
    said = [at for at in people if index.facts[at].item and index.facts[at].item in basis[1]]
    return said or people


def _ranked(index: Index, own: Fact, fitting: list[int]) -> list[Bound]:
    """The candidates of the sentence: those since the figure that another average ends with first.

    Of a whole and its parts the whole is meant; what else leaves a choice is a guess.
    """
    near: list[int] = []
    for since in sorted(_bounds(index, own), reverse=True):
        near = near or [at for at in fitting if since < at < own.number]
    near = near or fitting
    wholes = [at for at in near if index.facts[at].whole not in near]
    values = {index.facts[at].value for at in wholes}
    ordered = wholes + [at for at in near if at not in wholes]
    guessed = len(values) > 1
    return [
        Bound(at, SENTENCE, guessed or index.is_parted(own, index.facts[at]) or at > own.number)
        for at in ordered[:_MOST]
    ]


def _bounds(index: Index, own: Fact) -> set[int]:
    """Behind which figures its own may begin: 6项…项均280万元，18项…项均111万元; a semicolon."""
    first, _ = index.sentences[own.sentence]
    facts = index.facts
    before = range(own.number - 1, first - 1, -1)
    alike = (
        at for at in before if facts[at].role == "average" and facts[at].measure == own.measure
    )
    parted = (at for at in before if index.is_parted(own, facts[at]))
    return {next(alike, first - 1), next(parted, first - 1)}


def _named_elsewhere(index: Index, own: Fact, mean: Mean) -> list[Bound]:
    """车均|运行维护费: the level of that name in the paragraph, the section, the document.

    人均监管|经营主体: the name may be led by what is done with it.
    """
    name = mean.name or _opening(index, own)
    for start in range(max(len(name) - _SHORTEST, 0) + 1 if name else 0):
        called = name[start:]
        if start and len(called) <= _SHORTEST:
            break
        found = [
            at
            for at in index.spelled(called)
            if mean.of in index.sentences.words(at) and _is_total_of(index, own, called, at)
        ]
        stock = [at for at in found if _ALL_OF.sub("", index.facts[at].item) == called] or found
        if stock:
            return _nearest(index, own, stock, called)
    return []


def _opening(index: Index, own: Fact) -> str:
    """运行费|按全年平均保有车辆126辆计算，车均2.36万元: what the sentence speaks of."""
    said = _SPEAKS_OF.match(index.sentences.words(own.number))
    return said[1] if said is not None else ""


def _is_total_of(index: Index, own: Fact, name: str, at: int) -> bool:
    other = index.facts[at]
    if not _is_shareable(own, other) or not other.amount.is_exact:
        return False
    near = other.block == own.block and index.facts[at].item.endswith(name)
    return near or same_time(_year(own.period), _year(other.period))


def _year(period: str) -> str:
    return period.removesuffix("年末")[:4] if period.endswith("末") else period


def _nearest(index: Index, own: Fact, found: list[int], name: str) -> list[Bound]:
    for tier in (PARAGRAPH, SECTION, DOCUMENT):
        first, last = index.reach(own.number, tier)
        near = [at for at in found if first <= at < last and at != own.number]
        done = [at for at in near if index.facts[at].measure not in _PLANS] or near
        if done:
            exact = [at for at in done if not _JOINED.search(index.facts[at].item)] or done
            guessed = len({index.facts[at].value for at in exact}) > 1
            return [
                Bound(at, tier, guessed or index.facts[at].item.endswith(f"及{name}"))
                for at in sorted(exact, key=lambda at: abs(at - own.number))
            ]
    return []


def _one_before(index: Index, own: Fact) -> list[Bound]:
    """The only amount of the sentence before, which speaks of what is counted here."""
    first, _ = index.sentences[own.sentence]
    start, _ = index.reach(own.number, PARAGRAPH)
    if first <= start:
        return []
    words = set(bigrams(read_mean(own).name))
    words.update(*(bigrams(index.facts[at].item) for at in range(first, own.number)))
    since, _ = index.sentences[index.facts[first - 1].sentence]
    before = [
        at
        for at in range(max(since, start), first)
        if _is_shareable(own, index.facts[at]) and index.facts[at].whole < 0
    ]
    same = [at for at in before if words & bigrams(index.sentences.words(at))]
    return [Bound(at, PARAGRAPH, guessed=True) for at in same] if len(before) == 1 else []


def _counted_elsewhere(index: Index, own: Fact, by: str) -> list[Bound]:
    """The count of that unit in the nearest sentence of the paragraph before, or farther off.

    People and households are of many sorts: which, is a guess.
    """
    first, _ = index.sentences[own.sentence]
    start, _ = index.reach(own.number, PARAGRAPH)
    before = [at for at in range(first - 1, start - 1, -1) if _can_share(own, by, index.facts[at])]
    if not before:
        return _counted_far_off(index, own, by)
    sentence = index.facts[before[0]].sentence
    here = [at for at in before if index.facts[at].sentence == sentence]
    near = _of_basis(index, own, here)
    wholes = [at for at in near if index.facts[at].whole not in near]
    guessed = by in _PEOPLE or len({index.facts[at].value for at in wholes}) > 1
    return [Bound(at, PARAGRAPH, guessed) for at in wholes]


def _counted_far_off(index: Index, own: Fact, by: str) -> list[Bound]:
    """The only count of that unit in the document, or those of whose matter the total is.

    新建食堂土建支出884.12万元，平均每平方米1,198元: of 新建食堂6处，建筑面积7,380平方米.
    """
    counts = [
        at
        for at in index.of_role("main", ("count",))
        if (count := index.facts[at]).unit
        and not is_cell(count)
        and _can_share(own, by, count)
        and count.sentence != own.sentence
    ]
    total = next(iter(shared_out(index, own.number)), None)
    if total is None or total.tier > SENTENCE:
        return []
    if counts and _are_one(index, counts):
        return [Bound(at, DOCUMENT, guessed=True) for at in counts]
    matter = index.facts[total.fact].item
    alike = {at: _shared(matter, index.sentences.words(at)) for at in counts}
    most = max(alike.values(), default=0)
    same = [at for at in counts if alike[at] == most >= _SHORTEST]
    values = {index.facts[at].value for at in same}
    return [Bound(same[0], DOCUMENT, guessed=True)] if len(values) == 1 else []


def _shared(name: str, words: str) -> int:
    """How many characters of a name, from its beginning, some words share with it."""
    return next((length for length in range(len(name), 1, -1) if name[:length] in words), 0)


def _are_one(index: Index, found: Sequence[int]) -> bool:
    """Whether all are one figure, maybe rounded: 1.09万户 and 10,900户."""
    values = [index.value(at) for at in found]
    highs = [value.high for value in values if value.high is not None]
    lows = [value.low for value in values if value.low is not None]
    return not highs or not lows or min(highs) >= max(lows)
