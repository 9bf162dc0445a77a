"""Names of Word's XML: the elements that the reader knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_CHOICES = "http://schemas.openxmlformats.org/markup-compatibility/2006"

#: The strict form of the standard has names of its own for the same things.
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _MAIN.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", _MATH.encode()),
)
_PREFIXES = {_MAIN: "w", _MATH: "m", _CHOICES: "mc"}


def w(name: str) -> str:
    """The full name of an element or attribute of a text: w:p."""
    return f"{{{_MAIN}}}{name}"


def m(name: str) -> str:
    """The full name of an element or attribute of an equation: m:t."""
    return f"{{{_MATH}}}{name}"


def mc(name: str) -> str:
    """The full name of an element that offers a choice of forms: mc:Choice."""
    return f"{{{_CHOICES}}}{name}"


@cache
def short(tag: str) -> str:
    """A full name as XPath writes it with the usual prefix: w:p; any other as *."""
    namespace, _, name = tag[1:].partition("}")
    prefix = _PREFIXES.get(namespace)
    return f"{prefix}:{name}" if prefix else f"*[local-name()='{name}']"


VAL = w("val")
P, R, T, TBL, TR, TC = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
P_PR, R_PR, TBL_PR, TR_PR, TC_PR = w("pPr"), w("rPr"), w("tblPr"), w("trPr"), w("tcPr")
SDT, SDT_CONTENT, TEXT_BOX = w("sdt"), w("sdtContent"), w("txbxContent")
ALTERNATE, CHOICE, FALLBACK = mc("AlternateContent"), mc("Choice"), mc("Fallback")
FIELD_MARK, FIELD_CODE, FIELD = w("fldChar"), w("instrText"), w("fldSimple")
#: What a reviewer struck out or moved away.
REMOVED = frozenset((w("del"), w("moveFrom")))
#: What only wraps: its content stands as if it were not there.
WRAPPERS = frozenset(
    w(name)
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdtContent", "dir", "bdo")
)


def steps(parent: Iterable[_Element], path: str) -> Iterator[tuple[str, _Element, str]]:
    """The children of an element at `path`: name, element, and path of each."""
    counts: dict[str, int] = {}
    for element in parent:
        tag = str(element.tag)
        number = counts[tag] = counts.get(tag, 0) + 1
        yield tag, element, f"{path}/{short(tag)}[{number}]"
