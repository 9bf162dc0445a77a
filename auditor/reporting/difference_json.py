"""A revision against the draft before, for programs: the form ``auditor.diff/1``."""

from __future__ import annotations

import json

from auditor.model import AuditedDocument, Change, Difference, Fact
from auditor.reporting.json import verdict_values
from auditor.reporting.naming import shown_paths
from auditor.reporting.values import place_values, plain

SCHEMA = "auditor.diff/1"


def render(difference: Difference) -> str:
    """The difference as one JSON object, closed by a line break."""
    old, new = shown_paths((difference.old, difference.new))
    content = {
        "schema": SCHEMA,
        "old": _document(difference.old, old),
        "new": _document(difference.new, new),
        "fixed": [verdict_values(one) for one in difference.fixed],
        "added": [verdict_values(one) for one in difference.added],
        "altered": [
            {"old": verdict_values(one.old), "new": verdict_values(one.new)}
            for one in difference.altered
        ],
        "open": [verdict_values(one) for one in difference.open],
        "figures": [_change(change) for change in difference.changes],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _document(document: AuditedDocument, name: str) -> dict[str, object]:
    return {"path": name, "sha256": document.sha256, "findings": len(document.findings)}


def _change(change: Change) -> dict[str, object]:
    fact = change.new or change.old
    return {
        "item": fact.item if fact is not None else "",
        "measure": fact.measure if fact is not None else "",
        "old": _side(change.old),
        "new": _side(change.new),
    }


def _side(fact: Fact | None) -> dict[str, object] | None:
    if fact is None:
        return None
    return {
        "text": fact.amount.text,
        "value": plain(fact.value),
        "unit": fact.unit,
        "place": place_values(fact.place),
    }
