"""How many are of each grade: 自评结果：优秀24个、良好3个、合格1个, of the 28个 said before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from auditor.extraction.drafts import Draft
from auditor.model import Partition
from auditor.model.fact import NONE

_BEST = "优"
_GRADE = re.compile('[“”"‘’]|(?:等[次级]|评[价定]|结果|档|项目|单位|部门|级|[的为：:])+')
_GRADES = frozenset(
    ("优", "良", "中", "差", "优秀", "良好", "一般", "较差", "合格", "基本合格", "不合格", "称职")
)
_FEWEST = 3
_NEAR = 16  #: characters between the grade and its number
_LOOK_BACK = 6  #: figures before a list among which its total stands


def graded(text: str, drafts: Sequence[Draft]) -> list[Partition]:
    """Every list of grades that stands free, with the number of all that were graded."""
    found: list[Partition] = []
    starts: list[int] = []
    done = 0
    at = text.find(_BEST)
    while at >= 0:
        starts = starts or [draft.start for draft in drafts]
        first = bisect_left(starts, at)
        if first < len(drafts) and first >= done and starts[first] - at <= _NEAR:
            run = _run(drafts, first)
            whole = _whole(drafts, run) if len(run) >= _FEWEST else None
            done = first + len(run)
            if whole is not None:
                for part in run:
                    part.whole = whole.index
                numbers = tuple(part.index for part in run)
                found.append(Partition(whole.index, numbers, "", "其中", exhaustive=True, sep="、"))
        at = text.find(_BEST, at + 1)
    return found


def _run(drafts: Sequence[Draft], first: int) -> list[Draft]:
    run: list[Draft] = []
    seen: set[str] = set()
    for draft in drafts[first : first + len(_GRADES)]:
        if run and (draft.sentence != run[0].sentence or draft.index != run[-1].index + 1):
            break
        counted = draft.role == "main" and draft.amount.kind == "count" and draft.amount.is_exact
        if not counted or draft.whole != NONE or draft.cell is not None:
            break
        named = _GRADE.sub("", draft.subject)
        if named not in _GRADES - seen or (run and draft.amount.unit != run[0].amount.unit):
            break  # 优4项、良6项、中2项；结果为“中”的2项整改
        run.append(draft)
        seen.add(named)
    return run


def _whole(drafts: Sequence[Draft], run: list[Draft]) -> Draft | None:
    """The number of the same unit right before the list, in its sentence or the one before."""
    first = run[0]
    most = max(part.amount.value for part in run)
    for draft in reversed(drafts[max(first.index - _LOOK_BACK, 0) : first.index]):
        if draft.block != first.block or draft.sentence < first.sentence - 1:
            return None
        if draft.amount.unit == first.amount.unit and draft.role == "main" and not draft.depth:
            fits = draft.amount.is_exact and draft.amount.value > most
            return draft if fits and draft.cell is None else None
    return None
