"""Outcomes in words: message, evidence, what is expected, which change would mend it."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import lru_cache

from auditor.checking.claimed import with_bound
from auditor.checking.clauses import clause_around, ends_clause
from auditor.checking.diagnosing import CUT, Cause
from auditor.checking.diagnosing.printing import printed_like, rounded_to
from auditor.checking.diagnosing.repairing import Change, least_changes
from auditor.checking.index import Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.ranges import block_at
from auditor.checking.settling.doubts import caution
from auditor.checking.settling.outcomes import Habit, decimal_key, severity
from auditor.checking.telling.fingerprint import fingerprint
from auditor.model import Diagnosis, Evidence, Expected, Fact, Pointed, Repair, Verdict
from auditor.rulebook.interval import Value

_COLON = re.compile("[:：∶]")
_NUMBER = re.compile(r"\d[\d,，\s]*(?:\.\d+)?")
_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_CONTEXT = Context(prec=90)
_TELLING = 30  #: characters of words that need none around them …
_QUOTED = 80  #: … and of which no more are quoted
_ONE, _HUNDRED = Decimal(1), Decimal(100)


def tell(
    outcome: Outcome,
    outcomes: dict[int, list[Outcome]],
    index: Index,
    habit: Habit,
    cause: Cause | None = None,
) -> Verdict:
    """The verdict that the outcome amounts to; `outcomes` are all others by the facts they use."""
    level = severity(outcome, habit)
    reported = expected = difference = None
    if outcome.reported >= 0:
        fact = index.facts[outcome.reported]
        reported = _evidence(index, "", outcome.reported)
        if outcome.expected is not None and not _is_several(fact) and _stands_alone(outcome):
            expected = _expected(fact, outcome, outcome.expected)
            difference = _difference(fact, index, outcome, outcome.expected)
    evidence = [_evidence(index, name, at) for name, at in outcome.bound]
    if outcome.also:
        evidence += [_evidence(index, "同一关系另一处", at) for at in outcome.also]
    if outcome.words:
        evidence += [_words(index, words) for words in outcome.words]
    repairs: tuple[Repair, ...] = ()
    if cause is not None and cause.becomes:
        wrong = index.facts[cause.wrong]
        repairs = (Repair(wrong.amount.text, cause.becomes, wrong.place),)
    elif level is not None and (cause is None or cause.kind != "direction"):
        repairs = tuple(_repair(index, c) for c in least_changes(outcome, outcomes, index))
    if level is None:
        message = outcome.note or _plainly(outcome.relation, outcome.verdict)
    else:
        message = _message(outcome, index, expected, difference, habit, repairs)
    if index.is_recognised:
        message += caution(outcome, index)
    return Verdict(
        outcome.rule.id, outcome.rule.title, outcome.verdict, level, outcome.confidence, message,
        outcome.relation, reported, expected, difference, tuple(evidence), repairs,
        fingerprint(outcome, index), diagnosis=_diagnosis(cause, index),
    )  # fmt: skip


def _stands_alone(outcome: Outcome) -> bool:
    """Whether the reported figure is a side by itself: of 甲 + 乙 = 100 no figure should be 100."""
    condition = outcome.condition or outcome.rule.condition
    if condition is None:
        return True
    return any(side.name == condition.names[0] for side in condition.sides)


def _diagnosis(cause: Cause | None, index: Index) -> Diagnosis | None:
    if cause is None:
        return None
    wrong, source = (
        Pointed(index.facts[at].amount.text, index.facts[at].place) if at >= 0 else None
        for at in (cause.wrong, cause.source)
    )
    return Diagnosis(cause.kind, cause.text, wrong, source)


def _evidence(index: Index, name: str, at: int) -> Evidence:
    fact = index.facts[at]
    quote = index.quotes[at]
    if quote is None:
        quote = index.quotes[at] = clause_around(index.text, fact.start, fact.end)
    amount, text = fact.amount, fact.text
    if "\n" in text:
        text = amount.text
    name = name or fact.measure
    start, end = fact.start, fact.end
    return Evidence(name, text, amount.value, amount.unit, quote, fact.place, at, start, end)


def _words(index: Index, words: Words) -> Evidence:
    start, end = words.start, min(words.end, len(index.text))
    text = index.document.text[start:end].strip()
    document = index.document
    at = block_at(document.blocks, start)
    section = document.blocks[at].section if at >= 0 else ""
    place = document.place(start, max(end, start + 1), section)
    # a comma says nothing by itself
    if len(text) < _TELLING:
        quote = clause_around(index.text, start, end)
    else:
        is_whole = len(text) <= _QUOTED and ends_clause(index.text, end)
        quote = text if is_whole else f"{text[:_QUOTED]}……"
    return Evidence(words.name, text[:60], None, "", quote, place, -1, start, end)


# -- figures as the report prints them --------------------------------------------------------


def _is_several(fact: Fact) -> bool:
    """12.4:48.3:39.3 is no number that another one could stand for; 1:15 is."""
    return fact.kind == "ratio" and len(_COLON.findall(fact.amount.text)) > 1


def _expected(fact: Fact, outcome: Outcome, value: Value) -> Expected:
    factor = _HUNDRED if fact.kind in ("percent", "points") else None
    step = (fact.amount.ulp or _ONE) / _HUNDRED
    # what holds comes out as it is printed
    held = outcome.verdict == "holds"
    text = fact.amount.text if held else printed_like(fact, value.value)
    low = _outward(value.low, factor, step, ROUND_FLOOR)
    return Expected(text, low, _outward(value.high, factor, step, ROUND_CEILING))


def _outward(
    bound: Decimal | None, factor: Decimal | None, step: Decimal, how: str
) -> Decimal | None:
    """A bound, shortened outward to a hundredth of the last printed digit."""
    if bound is None:
        return None
    if factor is not None:
        bound *= factor
    return _CONTEXT.multiply(_CONTEXT.divide(bound, step).to_integral_value(how), step)


def _difference(fact: Fact, index: Index, outcome: Outcome, expected: Value) -> str | None:
    """Reported minus expected, in the unit that the figure is printed in."""
    if outcome.verdict == "holds":
        return "0"
    if fact.kind == "ratio":
        return None  # between 1:15 and 1:18 there is no difference that one would print
    gap = index.value(fact.number).value - expected.value
    if fact.kind in ("percent", "points"):
        gap *= _HUNDRED
    printed = _NUMBER.search(fact.amount.text)
    places, scale = 4, Decimal(1)
    if printed is not None and fact.value:
        digits = re.sub(r"[,，\s]", "", printed[0])
        places = len(digits.partition(".")[2])
        if Decimal(digits):
            scale = abs(_CONTEXT.divide(fact.value, Decimal(digits)))
    there = _CONTEXT.divide(gap, scale)
    shown = rounded_to(there, places)
    if not shown and there:
        shown = rounded_to(there, places + 3)
    return f"{shown:f}" if printed is not None else decimal_key(shown)  # 五项: 1, not 1.0000


# -- sentences --------------------------------------------------------------------------------


def _message(
    outcome: Outcome,
    index: Index,
    expected: Expected | None,
    difference: str | None,
    habit: Habit,
    repairs: tuple[Repair, ...],
) -> str:
    """Of a finding."""
    if outcome.rule.message:
        text = _filled(outcome, index, expected, difference)
    else:
        text = outcome.note or _default(outcome, index, expected, difference)
    if outcome.note and outcome.note not in text:
        text = f"{text}（{outcome.note}）"
    if outcome.verdict == "truncated":
        text += f"，{CUT}"
        if habit.rounded > habit.cut:
            what = "比率" if index.facts[outcome.reported].kind == "percent" else "数"
            text += f"（本文另有{habit.rounded}个能区分取法的{what}是四舍五入的）"
    if len(repairs) > 1 and outcome.rule.kind == "parts":
        text += "；改动最少的可能：" + "，或".join(f"{r.text}应为{r.becomes}" for r in repairs)
    return text


@lru_cache(maxsize=256)
def _plainly(relation: str, verdict: str) -> str:
    """One text for all that hold alike: a long report has a hundred thousand of them."""
    said = {"holds": "相符", "rounded": "仅在舍入范围内相符", "unchecked": "未能核对"}
    return f"{relation}：{said.get(verdict, verdict)}"


def _default(
    outcome: Outcome, index: Index, expected: Expected | None, difference: str | None
) -> str:
    if outcome.reported < 0:
        found = (
            index.document.text[outcome.words[0].start : outcome.words[0].end]
            if outcome.words
            else ""
        )
        return f"{outcome.rule.title}：{found.strip()}" if found else outcome.rule.title
    fact = index.facts[outcome.reported]
    operands = "、".join(index.facts[at].amount.text for _, at in outcome.bound[:12])
    if outcome.rule.kind == "agree":
        return f"同一个数前后不一：{fact.amount.text}，另一处为{operands}"
    if expected is None or difference is None:
        return f"{fact.item or fact.measure}{fact.amount.text}与{operands}不符"
    name = fact.item or fact.measure
    return f"{name}写作{fact.amount.text}，按{operands}应为{expected.text}，相差{difference}"


def _filled(
    outcome: Outcome, index: Index, expected: Expected | None, difference: str | None
) -> str:
    """The rule's own message with its {names} filled in."""
    fact = index.facts[outcome.reported] if outcome.reported >= 0 else None
    parts = "、".join(index.facts[at].amount.text for _, at in outcome.bound)
    found = _words_found(outcome, index)
    known = {
        "expected": expected.text if expected is not None else outcome.note,
        "difference": difference or "",
        "relation": outcome.relation,
        "found": found.strip(),
        "parts": parts,
        "second": parts,
        "places": parts,
        "listed": outcome.note,
        "grade": found.strip(),
        "claim": outcome.note,
    }
    for name, at in outcome.bound:
        known.setdefault(name, name)
        known.setdefault(f"{name}.text", index.facts[at].amount.text)
        known.setdefault(f"{name}.value", f"{index.facts[at].value:f}")
    if fact is not None:
        condition = outcome.rule.condition
        own = condition.names[0].quantity if condition is not None else ""
        said = with_bound(fact, index.text)
        for name in ("reported", "whole", "first", "stated", "score", "rate", "total", own):
            known.setdefault(name, name if name == own else said)
            known.setdefault(f"{name}.text", said)
            known.setdefault(f"{name}.value", f"{fact.value:f}")
        axis = next((index.facts[at].axis for _, at in outcome.bound if index.facts[at].axis), "")
        known.update(
            measure=fact.measure, item=fact.item or fact.measure, period=fact.period, axis=axis
        )
    text = _PLACEHOLDER.sub(lambda match: known.get(match[1], ""), outcome.rule.message)
    return " ".join(text.split())


def _words_found(outcome: Outcome, index: Index) -> str:
    """The words under question: the first of several places, the last of a numbering."""
    if not outcome.words:
        return ""
    text = outcome.rule.text
    words = outcome.words[0 if text is not None and not text.numbering else -1]
    return index.document.text[words.start : words.end]


def _repair(index: Index, change: Change) -> Repair:
    fact = index.facts[change.fact]
    text = fact.amount.text
    return Repair(text, printed_like(fact, change.value), fact.place)
