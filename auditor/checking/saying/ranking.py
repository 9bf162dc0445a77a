"""Claims that one thing is the highest, the lowest or the second of several: 完成率最高的是乙县.

Held against the column of a table that has the thing for a row, or against the numbered paragraphs
beside its own. What the words compare it with must be just what stands there: of 五个项目 five, and
never other years or the whole province.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.checking.index import DOCUMENT, Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.ranges import first_from, places
from auditor.checking.rosters import Roster, Rosters, ends_name, named_in
from auditor.model import Fact
from auditor.rulebook.rule import Rule
from auditor.small_numbers import small_number

_TOP = "高多大快好优强"
_BOTTOM = "低少小慢差弱"
_MOST = re.compile(
    rf"最(?P<end>[{_TOP}{_BOTTOM}])(?=的?[^，。；\n]{{0,6}}(?:是|为)|[，。；（(、\n]|的)"
)
_PLACE = re.compile(
    "第([一二三四五六七八九十])(?:(?P<large>大)(?!类|项|任务|部分)|位|名|(?=[，。；\n]))"
)
_ENDS = {"首位": True, "末位": False}
#: 居第二位, 排名各区第一; 居全省首位 is of things that stand elsewhere.
_STANDS = re.compile(r"(?:位[居列]|排名?[在第]?|[居列])(?:各?[^，。；\d全]{0,6})?\Z")
_STAND = 10  #: characters that may lead to a place
_SENTENCE = re.compile(r"[^。；\n]*")
#: Compared with what does not stand there, or only one of several such.
_ELSEWHERE = re.compile(
    "历[年史]|以来|近[两三四五六七八十\\d]+年|同期|全[国省]|之一|倒数|除|剔除|其余|单[日月项笔]|当日"
)
#: 五个项目中: of whom it is said; 其中 and 中心 say nothing of that.
_AMONG = re.compile(r"([^，。；：（(]{1,12})(?<![其集])中(?![心央学医型期小等介国药])")
_SO_MANY = re.compile(r"([一二两三四五六七八九十]|\d{1,2})\s?[个项家类县区市镇乡校院村所站年]")
_OF_ALL = re.compile("各|所有|全部|上述|以上|表")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_FOLLOWS = re.compile(r"的?(?:[^，。；：（(是为]{0,6})?(?:是|为)|的(?=[^，。；是为]{2})")
_OTHERWISE = ("均", "每", "增", "减")  #: 户均投资, 新增任务
_ENDING = re.compile(
    r"(?:数|额|量|金额|资金|位?[居列]|排名?在?第?)*(?:为|达到?|是|有|占)?\s?(?=$|[\d，,（(])"
)
_LED = re.compile("(?:从|按|以|就)([^，]{2,10}?)(?:来?[看说]|排[序名]|计|方面)")
_MARKS = "，。；：（(、,;:"
_CHANGE = re.compile(
    "(?:增[长加速幅收支]|上升|提高|上涨|下降|减少|回落|降幅|涨幅|变化)[^，。；]{0,4}$"
)
_ITSELF = re.compile("^(?:该|其|本)[项县市区镇]?")


class _Claim(NamedTuple):
    """What is said: from the top or from the bottom, which place, and where."""

    top: bool
    place: int
    start: int
    end: int
    sentence: tuple[int, int]


def check_ranks(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each such claim that one list of the document can test."""
    rosters = index.rosters
    for claim in _claims(index.text):
        words = index.text[slice(*claim.sentence)]
        if _ELSEWHERE.search(words):
            continue
        found = list(_rows(claim, index, rosters)) or list(_siblings(claim, index, rosters))
        fitting = [one for one in found if _is_of_all(words, *one)]
        if len(fitting) == 1:
            yield _told(rule, claim, *fitting[0])


def _is_of_all(words: str, name: str, roster: Roster) -> bool:
    """Whether the words speak of just what the list holds, in its year."""
    year = roster.members[name].period[:4]
    if any(said != year and f"{said}年" not in roster.members for said in _YEAR.findall(words)):
        return False
    among = _AMONG.search(words)
    if among is None or _OF_ALL.search(among[1]):
        return True
    said = _SO_MANY.search(among[1])
    return said is not None and small_number(said[1]) == len(roster.members)


def _claims(text: str) -> Iterator[_Claim]:
    """All that is said of a place, each looked for by the character that it begins with."""
    for match in _MOST.finditer(text):
        yield _claim(text, match, 1, top=match["end"] in _TOP)
    for match in _PLACE.finditer(text):
        if match["large"] or _stands(text, match.start()):
            yield _claim(text, match, small_number(match[1]), top=True)
    for word, top in _ENDS.items():
        for match in re.finditer(word, text) if word in text else ():
            if _stands(text, match.start()):
                yield _claim(text, match, 1, top=top)


def _stands(text: str, start: int) -> bool:
    return _STANDS.search(text, max(start - _STAND, 0), start) is not None


def _claim(text: str, match: re.Match[str], place: int, *, top: bool) -> _Claim:
    start = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
    sentence = _SENTENCE.match(text, match.end())
    end = match.end() if sentence is None else sentence.end()
    return _Claim(top, place, match.start(), match.end(), (start, end))


# -- rows of a table ------------------------------------------------------------------------------


