"""The values that the stages hand to each other; frozen, standard library only."""

from auditor.model.amount import FIGURE_KINDS, Amount
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
    AuditedDocument,
    Evidence,
    Expected,
    Figure,
    FigureCounts,
    Page,
    Repair,
    Report,
    RuleNote,
    Verdict,
    Waived,
)

__all__ = [
    "FIGURE_KINDS",
    "Amount",
    "Anchor",
    "Anchors",
    "AuditedDocument",
    "Block",
    "Box",
    "Cell",
    "Document",
    "Enumeration",
    "Evidence",
    "Expected",
    "Fact",
    "Figure",
    "FigureCounts",
    "Formula",
    "Page",
    "Partition",
    "Place",
    "Repair",
    "Report",
    "RuleNote",
    "SourceMap",
    "Statements",
    "Table",
    "Verdict",
    "Waived",
]
