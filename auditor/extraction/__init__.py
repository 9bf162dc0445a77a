"""A document to facts: figures, what each is about, and which belong together."""

from __future__ import annotations

from auditor.extraction.extracting import extract

__all__ = ["extract"]
