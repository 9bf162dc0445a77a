"""Sentences of figures become statements: what each figure is about and which other it belongs to.

Reads the sentences that the grammar gives (figures, 其中, brackets), in order, once. Knows words
and their order; it does no arithmetic.
"""

from __future__ import annotations

from auditor.extraction.brackets import is_told_again, listed, opened_by, tell_again
from auditor.extraction.budget_items import Items
from auditor.extraction.carrying import carried_head
from auditor.extraction.closings import closing
from auditor.extraction.comparing import (
    came_from,
    compared,
    grown,
    is_base,
    is_compared,
    make_base,
    mark_planned_base,
    of_none_stated,
    rest_on,
    speaks_of_another,
    went_to,
    words_before,
)
from auditor.extraction.dated import following, undated
from auditor.extraction.drafts import ELABORATING, Draft, divided, may_elaborate, names_average
from auditor.extraction.earlier import compare_with, tell_earlier, was_reached
from auditor.extraction.leads import named
from auditor.extraction.lending import lend_unit
from auditor.extraction.levels import Level
from auditor.extraction.limits import tell_limit
from auditor.extraction.nodes import Among, Figure, Group, Node, Sentence
from auditor.extraction.nouns import read_listed
from auditor.extraction.parallels import closed_partitions
from auditor.extraction.partitions import (
    OpenPartition,
    announced,
    goes_on,
    restated_total,
    whole_of_several,
)
from auditor.extraction.periods import Timeline
from auditor.extraction.runs import (
    align,
    becomes,
    clause_of,
    flat,
    follow,
    heads_for,
    inherit_item,
    is_base_of,
    is_fresh_total,
    is_some_of,
    may_be_run,
    name_by_tail,
    names_for,
    run_at,
    take_name,
)
from auditor.extraction.scores import tell_full_marks
from auditor.extraction.sharing import completed, named_main, of_several, told_before, told_or_named
from auditor.extraction.subjects import Subject, read_subject
from auditor.extraction.tasks import tie_task
from auditor.model import Partition
from auditor.model.fact import NONE

_DEEPEST = 20  #: brackets within brackets; what stands deeper is read at this depth


