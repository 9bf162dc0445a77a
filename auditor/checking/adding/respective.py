"""Runs told one for each and what they come to: 分别抽调5人、7人、8人、5人，共抽调干部25人."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.index import SENTENCE, Index
from auditor.checking.outcome import Outcome
from auditor.checking.ranges import first_from, places
from auditor.checking.summing import slip_explains, sums_to, total_of
from auditor.model import Fact
from auditor.rulebook.rule import Rule
from auditor.small_numbers import small_number

_WORD = "分别"
_LEAD = 14  #: characters between 分别 and the first figure
_CLAUSE = re.compile(r"[，。；：\n]")
#: The word of a total, and what was done or is counted.
_TOTAL = re.compile(
    r"[，,；;](?:(?P<many>[两二三四五六七八九十]|\d{1,2})\s?(?:年|个月|个季度|[级项者])(?:里|间|来)?)?(?P<word>共计?|总共|一共|合计|总计|累计|全年(?:累计|共计?)?|总)(?P<of>[^，。；\d]*)\Z"
)
_ALL = ("共", "共计", "总共", "一共", "合计", "总计")
_SO_MANY = re.compile(
    r"([两二三四五六七八九十](?![月日线级类期季、])|\d{1,2}(?![月日号年季]))[^，。；\d]{1,8}\Z"
)
#: 市、区两级: so many levels of government, each of them named
_LEVELS = re.compile(
    r"((?:中央|国家|[省市州区县镇乡村])(?:[、和及与](?:中央|国家|[省市州区县镇乡村]))+)([两二三四五])级"
)
#: What makes up a year.
_YEAR = (
    (4, re.compile("[一1][至到—-][四4]季度|四个季度|[一1]、[二2]、[三3]、[四4]季度")),
    (2, re.compile("上半年[、和及与]下半年")),
)
#: 一、二、三季度|累计: from the beginning of the year
_SO_FAR = (
    (2, re.compile("[一1](?:季度)?[、和及至到—-][二2]季度$")),
    (3, re.compile("[一1](?:季度)?(?:[至到—-]|[、和及][二2](?:季度)?[、和及])[三3]季度$")),
)
_ACT = 2  #: characters of most verbs


def check_respective(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each run behind 分别 that a total follows."""
    for at in places(index.text, _WORD):
        run = _run(index, at + len(_WORD))
        whole = _whole(index, at, run) if run else None
        if whole is not None:
            yield _told(rule, index, whole, tuple(fact.number for fact in run))


def _run(index: Index, at: int) -> list[Fact]:
    """The run of figures that begins behind 分别, all of one sort."""
    number = first_from(index.facts, at)
    if number >= len(index.facts):
        return []
    first = index.facts[number]
    near = first.start <= at + _LEAD and _CLAUSE.search(index.text, at, first.start) is None
    if not near or first.series != number or first.place.table is not None:
        return []
    run = []
    for fact in index.facts[number:]:
        if fact.series != number or fact.kind == "duration":
            break  # 300万元、350万元、400万元，|三年共…
        run.append(fact)
    alike = {(fact.kind, fact.unit, fact.role) for fact in run} == {
        (first.kind, first.unit, "main")
    }
    summable = first.kind in ("money", "count") and all(fact.amount.is_exact for fact in run)
    return run if alike and summable and len(run) > 1 else []


def _whole(index: Index, at: int, run: list[Fact]) -> Fact | None:
    """The total right behind a run, of the same that was done each time."""
    last = run[-1]
    behind = last.number + 1
    if behind < len(index.facts) and index.facts[behind].kind == "duration":
        behind += 1
    if behind >= len(index.facts):
        return None
    whole = index.facts[behind]
    said = _TOTAL.match(index.text, last.end, whole.start)
    if said is None or whole.sentence != last.sentence or whole.role != "main":
        return None
    if (whole.kind, whole.unit) != (last.kind, last.unit) or not whole.amount.is_exact:
        return None
    if said["many"] and small_number(said["many"]) != len(run):
        return None
    act = index.text[at + len(_WORD) : run[0].start].strip("为是达到了")
    same = said["of"].strip("为是达到了资金") in ("", act) or said["of"].startswith(act[:_ACT])
    if not same or not (act or said["word"] in _ALL):
        return None
    return (
        whole
        if (said["word"] in _ALL and said["of"][:1] != "有")
        or said["many"]
        or _is_full(index, at, run, so_far=said["word"] == "累计")
        else None
    )


def _is_full(index: Index, at: int, run: list[Fact], *, so_far: bool) -> bool:
    """三个片区分别…: whether the words before say of how many, or of what year, the run tells."""
    before = index.text[index.sentences.span(run[0].number)[0] : at]
    stretches = (*_YEAR, *_SO_FAR) if so_far else _YEAR
    if any(len(run) == number and words.search(before) for number, words in stretches):
        return True
    levels = _LEVELS.search(before)
    if levels is not None and len(re.split("[、和及与]", levels[1])) == len(run):
        return small_number(levels[2]) == len(run)
    many = _SO_MANY.search(before)
    return many is not None and small_number(many[1]) == len(run)


def _told(rule: Rule, index: Index, whole: Fact, parts: tuple[int, ...]) -> Outcome:
    made = total_of(index, parts)
    verdict = sums_to(index, whole.number, parts) or "broken"
    slip = slip_explains(index, whole.number, parts, index.value(whole.number).value - made.value)
    return Outcome(
        rule, verdict, whole.number, tuple(("分项", part) for part in parts), made, SENTENCE,
        "high" if verdict != "broken" or slip else "medium", "总数 = 各分项之和",
    )  # fmt: skip
