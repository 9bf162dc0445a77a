"""What a year right before a figure tells: which name it cuts off, and of when the figure is.

行政运行（项）2024年预算数为52.30万元
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extraction.drafts import Draft, suits
from auditor.extraction.nodes import Figure, Node
from auditor.extraction.subjects import Subject, read_subject
from auditor.extraction.vocabulary import load_vocabulary

THAT_TIME = "同期"
_REACH = 48  #: characters before the figure in which its name may begin
_LONGEST = 120  #: characters that a name in quotation marks may take
_NAME = re.compile(
    r"([^，；：。、,;:（）()\d\s]{2,24}(?:[（(][^（(）)\d]{1,8}[)）]){0,3})\s?(?:19|20)\d\d\s?年度?$"
)
_BECAME = re.compile(
    r"((?:[提升增下降减扩缩][\u4e00-\u9fff]?|上升|回落)[到至为])\s?(?:19|20)\d\d\s?年度?$"
)
#: “教育支出（类）-普通教育（款）-小学教育（项）”2026年度预算52.30万元
_QUOTED = re.compile(r"[“\"]([^“”\"，。；\d\n]{2,90})[”\"]\s?(?:19|20)\d\d\s?年度?$")
_OVER_YEAR = re.compile(r"[比较与]\s?(?:19|20)\d\d\s?年?度?(?:当年)?\s?$")
#: A name is told from other words before a year (执行2023年预算) by how it ends.
_NAME_ENDS = ("费", "税", "金", "）", ")")


def named_before_year(text: str, figure: Figure, subject: Subject) -> Subject:
    """The subject with the name before the year, where it has none of its own."""
    start = figure.subject_start
    if subject.own_item or text[start - 1 : start] not in ("年", "度"):
        return subject
    found = _QUOTED.search(text, max(start - _LONGEST, 0), start)
    found = found or _NAME.search(text, max(start - _REACH, 0), start)
    if found is None:
        return subject
    # 绩效自评的2025年度项目43个: which projects they are stands before the year
    described = found[1].endswith("的") and figure.amount.kind == "count" and figure.subject
    if not described and not _is_name(found[1]):
        return subject
    return read_subject(found[1] + figure.subject.removeprefix("当年"), figure.amount.kind)


def of_year(text: str, figure: Figure, subject: Subject) -> Subject:
    """比2023年执行数减少5.2%: the measure that is compared with is no name of what fell."""
    if subject.item not in load_vocabulary().measures.names:
        return subject
    start = figure.subject_start
    if _OVER_YEAR.search(text, max(start - _REACH, 0), start) is None:
        return subject
    return subject._replace(item="", own_item=False)


def undated(text: str, figure: Figure) -> Figure:
    """在线率由…提高到2022年的96.4%: the word that a year cuts off, put back."""
    start = figure.subject_start
    if figure.subject not in ("", "的") or text[start - 1 : start] not in ("年", "度"):
        return figure
    became = _BECAME.search(text, max(start - _REACH, 0), start)
    return figure if became is None else figure._replace(subject=became[1])


def following(text: str, nodes: Sequence[Node], at: int) -> Figure | None:
    """The figure right behind that at `at`, if there is one."""
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    return undated(text, after) if isinstance(after, Figure) else None


def _is_name(words: str) -> bool:
    vocabulary = load_vocabulary()
    return words.endswith(_NAME_ENDS) or any(
        spellings.suffix(words) for spellings in (vocabulary.quantities, vocabulary.accounts)
    )


def beside(subject: Subject, follower: Figure | None) -> Subject:
    """The subject as the next figure shows it to be.

    去年全市财政收入50亿元，同比增长5%: a level that is itself compared, and no earlier one.
    收、支总计各是25.49，43.91万元: two totals, of which the first is not both.
    """
    unnamed = follower is not None and not follower.subject and follower.sep in ("，", "、")
    if unnamed and subject.quantity.endswith("收支总计"):
        return subject._replace(quantity="")
    if subject.role != "prior" or not subject.item or follower is None or follower.sep != "，":
        return subject
    compared = load_vocabulary().compare.match(follower.subject)
    return subject._replace(role="main") if compared is not None else subject


def is_of_that_time(draft: Draft, level: Draft) -> bool:
    """办结案件450件，2023年同期办结案件500件: the level of the same a year earlier."""
    if level.role != "main" or level.sentence != draft.sentence or not suits(draft, level):
        return False
    own, then = draft.period, level.period[:4]
    a_year = own.isdecimal() and then.isdecimal() and int(own) == int(then) - 1
    return a_year and level.item.endswith(draft.item)
