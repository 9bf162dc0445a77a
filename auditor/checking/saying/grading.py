"""Rules of kind `grade`: a score and the grade that is stated for it."""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.checking.index import SENTENCE, Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.ranges import places
from auditor.model import Fact
from auditor.rulebook.relations import Grade
from auditor.rulebook.rule import Rule

#: The words that announce a grade; a bare 良好 elsewhere in the sentence is praise, no grade.
_ANNOUNCED = (
    "等级",
    "级次",
    "评级",
    "等次",
    "档次",
    "评定",
    "评价结果",
    "结果",
    "自评级别",
    "绩效级别",
)
_REACH = 40
#: 85分（含）以上, 75分至85分, ≥85分: the scores of a band that a report states itself.
_SCORE = r"\d{2,3}(?:\.\d+)?)分?(?:[（(]不?含[^）)]{0,3}[)）])?"
_BAND = (
    rf"(?:(?:≥|不低于|不少于)(?P<floor>{_SCORE}"
    rf"|(?P<least>{_SCORE}(?:[及含]?以上|[-—–~～至到]{{1,2}}(?P<most>{_SCORE}))"
)
_AROUND = 60  #: characters in which a report states the scores of a grade and the next

#: A grade ends there: 结果为良好等次, and not 结果存在差距, 等级为优良.
_ENDS = "(?=[^\u4e00-\u9fff]|[等级次档的]|\\Z)"


def check_grade(rule: Rule, index: Index) -> list[Outcome]:
    """One outcome for every score that is followed by a grade in its sentence."""
    grade = rule.grade
    assert grade is not None
    names = sorted(grade.bands, key=lambda name: (-len(name), name))
    announced = "|".join(map(re.escape, grade.words or _ANNOUNCED))
    bands = "|".join(map(re.escape, names))
    pattern = re.compile(
        rf"(?:{announced})[^，。；\d]{{0,6}}?(?:为|是|：|:)?[“\"‘]?(?<!优)({bands}){_ENDS}"
    )
    outcomes = []
    own: dict[str, Decimal] | None = None
    for fact in index.facts:
        if fact.kind == "score" and _is_total(fact, grade, rule):
            found = pattern.search(index.text, fact.end, min(fact.end + _REACH, _end(index, fact)))
            if found is not None and _is_nearest(index, fact, found.start()):
                own = _own_bands(index.text, grade) if own is None else own
                outcomes.append(_graded(rule, grade, fact, found, own))
    return outcomes


def _own_bands(text: str, grade: Grade) -> dict[str, Decimal]:
    """The least score of each band that the report itself states: 85分及以上为优秀."""
    names = "|".join(sorted(map(re.escape, grade.bands), key=len, reverse=True))
    stated = re.compile(
        rf"{_BAND}[^，,。；;、\d]{{0,8}}?(?:为|是|评为|定为|：|:)[“\"‘]?(?P<name>{names}){_ENDS}"
    )
    found: dict[str, Decimal] = {}
    for at in places(text, "优"):  # most texts state no bands
        for band in stated.finditer(text, max(at - _AROUND, 0), at + 2 * _AROUND):
            ends = [Decimal(end) for end in band.group("floor", "least", "most") if end]
            found.setdefault(band["name"], min(ends))
    return found


def _is_total(fact: Fact, grade: Grade, rule: Rule) -> bool:
    spec = rule.names.get(grade.score)
    names = spec.prefer if spec is not None and spec.prefer else (grade.score,)
    return fact.measure in names and fact.amount.is_exact and fact.whole < 0


def _is_nearest(index: Index, fact: Fact, at: int) -> bool:
    """Whether no other score stands between: of 履职49.80分，总分93.75分，等级为优 the last."""
    following = index.facts[fact.number + 1 : fact.number + 6]
    return not any(other.kind == "score" and other.start < at for other in following)


def _end(index: Index, fact: Fact) -> int:
    return index.sentences.span(fact.number)[1]


def _graded(
    rule: Rule, grade: Grade, fact: Fact, found: re.Match[str], own: dict[str, Decimal]
) -> Outcome:
    stated = found[1]
    bands = {grade.bands[name]: least for name, least in own.items()}
    if grade.bands[stated] in bands:
        reached = [band for band, least in bands.items() if fact.value >= least]
        due_band = max(reached, default=None)
        same = due_band == grade.bands[stated]
        due = next((name for name in own if grade.bands[name] == due_band), "")
        due = due or f"低于“{stated}”的档次"
    else:
        due = _band(grade, fact.value)
        same = stated == due or grade.bands.get(stated) == grade.bands.get(due)
    return Outcome(
        rule,
        "holds" if same else "broken",
        fact.number,
        (),
        None,
        SENTENCE,
        "high",
        "等级 = 得分所在的档",
        f"{fact.amount.text}应评为“{due}”，原文写作“{stated}”",
        (Words("等级", found.start(1), found.end(1)),),
    )


def _band(grade: Grade, score: Decimal) -> str:
    """The highest band whose least score is reached."""
    reached = [name for name, least in grade.bands.items() if score >= least]
    return max(reached, key=lambda name: grade.bands[name], default="")
