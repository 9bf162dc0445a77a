"""Rates of several figures together, or of none of those that stand nearest to them."""

from __future__ import annotations

import re

from auditor.checking.agreeing.likeness import bigrams
from auditor.checking.index import Index
from auditor.checking.summing import prints
from auditor.model import PLANS, Fact

#: 未整改, 不合格: what was not done, or did not pass
DENIED = re.compile("(?:其中)?(?:不|未|尚未|没有|无)")

_THINGS = frozenset("瓶箱袋盒本册张台套辆把顶盏棵株吨亩间床")
_OF_EACH = re.compile(f"每([{''.join(sorted(_THINGS))}])")


def is_of_other_things(own: Fact, bound: list[Fact]) -> bool:
    """每瓶2元，采购600箱，共2.88万元: what each bottle costs is not paid for each box."""
    per = _OF_EACH.search(own.subject)
    if per is None:
        return False
    return any(fact.unit in _THINGS and fact.unit != per[1] for fact in bound)


def are_shared_out(index: Index, own: Fact) -> bool:
    """市级承担60%，区级承担40%，…: two that make up all are shares of one sum, and no quotient."""
    first, last = index.sentences[own.sentence]
    return any(
        fact.kind == "percent"
        and fact.measure == own.measure
        and fact.number != own.number
        and index.value(fact.number).value + index.value(own.number).value == 1
        for fact in index.facts[first:last]
    )


def is_one_of_several(index: Index, own: Fact, part: Fact, whole: Fact) -> bool:
    """发现412处，现场整改386处，限期整改26处，整改率100%: the rate of the two together."""
    divisor = index.value(whole.number).value
    first, last = index.sentences[own.sentence]
    beside = [
        fact
        for fact in index.facts[first:last]
        if fact.role == "main"
        and fact.unit == part.unit
        and fact.number not in (part.number, whole.number)
    ]
    both = (index.value(part.number).value + index.value(one.number).value for one in beside)
    return bool(divisor) and any(prints(index, own.number, two / divisor) for two in both)


def names_no_part(index: Index, own: Fact, part: Fact, whole: Fact) -> bool:
    """余额386亿元，其中一般债务143亿元、专项债务243亿元，债务率86.4%: of neither part."""
    if part.whole != whole.number:
        return False
    words = bigrams(own.subject)
    named = len(words & bigrams(part.subject))
    first, last = index.sentences[own.sentence]
    return any(
        len(words & bigrams(fact.subject)) >= named
        for fact in index.facts[first:last]
        if fact.whole == whole.number and fact.unit == part.unit and fact.number != part.number
        if not DENIED.match(fact.subject)
    )


def mixes_all_with_part(index: Index, own: Fact, bound: list[Fact]) -> bool:
    """预算100万元，其中项目60万元；支出80万元，其中项目50万元，项目执行率83.3%: not 80 of 60.

    What is spent on all is not what is spent on the part that the budget, or the rate, is of.
    """
    stages = {(fact.item, fact.measure) for fact in bound}
    named = {fact.item for fact in bound if fact.item and fact.measure in PLANS}
    if own.role == "rate" and own.item and own.item in own.subject:
        named.add(own.item)
    return any(
        part.whole == total.number
        and part.item in named
        and part.item != total.item
        and (part.item, part.measure) not in stages
        for total in bound
        for part in index.facts[total.number + 1 : index.sentences[total.sentence][1]]
        if part.number != own.number
    )


def is_of_part(index: Index, own: Fact, bound: list[Fact]) -> bool:
    """播种面积86.4万亩，其中粮食62.8万亩，总产量24.6万吨，亩产392公斤: of the part told last."""
    if own.role != "average":
        return False
    wholes = {fact.number: fact.unit for fact in bound if fact.number < own.number}
    last = max((fact.number for fact in bound), default=0)
    return any(
        wholes.get(fact.whole) == fact.unit and fact.sentence == own.sentence
        for fact in index.facts[min(wholes, default=last) : last]
    )
