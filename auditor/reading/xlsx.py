"""Reads XLSX workbooks: every sheet as it is shown, with the cell of every character."""

from __future__ import annotations

import posixpath
import re
from typing import NamedTuple

from auditor.errors import UnreadableFile
from auditor.model.document import Document
from auditor.reading.archive import Archive
from auditor.reading.limits import Limits
from auditor.reading.markup import iterate_xml
from auditor.reading.sheets import warnings
from auditor.reading.sheets.formula_terms import Budget, Cells
from auditor.reading.sheets.formulas import Formula, differences
from auditor.reading.sheets.sheet import Sheet, Source
from auditor.reading.sheets.styles import read_styles
from auditor.reading.sheets.worksheet import Shared, read_worksheet, string_of
from auditor.reading.sheets.writing import SheetWriter

#: Cells that all formulas of a workbook together may look at: a few seconds.
_MOST_LOOKS = 10_000_000
_MAIN = "xl/workbook.xml"
_DRAWING = re.compile(r"(?:^|/)drawings/drawing\d*\.xml$", re.IGNORECASE)
_DRAWN = re.compile(rb"<a:t>[^<]*\d")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_TRUE = ("1", "true")
_DAMAGED = "请用 Excel 或 WPS 打开，另存为 .xlsx 后再审核"


class _Entry(NamedTuple):
    """A sheet as the workbook lists it."""

    name: str
    part: str
    hidden: bool


class _Workbook:
    """The parts of a workbook."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self._main = _main_part(archive)
        root = archive.xml(self._main)
        if root is None:
            raise UnreadableFile(archive.path, "其中没有工作簿（workbook.xml）", _DAMAGED)
        properties = root.find("{*}workbookPr")
        self.epoch_1904 = properties is not None and properties.get("date1904") in _TRUE
        self._targets = _targets(archive, self._main)
        self.entries = []
        for sheet in root.iterfind("{*}sheets/{*}sheet"):
            number = next((sheet.get(key) for key in sheet.attrib if str(key).endswith("}id")), "")
            kind, part = self._targets.get(number or "", ("", ""))
            if kind == "worksheet" and part in archive:
                hidden = sheet.get("state", "visible") != "visible"
                self.entries.append(_Entry(sheet.get("name", ""), part, hidden))

    def part(self, kind: str) -> str:
        """The name of the part of a kind; empty when there is none."""
        return next((part for each, part in self._targets.values() if each == kind), "")


def read(data: bytes, path: str, digest: str, limits: Limits) -> Document:
    """The workbook in `data`."""
    archive = Archive(data, path, limits)
    book = _Workbook(archive)
    shared = Shared(
        _shared_strings(archive, book.part("sharedStrings")),
        read_styles(archive.xml(book.part("styles")), epoch_1904=book.epoch_1904),
        any(_FORMULA.search(archive.read(entry.part)) is not None for entry in book.entries),
    )
    source = Source(path, limits)
    writer = SheetWriter(source)
    told: list[str] = []
    cells: dict[str, Cells] = {}
    formulas: dict[str, list[Formula]] = {}
    for name, part, hidden in book.entries:
        sheet = read_worksheet(archive.read(part), part, shared, source)
        writer.add(Sheet(name, sheet.rows, sheet.ruled_blanks))
        told += warnings.of_worksheet(name, sheet, hidden=hidden)
        cells[name], formulas[name] = sheet.cells, sheet.formulas
    if any(_DRAWN.search(archive.read(name)) for name in archive.names if _DRAWING.search(name)):
        told.append("工作簿的文本框或图形中有数字，没有核对。")
    budget = Budget(_MOST_LOOKS)
    for name, each in formulas.items():
        told += warnings.of_differences(name, list(differences(name, each, cells, budget)))
    if not budget.left:
        told.append("公式引用的单元格过多，只复算了前一部分公式。")
    return writer.document("xlsx", digest, told)


def _main_part(archive: Archive) -> str:
    targets = _targets(archive, "")
    return next((part for kind, part in targets.values() if kind == "officeDocument"), _MAIN)


def _targets(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """What a part refers to, by the number that it uses: kind and name of the other part."""
    folder, name = posixpath.split(part)
    root = archive.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, tuple[str, str]] = {}
    if root is None:
        return found
    for relation in root.iterfind("{*}Relationship"):
        if relation.get("TargetMode") == "External":
            continue
        target = relation.get("Target", "").replace("\\", "/")
        place = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = relation.get("Type", "").rpartition("/")[2]
        found[relation.get("Id", "")] = (kind, place)
    return found


def _shared_strings(archive: Archive, part: str) -> list[str]:
    if not part or part not in archive:
        return []
    data = archive.read(part)
    return [string_of(each) for _, each in iterate_xml(data, archive.path, part, ("si",))]
