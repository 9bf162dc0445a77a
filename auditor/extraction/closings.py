"""Lists closed by their total: A、B，合计 C; 以上三项支出合计 C.

Such a figure says of those before it that they make up one sum.
"""

from __future__ import annotations

import re

from auditor.extraction.adding_before import ADDS_LINES, flows_apart, lines_before, those_before
from auditor.extraction.continuing import DONE
from auditor.extraction.drafts import ELABORATING, Draft, one_sort, suits
from auditor.extraction.exhaustive import ADDED, REST
from auditor.extraction.levels import Level
from auditor.extraction.nodes import Figure
from auditor.extraction.partitions import ASPECTS, OpenPartition
from auditor.extraction.remainders import left_over, rest_of, says_left
from auditor.extraction.vocabulary import load_vocabulary
from auditor.model import PLANS
from auditor.model.fact import NONE
from auditor.small_numbers import small_number

_TOTAL_LEAD = re.compile(
    r"^(?:[两二三四五六七八九十以][项者类个上])?(?:(?:合计|总计|共计)|(?:总|一)?共(?:扣分?|得|为|有|是|达)?$)"
)
#: 上述三个|镇|合计: what is counted may stand between.
_NAMED_SUM = re.compile("^[\u4e00-\u9fff]{1,3}(?=合计|共计|总计)")
#: 四类|工程支出合计: only where as many were listed
_LONG_SUM = re.compile("^[\u4e00-\u9fff]{3,8}(?:合计|共计|总计|一?共)(?:为|有|达)?$")
#: 国家级一等奖3项、二等奖5项，国家级共8项: all that is named like the first of them
_OF_THOSE = re.compile("^([一-鿿]{2,8}?)(?:合计|共计|总计|一?共)(?:为|有|达)?$")
#: “两员”共587名, 三馆合计接待162万人次: as many as were listed
_SO_MANY = re.compile(
    '^[“"]?([两二三四五六七八九])[一-鿿]{1,3}[”"]?(?:合计|共计|总计|一?共)(?:[一-鿿]{0,4})$'
)
#: 两批共下达 5150万元: how many were counted says what was added up
_IN_ALL = re.compile("^[一-鿿]{0,2}?共[一-鿿]{0,4}$")
#: 收入共计: the things listed are all of that sort
_OF_A_SORT = re.compile("^(?:本年|全年)?([一-鿿]{2})(?:合计|共计|总计)(?:为|达)?$")
#: 共组织|培训: 累计 may count what was done before too
_TOGETHER = re.compile("^(?:总共|一共|共计?|合计|总计)(?=[一-鿿]{2})")
_TOGETHER_FIRST = frozenset("总一共合")
_ACT = 2  #: characters of most verbs
_THESE = frozenset(("上述", "以上", "上列"))
#: 加上级补助4,106万元…，收入总计; 总收入
_SUM_OF_SIDE = re.compile(
    "(?:[一-鿿]{0,10}(?:收入|支出|财力|资金)?(?:合计|共计|总计|总量)"
    "|[一-鿿]{0,8}总(?:收入|支出|财力))(?:为|达到?|是)?"
)
_TAKEN_OFF = re.compile("减去?|扣除|剔除")
_NO_PART = re.compile(f"{DONE.pattern}|{_TAKEN_OFF.pattern}")
#: 以上六项支出合计 of the sentence before
_THOSE = re.compile(
    "^(?:上述|以上|前述|这)([两二三四五六七八九十]|[1-9][0-9]?)[项类个种大]"
    "[一-鿿]{0,8}(?:合计|共计|总计)(?:为|达)?$"
)
_SUM_OF = re.compile("^[一-鿿]{0,8}(?:合计|共计|总计)(?:为|达)?$")
_SUM_FIRST = frozenset("合总共一两二三四五六七八九十以")


def closing(
    draft: Draft, figure: Figure, level: Level, tops: list[Draft], drafts: list[Draft]
) -> OpenPartition | None:
    """The list that the figure closes; `tops` are the levels of the sentence before."""
    subject = figure.subject
    sums = "计" in subject or "共" in subject  # most words lead to no total
    if sums and (sums_up(subject, figure.sep) or _names_the_sum(figure, drafts)):
        level.summing = subject[:2]
    elif figure.sep:
        level.summing = ""
    if sums and not figure.sep:
        counted = _by_number(draft, subject, level, tops, drafts)
        if counted is not None:
            return counted
    if level.summing:
        mains = _as_many(level.mains, figure, drafts)
        listed = _added(draft, mains, tops, drafts) or _total(draft, mains, level.summing)
        return listed or _counted(draft, [*tops, *level.mains], drafts)
    named = _by_name(draft, figure, level, drafts) if sums or "总" in subject else None
    if named is not None or level.partitions:
        return named
    if draft.item.startswith(REST) and not _ends_names(figure, drafts):
        return rest_of(draft, level.segment, drafts)
    if "计" in subject and (sort := _OF_A_SORT.match(subject)) is not None:
        fitting = [main for main in level.mains if suits(main, draft)]
        alike = [main for main in level.mains if main.item.endswith(sort[1])]
        added = _added(draft, fitting, tops, drafts)
        if added is not None or len(alike) == len(fitting):
            return added or _total(draft, alike, "合计")
    if says_left(draft, level.segment):
        return left_over(draft, level.segment)
    return None


