"""Claims that the figures beside them do not bear out: 67.4%，超过七成; 分别为…，均达到目标.

What is said of a rate right behind it, of several figures against as many targets, of a cost that
was to be kept within a limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.agreeing.likeness import runs
from auditor.checking.claimed import claims_bound
from auditor.checking.index import PARAGRAPH, SENTENCE, Index, units_fit
from auditor.checking.outcome import Outcome, Words
from auditor.checking.ranges import facts_between, first_from, places
from auditor.checking.saying.goals import LESS_IS_MORE
from auditor.model import Fact
from auditor.rulebook.rule import Rule

_ABOUT = ("近", "约", "接近", "将近", "左右", "上下")
_LEEWAY = Decimal(2)  #: points by which 近七成 may be passed
_BETWEEN = re.compile(
    r"\s?[，,（(、]?\s?(?:也?即|也就是)?(?:处?在)?[已均约近达占高仅]?(?:已经|已达|占比|比例|接近|将近|超过|不足|不到|达到)?[超逾]?\s?"
)
_REACHED = re.compile("[，,](?:已|均)?(?:达到|达|实现|完成)了?(?:不低于|大于)?")
_AIM = re.compile("(?:及?以上)?的(?:年度|预期|绩效|考核|省定|目标)*(?:目标|任务|要求|标准|指标)值?")
_BEHIND = re.compile(r"(?:以上|以下|左右|多|强|上下)?\s?(?:[，。；、）)\n]|$)")
_OF_YEAR = re.compile(
    r"(?:以上|以下)?[，；](?:其中)?(?:(?:19|20)\d\d年|本年|今年|当年)(?:末|度)?(?:为|达到?|是)?"
)
_LASTING = re.compile(
    r"(?:连续|近|过去)[两二三四五六七八九十\d]+个?[年月季]|一直|始终|稳定|保持|持续"
)
_ALL_MET = re.compile(
    "均(?:已|都|全部)?(?:按期|如期|顺利)?(?:达到|完成|超额|超过|高于|实现|达标|达成)"
)
_TARGET = re.compile("目标|计划|任务|序时|要求|标准")
#: 目标值均不低于, 均高于目标值: one for all that were listed
_ONE_AIM = re.compile("^(?:年度|绩效)?(?:目标|指标|计划)值?均(?:为|是|不低于|在)?$")
_ADJOINING = 8  #: characters between a figure and the bound that is claimed of it
_NAME = 3  #: characters that name a rate: 办结率
_SERIES = 2  #: figures that are told side by side
_LIMITS = ("以内", "不超过", "不高于", "不大于", "以下", "≤", "不得超过", "不得高于")
#: 要求投诉率低于 1%: what else is to be kept only where it is said to be a requirement
_BELOW = ("低于", "小于", "少于")
_REQUIRED = re.compile("要求|目标|标准|应|须|确保|力争|控制")
_MET = re.compile("(?<![未没])(?:达成|完成|实现|达标|达到|控制到位|符合)")
_EARLIER = re.compile("上[年期月]|去年|同期|此前|原来|年初|全[国省市]|平均水平|最[高低大小]")
_FAR = 3  #: figures between a limit and its result
_NOT_MET = re.compile("未能?(?:达|完成|实现)|没有达|超出|超过|超支|偏高|高于")


def check_beside(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each bound that is claimed right behind a rate, or of one that lasts."""
    facts = index.facts
    for at in index.by_kind.get("percent", ()):
        fact = facts[at]
        if fact.amount.qualifier and claims_bound(fact) and not fact.amount.flaw:
            rate = _rate_beside(index, fact) or _rate_of_now(index, fact)
            if rate is not None:
                yield _bounded(rule, fact, rate)
    yield from _reached(rule, index)
    for kind in ("money", "count"):
        for at in index.by_kind.get(kind, ()):
            fact = facts[at]
            near = fact.amount.qualifier and at and fact.start - facts[at - 1].end <= _ADJOINING
            amount = _rate_beside(index, fact) if near and claims_bound(fact) else None
            if amount is not None and not fact.amount.flaw:
                yield _bounded(rule, fact, amount)


