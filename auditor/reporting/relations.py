"""What the page tells of a figure under the pointer: what it was read as, and its relations.

Numbers and texts are told once and then by their index: a long report states the same relations
again and again.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from auditor.model import AuditedDocument, Evidence, Verdict
from auditor.reporting.phrases import VERDICT_NAMES, comparison, in_words

#: What would end the element around the data, or be read as markup before it.
_UNSAFE = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


class _Texts:
    """Texts, each told once."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def place(self, text: str) -> int:
        return self._places.setdefault(text, len(self._places))

    def all(self) -> list[str]:
        return list(self._places)


def data(document: AuditedDocument, findings: Sequence[Verdict]) -> str:
    """The figures and relations of a document as JSON that can stand in a page."""
    texts = _Texts()
    numbers = {id(finding): number for number, finding in enumerate(findings, 1)}
    told: list[list[object]] = []
    of_figure: dict[int, list[int]] = {}
    for verdict in document.verdicts:
        figures = set(verdict.figures())
        for figure in figures:
            of_figure.setdefault(figure, []).append(len(told))
        if figures:
            told.append(_relation(verdict, numbers.get(id(verdict), 0), texts))
    figures_told = [
        [
            texts.place(figure.item),
            texts.place(figure.measure),
            texts.place(figure.period),
            of_figure.get(number, []),
        ]
        for number, figure in enumerate(document.page.figures if document.page else ())
    ]
    content = {"figures": figures_told, "relations": told, "texts": texts.all()}
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return written.translate(_UNSAFE)


def _relation(verdict: Verdict, number: int, texts: _Texts) -> list[object]:
    """Title, verdict, its class, message, relation, comparison, what fills it, finding number."""
    state = verdict.severity or ("unchecked" if verdict.verdict == "unchecked" else "tied")
    filled: list[Evidence] = [*([verdict.reported] if verdict.reported else []), *verdict.evidence]
    return [
        texts.place(verdict.title),
        texts.place(VERDICT_NAMES[verdict.verdict]),
        texts.place("waived" if verdict.waived else state),
        texts.place(verdict.message),
        texts.place(in_words(verdict.relation)),
        texts.place(comparison(verdict)),
        [[texts.place(one.name), one.fact, texts.place(one.text)] for one in filled],
        number,
    ]
