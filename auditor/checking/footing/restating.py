"""Rules of kind `table` with `prose`: what the text says of a quantity against what a table prints.

The text rounds to 万元 what the table prints in 元. One name may mean other things in other tables
(本年收入合计 of all funds, of fiscal funds): a figure that fits any of them is right, and only one
that is a slip away from one of them is wrong.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP

from auditor.checking.adding.total_scores import check_total_score
from auditor.checking.footing.retelling import check_rows
from auditor.checking.index import DOCUMENT, Index, printed_unit, units_fit
from auditor.checking.judging import shortened
from auditor.checking.outcome import Outcome
from auditor.checking.sentences import is_cell
from auditor.checking.slips import one_slip_apart
from auditor.checking.summing import TELLING
from auditor.model import BUDGETS, Fact
from auditor.rulebook.interval import meet
from auditor.rulebook.rule import Rule

_ASIDE = re.compile(r"[\s“”\"'‘’]+|[（(][^（）()]*[）)]")
_CLOSING = re.compile("(?:子项|项目|工程|专项)$")  #: 田间道路子项 is 田间道路 in a table
#: 教育支出（类）普通教育（款）|小学教育（项）
_ACCOUNT = re.compile(r"(?:\A|[类款][）)])[-—－“”\s]*([^（）()]{2,40})[（(][类款项][）)][”\"]?\Z")
_RELATION = "正文 = 表中"
_CROWD = 60  #: figures of one name beyond which the name says nothing


def check_prose(rule: Rule, index: Index) -> list[Outcome]:
    """One outcome for each figure of the text that a table prints under the same name."""
    printed: dict[str, list[Fact]] = {}
    for fact in index.facts:
        if is_cell(fact) and fact.amount.is_exact:
            for name in _names(fact):
                printed.setdefault(name, []).append(fact)
    found = []
    for fact in index.facts if printed else ():
        if not is_cell(fact) and _is_level(fact, index):
            outcome = _compared(rule, index, fact, printed)
            if outcome is not None:
                found.append(outcome)
    known = {outcome.reported for outcome in found}
    found += check_rows(rule, index, known)
    return [*found, *check_total_score(rule, index)]


def _is_level(fact: Fact, index: Index) -> bool:
    return (
        fact.kind == "money"
        and fact.role == "main"
        and fact.amount.is_exact
        and len(index.digits(fact.number)) >= TELLING
    )


def _names(fact: Fact) -> list[str]:
    """The names under which a figure may be looked up; a total is also named by its column."""
    names = [fact.item, fact.quantity, f"{fact.item}{fact.measure}", _CLOSING.sub("", fact.item)]
    if fact.is_total:
        names.append(fact.measure)
    if (account := _ACCOUNT.search(fact.item)) is not None:
        names.append(account[1])
    plain = dict.fromkeys(_ASIDE.sub("", name) for name in names)  # in order: the first that fits
    return [name for name in plain if len(name) > 2]


def _compared(
    rule: Rule, index: Index, fact: Fact, printed: dict[str, list[Fact]]
) -> Outcome | None:
    """The text's figure with the table's that it restates, or misses by a slip."""
    alike = [
        other
        for name in _names(fact)
        for other in printed.get(name, ())[:_CROWD]
        if units_fit(fact, other) and other.period == fact.period and _of_one_stage(fact, other)
    ]
    own = index.value(fact.number)
    for other in alike:
        if meet(own, index.value(other.number)):
            exact = shortened(other.value, printed_unit(fact), ROUND_HALF_UP) == fact.value
            return _told(rule, index, "holds" if exact else "rounded", fact, other)
    if not fact.item and not fact.quantity:
        return None  # 支出决算为: of what, the words before the figure do not say
    for other in alike:
        rounded = shortened(other.value, printed_unit(fact), ROUND_HALF_UP)
        if rounded is not None and other.value and one_slip_apart(fact.value, rounded):
            return _told(rule, index, "broken", fact, other)
    return None


def _of_one_stage(fact: Fact, other: Fact) -> bool:
    """年初预算为5.44万元 is no figure of a table of what was spent, nor the other way about."""
    printed = other.scope + other.measure
    if fact.measure in BUDGETS:
        return "预算" in other.measure or "决算" not in printed
    return fact.measure != "执行数" or "决算" in printed or "预算" not in printed


def _told(rule: Rule, index: Index, verdict: str, fact: Fact, other: Fact) -> Outcome:
    bound = (("表中", other.number),)
    expected = index.value(other.number)
    return Outcome(rule, verdict, fact.number, bound, expected, DOCUMENT, "high", _RELATION)
