"""Sums written with plus signs: 收入总计100万元，即当年收入80万元＋上年结余20万元."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from auditor.extraction.drafts import Draft, suits
from auditor.model import Partition

_UNITS = frozenset("元人户个件亩分")
_EQUALS = re.compile(r"即|等于|[=：]")
_BREAKS = re.compile(r"[，。；、\n]")
_MINUS = re.compile(r"\s?(?:[-－—]|减)")
_FEWEST, _MOST = 2, 40  #: levels that one line adds up


def written_sums(text: str, drafts: Sequence[Draft]) -> list[Partition]:
    """Every total with what is added up behind or before it."""
    found: list[Partition] = []
    starts: list[int] = []
    done = 0
    plus = -1
    while (plus := text.find("+", plus + 1)) >= 0:
        # behind a figure, never before one: a sign is no sum
        if (
            plus < done
            or text[max(plus - 2, 0) : plus].rstrip()[-1:] not in _UNITS
            or text[plus + 1 : plus + 2].isdigit()
        ):
            continue
        starts = starts or [draft.start for draft in drafts]
        run = _run(text, drafts, bisect_left(starts, plus) - 1)
        done = run[-1].end if run else done
        whole = _whole(text, drafts, run) if len(run) >= _FEWEST else None
        if whole is not None:
            for part in run:
                part.whole = whole.index
            numbers = tuple(part.index for part in run)
            found.append(Partition(whole.index, numbers, "", "合计", exhaustive=True))
    return found


def _run(text: str, drafts: Sequence[Draft], first: int) -> list[Draft]:
    """The levels that nothing but plus signs and their names part."""
    if first < 0:
        return []  # 按“基础分+加分”的办法，基础分92分: words are added
    run = [drafts[first]]
    for draft in drafts[first + 1 : first + _MOST]:
        words = text[run[-1].end : draft.start]
        if not words.lstrip().startswith("+") or _BREAKS.search(words):
            break
        run.append(draft)
    alike = all(draft.role == "main" and suits(draft, run[0]) for draft in run)
    return run if alike and all(draft.amount.is_exact for draft in run) else []


def _whole(text: str, drafts: Sequence[Draft], run: list[Draft]) -> Draft | None:
    """The level that the words set equal to the sum."""
    last = run[-1]
    if _MINUS.match(text, last.end):
        return None
    before = drafts[run[0].index - 1] if run[0].index else last
    after = drafts[last.index + 1] if last.index + 1 < len(drafts) else last
    if text[last.end : after.start].lstrip().startswith("=") and suits(after, last):
        return after
    led = text[before.end : run[0].start]
    named = before.sentence == last.sentence and suits(before, last) and _EQUALS.search(led)
    return before if named and before.role == "main" and before is not last else None