def _by_name(
    draft: Draft, figure: Figure, level: Level, drafts: list[Draft]
) -> OpenPartition | None:
    """The list that a total closes by its name: 收入总计, 国家级共13项."""
    subject = figure.subject
    if "总" in subject and len(level.mains) > 1 and _SUM_OF_SIDE.fullmatch(subject):
        added = _added(draft, level.mains, [], drafts)
        if added is not None:
            return added
    sums = figure.sep == "，" and ("计" in subject or "共" in subject) and not level.partitions
    these = _named_alike(draft, figure, level.mains) if sums else []
    return _total(draft, these, "共") if these else None


def _by_number(
    draft: Draft, subject: str, level: Level, tops: list[Draft], drafts: list[Draft]
) -> OpenPartition | None:
    """The list that is known by how many it adds up: here, or in the sentence before."""
    many = None if level.mains else _THOSE.match(subject) or _SO_MANY.match(subject)
    if many is not None:
        return those_before(draft, small_number(many[1]), drafts)
    before = drafts[max(draft.index - 1, 0)]
    if level.mains == [before] and before.subject in _THESE and _SUM_OF.match(subject):
        return those_before(draft, int(before.amount.value), drafts)
    if level.partitions:
        return None
    if not level.mains and ADDS_LINES.match(subject):
        return lines_before(draft, drafts)
    if _LONG_SUM.match(subject):
        return _counted(draft, level.mains, drafts)
    if "共" in subject and _IN_ALL.match(subject):
        return _counted(draft, level.mains, drafts) or _counted(draft, tops, drafts)
    return None


def _ends_names(figure: Figure, drafts: list[Draft]) -> bool:
    """煤炭业、石油业、其他采矿业5个行业下降: the last of several names, and no rest.

    The last draft is the figure's own.
    """
    listed = figure.sep == "、" and len(drafts) > 1
    return listed and figure.subject_start - drafts[-2].end > 1


def sums_up(subject: str, sep: str) -> bool:
    """Whether these words open a clause that adds up what stands before it: ，合计…."""
    return (
        sep in ("，", "；") and subject[:1] in _SUM_FIRST and _TOTAL_LEAD.match(subject) is not None
    )


def _names_the_sum(figure: Figure, drafts: list[Draft]) -> bool:
    """两项合计93.75分, 上述三个镇合计5万元: the number before it opens the clause.

    The last draft is the figure's own.
    """
    if figure.sep or len(drafts) < 2:
        return False
    before = drafts[-2]
    these = before.subject in _THESE  # 其中2个单位合计 is of others than those before
    if (before.subject and not these) or before.amount.ulp or before.end != figure.subject_start:
        return False
    return sums_up(_NAMED_SUM.sub("", figure.subject), "，")


def _as_many(mains: list[Draft], figure: Figure, drafts: list[Draft]) -> list[Draft]:
    """上述四项合计294.12亿元: the last four of that unit; the last draft is the figure's own."""
    before, draft = drafts[max(len(drafts) - 2, 0)], drafts[-1]
    number = before.amount.value
    alike = [main for main in mains if main is not before and suits(main, draft)]
    counted = before.amount.kind == "count" and not before.amount.ulp
    if not counted or figure.sep or not 1 < number < len(alike):
        return mains
    return alike[-int(number) :]


def _named_alike(draft: Draft, figure: Figure, mains: list[Draft]) -> list[Draft]:
    """What a total counts by its name (国家级共13项) or by how many they are (“两员”共587名)."""
    alike = [main for main in mains if main.whole == NONE and suits(main, draft)]
    many = _SO_MANY.match(figure.subject)
    if many is not None:
        number = small_number(many[1])
        return alike[-number:] if len(alike) >= number else []
    if figure.subject[:1] in _TOGETHER_FIRST and _TOGETHER.match(figure.subject) is not None:
        return _done_together(draft, alike)
    named = _OF_THOSE.match(figure.subject)
    if named is None or named[1].startswith("全"):
        return []
    first = next(
        (at for at in reversed(range(len(alike))) if alike[at].item.startswith(named[1])),
        len(alike),
    )
    return alike[first:]


def _done_together(draft: Draft, alike: list[Draft]) -> list[Draft]:
    """组织12场次专题培训、9场次技能培训，共组织22场次培训: all that was done of a sort."""
    acts = load_vocabulary().acts.names
    name = draft.item.removeprefix("共")
    verb, sort = name[:_ACT], name[_ACT:]
    if verb not in acts or not alike or not alike[0].item.startswith(verb):
        return []
    listed = all(main.item.endswith(sort) if sort else main.item.startswith(verb) for main in alike)
    return alike if listed else []


