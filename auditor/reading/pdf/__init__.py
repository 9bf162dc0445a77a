"""Reads PDF files: characters and ruling lines by pdfium, everything else by their places."""

from auditor.reading.pdf.reading import read

__all__ = ["read"]