class StatementReader:
    """Reads the sentences of one document in order."""

    def __init__(self, text: str, timeline: Timeline) -> None:
        self.text, self.timeline = text, timeline
        self.drafts: list[Draft] = []
        self.partitions: list[Partition] = []
        self.block = self.sentence = self._start = 0
        self.items = Items(text)
        self._tops: list[Draft] = []  #: levels of the last sentence that stated any of its own
        self._closed: list[OpenPartition] = []

    def enter_block(self, block: int, *, is_heading: bool) -> None:
        """What follows stands in this block."""
        self.block, self._tops = block, [] if is_heading else self._tops
        self.timeline.enter_block()

    def read(self, sentence: Sentence) -> None:
        """Read one sentence."""
        self.sentence += 1
        self._start, nodes = sentence.start, sentence.nodes
        self.timeline.enter_sentence(sentence.start, nodes[0].start, nodes[-1].end)
        first, level = len(self.drafts), Level(0, None)
        self._nodes(nodes, level)
        self._close_all(level)
        if self._closed:
            self.partitions += closed_partitions(self._closed, self.drafts, first)
            self._closed = []
        tops = [main for main in level.mains if main.whole == NONE and main.role == "main"]
        if tops or (level.head is not None and level.head.role in ("average", "each")):
            self._tops = tops + divided(level.head)  # no other 人均… has parts

    def _nodes(self, nodes: list[Node], level: Level) -> None:
        at = 0
        while at < len(nodes):
            node = nodes[at]
            if not isinstance(node, Figure):
                if isinstance(node, Among):
                    self._among(node, level)
                else:
                    self._group(node, level)
                at += 1
                continue
            node, follower = undated(self.text, node), following(self.text, nodes, at)
            if follower is not None and may_be_run(node, follower):
                run = run_at(nodes, at)
                self._series(run, level)
                at += len(run)
                continue
            self._single(node, level, follower)
            at += 1

    def _single(self, figure: Figure, level: Level, follower: Figure | None) -> None:
        """One figure, and the next one."""
        joined = follower if follower is not None and not follower.sep else None
        subject = named(self.text, figure, self.drafts, None if level.head else follower)
        draft = self._draft(figure, subject, level)
        if joined is not None and is_base_of(joined, figure, led := self._led(figure)):
            make_base(draft, led)
            return
        before = self.drafts[draft.index - 1] if draft.index else draft
        tell_full_marks(draft, self.drafts, figure, follower)
        if is_base(before, draft):
            head = None if of_several(before.subject, level.mains) else level.head
            rest_on(draft, before, head)
        elif joined and becomes(joined) and came_from(draft, self._led(figure)):
            level.from_ = draft
        else:
            if subject.becomes and level.from_ is not None:
                went_to(draft, level.from_)
                level.from_ = None
            if not subject.becomes and is_compared(draft, self.text, self._start, figure, follower):
                compare_with(draft, self._led(figure), level, self.drafts)
            elif not tell_limit(draft, self.drafts, figure):
                self._place(draft, figure, subject, level)
        level.series = [draft]

    def _led(self, figure: Figure) -> str:
        """The words since the last comma, dates among them."""
        return words_before(self.text, self._start, figure)

    def _draft(self, figure: Figure, subject: Subject, level: Level) -> Draft:
        draft = Draft(len(self.drafts), figure, subject, level.depth)
        draft.block, draft.sentence = self.block, self.sentence
        draft.period = self.timeline.at(figure.start)
        lend_unit(draft, self.drafts)
        self.drafts.append(draft)
        return draft

    def _place(self, draft: Draft, figure: Figure, subject: Subject, level: Level) -> None:
        """Attach the draft to the level it elaborates, or make it a level of its own."""
        head = level.head
        tie_task(draft, head)
        if draft.role in ELABORATING:
            self._elaborate(draft, level)
            return
        if draft.role != "main":
            draft.item = draft.item or (head.item if head is not None else "")
            if head is None or figure.sep == "；" or names_average(draft):
                level.head = draft
            return
        before = self.drafts[draft.index - 1]
        if is_told_again(figure, self.text, before, level.depth):
            tell_again(draft, before)
            return
        if tell_earlier(draft, self.drafts, head):
            return
        if not was_reached(draft, self.drafts, head) and not draft.own_item:
            inherit_item(draft, head)
        self.items.tell(draft)
        name_by_tail(draft)
        self._main(draft, figure, subject, level)

    def _elaborate(self, draft: Draft, level: Level) -> None:
        head, before = level.head, self.drafts[draft.index - 1]
        if of_several(draft.subject, level.mains) or of_none_stated(draft, before, head):
            return
        if head is None:
            head = carried_head(draft, self.drafts, self._tops)
        head = told_or_named(draft, head, self.drafts, self.text)
        if head is None:
            return
        if draft.role in ("growth", "change"):
            head = grown(draft, head, level.mains, self.drafts, self.text)
            mark_planned_base(draft, before)
        elif draft.role == "prior":
            head = compared(draft.subject, head, level.mains, self.drafts) or head
        head = head and completed(draft, head, level.mains, self._tops)
        if head and speaks_of_another(draft, head):
            head = named_main(draft, level.mains) or told_before(draft, self.drafts)
        if head is not None and may_elaborate(draft, head):
            draft.head = head.index
            draft.item = draft.item or head.item

    def _main(self, draft: Draft, figure: Figure, subject: Subject, level: Level) -> None:
        """A level: a part of what is open, the total of what came before, or on its own."""
        if figure.sep == "；":
            level.segment = []
            if len(level.partitions) > 1:
                self._closed.append(level.partitions.pop())
            if subject.is_total and subject.own_item and not goes_on(level.partitions, draft):
                self._close_all(level)
        while level.partitions and level.partitions[-1].ends_before(draft, figure.sep, self.drafts):
            self._closed.append(level.partitions.pop())
        summed = closing(draft, figure, level, self._tops, self.drafts)
        if summed is not None:
            self._closed.append(summed)
        elif level.head not in (None, level.outer) and (marker := announced(figure, self.text)):
            assert level.head is not None
            self._close_all(level)
            level.partitions.append(OpenPartition([level.head], "", marker))
            level.partitions[-1].take(draft, figure.sep)
        elif level.partitions and level.partitions[-1].holds(draft):
            level.partitions[-1].take(draft, figure.sep)
        elif (outer := opened_by(level, figure, self.text)) is not None:
            opened = OpenPartition([outer], "", "（")
            opened.take(draft, figure.sep)
            self._closed.append(opened)
        elif is_some_of(draft, self.drafts[draft.index - 1]):
            draft.whole = draft.index - 1
        level.mains.append(draft)
        level.segment.append(draft)
        level.head = draft

    # -- lists, partitions, brackets ----------------------------------------------------------

    def _series(self, run: list[Figure], level: Level) -> None:
        """A、B、C分别为 x、y、z: each figure gets its own name, or the level it elaborates."""
        subject = read_subject(run[0].subject, run[0].amount.kind)
        before = self.text[self._start : run[0].start] if subject.vector else ""
        names = names_for(clause_of(before), len(run)) if before else []
        heads = heads_for(run, subject, level, self._tops, self.drafts) if not names else []
        made: list[Draft] = []
        for at, figure in enumerate(run):
            draft = self._draft(figure, read_listed(run[0], figure, subject), level)
            draft.series = draft.index if at == 0 else made[0].index
            if names:
                take_name(draft, read_subject(names[at], figure.amount.kind), self.drafts)
            if heads:
                follow(draft, heads[at], subject.item)
            made.append(draft)
            if draft.role in ELABORATING:
                continue  # without a level for each, nobody knows which is of what
            if heads and draft.role == "main":
                align(draft, heads[at], level)
            else:
                self._place(draft, figure._replace(sep="、") if at else figure, subject, level)
        level.series = made

    def _among(self, node: Among, level: Level) -> None:
        """其中 opens a partition: of the part just named, of the same total, or of the last one."""
        axis = node.axis
        if level.partitions and restated_total(level.partitions[-1], level.head, node.marker):
            axis = level.partitions.pop().axis
            level.mains[-1].whole = NONE
        if level.partitions and node.axis and not is_fresh_total(level.head):
            wholes = level.partitions[0].wholes
            self._close_all(level)
        elif level.partitions:
            wholes = [level.head] if level.head is not None else []
        elif level.mains:
            wholes = whole_of_several(level.segment or level.mains[-1:], axis) + divided(level.head)
        elif level.outer is not None:
            wholes = [level.outer]
        elif for_each := divided(level.head, "each"):
            wholes = for_each  # 每人每年640元，其中中央补助192元
        else:  # 次均费用280元，其中药品费120元 is no part of what the sentence before tells
            wholes = [] if divided(level.head, "average") else self._tops
            if node.axis and len({top.measure for top in wholes}) < len(wholes):
                # a list is divided again: what is divided is what the list makes up
                wholes = [top for top in wholes if top.is_total or "总" in top.item]
        if wholes:
            opened = OpenPartition(list(wholes), axis, node.marker)
            opened.follows = bool(level.mains) or level.depth > 0
            opened.colon = self.text[node.end - 1] in "：:"
            level.partitions.append(opened)

    def _group(self, node: Group, level: Level) -> None:
        """A bracket speaks of the figure before it; what it holds is no part of the outer list."""
        inner = Level(level.depth + 1, level.head, level.mains)
        self._nodes(node.nodes if inner.depth < _DEEPEST else flat(node), inner)
        self._closed += listed(inner, level.head, self.text)
        self._close_all(inner)

    def _close_all(self, level: Level) -> None:
        while level.partitions:
            self._closed.append(level.partitions.pop())
