"""The words before a figure, taken apart: 财政拨款执行数为 -> item 财政拨款, measure 执行数.

Knows words only; it does not know which figure they lead to or what stands around them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from auditor.extraction import rewording
from auditor.extraction.vocabulary import Vocabulary, load_vocabulary
from auditor.extraction.waiting import waits_for

PLAIN = {
    "money": "金额",
    "count": "数量",
    "percent": "比率",
    "points": "百分点",
    "score": "得分",
    "ratio": "比例",
    "multiple": "倍数",
    "duration": "时长",
}


class Subject(NamedTuple):
    """What the words before a figure say of it."""

    item: str
    measure: str
    quantity: str = ""  #: the vocabulary's name for item (and measure), for rules that name it
    role: str = "main"
    sign: int = 0
    base_name: str = ""  #: of a share or rate: 占 X 的, 完成 X 的
    vector: bool = False  #: 分别: several figures for several names
    is_total: bool = False  #: 合计, 共 …
    becomes: bool = False  #: 增加到: the figure is the new level, not the change
    own_item: bool = True  #: whether an item was named at all
    owner: str = ""  #: whose quantity it is: 中央 of 中央一般公共预算收入
    waits: str = ""  #: what leads to a noun behind the figure: 新建的, 拨付了, 为


#: 全县共有法律援助工作站
_HAS = re.compile(r"^(全[国省市县区州镇乡街村校院局])(?:共有|现有|已有|共|有)(?=...)")
_CLOSING_BRACKET = re.compile(r"(?<=[率度比])[（(][^（）()]*[）)]$")
_COMPLETES = re.compile(
    r"(?:完成了?|为|达到?|相当于|实现)"
    r"([^完为达]{0,10}(?:预算|计划|任务|目标|收入额|指标|预算数|任务数|计划数)[数额量值]?)的?$"
)
#: 违法占用耕地面积|占|耕地总面积的比例为
_SHARE = re.compile(
    r"^(.*?)所?(?<![侵挤抢强])占(?![用道据领]|地(?![方区]))(.*?)的?(?:比重|比例|比率|比|份额)?(?:的|为|达到|达|是|约)*$"
)
#: 不含警校公用经费: what is left out is no level of what it is called; 扣除折旧后的收益 is.
_LEFT_OUT = re.compile("(?:不含|不包括|不计入|剔除|扣除|除去)[^后的外]*$")
#: 较上年|少销售: what there is more or less of by comparison.
_MORE = re.compile("同?期?([多少])[\u4e00-\u9fff]{1,4}")
#: 增加额为 states by how much, and not to what.
_BY_HOW_MUCH = re.compile(
    "(?:净?增[加长收]?|(减[少收]?|下降))额(?:为|是|达到?|约)*$"
    "|^(?:多|(少))(?:支出|收入|支付|完成|投入|拨付|发放|安排|下达|征收|销售|使用)?[出了]?$"
)
_OF_SCORES = ("得分", "总分", "分值", "扣分")
_YEAR_BEFORE = re.compile("(?:是|相当于)?(?:上|去)年(?:末|度|同期|同月)?")
_YEARLY = re.compile("年平?均$")
_RATIO = (("比为", "比是", "比达"), ("比",))
_ASIDE = re.compile(r"^(?:[-*•●▪◆■+=]+|以及|并且|其中|而且|，|；)+")


def read_subject(words: str, kind: str) -> Subject:
    """Take the words before a figure of this kind apart; never fails, may know little."""
    return _taken_apart(words, kind, load_vocabulary())


@lru_cache(maxsize=1 << 16)
def _taken_apart(words: str, kind: str, vocabulary: Vocabulary) -> Subject:
    words = rewording.reworded(words)
    if kind in ("percent", "points", "multiple"):
        return _relative(rewording.without_formula(words), kind, vocabulary)
    return _absolute(words, kind, vocabulary)


def _relative(words: str, kind: str, vocabulary: Vocabulary) -> Subject:
    """A percentage: a share, a growth, a completion of something, or some named rate."""
    vector = "分别" in words[-6:] or "分别占" in words or "依次占" in words
    share = _SHARE.match(words) if "占" in words else None
    if share is not None and not (kind == "points" and vocabulary.change_end.search(words)):
        base = _trimmed(share[2], vocabulary)
        item = _item(share[1], vocabulary)
        return Subject(item, "占比", "", "share", 0, base, vector, own_item=bool(item))
    if vocabulary.change_to.search(words):
        stem = vocabulary.change_to.sub("", words)
        return Subject(_item(stem, vocabulary), PLAIN[kind], becomes=True, own_item=bool(stem))
    stem = vocabulary.link_end.sub("", words)
    change = vocabulary.change_end.search(stem)
    if change is not None:
        before = vocabulary.compare.sub("", stem[: change.start()])
        item = _item(before, vocabulary)
        measure = "百分点" if kind == "points" else "增长率"
        if yearly := _YEARLY.search(before):  # no growth of the figure beside it, but of each year
            item = _item(before[: yearly.start()], vocabulary)
            return Subject(item, "年均增长率", "", "growth", 0, "", vector)
        sign = vocabulary.signs[change[2]]
        return Subject(item, measure, "", "growth", sign, "", vector, own_item=bool(item))
    if vocabulary.compare_end.search(words) and not _YEAR_BEFORE.fullmatch(words):
        item = _item(vocabulary.compare_end.sub("", words), vocabulary)
        return Subject(item, "增长率", "", "growth", 0, "", vector, own_item=bool(item))
    completes = _COMPLETES.search(words)
    if completes is not None:
        item = _item(words[: completes.start()], vocabulary)
        item = "" if item in vocabulary.measures.names else item  # 支出决算完成年初预算的104%
        base = _base_measure(completes[1], vocabulary)
        return Subject(item, "完成率", "", "rate", 0, base, vector, own_item=bool(item))
    stem = _CLOSING_BRACKET.sub("", stem)  # 满意度（前两项合计）为95.2%
    if spelled := vocabulary.rates.suffix(stem):
        name = vocabulary.rates.names[spelled]
        item = _item(_before(stem, spelled), vocabulary)
        role = {"占比": "share", "增长率": "growth"}.get(name, "rate")
        sign = -1 if spelled.startswith(("降", "下降", "精简", "压", "缩")) else 0
        own = bool(item) or name in vocabulary.self_naming
        if name in vocabulary.self_naming:
            item = ""
        return Subject(item, name, "", role, sign, "", vector, own_item=own)
    measure = vocabulary.measures.names.get(vocabulary.measures.suffix(stem), "")
    if measure in ("任务数", "完成数") and kind != "points":
        item = _item(stem[: -len(vocabulary.measures.suffix(stem))], vocabulary)
        return Subject(item, measure, "", "main", own_item=bool(item))
    then = _YEAR_BEFORE.fullmatch(item := _item(stem, vocabulary))  # 上年末为55.8%; 为上年的2.1倍
    item = "" if then else item
    measure, role = ("上期数", "prior") if then and kind == "percent" else (PLAIN[kind], "rate")
    return Subject(item, measure, "", role, 0, "", vector, own_item=bool(item))


def _absolute(words: str, kind: str, vocabulary: Vocabulary) -> Subject:
    """An amount or a count: a level, a change, an earlier level, an average, one of each."""
    words = rewording.plain_level(words)
    if (by := _by_how_much(words, vocabulary)) is not None:
        return by
    becomes = vocabulary.change_to.search(words)
    if becomes is not None:
        stem = vocabulary.compare.sub("", words[: becomes.start()])
        item = _item(stem, vocabulary)
        return Subject(item, PLAIN[kind], becomes=True, own_item=bool(item))
    stem = vocabulary.link_end.sub("", words)
    links = words[len(stem) :]
    vector = "分别" in links or "分别" in stem[-4:]
    if (more := _more_or_less(stem, vocabulary)) is not None:
        return more._replace(vector=vector)
    change = vocabulary.change_end.search(stem)
    if change is not None and _is_change(stem, change, vocabulary):
        item = _item(vocabulary.compare.sub("", stem[: change.start()]), vocabulary)
        if item in vocabulary.measures.names or rewording.is_span(item):
            item = ""  # 比2023年执行数减少1.20万元
        sign = vocabulary.signs[change[2]]
        return Subject(item, "增减额", "", "change", sign, "", vector, own_item=bool(item))
    is_total = bool(vocabulary.total_end.search(stem)) or any(
        word in links for word in ("合计", "总计", "共", "总")
    )
    of_each = vocabulary.each.search(words) is not None and "收支总计" not in words
    level = "each" if of_each else "main"
    role = "aside" if _LEFT_OUT.match(words) else level
    average = vocabulary.average.search(words)
    measure, item, quantity, owner = _named(stem, kind, vocabulary)
    if stem != words:  # 收入总计 says more than 收入; 预算收入合计 less than 一般公共预算收入
        closed = _quantity(vocabulary.verb_end.sub("", words), vocabulary)
        if closed[0] and (not quantity or closed[1] == owner):
            quantity, owner = closed
    of_average = average is not None and (role == "main" or average[0][0] in "平每")
    if average is not None and of_average and kind != "score":
        role, measure = "average", average[0]
        item, quantity, owner = _item(stem, vocabulary), "", ""
    elif measure == "上期数" or _is_prior(stem, vocabulary):
        role, item = "prior", _of_prior(item, vocabulary)
        if not item and measure in (PLAIN[kind], *vocabulary.accounts.names):
            measure = "上期数"
    # 师生比1:15, 性别比为105.07: the name of a ratio, and no comparison with anything
    item += "比" if item and links.startswith(_RATIO[kind == "ratio"]) else ""
    waits = waits_for(words, kind, vocabulary) if role == "main" and not vector else ""
    # fmt: off
    return Subject(item, measure, quantity, role, 0, "", vector, is_total,
                   own_item=bool(item), owner=owner, waits=waits)
    # fmt: on


def _by_how_much(words: str, vocabulary: Vocabulary) -> Subject | None:
    """增加额为20万元; 决算数大于年初预算数12.30万元: changes that no verb closes."""
    by = _BY_HOW_MUCH.search(words)
    told = by or (None if vocabulary.change_to.search(words) else vocabulary.beyond.search(words))
    if told is None:
        return None
    item = _item(vocabulary.compare.sub("", words[: told.start()]), vocabulary)
    sign = vocabulary.signs.get(told[1], 1) if by is None else -1 if by[1] or by[2] else 1
    return Subject(item, "增减额", "", "change", sign, own_item=by is not None and bool(item))


def _more_or_less(stem: str, vocabulary: Vocabulary) -> Subject | None:
    """较上年少销售59.51万平方米: a change, whose verb stands behind 多 or 少."""
    compared = vocabulary.compare.search(stem)
    more = _MORE.fullmatch(stem, compared.end()) if compared is not None else None
    if compared is None or more is None:
        return None
    item = _item(stem[: compared.start()], vocabulary)
    return Subject(item, "增减额", "", "change", 1 if more[1] == "多" else -1, own_item=bool(item))


def _is_prior(stem: str, vocabulary: Vocabulary) -> bool:
    """上年执行数 is an earlier level; 上年结转资金 is money of this year."""
    prior = vocabulary.prior.match(stem)
    if prior is None or stem[prior.end() :].startswith(("结转", "结余", "末结", "度结")):
        return False
    spelled = vocabulary.quantities.suffix(stem)  # 上年末债务余额 is a quantity of its own
    return not (spelled and vocabulary.prior.match(spelled))


def _of_prior(item: str, vocabulary: Vocabulary) -> str:
    """上年培训费 is a level of 培训费, 上年支出 one of what the sentence speaks of."""
    prior = vocabulary.prior.match(item)
    rest = _item(item[prior.end() :], vocabulary) if prior is not None else item
    return "" if rest in vocabulary.accounts.names or vocabulary.is_generic(rest) else rest


def _is_change(stem: str, change: re.Match[str], vocabulary: Vocabulary) -> bool:
    """增加 after a comparison or on its own is a change; 新增, 净增 with a noun are levels."""
    if rewording.NO_CHANGE.search(stem):
        return False
    alone = change.start(2) == 0 or change[1] is not None
    return alone or len(change[2]) > 1 or vocabulary.compare.search(stem) is not None


def _named(stem: str, kind: str, vocabulary: Vocabulary) -> tuple[str, str, str, str]:
    """Measure, item, quantity and owner of a level."""
    spelled = vocabulary.measures.suffix(stem)
    measure = vocabulary.measures.names.get(spelled, "")
    if measure in _OF_SCORES and kind not in ("score", "count"):
        spelled = measure = ""
    quantity, owner = _quantity(stem, vocabulary)
    if spelled:
        saved = measure == "节约额"  # 比预算节约
        named = _before(vocabulary.compare.sub("", stem) if saved else stem, spelled)
        item = _item(named, vocabulary)
        if not quantity and measure != "扣分":  # what was deducted is no score of anything
            quantity, owner = _quantity(named, vocabulary)
        return measure, item, quantity, owner
    planned = vocabulary.planned.match(stem) if kind == "count" else None
    if planned is not None:
        return "任务数", _item(stem[planned.end() :], vocabulary), quantity, owner
    account = vocabulary.accounts.suffix(stem)
    item = _item(stem, vocabulary)
    led = vocabulary.led_by.match(item) if kind == "count" and not quantity else None
    if led is not None:  # 受理投诉 40件
        quantity = vocabulary.led[led[0]]
    return account or PLAIN[kind], item, quantity, owner


def _before(stem: str, spelled: str) -> str:
    """What is measured: of 基本支出决算数 基本支出, though 支出决算数 is a measure of its own."""
    kept = "支出" if spelled.startswith("支出") and len(stem) > len(spelled) else ""
    return stem[: -len(spelled)] + kept


def _quantity(words: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """The vocabulary's name of a quantity, and whose it is when that is not everybody's."""
    words = re.sub("[（）()]", "", words).upper()  # 地区生产总值(gdp)
    spelled = vocabulary.quantities.suffix(words)
    if not spelled and words.endswith("费支出"):  # 公务接待费支出 is 公务接待费
        words = words.removesuffix("支出")
        spelled = vocabulary.quantities.suffix(words)
    if not spelled:
        return "", ""
    owner = _item(words[: -len(spelled)], vocabulary)
    if vocabulary.neutral.search(owner):
        owner = ""
    return vocabulary.quantities.names[spelled], owner


def _base_measure(words: str, vocabulary: Vocabulary) -> str:
    """年初预算 names the measure 年初预算数, 全年收入额 the measure 收入."""
    spelled = vocabulary.measures.suffix(words)
    if spelled:
        return vocabulary.measures.names[spelled]
    account = vocabulary.accounts.suffix(words)
    return account.removesuffix("额") or words


def _trimmed(words: str, vocabulary: Vocabulary) -> str:
    return vocabulary.link_end.sub("", words).removesuffix("的")


def _item(words: str, vocabulary: Vocabulary) -> str:
    """What is left of the words when what does not say *what* is counted is taken away."""
    words = _ASIDE.sub("", words)
    words = _HAS.sub(r"\1", vocabulary.leading.sub("", words))
    words = vocabulary.link_end.sub("", words)
    return words.removesuffix("方面").removesuffix("情况").strip("的：:、,，")
