"""Rules about words: `text` (numbering, left-overs of a form, dates out of order)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.index import DOCUMENT, SENTENCE, Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.saying.flat_tables import in_flat_tables
from auditor.checking.saying.inline_numbers import check_inline, counts_inline
from auditor.checking.saying.ordering import check_order
from auditor.model import Block
from auditor.model.document import report_year
from auditor.rulebook.relations import Text
from auditor.rulebook.rule import Rule

_SAME = 12  #: characters, the number among them, by which an item is known again
_HEADING = 40  #: characters of a heading, or of the opening of a numbered paragraph


def check_text(rule: Rule, index: Index) -> list[Outcome]:
    """One outcome for every fault of form, and one that holds for a numbering without fault."""
    text = rule.text
    assert text is not None
    look = {"headings": _headings, "inline": check_inline}.get(text.numbering, _found)
    if text.order:
        return check_order(rule, index)
    faults = list(_lacking(rule, index) if text.require else look(rule, index))
    if faults and rule.severity.of("broken") == "info" and not text.numbering:
        return [_together(faults)]
    if faults or not _applies(rule, index):
        return faults
    relation = _relation(text)
    return [Outcome(rule, "holds", -1, (), None, DOCUMENT, "high", relation, start=0)]


def _together(faults: list[Outcome]) -> Outcome:
    """A habit of form is one finding with all its places, not a page of findings."""
    if len(faults) == 1:
        return faults[0]
    words = tuple(word for fault in faults for word in fault.words)
    return faults[0]._replace(words=words, note=f"全文{len(faults)}处")


def _relation(text: Text) -> str:
    if text.require:
        return "应有的标题都有"
    return "同级序号依次加一" if text.numbering else "未见此类文字"


def _applies(rule: Rule, index: Index) -> bool:
    """Whether there is anything in the document that could have had the fault."""
    text = rule.text
    assert text is not None
    if text.require:
        return _has_headings(index)
    if text.numbering == "headings":
        return sum(bool(block.number) for block in index.document.blocks) > 1
    if text.numbering == "inline":
        return counts_inline(index)
    return bool(index.text) and not index.text.isspace()


def _found(rule: Rule, index: Index) -> Iterator[Outcome]:
    text = rule.text
    assert text is not None
    pattern = text.pattern or "|".join(map(re.escape, text.forbid))
    for match in re.finditer(pattern, index.printed):
        if text.year and not _is_of_another_year(match, text, index):
            continue
        line = _line(index.printed, match.start(), match.end())
        if any(word in line for word in text.allow):
            continue
        words = (Words("原文", match.start(), match.end()),)
        yield Outcome(
            rule, "broken", -1, (), None, SENTENCE, "high", rule.title, "", words,
            start=match.start(),
        )  # fmt: skip


def _is_of_another_year(match: re.Match[str], text: Text, index: Index) -> bool:
    """2023年度部门决算情况说明 in a report about 2024; a report that names no year has no other."""
    year = report_year(index.text)
    if not year:
        return False
    return int(match["year"]) != int(year) - (text.year == "before")


def _has_headings(index: Index) -> bool:
    """A text without headings is a piece of a report, of which nothing can be lacking."""
    return sum(block.kind == "heading" for block in index.document.blocks) > 1


def _lacking(rule: Rule, index: Index) -> Iterator[Outcome]:
    """The headings that should be there and are not, all in one."""
    text, blocks = rule.text, index.document.blocks
    assert text is not None
    if not _has_headings(index):
        return
    headings = [
        index.text[block.start : min(block.end, block.start + _HEADING)].replace(" ", "")
        for block in blocks
        if block.kind in ("title", "heading") or block.level
    ]
    lacking = [
        wanted.split("|")[0]
        for wanted in text.require
        if not any(word in heading for word in wanted.split("|") for heading in headings)
    ]
    if lacking:
        note = "缺少：" + "、".join(f"“{words}”" for words in lacking)
        first = blocks[0]
        words = (Words("报告", first.start, min(first.end, first.start + _HEADING)),)
        yield Outcome(
            rule, "broken", -1, (), None, DOCUMENT, "high", "应有的标题都有", note, words, start=0
        )


def _line(text: str, start: int, end: int) -> str:
    """The clause around a match."""
    marks = "。！？；\n"
    first = max(text.rfind(mark, 0, start) for mark in marks) + 1
    ends = [found for mark in marks if (found := text.find(mark, end)) >= 0]
    return text[first : min(ends, default=len(text))]


def _headings(rule: Rule, index: Index) -> Iterator[Outcome]:
    """Numbers of one level under one heading go up by one; those in rows of tables count not."""
    if any(_numbered(rule, index, frozenset())):
        yield from _numbered(rule, index, in_flat_tables(index.text, index.document.blocks))


def _numbered(rule: Rule, index: Index, rows: frozenset[int]) -> Iterator[Outcome]:
    last: dict[tuple[int, int, str], tuple[int, Words, int]] = {}
    for at, block in enumerate(index.document.blocks):
        if not block.level or not block.number or at in rows:
            continue
        rank = _rank(block)
        for deeper in [one for one in last if one[:2] > rank[:2]]:
            del last[deeper]
        here = Words(block.label, block.start, min(block.end, block.start + 40))
        before = last.get(rank)
        last[rank] = (block.number, here, at)
        if before is None or block.number == 1 or block.number == before[0] + 1:
            continue
        number, words, since = before
        if "部分" in block.label and block.number == number + 2 and not _has_tables(index):
            continue  # the part between holds the tables, which are published beside the text
        if block.number == number and _is_same_item(index.text, words, here):
            continue
        missing = range(number + 1, block.number)
        if missing and _stand_glued(index, words.start, block.start, missing):
            continue
        if missing and _stand_elsewhere(index, range(since + 1, at), missing, rows):
            continue
        fault = "重复" if block.number == number else "不连续"
        weight = "high" if block.number == number else "medium"
        yield Outcome(
            rule, "broken", -1, (), None, DOCUMENT, weight, "同级序号依次加一",
            f"序号{fault}：“{words.name}”之后又是“{here.name}”", (words, here), start=block.start,
        )  # fmt: skip


def _has_tables(index: Index) -> bool:
    return any(block.kind == "table" for block in index.document.blocks)


def _is_same_item(text: str, one: Words, other: Words) -> bool:
    """The same sentence behind the same number: two columns of a form that were read as lines."""
    opening = text[one.start : one.start + _SAME]
    alike = opening == text[other.start : other.start + _SAME]
    return alike and "。" in text[one.start : one.end]


def _stand_glued(index: Index, since: int, until: int, numbers: range) -> bool:
    """Whether each missing number stands before a figure: after 4. comes 5.12家机构, then 6."""
    between = index.text[since:until]
    return all(re.search(rf"(?<![\d.,]){number}[.．]\d", between) for number in numbers)


def _stand_elsewhere(index: Index, between: range, numbers: range, rows: frozenset[int]) -> bool:
    """Whether each missing number is at another level: ### （四） between （三） and （五）."""
    blocks = index.document.blocks
    own = _sort(blocks[between.stop].label)
    there = {
        blocks[at].number
        for at in between
        if blocks[at].number and at not in rows and _sort(blocks[at].label) == own
    }
    return there.issuperset(numbers)


def _sort(label: str) -> tuple[bool, bool]:
    """Whether a number stands in brackets, and in digits."""
    return label[0] in "（(", any(character.isdigit() for character in label)


def _rank(block: Block) -> tuple[int, int, str]:
    """How deep a numbered block stands: 第一部分 above 一、, which begins anew in each part.

    Marked headings may have the level of the items of a list: ### （二） does not go on from 2.
    """
    sort = "1" if block.label[0].isdigit() else block.label[0]
    if not block.label.startswith("第"):
        return block.level, 2, "（" if sort in "(（" else "1" if sort == "1" else ""
    return block.level, 1 if "节" in block.label else 0, ""
