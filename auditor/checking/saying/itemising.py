"""Things that are told one by one, and the number of them that was said: “五个坚持”：一是…六是….

一是、二是… and 1.…；2.… in running text; names with a figure each: 分别为甲项目300万元、….
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.checking.index import SECTION, Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.ranges import block_at, first_from
from auditor.checking.saying.referring import check_references
from auditor.model import Block, Fact
from auditor.rulebook.rule import Rule
from auditor.small_numbers import HAN, small_number

_THINGS = (
    "方面|问题|措施|任务|工作|原因|建议|做法|经验|特点|举措|要求|原则|不足|短板|成效|亮点|环节|困难|因素|"
    "重点|特征|情形|情况|变化|突破|提升|强化|坚持|聚焦|确保|创新|转变|到位|关键|难点|目标|抓手"
)
#: “五个坚持”开展工作： / 存在三方面问题。 right before the list
_ANNOUNCED = re.compile(
    r"(?P<open>[“\"])?(?<![第\d.])(?P<number>[两二三四五六七八九十]|1?\d)"
    r"(?P<noun>(?:个|项|大|点|条|类)?方面|点(?=[：:])|(?:个|项|大|点|条|类)(?:的?主要|突出|重点|具体)?"
    rf"(?:{_THINGS})|(?(open)(?:个|项|大)?[^“”，。；：\d、]{{1,8}}|\b\B))[”\"]?"
    r"[^，。；：\d]{0,12}[：:，。]\s*\Z"
)
#: What shows that there may be such a list, and how its items begin.
_MARKS = {
    "二是": tuple(f"{number}是" for number in HAN),
    "：（一）": tuple(f"（{number}）" for number in HAN),
    "：（1）": tuple(f"（{number}）" for number in range(1, 11)),
    "：①": tuple("①②③④⑤⑥⑦⑧⑨⑩"),
}
_LEAD = 48  #: characters before a list in which its number stands
_ITEM = 20  #: characters of the last of several things
_NEXT_BLOCKS = 3  #: paragraphs in which a list may go on
_FIRST = re.compile(r"：[1][.．、](?!\d)")  #: one character to look for is found fastest
_EACH = re.compile("分[别][为是]")
_NOUN = re.compile(r"([\u4e00-\u9fff]{2,12}?)(?:主要|具体)?(?:包括|分别为|分别是|为|有|如下)\Z")
_FOLLOWING = re.compile(r"[；;，,。]\s?(\d{1,2})[.．、](?!\d)")
_NOUN_LENGTH = 4  #: characters of a noun that name what is counted: 二级单位
_BACK = 3  #: paragraphs before a list in which its number may stand
_LEAST = 3  #: things that make a list
_NAMED = re.compile(r"[^，。；：\d]{0,10}[，,：:]?\s?(?:具体|主要)?分别(?:为|是)[：:]?")
_SEPARATOR = re.compile(r"(?:、|，|,|和|及|以及|；)[^\d、，；。]{2,24}")


class _Said(NamedTuple):
    """A number of things and where it stands."""

    number: int
    start: int
    end: int


def check_itemised(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each list whose number is said."""
    text = index.text
    for first, marks in _MARKS.items():
        if first in text:
            yield from _spoken(rule, index, marks)
    if "二是" in text:
        yield from check_references(rule, index)
    yield from _numbered(rule, index)
    yield from _named(rule, index)


def _spoken(rule: Rule, index: Index, marks: tuple[str, ...]) -> Iterator[Outcome]:
    """存在三个问题：一是…二是…三是…; 做法有三点：（一）…；（二）…; 两方面：①…；②…."""
    text, blocks = index.text, index.document.blocks
    for match in re.finditer(re.escape(marks[0]), text):
        at = block_at(blocks, match.start())
        lead = _ANNOUNCED.search(text, max(match.start() - _LEAD, blocks[at].start), match.start())
        if lead is None:
            continue
        said = _Said(small_number(lead["number"]), lead.start("number"), lead.end("noun"))
        count, last = 1, match.start()
        anew = text.find(marks[0], match.end(), blocks[at].end)
        end = anew if anew >= 0 else blocks[at].end
        while count < len(marks):
            found = text.find(marks[count], last, end)
            if found < 0:
                break
            count, last = count + 1, found
        if lead["open"] and not _are_such(text, match.start(), last, lead["noun"]):
            continue
        if count > 1 and (count >= said.number or not _goes_on(text, blocks, at, marks[count])):
            yield _told(rule, index, said, count, match.start(), last + 2)


