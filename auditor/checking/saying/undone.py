"""How many are not done, here and where the done ones are told: 11个，完工10个; 仍有2个未完工."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from auditor.checking.agreeing.likeness import runs
from auditor.checking.index import DOCUMENT, SENTENCE, Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.ranges import first_from, places
from auditor.checking.sentences import is_cell
from auditor.model import Fact
from auditor.rulebook.interval import exact
from auditor.rulebook.rule import Rule

_DONE = "完工|完成|建成|开工|验收|整改|办结|拨付|投用|竣工"
_CUES = (re.compile(rf"未(?P<what>{_DONE})"), re.compile("在(?P<what>)建"))
_IS_DONE = re.compile(
    rf"(?<![未没])(?<!尚未)(?:已|实际|按期|如期|全部)*(?P<what>{_DONE})(?:的|了)?\Z"
)
_LINKS = ("", "的", "有", "的有", "为", "的为")
_PARTED = re.compile("[，。；：、\\n]")
COUNTED = frozenset(("个", "处", "座", "项", "家", "户", "件", "所", "台", "套", "条", "栋", "口"))
_CROWD = 60  #: numbers of one stage and unit beyond which nothing is compared
_TAIL = 14  #: characters behind a number in which 未完工 may stand
_COMMON = 4  #: characters in common that name the same things
#: Of another time or of a part of them.
_OTHER = re.compile("其中|上年|去年|本月|季度|截至|月底|月末|累计")
#: Words that many things have in common.
UNTELLING = re.compile("专项|资金|安排|实际|目前|计划|年度|全年|支持|工作|任务|完成|仍有|尚有")
#: All were done; not 计划当年全部完工的31个, which were to be.
_ALL_DONE = re.compile(rf"(?:全部|均)已?(?:按期|如期|顺利|按时)*(?P<what>{_DONE})(?!的)")
_EXCEPT = re.compile("除|其余|其他|外|部分|大部|计划|原定|要求|目标|任务|应[于在当]?")
#: Of the rest, or of what is to come: 其余7处计划年底前全部整改.
_BARRED = re.compile(
    r"[。；]|除|其[余他它]|剩|余下|外|部分|大部|要求|确保|计划|将|力争|限期|年[内底]|前|争取|预计|需|应|督促"
)
#: Of whom it is said: all of them.
_OF_ALL = re.compile("(?:所有|上述|以上|各项|各类)[^的类级型]{0,8}")
_DATED = re.compile(r"截至|目前|现在|[月季]末|月底|\d月")
_HAN = re.compile(r"[\u4e00-\u9fff]+")


class _Count(NamedTuple):
    """So many are not done, as said, or as what is done leaves."""

    fact: Fact
    number: Decimal
    what: str
    topic: str
    before: str  #: the words of its sentence up to it
    bound: tuple[int, ...]


def check_undone(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each number of things not done that another sentence tells too."""
    said = sorted(
        (one for pattern in _CUES for one in _stated(index, pattern)),
        key=lambda one: one.fact.number,
    )
    if not said:
        return
    stated = []
    for one in said:
        claim = _all_done(one)
        if claim is None:
            stated.append(one)
        else:
            yield _yet_undone(rule, one, claim)
    alike: dict[tuple[str, str], list[_Count]] = {}
    for left in _all_left(index, {one.fact.number for one in stated}):
        alike.setdefault((left.what, left.fact.unit), []).append(left)
    for one in stated:
        others = alike.setdefault((one.what, one.fact.unit), [])
        same = [
            other
            for other in others[:_CROWD]
            if other.fact.sentence != one.fact.sentence and _of_same(one, other)
        ]
        others.append(one)
        if same and len({other.number for other in same}) == 1:
            yield _told(rule, index, one, same[0])


def check_all_done(rule: Rule, index: Index) -> Iterator[Outcome]:
    """发现隐患128处，已整改121处，所有隐患均已整改: all of them are not what was done."""
    for place in sorted(place for word in ("全部", "均") for place in places(index.text, word)):
        claim = _ALL_DONE.match(index.text, place)
        if claim is None:
            continue
        at = first_from(index.facts, claim.start()) - 1
        done = index.facts[at] if at > 0 else None
        if done is None or done.unit not in COUNTED or not done.amount.is_exact or is_cell(done):
            continue
        start, end = index.sentences.span(at)
        between = index.text[done.end : claim.start()]
        if not start <= claim.start() < end or _BARRED.search(between + claim[0]):
            continue
        before = index.text[start : done.start]
        whom = re.split("[，、：]", between)[-1].strip()
        if whom not in before and _OF_ALL.fullmatch(whom) is None:
            continue  # 实名举报件均已办结 speaks of some of them
        act, whole = _IS_DONE.search(before), _whole_of(index, done, before)
        if act is not None and whole is not None and act["what"] == claim["what"]:
            left = whole.value - done.value
            words = (Words("断言", claim.start(), claim.end()),)
            rest = f"还余{left}" if left > 0 else f"多出{-left}"
            note = f"同句说“{claim[0]}”，所写{rest}{done.unit}"
            yield Outcome(
                rule, "broken" if left else "holds", at, (("总数", whole.number),), None,
                SENTENCE, "medium", "全部完成，则完成数 = 总数", note, words,
            )  # fmt: skip


