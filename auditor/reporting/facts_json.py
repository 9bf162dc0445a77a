"""The facts of one document for programs: the form ``auditor.facts/1``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePath

from auditor.model import Fact
from auditor.reporting.values import place_values, plain

SCHEMA = "auditor.facts/1"


def render(path: str, facts: Iterable[Fact]) -> str:
    """The facts as one JSON object, closed by a line break; of an absolute path only the name."""
    place = PurePath(path)
    shown = place.name if place.is_absolute() else place.as_posix()
    content = {"schema": SCHEMA, "path": shown, "facts": [_fact(fact) for fact in facts]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _fact(fact: Fact) -> dict[str, object]:
    amount = fact.amount
    recognised = {"confidence": plain(fact.confidence)} if fact.confidence < 1 else {}
    return {
        "text": fact.text,
        "value": plain(amount.value),
        "unit": amount.unit,
        "low": plain(amount.low),
        "high": plain(amount.high),
        "qualifier": amount.qualifier,
        "kind": amount.kind,
        "item": fact.item,
        "measure": fact.measure,
        "period": fact.period,
        "scope": fact.scope,
        "subject": fact.subject,
        "place": place_values(fact.place),
        **recognised,
    }