def _rows(claim: _Claim, index: Index, rosters: Rosters) -> Iterator[tuple[str, Roster]]:
    """The thing that is meant, with the column that is meant, in each table that has both."""
    text = index.text
    before, after = text[claim.sentence[0] : claim.start], text[claim.end : claim.sentence[1]]
    follows = _FOLLOWS.match(after)
    for columns in rosters.of_tables:
        names = list(columns[0].members)
        if follows is not None:
            name = _at_once(after[follows.end() :], names)
            clause = before[max(map(before.rfind, _MARKS)) + 1 :]
            rest = after[follows.end() + len(name) :]
            name = name if ends_name(rest, []) else ""
        else:
            name, clause = _last_named(before, names) or _owner(claim, index, before, names)
            rest = after
            name = name if ends_name(clause, columns) else ""
        meant = _columns(columns, name, clause, rest, index) if name else []
        led = _LED.search(before) if name and not meant else None
        if led is not None:  # 从完成数看，青石镇排名第一
            meant = _columns(columns, name, led[1], "", index)
        if len(meant) == 1:
            yield name, meant[0]


def _at_once(words: str, names: list[str]) -> str:
    """The name that the words begin with, where no other name is joined to it."""
    name = max((one for one in names if words.startswith(one)), key=len, default="")
    return "" if re.match("[、和及与]", words[len(name) :]) else name


def _last_named(before: str, names: list[str]) -> tuple[str, str] | None:
    """The one thing that the clauses before the claim name, and what stands behind the name."""
    tail = before
    named = named_in(tail[max(map(tail.rfind, "，：")) + 1 :], names) or named_in(tail, names)[:1]
    if len(named) != 1:
        return ("", "") if named else None
    return named[0], before[before.rfind(named[0]) + len(named[0]) :]


def _owner(claim: _Claim, index: Index, before: str, names: list[str]) -> tuple[str, str]:
    """该项目支出进度96.0%，为五个项目中最高: of what the opening of its paragraph names."""
    text = index.text
    start = text.rfind("\n", 0, claim.start) + 1
    opening = _SENTENCE.match(text, start)
    if opening is None or _ITSELF.match(before) is None or opening.end() >= claim.sentence[0]:
        return "", ""
    named = named_in(opening[0], names)
    return (named[0], f"，{before}") if len(named) == 1 else ("", "")


def _columns(
    columns: list[Roster], name: str, clause: str, rest: str, index: Index
) -> list[Roster]:
    """The columns that the words mean: by their head, or by the thing's figure beside the claim."""
    headed = [
        one
        for one in columns
        if name in one.members and len(one.core) > 1 and _names(clause, one.core)
    ]
    longest = max((len(one.core) for one in headed), default=0)
    headed = [one for one in headed if len(one.core) == longest]
    if headed:
        return headed
    return [
        one
        for one in columns
        if name in one.members and _prints(f"{clause}|{rest[:12]}", one.members[name], index)
    ]


def _names(clause: str, core: str) -> bool:
    """Whether the words name what a head does: 投资最高, and not 户均投资, 投资增幅."""
    return any(
        clause[at - 1 : at] not in _OTHERWISE and _ENDING.match(clause, at + len(core))
        for at in places(clause, core)
    )


def _prints(words: str, fact: Fact, index: Index) -> bool:
    digits = index.digits(fact.number)
    figure = fact.amount.text
    return len(digits) > 1 and re.search(rf"(?<![\d.,]){re.escape(figure)}", words) is not None


# -- numbered paragraphs --------------------------------------------------------------------------


def _siblings(claim: _Claim, index: Index, rosters: Rosters) -> Iterator[tuple[str, Roster]]:
    """4.物业服务2108件，为本月第二大热点: among the paragraphs 1. to 4."""
    at = first_from(index.facts, claim.start) - 1
    if at < 0:
        return
    block = index.document.blocks[index.facts[at].block]
    if not block.number or not block.start <= claim.start < block.end:
        return
    facts = index.facts[slice(*index.blocks[index.facts[at].block])]
    own = next((fact for fact in facts if fact.role == "main" and fact.kind != "ordinal"), None)
    if _is_of_change(claim, index):
        return
    roster = rosters.siblings(own) if own is not None and own.end <= claim.start else None
    if roster is not None and own is not None:
        yield next(name for name, one in roster.members.items() if one is own), roster


def _is_of_change(claim: _Claim, index: Index) -> bool:
    """（1）小学为2732元，增长最快的是广西: how fast it rose says nothing of how much there is."""
    return _CHANGE.search(index.text[claim.sentence[0] : claim.start]) is not None


# -- the verdict ----------------------------------------------------------------------------------


def _told(rule: Rule, claim: _Claim, name: str, roster: Roster) -> Outcome:
    own = roster.members[name]
    others = [(other, one) for other, one in roster.members.items() if one is not own]
    ahead = [
        (other, one)
        for other, one in others
        if one.value != own.value and (one.value > own.value) == claim.top
    ]
    level = sum(one.value == own.value for _, one in others)
    holds = len(ahead) + 1 <= claim.place <= len(ahead) + 1 + level
    ahead.sort(key=lambda pair: pair[1].value, reverse=claim.top)
    shown = ahead[: claim.place] or others[:1]
    side = "高" if claim.top else "低"
    said = "、".join(f"{_short(other)}{one.amount.text}" for other, one in shown)
    note = f"{_short(name)}为{own.amount.text}，" + (
        f"比它{side}的还有{said}" if ahead else f"没有比它{side}的"
    )
    return Outcome(
        rule, "holds" if holds else "broken", own.number,
        tuple(("另一项", one.number) for _, one in shown), None, DOCUMENT, "high",
        "所说的位次 = 按所列各数排的位次", note, (Words("断言", claim.start, claim.end),),
    )  # fmt: skip


def _short(name: str) -> str:
    """物业服务 of 4.物业服务."""
    return re.sub(r"^[（(]?\d{1,2}[.．、)）]", "", name)
