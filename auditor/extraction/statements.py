"""Sentences of figures become statements: what each figure is about and which other it belongs to.

Reads the sentences that the grammar gives (figures, 其中, brackets), in order, once. Knows words
and their order; it does no arithmetic.
"""

from __future__ import annotations

import re

from auditor.extraction.drafts import ELABORATING, Draft
from auditor.extraction.levels import Level
from auditor.extraction.nodes import Among, Figure, Group, Node, Sentence
from auditor.extraction.partitions import (
    OpenPartition,
    closed_partitions,
    closing_total,
    stands_outside,
    sums_up,
)
from auditor.extraction.periods import Timeline
from auditor.extraction.runs import (
    becomes,
    flat,
    follow,
    heads_for,
    inherit_item,
    is_base_of,
    is_fresh_total,
    may_be_run,
    names_for,
    run_at,
    take_name,
)
from auditor.extraction.subjects import Subject, read_subject
from auditor.extraction.vocabulary import load_vocabulary
from auditor.model import Partition
from auditor.model.fact import NONE

_FROM = re.compile(r"^(.*?)(?:由|从)(?:上年同期|去年同期|上年末?|去年|年初|原来|原)?的?$")
_BASE_LEAD = re.compile(r"^(.*?)(占|完成了?|为|达到?|相当于)([^占]*)$")
_DEEPEST = 20  #: brackets within brackets; what stands deeper is read at this depth
_ASIDE_BRACKET = re.compile(r"^(?:约|折合|折|即|约合|相当于|含|合)")
_INSIDE = re.compile(r"^(?:其中|包括|包含|含|内含|其中包括|不含|不包括|另)")


