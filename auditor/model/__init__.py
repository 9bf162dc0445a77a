"""The values that the stages hand to each other; frozen, standard library only."""

from auditor.model.amount import FIGURE_KINDS, Amount
from auditor.model.document import Block, Cell, Document, Place, SourceMap, Table
from auditor.model.fact import Enumeration, Fact, Partition, Statements
from auditor.model.finding import (
    AuditedDocument,
    Evidence,
    Expected,
    FigureCounts,
    Repair,
    Report,
    Verdict,
)

__all__ = [
    "FIGURE_KINDS",
    "Amount",
    "AuditedDocument",
    "Block",
    "Cell",
    "Document",
    "Enumeration",
    "Evidence",
    "Expected",
    "Fact",
    "FigureCounts",
    "Partition",
    "Place",
    "Repair",
    "Report",
    "SourceMap",
    "Statements",
    "Table",
    "Verdict",
]
