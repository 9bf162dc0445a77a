"""What one rule makes of one group of figures, before it is told to anybody."""

from __future__ import annotations

from typing import NamedTuple

from auditor.rulebook.condition import Condition
from auditor.rulebook.interval import Value
from auditor.rulebook.rule import Rule


class Words(NamedTuple):
    """Evidence that has no figure: a heading, a claim, a left-over of a form."""

    name: str
    start: int
    end: int


class Outcome(NamedTuple):
    """A verdict in the making; facts by their index."""

    rule: Rule
    verdict: str
    reported: int  #: the fact under question, or -1
    bound: tuple[tuple[str, int], ...]  #: names of the condition and the facts that fill them
    expected: Value | None  #: what the other side gives, as `figure_value` numbers
    tier: int  #: how far apart the figures stand
    confidence: str  #: high | medium | low
    relation: str
    note: str = ""
    words: tuple[Words, ...] = ()
    #: which of the rule's verdict words severity goes by; "" as the verdict
    weight: str = ""
    start: int = -1  #: where it stands, when no fact is under question
    also: tuple[int, ...] = ()  #: facts that state the same again elsewhere
    #: of a relation that the report itself bears out; its names are the facts in their order
    condition: Condition | None = None

    def facts(self) -> tuple[int, ...]:
        """All facts that the outcome rests on, the reported one first."""
        bound = [fact for _, fact in self.bound]
        return (self.reported, *bound) if self.reported >= 0 else tuple(bound)
