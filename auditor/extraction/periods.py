"""Of what time a figure speaks: 2021年度, 上年, 上半年, 截至12月31日.

A period is a plain label: `2021` for a year, `2021上半年`, `2021-1至6月`, `2021年末`; the year of
the report stands for 本年, 当年, 全年 and for nothing said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from auditor.model import Block


class Period(NamedTuple):
    """A stated period and where the words stand."""

    label: str
    start: int
    end: int
    until: int  #: where the bracket closes that holds it and its figures; else past every text


_YEAR = r"(?:19|20)\d\d"
# the look-ahead lets the scan pass over characters that can begin no period
_PERIOD = re.compile(
    rf"(?=[\d上下第一二三四前去年期当本今全])(?:(?P<years>{_YEAR})\s?(?:年度?)?\s?[—–\-~至到]+\s?(?P<until>{_YEAR})\s?年"
    rf"|(?P<year>{_YEAR})\s?(?:年度?|(?=[预决]算))\s?(?P<rest>"
    r"上半年|下半年|[一二三四]季度|末|底|初"
    r"|(?P<from>\d{1,2})\s?月?份?\s?[—–\-~至到]+\s?(?P<to>\d{1,2})\s?月"
    r"|(?P<month>\d{1,2})\s?月(?:末|底|份|当月)?\s?(?:\d{1,2}\s?日)?)?"
    r"|(?<![\d.])(?P<from2>\d{1,2})\s?月?份?\s?[—–\-~至到]+\s?(?P<to2>\d{1,2})\s?月(?!\d)"
    r"|(?<![\d.个])(?P<month2>\d{1,2})\s?月(?P<edge>末|底|份|当月)?\s?(?P<day>\d{1,2}\s?日)?"
    r"|(?P<word>上半年|下半年|第?[一二三四]季度|前[一二三四五六七八九十\d]{1,2}个?(?:月|季度)"
    r"|(?<![比较与和同])(?:上年|去年|上一年)(?:度|末|同期|同月)?(?!相比|同期相比|[度末]?结)"
    r"|前年|年末(?!结转)|年底|期末|(?<!大)年初(?!预算|结转|安排|批复|部门|[一二三四五六七八九十])|期初|当月|本月|本周|今年|本年|当年|全年))"
)
# Where a period may begin. Each pattern starts with plain characters, so that the search passes
# over all others at once; the full pattern is tried only there.
# Figures that no such character follows are passed over whole, and not digit by digit.
_DIGITS = re.compile(r"[^0-9]*+(?:[0-9]++(?!\s?[年月预决—–\-~至到])[^0-9]*+)*+(?P<digits>[0-9]++)?")
_MOST_DIGITS = 4
_WORDS = re.compile(
    "上半|下半|上年|上一|去年|今年|本年|本月|本周|当年|当月|全年|前年|年末|年底|年初|期末|期初|"
    "一季|二季|三季|四季|第一季|第二季|第三季|第四季|"
    + "|".join(f"前{number}" for number in "一二三四五六七八九十0123456789")
)
_YEAR_ENDS = re.compile("31|[末底]$")  #: 12月31日, 12月底
_YEAR_BEFORE = ("上年", "上一年")
_EDGES = frozenset(("年末", "年底", "期末", "年初", "期初"))
_SENTENCE_ENDS = frozenset(("", "。", "！", "？", "\n"))
_PARTED = re.compile("[；;。\n]")
_BRACKET = 60  #: characters within which a bracket is looked for
#: 项目支出300万元，2025年|安排250万元，同比增加50万元: for comparison, and all else is of this year
_OF_YEAR_BEFORE = re.compile(
    r"(?:预算)?(?:安排|下达|批复)数?为?\s?[\d.,]+\s?[万亿]?元(?=[；。]|，(?:同比|[比较]上年|[增减下上]))"
)
_CLOSING = re.compile("[）)]")
_FOREVER = 1 << 62
_ENDS = "。；！？\n 　"
_ONE_CLAUSE = re.compile(r"[^，。；！？\n\d]{0,12}")
_SENTENCE_END = re.compile("[。！？\n]")
#: 2023年全区收入…。年末参保…: of the year that a sentence of the paragraph opens with
_OF_THAT_YEAR = frozenset(("全年", "当年", "年末", "年底"))
_OPENING = 6  #: characters within which a period opens its sentence
_COMPARED = re.compile(r"(?:比|较|与|同|和)\s?$")
_FROM = re.compile(r"[由从]\s?$")
#: 恢复到2019年的108.9%, 为上年同期的1.5倍: the year is what is compared with.
_MEASURED_BY = re.compile(r"(?:同期|同月)?(?:水平)?的\s?[\d.]+\s?(?:[%％倍])")
#: Behind these a period opens its clause, and what follows in the sentence is of it.
_OPENS = frozenset("。；！？\n 　，,：:;（(、“】』》〕至止")
_CLAUSE_END = re.compile("[，。；！？）)\n;,]|$")
_DONE = 2  #: characters of what was done then; 全市2023年，… says when all that follows was
_DIGIT = re.compile(r"[\d〇一二三四五六七八九十百千万亿两]")
_RISES = re.compile(r"的?[^，。；\d]{0,8}[\d,.]+[^，。；\d]{0,6}(?:增|减|升|降|提|扩|调|下)")


class YearLine(NamedTuple):
    """A line that is only a year, and of which all below it speaks."""

    start: int
    year: str


_YEAR_LINE = re.compile(
    rf"(?:[（(]?[一二三四五六七八九十\d]{{1,2}}[)）、.．]\s?)?({_YEAR})\s?年度?\s?[:：]?\s*"
)
_LONGEST_YEAR_LINE = 16


def year_lines(text: str, blocks: Sequence[Block]) -> list[YearLine]:
    """2005年, 2006年, each on a line of its own above what is told of it.

    A single one may be the date of a cover; years one below the other are the head of a table.
    """
    found: list[YearLine] = []
    at = -1
    for number, block in enumerate(blocks):
        if block.end - block.start > _LONGEST_YEAR_LINE:
            continue
        match = _YEAR_LINE.fullmatch(text, block.start, block.end)
        if match is not None:
            if number == at + 1 and found:
                return []
            found.append(YearLine(block.start, match[1]))
            at = number
    rising = all(one.year != other.year for one, other in pairwise(found))
    return found if len(found) > 1 and rising else []


def find_periods(text: str, year: str, lines: Sequence[YearLine] = ()) -> list[Period]:
    """All stated periods in order; comparisons (比上年) state none."""
    coming = list(reversed(lines))
    stated = (match.span("digits") for match in _DIGITS.finditer(text) if match["digits"])
    starts = {max(start, end - _MOST_DIGITS) for start, end in stated}
    starts.update(match.start() for match in _WORDS.finditer(text))
    found: list[Period] = []
    end, spoken, told = 0, "", ""
    for start in sorted(starts):
        match = _PERIOD.match(text, start) if start >= end else None
        if match is None:
            continue
        if _is_earlier(text, match):
            end = match.end()  # of 比1-6月 nothing is of June
            continue
        while coming and coming[-1].start <= start:
            year = coming.pop().year
        if spoken and _SENTENCE_END.search(text, end, start):
            spoken = ""
        if told and text.find("\n", end, start) >= 0:
            told = ""
        end = match.end()
        meant = spoken or year
        if told and match["word"] in _OF_THAT_YEAR:
            meant = told
        if match["word"] == "当年" and found and _ONE_CLAUSE.fullmatch(text, found[-1].end, start):
            meant = found[-1].label[:_MOST_DIGITS]  # 2021年该项目当年支出320万元
        found.append(Period(_label(match, meant), start, end, _until(text, match)))
        opens = start == 0 or text[start - 1] in _ENDS
        if opens and match["year"]:
            if text[end : end + 1] in ("，", ","):
                spoken = match["year"]  # 2023年，本年收入…: what the sentence calls 本年
            told = "" if match["rest"] else match["year"]
    return found


def _until(text: str, match: re.Match[str]) -> int:
    """支出82亿元（上年79亿元），其中教育支出…: what a bracket says of another year ends with it.

    年末保有量24辆；接待费3万元: what stood at the end of a year is told up to the semicolon.
    What a year is said to have had for comparison alone ends with that figure.
    """
    start, end = match.span()
    if match["word"] in _EDGES and text[start - 1 : start] not in _SENTENCE_ENDS:
        parted = _PARTED.search(text, end)
        return parted.start() if parted is not None else _FOREVER
    if match["year"] and text[start - 1 : start] in ("，", ","):
        beside = _OF_YEAR_BEFORE.match(text, end)
        if beside is not None:
            return beside.end()
    before = text[max(start - _BRACKET, 0) : start]
    opened = max(before.rfind("（"), before.rfind("("))
    if opened < 0 or opened < max(before.rfind("）"), before.rfind(")")):
        return _FOREVER
    closed = _CLOSING.search(text, end, end + _BRACKET)
    if closed is None or _DIGIT.search(text, end, closed.start()) is None:
        return _FOREVER  # 建设项目（2022年）投入…
    return closed.start()


def _is_earlier(text: str, match: re.Match[str]) -> bool:
    """比上年…, 由上年的30万元增加到…: only the figure right behind is of that time."""
    start = match.start()
    if _COMPARED.search(text, max(start - 2, 0), start):
        return True
    if _MEASURED_BY.match(text, match.end()) or _is_beside(text, match):
        return True
    came_from = _FROM.search(text, max(start - 2, 0), start)
    return came_from is not None and _RISES.match(text, match.end()) is not None


def _is_beside(text: str, match: re.Match[str]) -> bool:
    """（于2023年2月补足）；实际支出…: when something else was done, in a clause of its own."""
    start = match.start()
    if not start or text[start - 1] in _OPENS:
        return False
    end = _CLAUSE_END.search(text, match.end())
    if end is None or end.start() - match.end() < _DONE:
        return False
    return _DIGIT.search(text, match.end(), end.start()) is None


def _label(match: re.Match[str], year: str) -> str:
    kind = match.lastgroup
    if kind == "until":
        return f"{match['years']}至{match['until']}"
    if match["year"]:
        return match["year"] + _within_year(match)
    if match["from2"]:
        return f"{year}-{match['from2']}至{match['to2']}月"
    if match["month2"]:
        return _month(match["month2"], match["edge"], match["day"], year)
    return _word(match["word"], year)


def _within_year(match: re.Match[str]) -> str:
    if match["from"]:
        return f"-{match['from']}至{match['to']}月"
    if match["month"]:
        ends = match["month"] == "12" and _YEAR_ENDS.search(match["rest"]) is not None
        return "年末" if ends else f"-{match['month']}月"
    rest = match["rest"] or ""
    return {"": "", "末": "年末", "底": "年末", "初": "年初"}.get(rest, rest)


def _month(month: str, edge: str | None, day: str | None, year: str) -> str:
    if month == "12" and ((day or "").startswith("31") or edge in ("末", "底")):
        return f"{year}年末"
    return f"{year}-{month}月" + ("末" if edge in ("末", "底") else "")


def _word(word: str, year: str) -> str:
    if word in ("今年", "本年", "当年", "全年"):
        return year
    if word in ("年末", "年底", "期末"):
        return f"{year}年末"
    if word in ("年初", "期初"):
        return f"{year}年初"
    if word.startswith(("上年", "去年", "上一年")):
        past = str(int(year) - 1) if year else "上年"
        return past + ("年末" if word.endswith("末") else "同期" if "同" in word else "")
    return year + word


class Timeline:
    """The period at each place of a text, asked for in reading order."""

    def __init__(self, text: str, year: str, lines: Sequence[YearLine] = ()) -> None:
        self.year = year
        self.carried = year
        self._text = text
        self._periods = find_periods(text, year, lines)
        self._coming = list(reversed(lines))
        self._first = self._next = 0  #: of the periods of the sentence being read, and behind them

    def enter_block(self) -> None:
        """A new paragraph speaks of the report's year until it says otherwise."""
        self.carried = self.year

    def enter_sentence(self, start: int, first_figure: int, last_figure: int) -> None:
        """A period that opens a sentence goes on speaking until another one does.

        上年地区生产总值为1506.74亿元。 only compares: what follows is of this year again.
        """
        while self._coming and self._coming[-1].start <= start:
            self.year = self.carried = self._coming.pop().year
        periods, count = self._periods, len(self._periods)
        at = self._next
        while at < count and periods[at].start < start:
            at += 1
        self._first = at
        while at < count and periods[at].start < last_figure:
            at += 1
        self._next = at
        if self._first < at:
            period = periods[self._first]
            opens = period.end <= first_figure and period.start - start <= _OPENING
            if opens and not self._text.startswith(_YEAR_BEFORE, period.start):
                self.carried = period.label

    def at(self, offset: int) -> str:
        """The period of a figure at `offset`: the last one stated before it in its sentence."""
        label = self.carried
        for at in range(self._first, self._next):
            period = self._periods[at]
            if period.start >= offset:
                break
            if offset < period.until:
                label = period.label
        return label
