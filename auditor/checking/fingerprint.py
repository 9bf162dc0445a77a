"""The identity of a verdict, which two runs over a changed report share."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from sys import intern

from auditor.checking.index import Index
from auditor.checking.outcome import Outcome
from auditor.checking.settling import decimal_key
from auditor.model import Fact


def _value_key(fact: Fact) -> str:
    return _shown(fact.value) + fact.unit


#: A report states the same figures again and again.
_shown = lru_cache(maxsize=4096)(decimal_key)


def fingerprint(outcome: Outcome, index: Index) -> str:
    """Identity of a verdict: rule, quantity, period and values, never the position.

    Blanks are no part of it: what breaks a line, or a format, puts them in and takes them out.
    Nor is how often a figure is stated: to tell the same once more is an edit elsewhere.
    """
    facts = [index.facts[at] for at in outcome.facts()]
    parts = [outcome.rule.id]
    if facts:
        parts += [facts[0].item, facts[0].measure, facts[0].period]
    parts += sorted({_value_key(fact) for fact in facts})
    parts += [index.text[words.start : words.end] for words in outcome.words]
    if not facts and outcome.rule.text is not None and outcome.rule.text.require:
        parts.append(outcome.note)
    text = "".join("\0".join(parts).split()).replace("\0", "\x1f")  # which counts as a blank
    # what is stated again has the same fingerprint
    return intern(hashlib.sha256(text.encode()).hexdigest()[:16])
