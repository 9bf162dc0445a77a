"""The identity of a verdict, which two runs over a changed report share."""

from __future__ import annotations

import hashlib
from sys import intern

from auditor.checking.index import Index
from auditor.checking.outcome import Outcome


def fingerprint(outcome: Outcome, index: Index) -> str:
    """Identity of a verdict: rule, quantity, period and values, never the position.

    Blanks are no part of it: what breaks a line, or a format, puts them in and takes them out.
    Nor is how often a figure is stated: to tell the same once more is an edit elsewhere.
    """
    parts = [outcome.rule.id]
    facts = outcome.facts()
    if facts:
        first = index.facts[facts[0]]
        parts += first.item, first.measure, first.period
        parts += sorted({index.said(at) for at in facts})
    if outcome.words:
        parts += [index.document.text[words.start : words.end] for words in outcome.words]
    if not facts and outcome.rule.text is not None and outcome.rule.text.require:
        parts.append(outcome.note)
    text = "".join("\0".join(parts).split()).replace("\0", "\x1f")  # which counts as a blank
    # what is stated again has the same fingerprint
    return intern(hashlib.sha256(text.encode()).hexdigest()[:16])
