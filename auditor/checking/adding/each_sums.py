"""So many at so much each, of several sorts: 4个社区各奖励15万元、6个社区各奖励8万元，共108万元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.checking.index import SENTENCE, Index, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.slips import slip_between
from auditor.checking.summing import comes_to
from auditor.model import Fact
from auditor.rulebook.interval import multiply, total
from auditor.rulebook.rule import Rule

_FEWEST = 2  #: with one sort alone the rules for one standard speak
_TOTAL = re.compile("^[，,。；;]?[^，。；]{0,4}(?:合计|共计|总计|累计|共)")
#: Words behind which more is given than was listed, or for how long is not said.
_MORE = re.compile("另|其他|其余|等(?![奖级次])|月|季度|[每/](?:天|日|次|年|学期)")


def check_each(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each total behind two or more pairs of a number and an amount for each."""
    by_sentence: dict[int, list[Fact]] = {}
    for at in index.by_role.get("each", ()):
        fact = index.facts[at]
        if fact.place.table is None and fact.kind in ("money", "count"):
            by_sentence.setdefault(fact.sentence, []).append(fact)
    for shares in by_sentence.values():
        if len(shares) >= _FEWEST:
            yield from _totalled(rule, index, shares)


def _totalled(rule: Rule, index: Index, shares: list[Fact]) -> Iterator[Outcome]:
    last = shares[-1]
    if last.number + 1 >= len(index.facts):
        return
    whole = index.facts[last.number + 1]
    said = index.text[index.sentences.span(last.number)[0] : whole.start]
    numbers = [index.facts[fact.number - 1] for fact in shares]
    if (
        whole.sentence != last.sentence
        or whole.role != "main"
        or not whole.amount.is_exact
        or _TOTAL.search(index.text[last.end : whole.start]) is None
        or _MORE.search(said)
        or not all(
            _is_pair(*pair) and units_fit(pair[1], whole)
            for pair in zip(numbers, shares, strict=True)
        )
        or any(b.number - a.number != 2 for a, b in pairwise(shares))
    ):
        return
    made = total(
        [
            multiply(index.value(number.number), index.value(share.number))
            for number, share in zip(numbers, shares, strict=True)
        ]
    )
    verdict = comes_to(index, whole.number, made) or "broken"
    slip = slip_between(whole.value, made.value)
    bound = [
        (name, fact.number)
        for pair in zip(numbers, shares, strict=True)
        for name, fact in zip(("个数", "每个数"), pair, strict=True)
    ]
    yield Outcome(
        rule, verdict, whole.number, tuple(bound), made, SENTENCE,
        "high" if verdict != "broken" or slip else "medium", "总数 = Σ(个数 * 每个数)",
    )  # fmt: skip


def _is_pair(number: Fact, share: Fact) -> bool:
    """Whether a count stands right before what each of them got."""
    counted = number.kind == "count" and number.role == "main" and number.unit != share.unit
    return counted and number.sentence == share.sentence and number.amount.is_exact
