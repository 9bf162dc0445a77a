"""Figures that others are measured against: denominators and earlier levels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extraction.drafts import Draft, may_be_prior, suits
from auditor.extraction.nodes import Figure
from auditor.extraction.subjects import PLAIN, read_subject
from auditor.extraction.vocabulary import load_vocabulary
from auditor.model import PLANS
from auditor.model.fact import NONE

_FROM = re.compile(
    r"^(.*?)(?:由|从)"
    r"(?:上年同期|去年同期|上年末?|去年|年初预算数?|年初|原来|原[定先]?|法定|规定|现行)?的?(?:每[^，。；由从\d]{1,3})*$"
)
_FROM_YEAR = re.compile(
    r"(?:年度?)?([^\d，；：。、（）()]*)(?:由|从)\s?(?:19|20)\d\d\s?年(?:度|末|底|初)?(?:的|同期的?)?$"
)
_BASE_LEAD = re.compile(r"^(.*?)(占|完成了?|为|达到?|相当于)([^占]*)$")
#: 完成年目标任务, 完成市级下达任务人数: for when, and by whom, an aim was set is not what it is of.
_SET_BY = re.compile(
    "(?:[全本当]?年度?|[上中]级|中央|国家|[省市州县区]级?|[省市州县区]?政府|财政|人社|民政|上级"
    "|下达|分解|核定|确定|批复|的)+(?:任务(?:人数|户数|面积|数)?)?"
)
_AT_PRICES = re.compile("按(?:当年价格?|现价)(?:计算)?|名义")
_ONE_OF = ("一项", "一类", "一块")
_COMPARES = re.compile("[与比较同]")
_YEAR_BEFORE = re.compile(r"[上去]年|\d年")
_SIDE = re.compile("(?:收入|支出)$")
_GROWTH = re.compile(r"增[幅速长]|降幅|涨幅")
_WAS = re.compile("(?:比重|比例|份额|占比)[由从]")
#: 占生产总值412.6亿元|的比重为: the share is named behind its denominator.
_ITS_SHARE = re.compile(
    "的(?:比重|比例|份额|百分比|占比)(?:已经?|约|近)?(?:为|是|达到?|占)?(?:了|约)?"
)
#: 2023年拨付50万元，2024年比2023年增长…: what came before is what is compared with.
_LATER = re.compile(r"[，,]\s?(\d{4})年(?:度)?[比较](\d{4})年")
#: 2023年644万元…，2023年|增长: the year of a growth that opens its clause
_OPENS_WITH_YEAR = re.compile(
    r"[，,；;、：:]\s?(?:其中[：:，,]?)?((?:19|20)\d\d)\s?年度?[^，。；、：,;\d]*$"
)
_YEAR_REACH = 24
#: 与对口单位的30万元相比减少…
_BESIDE = re.compile("[与同][^，。；：增减升降]{0,24}$")
_CLAUSE = re.compile(r"[，；：。（(,;:]|(?<!收)、|、(?!支)")
_DATED = re.compile(r"^.*\d\s?年?度?")


def words_before(text: str, since: int, figure: Figure) -> str:
    """The words from the last comma to a figure, dates and their digits among them.

    `since` is where its sentence begins.
    """
    return _CLAUSE.split(text[max(since, figure.start - 30) : figure.start])[-1]


def is_compared(
    draft: Draft, text: str, since: int, figure: Figure, follower: Figure | None
) -> bool:
    """Whether the level before a figure is compared with it; its sentence begins at `since`.

    比2022年决算数336.00万元减少…: the figure is what the level before is compared with.
    """
    if not may_be_prior(draft, follower):
        return False
    later = _LATER.match(text, figure.end)
    if later is not None and later[2] == draft.period == str(int(later[1]) - 1):
        return True
    follows = figure.tail
    if not follows and follower is not None and follower.sep in ("", "，"):
        follows = follower.subject
    vocabulary = load_vocabulary()
    if not follows or vocabulary.change_lead.match(follows) is None:
        return False
    words = words_before(text, since, figure)
    if follows.startswith("相") and _BESIDE.search(words) is not None:
        return True
    return vocabulary.compared.search(words) is not None


def make_prior(draft: Draft, head: Draft | None) -> None:
    """The figure is an earlier (or planned) level of what `head` is a level of."""
    draft.role = "prior"
    if head is not None and suits(draft, head):
        draft.head, draft.item = head.index, head.item


def compared(
    words: str, head: Draft | None, mains: Sequence[Draft], drafts: Sequence[Draft]
) -> Draft | None:
    """What these words compare with the last of the drafts: the one at hand, or one before.

    支出2,752万元，年初预算2,318万元；与上年2,605万元相比…: what was spent, no plan.
    """
    if head is None:
        return _compared_level(words, drafts)
    change = drafts[-2] if len(drafts) > 1 else drafts[-1]
    named = change.role == "change" and change.own_item and change.head != NONE
    if named and change.sentence == drafts[-1].sentence:
        return drafts[change.head]  # 刑事案件比上年多217起（上年1676起）
    if head.measure not in PLANS or _YEAR_BEFORE.search(words) is None:
        return head
    return came_about(head, mains) or head


def came_about(plan: Draft, mains: Sequence[Draft]) -> Draft | None:
    """What came of a plan: the last level of its item that is no plan itself."""
    return next(
        (
            main
            for main in reversed(mains)
            if main.item == plan.item and main.measure not in PLANS and suits(main, plan)
        ),
        None,
    )


def _compared_level(words: str, drafts: Sequence[Draft]) -> Draft | None:
    """收入与2019年的X相比，增长…: the level of the same paragraph that these words compare."""
    named = read_subject(_COMPARES.split(words)[0], "money")
    name = (named.item, named.measure, named.quantity)
    for one in reversed(drafts[:-1]):
        if one.block != drafts[-1].block:
            return None
        if one.role == "main" and (one.item, one.measure, one.quantity) == name:
            return one
    return None


def came_from(draft: Draft, led: str) -> bool:
    """由 A 增加到 B: whether A is the earlier level of these words; if so, it becomes it.

    `led` are the words since the last comma, a date among them: 到位率由2022年的81.5%提高到89.2%.
    """
    words = _FROM.match(draft.subject) or _FROM_YEAR.search(led)
    if words is None:
        return False
    named = read_subject(words[1], draft.amount.kind)
    draft.role, draft.measure = "prior", "上期数"
    draft.item, draft.quantity, draft.owner = named.item, named.quantity, named.owner
    return True


def went_to(draft: Draft, before: Draft) -> None:
    """限额由 A 增至 B: B is the level of what A was one of."""
    before.head = draft.index
    if not draft.item:
        draft.item, draft.quantity, draft.owner = before.item, before.quantity, before.owner


def make_base(draft: Draft, words: str) -> None:
    """占本年收入2,940.0万元 before 的73.1%: the figure is a denominator, led to by `words`."""
    draft.role = "base"
    lead = _BASE_LEAD.match(words)
    if lead is None:
        return
    draft.base_name = lead[2]
    # a date may stand between: 占2019年总收入6145.07万元的
    named = read_subject(_DATED.sub("", lead[3]), draft.amount.kind)
    draft.item, draft.measure = named.item, named.measure
    draft.quantity, draft.owner = named.quantity, named.owner
    if lead[2] != "占" and _SET_BY.fullmatch(draft.item):
        draft.item = ""
    if lead[2].startswith("完成") and not draft.item and draft.measure in PLAIN.values():
        draft.measure = "任务数"


def is_base(before: Draft, draft: Draft) -> bool:
    """Whether the figure right before is a denominator stated for this one."""
    if before.role != "base" or before.sentence != draft.sentence:
        return False
    if draft.subject.endswith("的"):
        return True
    return before.base_name == "占" and _ITS_SHARE.fullmatch(draft.subject) is not None


def rest_on(draft: Draft, base: Draft, head: Draft | None) -> None:
    """The percentage of a stated denominator: …的73.1%."""
    if _WAS.search(draft.subject):  # 占收入38.6亿元的比重由上年的71.2%提高到73.6%
        draft.role, draft.measure = "prior", "上期数"
        return
    draft.base = base.index
    if _GROWTH.search(draft.subject):  # 较上年214950万元的增幅11.0%
        was = draft.subject.endswith(("由", "从"))  # …的增幅由11.0%降为7.6%
        draft.base = NONE
        draft.role, draft.measure = "prior" if was else "growth", "增长率"
        if head is not None:
            make_prior(base, head)
            draft.item = head.item
            draft.head = NONE if was else head.index
        return
    share = base.base_name == "占"
    draft.role, draft.measure = ("share", "占比") if share else ("rate", "完成率")
    if head is not None:
        draft.head, draft.item = head.index, head.item


def of_none_stated(draft: Draft, before: Draft, head: Draft | None) -> bool:
    """决算支出较上年3390万元增加266万元，增长7.84%: of a level that only the year before has.

    If so, the draft takes its item. `head` is another level, before it; what goes on speaking of
    the change is of none as well.
    """
    if head is None or draft.role not in ("growth", "change") or draft.own_item:
        return False
    if before.sentence != draft.sentence or before.head != NONE:
        return False
    # 毛入学率达92.5%，较上年提高1.2个百分点: of the rate right before
    of_rate = draft.amount.kind == "points" and before.role == "rate" and before.own_item
    told = before.role in ("prior", "change") and before.item not in ("", head.item)
    if of_rate or told:
        draft.item = before.item
    return of_rate or told


def goes_on_from(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """与上年2,605万元相比|增加147万元，增长5.65%: of what the figure right before speaks."""
    before = drafts[max(draft.index - 1, 0)]
    if before.role not in ("prior", "change") or before.sentence != draft.sentence:
        return None
    if before.head == NONE or (before.role == "change" and draft.own_item):
        return None
    return drafts[before.head]


def is_side(one: str, both: str) -> bool:
    """收入 and 支出 are the sides of 收支: what 收、支总计 grew by each of them did."""
    return both.endswith("收支") and _SIDE.sub("收支", one) == both


def grown(
    draft: Draft, head: Draft, mains: Sequence[Draft], drafts: Sequence[Draft], text: str
) -> Draft | None:
    """Which level grew: what the figure right before speaks of, else that of the year in question.

    2023年644万元，2022年600万元，同比增长…: the growth is of the later year.

    2022年600万元、2023年644万元、2024年655万元，2023年增长…: of the year that it opens with,
    and of no level where none of that year is stated.
    """
    if (spoken_of := goes_on_from(draft, drafts)) is not None:
        return spoken_of
    if not head.period.isdecimal():
        return head
    own = _OPENS_WITH_YEAR.search(text, max(draft.start - _YEAR_REACH, 0), draft.start)
    wanted = own[1] if own is not None and own[1] == draft.period else ""
    if wanted == head.period:
        return head
    for main in reversed(mains):
        same = (main.item, main.measure, main.amount.unit)
        there = main.period.isdecimal() and same == (head.item, head.measure, head.amount.unit)
        if there and (main.period == wanted if wanted else main.period > head.period):
            return main
    return None if wanted else head


def speaks_of_another(draft: Draft, head: Draft) -> bool:
    """Whether what a figure says is of another level than the one right before it.

    汽车一项占31.9% is of what is named, and not of the one thing that it is. 按当年价格上涨5.3%
    names no other level; 按可比价格 is another measure than what is printed.
    """
    if draft.role == "growth" and _AT_PRICES.fullmatch(draft.item):
        return False
    named = draft.own_item and draft.item != head.item and not is_side(head.item, draft.item)
    return named or head.amount.text in _ONE_OF


def mark_planned_base(draft: Draft, before: Draft) -> None:
    """为预算的101.2%，增收0.22亿元: a change that names no other time is against the budget.

    So is 较年初预算100万元增加5万元，增长5%.
    """
    planned = before.role == "rate" or (before.role == "prior" and before.measure in PLANS)
    named = before.base_name or (before.measure if planned else "")
    elaborates = planned or before.role in ("change", "growth")
    if not elaborates or not named or before.sentence != draft.sentence:
        return
    if not load_vocabulary().compare.search(draft.subject):
        draft.base_name = named
