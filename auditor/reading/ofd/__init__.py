"""Reads OFD files (GB/T 33190), the page format of Chinese official documents."""

from auditor.reading.ofd.reading import read

__all__ = ["read"]
