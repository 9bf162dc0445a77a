"""What one paragraph of a Word file shows, piece by piece, with the place of each piece."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from auditor.model.document import Anchor
from auditor.reading.docx import equations
from auditor.reading.docx.fields import Fields, makes_contents
from auditor.reading.docx.names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    FIELD,
    FIELD_CODE,
    FIELD_MARK,
    R_PR,
    REMOVED,
    SDT,
    TEXT_BOX,
    VAL,
    WRAPPERS,
    R,
    T,
    m,
    short,
    steps,
    w,
)
from auditor.reading.docx.styles import Style, Styles, is_raised, is_set
from auditor.reading.docx.symbols import symbol_of
from auditor.reading.raised import is_note_mark
from auditor.reading.rendering import Stretch, seen

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_EQUATIONS = frozenset((m("oMath"), m("oMathPara")))
_NOTES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}
_TABS = frozenset((w("tab"), w("ptab")))
_PLAIN_MARKS = {w("noBreakHyphen"): "-", **dict.fromkeys(_TABS, "\t")}
_BREAKS = frozenset((w("br"), w("cr")))
_DRAWINGS = frozenset((w("drawing"), w("pict"), w("object"), ALTERNATE))
_RUBY, _RUBY_BASE, _SYMBOL = w("ruby"), w("rubyBase"), w("sym")


class Passage:
    """What a paragraph shows: its lines, and what hangs on it."""

    def __init__(self) -> None:
        self.lines: list[list[Stretch]] = [[]]
        self.boxes: list[tuple[_Element, str]] = []  #: text boxes, with their paths
        self.notes: list[tuple[str, str]] = []  #: footnotes and endnotes: which part, which id
        self.contents = False  #: it belongs to a table of contents
        self.new_page = False

    @property
    def blank(self) -> bool:
        """Whether nothing is seen of it."""
        return not any(text.strip() for line in self.lines for text, _ in line)


class RunReader:
    """Reads the paragraphs of one part, one by one, in their order."""

    def __init__(self, root: _Element, styles: Styles, told: Counter[str]) -> None:
        self._styles = styles
        self._fields = Fields(root)
        self._told = told  #: what the user has to know, counted
        self._passage = Passage()
        self._style = Style()
        self._paragraph = self._run_number = 0
        self._prompts = False

    def passage(self, paragraph: _Element, path: str, number: int, style: Style) -> Passage:
        """What `paragraph` shows; it is the `number`-th of its part."""
        self._passage = passage = Passage()
        self._style = style
        self._paragraph = number
        self._run_number = 0
        self._walk(paragraph, path)
        return passage

    def _walk(self, parent: Iterable[_Element], path: str) -> None:
        for tag, element, here in steps(parent, path):
            if tag == R:
                self._run(element, here)
            elif tag in REMOVED:
                self._run_number += sum(1 for _ in element.iter(R))
                self._told["removed"] += 1
            elif tag in WRAPPERS:
                self._told["inserted"] += tag == w("ins")
                self._walk(element, here)
            elif tag == SDT:
                self._control(element, here)
            elif tag == FIELD:
                self._passage.contents |= makes_contents(element)
                self._walk(element, here)
            elif tag in _EQUATIONS:
                for text, at in equations.texts(element, here):
                    self._add(text, at)
            elif tag == ALTERNATE:
                chosen, at = chosen_of(element, here)
                self._walk(chosen, at)

    def _control(self, control: _Element, path: str) -> None:
        """Read a content control; a prompt (单击此处输入文字) that waits in it is no text."""
        before = self._prompts
        self._prompts |= control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None
        for content in control.iterfind(w("sdtContent")):
            self._walk(content, f"{path}/w:sdtContent[1]")
        self._prompts = before

    def _run(self, run: _Element, path: str) -> None:
        number = self._run_number
        self._run_number += 1
        properties = run.find(R_PR)
        styled = properties is not None and properties.find(w("rStyle")) is not None
        shown = not self._is_hidden(properties) and not (self._prompts and styled)
        raised = self._is_raised(properties)
        for tag, element, here in steps(run, path):
            if tag == FIELD_MARK:
                self._passage.contents |= self._fields.contents
                if drawn := self._fields.mark(element):
                    self._add(drawn, here, number)
            elif tag == FIELD_CODE:
                self._fields.instruct(element.text or "")
            elif not shown:
                self._told["hidden"] += tag == T
            elif self._fields.shown:
                self._show(element, here, number, raised=raised)

    def _show(self, element: _Element, path: str, run: int, *, raised: bool) -> None:
        """Read one element of a run that is seen."""
        tag = element.tag
        if tag == T:
            text = element.text or ""
            bare = text if element.get(_SPACE) == "preserve" else text.strip()
            if not (raised and self._is_note_mark(bare)):
                self._add(bare, path, run, len(text) - len(text.lstrip()) if bare != text else 0)
        elif tag in _PLAIN_MARKS:
            self._add(_PLAIN_MARKS[tag], path, run)
        elif tag in _BREAKS:
            self._passage.new_page |= element.get(w("type")) == "page"
            self._passage.lines.append([])
        elif tag == _SYMBOL:
            self._add(symbol_of(element.get(w("font"), ""), element.get(w("char"), "")), path, run)
        elif tag in _NOTES:
            self._passage.notes.append((_NOTES[tag], element.get(w("id"), "")))
        elif tag in _DRAWINGS:
            self._draw(element, path)
        elif tag == _RUBY:
            for base in element.iterfind(_RUBY_BASE):
                self._walk(base, f"{path}/w:rubyBase[1]")

    def _draw(self, element: _Element, path: str) -> None:
        """Note the text boxes of a drawing, and tell of what it shows besides."""
        chosen, at = (element, path) if element.tag != ALTERNATE else chosen_of(element, path)
        inner = [box for box in chosen.iter(TEXT_BOX) if not _within_box(box, chosen)]
        self._passage.boxes += [(box, at + _path_below(box, chosen)) for box in inner]
        for sign, what in _SIGNS:
            self._told[what] += int(sign(chosen))

    def _add(self, text: str, path: str, run: int | None = None, offset: int = 0) -> None:
        if not text or not self._fields.shown:
            return
        self._passage.contents |= self._fields.contents
        anchor = Anchor(paragraph=self._paragraph, run=run, path=path)
        self._passage.lines[-1].extend(seen(text, anchor, offset))

    def _is_hidden(self, properties: _Element | None) -> bool:
        hidden = is_set(properties, "vanish")
        if hidden is None:
            hidden = self._of_character_style(properties).hidden
        return bool(self._style.hidden if hidden is None else hidden)

    def _is_raised(self, properties: _Element | None) -> bool:
        raised = is_raised(properties)
        return bool(self._of_character_style(properties).raised if raised is None else raised)

    def _of_character_style(self, properties: _Element | None) -> Style:
        named = properties.find(w("rStyle")) if properties is not None else None
        return Style() if named is None else self._styles.get(named.get(VAL, ""))

    def _is_note_mark(self, text: str) -> bool:
        line = self._passage.lines[-1]
        return is_note_mark(text, line[-1][0] if line else "")


_GRAPHICS = "{http://schemas.openxmlformats.org/drawingml/2006/%s}%s"
_CHART = _GRAPHICS % ("chart", "chart")
_DIAGRAM = _GRAPHICS % ("diagram", "relIds")
_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_PICTURE = _GRAPHICS % ("main", "blip")
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
_EMU = 360_000  # a centimetre
#: A picture at least as large may show a table or a page; smaller ones are seals and emblems.
_LEAST_AREA = 40


def _holds(tag: str) -> Callable[[_Element], bool]:
    return lambda element: next(element.iter(tag), None) is not None


def _is_large_picture(element: _Element) -> bool:
    if next(element.iter(_PICTURE), None) is None:
        return False
    for extent in element.iter(_EXTENT):
        wide, high = extent.get("cx", "0"), extent.get("cy", "0")
        if wide.isdecimal() and high.isdecimal():
            return int(wide) * int(high) >= _LEAST_AREA * _EMU * _EMU
    return False


_SIGNS: tuple[tuple[Callable[[_Element], bool], str], ...] = (
    (_holds(_CHART), "chart"),
    (_holds(_DIAGRAM), "chart"),
    (_holds(_OLE), "object"),
    (_is_large_picture, "picture"),
)


def chosen_of(element: _Element, path: str) -> tuple[_Element, str]:
    """The form of a choice that Word shows: the first one, else what stands in for it."""
    for name in (CHOICE, FALLBACK):
        found = element.find(name)
        if found is not None:
            return found, f"{path}/{short(name)}[1]"
    return element, path


def _path_below(element: _Element, ancestor: _Element) -> str:
    """The path from `ancestor` to `element`."""
    found = []
    at = element
    while at is not ancestor:
        tag = str(at.tag)
        number = 1 + sum(1 for _ in at.itersiblings(tag, preceding=True))
        found.append(f"/{short(tag)}[{number}]")
        above = at.getparent()
        if above is None:
            break
        at = above
    return "".join(reversed(found))


def _within_box(box: _Element, top: _Element) -> bool:
    """Whether a text box stands inside another one below `top`, or in a form not shown."""
    for above in box.iterancestors():
        if above is top:
            return False
        if above.tag == TEXT_BOX:
            return True
        if above.tag == FALLBACK:
            return True
    return False
