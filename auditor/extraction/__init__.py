"""A document to facts: figures, what each is about, and which belong together."""

from __future__ import annotations

from auditor.extraction.extracting import extract, find_marks

__all__ = ["extract", "find_marks"]
