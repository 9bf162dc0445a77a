"""Whether figures that merely stand near a rate may speak against it.

They may confirm it from anywhere in the sentence; to contradict it they have to be its own.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP

from auditor.checking.index import Index, printed_unit
from auditor.checking.judging import shortened
from auditor.checking.trials import Trial
from auditor.model import Fact
from auditor.rulebook.rule import Rule

_TWO = 2  #: a part and a whole


def is_apt(rule: Rule, index: Index, anchor: int, trial: Trial) -> bool:
    """Whether a binding by nearness alone can carry a contradiction."""
    if not rule.asking.nearby:
        return True
    facts = [index.facts[at] for _, bound in trial.binding for at in bound.facts()]
    if _is_set_off(index, anchor, facts):
        return False
    if len(facts) != _TWO:
        return True
    if index.facts[anchor].kind != "percent":
        return True
    return not _are_alike(*facts) and not _explain_another(index, anchor, *facts)


def _is_set_off(index: Index, anchor: int, facts: list[Fact]) -> bool:
    """调处254起，成功249起，成功率98.0%；信访办结率100%: behind a semicolon is another matter."""
    own = index.facts[anchor]
    return any(index.is_parted(own, fact) for fact in facts)


def _are_alike(part: Fact, whole: Fact) -> bool:
    """1月到位200万元，7月到位168万元，到位率100%: two of one kind are no part and whole."""
    if not part.item or part.whole == whole.number:
        return False
    return (part.item, part.measure) == (whole.item, whole.measure)


def _explain_another(index: Index, anchor: int, part: Fact, whole: Fact) -> bool:
    """Whether another rate of the sentence is the one that these two figures give."""
    divisor = index.value(whole.number).value
    if not divisor:
        return False
    ratio = index.value(part.number).value / divisor
    first, last = index.sentences[index.facts[anchor].sentence]
    return any(
        shortened(ratio, printed_unit(fact), ROUND_HALF_UP) == index.value(fact.number).value
        for fact in index.facts[first:last]
        if fact.kind == "percent" and fact.number != anchor
    )
