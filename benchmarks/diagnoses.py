"""How right diagnoses are: `python -m benchmarks.diagnoses [REPORTS]`.

Into each made report one fault of a known cause is planted. Of the faults that are found: for how
many the right cause is told, for how many a wrong one. What is wrong by an arbitrary figure has no
cause; whatever is told of it is an accident.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

from auditor.auditing import audit_document
from auditor.model import AuditedDocument, Diagnosis, Verdict
from auditor.reading import read_text
from auditor.rulebook import load_rules
from benchmarks.corpus.planting import KINDS, Fault
from benchmarks.corpus.reports import planted

_SHOWN = 3


def main() -> None:
    """Print one line for each kind of fault, then some of the wrong ones."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 150
    chosen = sys.argv[2:] or KINDS
    rules = load_rules()
    wrong: list[str] = []
    told: Counter[bool] = Counter()  #: all diagnoses, by whether they are right
    print("planted          faults  found  right cause  wrong cause  none")
    for kind in chosen:
        counts: Counter[str] = Counter()
        shown = 0
        for text, fault in planted(number, kind):
            counts["planted"] += 1
            document = audit_document(read_text(text, "made.txt"), rules)
            findings = list(_resting_on(document, fault))
            if not findings:
                continue
            counts["found"] += 1
            causes = [one.diagnosis for one in findings if one.diagnosis is not None]
            right = [one for one in causes if _is_right(one, kind, fault)]
            told[True] += len(right)
            told[False] += len(causes) - len(right)
            counts["right" if right else "wrong" if causes else "none"] += 1
            if causes and not right and shown < _SHOWN:
                shown += 1
                figure = fault.figures[fault.at].text
                wrong.append(f"{kind} {figure}: {causes[0].cause}: {causes[0].text}")
        found = counts["found"] or 1
        cells = [f"{counts[name]} ({counts[name] / found:.1%})" for name in ("right", "wrong")]
        print(
            f"{kind:16s} {counts['planted']:6d} {counts['found']:6d}"
            f"  {cells[0]:>12s} {cells[1]:>12s}  {counts['none']}"
        )
    print(f"diagnoses told {told.total()}, wrong {told[False]} ({told[False] / told.total():.1%})")
    for line in wrong:
        print("  ", line)


def _is_right(diagnosis: Diagnosis, kind: str, fault: Fault) -> bool:
    """Whether the cause is the planted one, or singles out the figure that was changed."""
    wrong, source = diagnosis.wrong, diagnosis.source
    if diagnosis.cause == "one-figure" and wrong is not None:
        return fault.figures[fault.at].digits in wrong.text
    if diagnosis.cause == "stale-copy" and wrong is not None and source is not None:
        digits = fault.figures[fault.at].digits
        return digits in wrong.text and fault.sound.digits in source.text
    return diagnosis.cause == kind


def _resting_on(document: AuditedDocument, fault: Fault) -> Iterator[Verdict]:
    """The findings in which the wrong figure, or one of a relation it broke, is named."""
    texts = {fault.figures[at].digits for one in fault.broken for at in one.figures}
    for finding in document.findings:
        named = [finding.reported, *finding.evidence]
        if finding.verdict == "broken" and any(
            one is not None and any(text in one.text for text in texts) for one in named
        ):
            yield finding


if __name__ == "__main__":
    main()
