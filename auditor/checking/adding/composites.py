"""Rates of a whole and of all its parts: the first is a mean of the others, whatever their weights.

综合满意度94.2%，其中公办园95.6%、民办园94.9%、其他94.6% cannot be. Where the text states what the
parts weigh (国道138公里，省道247公里), their weighted mean is computed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.checking.adding.rates_of_parts import check_rates_of_parts
from auditor.checking.index import DOCUMENT, SENTENCE, Index
from auditor.checking.outcome import Outcome
from auditor.model import Fact
from auditor.rulebook.interval import Value, divide, meet, multiply, total
from auditor.rulebook.rule import Rule
from auditor.words import shipped_words

_ROLES = ("rate", "growth")
_FEWEST = 2
#: 综合满意度94.2%，其中, 工业增加值增长7.1%。分门类看，
_DIVIDED = re.compile(
    r"[，,；;。（(\s]*(?:其中[：:，,]?|(?:其中)?(?:分|按)[^，。；\d]{1,8}[看分][，：,:])"
)
_AXIS = re.compile(r"其中|(?:分|按)[^，。；,;\d]{1,8}[看分][，：,:]")
_LEADS = tuple(f"{mark}{word}" for mark in "，；。（,;(" for word in "其分按")
#: 按里程加权平均, 三项平均: a mean of what stands right before it
_MEAN_OF = re.compile(
    r"(?:(?:[两二三四五六七八九][项者类个]|以上)?(?:按[^，]{1,8})?(?:加权|算术|简单)?平均[^，全]{0,6}?)(?:为|达到?)?"
)
_MOST = 8  #: parts that a mean is told of
_WEIGHTED = "加权"
_REST = ("其他", "其它", "其余")
_INDUSTRIES = (("采矿", "制造", "供应"),)


def check_composites(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each rate of a whole whose parts the text lists in full."""
    text = index.text
    for role in _ROLES:
        for at in index.by_role.get(role, ()):
            fact = index.facts[at]
            is_mean = "平均" in fact.subject
            if not is_mean and not text.startswith(_LEADS, fact.end):
                continue  # nearly all: what follows a rate divides nothing
            if fact.kind != "percent" or not fact.amount.is_exact or fact.place.table is not None:
                continue
            outcome = _of_parts_behind(rule, index, fact)
            outcome = outcome or (_of_parts_before(rule, index, fact) if is_mean else None)
            if outcome is not None:
                yield outcome
    yield from check_rates_of_parts(rule, index)


def _of_parts_behind(rule: Rule, index: Index, whole: Fact) -> Outcome | None:
    at = whole.number + 1
    if at >= len(index.facts) or index.facts[at].block != whole.block:
        return None
    first = index.facts[at]
    opened = index.sentences.span(whole.number)[0]
    opened = max(opened, index.text.rfind("；", opened, whole.start))
    if _AXIS.search(index.text, opened, whole.start):
        return None  # itself a part of another list: 分领域看，…。分产业看，…
    led = index.text[whole.end : first.start - len(first.subject)]
    if (
        first.kind != "percent"
        or _DIVIDED.match(index.text, whole.end, first.start) is None
        or len(led) > 14
    ):
        return None
    parts = list(_run(index, first, whole))
    return _bounded(rule, index, whole, parts) if _is_full(parts) else None


def _run(index: Index, first: Fact, whole: Fact) -> Iterator[Fact]:
    """The percentages of one sort that follow each other, with nothing but their names between."""
    _, last = index.sentences[first.sentence]
    for fact in index.facts[first.number : last]:
        alike = (fact.sentence, fact.kind, fact.role, fact.depth, fact.period)
        if alike != (first.sentence, "percent", whole.role, first.depth, whole.period):
            return
        if not fact.amount.is_exact or not fact.item or "；" in index.text[first.end : fact.start]:
            return
        yield fact


