"""Goals said to be met beside a result below them: 目标98%以上，…及时率97.1%，实现年度目标."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.agreeing.likeness import runs
from auditor.checking.index import SENTENCE, Index, units_fit
from auditor.checking.outcome import Outcome, Words
from auditor.model import Fact
from auditor.rulebook.rule import Rule

_LEAST = frozenset(("", "以上", "及以上", "不低于", "不少于", "不小于", "至少", "≥", "（含）以上"))
#: 实现年度目标, 达到预期指标; 年度任务已完成
_MET = re.compile(
    "(?:实现|达到|完成|达成|达|符合)了?(?:[年全预既][度年期定])?(?:绩效)?(?:目标|指标|任务|要求|预期)"
    "|(?:目标|指标|任务)[^，。；\\d]{0,4}(?:完成|实现|达成)"
)
_NOT_MET = re.compile(
    "未|没|尚|不[达够及足]|低于|差距|但|下一步|基本|其[余他它]|努力|年[末底]|全年|全部|整改|季度|月"
)
#: What is to be kept small.
LESS_IS_MORE = re.compile(
    "控制|以内|以下|不超|不高|上限|压减|下降|降低|减少|发生率|投诉率|流失率|失业率|成本|能耗|死亡率"
)
#: What was done until then is no result: 上半年完成1,560件
_SO_FAR = re.compile("半年|季度|月|截至|目前|累计")
_ALIKE = 3  #: characters of two names that tell that they are one: 及时率
_FAR = 4  #: figures between a goal and its result


def check_goals(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each goal whose sentence states one result and says that it was met."""
    for at in index.by_name.get("任务数", ()):
        goal = index.facts[at]
        if (
            goal.role != "main"
            or goal.place.table is not None
            or goal.kind not in ("percent", "count")
        ):
            continue
        if goal.amount.qualifier not in _LEAST or goal.amount.low is None:
            continue
        actual = _actual(index, goal)
        begin, end = index.sentences.span(at)
        if actual is None or LESS_IS_MORE.search(index.text[begin : actual.start]):
            continue
        behind = index.text[actual.end : end]
        met = _MET.search(behind)
        if met is None or _NOT_MET.search(behind):
            continue
        due = goal.value if goal.amount.qualifier else goal.amount.low
        start = actual.end + met.start()
        words = (Words("断言", start, start + len(met[0])),)
        yield Outcome(
            rule, "holds" if actual.value >= due else "broken", actual.number,
            (("目标", at),), index.value(at), SENTENCE, "high", "实际 ≥ 目标",
            f"实际为{actual.amount.text}，目标为{goal.amount.text}", words,
        )  # fmt: skip


def _actual(index: Index, goal: Fact) -> Fact | None:
    """The one figure behind a goal, in its sentence, that tells how far the same thing came."""
    _, last = index.sentences[goal.sentence]
    behind = index.facts[goal.number + 1 : min(last, goal.number + 1 + _FAR)]
    alike = [fact for fact in behind if units_fit(fact, goal) and fact.role in ("main", "rate")]
    if len(alike) != 1 or any(fact.measure == "任务数" for fact in behind):
        return None
    actual = alike[0]
    if not actual.amount.is_exact or index.is_parted(goal, actual):
        return None
    if actual.measure == "完成数" or (goal.kind == "count" and actual.target == goal.number):
        return actual
    if any(run in actual.subject for run in runs(goal.item, _ALIKE)):
        return actual
    beside = actual.number == goal.number + 1 and goal.kind == "count"
    named = goal.item in actual.subject  # 年度目标1,800件 names nothing else
    return actual if beside and named and _SO_FAR.search(actual.subject) is None else None
