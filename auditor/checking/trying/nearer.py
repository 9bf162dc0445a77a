"""Figures of the sentence that a quotient or a balance is not made of: others are its own."""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.checking.agreeing.likeness import bigrams
from auditor.checking.index import Index, same_time
from auditor.checking.trying.trials import Trial
from auditor.model import Fact
from auditor.rulebook.rule import Rule

#: What is said of a crop: 小麦|播种面积, 粮食|总产量
_OF_CROP = re.compile("(?:播种|种植|收获|养殖|栽培)?(?:总?面积|总?产量?)$")
_OVER_ALL = re.compile("^(?:[全我本][国省市县区州镇乡村]|[年当]?年)+")


def has_nearer(index: Index, own: Fact, bound: list[Fact]) -> bool:
    """早稻播种面积21万亩…；中稻30万亩，总产16万吨，亩产550公斤: each of its clause."""
    parted = [fact for fact in bound if fact.sentence == own.sentence]
    parted = [fact for fact in parted if index.is_parted(own, fact)]
    if not parted or own.kind != "count":
        return False
    first, last = index.sentences[own.sentence]
    beside = [fact for fact in index.facts[first:last] if not index.is_parted(own, fact)]
    units = {fact.unit for fact in beside if fact.role == "main" and fact is not own}
    return any(fact.unit in units for fact in parted)


def are_not_one_crop(rule: Rule, index: Index, own: Fact, trial: Trial) -> bool:
    """播种面积120万亩，总产量51万吨，其中小麦60万亩，总产24万吨，亩产400公斤: not 51万吨.

    Nor is 粮食总产量11万吨 what was reaped from 水稻面积12万亩.
    """
    found: list[Fact] = []
    for name, bound in trial.binding:
        spec = rule.names.get(name.quantity)
        if spec is not None and spec.unit:
            found += (index.facts[at] for at in bound.facts())
    for fact in found:
        between = index.facts[min(fact.number, own.number) + 1 : max(fact.number, own.number)]
        if any(one.unit == fact.unit and one.role == "main" for one in between):
            return True
    crops = [bigrams(_OVER_ALL.sub("", _OF_CROP.sub("", fact.item))) for fact in found]
    named = [crop for crop in crops if crop]
    return len(named) > 1 and not frozenset.intersection(*named)


def is_of_another_time(index: Index, own: Fact, bound: list[Fact]) -> bool:
    """2023年预算500万元，支出460万元；2022年结余30万元: behind a semicolon, and of another year."""
    return own.role == "main" and any(
        fact.role == "main"
        and fact.sentence == own.sentence
        and own.period
        and fact.period
        and not same_time(own.period, fact.period)
        and index.is_parted(own, fact)
        for fact in bound
    )


def is_told_between(rule: Rule, index: Index, own: Fact, bound: list[Fact], gap: Decimal) -> bool:
    """预算320万元，支出286.40万元，划拨街道20万元，结余13.60万元: what is missing is told."""
    if rule.condition is None or "-" not in rule.condition.text or own.role != "main":
        return False
    first = min((fact.number for fact in bound), default=own.number)
    taken = {fact.number for fact in bound}
    between = [
        fact
        for fact in index.facts[first + 1 : own.number]
        if fact.number not in taken and fact.sentence == own.sentence
        if fact.role == "main" and fact.kind == own.kind
    ]
    # 年初3,260人，毕业1,050人，招生1,180人，转入35人，转出25人: what comes and goes, and not all
    if "+" in rule.condition.text and own.kind == "count":
        return any(fact.unit == own.unit and fact.whole < 0 for fact in between)
    return any(index.value(fact.number).value == gap for fact in between)
