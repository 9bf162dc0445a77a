"""Whether words say that parts make up the whole: by an axis, down to 其他, or as men and women."""

from __future__ import annotations

import re

from auditor.extraction.drafts import Draft
from auditor.extraction.vocabulary import load_vocabulary
from auditor.words import are_complete

#: Names of the last part of a full list: what is left over.
REST = ("其他", "其它", "其余", "其餘", "剩余", "剩下", "余下", "剩餘")
_STATED_FULL = re.compile(r"^(?:其中)?按|由.*(?:组成|构成)|合计|总计|共计|具体为|分别为|^括号$")
#: 按乡镇分，受益人数较多的为甲镇316人: some of what there is.
_SOME = re.compile(r"[较最]|居前|排名?前|前[三五十]位|突出")
#: Money left from before: a part of what is there in all, no part of this year's income.
CARRIED = re.compile("(?:上年|年初|年末|年终|以前年度)?(?:结转|结余)|使用.{0,10}结余")
#: 加上转移性收入: what is added to what is stated before
ADDED = re.compile("^(?:再?加上|加(?=上级|上解|转移|调入|债务|债券|动用|下级|补助|返还|结转))")
_OF_THE_YEAR = re.compile("(?:本年|当年)(?:收入|支出)(?:合计)?")
_BOTH = 2  #: 本年收入 and what is carried over


def is_exhaustive(marker: str, axis: str, parts: list[Draft]) -> bool:
    """Whether the words say that the parts make up the whole.

    By an axis, down to 其他, or because nothing is left beside them: men and women.
    """
    if _SOME.search(parts[0].subject):
        return False
    if axis.startswith("按") or _STATED_FULL.match(marker):
        return True
    carried = len(parts) == _BOTH and CARRIED.match(parts[1].subject) is not None
    if carried and _OF_THE_YEAR.fullmatch(parts[0].subject):
        return True  # 总收入其中本年收入、年初结转和结余
    return parts[-1].item.startswith(REST) or _are_all_there_is([part.item for part in parts])


def _are_all_there_is(items: list[str]) -> bool:
    """Whether nothing is left beside things of these names.

    一般债务9.6亿元，新增专项债券3.65亿元: what was added is none of the two sorts that there are.
    """
    if len(items) > _BOTH and items[-1].endswith("不满意"):
        return items[0].endswith("满意")  # 非常满意…，满意…，一般…，不满意…
    if len({item.startswith(("新增", "净增", "新发行")) for item in items}) > 1:
        return False
    if len(items) == _BOTH and items[0] and items[1] == f"未{items[0]}":
        return True  # 已治理38处，未治理104处
    return are_complete(items, load_vocabulary().complete)
