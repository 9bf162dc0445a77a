"""提高2.5个百分点 and the two rates that it lies between: now and before."""

from __future__ import annotations

import re

from auditor.checking.binding.base_years import of_another_year
from auditor.checking.binding.bound import Bound
from auditor.checking.index import LINKED, Index
from auditor.model import Fact

#: 上年的90%; 比上年上涨1.9% is of now.
_BEFORE = re.compile(
    r"(?<![比较与含])(?:上年(?!结[转余]|遗留)|去年|上期|上月|同期|(?:年初|期初)(?!预算|部门预算|批复|安排|下达|计划|目标)|前年)(?!.*相比)|由$|从$|(?:上年|去年)(?:同期)?[（(]$"
)
#: 较上年92.9%|提高|1.8个百分点; 较2022年的96.15%|提高|1.09个百分点
_COMPARED = re.compile(
    r"[比较](?:(?:上年|去年)(?:同期|末|底)?|(?:19|20)\d\d\s?年(?:同期|度|末|底)?"
    r"|上月|上季度?|上学年|年初|\d{1,2}月份?末?)的?$"
)
_CHANGES = re.compile("(?:提[高升]|上升|增[加长]|下降|降低|减少)了?")
_LED_TO = re.compile("[，,]?(?:至|到|为|达到?|[升降提高下上]{1,2}[至到为])")
#: 高于目标值（|90%: what a level is held against
_AIM = re.compile(r"(?:目标|计划|任务|序时|平均|要求|标准|指标)[^，。；\d]{0,6}[（(]?$")
#: 高于全市平均增速|7.2%|6.7个百分点
_HELD = re.compile("[高低快慢优]于[^，。；\\d]*[（(]?$")
_BOTH = 2  #: rates, of now and of before
_FAR = 30  #: characters in which it is said what a rate lies above
_NEAR = 12  #: characters before a rate that may say that it is of earlier


def lacks_head(index: Index, anchor: int) -> bool:
    """Whether a difference in points is linked with no level of its own sentence, or a rate."""
    own = index.facts[anchor]
    if own.kind != "points":
        return False
    head = index.facts[own.head] if own.head >= 0 else None
    return head is None or head.sentence != own.sentence or head.role == "rate"


def rates_apart(index: Index, anchor: int, role: str) -> list[Bound]:
    """The rate now (`head`) or before (`prior`) that a difference in points belongs to.

    The sentence must leave no choice: of the rates since the last such difference or semicolon,
    one is of now and one of before.
    """
    own = index.facts[anchor]
    rates = _rates_before(index, own)
    if own.role != "rate":  # what a rate is to be has not grown
        rates = [fact for fact in rates if fact.measure != "任务数"]
    if len(rates) > _BOTH and _is_compared(index, rates[-1], own):
        rates = rates[-_BOTH:]  # 增长10.2%，占比67.3%，较上年同期65.8%提高…: the two right before
    behind = _behind(index, own)
    if behind is not None and rates and not any(_is_earlier(index, fact, own) for fact in rates):
        rates = [rates[-1], behind]  # 增长14.3%，占78.7%，提高0.8个百分点（上年77.9%）
    if own.role == "rate":  # 高于目标值（90%）5.5个百分点
        earlier = [
            fact for fact in rates if _AIM.search(_lead(index, fact)) or _is_held(index, fact, own)
        ]
    else:
        earlier = [fact for fact in rates if _is_earlier(index, fact, own)]
    if any(of_another_year(index, own, fact) for fact in earlier) or _goes_past(rates, earlier):
        return []
    if not earlier and rates and own.amount.is_exact:
        aim = _aim_elsewhere(index, own, rates[-1])
        rates, earlier = ([rates[-1], aim], [aim]) if aim is not None else (rates, earlier)
    wanted = earlier if role == "prior" else [fact for fact in rates if fact not in earlier]
    is_guess = len(earlier) != 1 or len(rates) != 2
    return [Bound(fact.number, LINKED, is_guess) for fact in reversed(wanted)]


