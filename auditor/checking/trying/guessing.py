"""Whether figures that merely stand near a rate may speak against it.

They may confirm it from anywhere in the sentence; to contradict it they have to be its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.agreeing.likeness import bigrams
from auditor.checking.index import PARAGRAPH, Index
from auditor.checking.summing import prints
from auditor.checking.trying.behind import DUE, is_told_behind
from auditor.checking.trying.nearer import (
    are_not_one_crop,
    has_nearer,
    is_of_another_time,
    is_told_between,
)
from auditor.checking.trying.sharing_out import (
    DENIED,
    are_shared_out,
    is_of_other_things,
    is_of_part,
    is_one_of_several,
    mixes_all_with_part,
    names_no_part,
)
from auditor.checking.trying.trials import Trial
from auditor.model import Fact
from auditor.rulebook.condition import Term
from auditor.rulebook.rule import Rule

_MORE = re.compile("另|其[他它余]")
_THAN = ("低于", "小于", "少于", "高于", "大于", "多于")
#: 仅为预测收益的61.5%: what the rate is said to be of.
_NAMED_BASE = re.compile(r"(?:为|是|达到?|相当于)([^，。；为是]{2,12})的$")
_TOO_MANY_TIMES = 50  #: a rate that far off is of other figures
_SPENT = ("支出", "执行数")
_JOINS = ("、", "和", "及", "与")
_ALL_OVER = re.compile(
    "^(?:[全每本当上]?年度?|[每当]?[月季]度?|全[国省市县区州]|[本我]|平均|综合|总体|余额|整体|常住|人口|合计)+"
)
_DEED = re.compile("([\u4e00-\u9fff]{2})率$")
_TWO = 2  #: a part and a whole


def is_apt(rule: Rule, index: Index, anchor: int, trial: Trial) -> bool:
    """Whether a binding by nearness alone can carry a contradiction."""
    own = index.facts[anchor]
    bound = [index.facts[at] for _, one in trial.binding for at in one.facts()]
    if trial.guessed and _is_told_apart(index, own):
        return False
    if _is_net_of_flows(index, own) or _may_be_of_a_list(rule, index, own):
        return False
    gap = abs(trial.judgement.left.value - trial.judgement.right.value)
    if is_of_another_time(index, own, bound) or is_told_between(rule, index, own, bound, gap):
        return False
    if own.role == "growth" and any(_is_ambiguous(fact) for fact in bound):
        return False
    if rule.asking.nearby:
        return _is_of_those_nearby(index, own, bound, trial.judgement.right.value)
    less = _is_of_less(rule, own, bound) or is_of_part(index, own, bound)
    less = less or mixes_all_with_part(index, own, bound)
    divides = rule.condition is not None and "/" in rule.condition.text
    apart = divides and (has_nearer(index, own, bound) or are_not_one_crop(rule, index, own, trial))
    return not (apart or less or _holds_part(rule, index, trial))


def _is_of_those_nearby(index: Index, own: Fact, bound: list[Fact], due: Decimal) -> bool:
    """Whether nothing says that a figure is of others than those that merely stand near it."""
    behind = len(bound) == _TWO and is_told_behind(index, own.number, *bound)
    some = _is_of_some(index, own) and not behind
    if some or _is_set_off(index, own, bound) or _is_of_another(own, bound):
        return False
    if own.role == "each":
        return not (is_of_other_things(own, bound) or _are_more(index, own, bound))
    if len(bound) != _TWO:
        return True
    if own.role == "average" and own.kind == "count":
        return bound[0].unit == own.unit  # 6,380人次，25场，场均255人次
    if own.kind != "percent":
        return True
    part, whole = bound
    return not (
        _is_of_no_budget(own, whole)
        or _are_alike(part, whole)
        or _is_of_both(index, own, part, whole)
        or _names_whole(own, part, whole)
        or _were_both_done(own, part, whole)
        or are_shared_out(index, own)
        or is_one_of_several(index, own, part, whole)
        or names_no_part(index, own, part, whole)
        or _explain_another(index, own, due, part, whole)
    )


def _holds_part(rule: Rule, index: Index, trial: Trial) -> bool:
    """总收入5,617万元，其中年初结转312万元: what holds a figure is not added to it once more."""
    if rule.condition is None or trial.tier <= PARAGRAPH:
        return False
    added = set(_summands(rule.condition.sides[-1]))
    bound = {one.fact for name, one in trial.binding if name.quantity in added}
    return any(index.facts[at].whole in bound for at in bound)


def _summands(term: Term) -> Iterator[str]:
    """What is added up: 上年结转 and 收入 of 上年结转 + 收入 - 支出."""
    if term.name is not None:
        yield term.name.quantity
    for one in term.of if term.does == "+" else term.of[:1] if term.does == "-" else ():
        yield from _summands(one)


def _is_of_less(rule: Rule, own: Fact, bound: list[Fact]) -> bool:
    """利润总额338亿元，其中|制造业|营业收入利润率6.10%: its own matter, that they do not name.

    Only a figure that the rule finds by the end of its name can have one before it.
    """
    spec = rule.names.get(rule.condition.names[0].quantity) if rule.condition is not None else None
    words = spec.spelled if spec is not None and not spec.measure else ()
    ends = [word for word in words if own.item.endswith(word)]
    if not ends:
        return False
    matter = _ALL_OVER.sub("", own.item[: -len(max(ends, key=len))])
    named = bigrams(matter)
    return bool(named) and not all(named & bigrams(fact.item) for fact in bound)


def _is_of_some(index: Index, own: Fact) -> bool:
    """收入61亿元，利润3亿元，其中制造业利润率6.10%: the rate of some of them."""
    if own.kind != "percent" or not own.number:
        return False
    return "其中" in index.text[index.facts[own.number - 1].end : own.start]


def _may_be_of_a_list(rule: Rule, index: Index, own: Fact) -> bool:
    """新建12座、改造18座，完成任务30座的100%: both together are what was done."""
    if not rule.asking.links or own.head < 1 or (own.role != "rate" and own.base < 0):
        return False
    head, before = index.facts[own.head], index.facts[own.head - 1]
    alike = (before.role, before.measure, before.unit, before.whole) == (
        head.role, head.measure, head.unit, head.whole,
    )  # fmt: skip
    return alike and index.text[before.end : head.start].startswith(_JOINS)


def _are_more(index: Index, own: Fact, bound: list[Fact]) -> bool:
    """3个镇各奖励20万元，另对其他单位…，发放95万元; 3个镇各20万元、5个镇各6万元，共90万元."""
    first, _ = index.sentences[own.sentence]
    last = max(bound, key=lambda fact: fact.end)
    if last.number < own.number:
        return False
    others = [fact for fact in index.facts[first : last.number] if fact.role == "each"]
    several = any(fact is not own and fact.unit == own.unit for fact in others)
    return several or _MORE.search(index.text[own.end : last.start]) is not None


def is_out_of_proportion(rule: Rule, index: Index, anchor: int, trial: Trial) -> bool:
    """出生1,024人、死亡652人，自然增长率3.31‰: 637‰ is no misprint of it, but of other figures."""
    if not rule.asking.nearby or index.facts[anchor].kind != "percent":
        return False
    left, right = abs(trial.judgement.left.value), abs(trial.judgement.right.value)
    return min(left, right) * _TOO_MANY_TIMES < max(left, right)


def speaks_of_the_rest(rule: Rule, index: Index, anchor: int, trial: Trial) -> bool:
    """抽检4,260批次，不合格98批次，合格率97.7%: of those that did not fail."""
    own = index.facts[anchor]
    if not rule.asking.nearby or own.kind != "percent" or DENIED.match(own.subject):
        return False
    if rule.condition is not None and "-" in rule.condition.text:
        return False  # it takes them off itself
    part = index.facts[trial.binding[0][1].fact]
    denied = DENIED.match(part.subject) is not None
    return denied and bool(bigrams(own.subject) & bigrams(part.subject))


def _is_of_another(own: Fact, bound: list[Fact]) -> bool:
    """抽查9个项目，4个低于预测，最低的为预测收益的61.5%: of what is named, no count of these."""
    named = _NAMED_BASE.search(own.subject)
    if named is None:
        return False
    name = named[1]
    return not any(
        name in f"{fact.subject}{fact.measure}" or (fact.item and name.endswith(fact.item))
        for fact in bound
    )


def _is_net_of_flows(index: Index, own: Fact) -> bool:
    """新登记86家、注销41家，上年末3,188家，净增45家: what came less what went, and no level."""
    if own.role != "change" or "净" not in own.subject or own.head < 0:
        return False
    first, _ = index.sentences[own.sentence]
    beside = [fact for fact in index.facts[first : own.head] if fact.role == "main"]
    return any(
        fact.unit == own.unit and fact.item and not index.is_parted(fact, own) for fact in beside
    )


def _is_ambiguous(change: Fact) -> bool:
    """低于上年决算数8.20万元: less by so much, or less than so much."""
    return change.role == "change" and change.subject.startswith(_THAN)


def _is_told_apart(index: Index, own: Fact) -> bool:
    """Whether a share stands in another sentence than its amount: of what it is, is a guess."""
    apart = own.head >= 0 and index.facts[own.head].sentence != own.sentence
    return own.role == "share" and apart


def _is_set_off(index: Index, own: Fact, facts: list[Fact]) -> bool:
    """调处254起，成功249起，成功率98.0%；信访办结率100%: behind a semicolon is another matter.

    So is what stands behind the bracket that an average stands in.
    """
    behind = any(fact.start > own.end and fact.depth < own.depth for fact in facts)
    whole = index.facts[own.head].whole if own.head >= 0 else -1  # X；其中 leads back to X
    return behind or any(fact.number != whole and index.is_parted(own, fact) for fact in facts)


def _is_of_no_budget(own: Fact, whole: Fact) -> bool:
    """农林水支出6.83亿元，衔接资金支出1.92亿元，支出进度98.5%: of what was to be spent of one.

    到位率100%，到位860万元，支出822万元: nor is what came in a share of what was spent.
    """
    named = own.measure in ("执行率", "资金到位率") or own.subject.startswith(("资金到位", "到位"))
    return named and whole.measure in _SPENT


def _are_alike(part: Fact, whole: Fact) -> bool:
    """1月到位200万元，7月到位168万元，到位率100%: two of one kind are no part and whole."""
    if not part.item or part.whole == whole.number:
        return False
    return (part.item, part.measure) == (whole.item, whole.measure)


def _names_whole(own: Fact, part: Fact, whole: Fact) -> bool:
    """处理污水1.2亿吨，其中一级标准1.1亿吨，处理率97.2%: of what was treated, not of these."""
    words = bigrams(own.subject)
    named = words & bigrams(f"{whole.item}{whole.subject}")
    return part.whole == whole.number and bool(named) and not words & bigrams(part.subject)


def _were_both_done(own: Fact, part: Fact, whole: Fact) -> bool:
    """家庭医生签约86万人，重点人群签约33万人，签约率45.2%: neither is what could have been."""
    deed = _DEED.search(own.subject)
    if deed is None or DUE.search(whole.subject) is not None:
        return False
    return all(fact.subject.endswith(deed[1]) for fact in (part, whole))


def _is_of_both(index: Index, own: Fact, part: Fact, rest: Fact) -> bool:
    """到位930万元，尚有1,340万元未到位，到位率41.0%: of what is there and what is not, together."""
    both = index.value(part.number).value + index.value(rest.number).value
    if not both:
        return False
    return prints(index, own.number, index.value(part.number).value / both)


def _explain_another(index: Index, own: Fact, due: Decimal, part: Fact, whole: Fact) -> bool:
    """Whether another rate of the sentence is the one that these two figures give.

    It may be their quotient, or what the rule makes of them (不合格15批次 of 1,000: 98.5%).
    """
    divisor = index.value(whole.number).value
    if not divisor:
        return False
    ratios = {index.value(part.number).value / divisor, due}
    first, last = index.sentences[own.sentence]
    return any(
        prints(index, fact.number, ratio)
        for fact in index.facts[first:last]
        if fact.kind == "percent" and fact is not own
        for ratio in ratios
    )
