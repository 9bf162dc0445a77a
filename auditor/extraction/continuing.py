"""Whether a list of parts goes on with a figure, where the marks between them do not say so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from auditor.extraction.drafts import Draft, are_things, suits

#: What was done about the things listed.
DONE = re.compile(
    r"^(?:已|责令|查处|整改|实际|完成|办结|结案|支付|支出|使用|结转|下达|未|尚|立案|处罚|追回|移送|按时)"
)
#: Who pays a part: 中央补助, 省级资金, 县级|配套.
PAYER = re.compile(
    "(?:中央|国家|省|自治区|市|[县区]|乡镇|[镇乡]|本)(?:级|财政|补助|配套|资金|本级|专项|投资|预算内)|"
    "(?:单位|企业|自筹|地方|社会|群众|个人)(?:自筹|配套|资金|资本|投入|出资|缴费)"
)
_PLANNED = re.compile("总投资|概算|估算|计划|预算")
_SIDES = {"收入", "支出"}
_SORT = 3  #: characters that name a sort of things: 村调委会, 企业调委会
_KIND = 2  #: characters that name a kind of things: 耕作机械, 收获机械
_PAIR = 2  #: totals that a list goes through at once
_TELLING = 3  #: digits of a total that parts make up by no accident


def of_one_kind(main: Draft, parts: Sequence[Draft]) -> bool:
    """省级9个、市级38个，县级16个: what is named as the others are is the last of them."""
    end = main.item[
        -_SORT:
    ]  # 在职22人，其中参公人员13人、事业人员9人，退休人员11人: too short a name
    alike = len(end) == _SORT and all(part.item.endswith(end) for part in parts)
    ranked = main.item.endswith("级") and any(part.item.endswith("级") for part in parts)
    paid = PAYER.match(main.subject) and all(PAYER.match(part.subject) for part in parts)
    return bool(alike or ranked or paid) and all(suits(main, part) for part in parts)


def lacks(main: Draft, wholes: Sequence[Draft], listed: Mapping[int, Sequence[Draft]]) -> bool:
    """820台，其中拖拉机械709台、种植机械27台，收获机械84台: what makes up the total is a part.

    So is what is named as they are while the list comes to less: the next may be 烘干机械.
    """
    if len(listed) > 1:
        return False
    whole = next(one for one in wholes if one.index in listed)
    parts, total = listed[whole.index], whole.amount
    come = sum(part.amount.value for part in parts)
    if not suits(main, whole):
        return False
    end = main.item[-_KIND:]
    alike = len(end) == _KIND < len(main.item) and all(part.item.endswith(end) for part in parts)
    # 其中2021年省级10万元、中央20万元，2022年省级12万元、中央24万元
    if alike or (main.item == parts[0].item and main.period not in {one.period for one in parts}):
        return come < total.value
    telling = len(total.value.normalize().as_tuple().digits) >= _TELLING
    return telling and come + main.amount.value == total.value


def is_other_side(main: Draft, wholes: Sequence[Draft], parts: Sequence[Draft]) -> bool:
    """收入90万元，支出80万元，其中甲收入50万元、支出40万元: what the part before it spent."""
    sides = {main.measure, parts[-1].measure}
    return sides == _SIDES <= {whole.measure for whole in wholes}


def is_next(part: Draft, listed: Mapping[int, Sequence[Draft]], sep: str) -> bool:
    """Whether a part of its kind stands before it: of 甲类50个，金额106万元 neither follows one."""
    before = [one for parts in listed.values() for one in parts]
    return any(suits(part, one) or (sep == "、" and are_things(part, one)) for one in before)


def begins_pair(main: Draft, listed: Mapping[int, Sequence[Draft]]) -> bool:
    """其中甲类50个，金额106万元；乙类167个，…: what begins as the pair before it goes on.

    So does a list that has gone through one total alone so far.
    """
    firsts = sorted((parts[0] for parts in listed.values()), key=lambda part: part.index)
    pair = all(
        {one.measure, other.measure} == _SIDES or not suits(one, other)
        for one, other in pairwise(firsts)
    )
    return len(firsts) < _PAIR or (pair and suits(main, firsts[0]))


def in_pair(main: Draft, wholes: Sequence[Draft]) -> bool:
    """救助3,200人次，发放452万元，其中甲类1,200人次，支出252万元: of the other total, it may be."""
    return any(suits(main, whole) and main.amount.value <= whole.amount.value for whole in wholes)


def may_lack(index: int, wholes: Sequence[Draft], listed: Mapping[int, Sequence[Draft]]) -> bool:
    """总投资5,200万元，其中甲完成投资1,800万元、乙…: what is done of it need not come to it.

    Nor need what stands beside the counts of a list, where several totals are of its kind.
    """
    whole = next(one for one in wholes if one.index == index)
    if len(listed) > 1 and sum(suits(one, whole) for one in wholes) > 1:
        return not all(suits(parts[0], whole) for parts in listed.values())
    done = all(DONE.match(part.subject) for part in listed[index])
    return done and _PLANNED.search(whole.subject) is not None