def _total(draft: Draft, mains: list[Draft], word: str) -> OpenPartition | None:
    """A、B，合计 C: C is the total of what stands before it at this level."""
    draft.is_total = True
    unit, kind = draft.amount.unit, draft.amount.kind
    if draft.measure == "扣分":  # 甲扣0.8分、乙扣1.5分，共扣2.3分
        mains = [main for main in mains if main.measure == "扣分"]
    if kind == "score" and draft.measure != "分值":
        mains = [main for main in mains if main.measure != "分值"]  # 分值40分，得37.8分，合计97.1分
    listed = [
        main for main in mains if main.amount.kind == kind and one_sort(main.amount.unit, unit)
    ]
    if listed and listed[-1].is_total:
        return None
    since = max((i + 1 for i, main in enumerate(listed) if main.is_total), default=0)
    listed = [main for main in listed[since:] if main.whole == NONE]
    if len(listed) < 2:
        return None
    # 结转结余率扣1分 is named for what was carried over
    if kind != "score" and any(_NO_PART.match(main.subject) for main in listed[1:]):
        return None
    named = [main for main in listed if draft.item and main.item.endswith(draft.item)]
    if 1 < len(named) < len(listed):
        listed = named  # 编制16名，实有15名；编制22名，实有20名；合计编制38名
    if len({main.measure for main in listed} & ASPECTS) > 1 or flows_apart(draft, listed):
        return None
    listed = _of_its_unit(listed, unit)
    # points are given for everything that is listed
    opened = OpenPartition([draft], "", "合计" if kind == "score" else word)
    for part in listed:
        opened.give(part, draft)
    return opened


def _added(
    draft: Draft, mains: list[Draft], tops: list[Draft], drafts: list[Draft]
) -> OpenPartition | None:
    """收入147.1亿元，增长7.2%。|加上转移性收入49.2亿元，收入合计196.3亿元.

    What is added to is the one level of the sentence before; of several nobody can tell which.
    All levels between are added, 上年结转 as well.
    """
    at = next((at for at, main in enumerate(mains) if ADDED.match(main.subject)), NONE)
    if at == NONE:
        return None
    before = mains[:at] or tops  # 收入147.1亿元，加上转移性收入49.2亿元，收入合计196.3亿元
    levels = [one for one in before if one.measure not in PLANS and suits(one, draft)]
    done = [one for one in levels if one.whole == NONE]
    if len(done) != 1 or done[0].block != draft.block or done[0].index > mains[at].index:
        return None
    between = drafts[mains[at].index : draft.index]
    listed = [one for one in between if one.depth == draft.depth and one.role not in ELABORATING]
    if not all(one.role == "main" and suits(one, draft) for one in listed):
        return None
    if any(_TAKEN_OFF.match(one.subject) for one in listed):
        return None
    inside = {one.index for one in listed}  # 加补助1884万元，其中一般补助1478万元
    listed = [one for one in listed if one.whole not in inside]
    draft.is_total = True
    opened = OpenPartition([draft], "", "合计")
    opened.sure = at > 0 and len(levels) == 1
    # 总收入41亿元，其中地方收入27亿元，加上级补助…: to the one that gives the total
    due = draft.amount.value - sum(one.amount.value for one in listed)
    first = next((one for one in levels if one.amount.value == due), done[0])
    for part in (first, *listed):
        opened.give(part, draft)
    return opened


def _of_its_unit(listed: list[Draft], unit: str) -> list[Draft]:
    """低保对象2,146户3,385人、特困对象310户352人，合计3,737人: persons, and not households."""
    own = [main for main in listed if main.amount.unit == unit]
    others = {main.index for main in listed if main.amount.unit != unit}
    paired = len(own) > 1 and all(not main.subject and main.index - 1 in others for main in own)
    return own if paired or _are_followed(own, others, listed) else listed


def _are_followed(own: list[Draft], others: set[int], listed: list[Draft]) -> bool:
    """46户158人、32户104人，合计78户: households, each with its persons right behind."""
    seconds = {main.index + 1 for main in own}
    bare = all(not main.subject for main in listed if main.index in others)
    return len(own) > 1 and bare and seconds == others


def _counted(draft: Draft, tops: list[Draft], drafts: list[Draft]) -> OpenPartition | None:
    """四项合计1,896.70万元 after a sentence of just four amounts: the total of those."""
    number = drafts[draft.index - 1].amount
    listed = [top for top in tops if suits(top, draft) and not top.is_total]
    if number.kind != "count" or number.value != len(listed) or len(listed) < 2:
        return None
    if flows_apart(draft, listed):
        return None
    if len({part.measure for part in listed}) > 1 and {p.measure for p in listed} & ASPECTS:
        return None  # 预算3,865万元，执行3,708万元 are one of the two
    opened = OpenPartition([draft], "", "合计")
    for part in listed:
        opened.give(part, draft)
    return opened
