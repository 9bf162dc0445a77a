"""What stands beside a list and is no part of it: 另有…, 累计…, 其他收入 beside 财政拨款收入."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extraction.drafts import Draft, likeness, suits
from auditor.extraction.exhaustive import CARRIED, REST
from auditor.model.fact import NONE

#: What stands beside a list, never in it.
ELSE = re.compile(r"^(?:另|此外|累计|预计|[两二三四五六七八九十]年|同比|控制在|年末|截至|至|比|较)")
_OWED = {"限额", "余额"}
_SIDES = ("收入", "支出")
_ENDS = 2  #: characters in which names of one sort agree, at either end
_ALIKE = 2  #: characters more than which two names share at their ends


def is_second(main: Draft, wholes: Sequence[Draft], parts: Sequence[Draft]) -> bool:
    """救助5.2万人，发放低保金2.8亿元，其中城市0.6万人，累计发放低保金0.7亿元: of the second total.

    The parts are those that the list has so far.
    """
    if not main.subject.startswith("累计") or not parts or suits(main, parts[0]):
        return False
    return any(
        suits(main, whole)
        and likeness(main, whole) > _ALIKE
        and main.amount.value < whole.amount.value
        for whole in wholes
    )


def beside(main: Draft, whole: Draft) -> bool:
    """财政拨款收入80万元，其中基金0万元；其他收入9万元: 其他收入 stands beside 财政拨款收入."""
    return any(
        main.item == f"{REST[0]}{side}"
        and whole.item.endswith(side)
        and len(whole.item) > len(side)
        for side in _SIDES
    )


def other_side(main: Draft, whole: Draft) -> bool:
    """一般公共预算收入…；一般公共预算支出…: what is spent is no part of what comes in."""
    sides = {_side(main), _side(whole)}
    return sides == {*_SIDES} and main.whole == NONE


def _side(draft: Draft) -> str:
    """收入 or 支出, also where 支出决算数 has no name of its own and took another's."""
    name = (
        draft.item if draft.own_item or not draft.subject.startswith(_SIDES) else draft.subject[:2]
    )
    return next((side for side in _SIDES if name.endswith(side)), "")


def turns_to(main: Draft, whole: Draft, part: Draft) -> bool:
    """Whether a figure behind a semicolon stands beside the total, and not among its parts."""
    return other_side(main, whole) or _is_twin(main, whole, part)


def _is_twin(main: Draft, whole: Draft, part: Draft) -> bool:
    """管理高血压患者3,821人，其中规范管理2,904人；管理糖尿病患者…: the next of the same sort.

    Its name begins and ends as that of the total does, and that of the part before does not.
    """
    if main.measure != whole.measure or not suits(main, whole) or main.item == whole.item:
        return False
    return _is_framed_alike(main.item, whole.item) and not _is_framed_alike(part.item, whole.item)


def _is_framed_alike(one: str, other: str) -> bool:
    framed = one[:_ENDS] == other[:_ENDS] and one[-_ENDS:] == other[-_ENDS:]
    return framed and min(len(one), len(other)) > 2 * _ENDS


def of_debt(one: Draft, other: Draft) -> bool:
    """债务限额100亿元、余额92亿元: what is owed and what may be, neither a part of the other."""
    return {one.measure, other.measure} == _OWED


def stands_outside(subject: str) -> bool:
    """Whether these words lead to a figure beside a list, and not to a part of it."""
    if "合计" in subject:
        return True
    return ELSE.match(subject) is not None and CARRIED.match(subject) is None
