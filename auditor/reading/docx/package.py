"""The parts of a DOCX file that hold its text: the document, styles, numbering, notes."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple

from auditor.errors import UnreadableFile
from auditor.reading.archive import Archive
from auditor.reading.docx.names import STRICT, w
from auditor.reading.limits import Limits
from auditor.reading.markup import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_USUAL = "word/document.xml"


class Part(NamedTuple):
    """One part and its name in the archive."""

    name: str
    root: _Element


class Package(NamedTuple):
    """A DOCX file taken apart."""

    path: str
    document: Part
    styles: _Element | None
    numbering: _Element | None
    notes: dict[str, Part]  #: footnotes and endnotes, if there are any


def open_package(data: bytes, path: str, limits: Limits) -> Package:
    """The DOCX file in `data`."""
    archive = Archive(data, path, limits)
    main = next(iter(_targets(archive, "").get("officeDocument", [])), _USUAL)
    document = _part(archive, main)
    if document is None or document.root.find(w("body")) is None:
        raise UnreadableFile(path, "其中没有正文", "请核对文件能否正常打开，重新导出或重新传输")
    related = _targets(archive, main)

    def find(kind: str) -> Part | None:
        folder = posixpath.dirname(main)
        usual = posixpath.join(folder, f"{kind}.xml")
        return _part(archive, next(iter(related.get(kind, [])), usual))

    styles, numbering = find("styles"), find("numbering")
    notes = {kind: part for kind in ("footnotes", "endnotes") if (part := find(kind)) is not None}
    return Package(path, document, styles and styles.root, numbering and numbering.root, notes)


def _targets(archive: Archive, part: str) -> dict[str, list[str]]:
    """What `part` refers to inside the archive, by the last word of the relation's kind."""
    folder, name = posixpath.split(part)
    root = archive.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, list[str]] = {}
    for relation in root if root is not None else ():
        target = relation.get("Target", "")
        if relation.get("TargetMode") != "External" and target:
            kind = relation.get("Type", "").rpartition("/")[2]
            inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found.setdefault(kind, []).append(inside)
    return found


def _part(archive: Archive, name: str) -> Part | None:
    if name not in archive:
        return None
    data = archive.read(name)
    if b"//purl.oclc.org/ooxml/" in data[:4096]:
        for strict, usual in STRICT:
            data = data.replace(strict, usual)
    return Part(name, parse_xml(data, archive.path, name))
