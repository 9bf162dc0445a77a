"""How right tables are audited, on made-up reports: `python -m benchmarks.tables [HOW MANY]`."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from auditor.auditing import audit_document
from auditor.model import AuditedDocument, Document, Place, Verdict
from auditor.reading import read_text
from auditor.rulebook import Rulebook, load_rules
from benchmarks import appraisal, department_report
from benchmarks.sheets import Part, Sheet, amounts, document, markdown, slipped, with_cell

Form = Callable[[Sequence[Part]], Document]
LOUD = ("error", "warning")


def main() -> None:
    """Print every figure."""
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    rules = load_rules()
    for title, make in (("部门决算", department_report.report), ("绩效自评表", appraisal.report)):
        made = [make(seed) for seed in range(reports)]
        for name, form in (("markdown", _from_markdown), ("merged cells", document)):
            print(f"-- {title}, {name}")
            faultless(made, form, rules)
            planted(made, form, rules, 12)


def _from_markdown(parts: Sequence[Part]) -> Document:
    return read_text(markdown(parts), "made.md")


def faultless(made: Sequence[list[Part]], form: Form, rules: Rulebook) -> None:
    """False alarms, and the share of the figures that some relation ties."""
    alarms = read = tied = 0
    for parts in made:
        audited = audit_document(form(parts), rules)
        figures = {
            fact.number for fact in audited.facts if fact.place.table is not None and fact.value
        }
        held = {
            at
            for verdict in audited.verdicts
            if verdict.verdict in ("holds", "rounded")
            for at in verdict.figures()
        }
        read += len(figures)
        tied += len(figures & held)
        for verdict in loud(audited):
            alarms += 1
            print(f"  FALSE ALARM {verdict.rule} {verdict.confidence} {verdict.message}")
    share = 100 * tied / max(read, 1)
    print(
        f"  reports {len(made)}, false alarms {alarms}, figures tied {tied}/{read} ({share:.1f} %)"
    )


def loud(audited: AuditedDocument) -> Iterator[Verdict]:
    """Errors and warnings."""
    return (verdict for verdict in audited.findings if verdict.severity in LOUD)


def planted(made: Sequence[list[Part]], form: Form, rules: Rulebook, each: int) -> None:
    """Single wrong digits in amounts of tables: found, and named at the right cell."""
    chance = random.Random(7)
    found = named = count = 0
    for parts in made:
        spots = list(amounts(parts))
        for spot, text in chance.sample(spots, min(each, len(spots))):
            wrong = slipped(text, chance)
            audited = audit_document(form(with_cell(parts, spot, wrong)), rules)
            table = sum(isinstance(part, Sheet) for part in parts[: spot.part])
            hits = [_touches(verdict, (table, spot.row, spot.col)) for verdict in loud(audited)]
            count += 1
            found += any(hits)
            named += 2 in hits
            if not any(hits):
                print("  MISSED", _title(parts[spot.part]), spot.row, spot.col, text, wrong)
    print(f"  wrong digits found {found}/{count} ({100 * found / count:.1f} %), cell named {named}")


def _title(part: Part) -> str:
    return part if isinstance(part, str) else part.title


def _touches(verdict: Verdict, wanted: tuple[int, int, int]) -> int:
    """Whether a verdict rests on a cell (1) or names it first as the one to change (2)."""

    def at(place: Place) -> bool:
        return (place.table, place.row, place.col) == wanted

    reported = [verdict.reported.place] if verdict.reported else []
    if any(map(at, [repair.place for repair in verdict.repairs[:1]] or reported)):
        return 2
    return int(any(map(at, [*reported, *(evidence.place for evidence in verdict.evidence)])))


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print(f"{time.perf_counter() - start:.1f} s")
