"""The values that the stages hand to each other; frozen, standard library only."""

from auditor.model.amount import FIGURE_KINDS, PERSONS, Amount, of_one_count
from auditor.model.difference import Altered, Change, Difference
from auditor.model.document import (
    Anchor,
    Anchors,
    Block,
    Box,
    Cell,
    Document,
    Place,
    SourceMap,
    Table,
)
from auditor.model.fact import Enumeration, Fact, Formula, Partition, Statements
from auditor.model.finding import (
    Diagnosis,
    Evidence,
    Expected,
    Pointed,
    Repair,
    Verdict,
    Waived,
)
from auditor.model.report import (
    AuditedDocument,
    Figure,
    FigureCounts,
    FoldedVerdicts,
    Page,
    Report,
    RuleNote,
    Stated,
)

__all__ = [
    "FIGURE_KINDS",
    "PERSONS",
    "Altered",
    "Amount",
    "Anchor",
    "Anchors",
    "AuditedDocument",
    "Block",
    "Box",
    "Cell",
    "Change",
    "Diagnosis",
    "Difference",
    "Document",
    "Enumeration",
    "Evidence",
    "Expected",
    "Fact",
    "Figure",
    "FigureCounts",
    "FoldedVerdicts",
    "Formula",
    "Page",
    "Partition",
    "Place",
    "Pointed",
    "Repair",
    "Report",
    "RuleNote",
    "SourceMap",
    "Stated",
    "Statements",
    "Table",
    "Verdict",
    "Waived",
    "of_one_count",
]
