"""Reasons given for a rise where the figures fell: 支出减少20万元。支出增加的主要原因是项目减少."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.index import SECTION, Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.ranges import facts_between, places
from auditor.model import Fact
from auditor.rulebook.rule import Rule

_MARK = "原因"
_LONGEST = 40
_REASON = re.compile(
    r"(?:\A|[。；！？\n])\s*(?P<name>[^，。；：、！？\n]{2,30}?)"
    r"(?:(?P<rise>增[加长]|上升|提高)|(?P<fall>减少|下降|降低))(?:较[多大])?的?(?:主要)?\Z"
)
#: 2024年度三公经费支出决算数|比上年
_YEAR = re.compile(r"^(?:(?:(?:19|20)\d\d\s?年|[本当]年)度?|本(?:部门|单位)|[我全][局市区县])+")
_KIND = re.compile(r"(?:[比较与同]?(?:上年|去年|同期|同比)|预算|决算|总计|合计|[数额]|总)+$")
_SIDES = ("收入", "支出")
#: …增加的主要原因是调资，项目支出|减少的主要原因是完工: what made up for part of the change
_COUNTER = re.compile(
    r"[，；](?:其中)?(?P<name>[^，。；：\n]{0,30}?)"
    r"(?:(?P<rise>增[加长]|上升|提高)|(?P<fall>减少|下降|降低))(?:较[多大])?的?(?:主要)?原因"
)
_FAR = 2000  #: characters before the reason that may say it
_BLOCKS = 3  #: paragraphs before the reason that may say what changed
_OTHERWISE = re.compile("预算数|年初预算|同口径|剔除|扣除")


def check_reasons(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each reason for a change that the paragraphs before it put into figures."""
    text = index.text
    for at in places(text, _MARK):
        said = _REASON.search(text, max(at - _LONGEST, 0), at)
        if said is not None and _OTHERWISE.search(said[0]) is None:
            changes = _changes(index, _name(said["name"]), said.start("name"))
            if changes and not _tells_both_ways(text, said):
                yield _told(rule, said, changes, 1 if said["rise"] else -1)


def _name(words: str) -> str:
    return _KIND.sub("", _YEAR.sub("", words))


def _tells_both_ways(text: str, said: re.Match[str]) -> bool:
    """Whether the sentence tells what raised the thing and what lowered it: a net change."""
    first = max(text.rfind(mark, 0, said.start("name")) for mark in "。\n") + 1
    last = min((at for mark in "。\n" if (at := text.find(mark, said.end())) >= 0), default=-1)
    name = _name(said["name"])
    return any(
        bool(other["rise"]) != bool(said["rise"]) and _name(other["name"]) in ("", name)
        for other in _COUNTER.finditer(f"，{text[first : last if last >= 0 else len(text)]}")
    )


def _changes(index: Index, name: str, before: int) -> list[Fact]:
    """What the paragraphs before say that the thing of this name rose or fell by."""
    near = list(facts_between(index.facts, max(before - _FAR, 0), before))
    if not near or not name:
        return []
    block = near[-1].block
    wanted = {name}
    for side in _SIDES:  # 财政拨款收入支出 are 财政拨款收入 and 财政拨款支出
        for both in ("收入支出", "收支"):
            if name.endswith(both):
                wanted.add(name.removesuffix(both) + side)
    return [
        fact
        for fact in near
        if fact.role in ("change", "growth")
        and fact.sign
        and fact.value
        and fact.block > block - _BLOCKS
        and _KIND.sub("", fact.item) in wanted
    ]


def _told(rule: Rule, said: re.Match[str], changes: list[Fact], way: int) -> Outcome:
    against = [fact for fact in changes if fact.sign != way]
    broken = len(against) == len(changes)
    fact = changes[-1]
    note = f"说的是{'增加' if way > 0 else '减少'}，前文为{fact.subject[-4:]}{fact.amount.text}"
    words = Words("原因", said.start("name"), said.end())
    return Outcome(
        rule, "broken" if broken else "holds", fact.number, (), None, SECTION, "high",
        "增减的原因与增减的方向一致", note, (words,),
    )  # fmt: skip
