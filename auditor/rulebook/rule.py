"""A rule as its file states it: one relation, what it binds to, what excuses it, its examples.

Plain frozen values; `auditor.rulebook.loading` makes them from YAML. Where a field takes words or
names, the file may give one or a list; where it is empty, the rule does not restrict it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import ClassVar, Literal

from auditor.rulebook.asking import Asking, asking
from auditor.rulebook.circumstances import NO_CIRCUMSTANCES, Circumstances
from auditor.rulebook.condition import Condition
from auditor.rulebook.tolerance import Tolerance

Severity = Literal["error", "warning", "info"]
Level = Literal["", "error", "warning", "info", "none"]
Span = Literal["sentence", "paragraph", "table", "item", "section", "document"]
Outcome = Literal["holds", "rounded", "truncated", "broken", "unchecked"]
FigureKind = Literal[
    "money", "count", "percent", "points", "score", "ratio", "multiple", "duration"
]
Role = Literal[
    "main",
    "change",
    "growth",
    "share",
    "rate",
    "target",
    "prior",
    "each",
    "average",
    "head",  # the level that the reported figure elaborates
    "base",  # what a share is a share of
    "whole",  # the total that the reported figure is a part of
    "nearby",  # any level beside the reported figure: may confirm, never contradict
]
Sameness = Literal[
    "item", "measure", "period", "scope", "unit", "target", "companion", "whole", "subject"
]
#: The keys that say what is checked; a rule has exactly one.
KINDS = ("check", "parts", "agree", "count", "grade", "text", "claim", "table")
#: A list that may say `any` (任意), which restricts nothing and so becomes the empty list.
ANY = {"any": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class Severities:
    """How much each verdict matters: one word for what is broken, or a word for each."""

    short: ClassVar[str] = "broken"
    broken: Severity
    truncated: Level = ""  #: not said: as the report's habit makes it
    rounded: Level = ""
    unchecked: Level = ""

    def of(self, verdict: str) -> Level:
        """What the rule says of a verdict; empty where it says nothing."""
        level: Level = getattr(self, verdict, "")
        return level


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """What a name of the condition binds to, when the vocabulary does not say it."""

    short: ClassVar[str] = "prefer"
    prefer: tuple[str, ...] = ()  #: names in the vocabulary, the first that has a figure wins
    measure: tuple[str, ...] = ()
    item: tuple[str, ...] = field(default=(), metadata=ANY)
    role: tuple[Role, ...] = ()
    spelled: tuple[str, ...] = ()  #: spellings in the text beside those of the vocabulary
    kind: tuple[FigureKind, ...] = ()
    #: rise, fall, signed: only a figure said to rise, to fall, or one of them (falls are negative)
    sign: Literal["", "rise", "fall", "signed"] = ""
    #: all figures of the name, or the first of each sentence, paragraph …; for sum( ) and the like
    every: Literal["", "figure", "sentence", "paragraph", "item", "section"] = ""
    #: zero: where only this name has no figure, it counts as nothing; else as the rule says
    missing: Literal["", "zero"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A total and its parts, axis by axis: 收入 100万元，其中按资金来源：…."""

    short: ClassVar[str] = "axis"
    axis: tuple[str, ...] = field(default=(), metadata=ANY)
    #: as-stated: when the text says that the parts make up the whole
    exhaustive: Literal["as-stated", "always", "never"] = "as-stated"
    marker: tuple[str, ...] = ()  #: only partitions announced by one of these words


