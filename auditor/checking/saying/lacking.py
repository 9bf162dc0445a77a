"""What is said to be lacking, against the goal and what was done elsewhere.

一、绩效目标：健身路径60条; 新增健身路径58条; 健身路径任务未完成，差3条. What stands in one sentence
with both is left to the rules that follow links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from auditor.checking.agreeing.likeness import runs
from auditor.checking.binding.far_goals import goal_name, goals_of, plain_goal
from auditor.checking.index import DOCUMENT, Index
from auditor.checking.outcome import Outcome
from auditor.checking.ranges import first_from
from auditor.checking.saying.undone import COUNTED, UNTELLING
from auditor.checking.sentences import is_cell
from auditor.model import Fact
from auditor.rulebook import interval
from auditor.rulebook.rule import Rule

_NOT = "完成|到位|建成|实施|改造|落实|足额到位|拨付到位"
#: Each way begins with a character of its own, so that all others are passed over at once.
_CUE = re.compile(
    f"缺口|短缺|尚缺|还缺|差(?<=[，、；还尚仍务]差)(?=约?\\d)|少完成|少建|未(?:{_NOT})"
)
#: 缺口为380万元, 未完成的窄路加宽3.7公里
_BEFORE = re.compile("[^，。；：、\\d]{0,12}")
_BEHIND = re.compile("[^，。；：、\\d]{0,8}")
_LED = re.compile("(?:尚|仍|还|目前)?有\\s?$")
#: Of another time, of a part, of what is still to come.
_OTHER = re.compile("其中|上年|去年|季度|月底|月末|累计|预计|计划|明年|下一?年|测算|每")
_SHORTEST, _RUN = 2, 4  #: characters in common that name one thing
#: 项目 tells nothing of what is lacking; of what is undone it does (维修项目).
_ANY = re.compile(f"{UNTELLING.pattern}|项目")
_KINDS = ("count", "money")


def check_lacking(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each shortfall of which one goal and one result are told elsewhere."""
    seen: set[int] = set()
    named = _Named(index)
    for cue in _CUE.finditer(index.text):
        fact = _said(index, cue)
        if fact is None or fact.number in seen or not fact.amount.is_exact or is_cell(fact):
            continue
        if fact.kind not in _KINDS or (cue[0][0] == "未" and fact.unit in COUNTED):
            continue  # what is counted and undone has a rule of its own
        seen.add(fact.number)
        start, end = index.sentences.span(fact.number)
        before = index.text[start : fact.start].rpartition("；")[2]
        behind = re.split("[，。；]", index.text[fact.end : end], maxsplit=1)[0]
        if _OTHER.search(before) is not None or _tells_itself(index, fact, start):
            continue
        pairs = list(_pairs(index, fact, named, f"{before}|{behind}"))
        if pairs:
            yield from _told(rule, index, fact, pairs)


def _said(index: Index, cue: re.Match[str]) -> Fact | None:
    """The figure right behind the words, or right before them: 尚有150万元未到位."""
    at = first_from(index.facts, cue.start())
    if at < len(index.facts):
        fact = index.facts[at]
        if _BEFORE.fullmatch(index.text, cue.end(), fact.start) is not None:
            return fact
    before = index.facts[at - 1] if at else None
    if before is None or not cue[0].startswith("未"):
        return None
    between = _BEHIND.fullmatch(index.text, before.end, cue.start())
    led = _LED.search(index.text, max(before.start - 4, 0), before.start)
    return before if between is not None and led is not None else None


def _tells_itself(index: Index, fact: Fact, start: int) -> bool:
    """年需69万元，目前仅落实42万元，缺口27万元: of what its own sentence tells."""
    first, _ = index.sentences[fact.sentence]
    before = index.facts[first : fact.number]
    return any(other.unit == fact.unit and other.start >= start for other in before)


def _pairs(index: Index, lack: Fact, named: _Named, topic: str) -> Iterator[tuple[Fact, Fact]]:
    """Each goal with what was done of it, of what the words about the lack name."""
    for at in named.within(topic):
        done = index.facts[at]
        if (done.kind, done.unit) != (lack.kind, lack.unit) or done.sentence == lack.sentence:
            continue
        goal = named.goal_of(done)
        if goal is not None and goal.value > done.value and goal.amount.is_exact:
            yield goal, done


class _Named:
    """What was done, by runs of the characters of its names: 健身路径, 县级配套."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._goals: dict[int, Fact | None] = {}

    def goal_of(self, done: Fact) -> Fact | None:
        """What was to be done, as its sentence or the only goal of its name says."""
        if done.target >= 0:
            return self._index.facts[done.target]
        if done.number not in self._goals:
            self._goals[done.number] = next(iter(goals_of(done, self._index)), None)
        return self._goals[done.number]

    def within(self, topic: str) -> list[int]:
        """The facts of which a run stands in the topic, in reading order."""
        found: set[int] = set()
        for length in range(_SHORTEST, _RUN + 1):
            for run in runs(topic, length):
                found.update(self._by_run.get(run, ()))
        return sorted(found)

    @cached_property
    def _by_run(self) -> dict[str, set[int]]:
        made: dict[str, set[int]] = {}
        for kind in _KINDS:
            for at in self._index.by_kind.get(kind, ()):
                done = self._index.facts[at]
                if done.role == "main" and done.amount.is_exact and not is_cell(done):
                    for run in _telling(plain_goal(done)) | _telling(goal_name(done)):
                        made.setdefault(run, set()).add(at)
        return made


def _telling(name: str) -> set[str]:
    """The runs that tell a name; a short one tells as a whole."""
    length = min(max(len(name), _SHORTEST), _RUN)
    return {run for run in runs(name, length) if _ANY.search(run) is None}


def _told(
    rule: Rule, index: Index, fact: Fact, pairs: list[tuple[Fact, Fact]]
) -> Iterator[Outcome]:
    gaps = {goal.value - done.value for goal, done in pairs}
    fitting = [pair for pair in pairs if pair[0].value - pair[1].value == fact.value]
    if not fitting and len(gaps) > 1:
        return
    goal, done = (fitting or pairs)[0]
    made = interval.subtract(index.value(goal.number), index.value(done.number))
    note = f"目标{goal.amount.text}，完成{done.amount.text}"
    yield Outcome(
        rule, "holds" if fitting else "broken", fact.number,
        (("目标", goal.number), ("完成数", done.number)), made, DOCUMENT, "medium",
        "未完成数 = 目标 - 完成数", note,
    )  # fmt: skip
