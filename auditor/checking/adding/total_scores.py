"""The total score as the text tells it, against the foot of the table of scores."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from auditor.checking.index import DOCUMENT, PARAGRAPH, SENTENCE, Index
from auditor.checking.outcome import Outcome
from auditor.checking.sentences import is_cell
from auditor.checking.slips import slip_between
from auditor.model import Fact
from auditor.rulebook.interval import exact
from auditor.rulebook.rule import Rule

_OF_IT = re.compile("(?:自评|评价|综合|最终|总体|总)得?分|总评分")
_OF_OTHERS = re.compile("满分|平均|最[高低]|上年|去年|标准|各项|分别|个项目|子项|复核|核定|抽查")
_ITSELF = "自评"
_IS_TOTAL = re.compile("(?:总得?分|综合得分|最终得分|合计得分|得分合计|合计得|合计)[为是共]?$")
#: 自评得分 may be that of one part; such a total needs more than a slip to be disbelieved.
_MAY_BE_TOTAL = re.compile("(?:评价|自评|考核|评审|综合评价|评定)得?分[为是共]?$")
_IN_FULL = re.compile("满分(?:为|是|值?共?计?)?$")
_LISTS = re.compile(r"，?\s?(?:其中|(?P<all>(?:共)?分为|分别[为是]|包括|由|：))")
#: 得分, 扣分, 90分以上为优: marks that were given, or steps of a scale
_GIVEN = re.compile("得|扣|加分|附加|以[上下内]|[优良差]|等")
_USUAL = ("决策", "过程", "产出", "效益")
_PARTS = 3  #: scores that make up a total
_FULL = 100


def check_total_score(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome where the text tells one total score and the tables have one foot."""
    feet = [
        index.facts[at]
        for at in index.by_kind.get("score", ())
        if index.facts[at].is_total
        and index.facts[at].measure == "得分"
        and is_cell(index.facts[at])
    ]
    if len({fact.value for fact in feet}) != 1 or not feet[0].amount.is_exact:
        return
    foot, own = feet[0], _is_own(index, feet[0])
    scores = map(index.facts.__getitem__, index.by_kind["score"])
    told = [fact for fact in scores if _tells(index, fact, own=own)]
    told = [fact for fact in told if fact.value == foot.value] or told
    if len({fact.value for fact in told}) == 1:
        verdict = "holds" if told[0].value == foot.value else "broken"
        yield Outcome(
            rule, verdict, told[0].number, (("表中", foot.number),), index.value(foot.number),
            DOCUMENT, "high", "正文总分 = 表中总分",
        )  # fmt: skip


def check_told_scores(rule: Rule, index: Index) -> Iterator[Outcome]:
    """决策得分18分、过程得分19分、…，综合得分93分: scores and their total, in one sentence.

    Or in one paragraph: 过程指标25分，得23.6分；…。自评总分94.2分。
    """
    for at in index.by_kind.get("score", ()):
        total = index.facts[at]
        if total.value == _FULL and _IN_FULL.search(total.subject) and not is_cell(total):
            yield from _marks_to_be_had(rule, index, total)
            continue
        sure = _IS_TOTAL.search(total.subject) is not None
        if not sure and _MAY_BE_TOTAL.search(total.subject) is None:
            continue
        if is_cell(total) or not total.amount.is_exact:
            continue
        tier, parts = SENTENCE, _parts(index, total, *index.sentences[total.sentence])
        if parts is None:
            tier, parts = PARAGRAPH, _parts(index, total, *index.reach(at, PARAGRAPH))
        if parts is None:
            continue
        come = sum((one.value for one in parts.given), Decimal(0))
        slipped = sure and not parts.had and slip_between(come, total.value)
        if come == total.value or parts.had == _FULL or slipped:
            yield Outcome(
                rule, "holds" if come == total.value else "broken", at,
                tuple(("分项得分", one.number) for one in parts.given), exact(come), tier, "high",
                "总分 = 各项得分之和",
            )  # fmt: skip


class _Parts(NamedTuple):
    """Scores that were given, and the points that could be had, if told for each of them.

    Where they can be had for 90 in all, one is missing.
    """

    given: list[Fact]
    had: Decimal


def _parts(index: Index, total: Fact, first: int, last: int) -> _Parts | None:
    """The scores from `first` to `last` that make up a total, if they are told one by one."""
    scores = [
        one
        for one in index.facts[first:last]
        if one.kind == "score"
        and one is not total
        and (one.number < total.number or one.amount.is_exact)  # 等级为优（90分以上为优）
        and not (one.value == _FULL and (one.measure == "总分" or _IN_FULL.search(one.subject)))
    ]
    given = [one for one in scores if one.measure == "得分" and one.role == "main"]
    full = [one for one in scores if one.measure == "分值"]
    plain = len(given) >= _PARTS and len(given) + len(full) == len(scores)
    if not plain or len({one.item for one in given}) != len(given):
        return None
    for one in given:
        if (one.whole >= 0 and one.whole != total.number) or not one.amount.is_exact:
            return None
    each = len(full) == len(given)
    return _Parts(given, sum((one.value for one in full), Decimal(0)) if each else Decimal(0))


def _marks_to_be_had(rule: Rule, index: Index, total: Fact) -> Iterator[Outcome]:
    """满分100分，其中决策20分、过程25分、产出30分、效益25分: what can be had for each.

    A list that 其中 opens is full where it names all that such marks are given for.
    """
    first, last = index.sentences[total.sentence]
    parts = index.facts[total.number + 1 : last]
    parts = [one for one in parts if one.kind == "score"]
    parts = [one for one in parts if one.depth == parts[0].depth]
    if len(parts) < _PARTS or any(one.kind == "score" for one in index.facts[first : total.number]):
        return
    if not all(one.role == "main" and one.amount.is_exact for one in parts):
        return
    listed = index.text[total.end : index.sentences.span(total.number)[1]]
    led = _LISTS.match(listed)
    if led is None or _GIVEN.search(listed):
        return
    come = sum((one.value for one in parts), Decimal(0))
    full = led["all"] is not None or all(name in listed for name in _USUAL)
    if come >= _FULL or full:
        yield Outcome(
            rule, "holds" if come == _FULL else "broken", total.number,
            tuple(("分项得分", one.number) for one in parts), exact(come), SENTENCE, "high",
            "满分 = 各项分值之和",
        )  # fmt: skip


def _tells(index: Index, fact: Fact, *, own: bool) -> bool:
    """该项目综合评价得分为90.45分: of the whole, and by those whose scores the table has."""
    if is_cell(fact) or fact.role != "main" or not fact.amount.is_exact:
        return False
    if _OF_IT.search(fact.subject) is None:
        return False
    start, _ = index.sentences.span(fact.number)
    words = index.text[start : fact.start]
    return (_ITSELF in words) is own and _OF_OTHERS.search(words) is None


def _is_own(index: Index, foot: Fact) -> bool:
    """Whether the scores of a table are those that the body gave itself."""
    table = index.document.blocks[foot.block].table
    heads = "".join(cell.text for cell in table.cells if cell.row == 0) if table else ""
    return _ITSELF in f"{table.title if table else ''}{heads}" or _ITSELF in _title(index)


def _title(index: Index) -> str:
    """The first block of the report."""
    first = index.document.blocks[0]
    return index.text[first.start : first.end]
