"""Of which level a share or a rate speaks: of the one right before it, or of another."""

from __future__ import annotations

import re

from auditor.extraction.comparing import came_about
from auditor.extraction.drafts import Draft, suits
from auditor.extraction.subjects import read_subject
from auditor.model.fact import NONE

_TOGETHER = re.compile(
    r"(?:合计|合共|共|总共|累计|三者|两者|二者|[两二三四五六]项|上述)(?:合计|共)?占"
)
_MONEY = re.compile("(?:支出|收入|资金|经费|投资|拨款|投入)(?:合计|总额|总数|总计|规模)?$")
_ACCOUNTS = ("支出", "收入", "资金", "投入", "经费")
#: Words that many names end in, so that alone they name none of them.
_GENERAL = frozenset(
    (
        *_ACCOUNTS,
        "投资",
        "补助",
        "补贴",
        "项目",
        "数量",
        "金额",
        "人数",
        "预算",
        "任务",
        "企业",
    )
)
#: 义务教育投入|最多，占43.7%
_SINGLED_OUT = re.compile(
    "[，。；：,;]([^，。；：、,;\\d]{2,12}?)(?:居首|[位排]居|居第?[一二三四五首前次]|次之|最[多大高少低小]|"
    "为主|占主导|领先)[^，。；\\d]{0,4}，[^，。；：\\d]{0,8}$"
)
_ITS_OWN = re.compile("(?:其?所?占?比[重例]|规模|数量|份额|金额|总量|增速|贡献)")
#: 企业经费 of 企业, 贷款余额 of 贷款
_NOUN = re.compile("(?:支出|收入|资金|投入|经费|余额|总?人?数)$")
_CLAUSE = 5  #: characters of 居首，占
#: 公务接待费支出决算 and 公务接待费 are of one thing.
_CORE = re.compile("(?:财政拨款)?(?:支出|收入)?(?:决算|执行)?数?$")
_ALL_OVER = re.compile("^全[国省市县区州]")  #: 全省总用水量 is what 总用水量 is
_SHORTEST = 3
_SPENT = ("执行数", "支出", "收入", "金额")
_REACH = 48  #: characters before a change in which what is compared may be named
_BEFORE_YEAR = re.compile(
    r"([^，；：。、,;:（）()\d\s]{3,28})[比较与同]\s?(?:19|20)\d\d\s?年度?(?:决算数?)?(?:相比)?[，,]?\s?$"
)
_FAR = 40  #: figures looked back over for the level that a share names


def _paid_for(draft: Draft, head: Draft, mains: list[Draft]) -> Draft:
    """补贴642.50万元，补贴1,285户，占总支出的6.51%: a share of money is of the amount before it."""
    counted = draft.role == "share" and head.amount.kind == "count"
    if not counted or _MONEY.search(draft.base_name) is None:
        return head
    paid = (main for main in reversed(mains) if main.amount.kind == "money")
    return next(paid, head)


def completed(draft: Draft, head: Draft, mains: list[Draft], tops: list[Draft]) -> Draft:
    """年初预算为796万元，完成年初预算的104.48%: what the sentence before says was spent.

    `head` is the budget right before; `tops` are the levels of that sentence.
    """
    head = _paid_for(draft, head, mains)
    of_plan = draft.role == "rate" and draft.base_name == head.measure and not head.own_item
    if not of_plan:
        return head
    if (done := came_about(head, mains)) is not None:
        return done
    if len(mains) > 1 or len(tops) != 1:
        return head
    done = tops[0]
    told = done.measure in ("支出", "收入", "执行数") and done.amount.unit == head.amount.unit
    return done if told and done.block == draft.block else head


def _names(share: str, one: Draft) -> bool:
    """会展 names 会展补助, 会展支出 names 会展, 消费券 发放消费券, and 课酬 教师课酬."""
    level = one.item
    if share.endswith((*_ACCOUNTS, one.measure)) and _NOUN.sub("", share) == level:
        return True
    return level.startswith(share) or (share not in _GENERAL and level.endswith(share))


def told_or_named(draft: Draft, head: Draft | None, drafts: list[Draft], text: str) -> Draft | None:
    """The level at hand, else one told a little before; or the one that the clause singles out."""
    head = head or told_before(draft, drafts, text)
    return _singled_out(draft, _of_all_listed(draft, head, drafts, text), drafts, text)