def _reached(rule: Rule, index: Index) -> Iterator[Outcome]:
    """参保率为94.2%，达到95%以上的目标: what is said to be reached, and what was."""
    facts = index.facts
    for at in index.by_kind.get("percent", ()):
        aim = facts[at]
        if not at or not 0 <= aim.start - facts[at - 1].end <= _ADJOINING:
            continue
        rate = facts[at - 1]
        if rate.kind != "percent" or not rate.amount.is_exact or aim.amount.flaw:
            continue
        between = index.text[rate.end : aim.start]
        if _REACHED.fullmatch(between) and _AIM.match(index.text, aim.end):
            holds = rate.value >= aim.value
            yield Outcome(
                rule, "holds" if holds else "broken", at, (("比率", rate.number),), None,
                SENTENCE, "high", "达到的比率 ≥ 目标", f"比率为{rate.amount.text}",
            )  # fmt: skip


def _rate_beside(index: Index, fact: Fact) -> Fact | None:
    """占67.4%，超过七成: the rate right before, with nothing but words of the claim between."""
    if not fact.number:
        return None
    before = index.facts[fact.number - 1]
    if before.unit != fact.unit or before.kind != fact.kind or not before.amount.is_exact:
        return None
    if before.sentence != fact.sentence:
        return None
    between = index.text[before.end : fact.start]
    if _BETWEEN.fullmatch(between) is None or not _BEHIND.match(index.text, fact.end):
        return None
    return before if fact.role in ("rate", "share", "main") and before.sign >= 0 else None


def _rate_of_now(index: Index, fact: Fact) -> Fact | None:
    """税收占比连续三年保持在80%以上: of the year of the report, too."""
    lasting = _LASTING.search(fact.subject)
    name = fact.subject[: lasting.start()] if lasting is not None else ""
    if len(name) < _NAME:
        return None
    behind = _told_behind(index, fact)
    if behind is not None:
        return behind
    first, last = index.reach(fact.number, PARAGRAPH)
    same = [
        other
        for other in index.facts[first:last]
        if other.kind == "percent"
        and other.amount.is_exact
        and other.number != fact.number
        and other.period == fact.period
        and other.subject.endswith(name)
    ]
    return same[0] if len(same) == 1 else None


def _told_behind(index: Index, fact: Fact) -> Fact | None:
    """占比连续五年稳定在90%以上，2023年为88.6%: the rate of one of those years."""
    for other in index.facts[fact.number + 1 : fact.number + 3]:
        if other.sentence != fact.sentence or other.kind == "date":
            continue
        between = index.text[fact.end : other.start]
        if other.kind == "percent" and other.amount.is_exact and _OF_YEAR.fullmatch(between):
            return other
    return None


def _bounded(rule: Rule, fact: Fact, rate: Fact) -> Outcome:
    low, high = fact.amount.low, fact.amount.high
    if any(word in fact.amount.qualifier for word in _ABOUT):
        low = None if low is None else low - _LEEWAY
        high = None if high is None else high + _LEEWAY
    holds = (low is None or rate.value >= low) and (high is None or rate.value <= high)
    return Outcome(
        rule, "holds" if holds else "broken", fact.number, (("比率", rate.number),), None,
        SENTENCE, "high", "所说的限度含所写的比率", f"比率为{rate.amount.text}",
    )  # fmt: skip


def check_series(rule: Rule, index: Index) -> Iterator[Outcome]:
    """分别为47.6%、71.3%，目标值分别为45%、73%，均达到目标: each against its target."""
    for match in _ALL_MET.finditer(index.text):
        start = max(index.text.rfind(mark, 0, match.start()) for mark in "。；！？\n") + 1
        before = index.text[start : match.start()]
        if LESS_IS_MORE.search(before) is not None:
            continue
        if before.count("分别") < _SERIES:
            aim, rates = _of_one_aim(index, start, match.start())
            if aim is not None:
                yield _each_met(rule, index, match, rates, [aim] * len(rates))
            continue
        if before.count("分别") != _SERIES or "低于" in before:
            continue
        runs = _runs(index, start, match.start())
        if len(runs) != _SERIES or len(runs[0]) != len(runs[1]) or len(runs[0]) < _SERIES:
            continue
        of_targets = [_TARGET.search(run[0].subject) is not None for run in runs]
        if sum(of_targets) == 1:
            targets, reached = runs if of_targets[0] else runs[::-1]
            yield _each_met(rule, index, match, reached, targets)


