"""Means of a list that stands right before them: 分别为88分、91分、94分，平均91分."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.index import SENTENCE, Index
from auditor.checking.outcome import Outcome
from auditor.checking.slips import slip_between
from auditor.checking.summing import comes_to, total_of
from auditor.model import Fact
from auditor.rulebook.interval import divide, exact
from auditor.rulebook.rule import Rule
from auditor.small_numbers import small_number

_KINDS = ("money", "count", "score")
_FEWEST = 2
_SEVERAL = 3  #: with names of their own
_SOME = re.compile(r"前[二三四五十\d]|靠前|居前|后[二三五十\d]|分别|较[高低好差]|如")
#: 平均得分, 三项平均为, 季均受理: a mean of what stands right before it, of nothing wider
_MEAN = re.compile(
    r"[，,；;、。](?:其)?(?:[两二三四五六七八九十\d]{1,2}[^，。；\d]{1,3}?)?(?:算术|简单)?(?P<of>[年季月日周]均|平均)(?![^，。；\d]{0,2}每)"
)
#: How the mean of a stretch of time is announced: 三年分别投入…, 年均…
_STRETCHES = {"年均": "年", "季均": "季", "月均": "月", "日均": "[日天]", "周均": "周"}
_NOT_PLAIN = re.compile(
    "最高分|最低分|去掉|加权|权重|剔除|扣除|其中|单价|[均售]价|人均|亩产|平均|标准|收入|费用|最[高低大小长短多少]"
)
_COUNTED = re.compile("([两二三四五六七八九十])[^，。；年月日]{1,8}分别")


def check_means(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each mean right behind the figures that it is of."""
    for at in (*index.by_role.get("average", ()), *index.by_name.get("平均", ())):
        mean = index.facts[at]
        listed = _listed(index, mean) if mean.kind in _KINDS and mean.number else ()
        if listed and mean.amount.is_exact:
            yield _told(rule, index, mean, listed)


def _listed(index: Index, mean: Fact) -> tuple[int, ...]:
    """The run of figures that ends right before the mean, if it is of these alone."""
    last = index.facts[mean.number - 1]
    if mean.place.table is not None or last.sentence != mean.sentence:
        return ()
    run = index.facts[last.series : mean.number] if last.series >= 0 else _named(index, mean)
    if not run:
        return ()
    words = index.text[index.sentences.span(mean.number)[0] : mean.start]
    found = _MEAN.match(index.text, last.end, mean.start)
    alike = all(
        (fact.series, fact.kind, fact.unit) == (last.series, mean.kind, mean.unit)
        and fact.amount.is_exact
        for fact in run
    )
    if (
        found is None
        or not alike
        or len(run) < _FEWEST
        or _NOT_PLAIN.search(words[: last.end - mean.start])
    ):
        return ()
    stretch = _STRETCHES.get(found["of"])
    if stretch is not None and re.search(stretch, words[: run[0].start - mean.start]) is None:
        return ()
    counted = _COUNTED.search(words)
    if counted is not None and small_number(counted[1]) != len(run):
        return ()
    return tuple(fact.number for fact in run)


def _named(index: Index, mean: Fact) -> list[Fact]:
    """甲镇95.2分、乙镇93.8分、丙镇92.6分: scores set side by side, each with its own name."""
    first, _ = index.sentences[mean.sentence]
    run: list[Fact] = []
    for fact in reversed(index.facts[first : mean.number]):
        if fact.kind != "score" or fact.role != "main" or not fact.item or fact.series >= 0:
            break
        run.insert(0, fact)
        if index.text[fact.start - len(fact.subject) - 1] != "、":
            break
    values = [fact.value for fact in run]
    # 甲镇95.2分、乙镇93.8分、丙镇92.6分，平均88.7分: of more than are named
    between = bool(run) and min(values) <= mean.value <= max(values)
    named = between and len({fact.item for fact in run}) == len(run) >= _SEVERAL
    before = index.text[index.sentences.span(mean.number)[0] : run[0].start] if named else ""
    return run if named and _SOME.search(before) is None else []


def _told(rule: Rule, index: Index, mean: Fact, listed: tuple[int, ...]) -> Outcome:
    made = divide(total_of(index, listed), exact(Decimal(len(listed))))
    verdict = comes_to(index, mean.number, made) or "broken"
    own = index.value(mean.number)
    if verdict == "rounded" and (own.low == made.high or own.high == made.low):
        verdict = "broken"  # each would have to be off by the whole half of its last digit
    if verdict == "broken" and abs(made.value - mean.value) < 1 and not mean.amount.ulp:
        verdict = "rounded"  # 平均为91分 of 90.6: a mean in whole numbers
    sure = verdict != "broken" or slip_between(mean.value, made.value)
    return Outcome(
        rule, verdict, mean.number, tuple(("各数", at) for at in listed), made, SENTENCE,
        "high" if sure else "medium", "平均数 = 各数之和 / 个数",
    )  # fmt: skip