def _rates_before(index: Index, own: Fact) -> list[Fact]:
    """The rates of its sentence since the last difference in points or semicolon."""
    first, _ = index.sentences[own.sentence]
    apart = max(index.text.rfind(mark, 0, own.start) for mark in "；;")
    rates: list[Fact] = []
    for fact in index.facts[first : own.number]:
        if fact.start < apart:
            continue
        if fact.kind == "points":
            rates.clear()
        elif fact.kind == "percent" and (
            fact.role not in ("ceiling", "floor") or _is_held(index, fact, own)
        ):
            rates.append(fact)
    if rates and _is_where_it_led(index, rates[0]):
        return []
    return rates


def _is_held(index: Index, fact: Fact, points: Fact) -> bool:
    """高于55%的省定目标3.1个百分点: whether a rate is what another lies above by so much."""
    if index.facts[points.number - 1] is not fact or points.role != "rate":
        return False
    if re.search("[，。；：]", index.text[fact.end : points.start]):
        return False
    return _HELD.search(index.text, max(fact.start - _FAR, 0), fact.start) is not None


def _is_where_it_led(index: Index, rate: Fact) -> bool:
    """下降25个基点|至3.20%，上年为3.45%: the rates behind a difference are those of that one."""
    before = index.facts[rate.number - 1] if rate.number else rate
    beside = before.kind == "points" and before.sentence == rate.sentence
    return beside and _LED_TO.fullmatch(index.text, before.end, rate.start) is not None


def _goes_past(rates: list[Fact], earlier: list[Fact]) -> bool:
    """由95.2%提高到96.8%，毛入学率92.5%，提高1.2个百分点: another rate stands behind the pair."""
    if len(earlier) != 1 or len(rates) <= _BOTH or earlier[0] is rates[-1]:
        return False
    return rates.index(earlier[0]) < len(rates) - _BOTH


def _aim_elsewhere(index: Index, own: Fact, now: Fact) -> Fact | None:
    """比序时进度慢6.8个百分点, 比目标值高4.5个百分点: the one such rate that the report states.

    A target is of the same rate, and said to be one: 达标率目标值为90%.
    """
    words = index.text[now.end : own.end]
    if "序时" in words:
        found = [index.facts[at] for at in index.by_name.get("序时进度", ())]
    elif "目标" in words or "指标" in words:
        found = [
            fact
            for name in (now.measure, "任务数")
            for at in index.by_name.get(name, ())
            if (fact := index.facts[at]).kind == "percent"
            and fact.item in (now.item, now.subject)
            and "目标" in fact.subject
            and not _is_aim_of_another(index, fact, now)
        ]
    else:
        return None
    exact = all(fact.amount.is_exact for fact in found)
    return found[0] if exact and len({fact.value for fact in found}) == 1 else None


def _is_aim_of_another(index: Index, aim: Fact, now: Fact) -> bool:
    """满意度96.8%，目标95%: a bare 目标 is of the rate right before it, and of no 执行率."""
    before = index.facts[aim.number - 1] if aim.number else aim
    beside = before.sentence == aim.sentence and before.kind == "percent"
    return not aim.item and beside and before.measure != now.measure


def _behind(index: Index, own: Fact) -> Fact | None:
    """比上年末提高1.4个百分点，上年末为55.8%: the rate before may be told right behind."""
    after = index.facts[own.number + 1] if own.number + 1 < len(index.facts) else own
    told = after.role == "prior" and after.kind == "percent" and after.sentence == own.sentence
    return None if not told or index.is_parted(own, after) else after


def _is_compared(index: Index, fact: Fact, points: Fact) -> bool:
    """较上年同期65.8%|提高|1.5个百分点: what it rose from stands right before the difference."""
    return _rises_by(index, fact, points) and _COMPARED.search(_lead(index, fact)) is not None


def _is_earlier(index: Index, fact: Fact, points: Fact) -> bool:
    if fact.role == "prior":
        return True
    if _rises_by(index, fact, points):
        return _COMPARED.search(_lead(index, fact)) is not None
    return _BEFORE.search(re.split("[，。；,]", _lead(index, fact))[-1]) is not None


def _rises_by(index: Index, fact: Fact, points: Fact) -> bool:
    """65.8%|提高|1.5个百分点: whether nothing but the change stands between the two."""
    return _CHANGES.fullmatch(index.text, fact.end, points.start) is not None


def _lead(index: Index, fact: Fact) -> str:
    return index.text[max(fact.start - _NEAR, 0) : fact.start]
