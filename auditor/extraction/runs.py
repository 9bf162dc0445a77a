"""Runs of figures and what stands around a figure: the looks ahead and back that reading needs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extraction.beside import of_debt
from auditor.extraction.drafts import ELABORATING, Draft, suits
from auditor.extraction.levels import Level
from auditor.extraction.nodes import Figure, Group, Node
from auditor.extraction.nouns import named_behind
from auditor.extraction.sharing import told_before
from auditor.extraction.subjects import PLAIN, Subject
from auditor.extraction.vocabulary import load_vocabulary
from auditor.model.fact import NONE

_NAMES = re.compile(r"[、和及与]|以及")
_OWNS_NOTHING = re.compile(r"^(?:两|二|三|四|五|六|七|八|九|十)?[项者类个]?(?:均|都|共)?$")
#: 两项指标, 上述支出, 收支: of the levels told before, whatever they are called
_OF_ALL = re.compile(
    "[两二三四五六七八九十\\d][项者类个]|[上前后]述|以上|[收进]|指标|分别|各|均|数|量"
)
#: What several things named one after the other are counted in.
_NOUN = re.compile("[一-鿿]{0,6}(?:人数|户数|人次|人口|面积|总?数量?|总?额|余额|产量|产值)")
_WHERE = re.compile("全[国省市县区州镇乡街村校院局]")
_WAYS = "(?:增长|上升|提高|提升|增加|上涨|下降|减少|降低|下跌|回落|缩减|压减|核减)了?"
#: 分别增长5%、|下降3%
_TURNED = re.compile(_WAYS)
_TURNED_SINCE = re.compile(f"(?:[较比]?(?:[上去]年(?:同期)?|年初|同期)|同比|环比)?{_WAYS}")
_AMONG = re.compile("[当其]?中有?$")  #: 28项一般项目中有
_CLAUSE = re.compile(r"[，；：。,;:（）()\n]|\d")


#: 完成全年900万人目标的77%, 占年度60公里建设任务的45%
_OF_AIM = re.compile("[^\\d，。；：的]{0,6}(?:目标|任务|计划|指标)(?:任务|目标)?[数值量额]?的")
_COMPLETES = re.compile("(?:完成|达到?|占|为|实现)了?[^\\d，。；：]{0,8}$")


def may_be_run(first: Figure, follower: Figure) -> bool:
    """Whether a figure without words of its own goes on the list that `first` begins: x、y和z.

    城建类92件/30.2% is a number and its share. 分别增长5%、|下降3%: each went its own way.
    """
    if follower.subject:
        return _goes_its_way(first, follower)
    if first.tail == "/" and first.amount.kind != follower.amount.kind == "percent":
        return False
    return follower.sep == "、" or (follower.sep == "，" and "分别" in first.subject)


def _goes_its_way(first: Figure, follower: Figure) -> bool:
    """分别增长5%、下降3%, and what follows it: 增加6万元、减少5万元，|增长5%、下降3%."""
    alike = follower.amount.kind == first.amount.kind
    if not alike or _TURNED.fullmatch(follower.subject) is None:
        return False
    if "分别" in first.subject:
        return follower.sep in ("、", "，") or first.tail[:1] in ("和", "及", "与")
    return follower.sep == "、" and _TURNED_SINCE.fullmatch(first.subject) is not None


def run_at(nodes: list[Node], at: int) -> list[Figure]:
    """The figure at `at` with those that follow it in its list."""
    first = nodes[at]
    assert isinstance(first, Figure)
    run = [first]
    for node in nodes[at + 1 :]:
        if not isinstance(node, Figure) or not may_be_run(first, node):
            break
        if node.amount.kind != first.amount.kind and "各" in first.subject:
            break  # 3个镇各奖励20万元、|5个镇各奖励6万元
        run.append(node)
    return run


def is_base_of(joined: Figure, before: Figure, led: str) -> bool:
    """Whether the next figure is a percentage *of* the one before: 的73.1%.

    `led` are the words before that one: 完成全年|900万人|目标的77%. Of a percentage there is none:
    从2015年底的14.6%|降至2022年底的2.8%.
    """
    if joined.amount.kind != "percent" or before.amount.kind == "percent":
        return False
    if joined.subject.startswith("的"):
        return True
    return _OF_AIM.fullmatch(joined.subject) is not None and _COMPLETES.search(led) is not None


def is_some_of(draft: Draft, before: Draft) -> bool:
    """抽查的40家企业中有6家未核算: whether the figure counts some of those right before it."""
    among = before.tail.endswith(("中有", "中")) and before.role == "main" == draft.role
    return among and before.sentence == draft.sentence and suits(draft, before)


def becomes(joined: Figure) -> bool:
    """Whether the next figure is a new level: (由 A) 增加到 B."""
    return load_vocabulary().change_to.search(joined.subject) is not None


def is_fresh_total(head: Draft | None) -> bool:
    """Whether the latest level is a total of its own, and no part of an open list."""
    return head is not None and head.is_total and head.whole == NONE


def take_name(draft: Draft, named: Subject, drafts: list[Draft]) -> None:
    """A figure of a list gets the name that 分别 gives it; a share is of the level of that name."""
    draft.item, draft.quantity, draft.owner = named.item, named.quantity, named.owner
    draft.own_item = True
    draft.is_total = named.is_total
    if draft.role == "main":
        draft.measure = named.measure
    elif (head := told_before(draft, drafts)) is not None:
        draft.head = head.index


def follow(draft: Draft, head: Draft, owner: str) -> None:
    """地方分别为 x、y、z: each figure is of what the figure above it is of, for 地方."""
    draft.head = head.index
    draft.item = owner + head.item
    draft.own_item = True
    if draft.role == "main":
        draft.measure, draft.quantity, draft.owner = head.measure, head.quantity, owner


def names_for(subject: str, wanted: int) -> list[str]:
    """The names that a 分别 distributes over, when there are as many as figures."""
    stem = load_vocabulary().verb_end.sub("", subject)
    stem = re.split("分别|依次", stem)[0] or stem  # 甲镇、乙镇分别投入
    names = [name for name in _NAMES.split(stem) if name]
    if len(names) != wanted:
        names = [name for name in stem.split("、") if name]
    if len(names) != wanted or _OWNS_NOTHING.match(names[0]):
        return []
    return _with_the_last_noun(names)


def _with_the_last_noun(names: list[str]) -> list[str]:
    """养老保险、失业保险、工伤保险参保人数: all are 参保人数, as the ends of the others tell."""
    *others, last = names
    ends = (others[0][at:] for at in range(len(others[0])))
    shared = (end for end in ends if all(name.endswith(end) for name in others))
    sort = next((end for end in shared if last.find(end) > 0), "")
    noun = last.partition(sort)[2] if sort else ""
    return [*(name + noun for name in others), last] if _NOUN.fullmatch(noun) else names


#: One thing as planned and as done: 三公经费预算数20万元，决算数12万元.
_STAGES = frozenset(("年初预算数", "全年预算数", "预算数", "执行数"))


def inherit_item(draft: Draft, head: Draft | None) -> None:
    """执行数 597.75万元 speaks of what the figure before it spoke of; a bare count of its tail."""
    if draft.measure != PLAIN.get(draft.amount.kind, ""):
        if head is not None and draft.measure != "收支结余":  # it is of two levels, not of one
            draft.item = head.item
            if not draft.quantity and {draft.measure, head.measure} <= _STAGES:
                draft.quantity, draft.owner = head.quantity, head.owner
            elif of_debt(draft, head) and head.quantity.endswith(head.measure):
                # 专项债务限额60亿元、余额58亿元
                draft.quantity = head.quantity.removesuffix(head.measure) + draft.measure
                draft.owner = head.owner
    elif draft.tail:
        draft.item = named_behind(draft) or _AMONG.sub("", draft.tail) or draft.tail


def name_by_tail(draft: Draft) -> None:
    """全县18个法律援助工作站中: 全县 says where, and what is counted stands behind."""
    if draft.tail and draft.amount.kind == "count" and _WHERE.fullmatch(draft.item):
        draft.item += named_behind(draft)


def heads_for(
    run: list[Figure],
    subject: Subject,
    level: Level,
    tops: list[Draft],
    drafts: Sequence[Draft] = (),
) -> list[Draft]:
    """The levels that a run of figures without names of its own speaks of, one for each."""
    if not subject.vector and subject.role not in ELABORATING:
        return []  # 占5.9%、91.1%: one for each even without 分别
    kinds = [figure.amount.kind for figure in run]
    around = _each_before(run, level.around) if subject.role == "prior" else []
    pools = [level.series, level.mains, around, tops]
    if level.partitions and subject.role == "main":
        pools.insert(0, level.partitions[-1].wholes)
    for pool in pools:
        levels = [main for main in pool if main.role == "main"]
        last = levels[-len(run) :]
        if len(last) == len(run) and (
            subject.role in ELABORATING or [main.amount.kind for main in last] == kinds
        ):
            return [] if _grows_apart(subject, last) else last
    parts = _parts_of(tops[0], drafts) if len(tops) == 1 and subject.role == "share" else []
    return parts if subject.vector and len(parts) == len(run) else []


def _each_before(run: list[Figure], around: Sequence[Draft]) -> list[Draft]:
    """事故23起、死亡19人（上年为27起、23人）: the levels before the bracket, of the same units."""
    last = around[-len(run) :]
    units = [figure.amount.unit for figure in run]
    return list(last) if [main.amount.unit for main in last] == units else []


def _grows_apart(subject: Subject, levels: list[Draft]) -> bool:
    """矿山事故7起、死亡9人。…渔船同比下降20.0%和34.6%: what grew is named, and stated nowhere."""
    if subject.role not in ("growth", "change") or not subject.own_item:
        return False
    said = _OF_ALL.sub("", subject.item)
    pairs = {said[at : at + 2] for at in range(len(said) - 1)}
    return said == subject.item and not any(pair in main.item for pair in pairs for main in levels)


def _parts_of(whole: Draft, drafts: Sequence[Draft]) -> list[Draft]:
    """就业人员121.4万人，其中甲…、乙…、丙…。占比分别为x、y、z: the list just told is divided."""
    here = [draft for draft in drafts[whole.index + 1 :] if draft.sentence >= whole.sentence]
    return [draft for draft in here if draft.whole == whole.index and draft.role == "main"]


def flat(group: Group) -> list[Node]:
    """All that a bracket holds, the brackets in it dissolved."""
    found: list[Node] = []
    waiting: list[Node] = [group]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Group):
            waiting.extend(reversed(node.nodes))
        else:
            found.append(node)
    return found


def align(draft: Draft, whole: Draft, level: Level) -> None:
    """地方分别为 x、y、z after 资产 X、负债 Y、权益 Z: each is a part of its own total."""
    draft.head = NONE
    if level.partitions:
        level.partitions[-1].give(draft, whole)
    level.mains.append(draft)
    level.head = draft


def clause_of(words: str) -> str:
    """The last clause of the words before a figure; a list of names holds 、 of its own."""
    return _CLAUSE.split(words)[-1]