def _is_full(parts: Sequence[Fact]) -> bool:
    """Down to 其他, or 城镇 and 农村: nothing is left out."""
    if len(parts) < _FEWEST:
        return False
    items = [fact.item for fact in parts]
    if items[-1].startswith(_REST):
        return True
    groups = (*shipped_words()["complete"], *_INDUSTRIES)
    return any(
        len(words) == len(items) and all(sum(word in item for item in items) == 1 for word in words)
        for words in groups
    )


def _of_parts_before(rule: Rule, index: Index, mean: Fact) -> Outcome | None:
    if mean.role != "rate" or _MEAN_OF.fullmatch(mean.subject) is None:
        return None
    parts: list[Fact] = []
    last = mean.number
    if last and index.facts[last - 1].tail == mean.subject == "平均":
        last -= 1  # 两项|平均
    for fact in reversed(index.facts[max(last - _MOST, 0) : last]):
        alike = (fact.sentence, fact.kind, fact.role, fact.depth)
        if alike != (mean.sentence, "percent", "rate", mean.depth) or not fact.amount.is_exact:
            break
        if "；" in index.text[fact.end : mean.start] or not fact.subject:
            break
        parts.insert(0, fact)
    # 平均利率1.97%，其中一般债券1.82%，平均票面利率2.17%: a rate and one of its parts have no mean
    if len(parts) < _FEWEST or "其中" in index.text[parts[0].end : mean.start]:
        return None
    weights = _weights(index, parts) if _WEIGHTED in mean.subject else []
    return (
        _weighed(rule, index, mean, parts, weights)
        if weights
        else _bounded(rule, index, mean, parts)
    )


def _weights(index: Index, parts: Sequence[Fact]) -> list[Fact]:
    """What each part weighs, where the document states one amount of each name and one unit."""
    found: list[Fact] = []
    for part in parts:
        levels = [index.facts[at] for at in index.spelled(part.item)]
        levels = [one for one in levels if one.role == "main"]
        levels = [one for one in levels if one.kind in ("count", "money") and one.amount.is_exact]
        levels = [one for one in levels if not found or one.unit == found[0].unit]
        if len({one.value for one in levels}) != 1 or not levels[0].unit:
            return []
        found.append(levels[0])
    return found


def _weighed(
    rule: Rule, index: Index, mean: Fact, parts: Sequence[Fact], weights: Sequence[Fact]
) -> Outcome:
    values = [index.value(one.number) for one in parts]
    weigh = [index.value(one.number) for one in weights]
    due = divide(total([multiply(a, b) for a, b in zip(values, weigh, strict=True)]), total(weigh))
    verdict = "holds" if meet(index.value(mean.number), due) else "broken"
    bound = tuple(("分项", one.number) for one in (*parts, *weights))
    shown = f"按所列各项的数量加权平均为{due.value * 100:.2f}%"
    return Outcome(
        rule,
        verdict,
        mean.number,
        bound,
        due,
        DOCUMENT,
        "medium",
        "综合 = 各项“比率 * 权重”之和 / 权重之和",
        shown,
    )


def _bounded(rule: Rule, index: Index, whole: Fact, parts: Sequence[Fact]) -> Outcome:
    own = index.value(whole.number)
    values = [index.value(one.number) for one in parts]
    lowest = min(values, key=lambda value: value.value)
    highest = max(values, key=lambda value: value.value)
    beyond = _above(lowest, own) or _above(own, highest)
    low, high = ((value.value * 100).normalize() for value in (lowest, highest))
    note = f"各项在{low:f}%至{high:f}%之间" if beyond else ""
    bound = tuple(("分项", one.number) for one in parts)
    return Outcome(
        rule, "broken" if beyond else "holds", whole.number, bound, None, SENTENCE,
        "high", "最低分项 <= 综合 <= 最高分项", note,
    )  # fmt: skip


def _above(one: Value, other: Value) -> bool:
    """Whether one is larger whatever their last digits stand for."""
    return one.low is not None and other.high is not None and one.low > other.high
