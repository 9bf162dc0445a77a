"""Reads a report, whatever its kind, into a `Document` whose characters know their place."""

from auditor.reading.files import read, read_bytes
from auditor.reading.text import read_text

__all__ = ["read", "read_bytes", "read_text"]