def _of_one_aim(index: Index, start: int, end: int) -> tuple[Fact | None, list[Fact]]:
    """门诊满意度93.2%，住院满意度95.6%，目标值均不低于94%，均达到目标: each against the one."""
    told = list(facts_between(index.facts, start, end))
    aim = told.pop() if told else None
    if aim is None or aim.kind != "percent" or not _ONE_AIM.search(aim.subject):
        return None, []
    least = aim.amount.low is not None and aim.amount.high is None
    fit = all(fact.kind == "percent" and fact.role in ("main", "rate") for fact in told)
    if not (least or aim.amount.is_exact) or not fit or len(told) < _SERIES:
        return None, []
    exact = all(fact.amount.is_exact and not _TARGET.search(fact.subject) for fact in told)
    return (aim, told) if exact else (None, [])


def _runs(index: Index, start: int, end: int) -> list[list[Fact]]:
    """The figures of each 分别为…、…、…."""
    runs: list[list[Fact]] = []
    open_ = False
    for fact in facts_between(index.facts, start, end):
        if fact.kind in ("date", "ordinal"):
            continue
        if "分别" in fact.subject:
            runs.append([fact])
            open_ = True
        elif runs and open_ and not fact.subject and units_fit(fact, runs[-1][0]):
            runs[-1].append(fact)
        else:
            open_ = False
    return runs


def _each_met(
    rule: Rule, index: Index, match: re.Match[str], reached: list[Fact], targets: list[Fact]
) -> Outcome:
    missed = [
        (one, target)
        for one, target in zip(reached, targets, strict=True)
        if units_fit(one, target) and one.value < target.value
    ]
    pairs = list(zip(reached, targets, strict=True))
    one, target = missed[0] if missed else pairs[0]
    bound = [("目标", target.number)]
    bound += [
        (name, each.number)
        for pair in pairs
        if pair[0] is not one
        for name, each in zip(("另一数", "目标"), pair, strict=True)
    ]
    note = f"一处为{one.amount.text}，目标为{target.amount.text}"
    words = (Words("断言", match.start(), match.end()),)
    return Outcome(
        rule, "broken" if missed else "holds", one.number, tuple(bound),
        index.value(target.number), SENTENCE, "high", "各数 ≥ 各自的目标", note, words,
    )  # fmt: skip


def check_kept(rule: Rule, index: Index) -> Iterator[Outcome]:
    """控制在1.85元以内，实际为1.93元，达成目标: what was reached against its limit."""
    words = (*_LIMITS, *_BELOW)
    for place in sorted({place for word in words for place in places(index.text, word)}):
        at = first_from(index.facts, place)
        for limit in index.facts[max(at - 1, 0) : at + 1]:
            beside = place in (limit.end, limit.start - len(limit.amount.qualifier))
            told = limit.amount.qualifier
            kept = told in _LIMITS or (told in _BELOW and _REQUIRED.search(limit.subject))
            if beside and kept and limit.amount.high is not None:
                actual = _actual(index, limit)
                if actual is not None:
                    yield from _kept(rule, index, limit, actual)


def _actual(index: Index, limit: Fact) -> Fact | None:
    """The one figure behind a limit, in its sentence, that tells how far the same thing came."""
    _, last = index.sentences[limit.sentence]
    alike = [
        fact
        for fact in index.facts[limit.number + 1 : min(last, limit.number + 1 + _FAR)]
        if units_fit(fact, limit) and fact.role in ("main", "rate", "average")
    ]
    if len(alike) != 1 or not alike[0].amount.is_exact or alike[0].measure == "任务数":
        return None
    actual = alike[0]
    if _EARLIER.search(actual.subject) or index.is_parted(limit, actual):
        return None
    same = any(run in actual.subject for run in runs(limit.subject, _NAME))
    return actual if same or actual.measure == "完成数" else None


def _kept(rule: Rule, index: Index, limit: Fact, actual: Fact) -> Iterator[Outcome]:
    _, end = index.sentences.span(actual.number)
    behind = index.text[actual.end : end]
    met = _MET.search(behind)
    high = limit.amount.high
    if met is None or _NOT_MET.search(behind) or high is None:
        return
    start = actual.end + met.start()
    words = (Words("断言", start, start + len(met[0])),)
    note = f"实际为{actual.amount.text}，限度为{limit.amount.text}"
    yield Outcome(
        rule, "holds" if actual.value <= high else "broken", actual.number,
        (("限度", limit.number),), index.value(limit.number), SENTENCE, "high", "实际 ≤ 限度",
        note, words,
    )  # fmt: skip
