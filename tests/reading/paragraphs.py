"""The paragraphs of the two real reports, as a person marked them, and those of a document."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path

from auditor.model import Document

REPORTS = Path(__file__).resolve().parents[3] / "shared" / "reports"
GOLD = json.loads(Path(__file__).with_name("gold_paragraphs.json").read_text("utf-8"))


def texts(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def squeezed(text: str) -> str:
    return "".join(text.split())


def gold_paragraphs(name: str) -> list[tuple[str, str]]:
    lines = (REPORTS / name).read_text("utf-8").split("\n")
    gold = GOLD[name]
    for at in gold["dropped"]:
        lines[at] = ""
    kind_at = {at: kind for kind, starts in gold["starts"].items() for at in starts}
    starts = sorted(kind_at)
    spans = zip(starts, chain(starts[1:], [len(lines)]), strict=True)
    return [(kind_at[start], squeezed("".join(lines[start:end]))) for start, end in spans]
