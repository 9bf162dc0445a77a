"""XML of strangers: no entities, no document type, no network."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.errors import UnreadableFile

if TYPE_CHECKING:
    from lxml.etree import _Element

_DAMAGED = "请核对文件能否正常打开，重新导出或重新传输"
#: A document type is where entities are declared; Office and OFD files have none.
_DOCTYPE = re.compile(
    b"<!DOCTYPE|" + b"|".join("<!DOCTYPE".encode(codec) for codec in ("utf-16-le", "utf-16-be"))
)


def parse_xml(data: bytes, path: str, part: str) -> _Element:
    """The root of `data`, which is the part `part` of the file at `path`."""
    from lxml import etree  # noqa: PLC0415 - only files that are XML need it

    _refuse_doctype(data, path, part)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _broken(path, part, error.lineno) from None


def iterate_xml(
    data: bytes, path: str, part: str, names: Sequence[str]
) -> Iterator[tuple[str, _Element]]:
    """The elements of these names with their name, one after the other; each is emptied behind."""
    from lxml import etree  # noqa: PLC0415 - only files that are XML need it

    _refuse_doctype(data, path, part)
    elements = etree.iterparse(
        io.BytesIO(data),
        events=("end",),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )
    try:
        for _, element in elements:
            yield name_of(element), element
            element.clear()
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError as error:
        raise _broken(path, part, error.lineno) from None


def name_of(element: _Element) -> str:
    """The name of an element without its namespace; Office writes one of two."""
    return str(element.tag).rpartition("}")[2]


def _refuse_doctype(data: bytes, path: str, part: str) -> None:
    if _DOCTYPE.search(data):
        reason = f"其中的 {part} 带有文档类型声明（DOCTYPE），可能藏有恶意内容"
        raise UnreadableFile(path, reason, "请核对来源；确认无误可在原程序中另存一份再审核")


def _broken(path: str, part: str, line: int | None) -> UnreadableFile:
    reason = f"其中的 {part} 第 {line or 1} 行起不是完好的 XML，或嵌套过深"
    return UnreadableFile(path, reason, _DAMAGED)
