"""How sure a contradiction is: how near its figures stand, and whether a slip would explain it."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from auditor.checking.agreeing.likeness import bigrams
from auditor.checking.index import DOCUMENT, PARAGRAPH, SENTENCE, Index, printed_unit
from auditor.checking.judging import shortened
from auditor.checking.slips import misreadings, slip_between
from auditor.checking.trying.behind import is_told_behind, opens_with_rate
from auditor.checking.trying.guessing import is_out_of_proportion
from auditor.checking.trying.lengths import lengths
from auditor.checking.trying.trials import NOTHING, Trial, judged
from auditor.model import Fact
from auditor.rulebook.expression import Condition, Name
from auditor.rulebook.interval import Value
from auditor.rulebook.rule import Rule

_CORE = re.compile("([\u4e00-\u9fff]{2})率")  #: what a rate counts: 合格 of 培训合格率
_NOT_DONE = re.compile("^(?:尚?未|没有?|不)")
_TEN_THOUSAND = Decimal(10000)  #: 元 in a 万元
_TELLING = 3  #: digits that a unit apart cannot share by accident
_SWAPPED = 4  #: digits that hardly come to a swap by accident
_CLOSE = 10  #: a tenth off
_PAIR = 2  #: levels in a sentence that leave no choice


def confidence_of(rule: Rule, index: Index, anchor: int, trial: Trial, trials: list[Trial]) -> str:
    """high, medium or low: the farther apart and the more choices, the less sure."""
    if is_out_of_proportion(rule, index, anchor, trial):
        return "low"
    if trial.guessed and index.facts[anchor].base_name:
        # 占新增存款的七成: what it is of is named, and is none of these
        return "medium" if _is_of_what_is_named(rule, index, anchor, trial) else "low"
    if trial.guessed:
        alone = _has_no_choice(rule, index, anchor, trial) and _is_named(index, anchor, trial)
        return "medium" if alone and not _is_of_a_list(index, anchor, trial) else "low"
    if any(rule.asking.names[name].nearby for name, _ in trial.binding):
        return "medium"
    if index.facts[anchor].role == "average":
        return "medium"  # of what, and among whom, is told by names and units alone
    if trial.tier <= SENTENCE:
        return "high"
    alone = len(trials) == 1
    if trial.tier == PARAGRAPH:
        return "high" if alone else "medium"
    own = index.facts[anchor]
    named = all(
        bound.named or index.facts[bound.fact].quantity or index.facts[bound.fact].item == own.item
        for _, bound in trial.binding
    )
    return "medium" if alone and named and trial.tier < DOCUMENT else "low"


def is_near_miss(rule: Rule, condition: Condition, index: Index, anchor: int, trial: Trial) -> bool:
    """Whether one mistyped digit would account for the whole difference."""
    if trial.guessed and index.facts[anchor].base_name:
        return False  # what it is of is named, and is none of these
    crowded = trial.guessed and _choices(rule, index, anchor) > _PAIR
    if crowded and not _is_named(index, anchor, trial):
        return False
    left, right = trial.judgement.left.value, trial.judgement.right.value
    if index.facts[anchor].role == "average" and _in_another_unit(index, anchor, right):
        return True
    if not right or not (Decimal("0.8") < left / right < Decimal("1.25")):
        return False
    filling: dict[Name, tuple[int, ...]] = {condition.names[0]: (anchor,)}
    filling |= {name: bound.facts() for name, bound in trial.binding}
    bound_to = {name: bound.fact for name, bound in trial.binding}
    told = lengths(condition, index, anchor, bound_to) if condition.lengths else {}
    figures: dict[Name, list[Value]] = {name: [NOTHING] for name in condition.names}
    figures |= {name: [index.value(at) for at in facts] for name, facts in filling.items()}

    def holds(name: Name, place: int, value: Value) -> bool:
        changed = [*figures[name][:place], value, *figures[name][place + 1 :]]
        judgement = judged(rule, condition, index, anchor, {**told, **figures, name: changed})
        return judgement is not None and judgement.verdict == "holds"

    return any(
        holds(name, place, value)
        for name, facts in filling.items()
        for place, fact in enumerate(facts)
        for value in misreadings(index.facts[fact])
    )


def is_swapped(index: Index, anchor: int, trial: Trial) -> bool:
    """预算24万元，支出17.90万元，执行率75.48%: 74.58% with two digits swapped.

    That 24万元 may have been as little as 23.5万元 is the worse explanation.
    """
    judgement = trial.judgement
    due = shortened(judgement.right.value, printed_unit(index.facts[anchor]), ROUND_HALF_UP)
    return (
        due is not None
        and len(index.digits(anchor)) >= _SWAPPED
        and slip_between(judgement.left.value, due) == "swap"
    )


def _in_another_unit(index: Index, anchor: int, due: Decimal) -> bool:
    """Whether an average prints just what is due, but as 万元 instead of 元 or the other way."""
    own = index.facts[anchor]
    if len(index.digits(anchor)) < _TELLING or not due:
        return False
    ulp = printed_unit(own)
    return any(
        shortened(due * scale, ulp, ROUND_HALF_UP) == own.value
        for scale in (_TEN_THOUSAND, 1 / _TEN_THOUSAND)
    )


def named_pair(index: Index, anchor: int, trials: list[Trial]) -> Trial | None:
    """办结比例 names 办结 898件 as the part; the whole is the larger figure right before it."""
    named = [trial for trial in trials if _is_named(index, anchor, trial)]
    return max(named, key=lambda trial: trial.binding[1][1].fact, default=None)


def complete_pair(rule: Rule, index: Index, anchor: int, trials: list[Trial]) -> Trial | None:
    """9个项目，完工7个、在建2个，完工率…: the rate names a part that with another is the whole."""
    if not rule.asking.nearby or index.facts[anchor].kind != "percent":
        return None
    core = _CORE.search(index.facts[anchor].subject)
    found: list[tuple[Decimal, Trial]] = []
    for trial in trials:
        if len(trial.binding) != _PAIR:
            continue
        part, whole = (index.facts[bound.fact] for _, bound in trial.binding)
        named = core is not None and core[1] in f"{part.item} {part.subject}"
        ordered = whole.number < part.number < anchor and not _NOT_DONE.match(part.subject)
        beside = part.depth == whole.depth == index.facts[anchor].depth
        if named and ordered and beside and _is_completed(index, part, whole):
            found.append((part.value, trial))
    if found:
        return max(found, key=lambda pair: pair[0])[1]
    own = next((one for one in trials if _is_named_part(index, anchor, one)), None)
    if own is not None:
        return own
    alone = _choices(rule, index, anchor) == _PAIR
    return next((one for one in trials if alone and _is_named_first(index, anchor, one)), None)


def _is_named_part(index: Index, anchor: int, trial: Trial) -> bool:
    """回收有效问卷476份，…；其中表示满意的451份，满意率94.7%: a part that the rate is named for."""
    own = index.facts[anchor]
    if len(trial.binding) != _PAIR or own.head < 0:
        return False
    part, whole = (index.facts[bound.fact] for _, bound in trial.binding)
    core = _CORE.search(own.subject)
    if core is None or part.number != own.head or part.whole != whole.number:
        return False
    left, right = trial.judgement.left.value, trial.judgement.right.value
    bears_name = part.item.endswith(core[1]) and own.sentence == part.sentence
    return bears_name and abs(left - right) * _CLOSE <= right


def _is_completed(index: Index, part: Fact, whole: Fact) -> bool:
    """Whether the sentence states what is missing from a part to the whole."""
    first, last = index.sentences[part.sentence]
    missing = whole.value - part.value
    return any(
        fact.role == "main" and fact.unit == part.unit and fact.value == missing
        for fact in index.facts[first:last]
        if fact.number not in (part.number, whole.number)
    )


def _is_named(index: Index, anchor: int, trial: Trial) -> bool:
    if len(trial.binding) != 2 or "平均" in index.facts[anchor].subject:
        return False  # 全州平均达标率68.4% is of many rates
    part, whole = (index.facts[bound.fact] for _, bound in trial.binding)
    words = bigrams(index.facts[anchor].subject)
    first = opens_with_rate(index, anchor, part, whole)
    behind = first or is_told_behind(index, anchor, part, whole)
    return (
        (whole.number < part.number < anchor or behind)
        and part.value < whole.value
        and bool(words & bigrams(part.item or part.subject))
    )


def _is_named_first(index: Index, anchor: int, trial: Trial) -> bool:
    """森林面积260万亩，国土面积650万亩，森林覆盖率40%: the part may be told before the whole."""
    if len(trial.binding) != _PAIR:
        return False
    part, whole = (index.facts[bound.fact] for _, bound in trial.binding)
    words = bigrams(index.facts[anchor].subject)
    ordered = part.number < whole.number < anchor and part.value < whole.value
    return not _NOT_DONE.match(part.subject) and (
        ordered
        and part.unit == whole.unit
        and bool(words & bigrams(part.item))
        and not words & bigrams(whole.item)
    )


def _is_of_what_is_named(rule: Rule, index: Index, anchor: int, trial: Trial) -> bool:
    """招商任务4,200万元，到位资金4,620万元，完成任务的110%: the only aim, and what came of it."""
    own = index.facts[anchor]
    if (
        len(trial.binding) != _PAIR
        or own.role != "rate"
        or not _has_no_choice(rule, index, anchor, trial)
    ):
        return False
    part, whole = (index.facts[bound.fact] for _, bound in trial.binding)
    return whole.measure == own.base_name == "任务数" and part.number == own.head


def _is_of_a_list(index: Index, anchor: int, trial: Trial) -> bool:
    """到位3,720万元，其中县级配套264万元，到位率96.9%: part and whole of a list, and no rate.

    患者9,874人，其中规范管理7,228人，规范管理率75.00% is one: it bears the name of the part, and is
    nearly their quotient. 享受待遇319万人次，其中住院24万人次，住院率18.65% is of all the insured.
    """
    part, whole = (index.facts[bound.fact] for _, bound in trial.binding)
    if part.whole != whole.number:
        return False
    left, right = trial.judgement.left.value, trial.judgement.right.value
    bears_name = index.facts[anchor].subject == f"{part.item}率"
    return not bears_name or abs(left - right) * _CLOSE > right


def _has_no_choice(rule: Rule, index: Index, anchor: int, trial: Trial) -> bool:
    """Whether the sentence, or a bracket right behind the rate, offers just these two levels."""
    if _choices(rule, index, anchor) <= _PAIR:
        return True
    bound = [index.facts[one.fact] for _, one in trial.binding]
    return len(bound) == _PAIR and is_told_behind(index, anchor, *bound)


def _choices(rule: Rule, index: Index, anchor: int) -> int:
    """How many levels the sentence offers to a rule that takes any level nearby."""
    if not rule.asking.nearby:
        return 0
    own = index.facts[anchor]
    first, last = index.sentences[own.sentence]
    # 三年累计到位: for how long is no level of anything
    levels = (fact for fact in index.facts[first:last] if fact.role == "main" and fact.unit != "年")
    return sum(fact is not own and not index.is_parted(own, fact) for fact in levels)
