"""The parts of an OFD file: documents, their pages, templates and drawings used more than once.

Makers of OFD files write paths as they like: from the root or the folder of the part, with or
without a slash, back-slashed, in another case.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor.errors import UnreadableFile
from auditor.reading.archive import Archive

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "OFD.xml"
_A4 = (0.0, 0.0, 210.0, 297.0)
_WIDEST = 100_000.0
_RESOURCES = ("PublicRes", "DocumentRes")
_DAMAGED = "请用 OFD 阅读器打开核对，重新导出或转换为 PDF 后再审核"
_ENCRYPTED = "请用 OFD 阅读器解密并另存，或转换为 PDF 后再审核"


class PageParts(NamedTuple):
    """One page: what is drawn on it, its templates among it, and its size."""

    layers: list[_Element]  #: empty when the part of the page is missing
    box: tuple[float, float, float, float]  #: left, top, width, height in millimetres
    units: dict[str, _Element]  #: drawings that its objects refer to, by their number
    is_there: bool


class Package:
    """An OFD file opened."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        root = archive.xml(_MAIN)
        if root is None:
            raise UnreadableFile(archive.path, f"其中没有 {_MAIN}", _DAMAGED)
        self._root = root

    def pages(self) -> Iterator[PageParts]:
        """The pages of all documents in the file, in order."""
        for body in self._root.iterfind("{*}DocBody"):
            part = self._part("", body.findtext("{*}DocRoot"))
            document = self._archive.xml(part) if part else None
            if document is not None:
                yield from self._pages(document, part)
            elif self._is_encrypted():
                raise UnreadableFile(self._archive.path, "OFD 已加密", _ENCRYPTED)
            else:
                raise UnreadableFile(self._archive.path, "OFD 中缺少文档正文", _DAMAGED)

    def _is_encrypted(self) -> bool:
        return any("encrypt" in name.casefold() for name in (*self._archive.names, *self._tags()))

    def _tags(self) -> list[str]:
        return [str(element.tag) for element in self._root.iter()]

    def _pages(self, document: _Element, part: str) -> Iterator[PageParts]:
        templates = {
            each.get("ID", ""): self._part(part, each.get("BaseLoc"))
            for each in document.iterfind("{*}CommonData/{*}TemplatePage")
        }
        units: dict[str, _Element] = {}
        for kind in _RESOURCES:
            for resource in document.iterfind(f"{{*}}CommonData/{{*}}{kind}"):
                units |= self._units(self._part(part, resource.text))
        usual = _box(document.findtext("{*}CommonData/{*}PageArea/{*}PhysicalBox")) or _A4
        for entry in document.iterfind("{*}Pages/{*}Page"):
            name = self._part(part, entry.get("BaseLoc"))
            page = self._archive.xml(name) if name else None
            if page is None:
                yield PageParts([], usual, units, is_there=False)
                continue
            own = dict(units)
            for resource in page.iterfind("{*}PageRes"):
                own |= self._units(self._part(name, resource.text))
            layers = [page]
            for each in page.iterfind("{*}Template"):
                template = templates.get(each.get("TemplateID", ""), "")
                root = self._archive.xml(template) if template else None
                layers += [root] if root is not None else []
            box = _box(page.findtext("{*}Area/{*}PhysicalBox")) or usual
            yield PageParts(layers, box, own, is_there=True)

    def _units(self, part: str) -> dict[str, _Element]:
        root = self._archive.xml(part) if part else None
        if root is None:
            return {}
        return {each.get("ID", ""): each for each in root.iter("{*}CompositeGraphicUnit")}

    def _part(self, base: str, place: str | None) -> str:
        """The name of the part at `place`, as the part `base` writes it; empty when not found."""
        plain = (place or "").strip().replace("\\", "/")
        if not plain:
            return ""
        beside = posixpath.join(posixpath.dirname(base), plain)
        for name in (plain,) if plain.startswith("/") else (beside, plain):
            found = posixpath.normpath(name).lstrip("/")
            if found in self._archive:
                return found
        return ""


def _box(text: str | None) -> tuple[float, float, float, float] | None:
    """Left, top, width and height; None where they make no page."""
    try:
        left, top, width, height = (float(each) for each in (text or "").split())
    except ValueError:
        return None
    return (left, top, width, height) if 0 < width < _WIDEST and 0 < height < _WIDEST else None
