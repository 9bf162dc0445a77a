"""Lists whose total is named before them: 基本支出中，人员经费…，公用经费…; 186户中，满意178户、….

The total stands in the words themselves, in a sentence before, or in another part of the report.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from auditor.extraction.drafts import ELABORATING, Draft, suits
from auditor.extraction.exhaustive import is_exhaustive
from auditor.extraction.partitions import OpenPartition
from auditor.extraction.subjects import read_subject
from auditor.model import Partition

_MARK = "中，"
_NAME = re.compile(
    r"(?:^|[。；：\n])\s*(?:（[一二三四五六七八九十]+）|\d[.、])?([^，。；：、\d\s]{2,20})$"
)
#: 入户调查的186户|中，
_COUNTED = re.compile(r"\d\s?[\u4e00-\u9fff（）、]{1,14}$")
#: 有6个…: some of them, which others may be as well
_SOME = re.compile("^(?:其?有|其中|至少|最)")
#: 35个增长，|甲业由亏转盈|，5个下降: what no figure counts
_UNCOUNTED = re.compile("，[^，\\d]+，")
_LOOK_BACK = 22  #: characters before the mark that a name may take
_ENDS = re.compile("[。；\n]")
_SENTENCE_ENDS = re.compile("[。\n]")
_ALIKE = 2  #: characters that the names of parts in clauses of their own share at their ends
_MOST = 12  #: parts that a list in one clause may have
_FAR = 400  #: figures looked back over for the level that a name means
_UNITS = "件人户个项宗家"


def named_partitions(
    text: str, drafts: Sequence[Draft], partitions: list[Partition]
) -> list[Partition]:
    """Every list led by the name of a level stated before; it is taken out of the lists around."""
    found: list[Partition] = []
    starts: list[int] = []
    at = text.find(_MARK)
    while at >= 0:
        named = _NAME.search(text, max(at - _LOOK_BACK, 0), at)
        counted = _COUNTED.search(text, max(at - _LOOK_BACK, 0), at)
        if named is not None or counted is not None:
            starts = starts or [draft.start for draft in drafts]
            first = bisect_left(starts, at)
            parts = _listed(text, drafts, first, at)
            if not parts and named is not None:
                parts = _one_a_clause(text, drafts, first, at)
            whole = None
            if parts and named is not None:
                name = named[1].replace("“", "").replace("”", "")
                whole = level_named(name, drafts, first, parts)
            elif parts and first:
                whole = _just_before(text, drafts[first - 1], at, parts)
            if whole is not None:
                found.append(_opened(whole, parts, text))
        at = text.find(_MARK, at + 1)
    _take_out({part for each in found for part in each.parts}, partitions)
    return found


def _take_out(own: set[int], partitions: list[Partition]) -> None:
    """What a named list holds is no part of the lists around it."""
    for at, partition in enumerate(partitions if own else ()):
        kept = tuple(part for part in partition.parts if part not in own)
        if kept and len(kept) < len(partition.parts):
            partitions[at] = partition._replace(parts=kept)


def _listed(text: str, drafts: Sequence[Draft], first: int, since: int) -> list[Draft]:
    """The levels of one unit between the name and the end of its clause."""
    end = _ENDS.search(text, since)
    last = end.start() if end is not None else len(text)
    parts: list[Draft] = []
    for draft in drafts[first : first + 3 * _MOST]:
        if draft.start >= last or (parts and draft.sentence != parts[0].sentence):
            break
        if draft.role != "main" or draft.depth or draft.cell is not None:
            continue
        if parts and (not suits(draft, parts[0]) or _goes_on(draft, parts)):
            break
        if _SOME.match(draft.subject) or not draft.amount.is_exact:
            return []
        if parts and _UNCOUNTED.search(text, parts[-1].end, draft.start):
            return []
        parts.append(draft)
    return _without_parts_of_parts(parts)


def _one_a_clause(text: str, drafts: Sequence[Draft], first: int, since: int) -> list[Draft]:
    """支出预算中，甲支出80万元，比上年减少9万元；乙支出20万元，与上年持平: one level of each."""
    end = _SENTENCE_ENDS.search(text, since)
    last = end.start() if end is not None else len(text)
    parts: list[Draft] = []
    for draft in drafts[first : first + 3 * _MOST]:
        if draft.start >= last or (parts and draft.sentence != parts[0].sentence):
            break
        if draft.role in ELABORATING and parts:
            continue
        if draft.role != "main" or draft.depth or not draft.amount.is_exact:
            return []
        if parts and not (
            (draft.measure, draft.amount.unit) == (parts[0].measure, parts[0].amount.unit)
            and draft.item[-_ALIKE:] == parts[0].item[-_ALIKE:]
            and text.find("；", parts[-1].end, draft.start) >= 0
        ):
            return []
        parts.append(draft)
    return parts if len({part.item for part in parts}) == len(parts) > 1 else []


def _without_parts_of_parts(parts: list[Draft]) -> list[Draft]:
    """8个编制预算，6个增长、2个下降: the six and the two are those eight."""
    values = [part.amount.value for part in parts]
    for at in range(len(values) - 2):
        if values[at] == sum(values[at + 1 :]):
            return []
    return parts if len(parts) > 1 else []


def _goes_on(draft: Draft, parts: list[Draft]) -> bool:
    """人员经费…，公用经费…，人员经费主要用于…: a new matter behind a list that is full."""
    if is_exhaustive("", "", parts) and len(parts) > 1:
        return True
    return any(part.subject and draft.subject.startswith(part.subject) for part in parts)


def _just_before(text: str, draft: Draft, at: int, parts: list[Draft]) -> Draft | None:
    """抽查的186户|中，: the number right before the list, of what the list counts."""
    beside = re.search("[，。；：\n]", text[draft.end : at]) is None
    fits = beside and draft.role == "main" and draft.amount.is_exact and suits(parts[0], draft)
    larger = all(part.amount.value < draft.amount.value for part in parts)
    return draft if fits and larger and draft.amount.unit == parts[0].amount.unit else None


def level_named(name: str, drafts: Sequence[Draft], first: int, parts: list[Draft]) -> Draft | None:
    """The level that a name means: the one of its paragraph or the one above, or the only one."""
    subject = read_subject(name, parts[0].amount.kind)
    found: list[Draft] = []
    for at in range(first - 1, max(first - _FAR, 0) - 1, -1):
        draft = drafts[at]
        if draft.role != "main" or not suits(parts[0], draft) or draft.cell is not None:
            continue
        if _is_called(draft, name, subject.item, subject.quantity):
            found.append(draft)
    if "预算" not in name:  # 支出决算中，…: of what was spent, not of what was planned
        found = [draft for draft in found if not draft.measure.endswith("预算数")] or found
    near = [draft for draft in found if draft.block >= parts[0].block - 1]
    beside = [draft for draft in near if draft.block == parts[0].block]
    if beside:
        return beside[0]
    return found[0] if len({draft.amount.value for draft in near or found}) == 1 else None


def _is_called(draft: Draft, name: str, item: str, quantity: str) -> bool:
    if quantity:
        return draft.quantity == quantity
    if draft.item in (name, item) and item:
        return True
    counted = name.rstrip(_UNITS)  # 受理件 are those of 正式受理 51件
    return draft.amount.kind == "count" and len(counted) > 1 and draft.item.endswith(counted)


def _opened(whole: Draft, parts: list[Draft], text: str) -> Partition:
    """The partition of a list that a name leads."""
    for part in parts:
        part.whole = whole.index
    opened = OpenPartition([whole], "", "其中")
    for part in parts:
        opened.give(part, whole)
    # 3个待判决、5个涉及…: what no name tells apart may be counted twice
    named = all(part.subject for part in parts)
    opened.sep = "、" if named and "、" in text[parts[0].end : parts[1].start] else "，"
    (made,) = opened.closed()
    return made._replace(sure=named)
