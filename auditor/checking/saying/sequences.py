"""Claims about the order of figures: 由高到低依次为…; 第一名…第二名…第三名."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.checking.index import SENTENCE, Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.ranges import facts_between
from auditor.model import Fact
from auditor.rulebook.rule import Rule
from auditor.small_numbers import small_number

_LEAST = 3  #: figures that have an order
_HOW = "(?:的?(?:顺序|次序))?(?:进行)?(?:排[列序名]|依次|分别|[:：])?"
#: 由高|到低, each half looked for by the character that it begins with
_SORTED = (
    re.compile(f"到(?P<last>[高低大小多少])(?P<how>{_HOW})"),
    re.compile(f"至(?P<last>[高低大小多少])(?P<how>{_HOW})"),
)
_FROM = re.compile("(?:按(?:照)?(?P<by>[^，。；：]{1,8}?))?[由从](?P<first>[高低大小多少])\\Z")
_LEAD = 14  #: characters that may say by what a list is sorted
_DOWNWARD = "高大多"
_AHEAD = re.compile(r"[，,]?(?:依次|分别|顺序|前[\d一二三四五六七八九十]+[名位])*(?:为|是)?[:：]?")
#: What a list is sorted by, and the kind of figure that says it.
_KINDS = (
    ("score", re.compile("得?分")),
    ("percent", re.compile("率|占比|比例|比重|进度|增[速幅]")),
    ("money", re.compile("金额|资金|支出|收入|规模|投资|数额|额$")),
    ("count", re.compile("数量?$|人次|户|件|多少")),
)
#: 前三位依次为甲86万元、乙72万元、丙51万元
_FOREMOST = re.compile("前[三四五六七八九十][位名项个](?:的)?依次(?:为|是)?[:：]?")
_NOT_FIGURES = frozenset(("date", "ordinal", "docnum"))
_SENTENCE_END = re.compile("[。；！？\n]|$")
_PLACE = re.compile(r"第([一二三四五六七八九十])名")
_SPAN = 100  #: characters in which the figures of one place stand


def check_sorted(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each list that is said to run from high to low, or by its places."""
    text = index.text
    for pattern in _SORTED:
        for match in pattern.finditer(text):
            led = _FROM.search(text, max(match.start() - _LEAD, 0), match.start())
            if led is None or not (led["by"] or match["how"]):
                continue  # 发病率由高到低，… tells of a change
            down = led["first"] in _DOWNWARD
            if down != (match["last"] in _DOWNWARD):
                listed = _listed(index, led, match)
                if listed:
                    yield _told(rule, match, listed, down=down)
    for match in _FOREMOST.finditer(text):
        listed = _alike(_run_behind(index, match.end()), None)
        if listed:
            yield _told(rule, match, listed, down=listed[0].value >= listed[-1].value)
    if "第三名" in text:
        yield from _placed(rule, index)


def _listed(index: Index, led: re.Match[str], match: re.Match[str]) -> list[Fact]:
    """The figures of the list right behind the words, or else right before them."""
    text = index.text
    ahead = _AHEAD.match(text, match.end())
    begin = match.end() if ahead is None else ahead.end()
    close = _SENTENCE_END.search(text, begin)
    end = len(text) if close is None else close.start()
    behind = _alike(_between(index, begin, end), led["by"])
    if behind:
        return behind
    start = max(text.rfind(mark, 0, match.start()) for mark in "。；！？\n") + 1
    for mark in ("：", "分别", "其中"):
        start = max(start, text.rfind(mark, start, led.start()) + 1)
    return _alike(_between(index, start, led.start()), led["by"])


def _run_behind(index: Index, begin: int) -> list[Fact]:
    close = _SENTENCE_END.search(index.text, begin)
    return _between(index, begin, len(index.text) if close is None else close.start())


def _between(index: Index, start: int, end: int) -> list[Fact]:
    """The figures in a stretch of text."""
    between = facts_between(index.facts, start, end)
    return [fact for fact in between if fact.kind not in _NOT_FIGURES]


def _alike(facts: list[Fact], by: str | None) -> list[Fact]:
    """The figures that the list is sorted by; none where that is not plain."""
    if not facts:
        return []
    kinds = {fact.kind for fact in facts}
    said = [kind for kind, words in _KINDS if by and words.search(by)]
    kind = said[0] if said else facts[0].kind
    if kind not in kinds or (not said and len(kinds) > 1):
        return []
    listed = [fact for fact in facts if fact.kind == kind]
    if len(listed) < _LEAST or any(not fact.amount.is_exact for fact in listed):
        return []
    return listed if len({fact.unit for fact in listed}) == 1 else []


def _told(rule: Rule, match: re.Match[str], listed: list[Fact], *, down: bool) -> Outcome:
    wrong = next(
        (
            (one, other)
            for one, other in pairwise(listed)
            if one.value != other.value and (one.value < other.value) == down
        ),
        None,
    )
    one, other = wrong or (listed[0], listed[1])
    note = f"{one.amount.text}排在{other.amount.text}之前"
    words = (Words("断言", match.start(), match.end()),)
    return Outcome(
        rule, "broken" if wrong else "holds", other.number, (("前一项", one.number),), None,
        SENTENCE, "high", "各数依所说的次序排列", note, words,
    )  # fmt: skip


def _placed(rule: Rule, index: Index) -> Iterator[Outcome]:
    """第一名…97.2分；第二名…96.6分；第三名…97.1分: scores that neither fall nor rise."""
    places = list(_PLACE.finditer(index.text))
    for at, first in enumerate(places):
        run = [first]
        for place in places[at + 1 :]:
            near = place.start() - run[-1].start() <= _SPAN
            if not near or small_number(place[1]) != len(run) + 1:
                break
            run.append(place)
        if first[1] != "一" or len(run) < _LEAST:
            continue
        figures = _of_places(index, run)
        if figures:
            down = figures[0].value >= figures[-1].value
            steps = [one.value - other.value for one, other in pairwise(figures)]
            mixed = min(steps) < 0 < max(steps)
            down = figures[0].value > figures[1].value if mixed else down
            told = _told(rule, first, figures, down=down)
            place = run[[fact.number for fact in figures].index(told.reported)]
            of_it = Words("该名次", place.start(), index.facts[told.reported].end)
            yield told._replace(words=(*told.words, of_it))


def _of_places(index: Index, run: list[re.Match[str]]) -> list[Fact]:
    """The one score that each place has, or the one figure of a unit."""
    ends = [place.start() for place in run[1:]]
    close = _SENTENCE_END.search(index.text, run[-1].end())
    ends.append(min(run[-1].end() + _SPAN, len(index.text) if close is None else close.start()))
    groups = [_between(index, place.end(), end) for place, end in zip(run, ends, strict=True)]
    for kind in ("score", "percent"):
        listed = [[fact for fact in group if fact.kind == kind] for group in groups]
        if all(len(one) == 1 for one in listed):
            return _alike([one[0] for one in listed], None)
        if any(listed):
            return []
    return []
