"""Claims about time that the dates beside them contradict: 用时12天, 报告日期, （上年…）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise

from auditor.checking.index import DOCUMENT, SENTENCE, Index
from auditor.checking.outcome import Outcome, Words
from auditor.model import Fact
from auditor.model.document import report_year
from auditor.rulebook.rule import Rule

_DATE = re.compile(
    r"(?:((?:19|20)\d\d)\s?年\s?|(?P<same>[同当]年\s?)|(?<![\d年]))(\d{1,2})\s?月\s?(\d{1,2})\s?日"
)
#: 办理用时12天; 计划工期90天 is of no dates that have been.
_TOOK = re.compile(
    r"(?:[用历耗]时|共用|仅用|为期|实际工期|前后)(?:仅|共|为|了|达|计)*\s?\Z|日[，,（(]?共计?\s?\Z"
    r"|日(?:全面|正式|全部)?(?:完工|竣工|结束|办结|建成|交付|投用)[，,（(]?(?:共计?|总?工期)(?:为|共)?\s?\Z"
)
_PLANNED = re.compile(
    "计划|约定|合同|要求|规定|原定|法定|承诺|不超过|不少于|工作日|预计|拟|延[期长]|推迟|提前"
)
#: 2023年3月1日至10月31日，共210天
_FROM_TO = re.compile(
    r"(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?(?:至|到|[—–~-]+)\s?[\d\s年月]{3,14}日[，,（(]?共计?\s?\Z"
)
#: 自2022年1月1日至2022年12月31日，共计|12个月
_SPAN = re.compile(
    r"((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?(?:起)?\s?(?:至|到|[—–~-]+)\s?"
    r"(?:((?:19|20)\d\d)\s?年\s?)?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?(?:止|底)?[，,（(]?\s?"
    r"(?:为期|历时|共计?|合计|总?工期|期限|周期|时长)(?:共|为|计|是)*\s?\Z"
)
_MONTHS = {"个月": 1, "月": 1, "年": 12}
_LONGEST = 48  #: characters of such a span
_SHORTEST = 28  #: days of the shortest month
_NEAR = 10  #: characters before a duration that say what took so long
_BRACKET = 40  #: characters of a bracket that may give the dates
_SENTENCE = re.compile(r"[^。！？\n]*")
_YEAR_LATER = re.compile("次年|翌年|第二年|跨年")

_OWN_DATE = re.compile(
    r"(?:报告|出具|撰写|编制|填报|成文)(?:出具|撰写|编制|完成|提交|形成)?[日][期][：:]\s?"
    r"((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?"
)
#: 截至2018年6月15日，累计拨付…; 于5月7日至6月15日赴…
_UP_TO = re.compile(r"截[至止]((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日|[末底])")
_TO_COME = re.compile("计划|预计|将|拟|应|到期|有效期|力争|确保|争取|目标|前完成|止的?期限|截止")

_PRIOR = re.compile("（[上]年")
_COMPARED = re.compile(r"[较比]\s?((?:19|20)\d\d)\s?年(?:度|同期)?[^，。；（\n]{2,16}\Z")
_LOOK_BACK = 36
_A_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?年")


def check_days(rule: Rule, index: Index) -> Iterator[Outcome]:
    """用时12天 between 3月4日 and 3月18日: as many days as lie between two of its dates."""
    for at in index.by_kind.get("duration", ()):
        fact = index.facts[at]
        text = index.text
        if not fact.amount.text.endswith("天") or not fact.amount.is_exact:
            continue
        if _TOOK.search(text, max(fact.start - _NEAR, 0), fact.start) is None:
            continue
        start = max(text.rfind(mark, 0, fact.start) for mark in "。！？\n") + 1
        words = text[max(text.rfind("；", start, fact.start) + 1, start) : fact.start]
        if text.startswith(("（", "("), fact.end):
            words += text[fact.end : fact.end + _BRACKET].partition("）")[0]
        spelt = _FROM_TO.search(words)  # planned or not, it is from the one day to the other
        stated = spelt is not None or _PLANNED.search(words) is None
        days = _days(words if spelt is None else spelt[0]) if stated else []
        if days:
            yield from _took(rule, fact, days, Words("日期", start, fact.start))


def check_months(rule: Rule, index: Index) -> Iterator[Outcome]:
    """自2022年1月1日至2022年12月31日，共计12个月: as many months as it is from end to end."""
    for at in index.by_kind.get("duration", ()):
        fact = index.facts[at]
        months = _MONTHS.get(fact.amount.unit, 0)
        if not months or not fact.amount.is_exact:
            continue
        spelt = _SPAN.search(index.text, max(fact.start - _LONGEST, 0), fact.start)
        fits = _months(spelt) if spelt is not None else set()
        if spelt is None or not fits:
            continue
        note = f"所写起止相隔{max(fits)}个月"
        yield Outcome(
            rule, "holds" if fact.value * months in fits else "broken", at, (), None, SENTENCE,
            "high", "时长 = 起止日期之差", note, (Words("日期", spelt.start(), spelt.end()),),
        )  # fmt: skip


def _months(spelt: re.Match[str]) -> set[int]:
    """The months of a span; a month that is only named may count or not."""
    year, month, day, later, end, last = (int(one) if one else 0 for one in spelt.groups())
    apart = ((later or year) - year) * 12 + end - month
    if not (1 <= month <= 12 and 1 <= end <= 12) or apart < 0 or bool(day) != bool(last):
        return set()
    if not day:
        return {apart, apart + 1}
    if day == 1 and last >= _SHORTEST:
        return {apart + 1}
    return {apart} if last - day in (0, -1) else set()


def _days(words: str) -> list[date]:
    """The days that the words name in their order; none where a year is left open."""
    if _YEAR_LATER.search(words):
        return []
    days: list[date] = []
    year = 0
    for match in _DATE.finditer(words):
        year = int(match[1]) if match[1] else year
        try:
            days.append(date(year or 2001, int(match[3]), int(match[4])))
        except ValueError:
            return []
    in_order = all(one <= other for one, other in pairwise(days))
    over_february = not year and any(one.month <= 2 for one in days) and days[-1].month > 2
    return days if len(days) > 1 and in_order and not over_february else []


def _took(rule: Rule, fact: Fact, days: list[date], words: Words) -> Iterator[Outcome]:
    # the day of the end may count, or not
    took, whole = int(fact.value), (days[-1] - days[0]).days
    fits = any(took - (other - one).days in (0, 1) for one, other in combinations(days, 2))
    if not fits and abs(took - whole) <= 1:
        return
    note = f"所写首末日期相隔{whole}天"
    yield Outcome(
        rule, "holds" if fits else "broken", fact.number, (), None, SENTENCE, "high",
        "所用天数 = 日期之差", note, (words,),
    )  # fmt: skip


def check_own_date(rule: Rule, index: Index) -> Iterator[Outcome]:
    """报告日期：2018年5月30日 in a report that tells what was so on 2018年6月15日."""
    text = index.text
    own = _OWN_DATE.search(text) if "日期" in text else None
    if own is None:
        return
    dated = _parts(own)
    here = Words("报告日期", own.start(), own.end())
    late = [
        match
        for match in _UP_TO.finditer(text)
        if _is_after(_parts(match), dated) and not _is_to_come(text, match)
    ]
    words = tuple(Words("截至", match.start(), match.end()) for match in late[:1])
    note = f"“{text[own.start() : own.end()]}”"
    if late:
        note += f"，文中却说到“{text[late[0].start() : late[0].end()]}”的情况"
    yield Outcome(
        rule, "broken" if late else "holds", -1, (), None, DOCUMENT, "high",
        "报告日期不早于所述情况的日期", note, (here, *words), start=own.start(),
    )  # fmt: skip


def _parts(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(part) for part in match.groups() if part)


def _is_after(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether a day (or month) lies after another; a month holds all its days."""
    known = min(len(one), len(other))
    return one[:known] > other[:known]


