"""The rate of a total follows from those of its parts, where the parts make it up.

收入100亿元，增长4.0%，其中税收60亿元，增长2.0%，非税40亿元，增长7.1%: each level and its growth
tell what it was a year before, and those make up what the total was. Of 完成预算的X% it is the
budget.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from decimal import Decimal
from itertools import takewhile

from auditor.checking.adding.listings import sums
from auditor.checking.index import Index, printed_unit
from auditor.checking.outcome import Outcome
from auditor.checking.summing import sums_to
from auditor.model import Fact
from auditor.rulebook.interval import Undefined, Value, add, divide, exact, meet, subtract, total
from auditor.rulebook.rule import Rule

_FEWEST = 2
_TELLING = 5  #: digits to which a sum comes out by no chance
_ONE = exact(Decimal(1))
_RATES = {"growth": "增长率", "rate": "完成率"}
#: Against something else than the year before, or not as the levels stand.
_OTHERWISE = re.compile(
    "预算|计划|目标|任务|环比|[年月季]初|上[月季]|上年末|去年末|上年底|均|累计|贡献|拉动|占|"
    "扣除|剔除|口径|可比|不变|实际|考虑|因素|名义|价|还原|\\d{4}年"
)
#: Grown at constant prices, stated at those of the year.
_AT_PRICES = re.compile("增加值|生产总值|GDP|产值|指数")
_PRICES = re.compile("[可不][比变]价|价格因素|可比口径|同口径|实际增长")
_NEAR = 12  #: characters between a level and its rate


def check_rates_of_parts(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each total with a rate whose parts have one of the same sort each."""
    rated = {index.facts[at].head for role in _RATES for at in index.by_role.get(role, ())}
    divided = _divided(index, rated) if len(rated) > _FEWEST else ()
    for at, parts, sure in divided:
        whole = index.facts[at]
        if whole.place.table is not None or _AT_PRICES.search(whole.subject) is not None:
            continue
        for rate in _rates_of(index, whole):
            outcome = _followed(rule, index, rate, whole, parts)
            if outcome is not None and (sure or outcome.verdict != "broken"):
                yield outcome


def _divided(index: Index, rated: Container[int]) -> Iterator[tuple[int, tuple[int, ...], bool]]:
    """Totals and the parts that make them up, each with a rate beside it, announced or not.

    What nothing announces and few digits bear out may add up by chance, and contradicts nothing.
    """
    for partition in index.statements.partitions:
        parts = tuple(takewhile(lambda at: at in rated, partition.parts))
        # 其中税收…，非税…；基金收入…: what follows is no part any more
        if partition.whole in rated and partition.sure and len(parts) >= _FEWEST:
            yield partition.whole, parts, True
    for whole, listed, holds in sums(index):
        if holds and whole in rated and all(at in rated for at in listed):
            yield whole, listed, len(index.digits(whole)) >= _TELLING


def _rates_of(index: Index, level: Fact) -> list[Fact]:
    """The only growth, and the only rate of completion, of a level."""
    beside = [index.facts[at] for at in index.elaborations.get(level.number, ())]
    found = []
    for role, measure in _RATES.items():
        alike = [one for one in beside if one.role == role and one.kind == "percent"]
        if len(alike) == 1 and alike[0].measure == measure and _is_plain(index, level, alike[0]):
            found.append(alike[0])
    return found


def _is_plain(index: Index, level: Fact, rate: Fact) -> bool:
    """Whether it is of the level as it stands: no 扣除留抵退税因素后增长."""
    if rate.number < level.number or not rate.amount.is_exact or rate.base >= 0:
        return False
    if rate.role == "rate":
        return rate.start - level.end <= _NEAR
    start = max(level.end, index.facts[rate.number - 1].end)
    return _OTHERWISE.search(index.text, start, rate.start) is None


def _followed(
    rule: Rule, index: Index, rate: Fact, whole: Fact, parts: tuple[int, ...]
) -> Outcome | None:
    rates: list[Fact] = []
    for at in parts:
        own = [one for one in _rates_of(index, index.facts[at]) if one.role == rate.role]
        if not own or _against(own[0]) != _against(rate):
            return None
        rates += own
    first, last = index.sentences.span(rate.number)[0], index.sentences.span(rates[-1].number)[1]
    if _PRICES.search(index.text, first, last) is not None:
        return None
    if sums_to(index, whole.number, parts) is None:
        return None
    levels, made = [index.value(at) for at in parts], index.value(whole.number)
    try:
        due = _due(rate, made, levels, [index.value(one.number) for one in rates])
        widest = _due(rate, made, levels, [_wider(index, one) for one in rates])
    except Undefined:
        return None
    verdict = "holds" if meet(index.value(rate.number), due) else "rounded"
    if not meet(_wider(index, rate), widest):
        verdict = "broken"
    bound = (*rates, whole, *(index.facts[at] for at in parts))
    tier = max(index.distance(rate.number, one.number) for one in rates)
    note = f"按各分项及其比率推算为{due.value * 100:.2f}%"
    return Outcome(
        rule, verdict, rate.number, tuple(("分项", one.number) for one in bound), due, tier,
        "medium", "总数的比率 = 由各分项的数和比率推算", note,
    )  # fmt: skip


def _against(rate: Fact) -> str:
    """What a completion is of: 为年初预算的, 为调整预算的; growth is over the year before."""
    return rate.base_name or rate.subject if rate.role == "rate" else ""


def _due(rate: Fact, whole: Value, levels: list[Value], rates: list[Value]) -> Value:
    if rate.role == "rate":
        return divide(whole, _sum_of_bases(levels, rates))
    return subtract(divide(whole, _sum_of_bases(levels, [add(_ONE, one) for one in rates])), _ONE)


def _sum_of_bases(levels: list[Value], factors: list[Value]) -> Value:
    """What the levels were measured by, all together."""
    return total([divide(level, factor) for level, factor in zip(levels, factors, strict=True)])


def _wider(index: Index, rate: Fact) -> Value:
    """By half of the last digit more: some cut rates off where others round them."""
    value, more = index.value(rate.number), printed_unit(rate) / 2
    low = None if value.low is None else value.low - more
    return Value(value.value, low, None if value.high is None else value.high + more)
