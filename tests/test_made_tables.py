"""Made-up reports of tables: sound ones raise nothing, one wrong digit is found and named."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from auditor.auditing import audit_document
from auditor.model import Document, Place, Verdict
from auditor.reading import read_text
from auditor.rulebook import load_rules
from benchmarks import appraisal, department_report
from benchmarks.sheets import Part, Sheet, amounts, document, markdown, slipped, with_cell


def from_markdown(parts: list[Part]) -> Document:
    return read_text(markdown(parts), "made.md")


def loud(made: Document) -> list[Verdict]:
    findings = audit_document(made, load_rules()).findings
    return [verdict for verdict in findings if verdict.severity in ("error", "warning")]


def places(verdicts: list[Verdict]) -> set[tuple[int | None, ...]]:
    def spot(place: Place) -> tuple[int | None, ...]:
        return place.table, place.row, place.col

    found = {spot(each.reported.place) for each in verdicts if each.reported is not None}
    return found | {spot(evidence.place) for each in verdicts for evidence in each.evidence}


@pytest.mark.parametrize("make", [department_report.report, appraisal.report])
@pytest.mark.parametrize("form", [from_markdown, document])
def test_a_sound_table_raises_nothing_and_every_figure_is_tied(
    make: Callable[[int], list[Part]], form: Callable[[list[Part]], Document]
) -> None:
    audited = audit_document(form(make(11)), load_rules())
    assert [] == [each.message for each in audited.findings if each.severity != "info"]
    stated = {fact.number for fact in audited.facts if fact.place.table is not None and fact.value}
    held = {at for each in audited.verdicts if each.verdict == "holds" for at in each.figures()}
    assert len(stated & held) >= len(stated) * 0.95


@pytest.mark.parametrize("make", [department_report.report, appraisal.report])
@pytest.mark.parametrize("seed", range(3))
def test_one_wrong_digit_is_found(make: Callable[[int], list[Part]], seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - chance is repeatable here
    parts = make(21)
    spot, text = chance.choice(list(amounts(parts)))
    table = sum(isinstance(part, Sheet) for part in parts[: spot.part])
    found = loud(document(with_cell(parts, spot, slipped(text, chance))))
    assert (table, spot.row, spot.col) in places(found)
