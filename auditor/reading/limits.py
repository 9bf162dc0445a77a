"""How much a file may ask of the machine; every limit is a setting, the defaults stand here.

They are far above any report and far below what harms: a file of a few kilobytes can unfold into
gigabytes. That a reader hangs or dies all the same is for the process around it to bear.
"""

from __future__ import annotations

from typing import NamedTuple

_MEGABYTE = 1 << 20


class Limits(NamedTuple):
    """What is refused when it is larger; sizes in bytes."""

    file_bytes: int = 100 * _MEGABYTE  #: of a file that is no text
    archive_entries: int = 5_000  #: parts in a DOCX, XLSX or OFD file
    part_bytes: int = 64 * _MEGABYTE  #: one part, unpacked
    archive_bytes: int = 256 * _MEGABYTE  #: all parts, unpacked
    archive_ratio: int = 200  #: unpacked to packed, of a part above `ratio_from_bytes`
    ratio_from_bytes: int = _MEGABYTE
    pages: int = 2_000  #: of a PDF or OFD document
    filled_cells: int = 1_000_000  #: cells of a workbook or delimited file that hold something
    cells: int = 5_000_000  #: squares of a worksheet's or table's grid
    ocr: bool = False  #: whether pages that are pictures are recognised, seconds for each
    office_seconds: int = 60  #: for the office suite to convert an old document


DEFAULTS = Limits()
