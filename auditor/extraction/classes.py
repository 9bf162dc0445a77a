"""The items of a list under the classes that they belong to, whose totals stand elsewhere.

教育支出（类）82.40万元 in one paragraph, 教育支出（类）普通教育（款）小学教育（项）… in the
list: the items of a class make up what was spent on the class.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.extraction.drafts import Draft, suits
from auditor.model import BUDGETS, Partition

_CLASS, _ITEM = "（类）", "（项）"
_FAR = 200  #: figures looked back over for the totals of classes


def by_classes(listed: Partition, drafts: Sequence[Draft]) -> list[Partition]:
    """One partition for each class that has several items in the list; none where one is unknown.

    Items are filed under older names of a class: 文化体育与传媒 is 文化旅游体育与传媒.
    """
    whole = drafts[listed.whole]
    members: dict[str, list[Draft]] = {}
    for part in listed.parts:
        name, mark, _ = _folded(drafts[part].item).partition(_CLASS)
        if not mark or not _folded(drafts[part].item).endswith(_ITEM):
            return []
        members.setdefault(name, []).append(drafts[part])
    if whole.measure in BUDGETS or len(members) < 2:
        return []
    totals = _totals(whole, drafts)
    filed: dict[int, list[Draft]] = {}
    for name, parts in members.items():
        of_name = [total for known, total in totals.items() if _is_called(name, known)]
        if len(of_name) != 1:
            return []
        filed.setdefault(of_name[0].index, []).extend(parts)
    return [
        Partition(total, tuple(part.index for part in parts), "", "其中：", exhaustive=True)
        for total, parts in filed.items()
        if len(parts) > 1
    ]


def _totals(whole: Draft, drafts: Sequence[Draft]) -> dict[str, Draft]:
    """The classes of which something was spent, as stated before the list: 教育支出（类）."""
    found: dict[str, Draft] = {}
    for draft in drafts[max(whole.index - _FAR, 0) : whole.index]:
        item = _folded(draft.item)
        if draft.role == "main" and item.endswith(_CLASS) and suits(draft, whole):
            found[item.removesuffix(_CLASS)] = draft
    return found


def _is_called(name: str, known: str) -> bool:
    """Whether the characters of one name stand in the other, in their order."""
    short, long = sorted((name, known), key=len)
    rest = iter(long)
    return short[:2] == long[:2] and all(character in rest for character in short)


def _folded(item: str) -> str:
    return item.replace("(", "（").replace(")", "）")
