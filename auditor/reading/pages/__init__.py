"""From the characters and ruling lines of pages to paragraphs and tables, whatever the format."""

from auditor.reading.pages.page import Glyph, Page, Ruling, Turn
from auditor.reading.pages.writing import write

__all__ = ["Glyph", "Page", "Ruling", "Turn", "write"]
