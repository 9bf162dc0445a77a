"""Reads plain text and Markdown: lines, paragraphs, outline, `Document`."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from auditor.model.document import Document
from auditor.reading import furniture, layout
from auditor.reading.barred import find_barred
from auditor.reading.cellwise import find_numbered
from auditor.reading.closing_up import closed_up
from auditor.reading.composing import Composer
from auditor.reading.flattened import cut_out, find_forms
from auditor.reading.lines import Line, split
from auditor.reading.markdown import find_tables, has_headings, heading_of, table_of, unmarked
from auditor.reading.parts import MarkedHeading, Paragraph, Part, paragraph_of
from auditor.reading.reflow import reflow

_POINT = " . "  #: a point that is set off stands only in figures set letter by letter
_MARKDOWN_NAMES = (".md", ".markdown")


def read_text(text: str, path: str = "<text>", *, markdown: bool | None = None) -> Document:
    """The report in `text`; whether it is Markdown is found out when not said."""
    kind = kind_of(text, path)
    if markdown is not None:
        kind = "markdown" if markdown else "text"
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return build(text, path, kind, digest)


def kind_of(source: str, path: str) -> str:
    """Whether a text is Markdown: by its name, or, where it has none, by its headings."""
    name = path.rpartition("/")[2].lower()
    marked = name.endswith(_MARKDOWN_NAMES) if "." in name else has_headings(source)
    return "markdown" if marked else "text"


def build(source: str, path: str, kind: str, digest: str) -> Document:
    """The `Document` of a decoded text; in the kind markdown ``#`` begins a heading."""
    lines = split(source)
    structure = _tables(lines) if "|" in source else {}
    if kind == "markdown":
        structure |= _headings(lines, structure)
    prose = [line for line in lines if line.start not in structure] if structure else lines
    for find in (find_forms, find_numbered, find_barred):
        if forms := find(source, prose):
            prose = cut_out(prose, forms)
            structure |= {form.start: form.table for form in forms}
    setting = layout.measure(prose)
    prose = furniture.drop(prose, setting)
    if kind == "markdown":
        # a line that is emphasised as a whole is one stretch still
        prose = [whole[0] if len(whole := unmarked(line)) == 1 else line for line in prose]
    paragraphs = reflow(prose, setting, sorted(structure))
    parts: list[Part] = list(paragraphs)
    if structure:
        found = structure | {paragraph.lines[0].start: paragraph for paragraph in paragraphs}
        parts = [part for start in sorted(found) if (part := found[start]) is not None]
    if kind == "markdown":
        parts = [_in_stretches(part, unmarked) for part in parts]
    if _POINT in source:
        parts = [_in_stretches(part, closed_up) for part in parts]
    return Composer(parts).document(path, kind, digest, source)


def _in_stretches(part: Part, stretches: Callable[[Line], list[Line]]) -> Part:
    """The part without what its lines leave out, marks of emphasis; in tables they are gone."""
    if not isinstance(part, Paragraph | MarkedHeading):
        return part
    lines = [stretch for line in part.lines for stretch in stretches(line)]
    if len(lines) == len(part.lines):
        return part
    return paragraph_of(lines) if isinstance(part, Paragraph) else part._replace(lines=lines)


def _tables(lines: list[Line]) -> dict[int, Part | None]:
    """By where lines begin: a table at its first line, nothing at its other lines."""
    found: dict[int, Part | None] = {}
    for place in find_tables(lines):
        table = lines[place.start : place.stop]
        found |= dict.fromkeys((line.start for line in table), None)
        found[table[0].start] = table_of(table)
    return found


def _headings(lines: list[Line], taken: dict[int, Part | None]) -> dict[int, Part | None]:
    found: dict[int, Part | None] = {}
    for line in lines:
        if line.text[0] == "#" and line.start not in taken:
            heading = heading_of(line)
            if heading is not None:
                found[line.start] = heading
    return found
