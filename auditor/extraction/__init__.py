"""A document to facts: figures, what each is about, and which belong together."""

from __future__ import annotations

from auditor.extraction.extracting import extract, find_marks
from auditor.extraction.normalising import normalise

__all__ = ["extract", "find_marks", "normalise"]
