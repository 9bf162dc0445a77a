"""What an average is of, and among how many, where another sentence tells it.

A total is sought by its name, a count by its unit; what is found otherwise is a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.checking.agreeing.likeness import bigrams
from auditor.checking.binding.bound import Bound
from auditor.checking.binding.means import Mean, can_share, is_shareable, read_mean, without_posts
from auditor.checking.index import (
    DOCUMENT,
    PARAGRAPH,
    SECTION,
    SENTENCE,
    Index,
    same_time,
    within,
)
from auditor.checking.sentences import is_cell
from auditor.model import PLANS, Fact

#: People and households are of many sorts: those of another sentence may be others.
_PEOPLE = frozenset(("人", "户", "名", "位", "家", "个", "口"))
#: 按年末离退休人数计算
_BASIS = re.compile(
    r"按照?([^，。；（）()\d]{2,16}?)(?:人数|户数|数量)?(?:[\d.,]+万?[人户])?(?:计算|测算|计)"
)
_PLANS = PLANS | {"分值", "限额"}
_JOINED = re.compile("[及和与、]")
_SPEAKS_OF = re.compile(r"\s*([^，。；：\d按]{3,10})按")
#: 全区实有|经营主体: all of them, and not those newly registered
_ALL_OF = re.compile(
    "^(?:全[国省市州区县旗镇乡街局校院]|[年期]末|[实现共]有|累计|登记在册的?|合计)+"
)
#: 全县现有水库26座: all there are, not those of which the next sentence speaks
_STOCK = re.compile("[现共拥]有|累计|总数|底数|^有|[省市县区镇乡]有")
_FAR = 400  #: figures on either side among which a count is the only one of its unit
_ALIKE = 3  #: pairs of characters in common that name one matter: 公务接待
_SHORTEST = 3  #: characters of a name by which a total is looked for in other sentences


def of_basis(index: Index, own: Fact, fitting: list[int]) -> list[int]:
    """Those that the sentence says it is computed by: 按年末离退休人数计算."""
    people = [fact.number for fact in without_posts([index.facts[at] for at in fitting])]
    basis = _BASIS.search(index.sentences.words(own.number))
    if basis is None:
        return people
    said = [at for at in people if index.facts[at].item and index.facts[at].item in basis[1]]
    return said or people


def named_elsewhere(index: Index, own: Fact, mean: Mean) -> list[Bound]:
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
    if not is_shareable(own, other) or not other.amount.is_exact:
        return False
    near = other.block == own.block and index.facts[at].item.endswith(name)
    return near or _is_of_one_year(own, other)


def _is_of_one_year(own: Fact, other: Fact) -> bool:
    return same_time(_year(own.period), _year(other.period))


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


def one_before(index: Index, own: Fact) -> list[Bound]:
    """The only amount of the sentence before, which speaks of what is counted here."""
    first, _ = index.sentences[own.sentence]
    start, _ = index.reach(own.number, PARAGRAPH)
    if first <= start:
        return []
    words = set(bigrams(read_mean(own).name))
    words.update(*(bigrams(index.facts[at].item) for at in range(first, own.number)))
    since, _ = index.sentences[index.facts[first - 1].sentence]
    before = [at for at in range(max(since, start), first) if is_shareable(own, index.facts[at])]
    wholes = [at for at in before if index.facts[at].whole < 0]
    same = [at for at in wholes if words & bigrams(index.sentences.words(at))]
    if len(wholes) != 1:  # 公务用车费27.4万元，公务接待费5.9万元。国内公务接待546人次，人均108元
        parted = {index.facts[at].whole for at in before}
        same = [
            at
            for at in before
            if at not in parted and len(words & set(bigrams(index.facts[at].item))) >= _ALIKE
        ]
    return [Bound(at, PARAGRAPH, guessed=True) for at in same] if len(same) == 1 else []


def counted_elsewhere(index: Index, own: Fact, by: str, totals: Sequence[Bound]) -> list[Bound]:
    """The count of that unit in the nearest sentence of the paragraph before, or farther off.

    People and households are of many sorts: which, is a guess.
    """
    first, _ = index.sentences[own.sentence]
    start, _ = index.reach(own.number, PARAGRAPH)
    before = [
        at
        for at in range(first - 1, start - 1, -1)
        if can_share(own, by, index.facts[at]) and _is_of_one_year(own, index.facts[at])
    ]
    if not before:
        return _counted_far_off(index, own, by, totals)
    sentence = index.facts[before[0]].sentence
    here = [at for at in before if index.facts[at].sentence == sentence]
    near = of_basis(index, own, here)
    wholes = [at for at in near if index.facts[at].whole not in near]
    guessed = by in _PEOPLE or len({index.facts[at].value for at in wholes}) > 1
    # 全县现有水库26座。除险加固投资1,800万元，平均每座90万元: of those mended, not of all
    return [
        Bound(at, PARAGRAPH, guessed or _STOCK.search(index.facts[at].subject) is not None)
        for at in wholes
    ]


def _counted_far_off(index: Index, own: Fact, by: str, totals: Sequence[Bound]) -> list[Bound]:
    """The only count of that unit in the document, or those of whose matter the total is.

    新建食堂土建支出884.12万元，平均每平方米1,198元: of 新建食堂6处，建筑面积7,380平方米.
    """
    counts = [
        at
        for at in within(index.of_role("main", ("count",)), own.number - _FAR, own.number + _FAR)
        if (count := index.facts[at]).unit
        and not is_cell(count)
        and can_share(own, by, count)
        and count.sentence != own.sentence
    ]
    total = next(iter(totals), None)
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
