"""Parts that stand in one list and yet are not parts of one division.

A semicolon may part two divisions of one total (其中技术人员603人；编制内412人，编外304人), and
parts with shares of their own may overlap (自助借还占81.0%；通借通还占19.5%).
"""

from __future__ import annotations

from itertools import pairwise

from auditor.checking.index import Index
from auditor.checking.summing import TELLING, sums_to, total_of
from auditor.rulebook import interval
from auditor.rulebook.interval import meet

_SEMICOLON = "；"


def listed_apart(index: Index, whole: int, parts: tuple[int, ...]) -> tuple[int, ...] | None:
    """The parts that make up the total by themselves; () where they are of several divisions.

    None where nothing says that the parts belong to more than one division.
    """
    if index.facts[whole].place.table is not None:
        return None
    runs = _runs(index, parts)
    if runs is None:
        return None
    telling = len(index.digits(whole)) >= TELLING
    for run in runs:
        if len(run) > 1 and telling and sums_to(index, whole, run) is not None:
            return run
    return ()


def may_have_ended(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """存款39亿元，其中住户存款24亿元；贷款30亿元: whether a semicolon may have closed the list.

    Where a colon opens it, or nothing but semicolons part three items, they part the list.
    """
    closes = [bool(set("；;") & set(words)) for words in _between(index, parts)]
    opening = index.text[index.facts[whole].end : index.facts[parts[0]].start]
    if not any(closes) or (all(closes) and (len(parts) > 2 or set("：:") & set(opening))):
        return False
    inside = parts[: closes.index(True) + 1]
    return total_of(index, inside).value <= index.value(whole).value


def _between(index: Index, parts: tuple[int, ...]) -> list[str]:
    """The words between each part and the next."""
    facts = [index.facts[part] for part in parts]
    return [index.text[one.end : other.start] for one, other in pairwise(facts)]


def _runs(index: Index, parts: tuple[int, ...]) -> list[tuple[int, ...]] | None:
    """The parts as semicolons part them; None where they stand between all of them, or nowhere."""
    apart = [_SEMICOLON in words for words in _between(index, parts)]
    if all(apart) or not any(apart):
        return None
    runs = [[parts[0]]]
    for part, begins in zip(parts[1:], apart, strict=True):
        if begins:
            runs.append([])
        runs[-1].append(part)
    return [tuple(run) for run in runs]


def shares_tell(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """Whether each part states a share of the total that is right: then none is mistyped."""
    total = index.value(whole)
    for part in parts:
        shares = [at for at in index.elaborations.get(part, ()) if index.facts[at].role == "share"]
        if not any(_is_share(index, at, part, whole) for at in shares) or not total.value:
            return False
    return True


def _is_share(index: Index, share: int, part: int, whole: int) -> bool:
    quotient = interval.divide(index.value(part), index.value(whole))
    return meet(quotient, index.value(share))
