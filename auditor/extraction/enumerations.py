"""A stated number of things beside a list of them: 10个科室，包括A、B、…; A、B、C等三项工程.

Only lists whose ends are plain are read; a list that might go on (等 with no number) is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from auditor.extraction.drafts import Draft
from auditor.model import Amount, Enumeration
from auditor.small_numbers import small_number

_LONGEST = 8  #: characters of a small count with its unit
_MOST = 60  #: more things than this are not listed in a sentence
#: After the figure: 个内设机构，包括： / 家单位分别是 / 个方面：
_FORWARD = re.compile(
    r"([^，。；：、（）()\d“”,;:]{0,14})(?:（[^（）]{0,12}）|\([^()]{0,12}\))?"
    r"(?:[，,]?\s?(?:(?:主要|具体|下属单位)?(?:包括|包含|"
    r"(?:分别|依次)(?:是|为|(?:设|建|布局)[在于]|位于)|即|为|是|有)[：:]?)|[：:])"
    # 如下： and the heading 一、… below it are no list
    r"\s?(?![一二三四五六七八九十]{1,3}、)([^。；;\n]+)"
)
_CLOSED = re.compile(r"(?:[，,]?(?:共计|合计|总计|共|一共|等))\s?$")
_OPENING = re.compile(r"[（(]")
_SECOND = re.compile(r"\d\s?[个家项所类]\w{0,8}(?:和|及|与|、)$")
_SENTENCE = 80  #: characters before a number in which others of its list may stand
_TOLD = re.compile(r"(?<![\d.])(\d{1,2})\s?[个家项所类处座]")
_ANNOUNCED = re.compile(r"包括|包含|分别|[即为是有：:]")
_BRACKETED = re.compile(r"([^，。；：、（）()\d]{0,12})[（(]([^（）()]*、[^（）()]*)[）)]")
#: 县（市、区）, 乡镇（街道、园区）, 局（委、办）: spellings of one name, no list
_OF_ONE_NAME = re.compile(
    r"(?:(?:[县市区州旗省盟乡镇村街道场局委办厅院校园所站室部处科户家人名组团]{1,2}|自治[县区州]|"
    r"街道|办事处|社区|居委会|开发区|高新区|园区|新区|管委会|农场|林场|苏木|行业|单位|企业|项目|点)"
    r"(?:、|$))+$"
)
_PLACE = re.compile("[省市县区州旗镇乡村]$|街道$|开发区$")
_BRACKETS = re.compile(r"（[^（）]*）|\([^()]*\)|《[^《》]*》")
_QUOTED = re.compile(r"[“‘][^“”‘’]{1,20}[”’]")
_TITLE = re.compile("《[^《》]{2,60}》")
_TITLES = re.compile(rf"(?:{_TITLE.pattern}(?:、|和|及|以及|与)?\s?){{2,}}\Z")
_AFTER_TITLES = 4  #: characters between the last title and its number: 等共
_OPEN_END = re.compile(r"等(?:等)?[^、]{0,12}$")
_CLAUSE_MARKS = "，。；：,;:\n"
_CLAUSE = re.compile(f"[{_CLAUSE_MARKS}]")
_LEAD = re.compile(
    r"^.*?(?:设有|下设|设立|设置|设|包括|分为|围绕|聚焦|推进|实施|开展|即|做好|加强|抓好|构建|形成|"
    r"评选出|通过|涵盖|针对|统筹|为|在)"
)
_LED = re.compile("(?:重点|主要|紧紧|着重)?(?:围绕|聚焦|从|突出|针对|涵盖|覆盖)")
_SORT = re.compile(
    r"[两二三四五六七八九十\d]+\s?(?:个|大)?(?:重点|主要|关键)?(?:领域|方面|维度|环节|层面|板块|要素|重点)"
)
_FEW = 3  #: names that make a list
_JOIN = re.compile(r"(?:以及|和|及|与)")
#: 断面18个，分别位于甲河、乙河、丙河三条干流: a list that is counted by itself
_COUNTED = re.compile(
    "(?<=..)([两二三四五六七八九])大?[条个座处项家类种地县市区镇村所方][一-鿿]{0,3}$"
)
#: 1号线、2号线: numbers that are names
_NUMBERED = re.compile(r"\d{1,3}(?=号[线楼馆井桥闸厅院])")
#: 分别为3月的安全督查、6月的防汛督查: when a thing was is no number of things
_DATE = re.compile(r"(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日)?")
#: 召开5次（1月8日、3月12日、…）: days that stand for what was held on them
_DAYS = re.compile(r"[^，。；：、（）()\d]{0,12}[（(]((?:(?:、|$)?\d{1,2}月\d{1,2}日){2,})[）)]")
_HELD = frozenset(("次", "场", "期", "批", "轮", "届"))
#: 两次地震演练, 5月和9月的防汛督查: one name for more than one
_SEVERAL = re.compile(r"[两二三四五六七八九十][次场个项期批轮]|\d{1,2}月份?[和与及]\d")
_EACH = re.compile(r"(?:分别|依次)(?:是|为)")
#: 计算机、汽车，合计463亿元: what is told of a list that is over
_OF_LIST = re.compile(r"\s?(?:合计|总计|共计?|累计|总|全长|占)")


def find_enumerations(text: str, drafts: Sequence[Draft]) -> list[Enumeration]:
    """The listed things beside each small whole count."""
    found = []
    for draft in drafts:
        amount = draft.amount
        if amount.kind == "count" and len(amount.text) <= _LONGEST and _is_small(amount):
            if amount.unit in _HELD and (days := _on_days(text, draft)) is not None:
                found.append(days)
                continue
            if amount.unit == "次":  # of one sort there may be several, unless each is told
                listed = _forward(text, draft, _EACH)
            else:
                listed = _backward(text, draft) or _bracketed(text, draft) or _forward(text, draft)
            if listed is not None:
                found.append(listed)
    return found


def _is_small(amount: Amount) -> bool:
    if not amount.is_exact or not 2 <= amount.value <= _MOST or amount.unit == "人次":
        return False
    return amount.value == amount.value.to_integral_value()


def _on_days(text: str, draft: Draft) -> Enumeration | None:
    days = _DAYS.match(text, draft.end)
    if days is None or len(set(names := days[1].split("、"))) < len(names):
        return None
    return Enumeration(
        draft.index, len(names), tuple(names), open=False, start=draft.end, end=days.end()
    )


def _forward(
    text: str, draft: Draft, announced: re.Pattern[str] = _ANNOUNCED
) -> Enumeration | None:
    if _SECOND.search(text, max(draft.start - 14, 0), draft.start) is not None:
        return None  # 3个科室和2个中心，分别是…: the list is of both
    if announced.search(text, draft.end, draft.end + 30) is None:
        return None
    match = _FORWARD.match(text, draft.end)
    if match is None:
        return None
    listed = _listed(draft, match[2], draft.end, match.end())
    return None if listed is None or _lists_more(text, draft, listed.listed) else listed


def _lists_more(text: str, draft: Draft, listed: int) -> bool:
    """单位4个，其中参公1个、其他3个，分别为甲、乙、丙、丁: the list is of all that were told."""
    if listed <= draft.amount.value:
        return False
    start = max(text.rfind(mark, max(draft.start - _SENTENCE, 0), draft.start) for mark in "。；\n")
    told = [int(number) for number in _TOLD.findall(text, start + 1, draft.start)]
    sums = accumulate(reversed(told), initial=int(draft.amount.value))
    return listed in told or listed in sums


def _bracketed(text: str, draft: Draft) -> Enumeration | None:
    if _OPENING.search(text, draft.end, draft.end + 14) is None:
        return None
    match = _BRACKETED.match(text, draft.end)
    if match is None or any(ch.isdigit() for ch in match[2]) or _OF_ONE_NAME.match(match[2]):
        return None
    return _listed(draft, match[2], draft.end, match.end())


def _backward(text: str, draft: Draft) -> Enumeration | None:
    """A、B、C等三项工程; “A”“B”三项改革; 设A、B、C，共5个机构."""
    if not _may_close_a_list(text, draft.start):
        return None
    start = max(draft.start - 400, text.rfind("\n", max(draft.start - 400, 0), draft.start) + 1)
    before = text[start : draft.start]
    closed = _CLOSED.search(before[-6:])
    body = before[: closed.start() - min(6, len(before))] if closed is not None else before
    titles = _TITLES.search(body) if "》" in body[-2:] else None
    if titles is not None:
        return _closed(text, draft, _TITLE.findall(titles[0]))
    body = _BRACKETS.sub("", body)
    tail = body[max(map(body.rfind, _CLAUSE_MARKS)) + 1 :].strip()
    quoted = _trailing_quotes(tail)
    if len(quoted) >= 2 and tail.endswith(("”", "’")):
        return _closed(text, draft, quoted)
    if re.search(r"\d", tail):
        return None
    if closed is None and not _stands_alone(tail) and not _is_led(text, tail, draft.start):
        return _confirmed(text, tail, draft)
    if "、" not in tail:
        return None
    names = _split(_LEAD.sub("", tail, count=1) or tail)
    if len(names) < 2:
        return None
    return _closed(text, draft, names)


def _are_places(names: list[str]) -> bool:
    """甲区、乙区、丙区中转站共6座: where things are, of which a place may have several."""
    return all(_PLACE.search(name) for name in names[:-1]) and not _PLACE.search(names[-1])


def _closed(text: str, draft: Draft, names: list[str]) -> Enumeration | None:
    """A list that its number closes."""
    if len(names) != draft.amount.value and _are_places(names):
        return None
    end = draft.end
    start = max(text.rfind(names[0], 0, draft.start), text.rfind("\n", 0, draft.start) + 1)
    return Enumeration(draft.index, len(names), tuple(names), open=False, start=start, end=end)


def _may_close_a_list(text: str, at: int) -> bool:
    """A cheap look: whether the clause before a number (or the one before 共) holds a list."""
    near = max(at - 60, 0)
    comma = max(text.rfind("，", near, at), text.rfind("。", near, at))
    if text.find("、", comma + 1, at) >= 0 or text.find("”", comma + 1, at) >= 0:
        return True
    if text.find("》", max(at - _AFTER_TITLES, near), at) >= 0:
        return True
    if comma >= 0 and text.startswith(("共", "合", "总", "一共"), comma + 1):
        return True
    return _JOIN.search(text, max(comma + 1, near), at) is not None


def _confirmed(text: str, tail: str, draft: Draft) -> Enumeration | None:
    """A和B两个方面; A、B 2个示范站: without 等 or 共 a short list can only confirm the number."""
    names = [name for name in re.split(r"、|以及|和|与|及", tail) if name]
    if not 2 <= len(names) == draft.amount.value or any(len(name) > 30 for name in names[1:]):
        return None
    return _closed(text, draft, names)


def _is_led(text: str, tail: str, start: int) -> bool:
    """围绕教育、医疗、养老|三个领域: what is counted is no place of which each has some."""
    names = tail.split("、")
    plain = len(names) >= _FEW and all(len(name) <= 20 for name in names) and tail[-1] != "的"
    return plain and not _JOIN.search(tail) and bool(_LED.match(tail) and _SORT.match(text, start))


def _stands_alone(tail: str) -> bool:
    """Without 等 or 共, only a long list of short names is surely what the number counts."""
    names = tail.split("、")
    return "、" in tail and len(names) >= 4 and all(len(name) <= 20 for name in names[1:])


def _trailing_quotes(tail: str) -> list[str]:
    """The quoted names that end the clause, set side by side or joined by 、."""
    quoted: list[str] = []
    end = len(tail)
    for match in reversed(list(_QUOTED.finditer(tail))):
        if tail[match.end() : end].strip("、 ") != "":
            break
        quoted.append(match[0])
        end = match.start()
    return quoted[::-1]


def _listed(draft: Draft, words: str, start: int, end: int) -> Enumeration | None:
    if titles := _titled(words.strip()):
        return Enumeration(draft.index, len(titles), titles, open=False, start=start, end=end)
    body = _BRACKETS.sub("", words).strip()
    first, comma, rest = body.partition("，")
    if comma and ("、" not in rest or _OF_LIST.match(rest)):
        body = first
    if any(ch.isdigit() for ch in _NUMBERED.sub("", _DATE.sub("", body))):
        return None
    is_open = _OPEN_END.search(body) is not None
    if "、" not in body:
        return None
    clauses = [clause for clause in _CLAUSE.split(body) if clause.strip()]
    listing = clauses[0] if "、" in clauses[0] else ""
    names = _split(listing)
    counted = _COUNTED.search(names[-1]) if names else None
    if counted is not None and small_number(counted[1]) != draft.amount.value:
        return None
    if len(names) < 2 or any(len(name) > 30 for name in names):
        return None
    if any(_SEVERAL.match(name) for name in names):
        return None  # 4次，分别是防汛演练、消防演练和两次地震演练
    return Enumeration(draft.index, len(names), tuple(names), is_open, start, end)


def _titled(words: str) -> tuple[str, ...]:
    """分别为《甲办法》《乙办法》: nothing but titles, set side by side."""
    return tuple(_TITLE.findall(words)) if words[:1] == "《" and _TITLES.match(words) else ()


def _split(words: str) -> list[str]:
    return list(_names(words))


def _names(words: str) -> Iterator[str]:
    """The names in a list; the last 、-piece may hold two joined by 和."""
    pieces = [piece.strip() for piece in words.split("、") if piece.strip()]
    joined = _JOIN.search(pieces[-1]) if len(pieces) > 1 else None
    if joined is not None:
        last = pieces[-1][: joined.start()], pieces[-1][joined.end() :]
        if all(last) and {one[-1] for one in last} == {pieces[0][-1]}:  # 甲镇、乙镇和丙镇
            pieces[-1:] = last
    yield from pieces
