"""Claims about extremes: the highest is no lower, and the lowest no higher, than the average."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.index import SENTENCE, Index, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.ranges import first_from
from auditor.model import Fact
from auditor.rulebook.rule import Rule

_NAMES = frozenset(("date", "ordinal", "duration"))  #: 30年期专项债券 is a name
_MOST = re.compile("最([高低多少])")
#: 最低为5年期一般债券2.81%; 最高限价, 最低工资标准 and 最高不超过 are limits.
_EXTREME = re.compile(
    r"最.(?:的(?:是|为)?|[为是达有])?(?:\d{1,2}年期)?[^，。；：、\d限不可降增提补工标额均]{0,14}"
)
_OF_MORE = re.compile("全[国省市县]平均|同类|同期|上年|去年|行业平均|周边|历史")
_BEFORE = 24
#: 优秀单位|最高分98分，全部单位|平均分84分
_OF = re.compile(r"(?P<name>[^，。；：、（）\d]*?)(?:最[高低多少大小]|[平户人均]均)")
#: 全年|平均: no name of other things
_NO_NAME = re.compile("(?:其中|[全本当]年|年度?|得分|评分|分数|的)*")


def check_extremes(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each highest or lowest figure beside the average of the same list."""
    if "均" not in index.text:
        return
    for match in _MOST.finditer(index.text):
        at = first_from(index.facts, match.end())
        while at < len(index.facts) and index.facts[at].kind in _NAMES:
            at += 1
        if at == len(index.facts) or index.facts[at].start - match.end() > _BEFORE:
            continue
        extreme = index.facts[at]
        between = index.text[match.start() : extreme.start]
        plain = extreme.amount.is_exact or extreme.amount.qualifier.startswith("最")
        if not plain or extreme.amount.flaw or _EXTREME.fullmatch(between) is None:
            continue
        if _OF_MORE.search(index.sentences.words(at)) is None:
            for mean in _means(index, extreme, match[1]):
                yield _against_mean(rule, extreme, mean, top=match[1] in "高多")


def _means(index: Index, extreme: Fact, way: str) -> list[Fact]:
    """The average of the same kind of figure in the clause, of the same things as the extreme."""
    first, last = index.sentences[extreme.sentence]
    means = [
        fact
        for fact in index.facts[first:last]
        if _is_mean(fact, extreme) and not index.is_parted(fact, extreme)
    ]
    if len(means) > 1:
        means = _of_list(index, extreme, means)
        if len(means) > 1:
            return means  # 一般债券平均2.78%，专项债券平均3.03%，最高…，最低…: of both sorts
    return [mean for mean in means if _of_one(index, extreme, mean, way)]


def _is_mean(fact: Fact, extreme: Fact) -> bool:
    is_mean = fact.role == "average" or "平均" in fact.item or "平均" in fact.subject
    if not is_mean or fact.number == extreme.number or not units_fit(fact, extreme):
        return False
    return fact.amount.is_exact and (fact.kind != "percent" or fact.measure == extreme.measure)


def _of_list(index: Index, extreme: Fact, means: list[Fact]) -> list[Fact]:
    """一类最高…，最低…，平均…，二类最高…，最低…，平均…: each list has its own, at one end."""
    first, _ = index.sentences[extreme.sentence]
    begin = max(index.text.rfind("；", 0, extreme.start), index.facts[first].start - _BEFORE)
    closes = _MOST.search(index.text, max(begin, 0), means[0].start) is not None
    before = [mean for mean in means if mean.number < extreme.number]
    behind = [mean for mean in means if mean.number > extreme.number]
    if closes:
        return behind[:1]
    return [mean for mean in before if _MOST.search(index.text, mean.end, before[-1].start) is None]


def _of_one(index: Index, extreme: Fact, mean: Fact, way: str) -> bool:
    """Whether no other list begins between them, and no name tells them apart.

    优秀单位最低分90.5分，全部单位平均分84.2分: the average is of more.
    """
    one, other = sorted((extreme, mean), key=lambda fact: fact.start)
    # its own words stand right before it, behind an average that comes first
    if index.text.count(f"最{way}", one.end, other.start) > (other is extreme):
        return False
    names = [_names(index, fact)[-1:] for fact in (extreme, mean)]
    return [] in names or names[0] == names[1]


def _names(index: Index, fact: Fact) -> list[str]:
    """Of what the highest, lowest and average figures up to this one are, the last its own."""
    first, _ = index.sentences[fact.sentence]
    begin = max(index.facts[first].start - _BEFORE, 0)
    begin = max(index.text.rfind(mark, begin, fact.start) + 1 for mark in "。；\n") or begin
    named = (found["name"] for found in _OF.finditer(index.text, begin, fact.start))
    return [name for name in named if _NO_NAME.fullmatch(name) is None]


def _against_mean(rule: Rule, extreme: Fact, mean: Fact, *, top: bool) -> Outcome:
    holds = extreme.value >= mean.value if top else extreme.value <= mean.value
    side, than = ("最高", "低于") if top else ("最低", "高于")
    note = f"{side}的{extreme.amount.text}{than}平均的{mean.amount.text}"
    return Outcome(
        rule, "holds" if holds else "broken", extreme.number, (("平均", mean.number),), None,
        SENTENCE, "high", "最低 ≤ 平均 ≤ 最高", note,
    )  # fmt: skip