def _is_to_come(text: str, match: re.Match[str]) -> bool:
    sentence = _SENTENCE.match(text, match.end())
    return sentence is not None and _TO_COME.search(sentence[0]) is not None


def _speaks_of(index: Index, place: int, said: str, year: str) -> bool:
    """Whether a sentence is of the year that the report's title, and no other year, names."""
    title = index.document.blocks[0]
    start = max(index.text.rfind(mark, 0, place) for mark in "。！？\n") + 1
    named = set(_A_YEAR.findall(index.text, title.start, title.end))
    return named == {year} and set(_A_YEAR.findall(index.text, start, place)) <= {said, year}


def check_prior_year(rule: Rule, index: Index) -> Iterator[Outcome]:
    """较2021年增长6.7%（上年2.98万人次） in a report about 2023."""
    for match in _PRIOR.finditer(index.text):
        since = max(match.start() - _LOOK_BACK, 0)
        said = _COMPARED.search(index.text, since, match.start())
        year = report_year(index.text) if said is not None else ""
        if said is None or not year:
            continue
        if not _speaks_of(index, match.start(), said[1], year):
            continue
        holds = int(said[1]) == int(year) - 1
        words = (Words("原文", said.start(), match.end()),)
        note = f"报告年度为{year}年，上年应为{int(year) - 1}年，写作{said[1]}年"
        yield Outcome(
            rule, "holds" if holds else "broken", -1, (), None, SENTENCE, "high",
            "上年 = 报告年度的前一年", note, words, start=said.start(),
        )  # fmt: skip