class StatementReader:
    """Reads the sentences of one document in order."""

    def __init__(self, text: str, timeline: Timeline) -> None:
        self.text = text
        self.timeline = timeline
        self.drafts: list[Draft] = []
        self.partitions: list[Partition] = []
        self.block = 0
        self.sentence = 0
        self._start = 0
        self._tops: list[Draft] = []  #: levels of the last sentence that stated any of its own
        self._closed: list[OpenPartition] = []

    def enter_block(self, block: int, *, is_heading: bool) -> None:
        """What follows stands in this block."""
        self.block = block
        self.timeline.enter_block()
        if is_heading:
            self._tops = []

    def read(self, sentence: Sentence) -> None:
        """Read one sentence."""
        self.sentence += 1
        self._start = sentence.start
        nodes = sentence.nodes
        self.timeline.enter_sentence(sentence.start, nodes[0].start, nodes[-1].end)
        first = len(self.drafts)
        level = Level(0, None)
        self._nodes(nodes, level)
        self._close_all(level)
        if self._closed:
            self.partitions += closed_partitions(self._closed, self.drafts, first)
            self._closed = []
        tops = [main for main in level.mains if main.whole == NONE and main.role == "main"]
        if tops:
            self._tops = tops

    # -- one after the other ------------------------------------------------------------------

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
            after = nodes[at + 1] if at + 1 < len(nodes) else None
            follower = after if isinstance(after, Figure) else None
            if follower is not None and not follower.subject and may_be_run(node, follower):
                run = run_at(nodes, at)
                self._series(run, level)
                at += len(run)
                continue
            joined = follower if follower is not None and not follower.sep else None
            self._single(node, level, joined)
            at += 1

    def _single(self, figure: Figure, level: Level, joined: Figure | None) -> None:
        """One figure; `joined` is the next one where no punctuation stands between them."""
        subject = read_subject(figure.subject, figure.amount.kind)
        if joined is not None and is_base_of(joined):
            self._base(figure, subject, level)
            return
        draft = self._draft(figure, subject, level)
        if figure.subject[:1] == "的" and self._follows_base(draft):
            self._on_base(draft, self.drafts[-2], level)
        elif joined is not None and becomes(joined) and self._came_from(draft, figure, level):
            pass
        else:
            if subject.becomes and level.from_ is not None:
                draft.item = draft.item or level.from_.item
                level.from_.head = draft.index
                level.from_ = None
            if draft.role == "main" and self._is_compared_with(figure, joined):
                self._prior(draft, level)
            else:
                self._place(draft, figure, subject, level)
        level.series = [draft]

    def _follows_base(self, draft: Draft) -> bool:
        if draft.index == 0:
            return False
        before = self.drafts[draft.index - 1]
        return before.role == "base" and before.sentence == draft.sentence

    def _came_from(self, draft: Draft, figure: Figure, level: Level) -> bool:
        """由 A 增加到 B: A is the earlier level."""
        words = _FROM.match(figure.subject)
        if words is None:
            return False
        draft.role, draft.measure = "prior", "上期数"
        draft.item = read_subject(words[1], figure.amount.kind).item
        level.from_ = draft
        return True

    def _is_compared_with(self, figure: Figure, joined: Figure | None) -> bool:
        """比2022年决算数336.00万元减少…: the figure is what the level before is compared with."""
        follows = figure.tail or (joined.subject if joined is not None else "")
        if not follows:
            return False
        vocabulary = load_vocabulary()
        if vocabulary.change_lead.match(follows) is None:
            return False
        since = max(self._start, figure.start - 30)
        words = re.split(r"[，；：。（(,;:]", self.text[since : figure.start])[-1]
        return vocabulary.compared.search(words) is not None

    @staticmethod
    def _prior(draft: Draft, level: Level) -> None:
        draft.role = "prior"
        if level.head is not None:
            draft.head, draft.item = level.head.index, level.head.item

    def _base(self, figure: Figure, subject: Subject, level: Level) -> None:
        """占本年收入2,940.0万元 before 的73.1%: the figure is a denominator."""
        draft = self._draft(figure, subject, level)
        draft.role = "base"
        # a date may stand between: 占2019年总收入6145.07万元的
        since = self.drafts[-2].end if len(self.drafts) > 1 else self._start
        words = self.text[max(since, self._start) : figure.start]
        lead = _BASE_LEAD.match(re.split("[，；：、]", words)[-1])
        if lead is not None:
            draft.base_name = lead[2]
            named = read_subject(re.sub(r"^.*\d\s?年?度?", "", lead[3]), figure.amount.kind)
            draft.item, draft.measure = named.item, named.measure
            draft.quantity, draft.owner = named.quantity, named.owner

    def _on_base(self, draft: Draft, base: Draft, level: Level) -> None:
        """The percentage of a stated denominator: …的73.1%."""
        draft.base = base.index
        share = base.base_name == "占"
        draft.role, draft.measure = ("share", "占比") if share else ("rate", "完成率")
        if level.head is not None:
            draft.head, draft.item = level.head.index, level.head.item
        level.series = [draft]

    # -- what a figure is ---------------------------------------------------------------------

    def _draft(self, figure: Figure, subject: Subject, level: Level) -> Draft:
        draft = Draft(len(self.drafts), figure, subject, level.depth)
        draft.block = self.block
        draft.sentence = self.sentence
        draft.period = self.timeline.at(figure.start)
        self.drafts.append(draft)
        return draft

    def _place(self, draft: Draft, figure: Figure, subject: Subject, level: Level) -> None:
        """Attach the draft to the level it elaborates, or make it a level of its own."""
        head = level.head
        if draft.role == "main" and draft.measure == "任务数" and head is not None:
            if not draft.own_item and head.amount.kind == draft.amount.kind:
                draft.role = "target"
                head.target = draft.index
        if draft.role in ELABORATING:
            self._elaborate(draft, level)
            return
        if draft.role != "main":
            draft.item = draft.item or (head.item if head is not None else "")
            return
        if level.depth and _ASIDE_BRACKET.match(figure.subject):
            if not _INSIDE.match(figure.subject):
                draft.role = "aside"
                return
        if not draft.own_item:
            inherit_item(draft, head)
        self._main(draft, figure, subject, level)

    def _elaborate(self, draft: Draft, level: Level) -> None:
        head = level.head if level.head is not None else self._carried(draft, level)
        if head is None:
            return
        if draft.role in ("growth", "change"):
            head = _latest(head, level.mains)
        same = not draft.own_item or draft.item == head.item
        if same:
            draft.head = head.index
            draft.item = draft.item or head.item

    def _carried(self, draft: Draft, level: Level) -> Draft | None:
        """与上年相比增加… in a sentence of its own speaks of the level that the last one stated."""
        tops = [top for top in self._tops if top.block == self.block]
        if level.depth or draft.role not in ("growth", "change") or not tops:
            return None
        if not draft.own_item:
            return tops[0] if len(tops) == 1 else None
        return next((top for top in tops if _of_one_item(top.item, draft.item)), None)

    def _main(self, draft: Draft, figure: Figure, subject: Subject, level: Level) -> None:
        """A level: a part of what is open, the total of what came before, or on its own."""
        if figure.sep == "；":
            level.segment = []
            if len(level.partitions) > 1:
                self._close(level.partitions.pop())
            if subject.is_total and subject.own_item:
                self._close_all(level)
        while level.partitions and level.partitions[-1].ends_before(draft, figure.sep):
            self._close(level.partitions.pop())
        if sums_up(figure.subject, figure.sep) or self._names_the_sum(draft, figure):
            level.summing = figure.subject[:2]
        elif figure.sep:
            level.summing = ""
        summed = closing_total(draft, level.mains, level.summing) if level.summing else None
        if summed is not None:
            self._close(summed)
        elif figure.sep == "：" and level.head is not None and level.head is not level.outer:
            self._close_all(level)
            level.partitions.append(OpenPartition([level.head], "", "："))
            level.partitions[-1].take(draft, figure.sep)
        elif level.partitions and not stands_outside(figure.subject):
            level.partitions[-1].take(draft, figure.sep)
        elif level.depth and _INSIDE.match(figure.subject) and level.outer is not None:
            opened = OpenPartition([level.outer], "", "（")
            opened.take(draft, figure.sep)
            self._close(opened)
        level.mains.append(draft)
        level.segment.append(draft)
        level.head = draft

    def _names_the_sum(self, draft: Draft, figure: Figure) -> bool:
        """两项合计93.75分: the 两项 before it opens the clause."""
        if figure.sep or draft.index == 0 or not sums_up(figure.subject, "，"):
            return False
        before = self.drafts[draft.index - 1]
        return before.end == figure.subject_start and not before.subject and not before.amount.ulp

    # -- lists, partitions, brackets ----------------------------------------------------------

    def _series(self, run: list[Figure], level: Level) -> None:
        """A、B、C分别为 x、y、z: each figure gets its own name, or the level it elaborates."""
        subject = read_subject(run[0].subject, run[0].amount.kind)
        names = names_for(self._clause(run[0]), len(run)) if subject.vector else []
        heads = heads_for(run, subject, level, self._tops) if not names else []
        made: list[Draft] = []
        for at, figure in enumerate(run):
            draft = self._draft(figure, subject, level)
            draft.series = draft.index if at == 0 else made[0].index
            if names:
                take_name(draft, read_subject(names[at], figure.amount.kind))
            if heads:
                follow(draft, heads[at], subject.item)
            made.append(draft)
            if draft.role in ELABORATING:
                if draft.head == NONE:
                    self._elaborate(draft, level)
            elif heads and draft.role == "main":
                self._align(draft, heads[at], level)
            else:
                plain = figure if at == 0 else figure._replace(sep="、")
                self._place(draft, plain, subject, level)
        level.series = made

    def _clause(self, figure: Figure) -> str:
        """The words from the last comma to a figure; a list of names holds 、 of its own."""
        words = self.text[self._start : figure.start]
        return re.split(r"[，；：。,;:（）()\n]|\d", words)[-1]

    def _align(self, draft: Draft, whole: Draft, level: Level) -> None:
        """地方分别为 x、y、z after 资产 X、负债 Y、权益 Z: each is a part of its own total."""
        draft.head = NONE
        if level.partitions:
            level.partitions[-1].give(draft, whole)
        level.mains.append(draft)
        level.head = draft

    def _among(self, node: Among, level: Level) -> None:
        """其中 opens a partition: of the part just named, of the same total, or of the last one."""
        if level.partitions and node.axis and not is_fresh_total(level.head):
            wholes = level.partitions[0].wholes
            self._close_all(level)
        elif level.partitions:
            wholes = [level.head] if level.head is not None else []
        elif level.mains:
            wholes = list(level.segment) or level.mains[-1:]
        elif level.outer is not None:
            wholes = [level.outer]
        else:
            wholes = self._tops
        if wholes:
            opened = OpenPartition(list(wholes), node.axis, node.marker)
            opened.follows = bool(level.mains) or level.depth > 0
            level.partitions.append(opened)

    def _group(self, node: Group, level: Level) -> None:
        """A bracket speaks of the figure before it; what it holds is no part of the outer list."""
        inner = Level(level.depth + 1, level.head)
        self._nodes(node.nodes if inner.depth < _DEEPEST else flat(node), inner)
        self._close_all(inner)

    def _close(self, opened: OpenPartition) -> None:
        self._closed.append(opened)

    def _close_all(self, level: Level) -> None:
        while level.partitions:
            self._close(level.partitions.pop())


def _latest(head: Draft, mains: list[Draft]) -> Draft:
    """2023年644万元，2022年600万元，同比增长…: the growth is of the later year."""
    if not head.period.isdecimal():
        return head
    for main in reversed(mains):
        same = (main.item, main.measure, main.amount.unit)
        if same == (head.item, head.measure, head.amount.unit) and main.period.isdecimal():
            if main.period > head.period:
                return main
    return head


def _of_one_item(one: str, other: str) -> bool:
    """三公经费支出 is what 三公经费支出决算 is about."""
    return bool(one) and bool(other) and (one.startswith(other) or other.startswith(one))