def _are_such(text: str, start: int, end: int, noun: str) -> bool:
    """“五个坚持”：一是坚持…；二是坚持…; but “两个维护”，一是加强学习 lists other things."""
    name = noun.lstrip("个项大条点类")[-2:]
    items = re.split("[一二三四五六七八九十]是", text[start : end + _ITEM])[1:]
    return sum(name in item for item in items) * 2 >= len(items)


def _goes_on(text: str, blocks: tuple[Block, ...], at: int, mark: str) -> bool:
    """Whether the next paragraphs hold more of the list."""
    end = blocks[min(at + _NEXT_BLOCKS, len(blocks) - 1)].end
    return text.find(mark, blocks[at].end, end) >= 0


def _numbered(rule: Rule, index: Index) -> Iterator[Outcome]:
    """所属7个二级单位…。二级单位包括：1.…；2.…."""
    text, blocks = index.text, index.document.blocks
    for match in _FIRST.finditer(text):
        at = block_at(blocks, match.start())
        noun = _NOUN.search(text, max(match.start() - _LEAD, blocks[at].start), match.start())
        if noun is None:
            continue
        count, last = 1, match.end()
        for found in _FOLLOWING.finditer(text, match.end(), blocks[at].end):
            if int(found[1]) != count + 1:
                break
            count, last = count + 1, found.end()
        said = _said_before(text, blocks[max(at - _BACK, 0)].start, match.start(), noun[1])
        if count >= _LEAST and said is not None:
            yield _told(rule, index, said, count, match.start(), last)


def _said_before(text: str, start: int, end: int, noun: str) -> _Said | None:
    """The one number that the paragraphs before give of what the noun names."""
    name = re.escape(noun[-_NOUN_LENGTH:])
    numbers = re.compile(
        rf"(?<![第\d.])([两二三四五六七八九十]|\d{{1,2}})\s?[个家项类](?:[^\d，。；、]{{0,4}})?{name}"
    )
    found = [
        _Said(small_number(match[1]), match.start(), match.end())
        for match in numbers.finditer(text, start, end)
    ]
    return found[0] if found and len({one.number for one in found}) == 1 else None


def _named(rule: Rule, index: Index) -> Iterator[Outcome]:
    """支持5个项目，分别为甲项目300万元、乙项目120万元、…: a name and a figure each."""
    facts = index.facts
    for match in _EACH.finditer(index.text):
        at = first_from(facts, match.start()) - 1
        if at < 0 or facts[at].kind != "count" or not facts[at].amount.is_exact:
            continue
        said = facts[at]
        announced = _NAMED.fullmatch(index.text, said.end, match.end()) is not None
        if not announced or said.unit not in ("个", "家", "项", "类", "所", "座", "处"):
            continue
        listed = _run(index, said)
        if len(listed) >= _LEAST and int(said.value) == said.value:
            here = _Said(int(said.value), said.start, said.end)
            yield _told(rule, index, here, len(listed), listed[0].start, listed[-1].end)


def _run(index: Index, said: Fact) -> list[Fact]:
    """The figures of one unit that follow, each with a name of its own; none if they are other."""
    _, last = index.sentences[said.sentence]
    listed: list[Fact] = []
    for number in range(said.number + 1, last):
        fact = index.facts[number]
        words = index.text[listed[-1].end if listed else said.end : fact.start]
        if listed and (fact.unit != listed[0].unit or not _SEPARATOR.fullmatch(words)):
            return []
        listed.append(fact)
    end = index.text[listed[-1].end : listed[-1].end + 1] if listed else ""
    return listed if end in ("。", "；", "\n", "") else []


def _told(rule: Rule, index: Index, said: _Said, count: int, start: int, end: int) -> Outcome:
    words = (Words("个数", said.start, said.end), Words("所列", start, end))
    stated = index.text[said.start : said.end]
    note = f"写作“{stated}”，所列共{count}项"
    return Outcome(
        rule, "holds" if count == said.number else "broken", -1, (), None, SECTION, "high",
        "个数 = 所列项数", note, words, start=said.start,
    )  # fmt: skip
