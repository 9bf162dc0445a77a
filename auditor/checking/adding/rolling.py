"""What was there, what came, what went, what is left: 年初余额86.4亿元，新增…，偿还…，年末余额….

Also a budget: 年初预算7,450万元，追加680万元、压减215万元，调整后预算7,915万元.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.index import SENTENCE, Index, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.ranges import first_from, places
from auditor.checking.slips import slip_between
from auditor.checking.summing import comes_to
from auditor.model import Fact
from auditor.rulebook.interval import Value, add, subtract
from auditor.rulebook.rule import Rule

#: The words before the first figure and those before the last one.
_OPENED = (
    (("年初预算",), re.compile("(?:调整后?|全年)的?预算|预算[^，。；]{0,4}调整(?:为|后)")),
    (
        ("年初", "期初", "上年末", "上年结转", "月初", "年末", "年底"),
        re.compile("年末|期末|月末|年底|结转下年|结转至?下[一年]"),
    ),
)
#: 2021年末债务余额18.4亿元，2022年新增…: the end of a year opens the next one
_ENDS = ("年末", "年底")
_YEAR = re.compile(r"(?:19|20)\d\d\s?\Z")
_LEAD = 14  #: characters between these words and their figure
_CAME = re.compile(
    "新增|新[授签开受登认]|受理|开工|招生|入学|入库|(?:本年|当年)(?:财政)?下达|追加|调增|增加|收入|转入|调入|发行|举借|借入|接收|新收|纳入|上级(?:财政)?下达|购入|购置|新建|新招|招录|录用|新进|到账|计提"
    "|发放贷款|迁入|出生|入院|补充(?!医疗|养老|保险|通知|规定)"
)
_WENT = re.compile(
    "支出|出库|办结|结案|完工|竣工|失效|毕业|到期|撤销|关停|偿还|还本|减少|压减|调减|核减|核销|收回|缴回|上缴|转出|调出|划出|退出|注销|处置|报废|使用"
    "|(?<!转移)支付|发放(?!贷)|归还|领用|销号|化解|分配|退休|离职|拨出"
    "|解除|解聘|辞职|死亡|迁出|出院|调离|终止|期满|动用"
)

_WHEN = re.compile("[上本当全]?[年期月季][初末底]|结转")
_BORN = re.compile("出生|死亡")
_MOVED = re.compile("迁|流[入出]|转[入出]")
_SUM = re.compile("[总合共]计")
_COMPARED = re.compile("同?比|较")


def check_rolling(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each sentence that tells all that came and went between two levels."""
    for words, closes in _OPENED:
        for word in words:
            for at in places(index.text, word):
                if word in _ENDS and not _YEAR.search(index.text, max(at - 5, 0), at):
                    continue
                outcome = _rolled(rule, index, at + len(word), closes)
                if outcome is not None:
                    yield outcome


def _rolled(rule: Rule, index: Index, at: int, closes: re.Pattern[str]) -> Outcome | None:
    number = first_from(index.facts, at)
    if number >= len(index.facts) or index.facts[number].start > at + _LEAD:
        return None
    opened = index.facts[number]
    if opened.place.table is not None or re.search("[，。；]", index.text[at : opened.start]):
        return None
    first, _ = index.sentences[opened.sentence]
    if any(units_fit(fact, opened) for fact in index.facts[first:number]):
        return None  # 本年收入100万元，加年初结转20万元: one of several that came
    flows: list[tuple[int, Fact]] = []
    end, sign = opened.end, 0
    for fact in index.facts[number + 1 : index.sentences[opened.sentence][1]]:
        led, end = index.text[end : fact.start], fact.end
        if fact.depth or fact.role in ("growth", "rate", "share") or _COMPARED.search(led):
            continue
        if fact.role not in ("main", "change") or not units_fit(fact, opened):
            return None
        if not fact.amount.is_exact or not opened.amount.is_exact or fact.whole >= 0:
            return None
        if closes.search(led):
            return _closed(rule, index, opened, flows, fact)
        if _SUM.search(led):
            return None  # 收入总计 holds what was there as well
        came, went = bool(_CAME.search(led)), bool(_WENT.search(led))
        if came == went and not (sign and not came and led.startswith("、")):
            return None  # 增加支出, 其他: nobody can tell which way
        sign = sign if came == went else 1 if came else -1
        flows.append((sign, fact))
    return None


def _closed(
    rule: Rule, index: Index, opened: Fact, flows: list[tuple[int, Fact]], last: Fact
) -> Outcome | None:
    made: Value = index.value(opened.number)
    for sign, fact in flows:
        own = index.value(fact.number)
        made = add(made, own) if (sign > 0) == (own.value >= 0) else subtract(made, own)
    verdict = comes_to(index, last.number, made) or "broken"
    both_ways = {sign for sign, _ in flows} == {1, -1}
    slip = slip_between(last.value, made.value)
    if not flows or (verdict == "broken" and not both_ways):
        return None  # what went, or what came, may not have been told
    if verdict == "broken" and _only_lived(index.text[opened.end : last.start]):
        return None  # who moved in or away is not told
    if verdict == "broken" and last.kind == "count" and not _of_one_thing(opened, last):
        return None  # 年初在校生…，年末教职工
    if verdict == "broken" and _leaves_out(index, opened, last):
        return None
    bound = (("期初", opened.number), *(("增减", fact.number) for _, fact in flows))
    return Outcome(
        rule, verdict, last.number, bound, made, SENTENCE,
        "high" if verdict != "broken" or slip else "medium", "期末 = 期初 + 增加 - 减少",
    )  # fmt: skip


def _only_lived(words: str) -> bool:
    """出生4,200人，死亡3,800人: what a population grows by of itself."""
    return "出生" in words and "迁" not in words


def _of_one_thing(opened: Fact, last: Fact) -> bool:
    """Whether what is left is named as what was there, or not named at all."""
    one, other = _WHEN.sub("", opened.item), _WHEN.sub("", last.item)
    pairs = {one[at : at + 2] for at in range(len(one) - 1)}
    return len(other) < 2 or len(one) < 2 or any(pair in other for pair in pairs)


def _leaves_out(index: Index, opened: Fact, last: Fact) -> bool:
    """出生2,860人，死亡3,120人，年末42.4万人，迁出800人: not all that came and went stands before.

    Who moved is seldom told beside who was born and died.
    """
    said = index.text[opened.end : last.start]
    if _BORN.search(said) and not _MOVED.search(said):
        return True
    end = last.end
    for fact in index.facts[last.number + 1 : index.sentences[last.sentence][1]]:
        led, end = index.text[end : fact.start], fact.end
        flow = _CAME.search(led) or _WENT.search(led)
        if flow and not fact.depth and fact.role == "main" and fact.unit == last.unit:
            return True
    return False