@dataclass(frozen=True, slots=True, kw_only=True)
class Agree:
    """One quantity stated in several places."""

    short: ClassVar[str] = "items"
    items: tuple[str, ...] = field(default=(), metadata=ANY)
    by: tuple[Sameness, ...] = ("item",)  #: in what two statements must be the same to be compared
    kinds: tuple[FigureKind, ...] = ()
    across: Literal["document", "documents"] = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A stated number of things and the things listed: 10个科室，包括A、B、…."""

    short: ClassVar[str] = "of"
    of: Literal["listed", "numbered"] = "listed"
    words: tuple[str, ...] = ()  #: what is counted: 科室, 项目; empty for anything


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """A score and its band: 90 分及以上为优."""

    score: str
    bands: Mapping[str, Decimal]  #: the least score of each band
    words: tuple[str, ...] = ()  #: what announces a grade: 等级, 评价结果为


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Form: numbering without gaps, words or a pattern that must not stand, headings that must."""

    numbering: Literal["", "headings", "inline"] = ""
    forbid: tuple[str, ...] = ()
    pattern: str = ""
    require: tuple[str, ...] = ()  #: words of headings; 甲|乙 for either
    #: a fault only where (?P<year>…) of the pattern is not the report's year, or the year before
    year: Literal["", "same", "before"] = ""
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement about all of something beside a rate below 100%: 所有案件均办结, 办结率 98%."""

    all: tuple[str, ...] = ("所有", "全部", "均", "全数", "无一例外")
    state: tuple[str, ...] = ()
    rate: tuple[str, ...] = ()  #: names of the rates that the claim makes 100%


@dataclass(frozen=True, slots=True, kw_only=True)
class CellName:
    """Which cell of which table a name means; or, with `prose`, which figure of the text."""

    short: ClassVar[str] = "title"
    title: tuple[str, ...] = ()  #: words in the title of the table
    without: tuple[str, ...] = ()  #: words that its title does not hold
    row: tuple[str, ...] = ()  #: the name of the row; empty for the total row
    column: tuple[str, ...] = ()  #: a head over the column; empty where there is but one
    prose: tuple[str, ...] = ()  #: names in the vocabulary, or words before a figure


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSums:
    """What must hold in tables: totals, what columns bear out, cells of several tables."""

    footing: Literal["rows", "columns", "both"] = "both"
    total: tuple[str, ...] = ()  #: only total rows whose names end in one of these
    #: instead of totals: arithmetic between columns that the rows of a table bear out
    formulas: bool = False
    #: instead of totals: what the text says of a quantity against what a table prints
    prose: bool = False
    #: instead of totals: a relation between cells that have names
    cells: Mapping[str, CellName] = field(default_factory=dict)
    holds: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text and what the rule must say of it."""

    text: str
    verdict: Outcome
    expected: str = ""
    note: str = ""
    kind: str = ""  #: what kind of document it is taken from; empty: of one that the rule is for


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFile:
    """The keys of a rule file."""

    id: str
    title: str
    severity: Severities
    why: str
    check: str = ""
    parts: Parts | None = None
    agree: Agree | None = None
    count: Count | None = None
    grade: Grade | None = None
    text: Text | None = None
    claim: Claim | None = None
    table: TableSums | None = None
    names: Mapping[str, Binding] = field(default_factory=dict)
    within: Span = "paragraph"
    rounding: Literal["half-up", "truncate", "either"] = "half-up"
    tolerance: str = ""  #: 0.01万元, 0.1%, 1个百分点, none; not said: what the digits leave open
    missing: Literal["unchecked", "zero", "broken"] = "unchecked"
    message: str = ""
    not_a_fault: tuple[str, ...] = ()
    when: tuple[str, ...] = ()  #: words, one of which must stand there, or comparisons
    unless: tuple[str, ...] = ()  #: words or comparisons under which the rule says nothing
    #: the kinds of documents that it is for; not said: those of its pack; any: all
    applies_to: tuple[str, ...] | None = field(default=None, metadata=ANY)
    basis: tuple[str, ...] = ()
    examples: tuple[Example, ...]
    tags: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """Which of `KINDS` it is."""
        return next(kind for kind in KINDS if getattr(self, kind))


@dataclass(frozen=True, kw_only=True)
class Rule(RuleFile):
    """A rule that loaded: its keys, its condition compiled, and where it stands."""

    #: which of `KINDS` it is; looked up for every outcome, so found once
    kind: str = field(init=False, default="")
    condition: Condition | None = None  #: of a `check`
    between_cells: Condition | None = None  #: of what a `table` says `holds` between cells
    allowed: Tolerance | None = None
    circumstances: Circumstances = NO_CIRCUMSTANCES
    path: str = ""
    pack: str = ""  #: the name of its pack, or of its folder
    documents: tuple[str, ...] = ()  #: the kinds of documents that it is for; empty: all
    replaces: str = ""  #: the file of the rule that it takes the place of

    def __post_init__(self) -> None:
        kinds = (kind for kind in KINDS if getattr(self, kind))
        object.__setattr__(self, "kind", next(kinds, ""))

    def conditions(self) -> Iterator[Condition]:
        """All conditions in it."""
        yield from filter(None, (self.condition, self.between_cells))
        yield from self.circumstances.conditions()

    @cached_property
    def asking(self) -> Asking:
        """What it asks of figures."""
        return asking(self.condition, self.names, self.circumstances.conditions())

    def applies(self, kind: str) -> bool:
        """Whether the rule is for documents of this kind."""
        return not self.documents or kind in self.documents


_EVERYWHERE = ("expected", "difference", "relation", "reported", "item", "period")
#: What a message may name in braces, beside the names of the condition.
PLACEHOLDERS: Mapping[str, tuple[str, ...]] = {
    "check": _EVERYWHERE,
    "parts": (*_EVERYWHERE, "whole", "parts", "axis"),
    "agree": (*_EVERYWHERE, "first", "second", "places"),
    "count": (*_EVERYWHERE, "stated", "listed"),
    "grade": (*_EVERYWHERE, "score", "grade"),
    "text": ("found", "expected", "difference", "relation"),
    "claim": (*_EVERYWHERE, "claim", "rate"),
    "table": (*_EVERYWHERE, "measure", "total", "parts"),
}
#: Those that are one figure and so, like the names of the condition, have .text and .value too.
FIGURES = frozenset(("reported", "whole", "first", "stated", "score", "rate", "total"))