def _all_done(one: _Count) -> re.Match[str] | None:
    """全部项目均按期完工，仍有2个项目未完工: what the words before the number claim."""
    claim = _ALL_DONE.search(one.before)
    fits = claim is not None and claim["what"] == one.what and one.number > 0
    return claim if fits and _EXCEPT.search(one.before) is None else None


def _yet_undone(rule: Rule, one: _Count, claim: re.Match[str]) -> Outcome:
    start = one.fact.start - len(one.before)
    words = (Words("断言", start + claim.start(), start + claim.end()),)
    return Outcome(
        rule, "broken", one.fact.number, (), exact(Decimal(0)), SENTENCE, "medium",
        "全部完成，则没有未完成的", f"同句说“{claim[0]}”", words,
    )  # fmt: skip


def _stated(index: Index, cue: re.Pattern[str]) -> Iterator[_Count]:
    """仍有2个未完工, 未完工的有2个, 在建2个: the numbers that stand beside such words."""
    for match in cue.finditer(index.text):
        at = first_from(index.facts, match.start())
        for fact in index.facts[max(at - 1, 0) : at + 1]:
            if fact.unit in COUNTED and fact.amount.is_exact and not is_cell(fact):
                topic = _topic(index, fact, match)
                before = index.text[index.sentences.span(fact.number)[0] : fact.start]
                if topic:
                    yield _Count(fact, fact.value, match["what"] or "完工", topic, before, ())


def _topic(index: Index, fact: Fact, match: re.Match[str]) -> str:
    """What the number is of, where it and the words belong together."""
    start, _ = index.sentences.span(fact.number)
    if fact.start >= match.end():
        between = index.text[match.end() : fact.start]
        return _clause(index.text[start : match.start()]) if between in _LINKS else ""
    between = index.text[fact.end : match.start()]
    if len(between) > _TAIL or _PARTED.search(between) is not None:
        return ""
    return f"{_clause(index.text[start : fact.start])}|{between}"


def _all_left(index: Index, known: set[int]) -> Iterator[_Count]:
    """What is left where it is told how many of all are done."""
    for at in index.by_kind.get("count", ()):
        fact = index.facts[at]
        if at in known or fact.unit not in COUNTED or not fact.amount.is_exact or is_cell(fact):
            continue
        start, _ = index.sentences.span(at)
        left = _left(index, fact, index.text[start : fact.start])
        if left is not None:
            yield left


def _left(index: Index, fact: Fact, before: str) -> _Count | None:
    """维修项目11个…，实际完工10个: one is left; not where another sentence part tells of them."""
    done, whole = _IS_DONE.search(before), _whole_of(index, fact, before)
    if done is None or whole is None or whole.value < fact.value:
        return None
    number = whole.value - fact.value
    topic = f"{whole.subject}|{whole.tail}"
    return _Count(fact, number, done["what"], topic, before, (whole.number, fact.number))


def _whole_of(index: Index, fact: Fact, before: str) -> Fact | None:
    """Of how many a number of done ones is, where its sentence leaves no choice."""
    done = _IS_DONE.search(before)
    if done is None or _OTHER.search(before[done.start() - 6 :]) is not None:
        return None
    first, _ = index.sentences[fact.sentence]
    wholes = [
        one
        for one in index.facts[first : fact.number]
        if one.unit == fact.unit and one.role == "main" and one.amount.is_exact
    ]
    return wholes[0] if len(wholes) == 1 else None


def _clause(words: str) -> str:
    """The last clause, or all since the last semicolon where that names nothing: 、在建2处."""
    last = re.split("[，。；：、]", words)[-1]
    return last if len(last) >= _COMMON else re.split("[。；：]", words)[-1]


def _of_same(one: _Count, other: _Count) -> bool:
    """Whether both are of one stage of the same things in the same time."""
    if one.what != other.what or one.fact.unit != other.fact.unit:
        return False
    if one.fact.period != other.fact.period or (one.bound and other.bound):
        return False
    if (_DATED.search(one.before) is None) != (_DATED.search(other.before) is None):
        return False
    if _OTHER.search(one.topic[-_TAIL:]) or _OTHER.search(other.topic[-_TAIL:]):
        return False
    return _shares(one.topic, other.topic)


def _shares(one: str, other: str) -> bool:
    """Whether a run of so many characters stands in both: 文物保护, 维修项目."""
    common = (run for name in _HAN.findall(one) for run in runs(name, _COMMON) if run in other)
    return any(UNTELLING.search(run) is None for run in common)


def _told(rule: Rule, index: Index, one: _Count, other: _Count) -> Outcome:
    stated, made = (one, other) if not one.bound else (other, one)
    facts = made.bound or (made.fact.number,)
    bound = tuple(("所述", at) for at in facts)
    note = "、".join(index.facts[at].amount.text for at in facts)
    words = (Words("所述处", index.sentences.span(facts[0])[0], index.facts[facts[-1]].end),)
    return Outcome(
        rule, "holds" if one.number == other.number else "broken", stated.fact.number, bound,
        exact(made.number), DOCUMENT, "medium", "未完成数各处相同", f"另一处写作{note}", words,
    )  # fmt: skip
