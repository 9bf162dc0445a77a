"""Figures that claim a bound and no number: 七成以上, 近四分之一, 超过30%, 约5万人.

Such a figure is right for every number within its bound, and plainly wrong for one outside. What
is required or allowed (不低于90%, 控制在5%以内) claims nothing of what was reached.
"""

from __future__ import annotations

import re

from auditor.model import Fact

_REQUIRED = re.compile("不[低少大高多超小]|至[少多]|最[低高多少]|[≤≥以之]内?$|[大小]于等于|未超过")


def claims_bound(fact: Fact) -> bool:
    """Whether the words around the figure say where its number lies: 超过, 近, 以上."""
    qualifier = fact.amount.qualifier
    bounded = fact.amount.low is not None or fact.amount.high is not None
    return bool(qualifier) and bounded and _REQUIRED.search(qualifier) is None


def told_as(verdict: str, *, sure: bool) -> str:
    """The verdict on a claim: what lies within its bound holds, what lies outside must be plain."""
    if verdict in ("holds", "rounded"):
        return "holds"
    return "broken" if verdict == "broken" and sure else "unchecked"


def with_bound(fact: Fact, document: str) -> str:
    """The figure with the bound that its words set: 近八成, 70%以上."""
    text, qualifier = fact.amount.text, fact.amount.qualifier
    for at in range(len(qualifier)):
        if document.startswith(qualifier[at:], fact.end):
            text, qualifier = text + qualifier[at:], qualifier[:at]
            break
    before = document[max(fact.start - len(qualifier) - 1, 0) : fact.start]
    return qualifier + text if qualifier in before else text