def _of_all_listed(rate: Draft, head: Draft | None, drafts: list[Draft], text: str) -> Draft | None:
    """其中基本支出12万元、项目支出8万元；预算执行率95%: behind the list, of what was listed."""
    if head is None or head.whole == NONE or rate.own_item or rate.measure != "执行率":
        return head
    if head.index != rate.index - 1:
        return head
    before, behind = drafts[head.index - 1], text[head.end]
    listed = text[before.end] if before.whole == head.whole else "，"
    over = (listed == "、" and behind in "，；") or (listed == "，" and behind == "；")
    return drafts[head.whole] if over else head


def _singled_out(share: Draft, head: Draft | None, drafts: list[Draft], text: str) -> Draft | None:
    """A教育投入、B教育投入…，A教育居首，占43.7%: of the level that the clause before it names."""
    if share.role != "share" or share.own_item or not share.index:
        return head
    since = drafts[share.index - 1].end
    led = share.start - since > _CLAUSE and text.find("，", since, share.start - 1) >= 0
    named = _SINGLED_OUT.search(text, since, share.start) if led else None
    if named is None or _ITS_OWN.match(named[1]):
        return head
    levels = reversed(drafts[max(share.index - _FAR, 0) : share.index])
    alike = (one for one in levels if one.role == "main" and len(one.item) > 1)
    return next((one for one in alike if named[1].startswith(one.item)), None)


def told_before(share: Draft, drafts: list[Draft], text: str = "") -> Draft | None:
    """资本性支出占13.43% in a sentence of its own: the one level of that name a little before."""
    found: Draft | None = None
    if share.role in ("change", "growth"):
        return _changed(share, drafts, text)
    if share.role != "share" or not share.own_item or len(share.item) < 2:
        return None
    for level in reversed(drafts[max(share.index - _FAR, 0) : share.index]):
        if level.block < share.block - 1:
            break
        of_it = level.role == "main" and _names(share.item, level)
        if not of_it or level.cell is not None or level.amount.kind not in ("money", "count"):
            continue
        if found is not None and found.amount.value != level.amount.value:
            return None
        found = level
    return found


def _changed(change: Draft, drafts: list[Draft], text: str) -> Draft | None:
    """培训费决算数比2024年度增加3万元 in a paragraph of its own: of what the one before states.

    `text` is asked for the name where a year stands between it and the change.
    """
    name = change.item if change.own_item else _name_before_year(change, text)
    core = _CORE.sub("", name)
    whole = len(core) < _SHORTEST  #: 税收收入, told in full both times
    if whole and len(name) <= _SHORTEST:
        return None
    found: Draft | None = None
    for level in reversed(drafts[max(change.index - _FAR, 0) : change.index]):
        if level.block < change.block - 1:
            break
        before = level.block == change.block and level.sentence == change.sentence - 1
        spent = level.role == "main" and (before or level.measure in _SPENT) and level.cell is None
        if not spent or not suits(level, change) or level.period != change.period:
            continue
        called = _CORE.sub("", level.item)
        if whole and not (before and level.item == name):
            continue
        if core not in ((called, _ALL_OVER.sub("", called)) if before else (called,)):
            continue
        if found is not None and found.amount.value != level.amount.value:
            return None
        found = level
    return found


def _name_before_year(change: Draft, text: str) -> str:
    """三公经费支出决算数比2024年度|增加: what is compared."""
    start = text.rfind(change.subject, 0, change.start) if change.subject else -1
    found = _BEFORE_YEAR.search(text, max(start - _REACH, 0), start) if start > 0 else None
    return read_subject(found[1], "money").item if found is not None else ""


def named_main(draft: Draft, mains: list[Draft]) -> Draft | None:
    """The level that a rate or a share names: 税收占比 that of 税收收入.

    A rate that names itself (结转结余率) has no item and names no level.
    """
    if not draft.item:
        return None
    for main in reversed(mains):
        if main.item == draft.item or main.item in (f"{draft.item}收入", f"{draft.item}支出"):
            return main
        if draft.item.endswith("数") and _is_number_of(draft.item, main):
            return main
    return None


def _is_number_of(name: str, main: Draft) -> bool:
    """生产安全事故23起, 死亡14人: what 事故起数 and 死亡人数 are."""
    stem = name.removesuffix(f"{main.amount.unit}数")
    return stem != name and len(stem) > 1 and main.item.endswith(stem)


def of_several(subject: str, mains: list[Draft]) -> bool:
    """A、B、C，合计占66.3%: whether a share is of the sum, and so of none of the figures."""
    return _TOGETHER.match(subject) is not None and len(mains) > 1 and not mains[-1].is_total
